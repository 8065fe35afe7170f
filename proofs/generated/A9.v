(* A9. Printed from its declaration and its derivation by `ntkbounds prove A9`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A9 :
  forall (B : nat) (N : nat) (A_blk : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (SA_blk : 0 <= A_blk)
    (Sfirst : forall k : nat, (1 <= k <= B)%nat -> (1 <= first k)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Slast : forall k : nat, (1 <= k <= B)%nat -> (1 <= last k)%nat)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hblocks_1 : ((first 1%nat) = 1)%nat)
    (Hblocks_2 : ((last B) = N)%nat)
    (Hblocks_3 : forall b : nat, (1 <= b <= (B - 1))%nat -> ((first (b + 1)%nat) = ((last b) + 1))%nat)
    (Hblocks_4 : forall b : nat, (1 <= b <= B)%nat -> ((first b) <= (last b))%nat)
    (Hblocks_5 : forall b : nat, (1 <= b <= B)%nat -> ((last b) <= N)%nat)
    (Hblock_aligned_1 : forall b : nat, (1 <= b <= B)%nat -> (Sum (first b) (last b) (fun i => ((c i) ^ 2))) <= (A_blk * (Sum (first b) (last b) (fun i => (lam i)))))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , (Sum 1 N (fun i => ((c i) ^ 2))) <= (A_blk * (Sum 1 N (fun i => (lam i)))).
Proof.
  intros B N A_blk c first lam last SB SN SA_blk Sfirst Slam Slast Hspectrum_1 Hblocks_1 Hblocks_2 Hblocks_3 Hblocks_4 Hblocks_5 Hblock_aligned_1 Hnonzero_residual_1.
  assert (step1 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => ((c i) ^ 2)))).
  {
    reflexivity.
  }
  assert (step2 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))).
  {
    assert (B0 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))).
    {
      pose proof Hblocks_1. pose proof Hblocks_2. pose proof Hblocks_3. pose proof Hblocks_4. pose proof Hblocks_5.
      apply (Sum_blocks (fun b : nat => (first b)) (fun b : nat => (last b)) B N); first [assumption | idx].
    }
    apply (eq_eq_eq (Sum 1 N (fun i => ((c i) ^ 2))) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      exact B0.
    }
  }
  assert (step3 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((c i) ^ 2))))) <= (A_blk * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (lam i))))))).
  {
    apply (eq_le_eq (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((c i) ^ 2))))) (Sum 1 B (fun b => (A_blk * (Sum (first b) (last b) (fun i => (lam i))))))).
    {
      reflexivity.
    }
    {
      assert (E1 : (Sum 1 B (fun b => (A_blk * (Sum (first b) (last b) (fun i => (lam i)))))) = A_blk * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (lam i)))))).
      {
        apply (Sum_linear 1 B _ [(A_blk, fun b : nat => (Sum (first b) (last b) (fun i => (lam i))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
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
      apply Sum_le.
      intros b Hb.
      pose proof (Hblocks_4 b Hb).
      pose proof (Hblocks_5 b Hb).
      pose proof (Sfirst b Hb).
      pose proof (Slast b Hb).
      apply (le_of_difference _ _ ((A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2))))).
      {
        alg.
      }
      {
        assert (K2 : 0 <= ((A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2))))).
        {
          pose proof (Hblock_aligned_1 b ltac:(idx)) as X3; cbv beta in X3.
          assert (Q4 : ((A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2)))) = (A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2)))).
          {
            alg.
          }
          lra.
        }
        apply (certified_le 1 _ (1 * ((A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))).
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
  }
  assert (step4 : (A_blk * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (lam i)))))) = (A_blk * (Sum 1 N (fun i => (lam i))))).
  {
    symmetry.
    assert (B5 : (Sum 1 N (fun i => (A_blk * (lam i)))) = (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (A_blk * (lam i))))))).
    {
      pose proof Hblocks_1. pose proof Hblocks_2. pose proof Hblocks_3. pose proof Hblocks_4. pose proof Hblocks_5.
      apply (Sum_blocks (fun b : nat => (first b)) (fun b : nat => (last b)) B N); first [assumption | idx].
    }
    apply (eq_eq_eq (Sum 1 N (fun i => (A_blk * (lam i)))) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (A_blk * (lam i))))))).
    {
      assert (E6 : (Sum 1 N (fun i => (A_blk * (lam i)))) = A_blk * (Sum 1 N (fun i => (lam i)))).
      {
        apply (Sum_linear 1 N _ [(A_blk, fun i : nat => (lam i))]).
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
      assert (E7 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (A_blk * (lam i)))))) = A_blk * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => (lam i)))))).
      {
        apply (Sum_linear 1 B _ [(A_blk, fun b : nat => (Sum (first b) (last b) (fun i => (lam i))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
          cbn [lin].
          assert (E8 : (Sum (first b) (last b) (fun i => (A_blk * (lam i)))) = A_blk * (Sum (first b) (last b) (fun i => (lam i)))).
          {
            apply (Sum_linear (first b) (last b) _ [(A_blk, fun i : nat => (lam i))]).
            {
              intros i Hi.
              pose proof (Sfirst b ltac:(idx)).
              pose proof (Slast b ltac:(idx)).
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
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E7.
      alg.
    }
    {
      exact B5.
    }
  }
  assert (step5 : (A_blk * (Sum 1 N (fun i => (lam i)))) = (A_blk * (Sum 1 N (fun i => (lam i))))).
  {
    reflexivity.
  }
  assert (step6 : (A_blk * (Sum 1 N (fun i => (lam i)))) = (A_blk * (Sum 1 N (fun i => (lam i))))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Req_le _ _ (eq_trans step4 (eq_trans step5 step6)))))).
Qed.

(* its assumptions can be met *)
Theorem A9_not_vacuous : ~ (forall (B : nat) (N : nat) (A_blk : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (SA_blk : 0 <= A_blk)
    (Sfirst : forall k : nat, (1 <= k <= B)%nat -> (1 <= first k)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Slast : forall k : nat, (1 <= k <= B)%nat -> (1 <= last k)%nat)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hblocks_1 : ((first 1%nat) = 1)%nat)
    (Hblocks_2 : ((last B) = N)%nat)
    (Hblocks_3 : forall b : nat, (1 <= b <= (B - 1))%nat -> ((first (b + 1)%nat) = ((last b) + 1))%nat)
    (Hblocks_4 : forall b : nat, (1 <= b <= B)%nat -> ((first b) <= (last b))%nat)
    (Hblocks_5 : forall b : nat, (1 <= b <= B)%nat -> ((last b) <= N)%nat)
    (Hblock_aligned_1 : forall b : nat, (1 <= b <= B)%nat -> (Sum (first b) (last b) (fun i => ((c i) ^ 2))) <= (A_blk * (Sum (first b) (last b) (fun i => (lam i)))))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat 1 (fun k : nat => match k with | 1%nat => 2 | 2%nat => 0 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1%nat | 2%nat => 3%nat | _ => 1%nat end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 1 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2%nat | 2%nat => 3%nat | _ => 1%nat end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A9.
Print Assumptions A9_not_vacuous.
