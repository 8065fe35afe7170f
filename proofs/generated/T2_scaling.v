(* T2.scaling. Printed from its declaration and its derivation by `ntkbounds prove T2.scaling`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem T2_scaling :
  forall (N : nat) (A_tail : R) (multiple : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
  , forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((multiple ^ 2) * ((c j) ^ 2)))) <= (A_tail * (multiple ^ 2) * (Sum i N (fun j => (reference j)))).
Proof.
  intros N A_tail multiple c lam reference SN SA_tail Slam Sreference Hspectrum_1 Haligned_tails_1.
  intros i Hi.
  assert (step1 : (Sum i N (fun j => ((multiple ^ 2) * ((c j) ^ 2)))) = ((multiple ^ 2) * (Sum i N (fun j => ((c j) ^ 2))))).
  {
    assert (E0 : (Sum i N (fun j => ((multiple ^ 2) * ((c j) ^ 2)))) = (multiple ^ 2) * (Sum i N (fun j => ((c j) ^ 2)))).
    {
      apply (Sum_linear i N _ [((multiple ^ 2), fun j : nat => ((c j) ^ 2))]).
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
  assert (step2 : ((multiple ^ 2) * (Sum i N (fun j => ((c j) ^ 2)))) <= (A_tail * (multiple ^ 2) * (Sum i N (fun j => (reference j))))).
  {
    apply (le_of_difference _ _ ((A_tail * (multiple ^ 2) * (Sum i N (fun j => (reference j)))) - ((multiple ^ 2) * (Sum i N (fun j => ((c j) ^ 2)))))).
    {
      alg.
    }
    {
      assert (F1 : 0 <= (multiple ^ 2)).
      {
        pos.
      }
      assert (F5 : 0 <= ((A_tail * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((c j) ^ 2))))).
      {
        assert (K2 : 0 <= ((A_tail * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((c j) ^ 2))))).
        {
          pose proof (Haligned_tails_1 i ltac:(idx)) as X3; cbv beta in X3.
          assert (Q4 : ((A_tail * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((c j) ^ 2)))) = (A_tail * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((c j) ^ 2)))).
          {
            alg.
          }
          lra.
        }
        apply (certified_le 1 _ (1 * ((A_tail * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((c j) ^ 2)))))).
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
      assert (V6 : ((A_tail * (multiple ^ 2) * (Sum i N (fun j => (reference j)))) - ((multiple ^ 2) * (Sum i N (fun j => ((c j) ^ 2))))) = (multiple ^ 2) * ((A_tail * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((c j) ^ 2))))).
      {
        alg.
      }
      rewrite V6.
      pos.
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) step2).
Qed.

(* its assumptions can be met *)
Theorem T2_scaling_not_vacuous : ~ (forall (N : nat) (A_tail : R) (multiple : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 (-3 / 1) (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T2_scaling.
Print Assumptions T2_scaling_not_vacuous.
