(* X6.step. Printed from its declaration and its derivation by `ntkbounds prove X6.step`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem X6_step_refuted : ~ (forall (N : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hoptimal_step_1 : (eta * ((lam 1%nat) + (lam N))) <= 2)
    (Hpositive_step_1 : 0 < eta)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * ((1 - (lam N)) ^ (2 * t)) * (Sum 1 N (fun i => ((c i) ^ 2))))).
Proof.
  intros H. specialize (H 1%nat 1%nat (1 / 2) 1 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  cbn [mode mode_proximal mode_heavy mode_nesterov heavy_ball nesterov] in H; compute_in H.
  match type of H with ?l <= ?r =>
    replace l with (1 / 8) in H by field; replace r with 0 in H by field end; lra.
Qed.

Print Assumptions X6_step_refuted.
