(* T5. Printed from its declaration and its derivation by `ntkbounds prove T5`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem T5 :
  forall (N : nat) (t : nat) (a_tail : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (Sa_tail : 0 <= a_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_below_1 : forall i : nat, (1 <= i <= N)%nat -> (a_tail * (Sum i N (fun j => (reference j)))) <= (Sum i N (fun j => ((c j) ^ 2))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , ((1 / 2) * a_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))).
Proof.
  intros N t a_tail eta gamma c lam reference SN Sa_tail Seta Sgamma Slam Sreference Hspectrum_1 Haligned_tails_below_1 Hdescent_step_1.
  assert (step1 : ((1 / 2) * a_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (a_tail * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) (((1 / 2) * a_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))) - ((1 / 2) * gamma * (Sum 1 N (fun i => (a_tail * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))))).
    {
      assert (E0 : (Sum 1 N (fun i => (a_tail * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) = a_tail * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))).
      {
        apply (Sum_linear 1 N _ [(a_tail, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))]).
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
      alg.
    }
    {
      assert (E1 : (Sum 1 N (fun i => (a_tail * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) = a_tail * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))).
      {
        apply (Sum_linear 1 N _ [(a_tail, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))]).
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
      pos.
    }
    {
      assert (T2 : forall m : nat, (1 <= m <= N)%nat -> Sum m N (fun i => (a_tail * (reference i))) <= Sum m N (fun i => ((c i) ^ 2)) + 0).
      {
        intros m Hm.
        pose proof (Haligned_tails_below_1 m ltac:(idx)) as X3.
        apply (eq_le_eq (a_tail * (Sum m N (fun j => (reference j)))) (Sum m N (fun j => ((c j) ^ 2)))).
        {
          assert (E4 : (Sum m N (fun i => (a_tail * (reference i)))) = a_tail * (Sum m N (fun i => (reference i)))).
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
          rewrite E4.
          alg.
        }
        {
          rewrite Rplus_0_r.
          alg.
        }
        {
          exact X3.
        }
      }
      assert (M5 : forall later : nat, (1 <= later <= N)%nat -> forall earlier : nat, (1 <= earlier <= later)%nat -> (fun i => ((1 - (eta * (lam i))) ^ (2 * t))) earlier <= (fun i => ((1 - (eta * (lam i))) ^ (2 * t))) later).
      {
        intros later Hlater earlier Hearlier; cbv beta.
        apply (eq_le_eq ((1 - (eta * (lam earlier))) ^ (2 * t)) ((1 - (eta * (lam later))) ^ (2 * t))).
        {
          reflexivity.
        }
        {
          reflexivity.
        }
        {
          apply (le_of_difference _ _ (((1 - (eta * (lam later))) ^ (2 * t)) - ((1 - (eta * (lam earlier))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G6 : ((1 - (eta * (lam earlier))) ^ (2 * t)) <= ((1 - (eta * (lam later))) ^ (2 * t))) by lra.
            apply (eq_le_eq ((1 - (eta * (lam earlier))) ^ (2 * t)) ((1 - (eta * (lam later))) ^ (2 * t))).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply (pow_even_le t); [idx|].
              apply (le_of_difference _ _ (((1 - (eta * (lam later))) ^ 2) - ((1 - (eta * (lam earlier))) ^ 2))).
              {
                alg.
              }
              {
                assert (F7 : 0 <= 1).
                {
                  pos.
                }
                assert (F8 : 0 <= eta).
                {
                  pos.
                }
                assert (F12 : 0 <= ((lam earlier) - (lam later))).
                {
                  assert (K9 : 0 <= ((lam earlier) - (lam later))).
                  {
                    pose proof (Hspectrum_1 later ltac:(idx) earlier ltac:(idx)) as X10; cbv beta in X10.
                    assert (Q11 : ((lam earlier) - (lam later)) = (lam earlier) - (lam later)).
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
                assert (F23 : 0 <= (2 - (eta * (lam earlier)) - (eta * (lam later)))).
                {
                  assert (K13 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X14; cbv beta in X14.
                    assert (Q15 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K16 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K17 : 0 <= ((lam 1%nat) - (lam earlier))).
                  {
                    pose proof (Hspectrum_1 earlier ltac:(idx) 1%nat ltac:(idx)) as X18; cbv beta in X18.
                    assert (Q19 : ((lam 1%nat) - (lam earlier)) = (lam 1%nat) - (lam earlier)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K20 : 0 <= ((lam 1%nat) - (lam later))).
                  {
                    pose proof (Hspectrum_1 later ltac:(idx) 1%nat ltac:(idx)) as X21; cbv beta in X21.
                    assert (Q22 : ((lam 1%nat) - (lam later)) = (lam 1%nat) - (lam later)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (2 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam earlier)) + 1 * eta * ((lam 1%nat) - (lam later)))).
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
                assert (V24 : (((1 - (eta * (lam later))) ^ 2) - ((1 - (eta * (lam earlier))) ^ 2)) = 1 * eta * ((lam earlier) - (lam later)) * (2 - (eta * (lam earlier)) - (eta * (lam later)))).
                {
                  alg.
                }
                rewrite V24.
                pos.
              }
            }
          }
        }
      }
      assert (P25 : forall i : nat, (1 <= i <= N)%nat -> 0 <= ((1 - (eta * (lam i))) ^ (2 * t))).
      {
        intros i Hi.
        pos.
      }
      apply (eq_le_eq (Sum 1 N (fun i => (a_tail * (reference i)) * ((1 - (eta * (lam i))) ^ (2 * t)))) (Sum 1 N (fun i => ((c i) ^ 2) * ((1 - (eta * (lam i))) ^ (2 * t))) + 0 * (fun i => ((1 - (eta * (lam i))) ^ (2 * t))) N)).
      {
        apply Sum_ext; intros; alg.
      }
      {
        assert (S26 : Sum 1 N (fun i => ((c i) ^ 2) * ((1 - (eta * (lam i))) ^ (2 * t))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) by (apply Sum_ext; intros; alg).
        apply (eq_trans (Rplus_eq_compat_r _ _ _ S26)); cbv beta.
        alg.
      }
      {
        apply (tail_dominated 1 N (fun i => (a_tail * (reference i))) (fun i => ((c i) ^ 2)) (fun i => ((1 - (eta * (lam i))) ^ (2 * t))) 0); [right; reflexivity|assumption|assumption|assumption].
      }
    }
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C27.
    assert (R28 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      assert (W29 : (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C27 by idx.
        alg.
      }
      rewrite W29.
      alg.
    }
    rewrite R28.
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem T5_not_vacuous : ~ (forall (N : nat) (t : nat) (a_tail : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (Sa_tail : 0 <= a_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_below_1 : forall i : nat, (1 <= i <= N)%nat -> (a_tail * (Sum i N (fun j => (reference j)))) <= (Sum i N (fun j => ((c j) ^ 2))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T5.
Print Assumptions T5_not_vacuous.
