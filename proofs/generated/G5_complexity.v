(* G5.complexity. Printed from its declaration and its derivation by `ntkbounds prove G5.complexity`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem G5_complexity :
  forall (N : nat) (rank : nat) (A : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hsquare_aligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * ((lam i) ^ 2)))
    (Hrank_1 : forall i : nat, (1 <= i <= rank)%nat -> 0 < (lam i))
    (Hrank_2 : forall i : nat, ((rank + 1) <= i <= N)%nat -> (lam i) = 0)
    (Hrank_3 : (rank <= N)%nat)
  , (Sum 1 rank (fun i => (((c i) ^ 2) / ((lam i))))) <= (A * (Sum 1 N (fun i => (lam i)))).
Proof.
  intros N rank A c lam SN SA Slam Hspectrum_1 Hsquare_aligned_1 Hrank_1 Hrank_2 Hrank_3.
  assert (step1 : (Sum 1 rank (fun i => (((c i) ^ 2) / ((lam i))))) <= (A * (Sum 1 rank (fun i => (lam i))))).
  {
    apply (scaled_le 1 (Sum 1 rank (fun i => (((c i) ^ 2) / ((lam i))))) (Sum 1 rank (fun i => (A * (lam i)))) 0).
    {
      alg.
    }
    {
      assert (E0 : (Sum 1 rank (fun i => (A * (lam i)))) = A * (Sum 1 rank (fun i => (lam i)))).
      {
        apply (Sum_linear 1 rank _ [(A, fun i : nat => (lam i))]).
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
      rewrite E0.
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ ((A * (lam i)) - (((c i) ^ 2) / ((lam i))))).
      {
        assert (D1 : 0 < (lam i)).
        {
          assert (K2 : 0 < (lam i)).
          {
            pose proof (Hrank_1 i ltac:(idx)) as X3; cbv beta in X3.
            assert (Q4 : (lam i) = (lam i) - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * (lam i))).
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
        assert (F6 : 0 <= (/ (lam i))).
        {
          assert (F5 : 0 <= (lam i)).
          {
            pos.
          }
          pos.
        }
        assert (F10 : 0 <= ((A * ((lam i) ^ 2)) - ((c i) ^ 2))).
        {
          assert (K7 : 0 <= ((A * ((lam i) ^ 2)) - ((c i) ^ 2))).
          {
            pose proof (Hsquare_aligned_1 i ltac:(idx)) as X8; cbv beta in X8.
            assert (Q9 : ((A * ((lam i) ^ 2)) - ((c i) ^ 2)) = (A * ((lam i) ^ 2)) - ((c i) ^ 2)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((A * ((lam i) ^ 2)) - ((c i) ^ 2)))).
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
        assert (V11 : ((A * (lam i)) - (((c i) ^ 2) / ((lam i)))) = (/ (lam i)) * ((A * ((lam i) ^ 2)) - ((c i) ^ 2))).
        {
          assert (D12 : 0 < (lam i)).
          {
            assert (K13 : 0 < (lam i)).
            {
              pose proof (Hrank_1 i ltac:(idx)) as X14; cbv beta in X14.
              assert (Q15 : (lam i) = (lam i) - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * (lam i))).
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
        rewrite V11.
        pos.
      }
    }
  }
  assert (step2 : (A * (Sum 1 rank (fun i => (lam i)))) <= (A * (Sum 1 N (fun i => (lam i))))).
  {
    apply (eq_le_eq (Sum 1 rank (fun i => (A * (lam i)))) (Sum 1 N (fun i => (A * (lam i))))).
    {
      assert (E16 : (Sum 1 rank (fun i => (A * (lam i)))) = A * (Sum 1 rank (fun i => (lam i)))).
      {
        apply (Sum_linear 1 rank _ [(A, fun i : nat => (lam i))]).
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
      rewrite E16.
      alg.
    }
    {
      assert (E17 : (Sum 1 N (fun i => (A * (lam i)))) = A * (Sum 1 N (fun i => (lam i)))).
      {
        apply (Sum_linear 1 N _ [(A, fun i : nat => (lam i))]).
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
      rewrite E17.
      alg.
    }
    {
      apply Sum_more; [idx|idx|].
      intros i Hi.
      pos.
    }
  }
  assert (step3 : (A * (Sum 1 N (fun i => (lam i)))) = (A * (Sum 1 N (fun i => (lam i))))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem G5_complexity_not_vacuous : ~ (forall (N : nat) (rank : nat) (A : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hsquare_aligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * ((lam i) ^ 2)))
    (Hrank_1 : forall i : nat, (1 <= i <= rank)%nat -> 0 < (lam i))
    (Hrank_2 : forall i : nat, ((rank + 1) <= i <= N)%nat -> (lam i) = 0)
    (Hrank_3 : (rank <= N)%nat)
  , False).
Proof.
  intros H. specialize (H 3%nat 2%nat 4 (fun k : nat => match k with | 1%nat => 8 | 2%nat => (-2 / 1) | 3%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | 3%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions G5_complexity.
Print Assumptions G5_complexity_not_vacuous.
