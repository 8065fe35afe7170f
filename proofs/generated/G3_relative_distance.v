(* G3.relative.distance. Printed from its declaration and its derivation by `ntkbounds prove G3.relative.distance`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics G3_distance.

Theorem G3_relative_distance :
  forall (N : nat) (A : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hratios_bounded_1 : forall i : nat, (1 <= i <= N)%nat -> (alpha i) <= A)
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , (Sum 1 N (fun i => (alpha i))) <= (A * (INR N)).
Proof.
  intros N A alpha c lam SN SA Salpha Slam Hspectrum_1 Hratios_bounded_1 Haligned_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hnonzero_residual_1.
  assert (step1 : (Sum 1 N (fun i => (alpha i))) <= (A * (INR N))).
  {
    pose proof ((G3_distance N A alpha lam SN SA Salpha Slam Hspectrum_1 Hratios_bounded_1)) as C0; cbv beta in C0.
    apply (eq_le_eq (Sum 1 N (fun i => (alpha i))) (A * (INR N))).
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
  assert (step2 : (A * (INR N)) = (A * (INR N))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem G3_relative_distance_not_vacuous : ~ (forall (N : nat) (A : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hratios_bounded_1 : forall i : nat, (1 <= i <= N)%nat -> (alpha i) <= A)
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , False).
Proof.
  intros H. specialize (H 2%nat 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions G3_relative_distance.
Print Assumptions G3_relative_distance_not_vacuous.
