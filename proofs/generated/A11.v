(* A11. Printed from its declaration and its derivation by `ntkbounds prove A11`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A11 :
  forall (N : nat) (seen : nat) (matched : R) (s : R) (c : nat -> R) (lam : nat -> R) (roughness : nat -> R)
    (SN : (1 <= N)%nat)
    (Sseen : (1 <= seen)%nat)
    (Smatched : 0 < matched)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sroughness : forall k : nat, (1 <= k <= N)%nat -> 0 <= roughness k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hrough_mode_1 : (seen <= N)%nat)
    (Hrough_mode_2 : 0 < (roughness seen))
    (Hrough_mode_3 : matched <= ((lam seen) * (roughness seen)))
  , ((c seen) ^ 2) <= ((Rpow_real (lam seen) s) * (Sum 1 N (fun j => (((c j) ^ 2) * (Rpow_real (roughness j) s)))) / ((Rpow_real matched s))).
Proof.
  intros N seen matched s c lam roughness SN Sseen Smatched Ss Slam Sroughness Hspectrum_1 Hrough_mode_1 Hrough_mode_2 Hrough_mode_3.
  assert (step1 : ((c seen) ^ 2) <= ((Sum 1 N (fun j => (((c j) ^ 2) * (Rpow_real (roughness j) s)))) / ((Rpow_real (roughness seen) s)))).
  {
    apply (scaled_le (/ (Rpow_real (roughness seen) s)) (((c seen) ^ 2) * (Rpow_real (roughness seen) s)) (Sum 1 N (fun j => (((c j) ^ 2) * (Rpow_real (roughness j) s)))) 0).
    {
      assert (D0 : 0 < (roughness seen)).
      {
        assert (K1 : 0 < (roughness seen)).
        {
          pose proof Hrough_mode_2 as X2; cbv beta in X2.
          assert (Q3 : (roughness seen) = (roughness seen) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (roughness seen))).
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
      assert (D4 : 0 < (roughness seen)).
      {
        assert (K5 : 0 < (roughness seen)).
        {
          pose proof Hrough_mode_2 as X6; cbv beta in X6.
          assert (Q7 : (roughness seen) = (roughness seen) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (roughness seen))).
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
      assert (F9 : 0 <= (/ (Rpow_real (roughness seen) s))).
      {
        assert (F8 : 0 <= (roughness seen)).
        {
          pos.
        }
        pos.
      }
      pos.
    }
    {
      apply (Sum_term 1 seen N (fun j : nat => (((c j) ^ 2) * (Rpow_real (roughness j) s)))); [idx|].
      intros j Hj.
      pos.
    }
  }
  assert (step2 : ((Sum 1 N (fun j => (((c j) ^ 2) * (Rpow_real (roughness j) s)))) / ((Rpow_real (roughness seen) s))) <= ((Rpow_real (lam seen) s) * (Sum 1 N (fun j => (((c j) ^ 2) * (Rpow_real (roughness j) s)))) / ((Rpow_real matched s)))).
  {
    apply (scaled_le (Sum 1 N (fun j => (((c j) ^ 2) * (Rpow_real (roughness j) s)))) (/ (Rpow_real (roughness seen) s)) (Rpow_real ((lam seen) / (matched)) s) 0).
    {
      assert (D11 : 0 < (roughness seen)).
      {
        assert (K12 : 0 < (roughness seen)).
        {
          pose proof Hrough_mode_2 as X13; cbv beta in X13.
          assert (Q14 : (roughness seen) = (roughness seen) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (roughness seen))).
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
      apply (eq_le_eq (Rpow_real (/ (roughness seen)) s) (Rpow_real ((lam seen) / (matched)) s)).
      {
        assert (D18 : 0 < (roughness seen)).
        {
          assert (K19 : 0 < (roughness seen)).
          {
            pose proof Hrough_mode_2 as X20; cbv beta in X20.
            assert (Q21 : (roughness seen) = (roughness seen) - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * (roughness seen))).
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
        apply Rpow_real_le.
        {
          pos.
        }
        {
          assert (F16 : 0 <= (/ (roughness seen))).
          {
            assert (F15 : 0 <= (roughness seen)).
            {
              pos.
            }
            pos.
          }
          pos.
        }
        {
          apply (le_of_difference _ _ (((lam seen) / (matched)) - (/ (roughness seen)))).
          {
            assert (D22 : 0 < (roughness seen)).
            {
              assert (K23 : 0 < (roughness seen)).
              {
                pose proof Hrough_mode_2 as X24; cbv beta in X24.
                assert (Q25 : (roughness seen) = (roughness seen) - 0).
                {
                  alg.
                }
                lra.
              }
              apply (certified_lt 1 _ (1 * (roughness seen))).
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
            assert (F26 : 0 <= (/ matched)).
            {
              pos.
            }
            assert (F28 : 0 <= (/ (roughness seen))).
            {
              assert (F27 : 0 <= (roughness seen)).
              {
                pos.
              }
              pos.
            }
            assert (F32 : 0 <= (((lam seen) * (roughness seen)) - matched)).
            {
              assert (K29 : 0 <= (((lam seen) * (roughness seen)) - matched)).
              {
                pose proof Hrough_mode_3 as X30; cbv beta in X30.
                assert (Q31 : (((lam seen) * (roughness seen)) - matched) = ((lam seen) * (roughness seen)) - matched).
                {
                  alg.
                }
                lra.
              }
              apply (certified_le 1 _ (1 * (((lam seen) * (roughness seen)) - matched))).
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
            assert (V33 : (((lam seen) / (matched)) - (/ (roughness seen))) = (/ matched) * (/ (roughness seen)) * (((lam seen) * (roughness seen)) - matched)).
            {
              assert (D34 : 0 < (roughness seen)).
              {
                assert (K35 : 0 < (roughness seen)).
                {
                  pose proof Hrough_mode_2 as X36; cbv beta in X36.
                  assert (Q37 : (roughness seen) = (roughness seen) - 0).
                  {
                    alg.
                  }
                  lra.
                }
                apply (certified_lt 1 _ (1 * (roughness seen))).
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
            rewrite V33.
            pos.
          }
        }
      }
    }
  }
  exact (Rle_trans _ _ _ step1 step2).
Qed.

(* its assumptions can be met *)
Theorem A11_not_vacuous : ~ (forall (N : nat) (seen : nat) (matched : R) (s : R) (c : nat -> R) (lam : nat -> R) (roughness : nat -> R)
    (SN : (1 <= N)%nat)
    (Sseen : (1 <= seen)%nat)
    (Smatched : 0 < matched)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sroughness : forall k : nat, (1 <= k <= N)%nat -> 0 <= roughness k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hrough_mode_1 : (seen <= N)%nat)
    (Hrough_mode_2 : 0 < (roughness seen))
    (Hrough_mode_3 : matched <= ((lam seen) * (roughness seen)))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 3 1 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 3 | _ => 3 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A11.
Print Assumptions A11_not_vacuous.
