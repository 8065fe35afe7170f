(* D1. Printed from its declaration and its derivation by `ntkbounds prove D1`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem D1 :
  forall (N : nat) (t : nat) (eta : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , forall i : nat, (1 <= i <= N)%nat -> (mode eta lam c i t) = (((1 - (eta * (lam i))) ^ t) * (c i)).
Proof.
  intros N t eta c lam SN Seta Slam Hspectrum_1.
  intros i Hi.
  assert (step1 : (mode eta lam c i t) = (((1 - (eta * (lam i))) ^ t) * (c i))).
  {
    apply (affine_unique (1 - (eta * (lam i))) 0 (c i) (fun t : nat => (((1 - (eta * (lam i))) ^ t) * (c i))) (mode eta lam c i)).
    {
      reflexivity.
    }
    {
      intros; simpl; ring.
    }
    {
      alg.
    }
    {
      clear t; intros t; replace (S t) with (t + 1)%nat by idx; alg.
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem D1_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat (1 / 2) (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions D1.
Print Assumptions D1_not_vacuous.
