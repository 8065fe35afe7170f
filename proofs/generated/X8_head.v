(* X8.head. Printed from its declaration and its derivation by `ntkbounds prove X8.head`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem X8_head_refuted : ~ (forall (N : nat) (head : nat) (t : nat) (A_m : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_m : 0 <= A_m)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hinvertible_kernel_1 : 0 < (lam N))
    (Hhead_1 : (head <= N)%nat)
    (Hhead_aligned_1 : (1 <= head)%nat)
    (Hhead_aligned_2 : forall i : nat, (1 <= i <= head)%nat -> ((c i) ^ 2) <= (A_m * (lam i)))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
Proof.
  intros H. specialize (H 2%nat 1%nat 0%nat 0 0 1 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  cbn [mode mode_proximal mode_heavy mode_nesterov heavy_ball nesterov] in H; compute_in H.
  match type of H with ?l <= ?r =>
    replace l with (1 / 2) in H by field; replace r with 0 in H by field end; lra.
Qed.

Print Assumptions X8_head_refuted.
