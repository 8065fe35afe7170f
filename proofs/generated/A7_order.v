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
      assert (E10 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) (d + s)))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) (d + s))))]).
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
      alg.
    }
    {
      assert (D11 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
      {
        assert (K12 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
        {
          pose proof Hpower_traces_1 as X13; cbv beta in X13.
          assert (Q14 : (Sum 1 N (fun i => (Rpow_real (lam i) s))) = (Sum 1 N (fun i => (Rpow_real (lam i) s))) - 0).
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
      assert (D15 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
      {
        assert (K16 : 0 < (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))).
        {
          pose proof Hpower_traces_2 as X17; cbv beta in X17.
          assert (Q18 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))) - 0).
          {
            assert (E19 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
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
            rewrite E19.
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))))).
        {
          lra.
        }
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
        {
          pos.
        }
      }
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
      assert (F23 : 0 <= (/ (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
      {
        assert (F22 : 0 <= (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
        {
          pos.
        }
        pos.
      }
      assert (F25 : 0 <= (/ (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))))).
      {
        assert (F24 : 0 <= (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))).
        {
          pos.
        }
        pos.
      }
      assert (V26 : (1 / ((Sum 1 N (fun i => (Rpow_real (lam i) s))) * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))))) = (/ (Sum 1 N (fun i => (Rpow_real (lam i) s)))) * (/ (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))))).
      {
        assert (D27 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
        {
          assert (K28 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
          {
            pose proof Hpower_traces_1 as X29; cbv beta in X29.
            assert (Q30 : (Sum 1 N (fun i => (Rpow_real (lam i) s))) = (Sum 1 N (fun i => (Rpow_real (lam i) s))) - 0).
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
        assert (D31 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
        {
          assert (K32 : 0 < (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))).
          {
            pose proof Hpower_traces_2 as X33; cbv beta in X33.
            assert (Q34 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))) - 0).
            {
              assert (E35 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
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
              rewrite E35.
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))))).
          {
            lra.
          }
          {
            assert (E36 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
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
            rewrite E36.
            alg.
          }
          {
            pos.
          }
        }
        assert (D37 : 0 < (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))).
        {
          assert (K38 : 0 < (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))).
          {
            pose proof Hpower_traces_2 as X39; cbv beta in X39.
            assert (Q40 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = (Sum 1 N (fun i => (Rpow_real (lam i) (d + s)))) - 0).
            {
              assert (E41 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
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
              rewrite E41.
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))))).
          {
            lra.
          }
          {
            assert (E42 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
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
            rewrite E42.
            alg.
          }
          {
            pos.
          }
        }
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
      rewrite V26.
      pos.
    }
    {
      assert (N44 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (Rpow_real (lam i) s)).
      {
        intros i Hi.
        pos.
      }
      assert (O45 : forall i j_ : nat, (1 <= i <= N)%nat -> (1 <= j_ <= N)%nat -> ((Rpow_real (lam i) d) - (Rpow_real (lam j_) d)) * (((1 - (eta * (lam i))) ^ (2 * t)) - ((1 - (eta * (lam j_))) ^ (2 * t))) <= 0).
      {
        intros i j_ Hi Hj_.
        apply (by_key_up_down _ _ (lam i) (lam j_)).
        {
          apply monotone_product_up.
          {
            intros H46.
            apply (le_of_difference _ _ ((Rpow_real (lam j_) d) - (Rpow_real (lam i) d))).
            {
              alg.
            }
            {
              enough (G47 : (Rpow_real (lam i) d) <= (Rpow_real (lam j_) d)) by lra.
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
                  assert (K48 : 0 <= ((lam j_) - (lam i))).
                  {
                    pose proof H46 as X49; cbv beta in X49.
                    assert (Q50 : ((lam j_) - (lam i)) = (lam j_) - (lam i)).
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
            intros H51.
            apply (le_of_difference _ _ ((Rpow_real (lam i) d) - (Rpow_real (lam j_) d))).
            {
              alg.
            }
            {
              enough (G52 : (Rpow_real (lam j_) d) <= (Rpow_real (lam i) d)) by lra.
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
                  assert (K53 : 0 <= ((lam i) - (lam j_))).
                  {
                    pose proof H51 as X54; cbv beta in X54.
                    assert (Q55 : ((lam i) - (lam j_)) = (lam i) - (lam j_)).
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
          intros H56.
          apply (le_of_difference _ _ (((1 - (eta * (lam i))) ^ (2 * t)) - ((1 - (eta * (lam j_))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G57 : ((1 - (eta * (lam j_))) ^ (2 * t)) <= ((1 - (eta * (lam i))) ^ (2 * t))) by lra.
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
                assert (F58 : 0 <= eta).
                {
                  pos.
                }
                assert (F62 : 0 <= ((lam j_) - (lam i))).
                {
                  assert (K59 : 0 <= ((lam j_) - (lam i))).
                  {
                    pose proof H56 as X60; cbv beta in X60.
                    assert (Q61 : ((lam j_) - (lam i)) = (lam j_) - (lam i)).
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
                assert (F73 : 0 <= (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  assert (K63 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X64; cbv beta in X64.
                    assert (Q65 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K66 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K67 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X68; cbv beta in X68.
                    assert (Q69 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K70 : 0 <= ((lam 1%nat) - (lam j_))).
                  {
                    pose proof (Hspectrum_1 j_ ltac:(idx) 1%nat ltac:(idx)) as X71; cbv beta in X71.
                    assert (Q72 : ((lam 1%nat) - (lam j_)) = (lam 1%nat) - (lam j_)).
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
                assert (V74 : (((1 - (eta * (lam i))) ^ 2) - ((1 - (eta * (lam j_))) ^ 2)) = eta * ((lam j_) - (lam i)) * (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  alg.
                }
                rewrite V74.
                pos.
              }
            }
          }
        }
        {
          intros H75.
          apply (le_of_difference _ _ (((1 - (eta * (lam j_))) ^ (2 * t)) - ((1 - (eta * (lam i))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G76 : ((1 - (eta * (lam i))) ^ (2 * t)) <= ((1 - (eta * (lam j_))) ^ (2 * t))) by lra.
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
                assert (F77 : 0 <= 1).
                {
                  pos.
                }
                assert (F78 : 0 <= eta).
                {
                  pos.
                }
                assert (F82 : 0 <= ((lam i) - (lam j_))).
                {
                  assert (K79 : 0 <= ((lam i) - (lam j_))).
                  {
                    pose proof H75 as X80; cbv beta in X80.
                    assert (Q81 : ((lam i) - (lam j_)) = (lam i) - (lam j_)).
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
                assert (F93 : 0 <= (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  assert (K83 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X84; cbv beta in X84.
                    assert (Q85 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K86 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K87 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X88; cbv beta in X88.
                    assert (Q89 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K90 : 0 <= ((lam 1%nat) - (lam j_))).
                  {
                    pose proof (Hspectrum_1 j_ ltac:(idx) 1%nat ltac:(idx)) as X91; cbv beta in X91.
                    assert (Q92 : ((lam 1%nat) - (lam j_)) = (lam 1%nat) - (lam j_)).
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
                assert (V94 : (((1 - (eta * (lam j_))) ^ 2) - ((1 - (eta * (lam i))) ^ 2)) = 1 * eta * ((lam i) - (lam j_)) * (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  alg.
                }
                rewrite V94.
                pos.
              }
            }
          }
        }
      }
      pose proof (chebyshev_opposite 1 N (fun i : nat => (Rpow_real (lam i) s)) (fun i : nat => (Rpow_real (lam i) d)) (fun i : nat => ((1 - (eta * (lam i))) ^ (2 * t))) N44 O45) as L97; cbv beta in L97.
      assert (S98 : Sum 1 N (fun i : nat => (Rpow_real (lam i) s) * ((Rpow_real (lam i) d) * ((1 - (eta * (lam i))) ^ (2 * t)))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) d) * (Rpow_real (lam i) s))))) by (apply Sum_ext; intros; alg).
      sum_as S98 in L97.
      assert (S99 : Sum 1 N (fun i : nat => (Rpow_real (lam i) s) * (Rpow_real (lam i) d)) = (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s))))) by (apply Sum_ext; intros; alg).
      sum_as S99 in L97.
      assert (S100 : Sum 1 N (fun i : nat => (Rpow_real (lam i) s) * ((1 - (eta * (lam i))) ^ (2 * t))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s))))) by (apply Sum_ext; intros; alg).
      sum_as S100 in L97.
      pose proof L97 as CH.
      apply (eq_le_eq ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => (Rpow_real (lam i) s)))) ((Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))))).
      {
        assert (E95 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) (d + s)))))).
        {
          apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) (d + s))))]).
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
        rewrite E95.
        alg.
      }
      {
        assert (E96 : (Sum 1 N (fun i => ((Rpow_real (lam i) d) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => (Rpow_real (lam i) (d + s))))).
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
        rewrite E96.
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
