(* X5. Printed from its declaration and its derivation by `ntkbounds prove X5`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem X5_refuted : ~ (forall (N : nat) (t : nat) (A : R) (eta : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , forall i : nat, (1 <= i <= N)%nat -> ((mode eta lam c i t) ^ 2) <= (A * (lam i))).
Proof.
  intros H. specialize (H 1%nat 1%nat 1 3 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  specialize (H 1%nat). premise H.
  cbn [mode mode_proximal mode_heavy mode_nesterov heavy_ball nesterov] in H; compute_in H.
  match type of H with ?l <= ?r =>
    replace l with 4 in H by field; replace r with 1 in H by field end; lra.
Qed.

Print Assumptions X5_refuted.
