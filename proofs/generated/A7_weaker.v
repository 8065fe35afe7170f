(* A7.weaker. Printed from its declaration and its derivation by `ntkbounds prove A7.weaker`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A7_weaker :
  forall (N : nat) (A : R) (d : R) (s : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Sd : 0 <= d)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hsteeply_aligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (Rpow_real (lam i) (d + s))))
  , forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (Rpow_real (lam 1%nat) d) * (Rpow_real (lam i) s)).
Proof.
  intros N A d s c lam SN SA Sd Ss Slam Hspectrum_1 Hsteeply_aligned_1.
  intros i Hi.
  assert (step1 : ((c i) ^ 2) <= (A * (Rpow_real (lam i) (d + s)))).
  {
    apply (scaled_le 1 ((c i) ^ 2) (A * (Rpow_real (lam i) (d + s))) 0).
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
      apply (le_of_difference _ _ ((A * (Rpow_real (lam i) (d + s))) - ((c i) ^ 2))).
      {
        alg.
      }
      {
        assert (K0 : 0 <= ((A * (Rpow_real (lam i) d) * (Rpow_real (lam i) s)) - ((c i) ^ 2))).
        {
          pose proof (Hsteeply_aligned_1 i ltac:(idx)) as X1; cbv beta in X1.
          assert (Q2 : ((A * (Rpow_real (lam i) d) * (Rpow_real (lam i) s)) - ((c i) ^ 2)) = (A * (Rpow_real (lam i) (d + s))) - ((c i) ^ 2)).
          {
            alg.
          }
          lra.
        }
        apply (certified_le 1 _ (1 * ((A * (Rpow_real (lam i) d) * (Rpow_real (lam i) s)) - ((c i) ^ 2)))).
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
  }
  assert (step2 : (A * (Rpow_real (lam i) (d + s))) <= (A * (Rpow_real (lam 1%nat) d) * (Rpow_real (lam i) s))).
  {
    apply (scaled_le (A * (Rpow_real (lam i) s)) (Rpow_real (lam i) d) (Rpow_real (lam 1%nat) d) 0).
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
      apply (eq_le_eq (Rpow_real (lam i) d) (Rpow_real (lam 1%nat) d)).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rpow_real_le.
        {
          pos.
        }
        {
          pos.
        }
        {
          apply (le_of_difference _ _ ((lam 1%nat) - (lam i))).
          {
            alg.
          }
          {
            assert (K3 : 0 <= ((lam 1%nat) - (lam i))).
            {
              pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X4; cbv beta in X4.
              assert (Q5 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * ((lam 1%nat) - (lam i)))).
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
      }
    }
  }
  exact (Rle_trans _ _ _ step1 step2).
Qed.

(* its assumptions can be met *)
Theorem A7_weaker_not_vacuous : ~ (forall (N : nat) (A : R) (d : R) (s : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Sd : 0 <= d)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hsteeply_aligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (Rpow_real (lam i) (d + s))))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 1 1 (fun k : nat => match k with | 1%nat => 8 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A7_weaker.
Print Assumptions A7_weaker_not_vacuous.
