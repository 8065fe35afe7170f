(* A2.complexity. Printed from its declaration and its derivation by `ntkbounds prove A2.complexity`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A2_complexity :
  forall (N : nat) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
  , forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= ((lam i) * (Sum 1 N (fun j => (alpha j)))).
Proof.
  intros N alpha c lam SN Salpha Slam Hspectrum_1 Hin_range_1.
  intros i Hi.
  assert (step1 : ((c i) ^ 2) = ((alpha i) * (lam i))).
  {
    assert (R0 : ((c i) ^ 2) = ((alpha i) * (lam i))).
    {
      rewrite !(Hin_range_1 i ltac:(idx)).
      alg.
    }
    rewrite R0.
    reflexivity.
  }
  assert (step2 : ((alpha i) * (lam i)) <= ((lam i) * (Sum 1 N (fun j => (alpha j))))).
  {
    apply (scaled_le (lam i) (alpha i) (Sum 1 N (fun j => (alpha j))) 0).
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
      apply (Sum_term 1 i N (fun j : nat => (alpha j))); [idx|].
      intros j Hj.
      pos.
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) step2).
Qed.

(* its assumptions can be met *)
Theorem A2_complexity_not_vacuous : ~ (forall (N : nat) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
  , False).
Proof.
  intros H. specialize (H 2%nat (fun k : nat => match k with | 1%nat => 0 | 2%nat => 9 | _ => 9 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A2_complexity.
Print Assumptions A2_complexity_not_vacuous.
