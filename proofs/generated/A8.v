(* A8. Printed from its declaration and its derivation by `ntkbounds prove A8`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A8 :
  forall (N : nat) (G : nat -> R) (c : nat -> R) (label : nat -> R) (lam : nat -> R) (u : nat -> R) (z : nat -> R)
    (SN : (1 <= N)%nat)
    (SG : forall k : nat, (1 <= k <= N)%nat -> 0 < G k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hclusters_1 : forall i : nat, (1 <= i <= N)%nat -> (c i) = ((lam i) * (z i)))
    (Hclusters_2 : (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2)))) = (Sum 1 N (fun i => ((label i) * (u i)))))
    (Hclusters_3 : (Sum 1 N (fun i => ((G i) * ((u i) ^ 2)))) <= (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2)))))
  , (Sum 1 N (fun i => ((c i) * (z i)))) <= (Sum 1 N (fun i => (((label i) ^ 2) / ((G i))))).
Proof.
  intros N G c label lam u z SN SG Slam Hspectrum_1 Hclusters_1 Hclusters_2 Hclusters_3.
  assert (step1 : (Sum 1 N (fun i => ((c i) * (z i)))) = (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2))))).
  {
    assert (R0 : (Sum 1 N (fun i => ((c i) * (z i)))) = (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2))))).
    {
      assert (W1 : (Sum 1 N (fun i => ((c i) * (z i)))) = (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hclusters_1 i ltac:(idx)).
        alg.
      }
      rewrite W1.
      alg.
    }
    rewrite R0.
    reflexivity.
  }
  assert (step2 : (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2)))) <= ((2 * (Sum 1 N (fun i => ((label i) * (u i))))) - (Sum 1 N (fun i => ((G i) * ((u i) ^ 2)))))).
  {
    apply (le_of_difference _ _ ((2 * (Sum 1 N (fun i => ((label i) * (u i))))) - (Sum 1 N (fun i => ((G i) * ((u i) ^ 2)))) - (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2)))))).
    {
      alg.
    }
    {
      assert (K2 : 0 <= ((Sum 1 N (fun i => ((lam i) * ((z i) ^ 2)))) - (Sum 1 N (fun i => ((G i) * ((u i) ^ 2)))))).
      {
        pose proof Hclusters_3 as X3; cbv beta in X3.
        assert (Q4 : ((Sum 1 N (fun i => ((lam i) * ((z i) ^ 2)))) - (Sum 1 N (fun i => ((G i) * ((u i) ^ 2))))) = (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2)))) - (Sum 1 N (fun i => ((G i) * ((u i) ^ 2))))).
        {
          alg.
        }
        lra.
      }
      assert (K5 : 0 <= ((Sum 1 N (fun i => ((label i) * (u i)))) - (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2)))))).
      {
        pose proof Hclusters_2 as X6; cbv beta in X6.
        assert (Q7 : ((Sum 1 N (fun i => ((label i) * (u i)))) - (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2))))) = (Sum 1 N (fun i => ((label i) * (u i)))) - (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2))))).
        {
          alg.
        }
        lra.
      }
      apply (certified_le 1 _ (1 * ((Sum 1 N (fun i => ((lam i) * ((z i) ^ 2)))) - (Sum 1 N (fun i => ((G i) * ((u i) ^ 2))))) + 2 * ((Sum 1 N (fun i => ((label i) * (u i)))) - (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2))))))).
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
  }
  assert (step3 : ((2 * (Sum 1 N (fun i => ((label i) * (u i))))) - (Sum 1 N (fun i => ((G i) * ((u i) ^ 2))))) = (Sum 1 N (fun i => ((2 * (label i) * (u i)) - ((G i) * ((u i) ^ 2)))))).
  {
    assert (E8 : (Sum 1 N (fun i => ((2 * (label i) * (u i)) - ((G i) * ((u i) ^ 2))))) = (-1) * (Sum 1 N (fun i => ((G i) * ((u i) ^ 2)))) + 2 * (Sum 1 N (fun i => ((label i) * (u i))))).
    {
      apply (Sum_linear 1 N _ [((-1), fun i : nat => ((G i) * ((u i) ^ 2))); (2, fun i : nat => ((label i) * (u i)))]).
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
    rewrite E8.
    alg.
  }
  assert (step4 : (Sum 1 N (fun i => ((2 * (label i) * (u i)) - ((G i) * ((u i) ^ 2))))) <= (Sum 1 N (fun i => (((label i) ^ 2) / ((G i)))))).
  {
    apply (scaled_le 1 (Sum 1 N (fun i => ((2 * (label i) * (u i)) - ((G i) * ((u i) ^ 2))))) (Sum 1 N (fun i => (((label i) ^ 2) / ((G i))))) 0).
    {
      assert (E9 : (Sum 1 N (fun i => ((2 * (label i) * (u i)) - ((G i) * ((u i) ^ 2))))) = (-1) * (Sum 1 N (fun i => ((G i) * ((u i) ^ 2)))) + 2 * (Sum 1 N (fun i => ((label i) * (u i))))).
      {
        apply (Sum_linear 1 N _ [((-1), fun i : nat => ((G i) * ((u i) ^ 2))); (2, fun i : nat => ((label i) * (u i)))]).
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
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ ((((label i) ^ 2) / ((G i))) + ((G i) * ((u i) ^ 2)) - (2 * (label i) * (u i)))).
      {
        alg.
      }
      {
        assert (F10 : 0 <= ((((G i) * (u i)) - (label i)) ^ 2)).
        {
          pos.
        }
        assert (F11 : 0 <= (/ (G i))).
        {
          pos.
        }
        assert (V12 : ((((label i) ^ 2) / ((G i))) + ((G i) * ((u i) ^ 2)) - (2 * (label i) * (u i))) = ((((G i) * (u i)) - (label i)) ^ 2) * (/ (G i))).
        {
          alg.
        }
        rewrite V12.
        pos.
      }
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Rle_trans _ _ _ (Req_le _ _ step3) step4))).
Qed.

(* its assumptions can be met *)
Theorem A8_not_vacuous : ~ (forall (N : nat) (G : nat -> R) (c : nat -> R) (label : nat -> R) (lam : nat -> R) (u : nat -> R) (z : nat -> R)
    (SN : (1 <= N)%nat)
    (SG : forall k : nat, (1 <= k <= N)%nat -> 0 < G k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hclusters_1 : forall i : nat, (1 <= i <= N)%nat -> (c i) = ((lam i) * (z i)))
    (Hclusters_2 : (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2)))) = (Sum 1 N (fun i => ((label i) * (u i)))))
    (Hclusters_3 : (Sum 1 N (fun i => ((G i) * ((u i) ^ 2)))) <= (Sum 1 N (fun i => ((lam i) * ((z i) ^ 2)))))
  , False).
Proof.
  intros H. specialize (H 2%nat (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A8.
Print Assumptions A8_not_vacuous.
