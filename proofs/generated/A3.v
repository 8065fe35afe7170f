(* A3. Printed from its declaration and its derivation by `ntkbounds prove A3`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A3 :
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
  , forall i : nat, (1 <= i <= N)%nat -> (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))) <= (noise2 + (Sigma_w * (lam i))).
Proof.
  intros N Sigma_w noise2 chi lam sv teacher SN SSigma_w Snoise2 Slam Ssv Steacher Hspectrum_1 Hrandom_teacher_1 Hrandom_teacher_2 Hrandom_teacher_3.
  intros i Hi.
  assert (step1 : (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))) = (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i)))).
  {
    reflexivity.
  }
  assert (step2 : (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))) = (noise2 + ((lam i) * (teacher i)))).
  {
    assert (R0 : (noise2 + (2 * (chi i) * (sv i)) + (((sv i) ^ 2) * (teacher i))) = (noise2 + (((sv i) ^ 2) * (teacher i)))).
    {
      rewrite !(Hrandom_teacher_2 i ltac:(idx)).
      alg.
    }
    rewrite R0.
    assert (R1 : (noise2 + ((lam i) * (teacher i))) = (noise2 + (((sv i) ^ 2) * (teacher i)))).
    {
      rewrite !(Hrandom_teacher_1 i ltac:(idx)).
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step3 : (noise2 + ((lam i) * (teacher i))) <= (noise2 + (Sigma_w * (lam i)))).
  {
    apply (scaled_le 1 ((lam i) * (teacher i)) (Sigma_w * (lam i)) noise2).
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
      apply (le_of_difference _ _ ((Sigma_w * (lam i)) - ((lam i) * (teacher i)))).
      {
        alg.
      }
      {
        assert (F5 : 0 <= (Sigma_w - (teacher i))).
        {
          assert (K2 : 0 <= (Sigma_w - (teacher i))).
          {
            pose proof (Hrandom_teacher_3 i ltac:(idx)) as X3; cbv beta in X3.
            assert (Q4 : (Sigma_w - (teacher i)) = Sigma_w - (teacher i)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * (Sigma_w - (teacher i)))).
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
        assert (F6 : 0 <= (lam i)).
        {
          pos.
        }
        assert (V7 : ((Sigma_w * (lam i)) - ((lam i) * (teacher i))) = (Sigma_w - (teacher i)) * (lam i)).
        {
          alg.
        }
        rewrite V7.
        pos.
      }
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) step3)).
Qed.

(* its assumptions can be met *)
Theorem A3_not_vacuous : ~ (forall (N : nat) (Sigma_w : R) (noise2 : R) (chi : nat -> R) (lam : nat -> R) (sv : nat -> R) (teacher : nat -> R)
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
  , False).
Proof.
  intros H. specialize (H 2%nat 3 2 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 3 | _ => 3 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A3.
Print Assumptions A3_not_vacuous.
