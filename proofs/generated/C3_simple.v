(* C3.simple. Printed from its declaration and its derivation by `ntkbounds prove C3.simple`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics C3.

Theorem C3_simple :
  forall (N : nat) (t : nat) (eta : R) (gamma : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpositive_step_1 : 0 < eta)
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Htrained_1 : (1 <= t)%nat)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (eta * (INR t))).
Proof.
  intros N t eta gamma alpha c lam SN Seta Sgamma Salpha Slam Hspectrum_1 Hdescent_step_1 Hpositive_step_1 Hin_range_1 Htrained_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) * (Sum 1 N (fun i => (alpha i))) / (eta * (1 + (2 * (INR t)))))).
  {
    pose proof ((C3 N t eta gamma alpha c lam SN Seta Sgamma Salpha Slam Hspectrum_1 Hdescent_step_1 Hpositive_step_1 Hin_range_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * gamma * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) * (Sum 1 N (fun i => (alpha i))) / (eta * (1 + (2 * (INR t)))))).
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
  assert (step2 : ((1 / 2) * gamma * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) * (Sum 1 N (fun i => (alpha i))) / (eta * (1 + (2 * (INR t))))) = ((1 / 4) * gamma * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ ((2 * t) + 1)) * (Sum 1 N (fun i => (alpha i))) / (eta * (INR t)))).
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
  assert (step3 : ((1 / 4) * gamma * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ ((2 * t) + 1)) * (Sum 1 N (fun i => (alpha i))) / (eta * (INR t))) <= ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (eta * (INR t)))).
  {
    apply (scaled_le ((1 / 4) * gamma * (Sum 1 N (fun i => (alpha i))) / (eta * (INR t))) ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ ((2 * t) + 1)) (exp (INR ((2 * t) + 1) * ((2 * (INR t) / ((1 + (2 * (INR t))))) - 1))) 0).
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
      assert (F23 : 0 <= gamma).
      {
        pos.
      }
      assert (F25 : 0 <= (/ eta)).
      {
        assert (F24 : 0 <= eta).
        {
          pos.
        }
        pos.
      }
      assert (F27 : 0 <= (/ (INR t))).
      {
        assert (F26 : 0 <= (INR t)).
        {
          pos.
        }
        pos.
      }
      assert (F28 : 0 <= (Sum 1 N (fun i => (alpha i)))).
      {
        pos.
      }
      assert (V29 : ((1 / 4) * gamma * (Sum 1 N (fun i => (alpha i))) / (eta * (INR t))) = (1 / 4) * gamma * (/ eta) * (/ (INR t)) * (Sum 1 N (fun i => (alpha i)))).
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
        assert (D34 : 0 < (INR t)).
        {
          assert (K35 : 0 <= ((INR t) - 1)).
          {
            pose proof Htrained_1 as X36; cbv beta in X36.
            nats_in X36; nats; lra.
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
      rewrite V29.
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
Theorem C3_simple_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (gamma : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpositive_step_1 : 0 < eta)
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Htrained_1 : (1 <= t)%nat)
  , False).
Proof.
  intros H. specialize (H 1%nat 1%nat 1 1 (fun k : nat => match k with | 1%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => (1 / 3) | _ => (1 / 3) end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions C3_simple.
Print Assumptions C3_simple_not_vacuous.
