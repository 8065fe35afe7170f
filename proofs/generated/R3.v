(* R3. Printed from its declaration and its derivation by `ntkbounds prove R3`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R3 :
  forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hoptimal_step_1 : (eta * ((lam 1%nat) + (lam N))) <= 2)
  , ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) <= ((1 - (eta * (lam N))) ^ (2 * t)).
Proof.
  intros N t eta lam SN Seta Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hoptimal_step_1.
  assert (step1 : ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    reflexivity.
  }
  assert (step2 : ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) <= ((Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    apply (scaled_le (/ (Sum 1 N (fun i => (lam i)))) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) (Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam i)))) 0).
    {
      assert (D0 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K1 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X2; cbv beta in X2.
          assert (Q3 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
      assert (D4 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K5 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X6; cbv beta in X6.
          assert (Q7 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
      assert (E8 : (Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam i)))) = ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => (lam i)))).
      {
        apply (Sum_linear 1 N _ [(((1 - (eta * (lam N))) ^ (2 * t)), fun i : nat => (lam i))]).
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
      rewrite E8.
      alg.
    }
    {
      assert (F10 : 0 <= (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (F9 : 0 <= (Sum 1 N (fun i => (lam i)))).
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
      apply (eq_le_eq ((lam i) * ((1 - (eta * (lam i))) ^ (2 * t))) ((lam i) * ((1 - (eta * (lam N))) ^ (2 * t)))).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rmult_le_compat_l.
        {
          assert (F12 : 0 <= (lam i)).
          {
            pos.
          }
          pos.
        }
        {
          apply (le_of_difference _ _ (((1 - (eta * (lam N))) ^ (2 * t)) - ((1 - (eta * (lam i))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G13 : ((1 - (eta * (lam i))) ^ (2 * t)) <= ((1 - (eta * (lam N))) ^ (2 * t))) by lra.
            apply (eq_le_eq ((1 - (eta * (lam i))) ^ (2 * t)) ((1 - (eta * (lam N))) ^ (2 * t))).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply (pow_even_le t); [idx|].
              apply (le_of_difference _ _ (((1 - (eta * (lam N))) ^ 2) - ((1 - (eta * (lam i))) ^ 2))).
              {
                alg.
              }
              {
                assert (F14 : 0 <= eta).
                {
                  pos.
                }
                assert (F18 : 0 <= ((lam i) - (lam N))).
                {
                  assert (K15 : 0 <= ((lam i) - (lam N))).
                  {
                    pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X16; cbv beta in X16.
                    assert (Q17 : ((lam i) - (lam N)) = (lam i) - (lam N)).
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
                assert (F26 : 0 <= (2 - (eta * (lam N)) - (eta * (lam i)))).
                {
                  assert (K19 : 0 <= (2 - (eta * (lam 1%nat)) - (eta * (lam N)))).
                  {
                    pose proof Hoptimal_step_1 as X20; cbv beta in X20.
                    assert (Q21 : (2 - (eta * (lam 1%nat)) - (eta * (lam N))) = 2 - (eta * ((lam 1%nat) + (lam N)))).
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
                  apply (certified_le 1 _ (1 * (2 - (eta * (lam 1%nat)) - (eta * (lam N))) + 1 * eta * ((lam 1%nat) - (lam i)))).
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
                assert (V27 : (((1 - (eta * (lam N))) ^ 2) - ((1 - (eta * (lam i))) ^ 2)) = eta * ((lam i) - (lam N)) * (2 - (eta * (lam N)) - (eta * (lam i)))).
                {
                  alg.
                }
                rewrite V27.
                pos.
              }
            }
          }
        }
      }
    }
  }
  assert (step3 : ((Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((1 - (eta * (lam N))) ^ (2 * t))).
  {
    assert (D28 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K29 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X30; cbv beta in X30.
        assert (Q31 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
    assert (E32 : (Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam i)))) = ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => (lam i)))).
    {
      apply (Sum_linear 1 N _ [(((1 - (eta * (lam N))) ^ (2 * t)), fun i : nat => (lam i))]).
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
    rewrite E32.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem R3_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hoptimal_step_1 : (eta * ((lam 1%nat) + (lam N))) <= 2)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (1 / 4) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R3.
Print Assumptions R3_not_vacuous.
