(* G2.distance. Printed from its declaration and its derivation by `ntkbounds prove G2.distance`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem G2_distance :
  forall (N : nat) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Hinvertible_kernel_1 : 0 < (lam N))
  , (Sum 1 N (fun i => (alpha i))) <= ((Sum 1 N (fun i => ((c i) ^ 2))) / ((lam N))).
Proof.
  intros N alpha c lam SN Salpha Slam Hspectrum_1 Hin_range_1 Hinvertible_kernel_1.
  assert (step1 : (Sum 1 N (fun i => (alpha i))) = ((Sum 1 N (fun i => ((alpha i) * (lam N)))) / ((lam N)))).
  {
    assert (D0 : 0 < (lam N)).
    {
      assert (K1 : 0 < (lam N)).
      {
        pose proof Hinvertible_kernel_1 as X2; cbv beta in X2.
        assert (Q3 : (lam N) = (lam N) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (lam N))).
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
    assert (E4 : (Sum 1 N (fun i => ((alpha i) * (lam N)))) = (lam N) * (Sum 1 N (fun i => (alpha i)))).
    {
      apply (Sum_linear 1 N _ [((lam N), fun i : nat => (alpha i))]).
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
  assert (step2 : ((Sum 1 N (fun i => ((alpha i) * (lam N)))) / ((lam N))) <= ((Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((lam N)))).
  {
    apply (scaled_le (/ (lam N)) (Sum 1 N (fun i => ((alpha i) * (lam N)))) (Sum 1 N (fun i => ((alpha i) * (lam i)))) 0).
    {
      assert (D5 : 0 < (lam N)).
      {
        assert (K6 : 0 < (lam N)).
        {
          pose proof Hinvertible_kernel_1 as X7; cbv beta in X7.
          assert (Q8 : (lam N) = (lam N) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (lam N))).
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
      assert (E9 : (Sum 1 N (fun i => ((alpha i) * (lam N)))) = (lam N) * (Sum 1 N (fun i => (alpha i)))).
      {
        apply (Sum_linear 1 N _ [((lam N), fun i : nat => (alpha i))]).
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
      assert (D10 : 0 < (lam N)).
      {
        assert (K11 : 0 < (lam N)).
        {
          pose proof Hinvertible_kernel_1 as X12; cbv beta in X12.
          assert (Q13 : (lam N) = (lam N) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (lam N))).
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
      assert (F15 : 0 <= (/ (lam N))).
      {
        assert (F14 : 0 <= (lam N)).
        {
          pos.
        }
        pos.
      }
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ (((alpha i) * (lam i)) - ((alpha i) * (lam N)))).
      {
        alg.
      }
      {
        assert (F17 : 0 <= 1).
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
        assert (F22 : 0 <= (alpha i)).
        {
          pos.
        }
        assert (V23 : (((alpha i) * (lam i)) - ((alpha i) * (lam N))) = 1 * ((lam i) - (lam N)) * (alpha i)).
        {
          alg.
        }
        rewrite V23.
        pos.
      }
    }
  }
  assert (step3 : ((Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((lam N))) = ((Sum 1 N (fun i => ((c i) ^ 2))) / ((lam N)))).
  {
    assert (R24 : ((Sum 1 N (fun i => ((c i) ^ 2))) / ((lam N))) = ((Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((lam N)))).
    {
      assert (W25 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => ((alpha i) * (lam i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hin_range_1 i ltac:(idx)).
        alg.
      }
      rewrite W25.
      assert (D26 : 0 < (lam N)).
      {
        assert (K27 : 0 < (lam N)).
        {
          pose proof Hinvertible_kernel_1 as X28; cbv beta in X28.
          assert (Q29 : (lam N) = (lam N) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (lam N))).
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
    rewrite R24.
    reflexivity.
  }
  assert (step4 : ((Sum 1 N (fun i => ((c i) ^ 2))) / ((lam N))) = ((Sum 1 N (fun i => ((c i) ^ 2))) / ((lam N)))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ (eq_trans step3 step4)))).
Qed.

(* its assumptions can be met *)
Theorem G2_distance_not_vacuous : ~ (forall (N : nat) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Hinvertible_kernel_1 : 0 < (lam N))
  , False).
Proof.
  intros H. specialize (H 2%nat (fun k : nat => match k with | 1%nat => 0 | 2%nat => 4 | _ => 4 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions G2_distance.
Print Assumptions G2_distance_not_vacuous.
