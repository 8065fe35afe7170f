(* T9. Printed from its declaration and its derivation by `ntkbounds prove T9`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem T9 :
  forall (N : nat) (t : nat) (A_tail : R) (eta : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((mode eta lam c j t) ^ 2))) <= (A_tail * (Sum i N (fun j => (((1 - (eta * (lam j))) ^ (2 * t)) * (reference j))))).
Proof.
  intros N t A_tail eta c lam reference SN SA_tail Seta Slam Sreference Hspectrum_1 Haligned_tails_1 Hdescent_step_1.
  intros i Hi.
  assert (step1 : (Sum i N (fun j => ((mode eta lam c j t) ^ 2))) = (Sum i N (fun j => (((1 - (eta * (lam j))) ^ (2 * t)) * ((c j) ^ 2))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C0.
    assert (R1 : (Sum i N (fun j => ((mode eta lam c j t) ^ 2))) = (Sum i N (fun j => (((1 - (eta * (lam j))) ^ (2 * t)) * ((c j) ^ 2))))).
    {
      assert (W2 : (Sum i N (fun j => ((mode eta lam c j t) ^ 2))) = (Sum i N (fun j => (((1 - (eta * (lam j))) ^ (2 * t)) * ((c j) ^ 2))))).
      {
        apply Sum_ext.
        intros j Hj.
        rewrite !C0 by idx.
        alg.
      }
      rewrite W2.
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step2 : (Sum i N (fun j => (((1 - (eta * (lam j))) ^ (2 * t)) * ((c j) ^ 2)))) <= (A_tail * (Sum i N (fun j => (((1 - (eta * (lam j))) ^ (2 * t)) * (reference j)))))).
  {
    apply (scaled_le 1 (Sum i N (fun j => (((1 - (eta * (lam j))) ^ (2 * t)) * ((c j) ^ 2)))) (Sum i N (fun j => (A_tail * ((1 - (eta * (lam j))) ^ (2 * t)) * (reference j)))) 0).
    {
      alg.
    }
    {
      assert (E3 : (Sum i N (fun j => (A_tail * ((1 - (eta * (lam j))) ^ (2 * t)) * (reference j)))) = A_tail * (Sum i N (fun j => (((1 - (eta * (lam j))) ^ (2 * t)) * (reference j))))).
      {
        apply (Sum_linear i N _ [(A_tail, fun j : nat => (((1 - (eta * (lam j))) ^ (2 * t)) * (reference j)))]).
        {
          intros j Hj.
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
    {
      pos.
    }
    {
      assert (T4 : forall m : nat, (i <= m <= N)%nat -> Sum m N (fun j => ((c j) ^ 2)) <= Sum m N (fun j => (A_tail * (reference j))) + 0).
      {
        intros m Hm.
        pose proof (Haligned_tails_1 m ltac:(idx)) as X5.
        apply (eq_le_eq (Sum m N (fun j => ((c j) ^ 2))) (A_tail * (Sum m N (fun j => (reference j))))).
        {
          reflexivity.
        }
        {
          rewrite Rplus_0_r.
          assert (E6 : (Sum m N (fun j => (A_tail * (reference j)))) = A_tail * (Sum m N (fun j => (reference j)))).
          {
            apply (Sum_linear m N _ [(A_tail, fun j : nat => (reference j))]).
            {
              intros j Hj.
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
          exact X5.
        }
      }
      assert (M7 : forall later : nat, (i <= later <= N)%nat -> forall earlier : nat, (i <= earlier <= later)%nat -> (fun j => ((1 - (eta * (lam j))) ^ (2 * t))) earlier <= (fun j => ((1 - (eta * (lam j))) ^ (2 * t))) later).
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
            enough (G8 : ((1 - (eta * (lam earlier))) ^ (2 * t)) <= ((1 - (eta * (lam later))) ^ (2 * t))) by lra.
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
                assert (F9 : 0 <= 1).
                {
                  pos.
                }
                assert (F10 : 0 <= eta).
                {
                  pos.
                }
                assert (F14 : 0 <= ((lam earlier) - (lam later))).
                {
                  assert (K11 : 0 <= ((lam earlier) - (lam later))).
                  {
                    pose proof (Hspectrum_1 later ltac:(idx) earlier ltac:(idx)) as X12; cbv beta in X12.
                    assert (Q13 : ((lam earlier) - (lam later)) = (lam earlier) - (lam later)).
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
                assert (F25 : 0 <= (2 - (eta * (lam earlier)) - (eta * (lam later)))).
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
                  assert (K19 : 0 <= ((lam 1%nat) - (lam earlier))).
                  {
                    pose proof (Hspectrum_1 earlier ltac:(idx) 1%nat ltac:(idx)) as X20; cbv beta in X20.
                    assert (Q21 : ((lam 1%nat) - (lam earlier)) = (lam 1%nat) - (lam earlier)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K22 : 0 <= ((lam 1%nat) - (lam later))).
                  {
                    pose proof (Hspectrum_1 later ltac:(idx) 1%nat ltac:(idx)) as X23; cbv beta in X23.
                    assert (Q24 : ((lam 1%nat) - (lam later)) = (lam 1%nat) - (lam later)).
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
                assert (V26 : (((1 - (eta * (lam later))) ^ 2) - ((1 - (eta * (lam earlier))) ^ 2)) = 1 * eta * ((lam earlier) - (lam later)) * (2 - (eta * (lam earlier)) - (eta * (lam later)))).
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
      assert (P27 : forall j : nat, (i <= j <= N)%nat -> 0 <= ((1 - (eta * (lam j))) ^ (2 * t))).
      {
        intros j Hj.
        pos.
      }
      apply (eq_le_eq (Sum i N (fun j => ((c j) ^ 2) * ((1 - (eta * (lam j))) ^ (2 * t)))) (Sum i N (fun j => (A_tail * (reference j)) * ((1 - (eta * (lam j))) ^ (2 * t))) + 0 * (fun j => ((1 - (eta * (lam j))) ^ (2 * t))) N)).
      {
        apply Sum_ext; intros; alg.
      }
      {
        assert (S28 : Sum i N (fun j => (A_tail * (reference j)) * ((1 - (eta * (lam j))) ^ (2 * t))) = (Sum i N (fun j => (A_tail * ((1 - (eta * (lam j))) ^ (2 * t)) * (reference j))))) by (apply Sum_ext; intros; alg).
        apply (eq_trans (Rplus_eq_compat_r _ _ _ S28)); cbv beta.
        alg.
      }
      {
        apply (tail_dominated i N (fun j => ((c j) ^ 2)) (fun j => (A_tail * (reference j))) (fun j => ((1 - (eta * (lam j))) ^ (2 * t))) 0); [right; reflexivity|assumption|assumption|assumption].
      }
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) step2).
Qed.

(* its assumptions can be met *)
Theorem T9_not_vacuous : ~ (forall (N : nat) (t : nat) (A_tail : R) (eta : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 (1 / 5) (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T9.
Print Assumptions T9_not_vacuous.
