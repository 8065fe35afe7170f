(* X14. Printed from its declaration and its derivation by `ntkbounds prove X14`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem X14_refuted : ~ (forall (N : nat) (A : R) (alpha : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hinvertible_kernel_1 : 0 < (lam N))
    (Hratios_bounded_1 : forall i : nat, (1 <= i <= N)%nat -> (alpha i) <= A)
  , (Sum 1 N (fun i => (alpha i))) <= (A * (Sum 1 N (fun i => (lam i))))).
Proof.
  intros H. specialize (H 1%nat 1 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => (1 / 2) | _ => (1 / 2) end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  cbn [mode mode_proximal mode_heavy mode_nesterov heavy_ball nesterov] in H; compute_in H.
  match type of H with ?l <= ?r =>
    replace l with 1 in H by field; replace r with (1 / 2) in H by field end; lra.
Qed.

Print Assumptions X14_refuted.
