(* X2. Printed from its declaration and its derivation by `ntkbounds prove X2`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem X2_refuted : ~ (forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) <= ((1 - (eta * (Sum 1 N (fun i => ((lam i) ^ 2))) / ((Sum 1 N (fun i => (lam i)))))) ^ (2 * t))).
Proof.
  intros H. specialize (H 2%nat 1%nat 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => (1 / 2) | _ => (1 / 2) end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  cbn [mode mode_proximal mode_heavy mode_nesterov heavy_ball nesterov] in H; compute_in H.
  match type of H with ?l <= ?r =>
    replace l with (1 / 12) in H by field; replace r with (1 / 36) in H by field end; lra.
Qed.

Print Assumptions X2_refuted.
