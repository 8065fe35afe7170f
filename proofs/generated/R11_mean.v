(* R11.mean. Printed from its declaration and its derivation by `ntkbounds prove R11.mean`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R11_mean :
  forall (N : nat) (t : nat) (Sigma_w : R) (eta : R) (gamma : R) (noise2 : R) (sigma2 : R) (chi : nat -> R) (lam : nat -> R) (sv : nat -> R) (teacher : nat -> R)
    (SN : (1 <= N)%nat)
    (SSigma_w : 0 <= Sigma_w)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Snoise2 : 0 <= noise2)
    (Ssigma2 : 0 <= sigma2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Ssv : forall k : nat, (1 <= k <= N)%nat -> 0 <= sv k)
    (Steacher : forall k : nat, (1 <= k <= N)%nat -> 0 <= teacher k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hrandom_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = ((sv i) ^ 2))
    (Hrandom_teacher_2 : forall i : nat, (1 <= i <= N)%nat -> (chi i) = 0)
    (Hrandom_teacher_3 : forall i : nat, (1 <= i <= N)%nat -> (teacher i) <= Sigma_w)
    (Hisotropic_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> (teacher i) = sigma2)
    (Hisotropic_teacher_2 : noise2 = 0)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))))) / ((Sum 1 N (fun i => (lam i))))).
Proof.
  intros N t Sigma_w eta gamma noise2 sigma2 chi lam sv teacher SN SSigma_w Seta Sgamma Snoise2 Ssigma2 Slam Ssv Steacher Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hrandom_teacher_1 Hrandom_teacher_2 Hrandom_teacher_3 Hisotropic_teacher_1 Hisotropic_teacher_2.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i)))))))).
  {
    reflexivity.
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
  {
    assert (R0 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2)))))).
    {
      assert (W1 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i)))))) = (Sum 1 N (fun i => (sigma2 * ((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hrandom_teacher_1 i ltac:(idx)).
        rewrite !(Hrandom_teacher_2 i ltac:(idx)).
        rewrite !(Hisotropic_teacher_1 i ltac:(idx)).
        rewrite !Hisotropic_teacher_2.
        alg.
      }
      rewrite W1.
      assert (E2 : (Sum 1 N (fun i => (sigma2 * ((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2)))) = sigma2 * (Sum 1 N (fun i => (((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2))))).
      {
        apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2)))]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E2.
      alg.
    }
    rewrite R0.
    assert (R3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2)))))).
    {
      assert (W4 : (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = (Sum 1 N (fun i => (sigma2 * ((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hrandom_teacher_1 i ltac:(idx)).
        alg.
      }
      rewrite W4.
      assert (E5 : (Sum 1 N (fun i => (sigma2 * ((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2)))) = sigma2 * (Sum 1 N (fun i => (((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2))))).
      {
        apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2)))]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E5.
      alg.
    }
    rewrite R3.
    reflexivity.
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * (lam i)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    assert (D6 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K7 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X8; cbv beta in X8.
        assert (Q9 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
    assert (E10 : (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = sigma2 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
    {
      apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        alg.
      }
    }
    rewrite E10.
    assert (E11 : (Sum 1 N (fun i => (sigma2 * (lam i)))) = sigma2 * (Sum 1 N (fun i => (lam i)))).
    {
      apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (lam i))]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        alg.
      }
    }
    rewrite E11.
    alg.
  }
  assert (step4 : ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * (lam i)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    assert (R12 : ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * (lam i)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((sv i) ^ 2)))) * (Sum 1 N (fun i => (((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2)))) / ((Sum 1 N (fun i => ((sv i) ^ 2)))))).
    {
      assert (W13 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = (Sum 1 N (fun i => (((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hrandom_teacher_1 i ltac:(idx)).
        alg.
      }
      rewrite W13.
      assert (W14 : (Sum 1 N (fun i => (sigma2 * (lam i)))) = (Sum 1 N (fun i => (sigma2 * ((sv i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hrandom_teacher_1 i ltac:(idx)).
        alg.
      }
      rewrite W14.
      assert (W15 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => ((sv i) ^ 2)))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hrandom_teacher_1 i ltac:(idx)).
        alg.
      }
      rewrite W15.
      assert (D16 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K17 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X18; cbv beta in X18.
          assert (Q19 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      assert (E20 : (Sum 1 N (fun i => (sigma2 * ((sv i) ^ 2)))) = sigma2 * (Sum 1 N (fun i => ((sv i) ^ 2)))).
      {
        apply (Sum_linear 1 N _ [(sigma2, fun i : nat => ((sv i) ^ 2))]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E20.
      alg.
    }
    rewrite R12.
    assert (R21 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))))) / ((Sum 1 N (fun i => (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((sv i) ^ 2)))) * (Sum 1 N (fun i => (((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2)))) / ((Sum 1 N (fun i => ((sv i) ^ 2)))))).
    {
      assert (W22 : (Sum 1 N (fun i => (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))))) = (Sum 1 N (fun i => (sigma2 * ((sv i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hrandom_teacher_2 i ltac:(idx)).
        rewrite !(Hisotropic_teacher_1 i ltac:(idx)).
        rewrite !Hisotropic_teacher_2.
        alg.
      }
      rewrite W22.
      assert (W23 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = (Sum 1 N (fun i => (((1 - (eta * ((sv i) ^ 2))) ^ (2 * t)) * ((sv i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hrandom_teacher_1 i ltac:(idx)).
        alg.
      }
      rewrite W23.
      assert (W24 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => ((sv i) ^ 2)))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hrandom_teacher_1 i ltac:(idx)).
        alg.
      }
      rewrite W24.
      assert (D25 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K26 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X27; cbv beta in X27.
          assert (Q28 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      assert (E29 : (Sum 1 N (fun i => (sigma2 * ((sv i) ^ 2)))) = sigma2 * (Sum 1 N (fun i => ((sv i) ^ 2)))).
      {
        apply (Sum_linear 1 N _ [(sigma2, fun i : nat => ((sv i) ^ 2))]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E29.
      alg.
    }
    rewrite R21.
    reflexivity.
  }
  exact (eq_trans step1 (eq_trans step2 (eq_trans step3 step4))).
Qed.

(* its assumptions can be met *)
Theorem R11_mean_not_vacuous : ~ (forall (N : nat) (t : nat) (Sigma_w : R) (eta : R) (gamma : R) (noise2 : R) (sigma2 : R) (chi : nat -> R) (lam : nat -> R) (sv : nat -> R) (teacher : nat -> R)
    (SN : (1 <= N)%nat)
    (SSigma_w : 0 <= Sigma_w)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Snoise2 : 0 <= noise2)
    (Ssigma2 : 0 <= sigma2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Ssv : forall k : nat, (1 <= k <= N)%nat -> 0 <= sv k)
    (Steacher : forall k : nat, (1 <= k <= N)%nat -> 0 <= teacher k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hrandom_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = ((sv i) ^ 2))
    (Hrandom_teacher_2 : forall i : nat, (1 <= i <= N)%nat -> (chi i) = 0)
    (Hrandom_teacher_3 : forall i : nat, (1 <= i <= N)%nat -> (teacher i) <= Sigma_w)
    (Hisotropic_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> (teacher i) = sigma2)
    (Hisotropic_teacher_2 : noise2 = 0)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 3 (1 / 5) 1 0 3 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 3 | _ => 3 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R11_mean.
Print Assumptions R11_mean_not_vacuous.
