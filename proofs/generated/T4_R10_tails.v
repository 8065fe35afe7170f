(* T4.R10.tails. Printed from its declaration and its derivation by `ntkbounds prove T4.R10.tails`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem T4_R10_tails :
  forall (N : nat) (head : nat) (c : nat -> R) (lam : nat -> R) (passed : nat -> R) (reference : nat -> R) (weight_ratio : nat -> R)
    (SN : (1 <= N)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Spassed : forall k : nat, (1 <= k <= N)%nat -> 0 <= passed k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Sweight_ratio : forall k : nat, (1 <= k <= N)%nat -> 0 <= weight_ratio k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Hcut_off_1 : forall i : nat, (1 <= i <= head)%nat -> (passed i) = 0)
    (Hcut_off_2 : forall i : nat, ((head + 1) <= i <= N)%nat -> (passed i) = 1)
    (Hopposed_weight_ratios_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((reference i) * (weight_ratio i)))
    (Hopposed_weight_ratios_2 : forall i : nat, (1 <= i <= N)%nat -> forall j : nat, (1 <= j <= N)%nat -> (((passed i) - (passed j)) * ((weight_ratio i) - (weight_ratio j))) <= 0)
    (Hnonzero_weights_1 : 0 < (Sum 1 N (fun i => (reference i))))
  , (Sum (head + 1) N (fun i => ((c i) ^ 2))) <= ((Sum 1 N (fun i => ((c i) ^ 2))) * (Sum (head + 1) N (fun i => (reference i))) / ((Sum 1 N (fun i => (reference i))))).
Proof.
  intros N head c lam passed reference weight_ratio SN Slam Spassed Sreference Sweight_ratio Hspectrum_1 Hhead_1 Hcut_off_1 Hcut_off_2 Hopposed_weight_ratios_1 Hopposed_weight_ratios_2 Hnonzero_weights_1.
  assert (step1 : (Sum (head + 1) N (fun i => ((c i) ^ 2))) = ((Sum 1 head (fun i => (((c i) ^ 2) * (passed i)))) + (Sum (head + 1) N (fun i => (((c i) ^ 2) * (passed i)))))).
  {
    assert (R0 : (Sum (head + 1) N (fun i => ((c i) ^ 2))) = (Sum (head + 1) N (fun i => ((reference i) * (weight_ratio i))))).
    {
      assert (W1 : (Sum (head + 1) N (fun i => ((c i) ^ 2))) = (Sum (head + 1) N (fun i => ((reference i) * (weight_ratio i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hopposed_weight_ratios_1 i ltac:(idx)).
        alg.
      }
      rewrite W1.
      alg.
    }
    rewrite R0.
    assert (R2 : ((Sum 1 head (fun i => (((c i) ^ 2) * (passed i)))) + (Sum (head + 1) N (fun i => (((c i) ^ 2) * (passed i))))) = ((Sum 1 head (fun i => 0)) + (Sum (head + 1) N (fun i => ((reference i) * (weight_ratio i)))))).
    {
      assert (W3 : (Sum (head + 1) N (fun i => (((c i) ^ 2) * (passed i)))) = (Sum (head + 1) N (fun i => ((reference i) * (weight_ratio i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hcut_off_2 i ltac:(idx)).
        rewrite !(Hopposed_weight_ratios_1 i ltac:(idx)).
        alg.
      }
      rewrite W3.
      assert (W4 : (Sum 1 head (fun i => (((c i) ^ 2) * (passed i)))) = (Sum 1 head (fun i => 0))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hcut_off_1 i ltac:(idx)).
        alg.
      }
      rewrite W4.
      assert (E5 : (Sum 1 head (fun i => 0)) = 0).
      {
        apply (Sum_linear 1 head _ []).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E5.
      alg.
    }
    rewrite R2.
    assert (E6 : (Sum 1 head (fun i => 0)) = 0).
    {
      apply (Sum_linear 1 head _ []).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        alg.
      }
    }
    rewrite E6.
    alg.
  }
  assert (step2 : ((Sum 1 head (fun i => (((c i) ^ 2) * (passed i)))) + (Sum (head + 1) N (fun i => (((c i) ^ 2) * (passed i))))) = (Sum 1 N (fun i => (((c i) ^ 2) * (passed i))))).
  {
    assert (W7 : (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))) = Sum 1 head (fun i => (((c i) ^ 2) * (passed i))) + Sum (head + 1) N (fun i => (((c i) ^ 2) * (passed i)))).
    {
      rewrite (Sum_split 1 head N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W7.
    alg.
  }
  assert (step3 : (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))) = (Sum 1 N (fun i => ((passed i) * (reference i) * (weight_ratio i))))).
  {
    assert (R8 : (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))) = (Sum 1 N (fun i => ((passed i) * (reference i) * (weight_ratio i))))).
    {
      assert (W9 : (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))) = (Sum 1 N (fun i => ((passed i) * (reference i) * (weight_ratio i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hopposed_weight_ratios_1 i ltac:(idx)).
        alg.
      }
      rewrite W9.
      alg.
    }
    rewrite R8.
    reflexivity.
  }
  assert (step4 : (Sum 1 N (fun i => ((passed i) * (reference i) * (weight_ratio i)))) <= ((Sum 1 N (fun i => ((passed i) * (reference i)))) * (Sum 1 N (fun i => ((reference i) * (weight_ratio i)))) / ((Sum 1 N (fun i => (reference i)))))).
  {
    apply (scaled_le (/ (Sum 1 N (fun i => (reference i)))) ((Sum 1 N (fun i => ((passed i) * (reference i) * (weight_ratio i)))) * (Sum 1 N (fun i => (reference i)))) ((Sum 1 N (fun i => ((passed i) * (reference i)))) * (Sum 1 N (fun i => ((reference i) * (weight_ratio i))))) 0).
    {
      assert (D10 : 0 < (Sum 1 N (fun i => (reference i)))).
      {
        assert (K11 : 0 < (Sum 1 N (fun i => (reference i)))).
        {
          pose proof Hnonzero_weights_1 as X12; cbv beta in X12.
          assert (Q13 : (Sum 1 N (fun i => (reference i))) = (Sum 1 N (fun i => (reference i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (reference i))))).
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
      assert (D14 : 0 < (Sum 1 N (fun i => (reference i)))).
      {
        assert (K15 : 0 < (Sum 1 N (fun i => (reference i)))).
        {
          pose proof Hnonzero_weights_1 as X16; cbv beta in X16.
          assert (Q17 : (Sum 1 N (fun i => (reference i))) = (Sum 1 N (fun i => (reference i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (reference i))))).
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
      assert (F19 : 0 <= (/ (Sum 1 N (fun i => (reference i))))).
      {
        assert (F18 : 0 <= (Sum 1 N (fun i => (reference i)))).
        {
          pos.
        }
        pos.
      }
      pos.
    }
    {
      assert (N21 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (reference i)).
      {
        intros i Hi.
        pos.
      }
      assert (O22 : forall i j_ : nat, (1 <= i <= N)%nat -> (1 <= j_ <= N)%nat -> ((weight_ratio i) - (weight_ratio j_)) * ((passed i) - (passed j_)) <= 0).
      {
        intros i j_ Hi Hj_.
        apply (by_key_down_up _ _ (passed i) (passed j_)).
        {
          assert (X23 : 0 <= (((passed i) * (weight_ratio j_)) + ((passed j_) * (weight_ratio i)) - ((passed i) * (weight_ratio i)) - ((passed j_) * (weight_ratio j_)))).
          {
            assert (K24 : 0 <= (((passed i) * (weight_ratio j_)) + ((passed j_) * (weight_ratio i)) - ((passed i) * (weight_ratio i)) - ((passed j_) * (weight_ratio j_)))).
            {
              pose proof (Hopposed_weight_ratios_2 i ltac:(idx) j_ ltac:(idx)) as X25; cbv beta in X25.
              assert (Q26 : (((passed i) * (weight_ratio j_)) + ((passed j_) * (weight_ratio i)) - ((passed i) * (weight_ratio i)) - ((passed j_) * (weight_ratio j_))) = 0 - (((passed i) - (passed j_)) * ((weight_ratio i) - (weight_ratio j_)))).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * (((passed i) * (weight_ratio j_)) + ((passed j_) * (weight_ratio i)) - ((passed i) * (weight_ratio i)) - ((passed j_) * (weight_ratio j_))))).
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
          lra.
        }
        {
          intros H27.
          apply (le_of_difference _ _ ((passed j_) - (passed i))).
          {
            alg.
          }
          {
            assert (K28 : 0 <= ((passed j_) - (passed i))).
            {
              pose proof H27 as X29; cbv beta in X29.
              assert (Q30 : ((passed j_) - (passed i)) = (passed j_) - (passed i)).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * ((passed j_) - (passed i)))).
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
        {
          intros H31.
          apply (le_of_difference _ _ ((passed i) - (passed j_))).
          {
            alg.
          }
          {
            assert (K32 : 0 <= ((passed i) - (passed j_))).
            {
              pose proof H31 as X33; cbv beta in X33.
              assert (Q34 : ((passed i) - (passed j_)) = (passed i) - (passed j_)).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * ((passed i) - (passed j_)))).
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
      pose proof (chebyshev_opposite 1 N (fun i : nat => (reference i)) (fun i : nat => (weight_ratio i)) (fun i : nat => (passed i)) N21 O22) as L35; cbv beta in L35.
      assert (S36 : Sum 1 N (fun i : nat => (reference i) * ((weight_ratio i) * (passed i))) = (Sum 1 N (fun i => ((passed i) * (reference i) * (weight_ratio i))))) by (apply Sum_ext; intros; alg).
      sum_as S36 in L35.
      assert (S37 : Sum 1 N (fun i : nat => (reference i) * (weight_ratio i)) = (Sum 1 N (fun i => ((reference i) * (weight_ratio i))))) by (apply Sum_ext; intros; alg).
      sum_as S37 in L35.
      assert (S38 : Sum 1 N (fun i : nat => (reference i) * (passed i)) = (Sum 1 N (fun i => ((passed i) * (reference i))))) by (apply Sum_ext; intros; alg).
      sum_as S38 in L35.
      pose proof L35 as CH.
      apply (eq_le_eq ((Sum 1 N (fun i => ((passed i) * (reference i) * (weight_ratio i)))) * (Sum 1 N (fun i => (reference i)))) ((Sum 1 N (fun i => ((reference i) * (weight_ratio i)))) * (Sum 1 N (fun i => ((passed i) * (reference i)))))).
      {
        alg.
      }
      {
        alg.
      }
      {
        exact CH.
      }
    }
  }
  assert (step5 : ((Sum 1 N (fun i => ((passed i) * (reference i)))) * (Sum 1 N (fun i => ((reference i) * (weight_ratio i)))) / ((Sum 1 N (fun i => (reference i))))) = ((Sum 1 N (fun i => ((passed i) * (reference i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (reference i)))))).
  {
    assert (R39 : ((Sum 1 N (fun i => ((passed i) * (reference i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (reference i))))) = ((Sum 1 N (fun i => ((passed i) * (reference i)))) * (Sum 1 N (fun i => ((reference i) * (weight_ratio i)))) / ((Sum 1 N (fun i => (reference i)))))).
    {
      assert (W40 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => ((reference i) * (weight_ratio i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hopposed_weight_ratios_1 i ltac:(idx)).
        alg.
      }
      rewrite W40.
      assert (D41 : 0 < (Sum 1 N (fun i => (reference i)))).
      {
        assert (K42 : 0 < (Sum 1 N (fun i => (reference i)))).
        {
          pose proof Hnonzero_weights_1 as X43; cbv beta in X43.
          assert (Q44 : (Sum 1 N (fun i => (reference i))) = (Sum 1 N (fun i => (reference i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (reference i))))).
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
    rewrite R39.
    reflexivity.
  }
  assert (step6 : ((Sum 1 N (fun i => ((passed i) * (reference i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (reference i))))) = (((Sum 1 head (fun i => ((passed i) * (reference i)))) + (Sum (head + 1) N (fun i => ((passed i) * (reference i))))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (reference i)))))).
  {
    assert (D45 : 0 < (Sum 1 N (fun i => (reference i)))).
    {
      assert (K46 : 0 < (Sum 1 N (fun i => (reference i)))).
      {
        pose proof Hnonzero_weights_1 as X47; cbv beta in X47.
        assert (Q48 : (Sum 1 N (fun i => (reference i))) = (Sum 1 N (fun i => (reference i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (reference i))))).
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
    assert (W49 : (Sum 1 N (fun i => ((passed i) * (reference i)))) = Sum 1 head (fun i => ((passed i) * (reference i))) + Sum (head + 1) N (fun i => ((passed i) * (reference i)))).
    {
      rewrite (Sum_split 1 head N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W49.
    assert (W50 : (Sum 1 N (fun i => ((c i) ^ 2))) = Sum 1 head (fun i => ((c i) ^ 2)) + Sum (head + 1) N (fun i => ((c i) ^ 2))).
    {
      rewrite (Sum_split 1 head N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W50.
    assert (W51 : (Sum 1 N (fun i => (reference i))) = Sum 1 head (fun i => (reference i)) + Sum (head + 1) N (fun i => (reference i))).
    {
      rewrite (Sum_split 1 head N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W51.
    rewrite W51 in D45.
    assert (D52 : 0 < (Sum 1 N (fun i => (reference i)))).
    {
      assert (K53 : 0 < (Sum 1 N (fun i => (reference i)))).
      {
        pose proof Hnonzero_weights_1 as X54; cbv beta in X54.
        assert (Q55 : (Sum 1 N (fun i => (reference i))) = (Sum 1 N (fun i => (reference i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (reference i))))).
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
  assert (step7 : (((Sum 1 head (fun i => ((passed i) * (reference i)))) + (Sum (head + 1) N (fun i => ((passed i) * (reference i))))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (reference i))))) = ((Sum 1 N (fun i => ((c i) ^ 2))) * (Sum (head + 1) N (fun i => (reference i))) / ((Sum 1 N (fun i => (reference i)))))).
  {
    assert (R56 : (((Sum 1 head (fun i => ((passed i) * (reference i)))) + (Sum (head + 1) N (fun i => ((passed i) * (reference i))))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (reference i))))) = (((Sum 1 head (fun i => 0)) + (Sum (head + 1) N (fun i => (reference i)))) * (Sum 1 N (fun i => ((reference i) * (weight_ratio i)))) / ((Sum 1 N (fun i => (reference i)))))).
    {
      assert (W57 : (Sum (head + 1) N (fun i => ((passed i) * (reference i)))) = (Sum (head + 1) N (fun i => (reference i)))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hcut_off_2 i ltac:(idx)).
        alg.
      }
      rewrite W57.
      assert (W58 : (Sum 1 head (fun i => ((passed i) * (reference i)))) = (Sum 1 head (fun i => 0))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hcut_off_1 i ltac:(idx)).
        alg.
      }
      rewrite W58.
      assert (W59 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => ((reference i) * (weight_ratio i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hopposed_weight_ratios_1 i ltac:(idx)).
        alg.
      }
      rewrite W59.
      assert (D60 : 0 < (Sum 1 N (fun i => (reference i)))).
      {
        assert (K61 : 0 < (Sum 1 N (fun i => (reference i)))).
        {
          pose proof Hnonzero_weights_1 as X62; cbv beta in X62.
          assert (Q63 : (Sum 1 N (fun i => (reference i))) = (Sum 1 N (fun i => (reference i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (reference i))))).
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
      assert (E64 : (Sum 1 head (fun i => 0)) = 0).
      {
        apply (Sum_linear 1 head _ []).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E64.
      alg.
    }
    rewrite R56.
    assert (R65 : ((Sum 1 N (fun i => ((c i) ^ 2))) * (Sum (head + 1) N (fun i => (reference i))) / ((Sum 1 N (fun i => (reference i))))) = ((Sum 1 N (fun i => ((reference i) * (weight_ratio i)))) * (Sum (head + 1) N (fun i => (reference i))) / ((Sum 1 N (fun i => (reference i)))))).
    {
      assert (W66 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => ((reference i) * (weight_ratio i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hopposed_weight_ratios_1 i ltac:(idx)).
        alg.
      }
      rewrite W66.
      assert (D67 : 0 < (Sum 1 N (fun i => (reference i)))).
      {
        assert (K68 : 0 < (Sum 1 N (fun i => (reference i)))).
        {
          pose proof Hnonzero_weights_1 as X69; cbv beta in X69.
          assert (Q70 : (Sum 1 N (fun i => (reference i))) = (Sum 1 N (fun i => (reference i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (reference i))))).
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
    rewrite R65.
    assert (D71 : 0 < (Sum 1 N (fun i => (reference i)))).
    {
      assert (K72 : 0 < (Sum 1 N (fun i => (reference i)))).
      {
        pose proof Hnonzero_weights_1 as X73; cbv beta in X73.
        assert (Q74 : (Sum 1 N (fun i => (reference i))) = (Sum 1 N (fun i => (reference i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (reference i))))).
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
    assert (E75 : (Sum 1 head (fun i => 0)) = 0).
    {
      apply (Sum_linear 1 head _ []).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        alg.
      }
    }
    rewrite E75.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ (Req_le _ _ step3) (Rle_trans _ _ _ step4 (Req_le _ _ (eq_trans step5 (eq_trans step6 step7))))))).
Qed.

(* its assumptions can be met *)
Theorem T4_R10_tails_not_vacuous : ~ (forall (N : nat) (head : nat) (c : nat -> R) (lam : nat -> R) (passed : nat -> R) (reference : nat -> R) (weight_ratio : nat -> R)
    (SN : (1 <= N)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Spassed : forall k : nat, (1 <= k <= N)%nat -> 0 <= passed k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Sweight_ratio : forall k : nat, (1 <= k <= N)%nat -> 0 <= weight_ratio k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Hcut_off_1 : forall i : nat, (1 <= i <= head)%nat -> (passed i) = 0)
    (Hcut_off_2 : forall i : nat, ((head + 1) <= i <= N)%nat -> (passed i) = 1)
    (Hopposed_weight_ratios_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((reference i) * (weight_ratio i)))
    (Hopposed_weight_ratios_2 : forall i : nat, (1 <= i <= N)%nat -> forall j : nat, (1 <= j <= N)%nat -> (((passed i) - (passed j)) * ((weight_ratio i) - (weight_ratio j))) <= 0)
    (Hnonzero_weights_1 : 0 < (Sum 1 N (fun i => (reference i))))
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T4_R10_tails.
Print Assumptions T4_R10_tails_not_vacuous.
