(* R6.flat. Printed from its declaration and its derivation by `ntkbounds prove R6.flat`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R6_flat :
  forall (N : nat) (tau : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hflat_spectrum_1 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = (lam 1%nat))
  , (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) = ((INR N) * (exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat)).
Proof.
  intros N tau lam SN Stau Slam Hspectrum_1 Hflat_spectrum_1.
  assert (step1 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) = (Sum 1 N (fun i => ((exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat))))).
  {
    assert (R0 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) = (Sum 1 N (fun i => ((exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat))))).
    {
      assert (W1 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) = (Sum 1 N (fun i => ((exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hflat_spectrum_1 i ltac:(idx)).
        alg.
      }
      rewrite W1.
      assert (E2 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat)))) = ((exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat)) * (INR N)).
      {
        apply (Sum_linear 1 N _ [(((exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat)), fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one 1 N) by idx; nats.
          alg.
        }
      }
      rewrite E2.
      alg.
    }
    rewrite R0.
    reflexivity.
  }
  assert (step2 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat)))) = ((INR N) * (exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat))).
  {
    assert (E3 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat)))) = ((exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat)) * (INR N)).
    {
      apply (Sum_linear 1 N _ [(((exp ((-2) * tau * (lam 1%nat))) * (lam 1%nat)), fun i : nat => 1)]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        rewrite (Sum_one 1 N) by idx; nats.
        alg.
      }
    }
    rewrite E3.
    alg.
  }
  exact (eq_trans step1 step2).
Qed.

(* its assumptions can be met *)
Theorem R6_flat_not_vacuous : ~ (forall (N : nat) (tau : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hflat_spectrum_1 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 2%nat 1 (fun k : nat => match k with | 1%nat => 2 | 2%nat => 2 | _ => 2 end)).
  premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R6_flat.
Print Assumptions R6_flat_not_vacuous.
