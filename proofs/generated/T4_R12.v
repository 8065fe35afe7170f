(* T4.R12. Printed from its declaration and its derivation by `ntkbounds prove T4.R12`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics T3.

Theorem T4_R12 :
  forall (B : nat) (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat) (reference : nat -> R)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Sfirst : forall k : nat, (1 <= k <= B)%nat -> (1 <= first k)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Slast : forall k : nat, (1 <= k <= B)%nat -> (1 <= last k)%nat)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hblocks_1 : ((first 1%nat) = 1)%nat)
    (Hblocks_2 : ((last B) = N)%nat)
    (Hblocks_3 : forall b : nat, (1 <= b <= (B - 1))%nat -> ((first (b + 1)%nat) = ((last b) + 1))%nat)
    (Hblocks_4 : forall b : nat, (1 <= b <= B)%nat -> ((first b) <= (last b))%nat)
    (Hblocks_5 : forall b : nat, (1 <= b <= B)%nat -> ((last b) <= N)%nat)
    (Hblock_weights_1 : forall b : nat, (1 <= b <= B)%nat -> (Sum (first b) (last b) (fun i => (reference i))) <= (Sum (first b) (last b) (fun i => (lam i))))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i))))))).
Proof.
  intros B N t A_tail eta gamma c first lam last reference SB SN SA_tail Seta Sgamma Sfirst Slam Slast Sreference Hspectrum_1 Hblocks_1 Hblocks_2 Hblocks_3 Hblocks_4 Hblocks_5 Hblock_weights_1 Haligned_tails_1 Hdescent_step_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))).
  {
    pose proof ((T3 N t A_tail eta gamma c lam reference SN SA_tail Seta Sgamma Slam Sreference Hspectrum_1 Haligned_tails_1 Hdescent_step_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      exact C0.
    }
  }
  assert (step2 : ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))) = ((1 / 2) * A_tail * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))))).
  {
    assert (B1 : (Sum 1 N (fun i => ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) = (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))))).
    {
      pose proof Hblocks_1. pose proof Hblocks_2. pose proof Hblocks_3. pose proof Hblocks_4. pose proof Hblocks_5. pose proof Hblock_weights_1.
      apply (Sum_blocks (fun b : nat => (first b)) (fun b : nat => (last b)) B N); first [assumption | idx].
    }
    apply (eq_eq_eq (Sum 1 N (fun i => ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))))).
    {
      assert (E2 : (Sum 1 N (fun i => ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) = ((1 / 2) * A_tail * gamma) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))).
      {
        apply (Sum_linear 1 N _ [(((1 / 2) * A_tail * gamma), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))]).
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
      alg.
    }
    {
      assert (E3 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))) = ((1 / 2) * A_tail * gamma) * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))))).
      {
        apply (Sum_linear 1 B _ [(((1 / 2) * A_tail * gamma), fun b : nat => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
          cbn [lin].
          assert (E4 : (Sum (first b) (last b) (fun i => ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) = ((1 / 2) * A_tail * gamma) * (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))).
          {
            apply (Sum_linear (first b) (last b) _ [(((1 / 2) * A_tail * gamma), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))]).
            {
              intros i Hi.
              pose proof (Sfirst b ltac:(idx)).
              pose proof (Slast b ltac:(idx)).
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
          cbn [linS].
          alg.
        }
      }
      rewrite E3.
      alg.
    }
    {
      exact B1.
    }
  }
  assert (step3 : ((1 / 2) * A_tail * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))))) <= ((1 / 2) * A_tail * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (reference i)))))))).
  {
    apply (scaled_le ((1 / 2) * A_tail * gamma) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (reference i)))))) 0).
    {
      alg.
    }
    {
      assert (E5 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (reference i)))))) = 1 * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i))))))).
      {
        apply (Sum_linear 1 B _ [(1, fun b : nat => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i)))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
          cbn [lin].
          assert (E6 : (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (reference i)))) = ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i)))).
          {
            apply (Sum_linear (first b) (last b) _ [(((1 - (eta * (lam (last b)%nat))) ^ (2 * t)), fun i : nat => (reference i))]).
            {
              intros i Hi.
              pose proof (Sfirst b ltac:(idx)).
              pose proof (Slast b ltac:(idx)).
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
    {
      apply Sum_le.
      intros b Hb.
      pose proof (Hblocks_4 b Hb).
      pose proof (Hblocks_5 b Hb).
      pose proof (Sfirst b Hb).
      pose proof (Slast b Hb).
      apply Sum_le.
      intros i Hi.
      pose proof (Sfirst b ltac:(idx)).
      pose proof (Slast b ltac:(idx)).
      apply (eq_le_eq ((reference i) * ((1 - (eta * (lam i))) ^ (2 * t))) ((reference i) * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)))).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rmult_le_compat_l.
        {
          assert (F7 : 0 <= (reference i)).
          {
            pos.
          }
          pos.
        }
        {
          apply (le_of_difference _ _ (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) - ((1 - (eta * (lam i))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G8 : ((1 - (eta * (lam i))) ^ (2 * t)) <= ((1 - (eta * (lam (last b)%nat))) ^ (2 * t))) by lra.
            apply (eq_le_eq ((1 - (eta * (lam i))) ^ (2 * t)) ((1 - (eta * (lam (last b)%nat))) ^ (2 * t))).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply (pow_even_le t); [idx|].
              apply (le_of_difference _ _ (((1 - (eta * (lam (last b)%nat))) ^ 2) - ((1 - (eta * (lam i))) ^ 2))).
              {
                alg.
              }
              {
                assert (F9 : 0 <= 1).
                {
                  pos.
                }
                assert (F10 : 0 <= eta).
                {
                  pos.
                }
                assert (F14 : 0 <= ((lam i) - (lam (last b)%nat))).
                {
                  assert (K11 : 0 <= ((lam i) - (lam (last b)%nat))).
                  {
                    pose proof (Hspectrum_1 (last b)%nat ltac:(idx) i ltac:(idx)) as X12; cbv beta in X12.
                    assert (Q13 : ((lam i) - (lam (last b)%nat)) = (lam i) - (lam (last b)%nat)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (1 * ((lam i) - (lam (last b)%nat)))).
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
                assert (F25 : 0 <= (2 - (eta * (lam i)) - (eta * (lam (last b)%nat)))).
                {
                  assert (K15 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X16; cbv beta in X16.
                    assert (Q17 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K18 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K19 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X20; cbv beta in X20.
                    assert (Q21 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K22 : 0 <= ((lam 1%nat) - (lam (last b)%nat))).
                  {
                    pose proof (Hspectrum_1 (last b)%nat ltac:(idx) 1%nat ltac:(idx)) as X23; cbv beta in X23.
                    assert (Q24 : ((lam 1%nat) - (lam (last b)%nat)) = (lam 1%nat) - (lam (last b)%nat)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (2 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)) + 1 * eta * ((lam 1%nat) - (lam (last b)%nat)))).
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
                assert (V26 : (((1 - (eta * (lam (last b)%nat))) ^ 2) - ((1 - (eta * (lam i))) ^ 2)) = 1 * eta * ((lam i) - (lam (last b)%nat)) * (2 - (eta * (lam i)) - (eta * (lam (last b)%nat)))).
                {
                  alg.
                }
                rewrite V26.
                pos.
              }
            }
          }
        }
      }
    }
  }
  assert (step4 : ((1 / 2) * A_tail * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (reference i))))))) = ((1 / 2) * A_tail * gamma * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i)))))))).
  {
    assert (E27 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (reference i)))))) = 1 * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i))))))).
    {
      apply (Sum_linear 1 B _ [(1, fun b : nat => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i)))))]).
      {
        intros b Hb.
        pose proof (Hblocks_4 b Hb).
        pose proof (Hblocks_5 b Hb).
        pose proof (Sfirst b Hb).
        pose proof (Slast b Hb).
        cbn [lin].
        assert (E28 : (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (reference i)))) = ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i)))).
        {
          apply (Sum_linear (first b) (last b) _ [(((1 - (eta * (lam (last b)%nat))) ^ (2 * t)), fun i : nat => (reference i))]).
          {
            intros i Hi.
            pose proof (Sfirst b ltac:(idx)).
            pose proof (Slast b ltac:(idx)).
            cbn [lin].
            alg.
          }
          {
            cbn [linS].
            alg.
          }
        }
        rewrite E28.
        alg.
      }
      {
        cbn [linS].
        alg.
      }
    }
    rewrite E27.
    alg.
  }
  assert (step5 : ((1 / 2) * A_tail * gamma * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i))))))) <= ((1 / 2) * A_tail * gamma * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))))))).
  {
    apply (eq_le_eq (Sum 1 B (fun b => ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i)))))) (Sum 1 B (fun b => ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i))))))).
    {
      assert (E29 : (Sum 1 B (fun b => ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i)))))) = ((1 / 2) * A_tail * gamma) * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i))))))).
      {
        apply (Sum_linear 1 B _ [(((1 / 2) * A_tail * gamma), fun b : nat => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i)))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E29.
      alg.
    }
    {
      assert (E30 : (Sum 1 B (fun b => ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))))) = ((1 / 2) * A_tail * gamma) * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i))))))).
      {
        apply (Sum_linear 1 B _ [(((1 / 2) * A_tail * gamma), fun b : nat => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E30.
      alg.
    }
    {
      apply Sum_le.
      intros b Hb.
      pose proof (Hblocks_4 b Hb).
      pose proof (Hblocks_5 b Hb).
      pose proof (Sfirst b Hb).
      pose proof (Slast b Hb).
      apply (le_of_difference _ _ (((1 / 2) * A_tail * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))) - ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i)))))).
      {
        alg.
      }
      {
        assert (F31 : 0 <= (1 / 2)).
        {
          pos.
        }
        assert (F32 : 0 <= A_tail).
        {
          pos.
        }
        assert (F33 : 0 <= gamma).
        {
          pos.
        }
        assert (F34 : 0 <= (((eta * (lam (last b)%nat)) - 1) ^ (2 * t))).
        {
          pos.
        }
        assert (F38 : 0 <= ((Sum (first b) (last b) (fun i => (lam i))) - (Sum (first b) (last b) (fun i => (reference i))))).
        {
          assert (K35 : 0 <= ((Sum (first b) (last b) (fun i => (lam i))) - (Sum (first b) (last b) (fun i => (reference i))))).
          {
            pose proof (Hblock_weights_1 b ltac:(idx)) as X36; cbv beta in X36.
            assert (Q37 : ((Sum (first b) (last b) (fun i => (lam i))) - (Sum (first b) (last b) (fun i => (reference i)))) = (Sum (first b) (last b) (fun i => (lam i))) - (Sum (first b) (last b) (fun i => (reference i)))).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((Sum (first b) (last b) (fun i => (lam i))) - (Sum (first b) (last b) (fun i => (reference i)))))).
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
        assert (V39 : (((1 / 2) * A_tail * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))) - ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (reference i))))) = (1 / 2) * A_tail * gamma * (((eta * (lam (last b)%nat)) - 1) ^ (2 * t)) * ((Sum (first b) (last b) (fun i => (lam i))) - (Sum (first b) (last b) (fun i => (reference i))))).
        {
          alg.
        }
        rewrite V39.
        pos.
      }
    }
  }
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Rle_trans _ _ _ (Req_le _ _ step4) step5)))).
Qed.

