(* C1.wide. Printed from its declaration and its derivation by `ntkbounds prove C1.wide`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem C1_wide :
  forall (N : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hstable_step_1 : (eta * (lam 1%nat)) <= 2)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * ((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t) * (Sum 1 N (fun i => ((c i) ^ 2)))).
Proof.
  intros N t eta gamma c lam SN Seta Sgamma Slam Hspectrum_1 Hstable_step_1.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((c i) ^ 2) * ((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) (Sum 1 N (fun i => (((c i) ^ 2) * ((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t)))) 0).
    {
      alg.
    }
    {
      assert (E3 : (Sum 1 N (fun i => (((c i) ^ 2) * ((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t)))) = ((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t) * (Sum 1 N (fun i => ((c i) ^ 2)))).
      {
        apply (Sum_linear 1 N _ [(((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t), fun i : nat => ((c i) ^ 2))]).
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
      apply (scaled_le ((c i) ^ 2) (((1 - (eta * (lam i))) ^ 2) ^ t) ((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t) 0).
      {
        alg.
      }
      {
        alg.
      }
      {
        pos.
      }
      {
        apply pow_incr; split; [apply pow2_ge_0|].
        assert (F4 : (1 - (eta * (lam 1%nat))) <= (1 - (eta * (lam i)))).
        {
          apply (le_of_difference _ _ ((eta * (lam 1%nat)) - (eta * (lam i)))).
          {
            alg.
          }
          {
            assert (F6 : 0 <= eta).
            {
              pos.
            }
            assert (F10 : 0 <= ((lam 1%nat) - (lam i))).
            {
              assert (K7 : 0 <= ((lam 1%nat) - (lam i))).
              {
                pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X8; cbv beta in X8.
                assert (Q9 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                {
                  alg.
                }
                lra.
              }
              apply (certified_le 1 _ (1 * ((lam 1%nat) - (lam i)))).
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
            assert (V11 : ((eta * (lam 1%nat)) - (eta * (lam i))) = eta * ((lam 1%nat) - (lam i))).
            {
              alg.
            }
            rewrite V11.
            pos.
          }
        }
        assert (F5 : (1 - (eta * (lam i))) <= (1 - (eta * (lam N)))).
        {
          apply (le_of_difference _ _ ((eta * (lam i)) - (eta * (lam N)))).
          {
            alg.
          }
          {
            assert (F12 : 0 <= 1).
            {
              pos.
            }
            assert (F13 : 0 <= eta).
            {
              pos.
            }
            assert (F17 : 0 <= ((lam i) - (lam N))).
            {
              assert (K14 : 0 <= ((lam i) - (lam N))).
              {
                pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X15; cbv beta in X15.
                assert (Q16 : ((lam i) - (lam N)) = (lam i) - (lam N)).
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
            assert (V18 : ((eta * (lam i)) - (eta * (lam N))) = 1 * eta * ((lam i) - (lam N))).
            {
              alg.
            }
            rewrite V18.
            pos.
          }
        }
        apply (square_at_ends (1 - (eta * (lam i))) (1 - (eta * (lam 1%nat))) (1 - (eta * (lam N)))); split; assumption.
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((c i) ^ 2) * ((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t))))) = ((1 / 2) * gamma * ((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t) * (Sum 1 N (fun i => ((c i) ^ 2))))).
  {
    assert (E19 : (Sum 1 N (fun i => (((c i) ^ 2) * ((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t)))) = ((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t) * (Sum 1 N (fun i => ((c i) ^ 2)))).
    {
      apply (Sum_linear 1 N _ [(((Rmax ((1 - (eta * (lam 1%nat))) ^ 2) ((1 - (eta * (lam N))) ^ 2)) ^ t), fun i : nat => ((c i) ^ 2))]).
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
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem C1_wide_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hstable_step_1 : (eta * (lam 1%nat)) <= 2)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (7 / 16) 1 (fun k : nat => match k with | 1%nat => 3 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions C1_wide.
Print Assumptions C1_wide_not_vacuous.
