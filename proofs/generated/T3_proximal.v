(* T3.proximal. Printed from its declaration and its derivation by `ntkbounds prove T3.proximal`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D4.

Theorem T3_proximal :
  forall (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (mu : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Smu : 0 < mu)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hproximal_step_1 : (eta * (mu + (lam 1%nat))) <= 1)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_proximal eta mu lam c i t) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i))))).
Proof.
  intros N t A_tail eta gamma mu c lam reference SN SA_tail Seta Sgamma Smu Slam Sreference Hspectrum_1 Haligned_tails_1 Hproximal_step_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_proximal eta mu lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2)))))).
  {
    pose proof (fun t : nat => (D4 N t eta mu c lam SN Seta Smu Slam Hspectrum_1)) as C0.
    assert (R1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_proximal eta mu lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2)))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((mode_proximal eta mu lam c i t) ^ 2))) = (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C0 by idx.
        alg.
      }
      rewrite W2.
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
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2))))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2)))) (Sum 1 N (fun i => (A_tail * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))) 0).
    {
      assert (E4 : (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * ((c i) ^ 2)))) = (mu ^ 2) * (Sum 1 N (fun i => (((c i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + 1 * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + (2 * mu) * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * ((c i) ^ 2) * (lam i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
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
      rewrite E4.
      alg.
    }
    {
      assert (E5 : (Sum 1 N (fun i => (A_tail * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))) = (A_tail * (mu ^ 2)) * (Sum 1 N (fun i => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + A_tail * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((lam i) ^ 2) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + (2 * A_tail * mu) * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
      {
        apply (Sum_linear 1 N _ [((A_tail * (mu ^ 2)), fun i : nat => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); (A_tail, fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((lam i) ^ 2) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))); ((2 * A_tail * mu), fun i : nat => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))]).
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
      assert (E6 : (Sum 1 N (fun i => ((((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i)))) = (mu ^ 2) * (Sum 1 N (fun i => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + 1 * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ (2 * t)) * ((lam i) ^ 2) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))) + (2 * mu) * (Sum 1 N (fun i => (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i) * (reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
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
      rewrite E6.
      alg.
    }
    {
      pos.
    }
    {
      assert (T7 : forall m : nat, (1 <= m <= N)%nat -> Sum m N (fun i => ((c i) ^ 2)) <= Sum m N (fun i => (A_tail * (reference i))) + 0).
      {
        intros m Hm.
        pose proof (Haligned_tails_1 m ltac:(idx)) as X8.
        apply (eq_le_eq (Sum m N (fun j => ((c j) ^ 2))) (A_tail * (Sum m N (fun j => (reference j))))).
        {
          alg.
        }
        {
          rewrite Rplus_0_r.
          assert (E9 : (Sum m N (fun i => (A_tail * (reference i)))) = A_tail * (Sum m N (fun i => (reference i)))).
          {
            apply (Sum_linear m N _ [(A_tail, fun i : nat => (reference i))]).
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
          rewrite E9.
          alg.
        }
        {
          exact X8.
        }
      }
      assert (M10 : forall later : nat, (1 <= later <= N)%nat -> forall earlier : nat, (1 <= earlier <= later)%nat -> (fun i => (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) earlier <= (fun i => (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) later).
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
            assert (P11 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (1 - ((1 - ((1 - (eta * (mu + (lam i)))) ^ t)) * (1 - (mu / ((mu + (lam i)))))))).
            {
              intros i Hi.
              assert (F12 : 0 <= (1 - (eta * mu) - (eta * (lam i)))).
              {
                assert (K13 : 0 <= (1 - (eta * mu) - (eta * (lam 1%nat)))).
                {
                  pose proof Hproximal_step_1 as X14; cbv beta in X14.
                  assert (Q15 : (1 - (eta * mu) - (eta * (lam 1%nat))) = 1 - (eta * (mu + (lam 1%nat)))).
                  {
                    alg.
                  }
                  lra.
                }
                assert (K16 : 0 <= eta).
                {
                  pos.
                }
                assert (K17 : 0 <= ((lam 1%nat) - (lam i))).
                {
                  pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X18; cbv beta in X18.
                  assert (Q19 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
              assert (V20 : (1 - ((1 - ((1 - (eta * (mu + (lam i)))) ^ t)) * (1 - (mu / ((mu + (lam i))))))) = (mu + (((1 - (eta * mu) - (eta * (lam i))) ^ t) * (lam i))) / (mu + (lam i))).
              {
                alg.
              }
              rewrite V20.
              pos.
            }
            apply (P11 earlier); idx.
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
                        assert (P43 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (1 - ((1 - (eta * (mu + (lam i)))) ^ t))).
                        {
                          intros i Hi.
                          enough (G44 : ((1 - (eta * (mu + (lam i)))) ^ t) <= 1) by lra.
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
                              assert (K45 : 0 <= (1 - (eta * mu) - (eta * (lam 1%nat)))).
                              {
                                pose proof Hproximal_step_1 as X46; cbv beta in X46.
                                assert (Q47 : (1 - (eta * mu) - (eta * (lam 1%nat))) = 1 - (eta * (mu + (lam 1%nat)))).
                                {
                                  alg.
                                }
                                lra.
                              }
                              assert (K48 : 0 <= eta).
                              {
                                pos.
                              }
                              assert (K49 : 0 <= ((lam 1%nat) - (lam i))).
                              {
                                pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X50; cbv beta in X50.
                                assert (Q51 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
                        apply (P43 later); idx.
                      }
                      {
                        assert (P52 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (1 - (mu / ((mu + (lam i)))))).
                        {
                          intros i Hi.
                          assert (F53 : 0 <= (/ (mu + (lam i)))).
                          {
                            pos.
                          }
                          assert (F54 : 0 <= (lam i)).
                          {
                            pos.
                          }
                          assert (V55 : (1 - (mu / ((mu + (lam i))))) = (/ (mu + (lam i))) * (lam i)).
                          {
                            alg.
                          }
                          rewrite V55.
                          pos.
                        }
                        apply (P52 later); idx.
                      }
                      {
                        apply (le_of_difference _ _ (((1 - (eta * (mu + (lam later)))) ^ t) - ((1 - (eta * (mu + (lam earlier)))) ^ t))).
                        {
                          alg.
                        }
                        {
                          enough (G21 : ((1 - (eta * (mu + (lam earlier)))) ^ t) <= ((1 - (eta * (mu + (lam later)))) ^ t)) by lra.
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
                              assert (K22 : 0 <= (1 - (eta * mu) - (eta * (lam 1%nat)))).
                              {
                                pose proof Hproximal_step_1 as X23; cbv beta in X23.
                                assert (Q24 : (1 - (eta * mu) - (eta * (lam 1%nat))) = 1 - (eta * (mu + (lam 1%nat)))).
                                {
                                  alg.
                                }
                                lra.
                              }
                              assert (K25 : 0 <= eta).
                              {
                                pos.
                              }
                              assert (K26 : 0 <= ((lam 1%nat) - (lam earlier))).
                              {
                                pose proof (Hspectrum_1 earlier ltac:(idx) 1%nat ltac:(idx)) as X27; cbv beta in X27.
                                assert (Q28 : ((lam 1%nat) - (lam earlier)) = (lam 1%nat) - (lam earlier)).
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
                                assert (F29 : 0 <= eta).
                                {
                                  pos.
                                }
                                assert (F33 : 0 <= ((lam earlier) - (lam later))).
                                {
                                  assert (K30 : 0 <= ((lam earlier) - (lam later))).
                                  {
                                    pose proof (Hspectrum_1 later ltac:(idx) earlier ltac:(idx)) as X31; cbv beta in X31.
                                    assert (Q32 : ((lam earlier) - (lam later)) = (lam earlier) - (lam later)).
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
                                assert (V34 : ((eta * (mu + (lam earlier))) - (eta * (mu + (lam later)))) = eta * ((lam earlier) - (lam later))).
                                {
                                  alg.
                                }
                                rewrite V34.
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
                          assert (F35 : 0 <= mu).
                          {
                            pos.
                          }
                          assert (F36 : 0 <= (/ (mu + (lam earlier)))).
                          {
                            pos.
                          }
                          assert (F37 : 0 <= (/ (mu + (lam later)))).
                          {
                            pos.
                          }
                          assert (F41 : 0 <= ((lam earlier) - (lam later))).
                          {
                            assert (K38 : 0 <= ((lam earlier) - (lam later))).
                            {
                              pose proof (Hspectrum_1 later ltac:(idx) earlier ltac:(idx)) as X39; cbv beta in X39.
                              assert (Q40 : ((lam earlier) - (lam later)) = (lam earlier) - (lam later)).
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
                          assert (V42 : ((mu / ((mu + (lam later)))) - (mu / ((mu + (lam earlier))))) = mu * (/ (mu + (lam earlier))) * (/ (mu + (lam later))) * ((lam earlier) - (lam later))).
                          {
                            alg.
                          }
                          rewrite V42.
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
      assert (P56 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)).
      {
        intros i Hi.
        pos.
      }
      apply (eq_le_eq (Sum 1 N (fun i => ((c i) ^ 2) * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2))) (Sum 1 N (fun i => (A_tail * (reference i)) * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) + 0 * (fun i => (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) N)).
      {
        apply Sum_ext; intros; alg.
      }
      {
        assert (S57 : Sum 1 N (fun i => (A_tail * (reference i)) * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) = (Sum 1 N (fun i => (A_tail * (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2) * (reference i))))) by (apply Sum_ext; intros; alg).
        apply (eq_trans (Rplus_eq_compat_r _ _ _ S57)); cbv beta.
        alg.
      }
      {
        apply (tail_dominated 1 N (fun i => ((c i) ^ 2)) (fun i => (A_tail * (reference i))) (fun i => (((mu / ((mu + (lam i)))) + (((1 - (eta * (mu + (lam i)))) ^ t) * (lam i) / ((mu + (lam i))))) ^ 2)) 0); [right; reflexivity|assumption|assumption|assumption].
      }
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) step2).
Qed.

(* its assumptions can be met *)
Theorem T3_proximal_not_vacuous : ~ (forall (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (mu : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Smu : 0 < mu)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hproximal_step_1 : (eta * (mu + (lam 1%nat))) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 (1 / 6) 1 1 (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T3_proximal.
Print Assumptions T3_proximal_not_vacuous.
