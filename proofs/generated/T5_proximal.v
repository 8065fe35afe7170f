(* T5.proximal. Printed from its declaration and its derivation by `ntkbounds prove T5.proximal`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D4.

Theorem T5_proximal :
  forall (N : nat) (t : nat) (a_tail : R) (eta : R) (gamma : R) (mu : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (Sa_tail : 0 <= a_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Smu : 0 < mu)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_below_1 : forall i : nat, (1 <= i <= N)%nat -> (a_tail * (Sum i N (fun j => (reference j)))) <= (Sum i N (fun j => ((c j) ^ 2))))
    (Hproximal_step_1 : (eta * (mu + (lam 1%nat))) <= 1)
  , ((1 / 2) * a_tail * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_proximal eta mu lam c i t) ^ 2)))).
Proof.
  intros N t a_tail eta gamma mu c lam reference SN Sa_tail Seta Sgamma Smu Slam Sreference Hspectrum_1 Haligned_tails_below_1 Hproximal_step_1.
  assert (step1 : ((1 / 2) * a_tail * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (a_tail * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))) (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2)))) (((1 / 2) * a_tail * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i))))) - ((1 / 2) * gamma * (Sum 1 N (fun i => (a_tail * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i))))))).
    {
      assert (E0 : (Sum 1 N (fun i => (a_tail * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))) = (a_tail * (mu ^ 2)) * (Sum 1 N (fun i => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + a_tail * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((lam i) ^ 2) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + (2 * a_tail * mu) * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
      {
        apply (Sum_linear 1 N _ [((a_tail * (mu ^ 2)), fun i : nat => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); (a_tail, fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((lam i) ^ 2) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); ((2 * a_tail * mu), fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))]).
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
      rewrite E0.
      assert (E1 : (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))) = (mu ^ 2) * (Sum 1 N (fun i => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + 1 * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((lam i) ^ 2) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + (2 * mu) * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
      {
        apply (Sum_linear 1 N _ [((mu ^ 2), fun i : nat => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); (1, fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((lam i) ^ 2) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); ((2 * mu), fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))]).
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
      rewrite E1.
      alg.
    }
    {
      assert (E2 : (Sum 1 N (fun i => (a_tail * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))) = (a_tail * (mu ^ 2)) * (Sum 1 N (fun i => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + a_tail * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((lam i) ^ 2) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + (2 * a_tail * mu) * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
      {
        apply (Sum_linear 1 N _ [((a_tail * (mu ^ 2)), fun i : nat => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); (a_tail, fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((lam i) ^ 2) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); ((2 * a_tail * mu), fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))]).
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
      rewrite E2.
      assert (E3 : (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2)))) = (mu ^ 2) * (Sum 1 N (fun i => (((c i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + 1 * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + (2 * mu) * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * ((c i) ^ 2) * (lam i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
      {
        apply (Sum_linear 1 N _ [((mu ^ 2), fun i : nat => (((c i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); (1, fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); ((2 * mu), fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * ((c i) ^ 2) * (lam i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))]).
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
      rewrite E3.
      assert (E4 : (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))) = (mu ^ 2) * (Sum 1 N (fun i => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + 1 * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((lam i) ^ 2) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + (2 * mu) * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
      {
        apply (Sum_linear 1 N _ [((mu ^ 2), fun i : nat => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); (1, fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((lam i) ^ 2) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); ((2 * mu), fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))]).
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
    {
      pos.
    }
    {
      assert (T5 : forall m : nat, (1 <= m <= N)%nat -> Sum m N (fun i => (a_tail * (reference i))) <= Sum m N (fun i => ((c i) ^ 2)) + 0).
      {
        intros m Hm.
        pose proof (Haligned_tails_below_1 m ltac:(idx)) as X6.
        apply (eq_le_eq (a_tail * (Sum m N (fun j => (reference j)))) (Sum m N (fun j => ((c j) ^ 2)))).
        {
          assert (E7 : (Sum m N (fun i => (a_tail * (reference i)))) = a_tail * (Sum m N (fun i => (reference i)))).
          {
            apply (Sum_linear m N _ [(a_tail, fun i : nat => (reference i))]).
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
          rewrite E7.
          alg.
        }
        {
          rewrite Rplus_0_r.
          alg.
        }
        {
          exact X6.
        }
      }
      assert (M8 : forall later : nat, (1 <= later <= N)%nat -> forall earlier : nat, (1 <= earlier <= later)%nat -> (fun i => (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) earlier <= (fun i => (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) later).
      {
        intros later Hlater earlier Hearlier; cbv beta.
        apply (eq_le_eq ((1 - ((1 - ((1 - (eta * (mu + (lam earlier)))) ^ t)) * (1 - (mu / ((mu + (lam earlier))))))) ^ 2) ((1 - ((1 - ((1 - (eta * (mu + (lam later)))) ^ t)) * (1 - (mu / ((mu + (lam later))))))) ^ 2)).
        {
          alg.
        }
        {
          alg.
        }
        {
          apply pow_incr; split.
          {
            assert (P9 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (1 - ((1 - ((1 - (eta * (mu + (lam i)))) ^ t)) * (1 - (mu / ((mu + (lam i)))))))).
            {
              intros i Hi.
              assert (F10 : 0 <= (1 - (eta * mu) - (eta * (lam i)))).
              {
                assert (K11 : 0 <= (1 - (eta * mu) - (eta * (lam 1%nat)))).
                {
                  pose proof Hproximal_step_1 as X12; cbv beta in X12.
                  assert (Q13 : (1 - (eta * mu) - (eta * (lam 1%nat))) = 1 - (eta * (mu + (lam 1%nat)))).
                  {
                    alg.
                  }
                  lra.
                }
                assert (K14 : 0 <= eta).
                {
                  pos.
                }
                assert (K15 : 0 <= ((lam 1%nat) - (lam i))).
                {
                  pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X16; cbv beta in X16.
                  assert (Q17 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                  {
                    alg.
                  }
                  lra.
                }
                apply (certified_le 1 _ (1 * (1 - (eta * mu) - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)))).
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
              assert (V18 : (1 - ((1 - ((1 - (eta * (mu + (lam i)))) ^ t)) * (1 - (mu / ((mu + (lam i))))))) = (mu + (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i))) / (mu + (lam i))).
              {
                alg.
              }
              rewrite V18.
              pos.
            }
            apply (P9 earlier); idx.
          }
          {
            apply (eq_le_eq (1 + ((-1) * (1 - ((1 - (eta * (mu + (lam earlier)))) ^ t)) * (1 - (mu / ((mu + (lam earlier))))))) (1 + ((-1) * (1 - ((1 - (eta * (mu + (lam later)))) ^ t)) * (1 - (mu / ((mu + (lam later)))))))).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply Rplus_le_compat.
              {
                apply Rle_refl.
              }
              {
                apply (eq_le_eq (- (1 * ((1 - ((1 - (eta * (mu + (lam earlier)))) ^ t)) * (1 - (mu / ((mu + (lam earlier)))))))) (- (1 * ((1 - ((1 - (eta * (mu + (lam later)))) ^ t)) * (1 - (mu / ((mu + (lam later))))))))).
                {
                  alg.
                }
                {
                  alg.
                }
                {
                  apply Ropp_le_contravar, Rmult_le_compat_l.
                  {
                    lra.
                  }
                  {
                    apply (eq_le_eq ((1 - ((1 - (eta * (mu + (lam later)))) ^ t)) * (1 - (mu / ((mu + (lam later)))))) ((1 - ((1 - (eta * (mu + (lam earlier)))) ^ t)) * (1 - (mu / ((mu + (lam earlier))))))).
                    {
                      alg.
                    }
                    {
                      alg.
                    }
                    {
                      apply Rmult_le_compat.
                      {
                        assert (P41 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (1 - ((1 - (eta * (mu + (lam i)))) ^ t))).
                        {
                          intros i Hi.
                          enough (G42 : ((1 - (eta * (mu + (lam i)))) ^ t) <= 1) by lra.
                          apply (eq_le_eq ((1 - (eta * (mu + (lam i)))) ^ t) (1 ^ t)).
                          {
                            alg.
                          }
                          {
                            alg.
                          }
                          {
                            apply pow_incr; split.
                            {
                              assert (K43 : 0 <= (1 - (eta * mu) - (eta * (lam 1%nat)))).
                              {
                                pose proof Hproximal_step_1 as X44; cbv beta in X44.
                                assert (Q45 : (1 - (eta * mu) - (eta * (lam 1%nat))) = 1 - (eta * (mu + (lam 1%nat)))).
                                {
                                  alg.
                                }
                                lra.
                              }
                              assert (K46 : 0 <= eta).
                              {
                                pos.
                              }
                              assert (K47 : 0 <= ((lam 1%nat) - (lam i))).
                              {
                                pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X48; cbv beta in X48.
                                assert (Q49 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                                {
                                  alg.
                                }
                                lra.
                              }
                              apply (certified_le 1 _ (1 * (1 - (eta * mu) - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)))).
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
                            {
                              apply (le_of_difference _ _ (eta * (mu + (lam i)))).
                              {
                                alg.
                              }
                              {
                                pos.
                              }
                            }
                          }
                        }
                        apply (P41 later); idx.
                      }
                      {
                        assert (P50 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (1 - (mu / ((mu + (lam i)))))).
                        {
                          intros i Hi.
                          assert (F51 : 0 <= (/ (mu + (lam i)))).
                          {
                            pos.
                          }
                          assert (F52 : 0 <= (lam i)).
                          {
                            pos.
                          }
                          assert (V53 : (1 - (mu / ((mu + (lam i))))) = (/ (mu + (lam i))) * (lam i)).
                          {
                            alg.
                          }
                          rewrite V53.
                          pos.
                        }
                        apply (P50 later); idx.
                      }
                      {
                        apply (le_of_difference _ _ (((1 - (eta * (mu + (lam later)))) ^ t) - ((1 - (eta * (mu + (lam earlier)))) ^ t))).
                        {
                          alg.
                        }
                        {
                          enough (G19 : ((1 - (eta * (mu + (lam earlier)))) ^ t) <= ((1 - (eta * (mu + (lam later)))) ^ t)) by lra.
                          apply (eq_le_eq ((1 - (eta * (mu + (lam earlier)))) ^ t) ((1 - (eta * (mu + (lam later)))) ^ t)).
                          {
                            alg.
                          }
                          {
                            alg.
                          }
                          {
                            apply pow_incr; split.
                            {
                              assert (K20 : 0 <= (1 - (eta * mu) - (eta * (lam 1%nat)))).
                              {
                                pose proof Hproximal_step_1 as X21; cbv beta in X21.
                                assert (Q22 : (1 - (eta * mu) - (eta * (lam 1%nat))) = 1 - (eta * (mu + (lam 1%nat)))).
                                {
                                  alg.
                                }
                                lra.
                              }
                              assert (K23 : 0 <= eta).
                              {
                                pos.
                              }
                              assert (K24 : 0 <= ((lam 1%nat) - (lam earlier))).
                              {
                                pose proof (Hspectrum_1 earlier ltac:(idx) 1%nat ltac:(idx)) as X25; cbv beta in X25.
                                assert (Q26 : ((lam 1%nat) - (lam earlier)) = (lam 1%nat) - (lam earlier)).
                                {
                                  alg.
                                }
                                lra.
                              }
                              apply (certified_le 1 _ (1 * (1 - (eta * mu) - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam earlier)))).
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
                            {
                              apply (le_of_difference _ _ ((eta * (mu + (lam earlier))) - (eta * (mu + (lam later))))).
                              {
                                alg.
                              }
                              {
                                assert (F27 : 0 <= eta).
                                {
                                  pos.
                                }
                                assert (F31 : 0 <= ((lam earlier) - (lam later))).
                                {
                                  assert (K28 : 0 <= ((lam earlier) - (lam later))).
                                  {
                                    pose proof (Hspectrum_1 later ltac:(idx) earlier ltac:(idx)) as X29; cbv beta in X29.
                                    assert (Q30 : ((lam earlier) - (lam later)) = (lam earlier) - (lam later)).
                                    {
                                      alg.
                                    }
                                    lra.
                                  }
                                  apply (certified_le 1 _ (1 * ((lam earlier) - (lam later)))).
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
                                assert (V32 : ((eta * (mu + (lam earlier))) - (eta * (mu + (lam later)))) = eta * ((lam earlier) - (lam later))).
                                {
                                  alg.
                                }
                                rewrite V32.
                                pos.
                              }
                            }
                          }
                        }
                      }
                      {
                        apply (le_of_difference _ _ ((mu / ((mu + (lam later)))) - (mu / ((mu + (lam earlier)))))).
                        {
                          alg.
                        }
                        {
                          assert (F33 : 0 <= mu).
                          {
                            pos.
                          }
                          assert (F34 : 0 <= (/ (mu + (lam earlier)))).
                          {
                            pos.
                          }
                          assert (F35 : 0 <= (/ (mu + (lam later)))).
                          {
                            pos.
                          }
                          assert (F39 : 0 <= ((lam earlier) - (lam later))).
                          {
                            assert (K36 : 0 <= ((lam earlier) - (lam later))).
                            {
                              pose proof (Hspectrum_1 later ltac:(idx) earlier ltac:(idx)) as X37; cbv beta in X37.
                              assert (Q38 : ((lam earlier) - (lam later)) = (lam earlier) - (lam later)).
                              {
                                alg.
                              }
                              lra.
                            }
                            apply (certified_le 1 _ (1 * ((lam earlier) - (lam later)))).
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
                          assert (V40 : ((mu / ((mu + (lam later)))) - (mu / ((mu + (lam earlier))))) = mu * (/ (mu + (lam earlier))) * (/ (mu + (lam later))) * ((lam earlier) - (lam later))).
                          {
                            alg.
                          }
                          rewrite V40.
                          pos.
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
      assert (P54 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)).
      {
        intros i Hi.
        pos.
      }
      apply (eq_le_eq (Sum 1 N (fun i => (a_tail * (reference i)) * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2))) (Sum 1 N (fun i => ((c i) ^ 2) * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) + 0 * (fun i => (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) N)).
      {
        apply Sum_ext; intros; alg.
      }
      {
        assert (S55 : Sum 1 N (fun i => ((c i) ^ 2) * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) = (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2))))) by (apply Sum_ext; intros; alg).
        apply (eq_trans (Rplus_eq_compat_r _ _ _ S55)); cbv beta.
        alg.
      }
      {
        apply (tail_dominated 1 N (fun i => (a_tail * (reference i))) (fun i => ((c i) ^ 2)) (fun i => (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) 0); [right; reflexivity|assumption|assumption|assumption].
      }
    }
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_proximal eta mu lam c i t) ^ 2))))).
  {
    pose proof (fun t : nat => (D4 N t eta mu c lam SN Seta Smu Slam Hspectrum_1)) as C56.
    assert (R57 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_proximal eta mu lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2)))))).
    {
      assert (W58 : (Sum 1 N (fun i => ((mode_proximal eta mu lam c i t) ^ 2))) = (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C56 by idx.
        alg.
      }
      rewrite W58.
      assert (E59 : (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2)))) = (mu ^ 2) * (Sum 1 N (fun i => (((c i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + 1 * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + (2 * mu) * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * ((c i) ^ 2) * (lam i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
      {
        apply (Sum_linear 1 N _ [((mu ^ 2), fun i : nat => (((c i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); (1, fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); ((2 * mu), fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * ((c i) ^ 2) * (lam i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))]).
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
      rewrite E59.
      alg.
    }
    rewrite R57.
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem T5_proximal_not_vacuous : ~ (forall (N : nat) (t : nat) (a_tail : R) (eta : R) (gamma : R) (mu : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (Sa_tail : 0 <= a_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Smu : 0 < mu)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_below_1 : forall i : nat, (1 <= i <= N)%nat -> (a_tail * (Sum i N (fun j => (reference j)))) <= (Sum i N (fun j => ((c j) ^ 2))))
    (Hproximal_step_1 : (eta * (mu + (lam 1%nat))) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 (1 / 6) 1 1 (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T5_proximal.
Print Assumptions T5_proximal_not_vacuous.
