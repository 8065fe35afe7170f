(* A3.noise. Printed from its declaration and its derivation by `ntkbounds prove A3.noise`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A3_noise :
  forall (N : nat) (Sigma_w : R) (noise2 : R) (chi : nat -> R) (lam : nat -> R) (sv : nat -> R) (teacher : nat -> R)
    (SN : (1 <= N)%nat)
    (SSigma_w : 0 <= Sigma_w)
    (Snoise2 : 0 <= noise2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Ssv : forall k : nat, (1 <= k <= N)%nat -> 0 <= sv k)
    (Steacher : forall k : nat, (1 <= k <= N)%nat -> 0 <= teacher k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hrandom_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = ((sv i) ^ 2))
    (Hrandom_teacher_2 : forall i : nat, (1 <= i <= N)%nat -> (chi i) = 0)
    (Hrandom_teacher_3 : forall i : nat, (1 <= i <= N)%nat -> (teacher i) <= Sigma_w)
    (Hno_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> (teacher i) = 0)
  , forall i : nat, (1 <= i <= N)%nat -> (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))) = noise2.
Proof.
  intros N Sigma_w noise2 chi lam sv teacher SN SSigma_w Snoise2 Slam Ssv Steacher Hspectrum_1 Hrandom_teacher_1 Hrandom_teacher_2 Hrandom_teacher_3 Hno_teacher_1.
  intros i Hi.
  assert (step1 : (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))) = (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i)))).
  {
    reflexivity.
  }
  assert (step2 : (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))) = noise2).
  {
    assert (R0 : (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))) = noise2).
    {
      rewrite !(Hrandom_teacher_2 i ltac:(idx)).
      rewrite !(Hno_teacher_1 i ltac:(idx)).
      alg.
    }
    rewrite R0.
    reflexivity.
  }
  exact (eq_trans step1 step2).
Qed.

(* its assumptions can be met *)
Theorem A3_noise_not_vacuous : ~ (forall (N : nat) (Sigma_w : R) (noise2 : R) (chi : nat -> R) (lam : nat -> R) (sv : nat -> R) (teacher : nat -> R)
    (SN : (1 <= N)%nat)
    (SSigma_w : 0 <= Sigma_w)
    (Snoise2 : 0 <= noise2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Ssv : forall k : nat, (1 <= k <= N)%nat -> 0 <= sv k)
    (Steacher : forall k : nat, (1 <= k <= N)%nat -> 0 <= teacher k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hrandom_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = ((sv i) ^ 2))
    (Hrandom_teacher_2 : forall i : nat, (1 <= i <= N)%nat -> (chi i) = 0)
    (Hrandom_teacher_3 : forall i : nat, (1 <= i <= N)%nat -> (teacher i) <= Sigma_w)
    (Hno_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> (teacher i) = 0)
  , False).
Proof.
  intros H. specialize (H 2%nat 0 2 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A3_noise.
Print Assumptions A3_noise_not_vacuous.
