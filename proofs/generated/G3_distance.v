(* G3.distance. Printed from its declaration and its derivation by `ntkbounds prove G3.distance`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem G3_distance :
  forall (N : nat) (A : R) (alpha : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hratios_bounded_1 : forall i : nat, (1 <= i <= N)%nat -> (alpha i) <= A)
  , (Sum 1 N (fun i => (alpha i))) <= (A * (INR N)).
Proof.
  intros N A alpha lam SN SA Salpha Slam Hspectrum_1 Hratios_bounded_1.
  assert (step1 : (Sum 1 N (fun i => (alpha i))) <= (Sum 1 N (fun i => A))).
  {
    apply (scaled_le 1 (Sum 1 N (fun i => (alpha i))) (Sum 1 N (fun i => A)) 0).
    {
      alg.
    }
    {
      assert (E0 : (Sum 1 N (fun i => A)) = A * (INR N)).
      {
        apply (Sum_linear 1 N _ [(A, fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one 1 N) by idx; nats.
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
      apply (le_of_difference _ _ (A - (alpha i))).
      {
        alg.
      }
      {
        assert (K1 : 0 <= (A - (alpha i))).
        {
          pose proof (Hratios_bounded_1 i ltac:(idx)) as X2; cbv beta in X2.
          assert (Q3 : (A - (alpha i)) = A - (alpha i)).
          {
            alg.
          }
          lra.
        }
        apply (certified_le 1 _ (1 * (A - (alpha i)))).
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
  assert (step2 : (Sum 1 N (fun i => A)) = (A * (INR N))).
  {
    assert (E4 : (Sum 1 N (fun i => A)) = A * (INR N)).
    {
      apply (Sum_linear 1 N _ [(A, fun i : nat => 1)]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        rewrite (Sum_one 1 N) by idx; nats.
        alg.
      }
    }
    rewrite E4.
    alg.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem G3_distance_not_vacuous : ~ (forall (N : nat) (A : R) (alpha : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hratios_bounded_1 : forall i : nat, (1 <= i <= N)%nat -> (alpha i) <= A)
  , False).
Proof.
  intros H. specialize (H 2%nat 3 (fun k : nat => match k with | 1%nat => 3 | 2%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions G3_distance.
Print Assumptions G3_distance_not_vacuous.
