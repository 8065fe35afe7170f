(* C2. Printed from its declaration and its derivation by `ntkbounds prove C2`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem C2 :
  forall (N : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hstable_step_1 : (eta * (lam 1%nat)) <= 2)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i (t + 1)%nat) ^ 2)))) <= ((1 / 2) * gamma * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam N))) * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))).
Proof.
  intros N t eta gamma c lam SN Seta Sgamma Slam Hspectrum_1 Hstable_step_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i (t + 1)%nat) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam i))) * (lam i))) * ((c i) ^ 2)))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C0.
    assert (R1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i (t + 1)%nat) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * (t + 1))) * ((c i) ^ 2)))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((mode eta lam c i (t + 1)%nat) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * (t + 1))) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C0 by idx.
        alg.
      }
      rewrite W2.
      assert (E3 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * (t + 1))) * ((c i) ^ 2)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) + (eta ^ 2) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2)))) + ((-2) * eta) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))); ((eta ^ 2), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2))); (((-2) * eta), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i)))]).
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
    assert (E4 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam i))) * (lam i))) * ((c i) ^ 2)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) + (eta ^ 2) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2)))) + ((-2) * eta) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i))))).
    {
      apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))); ((eta ^ 2), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2))); (((-2) * eta), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i)))]).
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
    assert (E5 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * (t + 1))) * ((c i) ^ 2)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) + (eta ^ 2) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2)))) + ((-2) * eta) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i))))).
    {
      apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))); ((eta ^ 2), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2))); (((-2) * eta), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i)))]).
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
    alg.
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam i))) * (lam i))) * ((c i) ^ 2))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam i))) * ((c i) ^ 2)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam i))) * (lam i))) * ((c i) ^ 2)))) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam i))) * ((c i) ^ 2)))) 0).
    {
      assert (E6 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam i))) * (lam i))) * ((c i) ^ 2)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) + (eta ^ 2) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2)))) + ((-2) * eta) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))); ((eta ^ 2), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * ((lam i) ^ 2))); (((-2) * eta), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i)))]).
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
      assert (E7 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam i))) * ((c i) ^ 2)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) + ((-2) * eta) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i)))) + ((eta ^ 2) * (lam 1%nat)) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))); (((-2) * eta), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i))); (((eta ^ 2) * (lam 1%nat)), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i)))]).
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
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ ((((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam i))) * ((c i) ^ 2)) - (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam i))) * (lam i))) * ((c i) ^ 2)))).
      {
        alg.
      }
      {
        assert (F8 : 0 <= (eta ^ 2)).
        {
          pos.
        }
        assert (F9 : 0 <= (((eta * (lam i)) - 1) ^ (2 * t))).
        {
          pos.
        }
        assert (F10 : 0 <= ((c i) ^ 2)).
        {
          pos.
        }
        assert (F14 : 0 <= ((lam 1%nat) - (lam i))).
        {
          assert (K11 : 0 <= ((lam 1%nat) - (lam i))).
          {
            pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X12; cbv beta in X12.
            assert (Q13 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
        assert (F15 : 0 <= (lam i)).
        {
          pos.
        }
        assert (V16 : ((((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam i))) * ((c i) ^ 2)) - (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam i))) * (lam i))) * ((c i) ^ 2))) = (eta ^ 2) * (((eta * (lam i)) - 1) ^ (2 * t)) * ((c i) ^ 2) * ((lam 1%nat) - (lam i)) * (lam i)).
        {
          alg.
        }
        rewrite V16.
        pos.
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam i))) * ((c i) ^ 2))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam N))) * ((c i) ^ 2)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam i))) * ((c i) ^ 2)))) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam N))) * ((c i) ^ 2)))) 0).
    {
      assert (E17 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam i))) * ((c i) ^ 2)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) + ((-2) * eta) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i)))) + ((eta ^ 2) * (lam 1%nat)) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))); (((-2) * eta), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i))); (((eta ^ 2) * (lam 1%nat)), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2) * (lam i)))]).
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
      rewrite E17.
      alg.
    }
    {
      assert (E18 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam N))) * ((c i) ^ 2)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) + ((-2) * eta * (lam N)) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) + ((eta ^ 2) * (lam 1%nat) * (lam N)) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))); (((-2) * eta * (lam N)), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))); (((eta ^ 2) * (lam 1%nat) * (lam N)), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))]).
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
      rewrite E18.
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ ((((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam N))) * ((c i) ^ 2)) - (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam i))) * ((c i) ^ 2)))).
      {
        alg.
      }
      {
        assert (F19 : 0 <= eta).
        {
          pos.
        }
        assert (F20 : 0 <= (((eta * (lam i)) - 1) ^ (2 * t))).
        {
          pos.
        }
        assert (F21 : 0 <= ((c i) ^ 2)).
        {
          pos.
        }
        assert (F25 : 0 <= (2 - (eta * (lam 1%nat)))).
        {
          assert (K22 : 0 <= (2 - (eta * (lam 1%nat)))).
          {
            pose proof Hstable_step_1 as X23; cbv beta in X23.
            assert (Q24 : (2 - (eta * (lam 1%nat))) = 2 - (eta * (lam 1%nat))).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * (2 - (eta * (lam 1%nat))))).
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
        assert (F29 : 0 <= ((lam i) - (lam N))).
        {
          assert (K26 : 0 <= ((lam i) - (lam N))).
          {
            pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X27; cbv beta in X27.
            assert (Q28 : ((lam i) - (lam N)) = (lam i) - (lam N)).
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
        assert (V30 : ((((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam N))) * ((c i) ^ 2)) - (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam i))) * ((c i) ^ 2))) = eta * (((eta * (lam i)) - 1) ^ (2 * t)) * ((c i) ^ 2) * (2 - (eta * (lam 1%nat))) * ((lam i) - (lam N))).
        {
          alg.
        }
        rewrite V30.
        pos.
      }
    }
  }
  assert (step4 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam N))) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam N))) * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C31.
    assert (R32 : ((1 / 2) * gamma * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam N))) * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam N))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      assert (W33 : (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C31 by idx.
        alg.
      }
      rewrite W33.
      alg.
    }
    rewrite R32.
    assert (E34 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (1 - (eta * (2 - (eta * (lam 1%nat))) * (lam N))) * ((c i) ^ 2)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) + ((-2) * eta * (lam N)) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) + ((eta ^ 2) * (lam 1%nat) * (lam N)) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
    {
      apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))); (((-2) * eta * (lam N)), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))); (((eta ^ 2) * (lam 1%nat) * (lam N)), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))]).
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
    rewrite E34.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Rle_trans _ _ _ step3 (Req_le _ _ step4)))).
Qed.

(* its assumptions can be met *)
Theorem C2_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hstable_step_1 : (eta * (lam 1%nat)) <= 2)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (1 / 8) 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions C2.
Print Assumptions C2_not_vacuous.
