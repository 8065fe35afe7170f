(* A10.inverse. Printed from its declaration and its derivation by `ntkbounds prove A10.inverse`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A10_inverse :
  forall (N : nat) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hinvertible_kernel_1 : 0 < (lam N))
  , forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (((lam i) ^ 2) * (Sum 1 N (fun j => (((c j) ^ 2) / (((lam j) ^ 2)))))).
Proof.
  intros N c lam SN Slam Hspectrum_1 Hinvertible_kernel_1.
  intros i Hi.
  assert (step1 : ((c i) ^ 2) <= (((lam i) ^ 2) * (Sum 1 N (fun j => (((c j) ^ 2) / (((lam j) ^ 2))))))).
  {
    apply (scaled_le ((lam i) ^ 2) (((c i) ^ 2) / (((lam i) ^ 2))) (Sum 1 N (fun j => (((c j) ^ 2) / (((lam j) ^ 2))))) 0).
    {
      assert (D0 : 0 < (lam i)).
      {
        assert (K1 : 0 <= ((lam i) - (lam N))).
        {
          pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X2; cbv beta in X2.
          assert (Q3 : ((lam i) - (lam N)) = (lam i) - (lam N)).
          {
            alg.
          }
          lra.
        }
        assert (K4 : 0 < (lam N)).
        {
          pose proof Hinvertible_kernel_1 as X5; cbv beta in X5.
          assert (Q6 : (lam N) = (lam N) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * ((lam i) - (lam N)) + 1 * (lam N))).
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
      alg.
    }
    {
      alg.
    }
    {
      pos.
    }
    {
      apply (Sum_term 1 i N (fun j : nat => (((c j) ^ 2) / (((lam j) ^ 2))))); [idx|].
      intros j Hj.
      assert (F7 : 0 <= ((c j) ^ 2)).
      {
        pos.
      }
      assert (F9 : 0 <= (/ ((lam j) ^ 2))).
      {
        assert (F8 : 0 <= (lam j)).
        {
          pos.
        }
        pos.
      }
      assert (V10 : (((c j) ^ 2) / (((lam j) ^ 2))) = ((c j) ^ 2) * (/ ((lam j) ^ 2))).
      {
        assert (D11 : 0 < (lam j)).
        {
          assert (K12 : 0 <= ((lam j) - (lam N))).
          {
            pose proof (Hspectrum_1 N ltac:(idx) j ltac:(idx)) as X13; cbv beta in X13.
            assert (Q14 : ((lam j) - (lam N)) = (lam j) - (lam N)).
            {
              alg.
            }
            lra.
          }
          assert (K15 : 0 < (lam N)).
          {
            pose proof Hinvertible_kernel_1 as X16; cbv beta in X16.
            assert (Q17 : (lam N) = (lam N) - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * ((lam j) - (lam N)) + 1 * (lam N))).
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
        alg.
      }
      rewrite V10.
      pos.
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem A10_inverse_not_vacuous : ~ (forall (N : nat) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hinvertible_kernel_1 : 0 < (lam N))
  , False).
Proof.
  intros H. specialize (H 2%nat (fun k : nat => match k with | 1%nat => 0 | 2%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A10_inverse.
Print Assumptions A10_inverse_not_vacuous.
