(* G5.distance. Printed from its declaration and its derivation by `ntkbounds prove G5.distance`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem G5_distance :
  forall (N : nat) (A : R) (alpha : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hratios_aligned_1 : forall i : nat, (1 <= i <= N)%nat -> (alpha i) <= (A * (lam i)))
  , (Sum 1 N (fun i => (alpha i))) <= (A * (Sum 1 N (fun i => (lam i)))).
Proof.
  intros N A alpha lam SN SA Salpha Slam Hspectrum_1 Hratios_aligned_1.
  assert (step1 : (Sum 1 N (fun i => (alpha i))) <= (Sum 1 N (fun i => (A * (lam i))))).
  {
    apply (scaled_le 1 (Sum 1 N (fun i => (alpha i))) (Sum 1 N (fun i => (A * (lam i)))) 0).
    {
      alg.
    }
    {
      assert (E0 : (Sum 1 N (fun i => (A * (lam i)))) = A * (Sum 1 N (fun i => (lam i)))).
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
      rewrite E0.
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ ((A * (lam i)) - (alpha i))).
      {
        alg.
      }
      {
        assert (K1 : 0 <= ((A * (lam i)) - (alpha i))).
        {
          pose proof (Hratios_aligned_1 i ltac:(idx)) as X2; cbv beta in X2.
          assert (Q3 : ((A * (lam i)) - (alpha i)) = (A * (lam i)) - (alpha i)).
          {
            alg.
          }
          lra.
        }
        apply (certified_le 1 _ (1 * ((A * (lam i)) - (alpha i)))).
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
    }
  }
  assert (step2 : (Sum 1 N (fun i => (A * (lam i)))) = (A * (Sum 1 N (fun i => (lam i))))).
  {
    assert (E4 : (Sum 1 N (fun i => (A * (lam i)))) = A * (Sum 1 N (fun i => (lam i)))).
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
    rewrite E4.
    alg.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem G5_distance_not_vacuous : ~ (forall (N : nat) (A : R) (alpha : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hratios_aligned_1 : forall i : nat, (1 <= i <= N)%nat -> (alpha i) <= (A * (lam i)))
  , False).
Proof.
  intros H. specialize (H 2%nat 2 (fun k : nat => match k with | 1%nat => 8 | 2%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions G5_distance.
Print Assumptions G5_distance_not_vacuous.
