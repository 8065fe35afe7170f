(* D6. Printed from its declaration and its derivation by `ntkbounds prove D6`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem D6 :
  forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , forall i : nat, (1 <= i <= N)%nat -> ((exp ((-1) * eta * (INR t) * (lam i))) - ((1 - (eta * (lam i))) ^ t)) <= ((1 / 2) * (eta ^ 2) * (INR t) * (exp ((-1) * eta * ((INR t) - 1) * (lam i))) * ((lam i) ^ 2)).
Proof.
  intros N t eta lam SN Seta Slam Hspectrum_1 Hdescent_step_1.
  intros i Hi.
  assert (step1 : ((exp ((-1) * eta * (INR t) * (lam i))) - ((1 - (eta * (lam i))) ^ t)) <= ((INR t) * ((eta * (lam i)) + (exp ((-1) * eta * (lam i))) - 1) * (exp ((-1) * eta * ((INR t) - 1) * (lam i))))).
  {
    apply (scaled_le 1 ((exp ((-1) * eta * (lam i))) ^ t - (1 - (eta * (lam i))) ^ t) (INR t * (exp ((-1) * eta * (lam i))) ^ (t - 1) * ((exp ((-1) * eta * (lam i))) - (1 - (eta * (lam i))))) 0).
    {
      alg.
    }
    {
      destruct (Nat.eq_dec t 0) as [Z0|Z0]; [rewrite Z0; cbn [INR]; alg|].
      rewrite !exp_pow, (minus_INR t 1) by idx; alg.
    }
    {
      pos.
    }
    {
      assert (F1 : 0 <= (1 - (eta * (lam i)))).
      {
        assert (K3 : 0 <= (1 - (eta * (lam 1%nat)))).
        {
          pose proof Hdescent_step_1 as X4; cbv beta in X4.
          assert (Q5 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
          {
            alg.
          }
          lra.
        }
        assert (K6 : 0 <= eta).
        {
          pos.
        }
        assert (K7 : 0 <= ((lam 1%nat) - (lam i))).
        {
          pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X8; cbv beta in X8.
          assert (Q9 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
      pose proof (exp_ineq1_le ((-1) * eta * (lam i))) as F2.
      apply pow_difference; lra.
    }
  }
  assert (step2 : ((INR t) * ((eta * (lam i)) + (exp ((-1) * eta * (lam i))) - 1) * (exp ((-1) * eta * ((INR t) - 1) * (lam i)))) <= ((1 / 2) * (eta ^ 2) * (INR t) * (exp ((-1) * eta * ((INR t) - 1) * (lam i))) * ((lam i) ^ 2))).
  {
    apply (le_of_difference _ _ (((INR t) * (exp ((-1) * eta * ((INR t) - 1) * (lam i)))) * (1 + ((1 / 2) * (eta ^ 2) * ((lam i) ^ 2)) - (eta * (lam i)) - (exp ((-1) * eta * (lam i)))))).
    {
      alg.
    }
    {
      assert (F12 : 0 <= ((INR t) * (exp ((-1) * eta * ((INR t) - 1) * (lam i))))).
      {
        pos.
      }
      assert (F11 : 0 <= (eta * (lam i))).
      {
        pos.
      }
      pose proof (exp_taylor_2 (eta * (lam i)) F11) as X10.
      enough (0 <= (1 + ((1 / 2) * (eta ^ 2) * ((lam i) ^ 2)) - (eta * (lam i)) - (exp ((-1) * eta * (lam i))))) by (apply Rmult_le_pos; assumption).
      replace ((-1) * eta * (lam i)) with (- (eta * (lam i))) by alg.
      lra.
    }
  }
  exact (Rle_trans _ _ _ step1 step2).
Qed.

(* its assumptions can be met *)
Theorem D6_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
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

Print Assumptions D6.
Print Assumptions D6_not_vacuous.
