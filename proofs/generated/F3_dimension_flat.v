(* F3.dimension_flat. Printed from its declaration and its derivation by `ntkbounds prove F3.dimension_flat`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem F3_dimension_flat :
  forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hflat_spectrum_1 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = (lam 1%nat))
  , (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam i))))) = ((INR N) * (Rmin 1 (eta * (INR t) * (lam 1%nat)))).
Proof.
  intros N t eta lam SN Seta Slam Hspectrum_1 Hflat_spectrum_1.
  assert (step1 : (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam i))))) = (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam i)))))).
  {
    reflexivity.
  }
  assert (step2 : (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam i))))) = (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam 1%nat)))))).
  {
    assert (R0 : (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam i))))) = (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam 1%nat)))))).
    {
      assert (W1 : (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam i))))) = (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam 1%nat)))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hflat_spectrum_1 i ltac:(idx)).
        alg.
      }
      rewrite W1.
      assert (E2 : (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam 1%nat))))) = (Rmin 1 (eta * (INR t) * (lam 1%nat))) * (INR N)).
      {
        apply (Sum_linear 1 N _ [((Rmin 1 (eta * (INR t) * (lam 1%nat))), fun i : nat => 1)]).
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
  assert (step3 : (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam 1%nat))))) = ((INR N) * (Rmin 1 (eta * (INR t) * (lam 1%nat))))).
  {
    assert (E3 : (Sum 1 N (fun i => (Rmin 1 (eta * (INR t) * (lam 1%nat))))) = (Rmin 1 (eta * (INR t) * (lam 1%nat))) * (INR N)).
    {
      apply (Sum_linear 1 N _ [((Rmin 1 (eta * (INR t) * (lam 1%nat))), fun i : nat => 1)]).
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
  exact (eq_trans step1 (eq_trans step2 step3)).
Qed.

(* its assumptions can be met *)
Theorem F3_dimension_flat_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hflat_spectrum_1 : forall i : nat, (1 <= i <= N)%nat -> (lam i) = (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat (1 / 8) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 2 | _ => 2 end)).
  premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions F3_dimension_flat.
Print Assumptions F3_dimension_flat_not_vacuous.
