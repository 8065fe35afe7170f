(* C4. Printed from its declaration and its derivation by `ntkbounds prove C4`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem C4 :
  forall (B : nat) (N : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Sfirst : forall k : nat, (1 <= k <= B)%nat -> (1 <= first k)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Slast : forall k : nat, (1 <= k <= B)%nat -> (1 <= last k)%nat)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hblocks_1 : ((first 1%nat) = 1)%nat)
    (Hblocks_2 : ((last B) = N)%nat)
    (Hblocks_3 : forall b : nat, (1 <= b <= (B - 1))%nat -> ((first (b + 1)%nat) = ((last b) + 1))%nat)
    (Hblocks_4 : forall b : nat, (1 <= b <= B)%nat -> ((first b) <= (last b))%nat)
    (Hblocks_5 : forall b : nat, (1 <= b <= B)%nat -> ((last b) <= N)%nat)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))).
Proof.
  intros B N t eta gamma c first lam last SB SN Seta Sgamma Sfirst Slam Slast Hspectrum_1 Hdescent_step_1 Hblocks_1 Hblocks_2 Hblocks_3 Hblocks_4 Hblocks_5.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C0.
    assert (R1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C0 by idx.
        alg.
      }
      rewrite W2.
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))))).
  {
    assert (B3 : (Sum 1 N (fun i => ((1 / 2) * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))))).
    {
      pose proof Hblocks_1. pose proof Hblocks_2. pose proof Hblocks_3. pose proof Hblocks_4. pose proof Hblocks_5.
      apply (Sum_blocks (fun b : nat => (first b)) (fun b : nat => (last b)) B N); first [assumption | idx].
    }
    apply (eq_eq_eq (Sum 1 N (fun i => ((1 / 2) * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))))).
    {
      assert (E4 : (Sum 1 N (fun i => ((1 / 2) * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = ((1 / 2) * gamma) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
      {
        apply (Sum_linear 1 N _ [(((1 / 2) * gamma), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))]).
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
      assert (E5 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))) = ((1 / 2) * gamma) * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))))).
      {
        apply (Sum_linear 1 B _ [(((1 / 2) * gamma), fun b : nat => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
          cbn [lin].
          assert (E6 : (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = ((1 / 2) * gamma) * (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
          {
            apply (Sum_linear (first b) (last b) _ [(((1 / 2) * gamma), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))]).
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
      exact B3.
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))))) <= ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * ((c i) ^ 2)))))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * ((c i) ^ 2)))))) 0).
    {
      alg.
    }
    {
      assert (E7 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * ((c i) ^ 2)))))) = 1 * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))).
      {
        apply (Sum_linear 1 B _ [(1, fun b : nat => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
          cbn [lin].
          assert (E8 : (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * ((c i) ^ 2)))) = ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))).
          {
            apply (Sum_linear (first b) (last b) _ [(((1 - (eta * (lam (last b)%nat))) ^ (2 * t)), fun i : nat => ((c i) ^ 2))]).
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
          rewrite E8.
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
      apply (eq_le_eq (((c i) ^ 2) * ((1 - (eta * (lam i))) ^ (2 * t))) (((c i) ^ 2) * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)))).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rmult_le_compat_l.
        {
          assert (F9 : 0 <= ((c i) ^ 2)).
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
            enough (G10 : ((1 - (eta * (lam i))) ^ (2 * t)) <= ((1 - (eta * (lam (last b)%nat))) ^ (2 * t))) by lra.
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
                assert (F11 : 0 <= 1).
                {
                  pos.
                }
                assert (F12 : 0 <= eta).
                {
                  pos.
                }
                assert (F16 : 0 <= ((lam i) - (lam (last b)%nat))).
                {
                  assert (K13 : 0 <= ((lam i) - (lam (last b)%nat))).
                  {
                    pose proof (Hspectrum_1 (last b)%nat ltac:(idx) i ltac:(idx)) as X14; cbv beta in X14.
                    assert (Q15 : ((lam i) - (lam (last b)%nat)) = (lam i) - (lam (last b)%nat)).
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
                assert (F27 : 0 <= (2 - (eta * (lam i)) - (eta * (lam (last b)%nat)))).
                {
                  assert (K17 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X18; cbv beta in X18.
                    assert (Q19 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K20 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K21 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X22; cbv beta in X22.
                    assert (Q23 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K24 : 0 <= ((lam 1%nat) - (lam (last b)%nat))).
                  {
                    pose proof (Hspectrum_1 (last b)%nat ltac:(idx) 1%nat ltac:(idx)) as X25; cbv beta in X25.
                    assert (Q26 : ((lam 1%nat) - (lam (last b)%nat)) = (lam 1%nat) - (lam (last b)%nat)).
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
                assert (V28 : (((1 - (eta * (lam (last b)%nat))) ^ 2) - ((1 - (eta * (lam i))) ^ 2)) = 1 * eta * ((lam i) - (lam (last b)%nat)) * (2 - (eta * (lam i)) - (eta * (lam (last b)%nat)))).
                {
                  alg.
                }
                rewrite V28.
                pos.
              }
            }
          }
        }
      }
    }
  }
  assert (step4 : ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * ((c i) ^ 2))))))) = ((1 / 2) * gamma * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))))).
  {
    assert (E29 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * ((c i) ^ 2)))))) = 1 * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))).
    {
      apply (Sum_linear 1 B _ [(1, fun b : nat => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))]).
      {
        intros b Hb.
        pose proof (Hblocks_4 b Hb).
        pose proof (Hblocks_5 b Hb).
        pose proof (Sfirst b Hb).
        pose proof (Slast b Hb).
        cbn [lin].
        assert (E30 : (Sum (first b) (last b) (fun i => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * ((c i) ^ 2)))) = ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))).
        {
          apply (Sum_linear (first b) (last b) _ [(((1 - (eta * (lam (last b)%nat))) ^ (2 * t)), fun i : nat => ((c i) ^ 2))]).
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
        rewrite E30.
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
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Req_le _ _ step4)))).
Qed.

(* its assumptions can be met *)
Theorem C4_not_vacuous : ~ (forall (B : nat) (N : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Sfirst : forall k : nat, (1 <= k <= B)%nat -> (1 <= first k)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Slast : forall k : nat, (1 <= k <= B)%nat -> (1 <= last k)%nat)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hblocks_1 : ((first 1%nat) = 1)%nat)
    (Hblocks_2 : ((last B) = N)%nat)
    (Hblocks_3 : forall b : nat, (1 <= b <= (B - 1))%nat -> ((first (b + 1)%nat) = ((last b) + 1))%nat)
    (Hblocks_4 : forall b : nat, (1 <= b <= B)%nat -> ((first b) <= (last b))%nat)
    (Hblocks_5 : forall b : nat, (1 <= b <= B)%nat -> ((last b) <= N)%nat)
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat 2%nat (1 / 3) 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => 2 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1%nat | 2%nat => 3%nat | _ => 1%nat end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 3 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2%nat | 2%nat => 3%nat | _ => 1%nat end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions C4.
Print Assumptions C4_not_vacuous.