(* its assumptions can be met *)
Theorem T4_R12_not_vacuous : ~ (forall (B : nat) (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat) (reference : nat -> R)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Sfirst : forall k : nat, (1 <= k <= B)%nat -> (1 <= first k)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Slast : forall k : nat, (1 <= k <= B)%nat -> (1 <= last k)%nat)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hblocks_1 : ((first 1%nat) = 1)%nat)
    (Hblocks_2 : ((last B) = N)%nat)
    (Hblocks_3 : forall b : nat, (1 <= b <= (B - 1))%nat -> ((first (b + 1)%nat) = ((last b) + 1))%nat)
    (Hblocks_4 : forall b : nat, (1 <= b <= B)%nat -> ((first b) <= (last b))%nat)
    (Hblocks_5 : forall b : nat, (1 <= b <= B)%nat -> ((last b) <= N)%nat)
    (Hblock_weights_1 : forall b : nat, (1 <= b <= B)%nat -> (Sum (first b) (last b) (fun i => (reference i))) <= (Sum (first b) (last b) (fun i => (lam i))))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat 2%nat 4 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 4 | 3%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 1%nat | 2%nat => 3%nat | _ => 1%nat end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 2 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2%nat | 2%nat => 3%nat | _ => 1%nat end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 4 | 3%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T4_R12.
Print Assumptions T4_R12_not_vacuous.
