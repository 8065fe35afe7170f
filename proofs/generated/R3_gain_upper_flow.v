(* R3.gain_upper.flow. Printed from its declaration and its derivation by `ntkbounds prove R3.gain_upper.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R3_gain_upper_flow :
  forall (N : nat) (m : nat) (tau : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sm : (1 <= m)%nat)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hmultiplicity_1 : forall i : nat, ((N + 1 - m) <= i <= N)%nat -> (lam i) = (lam N))
    (Hmultiplicity_2 : ((m + 1) <= N)%nat)
  , ((Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) <= (((1 - ((INR m) * (lam N) / ((Sum 1 N (fun i => (lam i)))))) * (exp ((-2) * tau * (lam (N - m)%nat)))) + ((INR m) * (exp ((-2) * tau * (lam N))) * (lam N) / ((Sum 1 N (fun i => (lam i)))))).
Proof.
  intros N m tau lam SN Sm Stau Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hmultiplicity_1 Hmultiplicity_2.
  assert (step1 : ((Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    reflexivity.
  }
  assert (step2 : ((Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = (((Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) + (Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i))))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    assert (D0 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K1 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X2; cbv beta in X2.
        assert (Q3 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
    assert (W4 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) = Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam i))) * (lam i))) + Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))).
    {
      rewrite (Sum_split 1 (N - m) N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W4.
    assert (W5 : (Sum 1 N (fun i => (lam i))) = Sum 1 (N - m) (fun i => (lam i)) + Sum (N + 1 - m) N (fun i => (lam i))).
    {
      rewrite (Sum_split 1 (N - m) N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W5.
    rewrite W5 in D0.
    assert (D6 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K7 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X8; cbv beta in X8.
        assert (Q9 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
  assert (step3 : (((Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) + (Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i))))) / ((Sum 1 N (fun i => (lam i))))) = (((Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N)))) / ((Sum 1 N (fun i => (lam i))))) + ((Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))))).
  {
    assert (R10 : (((Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) + (Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i))))) / ((Sum 1 N (fun i => (lam i))))) = (((Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N)))) + (Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam i))) * (lam i))))) / ((Sum 1 N (fun i => (lam i)))))).
    {
      assert (W11 : (Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) = (Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hmultiplicity_1 i ltac:(idx)).
        alg.
      }
      rewrite W11.
      assert (D12 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K13 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X14; cbv beta in X14.
          assert (Q15 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
      assert (E16 : (Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N)))) = ((exp ((-2) * tau * (lam N))) * (lam N)) * (INR m)).
      {
        apply (Sum_linear (N + 1 - m) N _ [(((exp ((-2) * tau * (lam N))) * (lam N)), fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one (N + 1 - m) N) by idx; nats.
          alg.
        }
      }
      rewrite E16.
      alg.
    }
    rewrite R10.
    assert (D17 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K18 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X19; cbv beta in X19.
        assert (Q20 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
    assert (E21 : (Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N)))) = ((exp ((-2) * tau * (lam N))) * (lam N)) * (INR m)).
    {
      apply (Sum_linear (N + 1 - m) N _ [(((exp ((-2) * tau * (lam N))) * (lam N)), fun i : nat => 1)]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        rewrite (Sum_one (N + 1 - m) N) by idx; nats.
        alg.
      }
    }
    rewrite E21.
    alg.
  }
  assert (step4 : (((Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N)))) / ((Sum 1 N (fun i => (lam i))))) + ((Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))) <= (((Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam (N - m)%nat))) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) + ((Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N)))) / ((Sum 1 N (fun i => (lam i))))))).
  {
    apply (scaled_le (/ (Sum 1 N (fun i => (lam i)))) (Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) (Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam (N - m)%nat))) * (lam i)))) ((Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N)))) / ((Sum 1 N (fun i => (lam i)))))).
    {
      assert (D22 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K23 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X24; cbv beta in X24.
          assert (Q25 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
      assert (E26 : (Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N)))) = ((exp ((-2) * tau * (lam N))) * (lam N)) * (INR m)).
      {
        apply (Sum_linear (N + 1 - m) N _ [(((exp ((-2) * tau * (lam N))) * (lam N)), fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one (N + 1 - m) N) by idx; nats.
          alg.
        }
      }
      rewrite E26.
      alg.
    }
    {
      assert (D27 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K28 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X29; cbv beta in X29.
          assert (Q30 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
      assert (E31 : (Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam (N - m)%nat))) * (lam i)))) = (exp ((-2) * tau * (lam (N - m)%nat))) * (Sum 1 (N - m) (fun i => (lam i)))).
      {
        apply (Sum_linear 1 (N - m) _ [((exp ((-2) * tau * (lam (N - m)%nat))), fun i : nat => (lam i))]).
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
      rewrite E31.
      assert (E32 : (Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N)))) = ((exp ((-2) * tau * (lam N))) * (lam N)) * (INR m)).
      {
        apply (Sum_linear (N + 1 - m) N _ [(((exp ((-2) * tau * (lam N))) * (lam N)), fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one (N + 1 - m) N) by idx; nats.
          alg.
        }
      }
      rewrite E32.
      alg.
    }
    {
      assert (F34 : 0 <= (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (F33 : 0 <= (Sum 1 N (fun i => (lam i)))).
        {
          pos.
        }
        pos.
      }
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (exp_le_compat (lam i) ((-2) * tau * (lam i)) ((-2) * tau * (lam (N - m)%nat))).
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
        apply (le_of_difference _ _ ((2 * tau * (lam i)) - (2 * tau * (lam (N - m)%nat)))).
        {
          alg.
        }
        {
          assert (F36 : 0 <= 2).
          {
            pos.
          }
          assert (F37 : 0 <= tau).
          {
            pos.
          }
          assert (F41 : 0 <= ((lam i) - (lam (N - m)%nat))).
          {
            assert (K38 : 0 <= ((lam i) - (lam (N - m)%nat))).
            {
              pose proof (Hspectrum_1 (N - m)%nat ltac:(idx) i ltac:(idx)) as X39; cbv beta in X39.
              assert (Q40 : ((lam i) - (lam (N - m)%nat)) = (lam i) - (lam (N - m)%nat)).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * ((lam i) - (lam (N - m)%nat)))).
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
          assert (V42 : ((2 * tau * (lam i)) - (2 * tau * (lam (N - m)%nat))) = 2 * tau * ((lam i) - (lam (N - m)%nat))).
          {
            alg.
          }
          rewrite V42.
          pos.
        }
      }
    }
  }
  assert (step5 : (((Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam (N - m)%nat))) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) + ((Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N)))) / ((Sum 1 N (fun i => (lam i)))))) = ((((Sum 1 N (fun i => (lam i))) - (Sum (N + 1 - m) N (fun i => (lam i)))) * (exp ((-2) * tau * (lam (N - m)%nat))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * (exp ((-2) * tau * (lam N))) * (lam N) / ((Sum 1 N (fun i => (lam i))))))).
  {
    assert (D43 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K44 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X45; cbv beta in X45.
        assert (Q46 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
    assert (W47 : (Sum 1 N (fun i => (lam i))) = Sum 1 (N - m) (fun i => (lam i)) + Sum (N + 1 - m) N (fun i => (lam i))).
    {
      rewrite (Sum_split 1 (N - m) N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W47.
    rewrite W47 in D43.
    assert (D48 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K49 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X50; cbv beta in X50.
        assert (Q51 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
    assert (E52 : (Sum 1 (N - m) (fun i => ((exp ((-2) * tau * (lam (N - m)%nat))) * (lam i)))) = (exp ((-2) * tau * (lam (N - m)%nat))) * (Sum 1 (N - m) (fun i => (lam i)))).
    {
      apply (Sum_linear 1 (N - m) _ [((exp ((-2) * tau * (lam (N - m)%nat))), fun i : nat => (lam i))]).
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
    rewrite E52.
    assert (E53 : (Sum (N + 1 - m) N (fun i => ((exp ((-2) * tau * (lam N))) * (lam N)))) = ((exp ((-2) * tau * (lam N))) * (lam N)) * (INR m)).
    {
      apply (Sum_linear (N + 1 - m) N _ [(((exp ((-2) * tau * (lam N))) * (lam N)), fun i : nat => 1)]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        rewrite (Sum_one (N + 1 - m) N) by idx; nats.
        alg.
      }
    }
    rewrite E53.
    alg.
  }
  assert (step6 : ((((Sum 1 N (fun i => (lam i))) - (Sum (N + 1 - m) N (fun i => (lam i)))) * (exp ((-2) * tau * (lam (N - m)%nat))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * (exp ((-2) * tau * (lam N))) * (lam N) / ((Sum 1 N (fun i => (lam i)))))) = ((((Sum 1 N (fun i => (lam i))) - ((INR m) * (lam N))) * (exp ((-2) * tau * (lam (N - m)%nat))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * (exp ((-2) * tau * (lam N))) * (lam N) / ((Sum 1 N (fun i => (lam i))))))).
  {
    assert (R54 : ((((Sum 1 N (fun i => (lam i))) - (Sum (N + 1 - m) N (fun i => (lam i)))) * (exp ((-2) * tau * (lam (N - m)%nat))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * (exp ((-2) * tau * (lam N))) * (lam N) / ((Sum 1 N (fun i => (lam i)))))) = ((((Sum 1 N (fun i => (lam i))) - (Sum (N + 1 - m) N (fun i => (lam N)))) * (exp ((-2) * tau * (lam (N - m)%nat))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * (exp ((-2) * tau * (lam N))) * (lam N) / ((Sum 1 N (fun i => (lam i))))))).
    {
      assert (W55 : (Sum (N + 1 - m) N (fun i => (lam i))) = (Sum (N + 1 - m) N (fun i => (lam N)))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hmultiplicity_1 i ltac:(idx)).
        alg.
      }
      rewrite W55.
      assert (D56 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K57 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X58; cbv beta in X58.
          assert (Q59 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
      assert (E60 : (Sum (N + 1 - m) N (fun i => (lam N))) = (lam N) * (INR m)).
      {
        apply (Sum_linear (N + 1 - m) N _ [((lam N), fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one (N + 1 - m) N) by idx; nats.
          alg.
        }
      }
      rewrite E60.
      alg.
    }
    rewrite R54.
    assert (D61 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K62 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X63; cbv beta in X63.
        assert (Q64 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
    assert (E65 : (Sum (N + 1 - m) N (fun i => (lam N))) = (lam N) * (INR m)).
    {
      apply (Sum_linear (N + 1 - m) N _ [((lam N), fun i : nat => 1)]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        rewrite (Sum_one (N + 1 - m) N) by idx; nats.
        alg.
      }
    }
    rewrite E65.
    alg.
  }
  assert (step7 : ((((Sum 1 N (fun i => (lam i))) - ((INR m) * (lam N))) * (exp ((-2) * tau * (lam (N - m)%nat))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * (exp ((-2) * tau * (lam N))) * (lam N) / ((Sum 1 N (fun i => (lam i)))))) = (((1 - ((INR m) * (lam N) / ((Sum 1 N (fun i => (lam i)))))) * (exp ((-2) * tau * (lam (N - m)%nat)))) + ((INR m) * (exp ((-2) * tau * (lam N))) * (lam N) / ((Sum 1 N (fun i => (lam i))))))).
  {
    assert (D66 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K67 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X68; cbv beta in X68.
        assert (Q69 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ (Req_le _ _ step3) (Rle_trans _ _ _ step4 (Req_le _ _ (eq_trans step5 (eq_trans step6 step7))))))).
Qed.

(* its assumptions can be met *)
Theorem R3_gain_upper_flow_not_vacuous : ~ (forall (N : nat) (m : nat) (tau : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sm : (1 <= m)%nat)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hmultiplicity_1 : forall i : nat, ((N + 1 - m) <= i <= N)%nat -> (lam i) = (lam N))
    (Hmultiplicity_2 : ((m + 1) <= N)%nat)
  , False).
Proof.
  intros H. specialize (H 3%nat 2%nat (1 / 4) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | 3%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R3_gain_upper_flow.
Print Assumptions R3_gain_upper_flow_not_vacuous.
