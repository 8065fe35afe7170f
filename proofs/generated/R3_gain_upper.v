(* R3.gain_upper. Printed from its declaration and its derivation by `ntkbounds prove R3.gain_upper`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R3_gain_upper :
  forall (N : nat) (m : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sm : (1 <= m)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hmultiplicity_1 : forall i : nat, ((N + 1 - m) <= i <= N)%nat -> (lam i) = (lam N))
    (Hmultiplicity_2 : ((m + 1) <= N)%nat)
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) <= ((((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * (1 - ((INR m) * (lam N) / ((Sum 1 N (fun i => (lam i))))))) + ((INR m) * ((1 - (eta * (lam N))) ^ (2 * t)) * (lam N) / ((Sum 1 N (fun i => (lam i)))))).
Proof.
  intros N m t eta lam SN Sm Seta Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hmultiplicity_1 Hmultiplicity_2 Hdescent_step_1.
  assert (step1 : ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    reflexivity.
  }
  assert (step2 : ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = (((Sum 1 (N - m) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) + (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) / ((Sum 1 N (fun i => (lam i)))))).
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
    assert (W4 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = Sum 1 (N - m) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))) + Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))).
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
  assert (step3 : (((Sum 1 (N - m) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) + (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) / ((Sum 1 N (fun i => (lam i))))) = (((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) / ((Sum 1 N (fun i => (lam i))))) + ((Sum 1 (N - m) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))))).
  {
    assert (R10 : (((Sum 1 (N - m) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) + (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) / ((Sum 1 N (fun i => (lam i))))) = (((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) + (Sum 1 (N - m) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) / ((Sum 1 N (fun i => (lam i)))))).
    {
      assert (W11 : (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N))))).
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
      assert (E16 : (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) = (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)) * (INR m)).
      {
        apply (Sum_linear (N + 1 - m) N _ [((((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)), fun i : nat => 1)]).
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
    assert (E21 : (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) = (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)) * (INR m)).
    {
      apply (Sum_linear (N + 1 - m) N _ [((((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)), fun i : nat => 1)]).
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
  assert (step4 : (((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) / ((Sum 1 N (fun i => (lam i))))) + ((Sum 1 (N - m) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))) <= (((Sum 1 (N - m) (fun i => (((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) + ((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) / ((Sum 1 N (fun i => (lam i))))))).
  {
    apply (scaled_le (/ (Sum 1 N (fun i => (lam i)))) (Sum 1 (N - m) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) (Sum 1 (N - m) (fun i => (((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * (lam i)))) ((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) / ((Sum 1 N (fun i => (lam i)))))).
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
      assert (E26 : (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) = (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)) * (INR m)).
      {
        apply (Sum_linear (N + 1 - m) N _ [((((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)), fun i : nat => 1)]).
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
      assert (E31 : (Sum 1 (N - m) (fun i => (((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * (lam i)))) = ((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * (Sum 1 (N - m) (fun i => (lam i)))).
      {
        apply (Sum_linear 1 (N - m) _ [(((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)), fun i : nat => (lam i))]).
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
      assert (E32 : (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) = (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)) * (INR m)).
      {
        apply (Sum_linear (N + 1 - m) N _ [((((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)), fun i : nat => 1)]).
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
      apply (eq_le_eq ((lam i) * ((1 - (eta * (lam i))) ^ (2 * t))) ((lam i) * ((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)))).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rmult_le_compat_l.
        {
          assert (F36 : 0 <= (lam i)).
          {
            pos.
          }
          pos.
        }
        {
          apply (le_of_difference _ _ (((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) - ((1 - (eta * (lam i))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G37 : ((1 - (eta * (lam i))) ^ (2 * t)) <= ((1 - (eta * (lam (N - m)%nat))) ^ (2 * t))) by lra.
            apply (eq_le_eq ((1 - (eta * (lam i))) ^ (2 * t)) ((1 - (eta * (lam (N - m)%nat))) ^ (2 * t))).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply (pow_even_le t); [idx|].
              apply (le_of_difference _ _ (((1 - (eta * (lam (N - m)%nat))) ^ 2) - ((1 - (eta * (lam i))) ^ 2))).
              {
                alg.
              }
              {
                assert (F38 : 0 <= eta).
                {
                  pos.
                }
                assert (F42 : 0 <= ((lam i) - (lam (N - m)%nat))).
                {
                  assert (K39 : 0 <= ((lam i) - (lam (N - m)%nat))).
                  {
                    pose proof (Hspectrum_1 (N - m)%nat ltac:(idx) i ltac:(idx)) as X40; cbv beta in X40.
                    assert (Q41 : ((lam i) - (lam (N - m)%nat)) = (lam i) - (lam (N - m)%nat)).
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
                assert (F53 : 0 <= (2 - (eta * (lam (N - m)%nat)) - (eta * (lam i)))).
                {
                  assert (K43 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X44; cbv beta in X44.
                    assert (Q45 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K46 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K47 : 0 <= ((lam 1%nat) - (lam (N - m)%nat))).
                  {
                    pose proof (Hspectrum_1 (N - m)%nat ltac:(idx) 1%nat ltac:(idx)) as X48; cbv beta in X48.
                    assert (Q49 : ((lam 1%nat) - (lam (N - m)%nat)) = (lam 1%nat) - (lam (N - m)%nat)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K50 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X51; cbv beta in X51.
                    assert (Q52 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (2 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam (N - m)%nat)) + 1 * eta * ((lam 1%nat) - (lam i)))).
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
                assert (V54 : (((1 - (eta * (lam (N - m)%nat))) ^ 2) - ((1 - (eta * (lam i))) ^ 2)) = eta * ((lam i) - (lam (N - m)%nat)) * (2 - (eta * (lam (N - m)%nat)) - (eta * (lam i)))).
                {
                  alg.
                }
                rewrite V54.
                pos.
              }
            }
          }
        }
      }
    }
  }
  assert (step5 : (((Sum 1 (N - m) (fun i => (((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) + ((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) / ((Sum 1 N (fun i => (lam i)))))) = ((((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * ((Sum 1 N (fun i => (lam i))) - (Sum (N + 1 - m) N (fun i => (lam i)))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * ((1 - (eta * (lam N))) ^ (2 * t)) * (lam N) / ((Sum 1 N (fun i => (lam i))))))).
  {
    assert (D55 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K56 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X57; cbv beta in X57.
        assert (Q58 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
    assert (W59 : (Sum 1 N (fun i => (lam i))) = Sum 1 (N - m) (fun i => (lam i)) + Sum (N + 1 - m) N (fun i => (lam i))).
    {
      rewrite (Sum_split 1 (N - m) N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W59.
    rewrite W59 in D55.
    assert (D60 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K61 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X62; cbv beta in X62.
        assert (Q63 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
    assert (E64 : (Sum 1 (N - m) (fun i => (((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * (lam i)))) = ((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * (Sum 1 (N - m) (fun i => (lam i)))).
    {
      apply (Sum_linear 1 (N - m) _ [(((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)), fun i : nat => (lam i))]).
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
    assert (E65 : (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) = (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)) * (INR m)).
    {
      apply (Sum_linear (N + 1 - m) N _ [((((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)), fun i : nat => 1)]).
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
  assert (step6 : ((((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * ((Sum 1 N (fun i => (lam i))) - (Sum (N + 1 - m) N (fun i => (lam i)))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * ((1 - (eta * (lam N))) ^ (2 * t)) * (lam N) / ((Sum 1 N (fun i => (lam i)))))) = ((((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * ((Sum 1 N (fun i => (lam i))) - ((INR m) * (lam N))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * ((1 - (eta * (lam N))) ^ (2 * t)) * (lam N) / ((Sum 1 N (fun i => (lam i))))))).
  {
    assert (R66 : ((((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * ((Sum 1 N (fun i => (lam i))) - (Sum (N + 1 - m) N (fun i => (lam i)))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * ((1 - (eta * (lam N))) ^ (2 * t)) * (lam N) / ((Sum 1 N (fun i => (lam i)))))) = ((((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * ((Sum 1 N (fun i => (lam i))) - (Sum (N + 1 - m) N (fun i => (lam N)))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * ((1 - (eta * (lam N))) ^ (2 * t)) * (lam N) / ((Sum 1 N (fun i => (lam i))))))).
    {
      assert (W67 : (Sum (N + 1 - m) N (fun i => (lam i))) = (Sum (N + 1 - m) N (fun i => (lam N)))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hmultiplicity_1 i ltac:(idx)).
        alg.
      }
      rewrite W67.
      assert (D68 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K69 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X70; cbv beta in X70.
          assert (Q71 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      assert (E72 : (Sum (N + 1 - m) N (fun i => (lam N))) = (lam N) * (INR m)).
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
      rewrite E72.
      alg.
    }
    rewrite R66.
    assert (D73 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K74 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X75; cbv beta in X75.
        assert (Q76 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
    assert (E77 : (Sum (N + 1 - m) N (fun i => (lam N))) = (lam N) * (INR m)).
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
    rewrite E77.
    alg.
  }
  assert (step7 : ((((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * ((Sum 1 N (fun i => (lam i))) - ((INR m) * (lam N))) / ((Sum 1 N (fun i => (lam i))))) + ((INR m) * ((1 - (eta * (lam N))) ^ (2 * t)) * (lam N) / ((Sum 1 N (fun i => (lam i)))))) = ((((1 - (eta * (lam (N - m)%nat))) ^ (2 * t)) * (1 - ((INR m) * (lam N) / ((Sum 1 N (fun i => (lam i))))))) + ((INR m) * ((1 - (eta * (lam N))) ^ (2 * t)) * (lam N) / ((Sum 1 N (fun i => (lam i))))))).
  {
    assert (D78 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K79 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X80; cbv beta in X80.
        assert (Q81 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
Theorem R3_gain_upper_not_vacuous : ~ (forall (N : nat) (m : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sm : (1 <= m)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hmultiplicity_1 : forall i : nat, ((N + 1 - m) <= i <= N)%nat -> (lam i) = (lam N))
    (Hmultiplicity_2 : ((m + 1) <= N)%nat)
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , False).
Proof.
  intros H. specialize (H 3%nat 2%nat 3%nat (1 / 4) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | 3%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R3_gain_upper.
Print Assumptions R3_gain_upper_not_vacuous.
