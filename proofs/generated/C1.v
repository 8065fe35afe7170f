(* C1. Printed from its declaration and its derivation by `ntkbounds prove C1`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem C1 :
  forall (N : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hoptimal_step_1 : (eta * ((lam 1%nat) + (lam N))) <= 2)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => ((c i) ^ 2)))).
Proof.
  intros N t eta gamma c lam SN Seta Sgamma Slam Hspectrum_1 Hoptimal_step_1.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * ((c i) ^ 2)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) (Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * ((c i) ^ 2)))) 0).
    {
      alg.
    }
    {
      assert (E3 : (Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * ((c i) ^ 2)))) = ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => ((c i) ^ 2)))).
      {
        apply (Sum_linear 1 N _ [(((1 - (eta * (lam N))) ^ (2 * t)), fun i : nat => ((c i) ^ 2))]).
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
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (eq_le_eq (((c i) ^ 2) * ((1 - (eta * (lam i))) ^ (2 * t))) (((c i) ^ 2) * ((1 - (eta * (lam N))) ^ (2 * t)))).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rmult_le_compat_l.
        {
          assert (F4 : 0 <= ((c i) ^ 2)).
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
            enough (G5 : ((1 - (eta * (lam i))) ^ (2 * t)) <= ((1 - (eta * (lam N))) ^ (2 * t))) by lra.
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
                assert (F6 : 0 <= eta).
                {
                  pos.
                }
                assert (F10 : 0 <= ((lam i) - (lam N))).
                {
                  assert (K7 : 0 <= ((lam i) - (lam N))).
                  {
                    pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X8; cbv beta in X8.
                    assert (Q9 : ((lam i) - (lam N)) = (lam i) - (lam N)).
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
                assert (F18 : 0 <= (2 - (eta * (lam N)) - (eta * (lam i)))).
                {
                  assert (K11 : 0 <= (2 - (eta * (lam 1%nat)) - (eta * (lam N)))).
                  {
                    pose proof Hoptimal_step_1 as X12; cbv beta in X12.
                    assert (Q13 : (2 - (eta * (lam 1%nat)) - (eta * (lam N))) = 2 - (eta * ((lam 1%nat) + (lam N)))).
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
                assert (V19 : (((1 - (eta * (lam N))) ^ 2) - ((1 - (eta * (lam i))) ^ 2)) = eta * ((lam i) - (lam N)) * (2 - (eta * (lam N)) - (eta * (lam i)))).
                {
                  alg.
                }
                rewrite V19.
                pos.
              }
            }
          }
        }
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => ((c i) ^ 2))))).
  {
    assert (E20 : (Sum 1 N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * ((c i) ^ 2)))) = ((1 - (eta * (lam N))) ^ (2 * t)) * (Sum 1 N (fun i => ((c i) ^ 2)))).
    {
      apply (Sum_linear 1 N _ [(((1 - (eta * (lam N))) ^ (2 * t)), fun i : nat => ((c i) ^ 2))]).
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
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem C1_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hoptimal_step_1 : (eta * ((lam 1%nat) + (lam N))) <= 2)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (1 / 4) 1 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions C1.
Print Assumptions C1_not_vacuous.
