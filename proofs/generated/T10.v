(* T10. Printed from its declaration and its derivation by `ntkbounds prove T10`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem T10 :
  forall (N : nat) (A_tail : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hinvertible_kernel_1 : 0 < (lam N))
  , (Sum 1 N (fun i => (((c i) ^ 2) / ((lam i))))) <= (A_tail * (Sum 1 N (fun i => ((reference i) / ((lam i)))))).
Proof.
  intros N A_tail c lam reference SN SA_tail Slam Sreference Hspectrum_1 Haligned_tails_1 Hinvertible_kernel_1.
  assert (step1 : (Sum 1 N (fun i => (((c i) ^ 2) / ((lam i))))) <= (A_tail * (Sum 1 N (fun i => ((reference i) / ((lam i))))))).
  {
    apply (scaled_le 1 (Sum 1 N (fun i => (((c i) ^ 2) / ((lam i))))) (Sum 1 N (fun i => (A_tail * (reference i) / ((lam i))))) 0).
    {
      alg.
    }
    {
      assert (E0 : (Sum 1 N (fun i => (A_tail * (reference i) / ((lam i))))) = A_tail * (Sum 1 N (fun i => ((reference i) / ((lam i)))))).
      {
        apply (Sum_linear 1 N _ [(A_tail, fun i : nat => ((reference i) / ((lam i))))]).
        {
          intros i Hi.
          cbn [lin].
          assert (D1 : 0 < (lam i)).
          {
            assert (K2 : 0 <= ((lam i) - (lam N))).
            {
              pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X3; cbv beta in X3.
              assert (Q4 : ((lam i) - (lam N)) = (lam i) - (lam N)).
              {
                alg.
              }
              lra.
            }
            assert (K5 : 0 < (lam N)).
            {
              pose proof Hinvertible_kernel_1 as X6; cbv beta in X6.
              assert (Q7 : (lam N) = (lam N) - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * ((lam i) - (lam N)) + 1 * (lam N))).
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
          alg.
        }
      }
      rewrite E0.
      alg.
    }
    {
      pos.
    }
    {
      assert (T8 : forall m : nat, (1 <= m <= N)%nat -> Sum m N (fun i => ((c i) ^ 2)) <= Sum m N (fun i => (A_tail * (reference i))) + 0).
      {
        intros m Hm.
        pose proof (Haligned_tails_1 m ltac:(idx)) as X9.
        apply (eq_le_eq (Sum m N (fun j => ((c j) ^ 2))) (A_tail * (Sum m N (fun j => (reference j))))).
        {
          alg.
        }
        {
          rewrite Rplus_0_r.
          assert (E10 : (Sum m N (fun i => (A_tail * (reference i)))) = A_tail * (Sum m N (fun i => (reference i)))).
          {
            apply (Sum_linear m N _ [(A_tail, fun i : nat => (reference i))]).
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
          rewrite E10.
          alg.
        }
        {
          exact X9.
        }
      }
      assert (M11 : forall later : nat, (1 <= later <= N)%nat -> forall earlier : nat, (1 <= earlier <= later)%nat -> (fun i => (/ (lam i))) earlier <= (fun i => (/ (lam i))) later).
      {
        intros later Hlater earlier Hearlier; cbv beta.
        apply (eq_le_eq (/ (lam earlier)) (/ (lam later))).
        {
          reflexivity.
        }
        {
          reflexivity.
        }
        {
          apply (le_of_difference _ _ ((/ (lam later)) - (/ (lam earlier)))).
          {
            assert (D12 : 0 < (lam later)).
            {
              assert (K13 : 0 <= ((lam later) - (lam N))).
              {
                pose proof (Hspectrum_1 N ltac:(idx) later ltac:(idx)) as X14; cbv beta in X14.
                assert (Q15 : ((lam later) - (lam N)) = (lam later) - (lam N)).
                {
                  alg.
                }
                lra.
              }
              assert (K16 : 0 < (lam N)).
              {
                pose proof Hinvertible_kernel_1 as X17; cbv beta in X17.
                assert (Q18 : (lam N) = (lam N) - 0).
                {
                  alg.
                }
                lra.
              }
              apply (certified_lt 1 _ (1 * ((lam later) - (lam N)) + 1 * (lam N))).
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
            assert (D19 : 0 < (lam earlier)).
            {
              assert (K20 : 0 <= ((lam earlier) - (lam N))).
              {
                pose proof (Hspectrum_1 N ltac:(idx) earlier ltac:(idx)) as X21; cbv beta in X21.
                assert (Q22 : ((lam earlier) - (lam N)) = (lam earlier) - (lam N)).
                {
                  alg.
                }
                lra.
              }
              assert (K23 : 0 < (lam N)).
              {
                pose proof Hinvertible_kernel_1 as X24; cbv beta in X24.
                assert (Q25 : (lam N) = (lam N) - 0).
                {
                  alg.
                }
                lra.
              }
              apply (certified_lt 1 _ (1 * ((lam earlier) - (lam N)) + 1 * (lam N))).
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
            assert (F27 : 0 <= (/ (lam earlier))).
            {
              assert (F26 : 0 <= (lam earlier)).
              {
                pos.
              }
              pos.
            }
            assert (F29 : 0 <= (/ (lam later))).
            {
              assert (F28 : 0 <= (lam later)).
              {
                pos.
              }
              pos.
            }
            assert (F33 : 0 <= ((lam earlier) - (lam later))).
            {
              assert (K30 : 0 <= ((lam earlier) - (lam later))).
              {
                pose proof (Hspectrum_1 later ltac:(idx) earlier ltac:(idx)) as X31; cbv beta in X31.
                assert (Q32 : ((lam earlier) - (lam later)) = (lam earlier) - (lam later)).
                {
                  alg.
                }
                lra.
              }
              apply (certified_le 1 _ (1 * ((lam earlier) - (lam later)))).
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
            assert (V34 : ((/ (lam later)) - (/ (lam earlier))) = (/ (lam earlier)) * (/ (lam later)) * ((lam earlier) - (lam later))).
            {
              assert (D35 : 0 < (lam earlier)).
              {
                assert (K36 : 0 <= ((lam earlier) - (lam N))).
                {
                  pose proof (Hspectrum_1 N ltac:(idx) earlier ltac:(idx)) as X37; cbv beta in X37.
                  assert (Q38 : ((lam earlier) - (lam N)) = (lam earlier) - (lam N)).
                  {
                    alg.
                  }
                  lra.
                }
                assert (K39 : 0 < (lam N)).
                {
                  pose proof Hinvertible_kernel_1 as X40; cbv beta in X40.
                  assert (Q41 : (lam N) = (lam N) - 0).
                  {
                    alg.
                  }
                  lra.
                }
                apply (certified_lt 1 _ (1 * ((lam earlier) - (lam N)) + 1 * (lam N))).
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
              assert (D42 : 0 < (lam later)).
              {
                assert (K43 : 0 <= ((lam later) - (lam N))).
                {
                  pose proof (Hspectrum_1 N ltac:(idx) later ltac:(idx)) as X44; cbv beta in X44.
                  assert (Q45 : ((lam later) - (lam N)) = (lam later) - (lam N)).
                  {
                    alg.
                  }
                  lra.
                }
                assert (K46 : 0 < (lam N)).
                {
                  pose proof Hinvertible_kernel_1 as X47; cbv beta in X47.
                  assert (Q48 : (lam N) = (lam N) - 0).
                  {
                    alg.
                  }
                  lra.
                }
                apply (certified_lt 1 _ (1 * ((lam later) - (lam N)) + 1 * (lam N))).
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
            rewrite V34.
            pos.
          }
        }
      }
      assert (P49 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (/ (lam i))).
      {
        intros i Hi.
        assert (F51 : 0 <= (/ (lam i))).
        {
          assert (F50 : 0 <= (lam i)).
          {
            pos.
          }
          pos.
        }
        pos.
      }
      apply (eq_le_eq (Sum 1 N (fun i => ((c i) ^ 2) * (/ (lam i)))) (Sum 1 N (fun i => (A_tail * (reference i)) * (/ (lam i))) + 0 * (fun i => (/ (lam i))) N)).
      {
        apply Sum_ext; intros; alg.
      }
      {
        assert (S53 : Sum 1 N (fun i => (A_tail * (reference i)) * (/ (lam i))) = (Sum 1 N (fun i => (A_tail * (reference i) / ((lam i)))))) by (apply Sum_ext; intros; alg).
        apply (eq_trans (Rplus_eq_compat_r _ _ _ S53)); cbv beta.
        alg.
      }
      {
        apply (tail_dominated 1 N (fun i => ((c i) ^ 2)) (fun i => (A_tail * (reference i))) (fun i => (/ (lam i))) 0); [right; reflexivity|assumption|assumption|assumption].
      }
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem T10_not_vacuous : ~ (forall (N : nat) (A_tail : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hinvertible_kernel_1 : 0 < (lam N))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T10.
Print Assumptions T10_not_vacuous.
