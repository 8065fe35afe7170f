(* X7. Printed from its declaration and its derivation by `ntkbounds prove X7`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem X7_refuted : ~ (forall (N : nat) (gamma : R) (rate_1 : R) (rate_2 : R) (tau_1 : R) (tau_2 : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Srate_1 : 0 <= rate_1)
    (Srate_2 : 0 <= rate_2)
    (Stau_1 : 0 <= tau_1)
    (Stau_2 : 0 <= tau_2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , ((1 / 2) * gamma * (exp (((-2) * rate_1 * tau_1) - (2 * rate_2 * tau_2))) * (Sum 1 N (fun i => ((c i) ^ 2)))) <= ((1 / 2) * gamma * (exp ((-2) * rate_2 * (tau_1 + tau_2))) * (Sum 1 N (fun i => ((c i) ^ 2))))).
Proof.
  intros H. specialize (H 1%nat 1 0 1 1 0 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  cbn [mode mode_proximal mode_heavy mode_nesterov heavy_ball nesterov] in H; compute_in H.
  exponentials_differ H.
Qed.

Print Assumptions X7_refuted.
