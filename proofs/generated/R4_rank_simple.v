(* R4.rank_simple. Printed from its declaration and its derivation by `ntkbounds prove R4.rank_simple`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics R4_rank.

Theorem R4_rank_simple :
  forall (N : nat) (rank : nat) (t : nat) (A : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
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
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (eta * (INR t))).
Proof.
  intros N rank t A eta gamma c lam SN SA Seta Sgamma Slam Hspectrum_1 Haligned_1 Hdescent_step_1 Hpositive_step_1 Hrank_1 Hrank_2 Hrank_3 Htrained_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A * gamma * (INR rank) * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t)))))).
  {
    pose proof ((R4_rank N rank t A eta gamma c lam SN SA Seta Sgamma Slam Hspectrum_1 Haligned_1 Hdescent_step_1 Hpositive_step_1 Hrank_1 Hrank_2 Hrank_3)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * A * gamma * (INR rank) * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t)))))).
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
  assert (step2 : ((1 / 2) * A * gamma * (INR rank) * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))) = ((1 / 4) * A * gamma * (INR rank) * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ ((2 * t) + 1)) / (eta * (INR t)))).
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
  assert (step3 : ((1 / 4) * A * gamma * (INR rank) * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ ((2 * t) + 1)) / (eta * (INR t))) <= ((1 / 4) * A * gamma * (INR rank) * (exp (-1)) / (eta * (INR t)))).
  {
    apply (scaled_le ((1 / 4) * A * gamma * (INR rank) / (eta * (INR t))) ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ ((2 * t) + 1)) (exp (INR ((2 * t) + 1) * ((2 * (INR t) / ((1 + (2 * (INR t))))) - 1))) 0).
    {
      assert (D8 : 0 < eta).
      {
        assert (K9 : 0 < eta).
        {
          pose proof Hpositive_step_1 as X10; cbv beta in X10.
          assert (Q11 : eta = eta - 0).
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
      assert (D12 : 0 < (INR t)).
      {
        assert (K13 : 0 <= ((INR t) - 1)).
        {
          pose proof Htrained_1 as X14; cbv beta in X14.
          nats_in X14; nats; lra.
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
      assert (D19 : 0 < (INR t)).
      {
        assert (K20 : 0 <= ((INR t) - 1)).
        {
          pose proof Htrained_1 as X21; cbv beta in X21.
          nats_in X21; nats; lra.
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
      assert (F22 : 0 <= (1 / 4)).
      {
        pos.
      }
      assert (F23 : 0 <= A).
      {
        pos.
      }
      assert (F24 : 0 <= (INR rank)).
      {
        pos.
      }
      assert (F25 : 0 <= gamma).
      {
        pos.
      }
      assert (F27 : 0 <= (/ eta)).
      {
        assert (F26 : 0 <= eta).
        {
          pos.
        }
        pos.
      }
      assert (F29 : 0 <= (/ (INR t))).
      {
        assert (F28 : 0 <= (INR t)).
        {
          pos.
        }
        pos.
      }
      assert (V30 : ((1 / 4) * A * gamma * (INR rank) / (eta * (INR t))) = (1 / 4) * A * (INR rank) * gamma * (/ eta) * (/ (INR t))).
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
        assert (D35 : 0 < (INR t)).
        {
          assert (K36 : 0 <= ((INR t) - 1)).
          {
            pose proof Htrained_1 as X37; cbv beta in X37.
            nats_in X37; nats; lra.
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
      rewrite V30.
      pos.
    }
    {
      apply pow_exp.
      pos.
    }
  }
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ (Req_le _ _ step2) step3)).
Qed.

(* its assumptions can be met *)
Theorem R4_rank_simple_not_vacuous : ~ (forall (N : nat) (rank : nat) (t : nat) (A : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
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
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 1%nat 3 1 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => (1 / 3) | 2%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R4_rank_simple.
Print Assumptions R4_rank_simple_not_vacuous.
