(* A6.persists.flow. Printed from its declaration and its derivation by `ntkbounds prove A6.persists.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics A6_flow.

Theorem A6_persists_flow :
  forall (N : nat) (A : R) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , forall i : nat, (1 <= i <= N)%nat -> ((mode_flow i tau) ^ 2) <= (A * (lam i)).
Proof.
  intros N A tau c lam mode_flow SN SA Stau Slam Hflow_start Hflow Hspectrum_1 Haligned_1.
  intros i Hi.
  assert (step1 : ((mode_flow i tau) ^ 2) <= (A * (exp ((-2) * tau * (lam i))) * (lam i))).
  {
    pose proof ((A6_flow N A tau c lam mode_flow SN SA Stau Slam Hflow_start Hflow Hspectrum_1 Haligned_1) i Hi) as C0; cbv beta in C0.
    apply (eq_le_eq ((mode_flow i tau) ^ 2) (A * (exp ((-2) * tau * (lam i))) * (lam i))).
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
  assert (step2 : (A * (exp ((-2) * tau * (lam i))) * (lam i)) <= (A * (lam i))).
  {
    apply (scaled_le 1 (A * (exp ((-2) * tau * (lam i))) * (lam i)) (A * (lam i)) 0).
    {
      alg.
    }
    {
      alg.
    }
    {
      pos.
    }
    {
      apply (exp_le_compat (A * (lam i)) ((-2) * tau * (lam i)) 0).
      {
        alg.
      }
      {
        rewrite exp_0; alg.
      }
      {
        pos.
      }
      {
        apply (le_of_difference _ _ (2 * tau * (lam i))).
        {
          alg.
        }
        {
          pos.
        }
      }
    }
  }
  exact (Rle_trans _ _ _ step1 step2).
Qed.

(* its assumptions can be met *)
Theorem A6_persists_flow_not_vacuous : ~ (forall (N : nat) (A : R) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 1 (fun k : nat => match k with | 1%nat => 4 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 0 | _ => 0 end) (let lam := (fun k : nat => match k with | 1%nat => 4 | 2%nat => 0 | _ => 0 end) in let c := (fun k : nat => match k with | 1%nat => 4 | 2%nat => 0 | _ => 0 end) in fun (i : nat) (x : R) => exp (((-1) * (lam i)) * x) * (c i))).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A6_persists_flow.
Print Assumptions A6_persists_flow_not_vacuous.
