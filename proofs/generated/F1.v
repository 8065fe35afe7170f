(* F1. Printed from its declaration and its derivation by `ntkbounds prove F1`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem F1 :
  forall (N : nat) (t : nat) (contraction : R) (eta : R) (drift : nat -> R) (err : nat -> R) (forcing : nat -> R) (lam : nat -> R) (residual : nat -> R)
    (SN : (1 <= N)%nat)
    (Scontraction : 0 <= contraction)
    (Seta : 0 <= eta)
    (Sdrift : forall k : nat, 0 <= drift k)
    (Serr : forall k : nat, 0 <= err k)
    (Sforcing : forall k : nat, 0 <= forcing k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sresidual : forall k : nat, 0 <= residual k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hperturbed_1 : (err 1%nat) = 0)
    (Hperturbed_2 : forall v : nat, (1 <= v <= t)%nat -> (err (v + 1)%nat) <= ((contraction * (err v)) + (eta * (((drift v) * (residual v)) + (forcing v)))))
  , (err (t + 1)%nat) <= (Sum 1 t (fun v => ((contraction ^ (t - v)) * eta * (((drift v) * (residual v)) + (forcing v))))).
Proof.
  intros N t contraction eta drift err forcing lam residual SN Scontraction Seta Sdrift Serr Sforcing Slam Sresidual Hspectrum_1 Hperturbed_1 Hperturbed_2.
  assert (step1 : (err (t + 1)%nat) <= (Sum 1 t (fun v => ((contraction ^ (t - v)) * eta * (((drift v) * (residual v)) + (forcing v)))))).
  {
    apply (eq_le_eq (err (t + 1)%nat) (Sum 1 t (fun v => contraction ^ (t - v) * (eta * (((drift v) * (residual v)) + (forcing v)))))).
    {
      alg.
    }
    {
      apply Sum_ext; intros; alg.
    }
    {
      pose proof Hperturbed_1. pose proof Hperturbed_2.
      apply (unrolled contraction err (fun v => (eta * (((drift v) * (residual v)) + (forcing v)))) t); [pos|assumption|assumption].
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem F1_not_vacuous : ~ (forall (N : nat) (t : nat) (contraction : R) (eta : R) (drift : nat -> R) (err : nat -> R) (forcing : nat -> R) (lam : nat -> R) (residual : nat -> R)
    (SN : (1 <= N)%nat)
    (Scontraction : 0 <= contraction)
    (Seta : 0 <= eta)
    (Sdrift : forall k : nat, 0 <= drift k)
    (Serr : forall k : nat, 0 <= err k)
    (Sforcing : forall k : nat, 0 <= forcing k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sresidual : forall k : nat, 0 <= residual k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hperturbed_1 : (err 1%nat) = 0)
    (Hperturbed_2 : forall v : nat, (1 <= v <= t)%nat -> (err (v + 1)%nat) <= ((contraction * (err v)) + (eta * (((drift v) * (residual v)) + (forcing v)))))
  , False).
Proof.
  intros H. specialize (H 1%nat 2%nat (1 / 2) 1 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | 3%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | 3%nat => (3 / 2) | _ => (3 / 2) end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 0 | 3%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | 3%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions F1.
Print Assumptions F1_not_vacuous.
