(* T2. Printed from its declaration and its derivation by `ntkbounds prove T2`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem T2 :
  forall (N : nat) (A : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A * (Sum i N (fun j => (lam j)))).
Proof.
  intros N A c lam SN SA Slam Hspectrum_1 Haligned_1.
  intros i Hi.
  assert (step1 : (Sum i N (fun j => ((c j) ^ 2))) <= (Sum i N (fun j => (A * (lam j))))).
  {
    apply (scaled_le 1 (Sum i N (fun j => ((c j) ^ 2))) (Sum i N (fun j => (A * (lam j)))) 0).
    {
      alg.
    }
    {
      assert (E0 : (Sum i N (fun j => (A * (lam j)))) = A * (Sum i N (fun j => (lam j)))).
      {
        apply (Sum_linear i N _ [(A, fun j : nat => (lam j))]).
        {
          intros j Hj.
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
      intros j Hj.
      apply (le_of_difference _ _ ((A * (lam j)) - ((c j) ^ 2))).
      {
        alg.
      }
      {
        assert (K1 : 0 <= ((A * (lam j)) - ((c j) ^ 2))).
        {
          pose proof (Haligned_1 j ltac:(idx)) as X2; cbv beta in X2.
          assert (Q3 : ((A * (lam j)) - ((c j) ^ 2)) = (A * (lam j)) - ((c j) ^ 2)).
          {
            alg.
          }
          lra.
        }
        apply (certified_le 1 _ (1 * ((A * (lam j)) - ((c j) ^ 2)))).
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
  assert (step2 : (Sum i N (fun j => (A * (lam j)))) = (A * (Sum i N (fun j => (lam j))))).
  {
    assert (E4 : (Sum i N (fun j => (A * (lam j)))) = A * (Sum i N (fun j => (lam j)))).
    {
      apply (Sum_linear i N _ [(A, fun j : nat => (lam j))]).
      {
        intros j Hj.
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
Theorem T2_not_vacuous : ~ (forall (N : nat) (A : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T2.
Print Assumptions T2_not_vacuous.
