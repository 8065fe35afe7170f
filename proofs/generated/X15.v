(* X15. Printed from its declaration and its derivation by `ntkbounds prove X15`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem X15_refuted : ~ (forall (N : nat) (seen : nat) (matched : R) (s : R) (c : nat -> R) (lam : nat -> R) (roughness : nat -> R)
    (SN : (1 <= N)%nat)
    (Sseen : (1 <= seen)%nat)
    (Smatched : 0 < matched)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sroughness : forall k : nat, (1 <= k <= N)%nat -> 0 <= roughness k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hrough_mode_1 : (seen <= N)%nat)
    (Hrough_mode_2 : 0 < (roughness seen))
    (Hrough_mode_3 : matched <= ((lam seen) * (roughness seen)))
  , forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= ((Rpow_real (lam i) s) * (Sum 1 N (fun j => (((c j) ^ 2) * (Rpow_real (roughness j) s)))) / ((Rpow_real matched s)))).
Proof.
  intros H. specialize (H 2%nat 1%nat 1 1 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  specialize (H 2%nat). premise H.
  cbn [mode mode_proximal mode_heavy mode_nesterov heavy_ball nesterov] in H; compute_in H.
  match type of H with ?l <= ?r =>
    replace l with 1 in H by field; replace r with 0 in H by field end; lra.
Qed.

Print Assumptions X15_refuted.
