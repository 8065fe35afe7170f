(* A5. Printed from its declaration and its derivation by `ntkbounds prove A5`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A5 :
  forall (N : nat) (root_A1 : R) (root_A2 : R) (lam : nat -> R) (p : nat -> R) (q : nat -> R)
    (SN : (1 <= N)%nat)
    (Sroot_A1 : 0 <= root_A1)
    (Sroot_A2 : 0 <= root_A2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Htwo_aligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((p i) ^ 2) <= ((root_A1 ^ 2) * (lam i)))
    (Htwo_aligned_2 : forall i : nat, (1 <= i <= N)%nat -> ((q i) ^ 2) <= ((root_A2 ^ 2) * (lam i)))
  , forall i : nat, (1 <= i <= N)%nat -> (((p i) - (q i)) ^ 2) <= (((root_A1 + root_A2) ^ 2) * (lam i)).
Proof.
  intros N root_A1 root_A2 lam p q SN Sroot_A1 Sroot_A2 Slam Hspectrum_1 Htwo_aligned_1 Htwo_aligned_2.
  intros i Hi.
  assert (step1 : (((p i) - (q i)) ^ 2) <= (((root_A1 + root_A2) ^ 2) * (lam i))).
  {
    apply (scaled_le 1 (((p i) - (q i)) ^ 2) (((root_A1 + root_A2) ^ 2) * (lam i)) 0).
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
      apply (triangle_with_roots (p i) (q i) root_A1 root_A2 (lam i)).
      {
        pos.
      }
      {
        pos.
      }
      {
        pos.
      }
      {
        apply (eq_le_eq ((p i) ^ 2) ((root_A1 ^ 2) * (lam i))).
        {
          alg.
        }
        {
          alg.
        }
        {
          apply (le_of_difference _ _ (((root_A1 ^ 2) * (lam i)) - ((p i) ^ 2))).
          {
            alg.
          }
          {
            assert (K0 : 0 <= (((root_A1 ^ 2) * (lam i)) - ((p i) ^ 2))).
            {
              pose proof (Htwo_aligned_1 i ltac:(idx)) as X1; cbv beta in X1.
              assert (Q2 : (((root_A1 ^ 2) * (lam i)) - ((p i) ^ 2)) = ((root_A1 ^ 2) * (lam i)) - ((p i) ^ 2)).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * (((root_A1 ^ 2) * (lam i)) - ((p i) ^ 2)))).
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
      {
        apply (eq_le_eq ((q i) ^ 2) ((root_A2 ^ 2) * (lam i))).
        {
          alg.
        }
        {
          alg.
        }
        {
          apply (le_of_difference _ _ (((root_A2 ^ 2) * (lam i)) - ((q i) ^ 2))).
          {
            alg.
          }
          {
            assert (K3 : 0 <= (((root_A2 ^ 2) * (lam i)) - ((q i) ^ 2))).
            {
              pose proof (Htwo_aligned_2 i ltac:(idx)) as X4; cbv beta in X4.
              assert (Q5 : (((root_A2 ^ 2) * (lam i)) - ((q i) ^ 2)) = ((root_A2 ^ 2) * (lam i)) - ((q i) ^ 2)).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * (((root_A2 ^ 2) * (lam i)) - ((q i) ^ 2)))).
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
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem A5_not_vacuous : ~ (forall (N : nat) (root_A1 : R) (root_A2 : R) (lam : nat -> R) (p : nat -> R) (q : nat -> R)
    (SN : (1 <= N)%nat)
    (Sroot_A1 : 0 <= root_A1)
    (Sroot_A2 : 0 <= root_A2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Htwo_aligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((p i) ^ 2) <= ((root_A1 ^ 2) * (lam i)))
    (Htwo_aligned_2 : forall i : nat, (1 <= i <= N)%nat -> ((q i) ^ 2) <= ((root_A2 ^ 2) * (lam i)))
  , False).
Proof.
  intros H. specialize (H 2%nat 1 2 (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => (-4 / 1) | 2%nat => (-2 / 1) | _ => (-2 / 1) end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A5.
Print Assumptions A5_not_vacuous.
