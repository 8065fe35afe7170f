(* R4. Printed from its declaration and its derivation by `ntkbounds prove R4`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics R1.

Theorem R4 :
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
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => (Rmin (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))) (lam i))))).
Proof.
  intros N t A eta gamma c lam SN SA Seta Sgamma Slam Hspectrum_1 Haligned_1 Hdescent_step_1 Hpositive_step_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
  {
    pose proof ((R1 N t A eta gamma c lam SN SA Seta Sgamma Slam Hspectrum_1 Haligned_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
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
  assert (step2 : ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => (Rmin (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))) (lam i)))))).
  {
    apply (scaled_le ((1 / 2) * A * gamma) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) (Sum 1 N (fun i => (Rmin (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))) (lam i)))) 0).
    {
      alg.
    }
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
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply Rmin_glb.
      {
        {
          apply (scaled_le 1 (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)) (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))) 0).
          {
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
            alg.
          }
          {
            pos.
          }
          {
            destruct (Nat.eq_dec t 0) as [Z9|Z9].
            {
              apply (eq_le_eq (lam i) (/ eta)).
              {
                rewrite Z9; cbn [INR Nat.mul Nat.add pow]; alg.
              }
              {
                rewrite Z9; cbn [INR Nat.mul Nat.add pow]; rational.
              }
              {
                apply (le_of_difference _ _ ((/ eta) - (lam i))).
                {
                  assert (D10 : 0 < eta).
                  {
                    assert (K11 : 0 < eta).
                    {
                      pose proof Hpositive_step_1 as X12; cbv beta in X12.
                      assert (Q13 : eta = eta - 0).
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
                  assert (F14 : 0 <= 1).
                  {
                    pos.
                  }
                  assert (F16 : 0 <= (/ eta)).
                  {
                    assert (F15 : 0 <= eta).
                    {
                      pos.
                    }
                    pos.
                  }
                  assert (F26 : 0 <= (1 - (eta * (lam i)))).
                  {
                    assert (K17 : 0 <= (1 - (eta * (lam 1%nat)))).
                    {
                      pose proof Hdescent_step_1 as X18; cbv beta in X18.
                      assert (Q19 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                      {
                        alg.
                      }
                      lra.
                    }
                    assert (K20 : 0 < eta).
                    {
                      pose proof Hpositive_step_1 as X21; cbv beta in X21.
                      assert (Q22 : eta = eta - 0).
                      {
                        alg.
                      }
                      lra.
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
                  assert (V27 : ((/ eta) - (lam i)) = 1 * (/ eta) * (1 - (eta * (lam i)))).
                  {
                    assert (D28 : 0 < eta).
                    {
                      assert (K29 : 0 < eta).
                      {
                        pose proof Hpositive_step_1 as X30; cbv beta in X30.
                        assert (Q31 : eta = eta - 0).
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
                  rewrite V27.
                  pos.
                }
              }
            }
            assert (I32 : 0 < INR t) by (apply lt_0_INR; idx).
            assert (P33 : 0 <= (1 - (eta * (lam i)))).
            {
              assert (K34 : 0 <= (1 - (eta * (lam 1%nat)))).
              {
                pose proof Hdescent_step_1 as X35; cbv beta in X35.
                assert (Q36 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                {
                  alg.
                }
                lra.
              }
              assert (K37 : 0 < eta).
              {
                pose proof Hpositive_step_1 as X38; cbv beta in X38.
                assert (Q39 : eta = eta - 0).
                {
                  alg.
                }
                lra.
              }
              assert (K40 : 0 <= ((lam 1%nat) - (lam i))).
              {
                pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X41; cbv beta in X41.
                assert (Q42 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
            assert (P43 : 0 < (2 * (INR t) / ((1 + (2 * (INR t)))))).
            {
              pos.
            }
            assert (P44 : 0 <= (lam i)).
            {
              pos.
            }
            assert (P45 : 0 < (1 / (eta * (1 + (2 * (INR t)))))).
            {
              pos.
            }
            assert (M46 := log_concave_max [((1 - (eta * (lam i))), (2 * (INR t) / ((1 + (2 * (INR t))))), (2 * t)%nat); ((lam i), (1 / (eta * (1 + (2 * (INR t))))), 1%nat)]); cbn [fst snd prodL slopeL] in M46.
            lapply M46; [clear M46; intros M46|repeat (apply Forall_cons; [split; assumption|]); apply Forall_nil].
            lapply M46; [clear M46; intros M46|nats; field; nonzero].
            apply (scaled_le 1 ((1 - (eta * (lam i))) ^ (2 * t) * ((lam i) ^ 1 * (1))) ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t) * ((1 / (eta * (1 + (2 * (INR t))))) ^ 1 * (1))) 0).
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
              exact M46.
            }
          }
        }
      }
      {
        {
          apply (scaled_le 1 (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)) (lam i) 0).
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
            apply (eq_le_eq ((lam i) * ((1 - (eta * (lam i))) ^ (2 * t))) ((lam i) * 1)).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply Rmult_le_compat_l.
              {
                assert (F47 : 0 <= (lam i)).
                {
                  pos.
                }
                pos.
              }
              {
                apply (le_of_difference _ _ (1 - ((1 - (eta * (lam i))) ^ (2 * t)))).
                {
                  alg.
                }
                {
                  enough (G48 : ((1 - (eta * (lam i))) ^ (2 * t)) <= 1) by lra.
                  apply (eq_le_eq ((1 - (eta * (lam i))) ^ (2 * t)) (1 ^ (2 * t))).
                  {
                    alg.
                  }
                  {
                    alg.
                  }
                  {
                    apply (pow_even_le t); [idx|].
                    apply (le_of_difference _ _ (1 - ((1 - (eta * (lam i))) ^ 2))).
                    {
                      alg.
                    }
                    {
                      assert (F49 : 0 <= 1).
                      {
                        pos.
                      }
                      assert (F50 : 0 <= eta).
                      {
                        pos.
                      }
                      assert (F60 : 0 <= (2 - (eta * (lam i)))).
                      {
                        assert (K51 : 0 <= (1 - (eta * (lam 1%nat)))).
                        {
                          pose proof Hdescent_step_1 as X52; cbv beta in X52.
                          assert (Q53 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                          {
                            alg.
                          }
                          lra.
                        }
                        assert (K54 : 0 < eta).
                        {
                          pose proof Hpositive_step_1 as X55; cbv beta in X55.
                          assert (Q56 : eta = eta - 0).
                          {
                            alg.
                          }
                          lra.
                        }
                        assert (K57 : 0 <= ((lam 1%nat) - (lam i))).
                        {
                          pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X58; cbv beta in X58.
                          assert (Q59 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                          {
                            alg.
                          }
                          lra.
                        }
                        apply (certified_le 1 _ (1 + 1 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)))).
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
                      assert (F61 : 0 <= (lam i)).
                      {
                        pos.
                      }
                      assert (V62 : (1 - ((1 - (eta * (lam i))) ^ 2)) = 1 * eta * (2 - (eta * (lam i))) * (lam i)).
                      {
                        alg.
                      }
                      rewrite V62.
                      pos.
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  exact (Rle_trans _ _ _ step1 step2).
Qed.

(* its assumptions can be met *)
Theorem R4_not_vacuous : ~ (forall (N : nat) (t : nat) (A : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpositive_step_1 : 0 < eta)
  , False).
Proof.
  intros H. specialize (H 1%nat 1%nat 3 1 1 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => (1 / 3) | _ => (1 / 3) end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R4.
Print Assumptions R4_not_vacuous.
