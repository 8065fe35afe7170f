(* D2. Printed from its declaration and its derivation by `ntkbounds prove D2`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem D2 :
  forall (N : nat) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , forall i : nat, (1 <= i <= N)%nat -> (mode_flow i tau) = ((exp ((-1) * tau * (lam i))) * (c i)).
Proof.
  intros N tau c lam mode_flow SN Stau Slam Hflow_start Hflow Hspectrum_1.
  intros i Hi.
  assert (step1 : (mode_flow i tau) = ((exp ((-1) * tau * (lam i))) * (c i))).
  {
    pose proof (linear_ode_unique _ ((-1) * (lam i)) (Hflow i Hi) tau) as U0.
    rewrite (Hflow_start i Hi) in U0.
    rewrite U0.
    f_equal; f_equal; ring.
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem D2_not_vacuous : ~ (forall (N : nat) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , False).
Proof.
  intros H. specialize (H 2%nat (1 / 2) (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 1 | _ => 1 end) (let lam := (fun k : nat => match k with | 1%nat => 3 | 2%nat => 1 | _ => 1 end) in let c := (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) in fun (i : nat) (x : R) => exp (((-1) * (lam i)) * x) * (c i))).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions D2.
Print Assumptions D2_not_vacuous.
