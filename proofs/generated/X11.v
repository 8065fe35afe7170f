(* X11. Printed from its declaration and its derivation by `ntkbounds prove X11`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem X11_refuted : ~ (forall (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hnonzero_weights_1 : 0 < (Sum 1 N (fun i => (reference i))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (reference i)))))).
Proof.
  intros H. specialize (H 2%nat 1%nat 1 1 1 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  cbn [mode mode_proximal mode_heavy mode_nesterov heavy_ball nesterov] in H; compute_in H.
  match type of H with ?l <= ?r =>
    replace l with (1 / 2) in H by field; replace r with (1 / 4) in H by field end; lra.
Qed.

Print Assumptions X11_refuted.
