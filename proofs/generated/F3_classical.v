(* F3.classical. Printed from its declaration and its derivation by `ntkbounds prove F3.classical`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics F3_travel.

Theorem F3_classical :
  forall (N : nat) (t : nat) (eta : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Hinvertible_kernel_1 : 0 < (lam N))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * (mode eta lam c i (v - 1)%nat)))) ^ 2)))) <= ((Sum 1 N (fun i => ((c i) ^ 2))) / ((lam N))).
Proof.
  intros N t eta alpha c lam SN Seta Salpha Slam Hspectrum_1 Hin_range_1 Hinvertible_kernel_1 Hdescent_step_1.
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
  assert (step2 : (Sum 1 N (fun i => (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i)))) <= (Sum 1 N (fun i => ((alpha i) * ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2))))).
  {
    apply (eq_le_eq (Sum 1 N (fun i => (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i)))) (Sum 1 N (fun i => ((alpha i) * ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2))))).
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
        apply (eq_le_eq ((alpha i) * ((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2)) ((alpha i) * ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2))).
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
                enough (G1 : ((1 - (eta * (lam i))) ^ t) <= 1) by lra.
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
                    assert (K2 : 0 <= (1 - (eta * (lam 1%nat)))).
                    {
                      pose proof Hdescent_step_1 as X3; cbv beta in X3.
                      assert (Q4 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                      {
                        alg.
                      }
                      lra.
                    }
                    assert (K5 : 0 <= eta).
                    {
                      pos.
                    }
                    assert (K6 : 0 <= ((lam 1%nat) - (lam i))).
                    {
                      pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X7; cbv beta in X7.
                      assert (Q8 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
                    assert (F9 : 0 <= (eta * (lam i))).
                    {
                      pos.
                    }
                    assert (F10 : 0 <= (1 - (eta * (lam i)))).
                    {
                      assert (K11 : 0 <= (1 - (eta * (lam 1%nat)))).
                      {
                        pose proof Hdescent_step_1 as X12; cbv beta in X12.
                        assert (Q13 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                        {
                          alg.
                        }
                        lra.
                      }
                      assert (K14 : 0 <= eta).
                      {
                        pos.
                      }
                      assert (K15 : 0 <= ((lam 1%nat) - (lam i))).
                      {
                        pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X16; cbv beta in X16.
                        assert (Q17 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
                    assert (F18 : 0 <= (eta * (lam i))).
                    {
                      pos.
                    }
                    assert (F19 : 0 <= (1 - (eta * (lam i)))).
                    {
                      assert (K20 : 0 <= (1 - (eta * (lam 1%nat)))).
                      {
                        pose proof Hdescent_step_1 as X21; cbv beta in X21.
                        assert (Q22 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                        {
                          alg.
                        }
                        lra.
                      }
                      assert (K23 : 0 <= eta).
                      {
                        pos.
                      }
                      assert (K24 : 0 <= ((lam 1%nat) - (lam i))).
                      {
                        pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X25; cbv beta in X25.
                        assert (Q26 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
  assert (step3 : (Sum 1 N (fun i => ((alpha i) * ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2)))) <= (Sum 1 N (fun i => (alpha i)))).
  {
    apply (eq_le_eq (Sum 1 N (fun i => ((alpha i) * ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2)))) (Sum 1 N (fun i => (alpha i)))).
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
        apply (eq_le_eq ((alpha i) * ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2)) ((alpha i) * 1)).
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
            apply (eq_le_eq ((Rmin 1 (eta * (INR t) * (lam i))) ^ 2) (1 ^ 2)).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply pow_incr; split.
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
    }
  }
  assert (step4 : (Sum 1 N (fun i => (alpha i))) = ((Sum 1 N (fun i => ((alpha i) * (lam N)))) / ((lam N)))).
  {
    assert (D27 : 0 < (lam N)).
    {
      assert (K28 : 0 < (lam N)).
      {
        pose proof Hinvertible_kernel_1 as X29; cbv beta in X29.
        assert (Q30 : (lam N) = (lam N) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (lam N))).
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
    assert (E31 : (Sum 1 N (fun i => ((alpha i) * (lam N)))) = (lam N) * (Sum 1 N (fun i => (alpha i)))).
    {
      apply (Sum_linear 1 N _ [((lam N), fun i : nat => (alpha i))]).
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
    rewrite E31.
    alg.
  }
  assert (step5 : ((Sum 1 N (fun i => ((alpha i) * (lam N)))) / ((lam N))) <= ((Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((lam N)))).
  {
    apply (scaled_le (/ (lam N)) (Sum 1 N (fun i => ((alpha i) * (lam N)))) (Sum 1 N (fun i => ((alpha i) * (lam i)))) 0).
    {
      assert (D32 : 0 < (lam N)).
      {
        assert (K33 : 0 < (lam N)).
        {
          pose proof Hinvertible_kernel_1 as X34; cbv beta in X34.
          assert (Q35 : (lam N) = (lam N) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (lam N))).
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
      assert (E36 : (Sum 1 N (fun i => ((alpha i) * (lam N)))) = (lam N) * (Sum 1 N (fun i => (alpha i)))).
      {
        apply (Sum_linear 1 N _ [((lam N), fun i : nat => (alpha i))]).
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
      rewrite E36.
      alg.
    }
    {
      assert (D37 : 0 < (lam N)).
      {
        assert (K38 : 0 < (lam N)).
        {
          pose proof Hinvertible_kernel_1 as X39; cbv beta in X39.
          assert (Q40 : (lam N) = (lam N) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (lam N))).
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
      alg.
    }
    {
      assert (F42 : 0 <= (/ (lam N))).
      {
        assert (F41 : 0 <= (lam N)).
        {
          pos.
        }
        pos.
      }
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ (((alpha i) * (lam i)) - ((alpha i) * (lam N)))).
      {
        alg.
      }
      {
        assert (F44 : 0 <= 1).
        {
          pos.
        }
        assert (F48 : 0 <= ((lam i) - (lam N))).
        {
          assert (K45 : 0 <= ((lam i) - (lam N))).
          {
            pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X46; cbv beta in X46.
            assert (Q47 : ((lam i) - (lam N)) = (lam i) - (lam N)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((lam i) - (lam N)))).
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
        assert (F49 : 0 <= (alpha i)).
        {
          pos.
        }
        assert (V50 : (((alpha i) * (lam i)) - ((alpha i) * (lam N))) = 1 * ((lam i) - (lam N)) * (alpha i)).
        {
          alg.
        }
        rewrite V50.
        pos.
      }
    }
  }
  assert (step6 : ((Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((lam N))) = ((Sum 1 N (fun i => ((c i) ^ 2))) / ((lam N)))).
  {
    assert (R51 : ((Sum 1 N (fun i => ((c i) ^ 2))) / ((lam N))) = ((Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((lam N)))).
    {
      assert (W52 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => ((alpha i) * (lam i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hin_range_1 i ltac:(idx)).
        alg.
      }
      rewrite W52.
      assert (D53 : 0 < (lam N)).
      {
        assert (K54 : 0 < (lam N)).
        {
          pose proof Hinvertible_kernel_1 as X55; cbv beta in X55.
          assert (Q56 : (lam N) = (lam N) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (lam N))).
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
      alg.
    }
    rewrite R51.
    reflexivity.
  }
  assert (step7 : ((Sum 1 N (fun i => ((c i) ^ 2))) / ((lam N))) = ((Sum 1 N (fun i => ((c i) ^ 2))) / ((lam N)))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Rle_trans _ _ _ step3 (Rle_trans _ _ _ (Req_le _ _ step4) (Rle_trans _ _ _ step5 (Req_le _ _ (eq_trans step6 step7))))))).
Qed.

(* its assumptions can be met *)
Theorem F3_classical_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Hinvertible_kernel_1 : 0 < (lam N))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 1 (fun k : nat => match k with | 1%nat => 4 | 2%nat => 4 | _ => 4 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions F3_classical.
Print Assumptions F3_classical_not_vacuous.
