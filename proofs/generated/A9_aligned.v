(* A9.aligned. Printed from its declaration and its derivation by `ntkbounds prove A9.aligned`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem A9_aligned :
  forall (B : nat) (N : nat) (chosen : nat) (A : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (Schosen : (1 <= chosen)%nat)
    (SA : 0 <= A)
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
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , (Sum (first chosen) (last chosen) (fun i => ((c i) ^ 2))) <= (A * (Sum (first chosen) (last chosen) (fun i => (lam i)))).
Proof.
  intros B N chosen A c first lam last SB SN Schosen SA Sfirst Slam Slast Hspectrum_1 Hblocks_1 Hblocks_2 Hblocks_3 Hblocks_4 Hblocks_5 Hchosen_block_1 Hchosen_block_2 Haligned_1.
  assert (step1 : (Sum (first chosen) (last chosen) (fun i => ((c i) ^ 2))) = (Sum (first chosen) (last chosen) (fun i => ((c i) ^ 2)))).
  {
    reflexivity.
  }
  assert (step2 : (Sum (first chosen) (last chosen) (fun i => ((c i) ^ 2))) <= (Sum (first chosen) (last chosen) (fun i => (A * (lam i))))).
  {
    apply (scaled_le 1 (Sum (first chosen) (last chosen) (fun i => ((c i) ^ 2))) (Sum (first chosen) (last chosen) (fun i => (A * (lam i)))) 0).
    {
      alg.
    }
    {
      assert (E0 : (Sum (first chosen) (last chosen) (fun i => (A * (lam i)))) = A * (Sum (first chosen) (last chosen) (fun i => (lam i)))).
      {
        apply (Sum_linear (first chosen) (last chosen) _ [(A, fun i : nat => (lam i))]).
        {
          intros i Hi.
          pose proof (Sfirst chosen ltac:(idx)).
          pose proof (Slast chosen ltac:(idx)).
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
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      pose proof (Sfirst chosen ltac:(idx)).
      pose proof (Slast chosen ltac:(idx)).
      apply (le_of_difference _ _ ((A * (lam i)) - ((c i) ^ 2))).
      {
        alg.
      }
      {
        assert (K1 : 0 <= ((A * (lam i)) - ((c i) ^ 2))).
        {
          pose proof (Haligned_1 i ltac:(idx)) as X2; cbv beta in X2.
          assert (Q3 : ((A * (lam i)) - ((c i) ^ 2)) = (A * (lam i)) - ((c i) ^ 2)).
          {
            alg.
          }
          lra.
        }
        apply (certified_le 1 _ (1 * ((A * (lam i)) - ((c i) ^ 2)))).
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
  assert (step3 : (Sum (first chosen) (last chosen) (fun i => (A * (lam i)))) = (A * (Sum (first chosen) (last chosen) (fun i => (lam i))))).
  {
    assert (E4 : (Sum (first chosen) (last chosen) (fun i => (A * (lam i)))) = A * (Sum (first chosen) (last chosen) (fun i => (lam i)))).
    {
      apply (Sum_linear (first chosen) (last chosen) _ [(A, fun i : nat => (lam i))]).
      {
        intros i Hi.
        pose proof (Sfirst chosen ltac:(idx)).
        pose proof (Slast chosen ltac:(idx)).
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
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem A9_aligned_not_vacuous : ~ (forall (B : nat) (N : nat) (chosen : nat) (A : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (Schosen : (1 <= chosen)%nat)
    (SA : 0 <= A)
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
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , False).
Proof.
  intros H. specialize (H 1%nat 2%nat 1%nat 4 (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 1%nat | _ => 1%nat end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2%nat | _ => 1%nat end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A9_aligned.
Print Assumptions A9_aligned_not_vacuous.
