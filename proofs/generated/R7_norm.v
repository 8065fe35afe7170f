(* R7.norm. Printed from its declaration and its derivation by `ntkbounds prove R7.norm`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics C3_simple.

Theorem R7_norm :
  forall (N : nat) (t : nat) (epsilon : R) (eta : R) (gamma : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sepsilon : 0 < epsilon)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpositive_step_1 : 0 < eta)
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Htrained_1 : (1 <= t)%nat)
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
    (Hlong_enough_norm_1 : ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta)) <= (INR t))
    (Hlong_enough_norm_2 : 0 < ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta)))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= epsilon.
Proof.
  intros N t epsilon eta gamma alpha c lam SN Sepsilon Seta Sgamma Salpha Slam Hspectrum_1 Hdescent_step_1 Hpositive_step_1 Hin_range_1 Htrained_1 Hnonzero_residual_1 Hlong_enough_norm_1 Hlong_enough_norm_2.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (eta * (INR t)))).
  {
    pose proof ((C3_simple N t eta gamma alpha c lam SN Seta Sgamma Salpha Slam Hspectrum_1 Hdescent_step_1 Hpositive_step_1 Hin_range_1 Htrained_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (eta * (INR t)))).
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
  assert (step2 : ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (eta * (INR t))) <= epsilon).
  {
    apply (eq_le_eq (epsilon * (((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta)) / (INR t))) epsilon).
    {
      assert (D1 : 0 < eta).
      {
        assert (K2 : 0 < eta).
        {
          pose proof Hpositive_step_1 as X3; cbv beta in X3.
          assert (Q4 : eta = eta - 0).
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
      assert (D5 : 0 < (INR t)).
      {
        assert (K6 : 0 <= ((INR t) - 1)).
        {
          pose proof Htrained_1 as X7; cbv beta in X7.
          nats_in X7; nats; lra.
        }
        apply (certified_lt 1 _ (1 + 1 * ((INR t) - 1))).
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
      reflexivity.
    }
    {
      apply inverse_reached.
      {
        pos.
      }
      {
        assert (K8 : 0 < ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta))).
        {
          pose proof Hlong_enough_norm_2 as X9; cbv beta in X9.
          assert (Q10 : ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta)) = ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta)) - 0).
          {
            assert (D11 : 0 < eta).
            {
              assert (K12 : 0 < eta).
              {
                pose proof Hpositive_step_1 as X13; cbv beta in X13.
                assert (Q14 : eta = eta - 0).
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
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta)))).
        {
          lra.
        }
        {
          assert (D15 : 0 < eta).
          {
            assert (K16 : 0 < eta).
            {
              pose proof Hpositive_step_1 as X17; cbv beta in X17.
              assert (Q18 : eta = eta - 0).
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
          alg.
        }
        {
          pos.
        }
      }
      {
        apply (le_of_difference _ _ ((INR t) - ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta)))).
        {
          assert (D19 : 0 < eta).
          {
            assert (K20 : 0 < eta).
            {
              pose proof Hpositive_step_1 as X21; cbv beta in X21.
              assert (Q22 : eta = eta - 0).
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
          alg.
        }
        {
          assert (K23 : 0 <= ((INR t) - ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta)))).
          {
            pose proof Hlong_enough_norm_1 as X24; cbv beta in X24.
            assert (Q25 : ((INR t) - ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta))) = (INR t) - ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta))).
            {
              assert (D26 : 0 < eta).
              {
                assert (K27 : 0 < eta).
                {
                  pose proof Hpositive_step_1 as X28; cbv beta in X28.
                  assert (Q29 : eta = eta - 0).
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
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((INR t) - ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta))))).
          {
            lra.
          }
          {
            assert (D30 : 0 < eta).
            {
              assert (K31 : 0 < eta).
              {
                pose proof Hpositive_step_1 as X32; cbv beta in X32.
                assert (Q33 : eta = eta - 0).
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
            alg.
          }
          {
            pos.
          }
        }
      }
    }
  }
  exact (Rle_trans _ _ _ step1 step2).
Qed.

(* its assumptions can be met *)
Theorem R7_norm_not_vacuous : ~ (forall (N : nat) (t : nat) (epsilon : R) (eta : R) (gamma : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sepsilon : 0 < epsilon)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpositive_step_1 : 0 < eta)
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Htrained_1 : (1 <= t)%nat)
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
    (Hlong_enough_norm_1 : ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta)) <= (INR t))
    (Hlong_enough_norm_2 : 0 < ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (epsilon * eta)))
  , False).
Proof.
  intros H. specialize (H 1%nat 1%nat 1 1 1 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R7_norm.
Print Assumptions R7_norm_not_vacuous.
