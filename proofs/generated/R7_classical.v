(* R7.classical. Printed from its declaration and its derivation by `ntkbounds prove R7.classical`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics C1.

Theorem R7_classical :
  forall (N : nat) (t : nat) (epsilon : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sepsilon : 0 < epsilon)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hoptimal_step_1 : (eta * ((lam 1%nat) + (lam N))) <= 2)
    (Hpositive_step_1 : 0 < eta)
    (Hinvertible_kernel_1 : 0 < (lam N))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
    (Hlong_enough_classical_1 : ((1 / 2) * (ln ((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2))) / (epsilon))) / (eta * (lam N))) <= (INR t))
    (Hlong_enough_classical_2 : 0 < ((1 / 2) * (ln ((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2))) / (epsilon))) / (eta * (lam N))))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= epsilon.
Proof.
  intros N t epsilon eta gamma c lam SN Sepsilon Seta Sgamma Slam Hspectrum_1 Hdescent_step_1 Hoptimal_step_1 Hpositive_step_1 Hinvertible_kernel_1 Hnonzero_residual_1 Hlong_enough_classical_1 Hlong_enough_classical_2.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => ((c i) ^ 2))))).
  {
    pose proof ((C1 N t eta gamma c lam SN Seta Sgamma Slam Hspectrum_1 Hoptimal_step_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * gamma * ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => ((c i) ^ 2))))).
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
  assert (step2 : ((1 / 2) * gamma * ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => ((c i) ^ 2)))) <= ((1 / 2) * gamma * (exp ((-2) * eta * (INR t) * (lam N))) * (Sum 1 N (fun i => ((c i) ^ 2))))).
  {
    apply (eq_le_eq ((1 / 2) * gamma * ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => ((c i) ^ 2)))) ((1 / 2) * gamma * (exp ((-2) * eta * (INR t) * (lam N))) * (Sum 1 N (fun i => ((c i) ^ 2))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      apply (eq_le_eq (((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2)))) * ((1 - (eta * (lam N))) ^ (2 * t))) (((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2)))) * (exp ((-2) * eta * (INR t) * (lam N))))).
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
          apply (scaled_le 1 ((1 - (eta * (lam N))) ^ (2 * t)) (exp (INR (2 * t) * ((1 - (eta * (lam N))) - 1))) 0).
          {
            alg.
          }
          {
            alg.
          }
          {
            pos.
          }
          {
            apply pow_exp.
            assert (K1 : 0 <= (1 - (eta * (lam 1%nat)))).
            {
              pose proof Hdescent_step_1 as X2; cbv beta in X2.
              assert (Q3 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
              {
                alg.
              }
              lra.
            }
            assert (K4 : 0 < eta).
            {
              pose proof Hpositive_step_1 as X5; cbv beta in X5.
              assert (Q6 : eta = eta - 0).
              {
                alg.
              }
              lra.
            }
            assert (K7 : 0 <= ((lam 1%nat) - (lam N))).
            {
              pose proof (Hspectrum_1 N ltac:(idx) 1%nat ltac:(idx)) as X8; cbv beta in X8.
              assert (Q9 : ((lam 1%nat) - (lam N)) = (lam 1%nat) - (lam N)).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam N)))).
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
        }
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (exp ((-2) * eta * (INR t) * (lam N))) * (Sum 1 N (fun i => ((c i) ^ 2)))) <= epsilon).
  {
    assert (F10 : 0 < ((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2))))).
    {
      assert (F14 : 0 < (1 / 2)).
      {
        pos.
      }
      assert (F15 : 0 < gamma).
      {
        pos.
      }
      assert (F19 : 0 < (Sum 1 N (fun i => ((c i) ^ 2)))).
      {
        assert (K16 : 0 < (Sum 1 N (fun i => ((c i) ^ 2)))).
        {
          pose proof Hnonzero_residual_1 as X17; cbv beta in X17.
          assert (Q18 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => ((c i) ^ 2))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => ((c i) ^ 2))))).
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
      pos.
    }
    assert (F11 : 0 < epsilon).
    {
      pos.
    }
    assert (F12 : 0 < (2 * eta * (lam N))).
    {
      assert (F21 : 0 < 2).
      {
        pos.
      }
      assert (F25 : 0 < eta).
      {
        assert (K22 : 0 < eta).
        {
          pose proof Hpositive_step_1 as X23; cbv beta in X23.
          assert (Q24 : eta = eta - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * eta)).
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
      assert (F29 : 0 < (lam N)).
      {
        assert (K26 : 0 < (lam N)).
        {
          pose proof Hinvertible_kernel_1 as X27; cbv beta in X27.
          assert (Q28 : (lam N) = (lam N) - 0).
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
      pos.
    }
    assert (F13 : ((1 / 2) * (ln ((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2))) / (epsilon))) / (eta * (lam N))) <= (INR t)).
    {
      apply (le_of_difference _ _ ((INR t) - ((1 / 2) * (ln ((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2))) / (epsilon))) / (eta * (lam N))))).
      {
        assert (D31 : 0 < eta).
        {
          assert (K32 : 0 < eta).
          {
            pose proof Hpositive_step_1 as X33; cbv beta in X33.
            assert (Q34 : eta = eta - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * eta)).
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
        assert (D35 : 0 < (lam N)).
        {
          assert (K36 : 0 < (lam N)).
          {
            pose proof Hinvertible_kernel_1 as X37; cbv beta in X37.
            assert (Q38 : (lam N) = (lam N) - 0).
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
        assert (K39 : 0 <= ((INR t) + ((1 / 2) * (ln 2) / (eta * (lam N))) + ((1 / 2) * (ln epsilon) / (eta * (lam N))) - ((1 / 2) * (ln gamma) / (eta * (lam N))) - ((1 / 2) * (ln (Sum 1 N (fun i => ((c i) ^ 2)))) / (eta * (lam N))))).
        {
          pose proof Hlong_enough_classical_1 as X40; cbv beta in X40.
          assert (Q41 : ((INR t) + ((1 / 2) * (ln 2) / (eta * (lam N))) + ((1 / 2) * (ln epsilon) / (eta * (lam N))) - ((1 / 2) * (ln gamma) / (eta * (lam N))) - ((1 / 2) * (ln (Sum 1 N (fun i => ((c i) ^ 2)))) / (eta * (lam N)))) = (INR t) - ((1 / 2) * (ln ((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2))) / (epsilon))) / (eta * (lam N)))).
          {
            assert (D42 : 0 < eta).
            {
              assert (K43 : 0 < eta).
              {
                pose proof Hpositive_step_1 as X44; cbv beta in X44.
                assert (Q45 : eta = eta - 0).
                {
                  alg.
                }
                lra.
              }
              apply (certified_lt 1 _ (1 * eta)).
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
            assert (D46 : 0 < (lam N)).
            {
              assert (K47 : 0 < (lam N)).
              {
                pose proof Hinvertible_kernel_1 as X48; cbv beta in X48.
                assert (Q49 : (lam N) = (lam N) - 0).
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
          lra.
        }
        apply (certified_le 1 _ (1 * ((INR t) + ((1 / 2) * (ln 2) / (eta * (lam N))) + ((1 / 2) * (ln epsilon) / (eta * (lam N))) - ((1 / 2) * (ln gamma) / (eta * (lam N))) - ((1 / 2) * (ln (Sum 1 N (fun i => ((c i) ^ 2)))) / (eta * (lam N)))))).
        {
          lra.
        }
        {
          assert (D50 : 0 < eta).
          {
            assert (K51 : 0 < eta).
            {
              pose proof Hpositive_step_1 as X52; cbv beta in X52.
              assert (Q53 : eta = eta - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * eta)).
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
          assert (D54 : 0 < (lam N)).
          {
            assert (K55 : 0 < (lam N)).
            {
              pose proof Hinvertible_kernel_1 as X56; cbv beta in X56.
              assert (Q57 : (lam N) = (lam N) - 0).
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
          pos.
        }
      }
    }
    apply (eq_le_eq (((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2)))) * exp (- ((2 * eta * (lam N)) * (INR t)))) epsilon).
    {
      alg.
    }
    {
      reflexivity.
    }
    {
      apply (decayed ((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2)))) epsilon (2 * eta * (lam N)) ((1 / 2) * (ln ((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2))) / (epsilon))) / (eta * (lam N))) (INR t)); [assumption|assumption|assumption| |assumption].
      assert (D58 : 0 < eta).
      {
        assert (K59 : 0 < eta).
        {
          pose proof Hpositive_step_1 as X60; cbv beta in X60.
          assert (Q61 : eta = eta - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * eta)).
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
      assert (D62 : 0 < (lam N)).
      {
        assert (K63 : 0 < (lam N)).
        {
          pose proof Hinvertible_kernel_1 as X64; cbv beta in X64.
          assert (Q65 : (lam N) = (lam N) - 0).
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
      logarithms; powers; rational.
    }
  }
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ step2 step3)).
Qed.

(* its assumptions can be met *)
Theorem R7_classical_not_vacuous : ~ (forall (N : nat) (t : nat) (epsilon : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sepsilon : 0 < epsilon)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hoptimal_step_1 : (eta * ((lam 1%nat) + (lam N))) <= 2)
    (Hpositive_step_1 : 0 < eta)
    (Hinvertible_kernel_1 : 0 < (lam N))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
    (Hlong_enough_classical_1 : ((1 / 2) * (ln ((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2))) / (epsilon))) / (eta * (lam N))) <= (INR t))
    (Hlong_enough_classical_2 : 0 < ((1 / 2) * (ln ((1 / 2) * gamma * (Sum 1 N (fun i => ((c i) ^ 2))) / (epsilon))) / (eta * (lam N))))
  , False).
Proof.
  intros H. specialize (H 1%nat 1%nat 1 (1 / 2) 4 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R7_classical.
Print Assumptions R7_classical_not_vacuous.
