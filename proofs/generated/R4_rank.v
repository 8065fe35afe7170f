(* R4.rank. Printed from its declaration and its derivation by `ntkbounds prove R4.rank`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics R1.

Theorem R4_rank :
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
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A * gamma * (INR rank) * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))).
Proof.
  intros N rank t A eta gamma c lam SN SA Seta Sgamma Slam Hspectrum_1 Haligned_1 Hdescent_step_1 Hpositive_step_1 Hrank_1 Hrank_2 Hrank_3.
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
  assert (step2 : ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) = ((1 / 2) * A * gamma * ((Sum 1 rank (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) + (Sum (rank + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
  {
    assert (W1 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = Sum 1 rank (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))) + Sum (rank + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))).
    {
      rewrite (Sum_split 1 rank N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W1.
    alg.
  }
  assert (step3 : ((1 / 2) * A * gamma * ((Sum 1 rank (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) + (Sum (rank + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))) = ((1 / 2) * A * gamma * (Sum 1 rank (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
  {
    assert (R2 : ((1 / 2) * A * gamma * ((Sum 1 rank (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) + (Sum (rank + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))) = ((1 / 2) * A * gamma * ((Sum (rank + 1) N (fun i => 0)) + (Sum 1 rank (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
    {
      assert (W3 : (Sum (rank + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = (Sum (rank + 1) N (fun i => 0))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hrank_2 i ltac:(idx)).
        alg.
      }
      rewrite W3.
      assert (E4 : (Sum (rank + 1) N (fun i => 0)) = 0).
      {
        apply (Sum_linear (rank + 1) N _ []).
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
      rewrite E4.
      alg.
    }
    rewrite R2.
    assert (E5 : (Sum (rank + 1) N (fun i => 0)) = 0).
    {
      apply (Sum_linear (rank + 1) N _ []).
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
    rewrite E5.
    alg.
  }
  assert (step4 : ((1 / 2) * A * gamma * (Sum 1 rank (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) <= ((1 / 2) * A * gamma * (Sum 1 rank (fun i => (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))))))).
  {
    apply (scaled_le ((1 / 2) * A * gamma) (Sum 1 rank (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) (Sum 1 rank (fun i => (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))))) 0).
    {
      alg.
    }
    {
      assert (D6 : 0 < eta).
      {
        assert (K7 : 0 < eta).
        {
          pose proof Hpositive_step_1 as X8; cbv beta in X8.
          assert (Q9 : eta = eta - 0).
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
      assert (E10 : (Sum 1 rank (fun i => (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))))) = ((2 ^ (2 * t)) * ((INR t) ^ (2 * t)) / (((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t)))))) * (INR rank)).
      {
        apply (Sum_linear 1 rank _ [(((2 ^ (2 * t)) * ((INR t) ^ (2 * t)) / (((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t)))))), fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
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
        {
          cbn [linS].
          rewrite (Sum_one 1 rank) by idx; nats.
          assert (D15 : 0 < ((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t))))).
          {
            assert (F19 : 0 < eta).
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
            assert (F20 : 0 < ((1 + (2 * (INR t))) ^ ((2 * t) + 1))).
            {
              pos.
            }
            assert (V21 : ((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t)))) = eta * ((1 + (2 * (INR t))) ^ ((2 * t) + 1))).
            {
              alg.
            }
            rewrite V21.
            pos.
          }
          alg.
        }
      }
      rewrite E10.
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      destruct (Nat.eq_dec t 0) as [Z22|Z22].
      {
        apply (eq_le_eq (lam i) (/ eta)).
        {
          rewrite Z22; cbn [INR Nat.mul Nat.add pow]; alg.
        }
        {
          rewrite Z22; cbn [INR Nat.mul Nat.add pow]; rational.
        }
        {
          apply (le_of_difference _ _ ((/ eta) - (lam i))).
          {
            assert (D23 : 0 < eta).
            {
              assert (K24 : 0 < eta).
              {
                pose proof Hpositive_step_1 as X25; cbv beta in X25.
                assert (Q26 : eta = eta - 0).
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
            assert (F27 : 0 <= 1).
            {
              pos.
            }
            assert (F29 : 0 <= (/ eta)).
            {
              assert (F28 : 0 <= eta).
              {
                pos.
              }
              pos.
            }
            assert (F39 : 0 <= (1 - (eta * (lam i)))).
            {
              assert (K30 : 0 <= (1 - (eta * (lam 1%nat)))).
              {
                pose proof Hdescent_step_1 as X31; cbv beta in X31.
                assert (Q32 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                {
                  alg.
                }
                lra.
              }
              assert (K33 : 0 < eta).
              {
                pose proof Hpositive_step_1 as X34; cbv beta in X34.
                assert (Q35 : eta = eta - 0).
                {
                  alg.
                }
                lra.
              }
              assert (K36 : 0 <= ((lam 1%nat) - (lam i))).
              {
                pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X37; cbv beta in X37.
                assert (Q38 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
            assert (V40 : ((/ eta) - (lam i)) = 1 * (/ eta) * (1 - (eta * (lam i)))).
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
        exact M59.
      }
    }
  }
  assert (step5 : ((1 / 2) * A * gamma * (Sum 1 rank (fun i => (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t)))))))) = ((1 / 2) * A * gamma * (INR rank) * ((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t)))))).
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
    assert (E64 : (Sum 1 rank (fun i => (((2 * (INR t) / ((1 + (2 * (INR t))))) ^ (2 * t)) / (eta * (1 + (2 * (INR t))))))) = ((2 ^ (2 * t)) * ((INR t) ^ (2 * t)) / (((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t)))))) * (INR rank)).
    {
      apply (Sum_linear 1 rank _ [(((2 ^ (2 * t)) * ((INR t) ^ (2 * t)) / (((eta * ((1 + (2 * (INR t))) ^ (2 * t))) + (2 * eta * (INR t) * ((1 + (2 * (INR t))) ^ (2 * t)))))), fun i : nat => 1)]).
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
        rewrite (Sum_one 1 rank) by idx; nats.
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
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ (Req_le _ _ step3) (Rle_trans _ _ _ step4 (Req_le _ _ step5))))).
Qed.

(* its assumptions can be met *)
Theorem R4_rank_not_vacuous : ~ (forall (N : nat) (rank : nat) (t : nat) (A : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
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
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 1%nat 3 1 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => (1 / 3) | 2%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R4_rank.
Print Assumptions R4_rank_not_vacuous.
