(* A5.residual. Printed from its declaration and its derivation by `ntkbounds prove A5.residual`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A5_residual :
  forall (H : nat) (N : nat) (lam : nat -> R) (p : nat -> R) (q : nat -> R) (sv : nat -> R) (target : nat -> R) (w : nat -> R)
    (SH : (1 <= H)%nat)
    (SN : (1 <= N)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Ssv : forall k : nat, (1 <= k <= N)%nat -> 0 <= sv k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhomogeneous_and_realizable_1 : forall i : nat, (1 <= i <= N)%nat -> (p i) = ((sv i) * (w i) / ((INR H))))
    (Hhomogeneous_and_realizable_2 : forall i : nat, (1 <= i <= N)%nat -> (q i) = ((sv i) * (target i)))
    (Hhomogeneous_and_realizable_3 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = ((sv i) ^ 2))
  , forall i : nat, (1 <= i <= N)%nat -> (((p i) - (q i)) ^ 2) <= ((lam i) * (Sum 1 N (fun j => ((((w j) / ((INR H))) - (target j)) ^ 2)))).
Proof.
  intros H N lam p q sv target w SH SN Slam Ssv Hspectrum_1 Hhomogeneous_and_realizable_1 Hhomogeneous_and_realizable_2 Hhomogeneous_and_realizable_3.
  intros i Hi.
  assert (step1 : (((p i) - (q i)) ^ 2) = (((((w i) / ((INR H))) - (target i)) ^ 2) * (lam i))).
  {
    assert (R0 : (((p i) - (q i)) ^ 2) = ((((sv i) * (w i) / ((INR H))) - ((sv i) * (target i))) ^ 2)).
    {
      rewrite !(Hhomogeneous_and_realizable_1 i ltac:(idx)).
      rewrite !(Hhomogeneous_and_realizable_2 i ltac:(idx)).
      alg.
    }
    rewrite R0.
    assert (R1 : (((((w i) / ((INR H))) - (target i)) ^ 2) * (lam i)) = (((((w i) / ((INR H))) - (target i)) ^ 2) * ((sv i) ^ 2))).
    {
      rewrite !(Hhomogeneous_and_realizable_3 i ltac:(idx)).
      alg.
    }
    rewrite R1.
    alg.
  }
  assert (step2 : (((((w i) / ((INR H))) - (target i)) ^ 2) * (lam i)) <= ((lam i) * (Sum 1 N (fun j => ((((w j) / ((INR H))) - (target j)) ^ 2))))).
  {
    apply (scaled_le (lam i) ((((w i) / ((INR H))) - (target i)) ^ 2) (Sum 1 N (fun j => ((((w j) / ((INR H))) - (target j)) ^ 2))) 0).
    {
      alg.
    }
    {
      assert (E2 : (Sum 1 N (fun j => ((((w j) / ((INR H))) - (target j)) ^ 2))) = 1 * (Sum 1 N (fun j => ((target j) ^ 2))) + (/ ((INR H) ^ 2)) * (Sum 1 N (fun j => ((w j) ^ 2))) + ((-2) / ((INR H))) * (Sum 1 N (fun j => ((target j) * (w j))))).
      {
        apply (Sum_linear 1 N _ [(1, fun j : nat => ((target j) ^ 2)); ((/ ((INR H) ^ 2)), fun j : nat => ((w j) ^ 2)); (((-2) / ((INR H))), fun j : nat => ((target j) * (w j)))]).
        {
          intros j Hj.
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
    {
      pos.
    }
    {
      apply (Sum_term 1 i N (fun j : nat => ((((w j) / ((INR H))) - (target j)) ^ 2))); [idx|].
      intros j Hj.
      pos.
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) step2).
Qed.

(* its assumptions can be met *)
Theorem A5_residual_not_vacuous : ~ (forall (H : nat) (N : nat) (lam : nat -> R) (p : nat -> R) (q : nat -> R) (sv : nat -> R) (target : nat -> R) (w : nat -> R)
    (SH : (1 <= H)%nat)
    (SN : (1 <= N)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Ssv : forall k : nat, (1 <= k <= N)%nat -> 0 <= sv k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhomogeneous_and_realizable_1 : forall i : nat, (1 <= i <= N)%nat -> (p i) = ((sv i) * (w i) / ((INR H))))
    (Hhomogeneous_and_realizable_2 : forall i : nat, (1 <= i <= N)%nat -> (q i) = ((sv i) * (target i)))
    (Hhomogeneous_and_realizable_3 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = ((sv i) ^ 2))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => (3 / 2) | _ => (3 / 2) end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 3 | _ => 3 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A5_residual.
Print Assumptions A5_residual_not_vacuous.
