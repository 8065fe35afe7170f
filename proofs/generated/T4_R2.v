(* T4.R2. Printed from its declaration and its derivation by `ntkbounds prove T4.R2`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics T4_R1.

Theorem T4_R2 :
  forall (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hspectral_weights_1 : forall i : nat, (1 <= i <= N)%nat -> (reference i) = (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => (reference i))) / ((Sum 1 N (fun i => (lam i))))).
Proof.
  intros N t A_tail eta gamma c lam reference SN SA_tail Seta Sgamma Slam Sreference Hspectrum_1 Haligned_tails_1 Hdescent_step_1 Hspectral_weights_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hnonzero_residual_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
  {
    pose proof ((T4_R1 N t A_tail eta gamma c lam reference SN SA_tail Seta Sgamma Slam Sreference Hspectrum_1 Haligned_tails_1 Hdescent_step_1 Hspectral_weights_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
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
  assert (step2 : ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) = ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => (reference i))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    assert (R1 : ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => (reference i))) / ((Sum 1 N (fun i => (lam i))))) = ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
    {
      assert (W2 : (Sum 1 N (fun i => (reference i))) = (Sum 1 N (fun i => (lam i)))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hspectral_weights_1 i ltac:(idx)).
        alg.
      }
      rewrite W2.
      assert (D3 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K4 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X5; cbv beta in X5.
          assert (Q6 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
        {
          lra.
        }
        {
          alg.
        }
        {
          pos.
        }
      }
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem T4_R2_not_vacuous : ~ (forall (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hspectral_weights_1 : forall i : nat, (1 <= i <= N)%nat -> (reference i) = (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T4_R2.
Print Assumptions T4_R2_not_vacuous.
