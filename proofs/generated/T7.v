(* T7. Printed from its declaration and its derivation by `ntkbounds prove T7`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem T7 :
  forall (N : nat) (head : nat) (t : nat) (A_m : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_m : 0 <= A_m)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Haligned_tails_beyond_1 : forall i : nat, ((head + 1) <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_m * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))).
Proof.
  intros N head t A_m eta gamma c lam reference SN SA_m Seta Sgamma Slam Sreference Hspectrum_1 Hhead_1 Haligned_tails_beyond_1 Hdescent_step_1.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))))).
  {
    assert (W3 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))) + Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))).
    {
      rewrite (Sum_split 1 head N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W3.
    alg.
  }
  assert (step3 : (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) (Sum (head + 1) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) ((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      alg.
    }
    {
      assert (E4 : (Sum (head + 1) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) = A_m * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))).
      {
        apply (Sum_linear (head + 1) N _ [(A_m, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))]).
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
      assert (T5 : forall m : nat, ((head + 1) <= m <= N)%nat -> Sum m N (fun i => ((c i) ^ 2)) <= Sum m N (fun i => (A_m * (reference i))) + 0).
      {
        intros m Hm.
        pose proof (Haligned_tails_beyond_1 m ltac:(idx)) as X6.
        apply (eq_le_eq (Sum m N (fun j => ((c j) ^ 2))) (A_m * (Sum m N (fun j => (reference j))))).
        {
          alg.
        }
        {
          rewrite Rplus_0_r.
          assert (E7 : (Sum m N (fun i => (A_m * (reference i)))) = A_m * (Sum m N (fun i => (reference i)))).
          {
            apply (Sum_linear m N _ [(A_m, fun i : nat => (reference i))]).
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
          exact X6.
        }
      }
      assert (M8 : forall later : nat, ((head + 1) <= later <= N)%nat -> forall earlier : nat, ((head + 1) <= earlier <= later)%nat -> (fun i => ((1 - (eta * (lam i))) ^ (2 * t))) earlier <= (fun i => ((1 - (eta * (lam i))) ^ (2 * t))) later).
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
            enough (G9 : ((1 - (eta * (lam earlier))) ^ (2 * t)) <= ((1 - (eta * (lam later))) ^ (2 * t))) by lra.
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
                assert (F10 : 0 <= 1).
                {
                  pos.
                }
                assert (F11 : 0 <= eta).
                {
                  pos.
                }
                assert (F15 : 0 <= ((lam earlier) - (lam later))).
                {
                  assert (K12 : 0 <= ((lam earlier) - (lam later))).
                  {
                    pose proof (Hspectrum_1 later ltac:(idx) earlier ltac:(idx)) as X13; cbv beta in X13.
                    assert (Q14 : ((lam earlier) - (lam later)) = (lam earlier) - (lam later)).
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
                assert (F26 : 0 <= (2 - (eta * (lam earlier)) - (eta * (lam later)))).
                {
                  assert (K16 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X17; cbv beta in X17.
                    assert (Q18 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K19 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K20 : 0 <= ((lam 1%nat) - (lam earlier))).
                  {
                    pose proof (Hspectrum_1 earlier ltac:(idx) 1%nat ltac:(idx)) as X21; cbv beta in X21.
                    assert (Q22 : ((lam 1%nat) - (lam earlier)) = (lam 1%nat) - (lam earlier)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K23 : 0 <= ((lam 1%nat) - (lam later))).
                  {
                    pose proof (Hspectrum_1 later ltac:(idx) 1%nat ltac:(idx)) as X24; cbv beta in X24.
                    assert (Q25 : ((lam 1%nat) - (lam later)) = (lam 1%nat) - (lam later)).
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
                assert (V27 : (((1 - (eta * (lam later))) ^ 2) - ((1 - (eta * (lam earlier))) ^ 2)) = 1 * eta * ((lam earlier) - (lam later)) * (2 - (eta * (lam earlier)) - (eta * (lam later)))).
                {
                  alg.
                }
                rewrite V27.
                pos.
              }
            }
          }
        }
      }
      assert (P28 : forall i : nat, ((head + 1) <= i <= N)%nat -> 0 <= ((1 - (eta * (lam i))) ^ (2 * t))).
      {
        intros i Hi.
        pos.
      }
      apply (eq_le_eq (Sum (head + 1) N (fun i => ((c i) ^ 2) * ((1 - (eta * (lam i))) ^ (2 * t)))) (Sum (head + 1) N (fun i => (A_m * (reference i)) * ((1 - (eta * (lam i))) ^ (2 * t))) + 0 * (fun i => ((1 - (eta * (lam i))) ^ (2 * t))) N)).
      {
        apply Sum_ext; intros; alg.
      }
      {
        assert (S29 : Sum (head + 1) N (fun i => (A_m * (reference i)) * ((1 - (eta * (lam i))) ^ (2 * t))) = (Sum (head + 1) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))) by (apply Sum_ext; intros; alg).
        apply (eq_trans (Rplus_eq_compat_r _ _ _ S29)); cbv beta.
        alg.
      }
      {
        apply (tail_dominated (head + 1) N (fun i => ((c i) ^ 2)) (fun i => (A_m * (reference i))) (fun i => ((1 - (eta * (lam i))) ^ (2 * t))) 0); [right; reflexivity|assumption|assumption|assumption].
      }
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) step3)).
Qed.

(* its assumptions can be met *)
Theorem T7_not_vacuous : ~ (forall (N : nat) (head : nat) (t : nat) (A_m : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_m : 0 <= A_m)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Haligned_tails_beyond_1 : forall i : nat, ((head + 1) <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_m * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 2%nat 4 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T7.
Print Assumptions T7_not_vacuous.
