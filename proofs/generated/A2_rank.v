(* A2.rank. Printed from its declaration and its derivation by `ntkbounds prove A2.rank`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A2_rank :
  forall (N : nat) (rank : nat) (A : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hrank_1 : forall i : nat, (1 <= i <= rank)%nat -> 0 < (lam i))
    (Hrank_2 : forall i : nat, ((rank + 1) <= i <= N)%nat -> (lam i) = 0)
    (Hrank_3 : (rank <= N)%nat)
  , (Sum 1 rank (fun i => (((c i) ^ 2) / ((lam i))))) <= (A * (INR rank)).
Proof.
  intros N rank A c lam SN SA Slam Hspectrum_1 Haligned_1 Hrank_1 Hrank_2 Hrank_3.
  assert (step1 : (Sum 1 rank (fun i => (((c i) ^ 2) / ((lam i))))) <= (Sum 1 rank (fun i => A))).
  {
    apply (scaled_le 1 (Sum 1 rank (fun i => (((c i) ^ 2) / ((lam i))))) (Sum 1 rank (fun i => A)) 0).
    {
      alg.
    }
    {
      assert (E0 : (Sum 1 rank (fun i => A)) = A * (INR rank)).
      {
        apply (Sum_linear 1 rank _ [(A, fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one 1 rank) by idx; nats.
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
      apply (le_of_difference _ _ (A - (((c i) ^ 2) / ((lam i))))).
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
        assert (F10 : 0 <= ((A * (lam i)) - ((c i) ^ 2))).
        {
          assert (K7 : 0 <= ((A * (lam i)) - ((c i) ^ 2))).
          {
            pose proof (Haligned_1 i ltac:(idx)) as X8; cbv beta in X8.
            assert (Q9 : ((A * (lam i)) - ((c i) ^ 2)) = (A * (lam i)) - ((c i) ^ 2)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((A * (lam i)) - ((c i) ^ 2)))).
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
        assert (V11 : (A - (((c i) ^ 2) / ((lam i)))) = (/ (lam i)) * ((A * (lam i)) - ((c i) ^ 2))).
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
  assert (step2 : (Sum 1 rank (fun i => A)) = (A * (INR rank))).
  {
    assert (E16 : (Sum 1 rank (fun i => A)) = A * (INR rank)).
    {
      apply (Sum_linear 1 rank _ [(A, fun i : nat => 1)]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        rewrite (Sum_one 1 rank) by idx; nats.
        alg.
      }
    }
    rewrite E16.
    alg.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem A2_rank_not_vacuous : ~ (forall (N : nat) (rank : nat) (A : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hrank_1 : forall i : nat, (1 <= i <= rank)%nat -> 0 < (lam i))
    (Hrank_2 : forall i : nat, ((rank + 1) <= i <= N)%nat -> (lam i) = 0)
    (Hrank_3 : (rank <= N)%nat)
  , False).
Proof.
  intros H. specialize (H 3%nat 2%nat 4 (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | 3%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | 3%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A2_rank.
Print Assumptions A2_rank_not_vacuous.
