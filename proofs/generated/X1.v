(* X1. Printed from its declaration and its derivation by `ntkbounds prove X1`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem X1_refuted : ~ (forall (N : nat) (t : nat) (A : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (lam i)))))).
Proof.
  intros H. specialize (H 2%nat 1%nat 1 2 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => (1 / 2) | _ => (1 / 2) end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  cbn [mode mode_proximal mode_heavy mode_nesterov heavy_ball nesterov] in H; compute_in H.
  match type of H with ?l <= ?r =>
    replace l with (1 / 2) in H by field; replace r with (1 / 3) in H by field end; lra.
Qed.

Print Assumptions X1_refuted.
