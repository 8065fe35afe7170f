(* T4.R12.tails. Printed from its declaration and its derivation by `ntkbounds prove T4.R12.tails`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem T4_R12_tails :
  forall (B : nat) (N : nat) (chosen : nat) (A_blk : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (Schosen : (1 <= chosen)%nat)
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
    (Hchosen_block_1 : (chosen <= B)%nat)
    (Hchosen_block_2 : ((last chosen) <= N)%nat)
    (Hblock_aligned_1 : forall b : nat, (1 <= b <= B)%nat -> (Sum (first b) (last b) (fun i => ((c i) ^ 2))) <= (A_blk * (Sum (first b) (last b) (fun i => (lam i)))))
  , (Sum chosen B (fun b => (Sum (first b) (last b) (fun i => ((c i) ^ 2))))) <= (A_blk * (Sum chosen B (fun b => (Sum (first b) (last b) (fun i => (lam i)))))).
Proof.
  intros B N chosen A_blk c first lam last SB SN Schosen SA_blk Sfirst Slam Slast Hspectrum_1 Hblocks_1 Hblocks_2 Hblocks_3 Hblocks_4 Hblocks_5 Hchosen_block_1 Hchosen_block_2 Hblock_aligned_1.
  assert (step1 : (Sum chosen B (fun b => (Sum (first b) (last b) (fun i => ((c i) ^ 2))))) <= (A_blk * (Sum chosen B (fun b => (Sum (first b) (last b) (fun i => (lam i))))))).
  {
    apply (eq_le_eq (Sum chosen B (fun b => (Sum (first b) (last b) (fun i => ((c i) ^ 2))))) (Sum chosen B (fun b => (A_blk * (Sum (first b) (last b) (fun i => (lam i))))))).
    {
      reflexivity.
    }
    {
      assert (E0 : (Sum chosen B (fun b => (A_blk * (Sum (first b) (last b) (fun i => (lam i)))))) = A_blk * (Sum chosen B (fun b => (Sum (first b) (last b) (fun i => (lam i)))))).
      {
        apply (Sum_linear chosen B _ [(A_blk, fun b : nat => (Sum (first b) (last b) (fun i => (lam i))))]).
        {
          intros b Hb.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E0.
      alg.
    }
    {
      apply Sum_le.
      intros b Hb.
      apply (le_of_difference _ _ ((A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2))))).
      {
        alg.
      }
      {
        assert (K1 : 0 <= ((A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2))))).
        {
          pose proof (Hblock_aligned_1 b ltac:(idx)) as X2; cbv beta in X2.
          assert (Q3 : ((A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2)))) = (A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2)))).
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
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem T4_R12_tails_not_vacuous : ~ (forall (B : nat) (N : nat) (chosen : nat) (A_blk : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (Schosen : (1 <= chosen)%nat)
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
    (Hchosen_block_1 : (chosen <= B)%nat)
    (Hchosen_block_2 : ((last chosen) <= N)%nat)
    (Hblock_aligned_1 : forall b : nat, (1 <= b <= B)%nat -> (Sum (first b) (last b) (fun i => ((c i) ^ 2))) <= (A_blk * (Sum (first b) (last b) (fun i => (lam i)))))
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat 1%nat 1 (fun k : nat => match k with | 1%nat => 2 | 2%nat => 0 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1%nat | 2%nat => 3%nat | _ => 1%nat end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 1 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2%nat | 2%nat => 3%nat | _ => 1%nat end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T4_R12_tails.
Print Assumptions T4_R12_tails_not_vacuous.
