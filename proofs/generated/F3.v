(* F3. Printed from its declaration and its derivation by `ntkbounds prove F3`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics F3_travel.

Theorem F3 :
  forall (N : nat) (t : nat) (A : R) (eta : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Hratios_bounded_1 : forall i : nat, (1 <= i <= N)%nat -> (alpha i) <= A)
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * (mode eta lam c i (v - 1)%nat)))) ^ 2)))) <= (A * (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam i)))))).
Proof.
  intros N t A eta alpha c lam SN SA Seta Salpha Slam Hspectrum_1 Hin_range_1 Hratios_bounded_1 Hdescent_step_1.
  assert (step1 : (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * (mode eta lam c i (v - 1)%nat)))) ^ 2)))) = (Sum 1 N (fun i => (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i))))).
  {
    pose proof ((F3_travel N t eta alpha c lam SN Seta Salpha Slam Hspectrum_1 Hin_range_1)) as C0; cbv beta in C0.
    apply (eq_eq_eq (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * (mode eta lam c i (v - 1)%nat)))) ^ 2)))) (Sum 1 N (fun i => (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      exact C0.
    }
  }
  assert (step2 : (Sum 1 N (fun i => (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i)))) <= (Sum 1 N (fun i => (A * ((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2))))).
  {
    apply (scaled_le 1 (Sum 1 N (fun i => (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i)))) (Sum 1 N (fun i => (A * ((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2)))) 0).
    {
      assert (E1 : (Sum 1 N (fun i => (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i)))) + (-2) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ t) * (alpha i)))) + 1 * (Sum 1 N (fun i => (alpha i)))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i))); ((-2), fun i : nat => (((1 - (eta * (lam i))) ^ t) * (alpha i))); (1, fun i : nat => (alpha i))]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E1.
      alg.
    }
    {
      assert (E2 : (Sum 1 N (fun i => (A * ((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2)))) = A * (INR N) + A * (Sum 1 N (fun i => ((1 - (eta * (lam i))) ^ (2 * t)))) + ((-2) * A) * (Sum 1 N (fun i => ((1 - (eta * (lam i))) ^ t)))).
      {
        apply (Sum_linear 1 N _ [(A, fun i : nat => 1); (A, fun i : nat => ((1 - (eta * (lam i))) ^ (2 * t))); (((-2) * A), fun i : nat => ((1 - (eta * (lam i))) ^ t))]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one 1 N) by idx; nats.
          alg.
        }
      }
      rewrite E2.
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ ((A * ((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2)) - (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i)))).
      {
        alg.
      }
      {
        assert (F3 : 0 <= ((((1 - (eta * (lam i))) ^ t) - 1) ^ 2)).
        {
          pos.
        }
        assert (F7 : 0 <= (A - (alpha i))).
        {
          assert (K4 : 0 <= (A - (alpha i))).
          {
            pose proof (Hratios_bounded_1 i ltac:(idx)) as X5; cbv beta in X5.
            assert (Q6 : (A - (alpha i)) = A - (alpha i)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * (A - (alpha i)))).
          {
            lra.
          }
          {
            alg.
          }
          {
            pos.
          }
        }
        assert (V8 : ((A * ((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2)) - (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i))) = ((((1 - (eta * (lam i))) ^ t) - 1) ^ 2) * (A - (alpha i))).
        {
          alg.
        }
        rewrite V8.
        pos.
      }
    }
  }
  assert (step3 : (Sum 1 N (fun i => (A * ((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2)))) <= (Sum 1 N (fun i => (A * ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2))))).
  {
    apply (eq_le_eq (Sum 1 N (fun i => (A * ((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2)))) (Sum 1 N (fun i => (A * ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      apply Sum_le.
      intros i Hi.
      {
        apply (eq_le_eq (A * ((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2)) (A * ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2))).
        {
          alg.
        }
        {
          alg.
        }
        {
          apply Rmult_le_compat_l.
          {
            pos.
          }
          {
            apply (eq_le_eq ((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2)).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply pow_incr; split.
              {
                enough (G9 : ((1 - (eta * (lam i))) ^ t) <= 1) by lra.
                apply (eq_le_eq ((1 - (eta * (lam i))) ^ t) (1 ^ t)).
                {
                  alg.
                }
                {
                  alg.
                }
                {
                  apply pow_incr; split.
                  {
                    assert (K10 : 0 <= (1 - (eta * (lam 1%nat)))).
                    {
                      pose proof Hdescent_step_1 as X11; cbv beta in X11.
                      assert (Q12 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                      {
                        alg.
                      }
                      lra.
                    }
                    assert (K13 : 0 <= eta).
                    {
                      pos.
                    }
                    assert (K14 : 0 <= ((lam 1%nat) - (lam i))).
                    {
                      pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X15; cbv beta in X15.
                      assert (Q16 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                      {
                        alg.
                      }
                      lra.
                    }
                    apply (certified_le 1 _ (1 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)))).
                    {
                      lra.
                    }
                    {
                      alg.
                    }
                    {
                      pos.
                    }
                  }
                  {
                    apply (le_of_difference _ _ (eta * (lam i))).
                    {
                      alg.
                    }
                    {
                      pos.
                    }
                  }
                }
              }
              {
                apply Rmin_glb.
                {
                  apply (eq_le_eq (1 - (1 - (eta * (lam i))) ^ t) 1).
                  {
                    alg.
                  }
                  {
                    alg.
                  }
                  {
                    assert (F17 : 0 <= (eta * (lam i))).
                    {
                      pos.
                    }
                    assert (F18 : 0 <= (1 - (eta * (lam i)))).
                    {
                      assert (K19 : 0 <= (1 - (eta * (lam 1%nat)))).
                      {
                        pose proof Hdescent_step_1 as X20; cbv beta in X20.
                        assert (Q21 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                        {
                          alg.
                        }
                        lra.
                      }
                      assert (K22 : 0 <= eta).
                      {
                        pos.
                      }
                      assert (K23 : 0 <= ((lam 1%nat) - (lam i))).
                      {
                        pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X24; cbv beta in X24.
                        assert (Q25 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                        {
                          alg.
                        }
                        lra.
                      }
                      apply (certified_le 1 _ (1 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)))).
                      {
                        lra.
                      }
                      {
                        alg.
                      }
                      {
                        pos.
                      }
                    }
                    apply bernoulli_one; lra.
                  }
                }
                {
                  apply (eq_le_eq (1 - (1 - (eta * (lam i))) ^ t) (INR t * (eta * (lam i)))).
                  {
                    alg.
                  }
                  {
                    alg.
                  }
                  {
                    assert (F26 : 0 <= (eta * (lam i))).
                    {
                      pos.
                    }
                    assert (F27 : 0 <= (1 - (eta * (lam i)))).
                    {
                      assert (K28 : 0 <= (1 - (eta * (lam 1%nat)))).
                      {
                        pose proof Hdescent_step_1 as X29; cbv beta in X29.
                        assert (Q30 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                        {
                          alg.
                        }
                        lra.
                      }
                      assert (K31 : 0 <= eta).
                      {
                        pos.
                      }
                      assert (K32 : 0 <= ((lam 1%nat) - (lam i))).
                      {
                        pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X33; cbv beta in X33.
                        assert (Q34 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                        {
                          alg.
                        }
                        lra.
                      }
                      apply (certified_le 1 _ (1 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)))).
                      {
                        lra.
                      }
                      {
                        alg.
                      }
                      {
                        pos.
                      }
                    }
                    apply bernoulli; lra.
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  assert (step4 : (Sum 1 N (fun i => (A * ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2)))) <= (Sum 1 N (fun i => (A * (Rmin 1 (eta * (INR t) * (lam i))))))).
  {
    apply (eq_le_eq (Sum 1 N (fun i => (A * ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2)))) (Sum 1 N (fun i => (A * (Rmin 1 (eta * (INR t) * (lam i))))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      apply Sum_le.
      intros i Hi.
      {
        apply (eq_le_eq ((A * (Rmin 1 (eta * (INR t) * (lam i)))) * (Rmin 1 (eta * (INR t) * (lam i)))) ((A * (Rmin 1 (eta * (INR t) * (lam i)))) * 1)).
        {
          alg.
        }
        {
          alg.
        }
        {
          apply Rmult_le_compat_l.
          {
            pos.
          }
          {
            apply Rmin_l.
          }
        }
      }
    }
  }
  assert (step5 : (Sum 1 N (fun i => (A * (Rmin 1 (eta * (INR t) * (lam i)))))) = (A * (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam i))))))).
  {
    assert (E35 : (Sum 1 N (fun i => (A * (Rmin 1 (eta * (INR t) * (lam i)))))) = A * (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam i)))))).
    {
      apply (Sum_linear 1 N _ [(A, fun i : nat => (Rmin 1 (eta * (INR t) * (lam i))))]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        alg.
      }
    }
    rewrite E35.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Rle_trans _ _ _ step3 (Rle_trans _ _ _ step4 (Req_le _ _ step5))))).
Qed.

(* its assumptions can be met *)
Theorem F3_not_vacuous : ~ (forall (N : nat) (t : nat) (A : R) (eta : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Hratios_bounded_1 : forall i : nat, (1 <= i <= N)%nat -> (alpha i) <= A)
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 4 1 (fun k : nat => match k with | 1%nat => 4 | 2%nat => 4 | _ => 4 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions F3.
Print Assumptions F3_not_vacuous.
