(* D6.lower. Printed from its declaration and its derivation by `ntkbounds prove D6.lower`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem D6_lower :
  forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , forall i : nat, (1 <= i <= N)%nat -> ((1 - (eta * (lam i))) ^ t) <= (exp ((-1) * eta * (INR t) * (lam i))).
Proof.
  intros N t eta lam SN Seta Slam Hspectrum_1 Hdescent_step_1.
  intros i Hi.
  assert (step1 : ((1 - (eta * (lam i))) ^ t) <= (exp ((-1) * eta * (INR t) * (lam i)))).
  {
    apply (scaled_le 1 ((1 - (eta * (lam i))) ^ t) (exp (INR t * ((1 - (eta * (lam i))) - 1))) 0).
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
      apply pow_exp.
      assert (K0 : 0 <= (1 - (eta * (lam 1%nat)))).
      {
        pose proof Hdescent_step_1 as X1; cbv beta in X1.
        assert (Q2 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
        {
          alg.
        }
        lra.
      }
      assert (K3 : 0 <= eta).
      {
        pos.
      }
      assert (K4 : 0 <= ((lam 1%nat) - (lam i))).
      {
        pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X5; cbv beta in X5.
        assert (Q6 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
        {
          alg.
        }
        lra.
      }
      apply (certified_le 1 _ (1 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)))).
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
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem D6_lower_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat (1 / 2) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions D6_lower.
Print Assumptions D6_lower_not_vacuous.
