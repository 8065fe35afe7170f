(* R3.strict. Printed from its declaration and its derivation by `ntkbounds prove R3.strict`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R3_strict :
  forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hbelow_optimal_step_1 : (eta * ((lam 1%nat) + (lam N))) < 2)
    (Hpositive_step_1 : 0 < eta)
    (Htrained_1 : (1 <= t)%nat)
    (Hnot_flat_1 : (lam N) < (lam 1%nat))
  , ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) < ((1 - (eta * (lam N))) ^ (2 * t)).
Proof.
  intros N t eta lam SN Seta Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hbelow_optimal_step_1 Hpositive_step_1 Htrained_1 Hnot_flat_1.
  assert (step1 : ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    reflexivity.
  }
  assert (step2 : ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) < ((Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    apply (scaled_lt (/ (Sum 1 N (fun i => (lam i)))) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) (Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam i)))) 0).
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
      alg.
    }
    {
      assert (D4 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K5 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X6; cbv beta in X6.
          assert (Q7 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      assert (E8 : (Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam i)))) = ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => (lam i)))).
      {
        apply (Sum_linear 1 N _ [(((1 - (eta * (lam N))) ^ (2 * t)), fun i : nat => (lam i))]).
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
      rewrite E8.
      alg.
    }
    {
      assert (F13 : 0 < (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (F9 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          assert (K10 : 0 < (Sum 1 N (fun i => (lam i)))).
          {
            pose proof Hnonzero_kernel_1 as X11; cbv beta in X11.
            assert (Q12 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
        pos.
      }
      pos.
    }
    {
      apply (Sum_lt 1 1 N); [idx| |].
      {
        intros i Hi.
        apply (eq_le_eq ((lam i) * ((1 - (eta * (lam i))) ^ (2 * t))) ((lam i) * ((1 - (eta * (lam N))) ^ (2 * t)))).
        {
          alg.
        }
        {
          alg.
        }
        {
          apply Rmult_le_compat_l.
          {
            assert (F15 : 0 <= (lam i)).
            {
              pos.
            }
            pos.
          }
          {
            apply (le_of_difference _ _ (((1 - (eta * (lam N))) ^ (2 * t)) - ((1 - (eta * (lam i))) ^ (2 * t)))).
            {
              alg.
            }
            {
              enough (G16 : ((1 - (eta * (lam i))) ^ (2 * t)) <= ((1 - (eta * (lam N))) ^ (2 * t))) by lra.
              apply (eq_le_eq ((1 - (eta * (lam i))) ^ (2 * t)) ((1 - (eta * (lam N))) ^ (2 * t))).
              {
                alg.
              }
              {
                alg.
              }
              {
                apply (pow_even_le t); [idx|].
                apply (le_of_difference _ _ (((1 - (eta * (lam N))) ^ 2) - ((1 - (eta * (lam i))) ^ 2))).
                {
                  alg.
                }
                {
                  assert (F17 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (F21 : 0 <= ((lam i) - (lam N))).
                  {
                    assert (K18 : 0 <= ((lam i) - (lam N))).
                    {
                      pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X19; cbv beta in X19.
                      assert (Q20 : ((lam i) - (lam N)) = (lam i) - (lam N)).
                      {
                        alg.
                      }
                      lra.
                    }
                    apply (certified_le 1 _ (1 * ((lam i) - (lam N)))).
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
                  assert (F31 : 0 <= (2 - (eta * (lam N)) - (eta * (lam i)))).
                  {
                    assert (K22 : 0 < (2 - (eta * (lam 1%nat)) - (eta * (lam N)))).
                    {
                      pose proof Hbelow_optimal_step_1 as X23; cbv beta in X23.
                      assert (Q24 : (2 - (eta * (lam 1%nat)) - (eta * (lam N))) = 2 - (eta * ((lam 1%nat) + (lam N)))).
                      {
                        alg.
                      }
                      lra.
                    }
                    assert (K25 : 0 < eta).
                    {
                      pose proof Hpositive_step_1 as X26; cbv beta in X26.
                      assert (Q27 : eta = eta - 0).
                      {
                        alg.
                      }
                      lra.
                    }
                    assert (K28 : 0 <= ((lam 1%nat) - (lam i))).
                    {
                      pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X29; cbv beta in X29.
                      assert (Q30 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                      {
                        alg.
                      }
                      lra.
                    }
                    apply (certified_le 1 _ (1 * (2 - (eta * (lam 1%nat)) - (eta * (lam N))) + 1 * eta * ((lam 1%nat) - (lam i)))).
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
                  assert (V32 : (((1 - (eta * (lam N))) ^ 2) - ((1 - (eta * (lam i))) ^ 2)) = eta * ((lam i) - (lam N)) * (2 - (eta * (lam N)) - (eta * (lam i)))).
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
      }
      {
        cbv beta.
        apply (eq_lt_eq ((lam 1%nat) * ((1 - (eta * (lam 1%nat))) ^ (2 * t))) ((lam 1%nat) * ((1 - (eta * (lam N))) ^ (2 * t)))).
        {
          alg.
        }
        {
          alg.
        }
        {
          apply Rmult_lt_compat_l.
          {
            assert (F33 : 0 < (lam 1%nat)).
            {
              assert (K34 : 0 < (lam 1%nat)).
              {
                pose proof Hnonzero_kernel_2 as X35; cbv beta in X35.
                assert (Q36 : (lam 1%nat) = (lam 1%nat) - 0).
                {
                  alg.
                }
                lra.
              }
              apply (certified_lt 1 _ (1 * (lam 1%nat))).
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
            pos.
          }
          {
            apply (lt_of_difference _ _ (((1 - (eta * (lam N))) ^ (2 * t)) - ((1 - (eta * (lam 1%nat))) ^ (2 * t)))).
            {
              alg.
            }
            {
              enough (G37 : ((1 - (eta * (lam 1%nat))) ^ (2 * t)) < ((1 - (eta * (lam N))) ^ (2 * t))) by lra.
              apply (eq_lt_eq ((1 - (eta * (lam 1%nat))) ^ (2 * t)) ((1 - (eta * (lam N))) ^ (2 * t))).
              {
                alg.
              }
              {
                alg.
              }
              {
                apply (pow_even_lt t); [idx|idx|].
                apply (lt_of_difference _ _ (((1 - (eta * (lam N))) ^ 2) - ((1 - (eta * (lam 1%nat))) ^ 2))).
                {
                  alg.
                }
                {
                  assert (F38 : 0 < 1).
                  {
                    pos.
                  }
                  assert (F42 : 0 < eta).
                  {
                    assert (K39 : 0 < eta).
                    {
                      pose proof Hpositive_step_1 as X40; cbv beta in X40.
                      assert (Q41 : eta = eta - 0).
                      {
                        alg.
                      }
                      lra.
                    }
                    apply (certified_lt 1 _ (1 * eta)).
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
                  assert (F46 : 0 < ((lam 1%nat) - (lam N))).
                  {
                    assert (K43 : 0 < ((lam 1%nat) - (lam N))).
                    {
                      pose proof Hnot_flat_1 as X44; cbv beta in X44.
                      assert (Q45 : ((lam 1%nat) - (lam N)) = (lam 1%nat) - (lam N)).
                      {
                        alg.
                      }
                      lra.
                    }
                    apply (certified_lt 1 _ (1 * ((lam 1%nat) - (lam N)))).
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
                  assert (F50 : 0 < (2 - (eta * (lam 1%nat)) - (eta * (lam N)))).
                  {
                    assert (K47 : 0 < (2 - (eta * (lam 1%nat)) - (eta * (lam N)))).
                    {
                      pose proof Hbelow_optimal_step_1 as X48; cbv beta in X48.
                      assert (Q49 : (2 - (eta * (lam 1%nat)) - (eta * (lam N))) = 2 - (eta * ((lam 1%nat) + (lam N)))).
                      {
                        alg.
                      }
                      lra.
                    }
                    apply (certified_lt 1 _ (1 * (2 - (eta * (lam 1%nat)) - (eta * (lam N))))).
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
                  assert (V51 : (((1 - (eta * (lam N))) ^ 2) - ((1 - (eta * (lam 1%nat))) ^ 2)) = 1 * eta * ((lam 1%nat) - (lam N)) * (2 - (eta * (lam 1%nat)) - (eta * (lam N)))).
                  {
                    alg.
                  }
                  rewrite V51.
                  pos.
                }
              }
            }
          }
        }
      }
    }
  }
  assert (step3 : ((Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((1 - (eta * (lam N))) ^ (2 * t))).
  {
    assert (D52 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K53 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X54; cbv beta in X54.
        assert (Q55 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
    assert (E56 : (Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam i)))) = ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => (lam i)))).
    {
      apply (Sum_linear 1 N _ [(((1 - (eta * (lam N))) ^ (2 * t)), fun i : nat => (lam i))]).
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
    rewrite E56.
    alg.
  }
  exact (Rle_lt_trans _ _ _ (Req_le _ _ step1) (Rlt_le_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem R3_strict_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hbelow_optimal_step_1 : (eta * ((lam 1%nat) + (lam N))) < 2)
    (Hpositive_step_1 : 0 < eta)
    (Htrained_1 : (1 <= t)%nat)
    (Hnot_flat_1 : (lam N) < (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat (1 / 4) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R3_strict.
Print Assumptions R3_strict_not_vacuous.
