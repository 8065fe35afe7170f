(* A1. Printed from its declaration and its derivation by `ntkbounds prove A1`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A1 :
  forall (N : nat) (A : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , (Sum 1 N (fun i => ((c i) ^ 2))) <= (A * (Sum 1 N (fun i => (lam i)))).
Proof.
  intros N A c lam SN SA Slam Hspectrum_1 Haligned_1 Hnonzero_residual_1.
  assert (step1 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => ((c i) ^ 2)))).
  {
    reflexivity.
  }
  assert (step2 : (Sum 1 N (fun i => ((c i) ^ 2))) <= (Sum 1 N (fun i => (A * (lam i))))).
  {
    apply (scaled_le 1 (Sum 1 N (fun i => ((c i) ^ 2))) (Sum 1 N (fun i => (A * (lam i)))) 0).
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
      apply (le_of_difference _ _ ((A * (lam i)) - ((c i) ^ 2))).
      {
        alg.
      }
      {
        assert (K1 : 0 <= ((A * (lam i)) - ((c i) ^ 2))).
        {
          pose proof (Haligned_1 i ltac:(idx)) as X2; cbv beta in X2.
          assert (Q3 : ((A * (lam i)) - ((c i) ^ 2)) = (A * (lam i)) - ((c i) ^ 2)).
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
    }
  }
  assert (step3 : (Sum 1 N (fun i => (A * (lam i)))) = (A * (Sum 1 N (fun i => (lam i))))).
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
  assert (step4 : (A * (Sum 1 N (fun i => (lam i)))) = (A * (Sum 1 N (fun i => (lam i))))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ (eq_trans step3 step4)))).
Qed.

(* its assumptions can be met *)
Theorem A1_not_vacuous : ~ (forall (N : nat) (A : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A1.
Print Assumptions A1_not_vacuous.
