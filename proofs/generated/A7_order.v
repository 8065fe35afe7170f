(* A7.order. Printed from its declaration and its derivation by `ntkbounds prove A7.order`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A7_order :
  forall (N : nat) (t : nat) (d : R) (eta : R) (s : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sd : 0 <= d)
    (Seta : 0 <= eta)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hpower_traces_1 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s))))
    (Hpower_traces_2 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) (d + s))))) / ((Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))))) <= ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s))))).
Proof.
  intros N t d eta s lam SN Sd Seta Ss Slam Hspectrum_1 Hpower_traces_1 Hpower_traces_2 Hdescent_step_1.
  assert (step1 : ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) (d + s))))) / ((Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))))) <= ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s)))))).
  {
    apply (scaled_le (1 / ((Sum 1 N (fun i => (Rpow_real (lam i) s))) * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))))) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => (Rpow_real (lam i) s)))) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))) 0).
    {
      assert (D0 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
      {
        assert (K1 : 0 < (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))).
        {
          pose proof Hpower_traces_2 as X2; cbv beta in X2.
          assert (Q3 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))) - 0).
          {
            assert (E4 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
            {
              apply (Sum_linear 1 N _ [(1, fun i : nat => (Rpow_real (lam i) (d + s)))]).
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
            rewrite E4.
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))))).
        {
          lra.
        }
        {
          assert (E5 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
          {
            apply (Sum_linear 1 N _ [(1, fun i : nat => (Rpow_real (lam i) (d + s)))]).
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
        {
          pos.
        }
      }
      assert (D6 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
      {
        assert (K7 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
        {
          pose proof Hpower_traces_1 as X8; cbv beta in X8.
          assert (Q9 : (Sum 1 N (fun i => (Rpow_real (lam i) s))) = (Sum 1 N (fun i => (Rpow_real (lam i) s))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
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
      assert (E10 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) (d + s)))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) (d + s))))]).
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
      rewrite E10.
      assert (E11 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) (d + s))))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) (d + s)))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) (d + s))))]).
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
      rewrite E11.
      alg.
    }
    {
      assert (D12 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
      {
        assert (K13 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
        {
          pose proof Hpower_traces_1 as X14; cbv beta in X14.
          assert (Q15 : (Sum 1 N (fun i => (Rpow_real (lam i) s))) = (Sum 1 N (fun i => (Rpow_real (lam i) s))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
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
      assert (D16 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
      {
        assert (K17 : 0 < (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))).
        {
          pose proof Hpower_traces_2 as X18; cbv beta in X18.
          assert (Q19 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))) - 0).
          {
            assert (E20 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
            {
              apply (Sum_linear 1 N _ [(1, fun i : nat => (Rpow_real (lam i) (d + s)))]).
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
            rewrite E20.
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))))).
        {
          lra.
        }
        {
          assert (E21 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
          {
            apply (Sum_linear 1 N _ [(1, fun i : nat => (Rpow_real (lam i) (d + s)))]).
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
          rewrite E21.
          alg.
        }
        {
          pos.
        }
      }
      assert (E22 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s)))]).
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
      rewrite E22.
      assert (E23 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => (Rpow_real (lam i) (d + s)))]).
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
      rewrite E23.
      alg.
    }
    {
      assert (F25 : 0 <= (/ (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
      {
        assert (F24 : 0 <= (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
        {
          pos.
        }
        pos.
      }
      assert (F27 : 0 <= (/ (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))))).
      {
        assert (F26 : 0 <= (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))).
        {
          pos.
        }
        pos.
      }
      assert (V28 : (1 / ((Sum 1 N (fun i => (Rpow_real (lam i) s))) * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))))) = (/ (Sum 1 N (fun i => (Rpow_real (lam i) s)))) * (/ (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))))).
      {
        assert (D29 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
        {
          assert (K30 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
          {
            pose proof Hpower_traces_1 as X31; cbv beta in X31.
            assert (Q32 : (Sum 1 N (fun i => (Rpow_real (lam i) s))) = (Sum 1 N (fun i => (Rpow_real (lam i) s))) - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
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
        assert (D33 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
        {
          assert (K34 : 0 < (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))).
          {
            pose proof Hpower_traces_2 as X35; cbv beta in X35.
            assert (Q36 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))) - 0).
            {
              assert (E37 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
              {
                apply (Sum_linear 1 N _ [(1, fun i : nat => (Rpow_real (lam i) (d + s)))]).
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
              rewrite E37.
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))))).
          {
            lra.
          }
          {
            assert (E38 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
            {
              apply (Sum_linear 1 N _ [(1, fun i : nat => (Rpow_real (lam i) (d + s)))]).
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
            rewrite E38.
            alg.
          }
          {
            pos.
          }
        }
        assert (D39 : 0 < (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))).
        {
          assert (K40 : 0 < (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))).
          {
            pose proof Hpower_traces_2 as X41; cbv beta in X41.
            assert (Q42 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))) - 0).
            {
              assert (E43 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
              {
                apply (Sum_linear 1 N _ [(1, fun i : nat => (Rpow_real (lam i) (d + s)))]).
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
              rewrite E43.
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))))).
          {
            lra.
          }
          {
            assert (E44 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
            {
              apply (Sum_linear 1 N _ [(1, fun i : nat => (Rpow_real (lam i) (d + s)))]).
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
            rewrite E44.
            alg.
          }
          {
            pos.
          }
        }
        assert (E45 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
        {
          apply (Sum_linear 1 N _ [(1, fun i : nat => (Rpow_real (lam i) (d + s)))]).
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
        rewrite E45.
        alg.
      }
      rewrite V28.
      pos.
    }
    {
      assert (N46 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (Rpow_real (lam i) s)).
      {
        intros i Hi.
        pos.
      }
      assert (O47 : forall i j_ : nat, (1 <= i <= N)%nat -> (1 <= j_ <= N)%nat -> ((Rpow_real (lam i) d) - (Rpow_real (lam j_) d)) * (((1 - (eta * (lam i))) ^ (2 * t)) - ((1 - (eta * (lam j_))) ^ (2 * t))) <= 0).
      {
        intros i j_ Hi Hj_.
        apply (by_key_up_down _ _ (lam i) (lam j_)).
        {
          apply monotone_product_up.
          {
            intros H48.
            apply (le_of_difference _ _ ((Rpow_real (lam j_) d) - (Rpow_real (lam i) d))).
            {
              alg.
            }
            {
              enough (G49 : (Rpow_real (lam i) d) <= (Rpow_real (lam j_) d)) by lra.
              apply Rpow_real_le.
              {
                pos.
              }
              {
                pos.
              }
              {
                apply (le_of_difference _ _ ((lam j_) - (lam i))).
                {
                  alg.
                }
                {
                  assert (K50 : 0 <= ((lam j_) - (lam i))).
                  {
                    pose proof H48 as X51; cbv beta in X51.
                    assert (Q52 : ((lam j_) - (lam i)) = (lam j_) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (1 * ((lam j_) - (lam i)))).
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
          {
            intros H53.
            apply (le_of_difference _ _ ((Rpow_real (lam i) d) - (Rpow_real (lam j_) d))).
            {
              alg.
            }
            {
              enough (G54 : (Rpow_real (lam j_) d) <= (Rpow_real (lam i) d)) by lra.
              apply Rpow_real_le.
              {
                pos.
              }
              {
                pos.
              }
              {
                apply (le_of_difference _ _ ((lam i) - (lam j_))).
                {
                  alg.
                }
                {
                  assert (K55 : 0 <= ((lam i) - (lam j_))).
                  {
                    pose proof H53 as X56; cbv beta in X56.
                    assert (Q57 : ((lam i) - (lam j_)) = (lam i) - (lam j_)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (1 * ((lam i) - (lam j_)))).
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
        {
          intros H58.
          apply (le_of_difference _ _ (((1 - (eta * (lam i))) ^ (2 * t)) - ((1 - (eta * (lam j_))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G59 : ((1 - (eta * (lam j_))) ^ (2 * t)) <= ((1 - (eta * (lam i))) ^ (2 * t))) by lra.
            apply (eq_le_eq ((1 - (eta * (lam j_))) ^ (2 * t)) ((1 - (eta * (lam i))) ^ (2 * t))).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply (pow_even_le t); [idx|].
              apply (le_of_difference _ _ (((1 - (eta * (lam i))) ^ 2) - ((1 - (eta * (lam j_))) ^ 2))).
              {
                alg.
              }
              {
                assert (F60 : 0 <= eta).
                {
                  pos.
                }
                assert (F64 : 0 <= ((lam j_) - (lam i))).
                {
                  assert (K61 : 0 <= ((lam j_) - (lam i))).
                  {
                    pose proof H58 as X62; cbv beta in X62.
                    assert (Q63 : ((lam j_) - (lam i)) = (lam j_) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (1 * ((lam j_) - (lam i)))).
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
                assert (F75 : 0 <= (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  assert (K65 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X66; cbv beta in X66.
                    assert (Q67 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K68 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K69 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X70; cbv beta in X70.
                    assert (Q71 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K72 : 0 <= ((lam 1%nat) - (lam j_))).
                  {
                    pose proof (Hspectrum_1 j_ ltac:(idx) 1%nat ltac:(idx)) as X73; cbv beta in X73.
                    assert (Q74 : ((lam 1%nat) - (lam j_)) = (lam 1%nat) - (lam j_)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (2 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)) + 1 * eta * ((lam 1%nat) - (lam j_)))).
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
                assert (V76 : (((1 - (eta * (lam i))) ^ 2) - ((1 - (eta * (lam j_))) ^ 2)) = eta * ((lam j_) - (lam i)) * (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  alg.
                }
                rewrite V76.
                pos.
              }
            }
          }
        }
        {
          intros H77.
          apply (le_of_difference _ _ (((1 - (eta * (lam j_))) ^ (2 * t)) - ((1 - (eta * (lam i))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G78 : ((1 - (eta * (lam i))) ^ (2 * t)) <= ((1 - (eta * (lam j_))) ^ (2 * t))) by lra.
            apply (eq_le_eq ((1 - (eta * (lam i))) ^ (2 * t)) ((1 - (eta * (lam j_))) ^ (2 * t))).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply (pow_even_le t); [idx|].
              apply (le_of_difference _ _ (((1 - (eta * (lam j_))) ^ 2) - ((1 - (eta * (lam i))) ^ 2))).
              {
                alg.
              }
              {
                assert (F79 : 0 <= 1).
                {
                  pos.
                }
                assert (F80 : 0 <= eta).
                {
                  pos.
                }
                assert (F84 : 0 <= ((lam i) - (lam j_))).
                {
                  assert (K81 : 0 <= ((lam i) - (lam j_))).
                  {
                    pose proof H77 as X82; cbv beta in X82.
                    assert (Q83 : ((lam i) - (lam j_)) = (lam i) - (lam j_)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (1 * ((lam i) - (lam j_)))).
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
                assert (F95 : 0 <= (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  assert (K85 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X86; cbv beta in X86.
                    assert (Q87 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K88 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K89 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X90; cbv beta in X90.
                    assert (Q91 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K92 : 0 <= ((lam 1%nat) - (lam j_))).
                  {
                    pose proof (Hspectrum_1 j_ ltac:(idx) 1%nat ltac:(idx)) as X93; cbv beta in X93.
                    assert (Q94 : ((lam 1%nat) - (lam j_)) = (lam 1%nat) - (lam j_)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (2 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)) + 1 * eta * ((lam 1%nat) - (lam j_)))).
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
                assert (V96 : (((1 - (eta * (lam j_))) ^ 2) - ((1 - (eta * (lam i))) ^ 2)) = 1 * eta * ((lam i) - (lam j_)) * (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  alg.
                }
                rewrite V96.
                pos.
              }
            }
          }
        }
      }
      pose proof (chebyshev_opposite 1 N (fun i : nat => (Rpow_real (lam i) s)) (fun i : nat => (Rpow_real (lam i) d)) (fun i : nat => ((1 - (eta * (lam i))) ^ (2 * t))) N46 O47) as L100; cbv beta in L100.
      assert (S101 : Sum 1 N (fun i : nat => (Rpow_real (lam i) s) * ((Rpow_real (lam i) d) * ((1 - (eta * (lam i))) ^ (2 * t)))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) d) * (Rpow_real (lam i) s))))) by (apply Sum_ext; intros; alg).
      sum_as S101 in L100.
      assert (S102 : Sum 1 N (fun i : nat => (Rpow_real (lam i) s) * (Rpow_real (lam i) d)) = (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))) by (apply Sum_ext; intros; alg).
      sum_as S102 in L100.
      assert (S103 : Sum 1 N (fun i : nat => (Rpow_real (lam i) s) * ((1 - (eta * (lam i))) ^ (2 * t))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s))))) by (apply Sum_ext; intros; alg).
      sum_as S103 in L100.
      pose proof L100 as CH.
      apply (eq_le_eq ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => (Rpow_real (lam i) s)))) ((Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))))).
      {
        assert (E97 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) (d + s)))))).
        {
          apply (Sum_linear 1 N _ [(1, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) (d + s))))]).
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
        rewrite E97.
        alg.
      }
      {
        assert (E98 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
        {
          apply (Sum_linear 1 N _ [(1, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s)))]).
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
        rewrite E98.
        assert (E99 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
        {
          apply (Sum_linear 1 N _ [(1, fun i : nat => (Rpow_real (lam i) (d + s)))]).
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
        rewrite E99.
        alg.
      }
      {
        exact CH.
      }
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem A7_order_not_vacuous : ~ (forall (N : nat) (t : nat) (d : R) (eta : R) (s : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sd : 0 <= d)
    (Seta : 0 <= eta)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hpower_traces_1 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s))))
    (Hpower_traces_2 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 1 (1 / 4) 1 (fun k : nat => match k with | 1%nat => 2 | 2%nat => 2 | _ => 2 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A7_order.
Print Assumptions A7_order_not_vacuous.
