(* R7. Printed from its declaration and its derivation by `ntkbounds prove R7`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics R4_rank_simple.

Theorem R7 :
  forall (N : nat) (rank : nat) (t : nat) (A : R) (epsilon : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Sepsilon : 0 < epsilon)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpositive_step_1 : 0 < eta)
    (Hrank_1 : forall i : nat, (1 <= i <= rank)%nat -> 0 < (lam i))
    (Hrank_2 : forall i : nat, ((rank + 1) <= i <= N)%nat -> (lam i) = 0)
    (Hrank_3 : (rank <= N)%nat)
    (Htrained_1 : (1 <= t)%nat)
    (Hpositive_alignment_1 : 0 < A)
    (Hlong_enough_rank_1 : ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta)) <= (INR t))
    (Hlong_enough_rank_2 : 0 < ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta)))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= epsilon.
Proof.
  intros N rank t A epsilon eta gamma c lam SN SA Sepsilon Seta Sgamma Slam Hspectrum_1 Haligned_1 Hdescent_step_1 Hpositive_step_1 Hrank_1 Hrank_2 Hrank_3 Htrained_1 Hpositive_alignment_1 Hlong_enough_rank_1 Hlong_enough_rank_2.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (eta * (INR t)))).
  {
    pose proof ((R4_rank_simple N rank t A eta gamma c lam SN SA Seta Sgamma Slam Hspectrum_1 Haligned_1 Hdescent_step_1 Hpositive_step_1 Hrank_1 Hrank_2 Hrank_3 Htrained_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (eta * (INR t)))).
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
  assert (step2 : ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (eta * (INR t))) <= epsilon).
  {
    apply (eq_le_eq (epsilon * (((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta)) / (INR t))) epsilon).
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
        assert (K8 : 0 < ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta))).
        {
          pose proof Hlong_enough_rank_2 as X9; cbv beta in X9.
          assert (Q10 : ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta)) = ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta)) - 0).
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
        apply (certified_lt 1 _ (1 * ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta)))).
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
        apply (le_of_difference _ _ ((INR t) - ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta)))).
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
          assert (K23 : 0 <= ((INR t) - ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta)))).
          {
            pose proof Hlong_enough_rank_1 as X24; cbv beta in X24.
            assert (Q25 : ((INR t) - ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta))) = (INR t) - ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta))).
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
          apply (certified_le 1 _ (1 * ((INR t) - ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta))))).
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
Theorem R7_not_vacuous : ~ (forall (N : nat) (rank : nat) (t : nat) (A : R) (epsilon : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Sepsilon : 0 < epsilon)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpositive_step_1 : 0 < eta)
    (Hrank_1 : forall i : nat, (1 <= i <= rank)%nat -> 0 < (lam i))
    (Hrank_2 : forall i : nat, ((rank + 1) <= i <= N)%nat -> (lam i) = 0)
    (Hrank_3 : (rank <= N)%nat)
    (Htrained_1 : (1 <= t)%nat)
    (Hpositive_alignment_1 : 0 < A)
    (Hlong_enough_rank_1 : ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta)) <= (INR t))
    (Hlong_enough_rank_2 : 0 < ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (epsilon * eta)))
  , False).
Proof.
  intros H. specialize (H 1%nat 1%nat 1%nat 1 1 1 1 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R7.
Print Assumptions R7_not_vacuous.
