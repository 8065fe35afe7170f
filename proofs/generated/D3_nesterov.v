(* D3.nesterov. Printed from its declaration and its derivation by `ntkbounds prove D3.nesterov`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem D3_nesterov :
  forall (N : nat) (t : nat) (beta : R) (eta : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , forall i : nat, (1 <= i <= N)%nat -> (mode_nesterov beta eta lam c i t) = ((nesterov (eta * (lam i)) beta t) * (c i)).
Proof.
  intros N t beta eta c lam SN Sbeta Seta Slam Hspectrum_1.
  intros i Hi.
  assert (step1 : (mode_nesterov beta eta lam c i t) = ((nesterov (eta * (lam i)) beta t) * (c i))).
  {
    unfold mode_nesterov, nesterov.
    rewrite (second_order_scal ((1 + beta) * (1 - (eta * (lam i)))) (beta * (1 - (eta * (lam i)))) (c i)).
    rewrite Rmult_comm; f_equal; f_equal; ring.
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem D3_nesterov_not_vacuous : ~ (forall (N : nat) (t : nat) (beta : R) (eta : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat (1 / 2) (1 / 2) (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions D3_nesterov.
Print Assumptions D3_nesterov_not_vacuous.
