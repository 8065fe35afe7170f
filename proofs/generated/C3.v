(* C3. Printed from its declaration and its derivation by `ntkbounds prove C3`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem C3 :
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
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) * (Sum 1 N (fun i => (alpha i))) / (eta * (1 + (2 * (INR t))))).
Proof.
  intros N t eta gamma alpha c lam SN Seta Sgamma Salpha Slam Hspectrum_1 Hdescent_step_1 Hpositive_step_1 Hin_range_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C0.
    assert (R1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C0 by idx.
        alg.
      }
      rewrite W2.
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i)))))).
  {
    assert (R3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i)))))).
    {
      assert (W4 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hin_range_1 i ltac:(idx)).
        alg.
      }
      rewrite W4.
      alg.
    }
    rewrite R3.
    reflexivity.
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) * (alpha i) / (eta * (1 + (2 * (INR t))))))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i)))) (Sum 1 N (fun i => (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) * (alpha i) / (eta * (1 + (2 * (INR t))))))) 0).
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
      assert (E9 : (Sum 1 N (fun i => (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) * (alpha i) / (eta * (1 + (2 * (INR t))))))) = ((2 ^ (2 * t)) * ((INR t) ^ (2 * t)) / (((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t)))))) * (Sum 1 N (fun i => (alpha i)))).
      {
        apply (Sum_linear 1 N _ [(((2 ^ (2 * t)) * ((INR t) ^ (2 * t)) / (((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t)))))), fun i : nat => (alpha i))]).
        {
          intros i Hi.
          cbn [lin].
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
          cbn [linS].
          assert (D14 : 0 < ((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t))))).
          {
            assert (F18 : 0 < eta).
            {
              assert (K15 : 0 < eta).
              {
                pose proof Hpositive_step_1 as X16; cbv beta in X16.
                assert (Q17 : eta = eta - 0).
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
            assert (F19 : 0 < ((1 + (2 * (INR t))) ^ ((2 * t) + 1))).
            {
              pos.
            }
            assert (V20 : ((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t)))) = eta * ((1 + (2 * (INR t))) ^ ((2 * t) + 1))).
            {
              alg.
            }
            rewrite V20.
            pos.
          }
          alg.
        }
      }
      rewrite E9.
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      destruct (Nat.eq_dec t 0) as [Z21|Z21].
      {
        apply (eq_le_eq ((alpha i) * (lam i)) ((alpha i) / (eta))).
        {
          rewrite Z21; cbn [INR Nat.mul Nat.add pow]; alg.
        }
        {
          rewrite Z21; cbn [INR Nat.mul Nat.add pow]; rational.
        }
        {
          apply (le_of_difference _ _ (((alpha i) / (eta)) - ((alpha i) * (lam i)))).
          {
            assert (D22 : 0 < eta).
            {
              assert (K23 : 0 < eta).
              {
                pose proof Hpositive_step_1 as X24; cbv beta in X24.
                assert (Q25 : eta = eta - 0).
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
            assert (F26 : 0 <= 1).
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
            assert (F38 : 0 <= (1 - (eta * (lam i)))).
            {
              assert (K29 : 0 <= (1 - (eta * (lam 1%nat)))).
              {
                pose proof Hdescent_step_1 as X30; cbv beta in X30.
                assert (Q31 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                {
                  alg.
                }
                lra.
              }
              assert (K32 : 0 < eta).
              {
                pose proof Hpositive_step_1 as X33; cbv beta in X33.
                assert (Q34 : eta = eta - 0).
                {
                  alg.
                }
                lra.
              }
              assert (K35 : 0 <= ((lam 1%nat) - (lam i))).
              {
                pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X36; cbv beta in X36.
                assert (Q37 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
            assert (F39 : 0 <= (alpha i)).
            {
              pos.
            }
            assert (V40 : (((alpha i) / (eta)) - ((alpha i) * (lam i))) = 1 * (/ eta) * (1 - (eta * (lam i))) * (alpha i)).
            {
              assert (D41 : 0 < eta).
              {
                assert (K42 : 0 < eta).
                {
                  pose proof Hpositive_step_1 as X43; cbv beta in X43.
                  assert (Q44 : eta = eta - 0).
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
            rewrite V40.
            pos.
          }
        }
      }
      assert (I45 : 0 < INR t) by (apply lt_0_INR; idx).
      assert (P46 : 0 <= (1 - (eta * (lam i)))).
      {
        assert (K47 : 0 <= (1 - (eta * (lam 1%nat)))).
        {
          pose proof Hdescent_step_1 as X48; cbv beta in X48.
          assert (Q49 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
          {
            alg.
          }
          lra.
        }
        assert (K50 : 0 < eta).
        {
          pose proof Hpositive_step_1 as X51; cbv beta in X51.
          assert (Q52 : eta = eta - 0).
          {
            alg.
          }
          lra.
        }
        assert (K53 : 0 <= ((lam 1%nat) - (lam i))).
        {
          pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X54; cbv beta in X54.
          assert (Q55 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
      assert (P56 : 0 < (2 * (INR t) / ((1 + (2 * (INR t)))))).
      {
        pos.
      }
      assert (P57 : 0 <= (lam i)).
      {
        pos.
      }
      assert (P58 : 0 < (1 / (eta * (1 + (2 * (INR t)))))).
      {
        pos.
      }
      assert (M59 := log_concave_max [((1 - (eta * (lam i))), (2 * (INR t) / ((1 + (2 * (INR t))))), (2 * t)%nat); ((lam i), (1 / (eta * (1 + (2 * (INR t))))), 1%nat)]); cbn [fst snd prodL slopeL] in M59.
      lapply M59; [clear M59; intros M59|repeat (apply Forall_cons; [split; assumption|]); apply Forall_nil].
      lapply M59; [clear M59; intros M59|nats; field; nonzero].
      apply (scaled_le (alpha i) ((1 - (eta * (lam i))) ^ (2 * t) * ((lam i) ^ 1 * (1))) ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t) * ((1 / (eta * (1 + (2 * (INR t))))) ^ 1 * (1))) 0).
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
        exact M59.
      }
    }
  }
  assert (step4 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) * (alpha i) / (eta * (1 + (2 * (INR t)))))))) = ((1 / 2) * gamma * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) * (Sum 1 N (fun i => (alpha i))) / (eta * (1 + (2 * (INR t)))))).
  {
    assert (D60 : 0 < eta).
    {
      assert (K61 : 0 < eta).
      {
        pose proof Hpositive_step_1 as X62; cbv beta in X62.
        assert (Q63 : eta = eta - 0).
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
    assert (E64 : (Sum 1 N (fun i => (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) * (alpha i) / (eta * (1 + (2 * (INR t))))))) = ((2 ^ (2 * t)) * ((INR t) ^ (2 * t)) / (((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t)))))) * (Sum 1 N (fun i => (alpha i)))).
    {
      apply (Sum_linear 1 N _ [(((2 ^ (2 * t)) * ((INR t) ^ (2 * t)) / (((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t)))))), fun i : nat => (alpha i))]).
      {
        intros i Hi.
        cbn [lin].
        assert (D65 : 0 < eta).
        {
          assert (K66 : 0 < eta).
          {
            pose proof Hpositive_step_1 as X67; cbv beta in X67.
            assert (Q68 : eta = eta - 0).
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
        cbn [linS].
        assert (D69 : 0 < ((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t))))).
        {
          assert (F73 : 0 < eta).
          {
            assert (K70 : 0 < eta).
            {
              pose proof Hpositive_step_1 as X71; cbv beta in X71.
              assert (Q72 : eta = eta - 0).
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
          assert (F74 : 0 < ((1 + (2 * (INR t))) ^ ((2 * t) + 1))).
          {
            pos.
          }
          assert (V75 : ((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t)))) = eta * ((1 + (2 * (INR t))) ^ ((2 * t) + 1))).
          {
            alg.
          }
          rewrite V75.
          pos.
        }
        alg.
      }
    }
    rewrite E64.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Req_le _ _ step4)))).
Qed.

(* its assumptions can be met *)
Theorem C3_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (gamma : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpositive_step_1 : 0 < eta)
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
  , False).
Proof.
  intros H. specialize (H 1%nat 1%nat 1 1 (fun k : nat => match k with | 1%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => (1 / 3) | _ => (1 / 3) end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions C3.
Print Assumptions C3_not_vacuous.
