(* F4. Printed from its declaration and its derivation by `ntkbounds prove F4`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem F4 :
  forall (N : nat) (jacobian_drift : R) (kernel_drift : R) (smoothness : R) (travel : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sjacobian_drift : 0 <= jacobian_drift)
    (Skernel_drift : 0 <= kernel_drift)
    (Ssmoothness : 0 <= smoothness)
    (Stravel : 0 <= travel)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hsmooth_jacobian_1 : jacobian_drift <= (smoothness * travel))
    (Hjacobian_triangle_1 : kernel_drift <= ((jacobian_drift ^ 2) + (2 * jacobian_drift * (sqrt (lam 1%nat)))))
  , kernel_drift <= (((smoothness ^ 2) * (travel ^ 2)) + (2 * smoothness * travel * (sqrt (lam 1%nat)))).
Proof.
  intros N jacobian_drift kernel_drift smoothness travel lam SN Sjacobian_drift Skernel_drift Ssmoothness Stravel Slam Hspectrum_1 Hsmooth_jacobian_1 Hjacobian_triangle_1.
  assert (step1 : kernel_drift <= ((jacobian_drift ^ 2) + (2 * jacobian_drift * (sqrt (lam 1%nat))))).
  {
    apply (scaled_le 1 kernel_drift ((jacobian_drift ^ 2) + (2 * jacobian_drift * (sqrt (lam 1%nat)))) 0).
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
      apply (le_of_difference _ _ ((jacobian_drift ^ 2) + (2 * jacobian_drift * (sqrt (lam 1%nat))) - kernel_drift)).
      {
        alg.
      }
      {
        assert (K0 : 0 <= ((jacobian_drift ^ 2) + (2 * jacobian_drift * (sqrt (lam 1%nat))) - kernel_drift)).
        {
          pose proof Hjacobian_triangle_1 as X1; cbv beta in X1.
          assert (Q2 : ((jacobian_drift ^ 2) + (2 * jacobian_drift * (sqrt (lam 1%nat))) - kernel_drift) = ((jacobian_drift ^ 2) + (2 * jacobian_drift * (sqrt (lam 1%nat)))) - kernel_drift).
          {
            alg.
          }
          lra.
        }
        apply (certified_le 1 _ (1 * ((jacobian_drift ^ 2) + (2 * jacobian_drift * (sqrt (lam 1%nat))) - kernel_drift))).
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
  assert (step2 : ((jacobian_drift ^ 2) + (2 * jacobian_drift * (sqrt (lam 1%nat)))) <= ((jacobian_drift ^ 2) + (2 * smoothness * travel * (sqrt (lam 1%nat))))).
  {
    apply (scaled_le 1 (2 * jacobian_drift * (sqrt (lam 1%nat))) (2 * smoothness * travel * (sqrt (lam 1%nat))) (jacobian_drift ^ 2)).
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
      apply (le_of_difference _ _ ((2 * smoothness * travel * (sqrt (lam 1%nat))) - (2 * jacobian_drift * (sqrt (lam 1%nat))))).
      {
        alg.
      }
      {
        assert (F3 : 0 <= 2).
        {
          pos.
        }
        assert (F4 : 0 <= (sqrt (lam 1%nat))).
        {
          pos.
        }
        assert (F8 : 0 <= ((smoothness * travel) - jacobian_drift)).
        {
          assert (K5 : 0 <= ((smoothness * travel) - jacobian_drift)).
          {
            pose proof Hsmooth_jacobian_1 as X6; cbv beta in X6.
            assert (Q7 : ((smoothness * travel) - jacobian_drift) = (smoothness * travel) - jacobian_drift).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((smoothness * travel) - jacobian_drift))).
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
        assert (V9 : ((2 * smoothness * travel * (sqrt (lam 1%nat))) - (2 * jacobian_drift * (sqrt (lam 1%nat)))) = 2 * (sqrt (lam 1%nat)) * ((smoothness * travel) - jacobian_drift)).
        {
          alg.
        }
        rewrite V9.
        pos.
      }
    }
  }
  assert (step3 : ((jacobian_drift ^ 2) + (2 * smoothness * travel * (sqrt (lam 1%nat)))) <= (((smoothness ^ 2) * (travel ^ 2)) + (2 * smoothness * travel * (sqrt (lam 1%nat))))).
  {
    apply (scaled_le 1 (jacobian_drift ^ 2) ((smoothness ^ 2) * (travel ^ 2)) (2 * smoothness * travel * (sqrt (lam 1%nat)))).
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
      apply (le_of_difference _ _ (((smoothness ^ 2) * (travel ^ 2)) - (jacobian_drift ^ 2))).
      {
        alg.
      }
      {
        assert (F10 : 0 <= 1).
        {
          pos.
        }
        assert (F11 : 0 <= (jacobian_drift + (smoothness * travel))).
        {
          pos.
        }
        assert (F15 : 0 <= ((smoothness * travel) - jacobian_drift)).
        {
          assert (K12 : 0 <= ((smoothness * travel) - jacobian_drift)).
          {
            pose proof Hsmooth_jacobian_1 as X13; cbv beta in X13.
            assert (Q14 : ((smoothness * travel) - jacobian_drift) = (smoothness * travel) - jacobian_drift).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((smoothness * travel) - jacobian_drift))).
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
        assert (V16 : (((smoothness ^ 2) * (travel ^ 2)) - (jacobian_drift ^ 2)) = 1 * (jacobian_drift + (smoothness * travel)) * ((smoothness * travel) - jacobian_drift)).
        {
          alg.
        }
        rewrite V16.
        pos.
      }
    }
  }
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ step2 step3)).
Qed.

(* its assumptions can be met *)
Theorem F4_not_vacuous : ~ (forall (N : nat) (jacobian_drift : R) (kernel_drift : R) (smoothness : R) (travel : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sjacobian_drift : 0 <= jacobian_drift)
    (Skernel_drift : 0 <= kernel_drift)
    (Ssmoothness : 0 <= smoothness)
    (Stravel : 0 <= travel)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hsmooth_jacobian_1 : jacobian_drift <= (smoothness * travel))
    (Hjacobian_triangle_1 : kernel_drift <= ((jacobian_drift ^ 2) + (2 * jacobian_drift * (sqrt (lam 1%nat)))))
  , False).
Proof.
  intros H. specialize (H 1%nat 1 5 1 1 (fun k : nat => match k with | 1%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions F4.
Print Assumptions F4_not_vacuous.
