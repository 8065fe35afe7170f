(* R9.ratio. Printed from its declaration and its derivation by `ntkbounds prove R9.ratio`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem R9_ratio :
  forall (N : nat) (t : nat) (A : R) (A_min : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (SA_min : 0 <= A_min)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Haligned_below_1 : forall i : nat, (1 <= i <= N)%nat -> (A_min * (lam i)) <= ((c i) ^ 2))
    (Hsome_alignment_1 : 0 < A_min)
  , ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) / (A_min)).
Proof.
  intros N t A A_min eta gamma c lam SN SA SA_min Seta Sgamma Slam Hspectrum_1 Haligned_1 Haligned_below_1 Hsome_alignment_1.
  assert (step1 : ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) = ((1 / 2) * A * gamma * (Sum 1 N (fun i => (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / (A_min))).
  {
    assert (D0 : 0 < A_min).
    {
      assert (K1 : 0 < A_min).
      {
        pose proof Hsome_alignment_1 as X2; cbv beta in X2.
        assert (Q3 : A_min = A_min - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * A_min)).
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
    assert (E4 : (Sum 1 N (fun i => (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_min * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
    {
      apply (Sum_linear 1 N _ [(A_min, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
  assert (step2 : ((1 / 2) * A * gamma * (Sum 1 N (fun i => (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / (A_min)) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) / (A_min))).
  {
    apply (scaled_le ((1 / 2) * A * gamma / (A_min)) (Sum 1 N (fun i => (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) 0).
    {
      assert (D5 : 0 < A_min).
      {
        assert (K6 : 0 < A_min).
        {
          pose proof Hsome_alignment_1 as X7; cbv beta in X7.
          assert (Q8 : A_min = A_min - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * A_min)).
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
      assert (E9 : (Sum 1 N (fun i => (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_min * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [(A_min, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
      assert (D10 : 0 < A_min).
      {
        assert (K11 : 0 < A_min).
        {
          pose proof Hsome_alignment_1 as X12; cbv beta in X12.
          assert (Q13 : A_min = A_min - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * A_min)).
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
      assert (F14 : 0 <= (1 / 2)).
      {
        pos.
      }
      assert (F15 : 0 <= A).
      {
        pos.
      }
      assert (F16 : 0 <= gamma).
      {
        pos.
      }
      assert (F18 : 0 <= (/ A_min)).
      {
        assert (F17 : 0 <= A_min).
        {
          pos.
        }
        pos.
      }
      assert (V19 : ((1 / 2) * A * gamma / (A_min)) = (1 / 2) * A * gamma * (/ A_min)).
      {
        assert (D20 : 0 < A_min).
        {
          assert (K21 : 0 < A_min).
          {
            pose proof Hsome_alignment_1 as X22; cbv beta in X22.
            assert (Q23 : A_min = A_min - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * A_min)).
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
      rewrite V19.
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ ((((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)) - (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))).
      {
        alg.
      }
      {
        assert (F24 : 0 <= 1).
        {
          pos.
        }
        assert (F25 : 0 <= (((eta * (lam i)) - 1) ^ (2 * t))).
        {
          pos.
        }
        assert (F29 : 0 <= (((c i) ^ 2) - (A_min * (lam i)))).
        {
          assert (K26 : 0 <= (((c i) ^ 2) - (A_min * (lam i)))).
          {
            pose proof (Haligned_below_1 i ltac:(idx)) as X27; cbv beta in X27.
            assert (Q28 : (((c i) ^ 2) - (A_min * (lam i))) = ((c i) ^ 2) - (A_min * (lam i))).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * (((c i) ^ 2) - (A_min * (lam i))))).
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
        assert (V30 : ((((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)) - (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))) = 1 * (((eta * (lam i)) - 1) ^ (2 * t)) * (((c i) ^ 2) - (A_min * (lam i)))).
        {
          alg.
        }
        rewrite V30.
        pos.
      }
    }
  }
  assert (step3 : ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) / (A_min)) = ((1 / 2) * A * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) / (A_min))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C31.
    assert (R32 : ((1 / 2) * A * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) / (A_min)) = ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) / (A_min))).
    {
      assert (W33 : (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C31 by idx.
        alg.
      }
      rewrite W33.
      assert (D34 : 0 < A_min).
      {
        assert (K35 : 0 < A_min).
        {
          pose proof Hsome_alignment_1 as X36; cbv beta in X36.
          assert (Q37 : A_min = A_min - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * A_min)).
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
    rewrite R32.
    reflexivity.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem R9_ratio_not_vacuous : ~ (forall (N : nat) (t : nat) (A : R) (A_min : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (SA_min : 0 <= A_min)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Haligned_below_1 : forall i : nat, (1 <= i <= N)%nat -> (A_min * (lam i)) <= ((c i) ^ 2))
    (Hsome_alignment_1 : 0 < A_min)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 4 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R9_ratio.
Print Assumptions R9_ratio_not_vacuous.
