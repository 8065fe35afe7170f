(* X17. Printed from its declaration and its derivation by `ntkbounds prove X17`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem X17_refuted : ~ (forall (N : nat) (head : nat) (A_tail : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (passed : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Spassed : forall k : nat, (1 <= k <= N)%nat -> 0 <= passed k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Hmonotone_filter_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (passed i) <= (passed j))
    (Hfilter_bound_1 : (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))) <= (A_tail * (Sum 1 N (fun i => ((passed i) * (reference i))))))
  , ((1 / 2) * gamma * (Sum (head + 1) N (fun i => ((c i) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum (head + 1) N (fun i => (reference i))))).
Proof.
  intros H. specialize (H 1%nat 0%nat 0 1 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  cbn [mode mode_proximal mode_heavy mode_nesterov heavy_ball nesterov] in H; compute_in H.
  match type of H with ?l <= ?r =>
    replace l with (1 / 2) in H by field; replace r with 0 in H by field end; lra.
Qed.

Print Assumptions X17_refuted.
