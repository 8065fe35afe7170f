(* A10. Printed from its declaration and its derivation by `ntkbounds prove A10`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A10 :
  forall (N : nat) (s : R) (c : nat -> R) (lam : nat -> R) (source : nat -> R) (sv : nat -> R)
    (SN : (1 <= N)%nat)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Ssv : forall k : nat, (1 <= k <= N)%nat -> 0 <= sv k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hsource_condition_1 : forall i : nat, (1 <= i <= N)%nat -> (c i) = ((source i) * (Rpow_real (sv i) s)))
    (Hsource_condition_2 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = ((sv i) ^ 2))
  , forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= ((Rpow_real (lam i) s) * (Sum 1 N (fun j => ((source j) ^ 2)))).
Proof.
  intros N s c lam source sv SN Ss Slam Ssv Hspectrum_1 Hsource_condition_1 Hsource_condition_2.
  intros i Hi.
  assert (step1 : ((c i) ^ 2) = ((Rpow_real (lam i) s) * ((source i) ^ 2))).
  {
    assert (R0 : ((c i) ^ 2) = (((source i) ^ 2) * (Rpow_real (sv i) (2 * s)))).
    {
      rewrite !(Hsource_condition_1 i ltac:(idx)).
      alg.
    }
    rewrite R0.
    assert (R1 : ((Rpow_real (lam i) s) * ((source i) ^ 2)) = (((source i) ^ 2) * (Rpow_real (sv i) (2 * s)))).
    {
      rewrite !(Hsource_condition_2 i ltac:(idx)).
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step2 : ((Rpow_real (lam i) s) * ((source i) ^ 2)) <= ((Rpow_real (lam i) s) * (Sum 1 N (fun j => ((source j) ^ 2))))).
  {
    apply (scaled_le (Rpow_real (lam i) s) ((source i) ^ 2) (Sum 1 N (fun j => ((source j) ^ 2))) 0).
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
      apply (Sum_term 1 i N (fun j : nat => ((source j) ^ 2))); [idx|].
      intros j Hj.
      pos.
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) step2).
Qed.

(* its assumptions can be met *)
Theorem A10_not_vacuous : ~ (forall (N : nat) (s : R) (c : nat -> R) (lam : nat -> R) (source : nat -> R) (sv : nat -> R)
    (SN : (1 <= N)%nat)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Ssv : forall k : nat, (1 <= k <= N)%nat -> 0 <= sv k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hsource_condition_1 : forall i : nat, (1 <= i <= N)%nat -> (c i) = ((source i) * (Rpow_real (sv i) s)))
    (Hsource_condition_2 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = ((sv i) ^ 2))
  , False).
Proof.
  intros H. specialize (H 2%nat 2 (fun k : nat => match k with | 1%nat => 12 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A10.
Print Assumptions A10_not_vacuous.
