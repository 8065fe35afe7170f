(* R4.simple. Printed from its declaration and its derivation by `ntkbounds prove R4.simple`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics R4.

Theorem R4_simple :
  forall (N : nat) (t : nat) (A : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpositive_step_1 : 0 < eta)
    (Htrained_1 : (1 <= t)%nat)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => (Rmin ((1 / 2) * (exp (-1)) / (eta * (INR t))) (lam i))))).
Proof.
  intros N t A eta gamma c lam SN SA Seta Sgamma Slam Hspectrum_1 Haligned_1 Hdescent_step_1 Hpositive_step_1 Htrained_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => (Rmin (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))) (lam i)))))).
  {
    pose proof ((R4 N t A eta gamma c lam SN SA Seta Sgamma Slam Hspectrum_1 Haligned_1 Hdescent_step_1 Hpositive_step_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * A * gamma * (Sum 1 N (fun i => (Rmin (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))) (lam i)))))).
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
  assert (step2 : ((1 / 2) * A * gamma * (Sum 1 N (fun i => (Rmin (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))) (lam i))))) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => (Rmin ((1 / 2) * (exp (-1)) / (eta * (INR t))) (lam i)))))).
  {
    apply (scaled_le ((1 / 2) * A * gamma) (Sum 1 N (fun i => (Rmin (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))) (lam i)))) (Sum 1 N (fun i => (Rmin ((1 / 2) * (exp (-1)) / (eta * (INR t))) (lam i)))) 0).
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
      alg.
    }
    {
      assert (D5 : 0 < eta).
      {
        assert (K6 : 0 < eta).
        {
          pose proof Hpositive_step_1 as X7; cbv beta in X7.
          assert (Q8 : eta = eta - 0).
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
      assert (D9 : 0 < (INR t)).
      {
        assert (K10 : 0 <= ((INR t) - 1)).
        {
          pose proof Htrained_1 as X11; cbv beta in X11.
          nats_in X11; nats; lra.
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
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply Rmin_glb.
      {
        apply Rle_trans with (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))).
        {
          apply Rmin_l.
        }
        {
          apply (scaled_le ((1 / 2) / (eta * (INR t))) ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ ((2 * t) + 1)) (exp (INR ((2 * t) + 1) * ((2 * (INR t) / ((1 + (2 * (INR t))))) - 1))) 0).
          {
            assert (D12 : 0 < eta).
            {
              assert (K13 : 0 < eta).
              {
                pose proof Hpositive_step_1 as X14; cbv beta in X14.
                assert (Q15 : eta = eta - 0).
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
            assert (D16 : 0 < (INR t)).
            {
              assert (K17 : 0 <= ((INR t) - 1)).
              {
                pose proof Htrained_1 as X18; cbv beta in X18.
                nats_in X18; nats; lra.
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
            assert (D23 : 0 < (INR t)).
            {
              assert (K24 : 0 <= ((INR t) - 1)).
              {
                pose proof Htrained_1 as X25; cbv beta in X25.
                nats_in X25; nats; lra.
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
            assert (F26 : 0 <= (1 / 2)).
            {
              pos.
            }
            assert (F28 : 0 <= (/ eta)).
            {
              assert (F27 : 0 <= eta).
              {
                pos.
              }
              pos.
            }
            assert (F30 : 0 <= (/ (INR t))).
            {
              assert (F29 : 0 <= (INR t)).
              {
                pos.
              }
              pos.
            }
            assert (V31 : ((1 / 2) / (eta * (INR t))) = (1 / 2) * (/ eta) * (/ (INR t))).
            {
              assert (D32 : 0 < eta).
              {
                assert (K33 : 0 < eta).
                {
                  pose proof Hpositive_step_1 as X34; cbv beta in X34.
                  assert (Q35 : eta = eta - 0).
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
              assert (D36 : 0 < (INR t)).
              {
                assert (K37 : 0 <= ((INR t) - 1)).
                {
                  pose proof Htrained_1 as X38; cbv beta in X38.
                  nats_in X38; nats; lra.
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
            rewrite V31.
            pos.
          }
          {
            apply pow_exp.
            pos.
          }
        }
      }
      {
        eapply Rle_trans; [apply Rmin_r|].
        apply Rle_refl.
      }
    }
  }
  exact (Rle_trans _ _ _ step1 step2).
Qed.

(* its assumptions can be met *)
Theorem R4_simple_not_vacuous : ~ (forall (N : nat) (t : nat) (A : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpositive_step_1 : 0 < eta)
    (Htrained_1 : (1 <= t)%nat)
  , False).
Proof.
  intros H. specialize (H 1%nat 1%nat 3 1 1 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => (1 / 3) | _ => (1 / 3) end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R4_simple.
Print Assumptions R4_simple_not_vacuous.
