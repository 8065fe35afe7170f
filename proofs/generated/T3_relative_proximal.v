(* T3.relative.proximal. Printed from its declaration and its derivation by `ntkbounds prove T3.relative.proximal`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics T3_proximal.

Theorem T3_relative_proximal :
  forall (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (mu : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Smu : 0 < mu)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hproximal_step_1 : (eta * (mu + (lam 1%nat))) <= 1)
    (Hnonzero_weights_1 : 0 < (Sum 1 N (fun i => (reference i))))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_proximal eta mu lam c i t) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i))))).
Proof.
  intros N t A_tail eta gamma mu c lam reference SN SA_tail Seta Sgamma Smu Slam Sreference Hspectrum_1 Haligned_tails_1 Hproximal_step_1 Hnonzero_weights_1 Hnonzero_residual_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_proximal eta mu lam c i t) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))))).
  {
    pose proof ((T3_proximal N t A_tail eta gamma mu c lam reference SN SA_tail Seta Sgamma Smu Slam Sreference Hspectrum_1 Haligned_tails_1 Hproximal_step_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_proximal eta mu lam c i t) ^ 2)))) ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))))).
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
  assert (step2 : ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i))))) = ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem T3_relative_proximal_not_vacuous : ~ (forall (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (mu : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Smu : 0 < mu)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hproximal_step_1 : (eta * (mu + (lam 1%nat))) <= 1)
    (Hnonzero_weights_1 : 0 < (Sum 1 N (fun i => (reference i))))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 (1 / 6) 1 1 (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T3_relative_proximal.
Print Assumptions T3_relative_proximal_not_vacuous.
