(* A2. Printed from its declaration and its derivation by `ntkbounds prove A2`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A2 :
  forall (N : nat) (w2 : R) (c : nat -> R) (lam : nat -> R) (sv : nat -> R) (w : nat -> R)
    (SN : (1 <= N)%nat)
    (Sw2 : 0 <= w2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Ssv : forall k : nat, (1 <= k <= N)%nat -> 0 <= sv k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hrealizable_1 : forall i : nat, (1 <= i <= N)%nat -> (c i) = ((sv i) * (w i)))
    (Hrealizable_2 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = ((sv i) ^ 2))
    (Hrealizable_3 : (Sum 1 N (fun j => ((w j) ^ 2))) <= w2)
  , forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (w2 * (lam i)).
Proof.
  intros N w2 c lam sv w SN Sw2 Slam Ssv Hspectrum_1 Hrealizable_1 Hrealizable_2 Hrealizable_3.
  intros i Hi.
  assert (step1 : ((c i) ^ 2) = ((lam i) * ((w i) ^ 2))).
  {
    assert (R0 : ((c i) ^ 2) = (((sv i) ^ 2) * ((w i) ^ 2))).
    {
      rewrite !(Hrealizable_1 i ltac:(idx)).
      alg.
    }
    rewrite R0.
    assert (R1 : ((lam i) * ((w i) ^ 2)) = (((sv i) ^ 2) * ((w i) ^ 2))).
    {
      rewrite !(Hrealizable_2 i ltac:(idx)).
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step2 : ((lam i) * ((w i) ^ 2)) <= ((lam i) * (Sum 1 N (fun j => ((w j) ^ 2))))).
  {
    apply (scaled_le (lam i) ((w i) ^ 2) (Sum 1 N (fun j => ((w j) ^ 2))) 0).
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
      apply (Sum_term 1 i N (fun j : nat => ((w j) ^ 2))); [idx|].
      intros j Hj.
      pos.
    }
  }
  assert (step3 : ((lam i) * (Sum 1 N (fun j => ((w j) ^ 2)))) <= (w2 * (lam i))).
  {
    apply (le_of_difference _ _ ((w2 * (lam i)) - ((lam i) * (Sum 1 N (fun j => ((w j) ^ 2)))))).
    {
      alg.
    }
    {
      assert (F5 : 0 <= (w2 - (Sum 1 N (fun j => ((w j) ^ 2))))).
      {
        assert (K2 : 0 <= (w2 - (Sum 1 N (fun j => ((w j) ^ 2))))).
        {
          pose proof Hrealizable_3 as X3; cbv beta in X3.
          assert (Q4 : (w2 - (Sum 1 N (fun j => ((w j) ^ 2)))) = w2 - (Sum 1 N (fun j => ((w j) ^ 2)))).
          {
            alg.
          }
          lra.
        }
        apply (certified_le 1 _ (1 * (w2 - (Sum 1 N (fun j => ((w j) ^ 2)))))).
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
      assert (V7 : ((w2 * (lam i)) - ((lam i) * (Sum 1 N (fun j => ((w j) ^ 2))))) = (w2 - (Sum 1 N (fun j => ((w j) ^ 2)))) * (lam i)).
      {
        alg.
      }
      rewrite V7.
      pos.
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 step3)).
Qed.

(* its assumptions can be met *)
Theorem A2_not_vacuous : ~ (forall (N : nat) (w2 : R) (c : nat -> R) (lam : nat -> R) (sv : nat -> R) (w : nat -> R)
    (SN : (1 <= N)%nat)
    (Sw2 : 0 <= w2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Ssv : forall k : nat, (1 <= k <= N)%nat -> 0 <= sv k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hrealizable_1 : forall i : nat, (1 <= i <= N)%nat -> (c i) = ((sv i) * (w i)))
    (Hrealizable_2 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = ((sv i) ^ 2))
    (Hrealizable_3 : (Sum 1 N (fun j => ((w j) ^ 2))) <= w2)
  , False).
Proof.
  intros H. specialize (H 2%nat 9 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 3 | _ => 3 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A2.
Print Assumptions A2_not_vacuous.
