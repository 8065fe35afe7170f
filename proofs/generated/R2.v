(* R2. Printed from its declaration and its derivation by `ntkbounds prove R2`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics R1.

Theorem R2 :
  forall (N : nat) (t : nat) (A : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
Proof.
  intros N t A eta gamma c lam SN SA Seta Sgamma Slam Hspectrum_1 Haligned_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hnonzero_residual_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
  {
    pose proof ((R1 N t A eta gamma c lam SN SA Seta Sgamma Slam Hspectrum_1 Haligned_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
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
  assert (step2 : ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) = ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem R2_not_vacuous : ~ (forall (N : nat) (t : nat) (A : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R2.
Print Assumptions R2_not_vacuous.
