(* T6. Printed from its declaration and its derivation by `ntkbounds prove T6`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem T6 :
  forall (N : nat) (head : nat) (A_tail : R) (c : nat -> R) (lam : nat -> R) (passed : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Spassed : forall k : nat, (1 <= k <= N)%nat -> 0 <= passed k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Hcut_off_1 : forall i : nat, (1 <= i <= head)%nat -> (passed i) = 0)
    (Hcut_off_2 : forall i : nat, ((head + 1) <= i <= N)%nat -> (passed i) = 1)
    (Hfilter_bound_1 : (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))) <= (A_tail * (Sum 1 N (fun i => ((passed i) * (reference i))))))
  , (Sum (head + 1) N (fun i => ((c i) ^ 2))) <= (A_tail * (Sum (head + 1) N (fun i => (reference i)))).
Proof.
  intros N head A_tail c lam passed reference SN SA_tail Slam Spassed Sreference Hspectrum_1 Hhead_1 Hcut_off_1 Hcut_off_2 Hfilter_bound_1.
  assert (step1 : (Sum (head + 1) N (fun i => ((c i) ^ 2))) = ((Sum 1 head (fun i => (((c i) ^ 2) * (passed i)))) + (Sum (head + 1) N (fun i => (((c i) ^ 2) * (passed i)))))).
  {
    assert (R0 : ((Sum 1 head (fun i => (((c i) ^ 2) * (passed i)))) + (Sum (head + 1) N (fun i => (((c i) ^ 2) * (passed i))))) = ((Sum 1 head (fun i => 0)) + (Sum (head + 1) N (fun i => ((c i) ^ 2))))).
    {
      assert (W1 : (Sum (head + 1) N (fun i => (((c i) ^ 2) * (passed i)))) = (Sum (head + 1) N (fun i => ((c i) ^ 2)))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hcut_off_2 i ltac:(idx)).
        alg.
      }
      rewrite W1.
      assert (W2 : (Sum 1 head (fun i => (((c i) ^ 2) * (passed i)))) = (Sum 1 head (fun i => 0))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hcut_off_1 i ltac:(idx)).
        alg.
      }
      rewrite W2.
      assert (E3 : (Sum 1 head (fun i => 0)) = 0).
      {
        apply (Sum_linear 1 head _ []).
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
    rewrite R0.
    assert (E4 : (Sum 1 head (fun i => 0)) = 0).
    {
      apply (Sum_linear 1 head _ []).
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
  assert (step2 : ((Sum 1 head (fun i => (((c i) ^ 2) * (passed i)))) + (Sum (head + 1) N (fun i => (((c i) ^ 2) * (passed i))))) = (Sum 1 N (fun i => (((c i) ^ 2) * (passed i))))).
  {
    assert (W5 : (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))) = Sum 1 head (fun i => (((c i) ^ 2) * (passed i))) + Sum (head + 1) N (fun i => (((c i) ^ 2) * (passed i)))).
    {
      rewrite (Sum_split 1 head N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W5.
    alg.
  }
  assert (step3 : (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))) <= (A_tail * (Sum 1 N (fun i => ((passed i) * (reference i)))))).
  {
    apply (le_of_difference _ _ ((A_tail * (Sum 1 N (fun i => ((passed i) * (reference i))))) - (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))))).
    {
      alg.
    }
    {
      assert (K6 : 0 <= ((A_tail * (Sum 1 N (fun i => ((passed i) * (reference i))))) - (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))))).
      {
        pose proof Hfilter_bound_1 as X7; cbv beta in X7.
        assert (Q8 : ((A_tail * (Sum 1 N (fun i => ((passed i) * (reference i))))) - (Sum 1 N (fun i => (((c i) ^ 2) * (passed i))))) = (A_tail * (Sum 1 N (fun i => ((passed i) * (reference i))))) - (Sum 1 N (fun i => (((c i) ^ 2) * (passed i))))).
        {
          alg.
        }
        lra.
      }
      apply (certified_le 1 _ (1 * ((A_tail * (Sum 1 N (fun i => ((passed i) * (reference i))))) - (Sum 1 N (fun i => (((c i) ^ 2) * (passed i))))))).
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
  assert (step4 : (A_tail * (Sum 1 N (fun i => ((passed i) * (reference i))))) = (A_tail * ((Sum 1 head (fun i => ((passed i) * (reference i)))) + (Sum (head + 1) N (fun i => ((passed i) * (reference i))))))).
  {
    assert (W9 : (Sum 1 N (fun i => ((passed i) * (reference i)))) = Sum 1 head (fun i => ((passed i) * (reference i))) + Sum (head + 1) N (fun i => ((passed i) * (reference i)))).
    {
      rewrite (Sum_split 1 head N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W9.
    alg.
  }
  assert (step5 : (A_tail * ((Sum 1 head (fun i => ((passed i) * (reference i)))) + (Sum (head + 1) N (fun i => ((passed i) * (reference i)))))) = (A_tail * (Sum (head + 1) N (fun i => (reference i))))).
  {
    assert (R10 : (A_tail * ((Sum 1 head (fun i => ((passed i) * (reference i)))) + (Sum (head + 1) N (fun i => ((passed i) * (reference i)))))) = (A_tail * ((Sum 1 head (fun i => 0)) + (Sum (head + 1) N (fun i => (reference i)))))).
    {
      assert (W11 : (Sum (head + 1) N (fun i => ((passed i) * (reference i)))) = (Sum (head + 1) N (fun i => (reference i)))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hcut_off_2 i ltac:(idx)).
        alg.
      }
      rewrite W11.
      assert (W12 : (Sum 1 head (fun i => ((passed i) * (reference i)))) = (Sum 1 head (fun i => 0))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hcut_off_1 i ltac:(idx)).
        alg.
      }
      rewrite W12.
      assert (E13 : (Sum 1 head (fun i => 0)) = 0).
      {
        apply (Sum_linear 1 head _ []).
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
      rewrite E13.
      alg.
    }
    rewrite R10.
    assert (E14 : (Sum 1 head (fun i => 0)) = 0).
    {
      apply (Sum_linear 1 head _ []).
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
    rewrite E14.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Req_le _ _ (eq_trans step4 step5))))).
Qed.

(* its assumptions can be met *)
Theorem T6_not_vacuous : ~ (forall (N : nat) (head : nat) (A_tail : R) (c : nat -> R) (lam : nat -> R) (passed : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Spassed : forall k : nat, (1 <= k <= N)%nat -> 0 <= passed k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Hcut_off_1 : forall i : nat, (1 <= i <= head)%nat -> (passed i) = 0)
    (Hcut_off_2 : forall i : nat, ((head + 1) <= i <= N)%nat -> (passed i) = 1)
    (Hfilter_bound_1 : (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))) <= (A_tail * (Sum 1 N (fun i => ((passed i) * (reference i))))))
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 4 (fun k : nat => match k with | 1%nat => 3 | 2%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T6.
Print Assumptions T6_not_vacuous.
