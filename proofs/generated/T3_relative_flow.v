(* T3.relative.flow. Printed from its declaration and its derivation by `ntkbounds prove T3.relative.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics T3_flow.

Theorem T3_relative_flow :
  forall (N : nat) (A_tail : R) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hnonzero_weights_1 : 0 < (Sum 1 N (fun i => (reference i))))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i))))).
Proof.
  intros N A_tail gamma tau c lam reference mode_flow SN SA_tail Sgamma Stau Slam Sreference Hflow_start Hflow Hspectrum_1 Haligned_tails_1 Hnonzero_weights_1 Hnonzero_residual_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i)))))).
  {
    pose proof ((T3_flow N A_tail gamma tau c lam reference mode_flow SN SA_tail Sgamma Stau Slam Sreference Hflow_start Hflow Hspectrum_1 Haligned_tails_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i)))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      exact C0.
    }
  }
  assert (step2 : ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i))))) = ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i)))))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem T3_relative_flow_not_vacuous : ~ (forall (N : nat) (A_tail : R) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hnonzero_weights_1 : 0 < (Sum 1 N (fun i => (reference i))))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 1 (1 / 5) (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end) (let lam := (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) in let c := (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) in fun (i : nat) (x : R) => exp (((-1) * (lam i)) * x) * (c i))).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T3_relative_flow.
Print Assumptions T3_relative_flow_not_vacuous.
