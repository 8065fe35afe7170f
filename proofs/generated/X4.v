(* X4. Printed from its declaration and its derivation by `ntkbounds prove X4`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem X4_refuted : ~ (forall (N : nat) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hinvertible_kernel_1 : 0 < (lam N))
  , forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= ((lam i) * (Sum 1 N (fun j => (((c j) ^ 2) / ((lam j))))) / ((INR N)))).
Proof.
  intros H. specialize (H 2%nat (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H.
  specialize (H 2%nat). premise H.
  cbn [mode mode_proximal mode_heavy mode_nesterov heavy_ball nesterov] in H; compute_in H.
  match type of H with ?l <= ?r =>
    replace l with 1 in H by field; replace r with (1 / 2) in H by field end; lra.
Qed.

Print Assumptions X4_refuted.
