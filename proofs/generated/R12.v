(* R12. Printed from its declaration and its derivation by `ntkbounds prove R12`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics C4.

Theorem R12 :
  forall (B : nat) (N : nat) (t : nat) (A_blk : R) (eta : R) (gamma : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (SA_blk : 0 <= A_blk)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Sfirst : forall k : nat, (1 <= k <= B)%nat -> (1 <= first k)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Slast : forall k : nat, (1 <= k <= B)%nat -> (1 <= last k)%nat)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hblocks_1 : ((first 1%nat) = 1)%nat)
    (Hblocks_2 : ((last B) = N)%nat)
    (Hblocks_3 : forall b : nat, (1 <= b <= (B - 1))%nat -> ((first (b + 1)%nat) = ((last b) + 1))%nat)
    (Hblocks_4 : forall b : nat, (1 <= b <= B)%nat -> ((first b) <= (last b))%nat)
    (Hblocks_5 : forall b : nat, (1 <= b <= B)%nat -> ((last b) <= N)%nat)
    (Hblock_aligned_1 : forall b : nat, (1 <= b <= B)%nat -> (Sum (first b) (last b) (fun i => ((c i) ^ 2))) <= (A_blk * (Sum (first b) (last b) (fun i => (lam i)))))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A_blk * gamma * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i))))))).
Proof.
  intros B N t A_blk eta gamma c first lam last SB SN SA_blk Seta Sgamma Sfirst Slam Slast Hspectrum_1 Hdescent_step_1 Hblocks_1 Hblocks_2 Hblocks_3 Hblocks_4 Hblocks_5 Hblock_aligned_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))))).
  {
    pose proof ((C4 B N t eta gamma c first lam last SB SN Seta Sgamma Sfirst Slam Slast Hspectrum_1 Hdescent_step_1 Hblocks_1 Hblocks_2 Hblocks_3 Hblocks_4 Hblocks_5)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * gamma * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      exact C0.
    }
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))) <= ((1 / 2) * gamma * (Sum 1 B (fun b => (A_blk * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))))))).
  {
    apply (eq_le_eq (Sum 1 B (fun b => ((1 / 2) * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))) (Sum 1 B (fun b => ((1 / 2) * A_blk * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i))))))).
    {
      assert (E1 : (Sum 1 B (fun b => ((1 / 2) * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))) = ((1 / 2) * gamma) * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))).
      {
        apply (Sum_linear 1 B _ [(((1 / 2) * gamma), fun b : nat => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))]).
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
      assert (E2 : (Sum 1 B (fun b => ((1 / 2) * A_blk * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))))) = ((1 / 2) * A_blk * gamma) * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i))))))).
      {
        apply (Sum_linear 1 B _ [(((1 / 2) * A_blk * gamma), fun b : nat => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))))]).
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
      rewrite E2.
      assert (E3 : (Sum 1 B (fun b => (A_blk * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))))) = A_blk * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i))))))).
      {
        apply (Sum_linear 1 B _ [(A_blk, fun b : nat => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))))]).
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
      rewrite E3.
      alg.
    }
    {
      apply Sum_le.
      intros b Hb.
      pose proof (Hblocks_4 b Hb).
      pose proof (Hblocks_5 b Hb).
      pose proof (Sfirst b Hb).
      pose proof (Slast b Hb).
      apply (le_of_difference _ _ (((1 / 2) * A_blk * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))) - ((1 / 2) * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))).
      {
        alg.
      }
      {
        assert (F4 : 0 <= (1 / 2)).
        {
          pos.
        }
        assert (F5 : 0 <= gamma).
        {
          pos.
        }
        assert (F6 : 0 <= (((eta * (lam (last b)%nat)) - 1) ^ (2 * t))).
        {
          pos.
        }
        assert (F10 : 0 <= ((A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2))))).
        {
          assert (K7 : 0 <= ((A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2))))).
          {
            pose proof (Hblock_aligned_1 b ltac:(idx)) as X8; cbv beta in X8.
            assert (Q9 : ((A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2)))) = (A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2)))).
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
        assert (V11 : (((1 / 2) * A_blk * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))) - ((1 / 2) * gamma * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))) = (1 / 2) * gamma * (((eta * (lam (last b)%nat)) - 1) ^ (2 * t)) * ((A_blk * (Sum (first b) (last b) (fun i => (lam i)))) - (Sum (first b) (last b) (fun i => ((c i) ^ 2))))).
        {
          alg.
        }
        rewrite V11.
        pos.
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 B (fun b => (A_blk * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i))))))) = ((1 / 2) * A_blk * gamma * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))))))).
  {
    assert (E12 : (Sum 1 B (fun b => (A_blk * ((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))))) = A_blk * (Sum 1 B (fun b => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i))))))).
    {
      apply (Sum_linear 1 B _ [(A_blk, fun b : nat => (((1 - (eta * (lam (last b)%nat))) ^ (2 * t)) * (Sum (first b) (last b) (fun i => (lam i)))))]).
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
    rewrite E12.
    alg.
  }
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem R12_not_vacuous : ~ (forall (B : nat) (N : nat) (t : nat) (A_blk : R) (eta : R) (gamma : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (SA_blk : 0 <= A_blk)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Sfirst : forall k : nat, (1 <= k <= B)%nat -> (1 <= first k)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Slast : forall k : nat, (1 <= k <= B)%nat -> (1 <= last k)%nat)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hblocks_1 : ((first 1%nat) = 1)%nat)
    (Hblocks_2 : ((last B) = N)%nat)
    (Hblocks_3 : forall b : nat, (1 <= b <= (B - 1))%nat -> ((first (b + 1)%nat) = ((last b) + 1))%nat)
    (Hblocks_4 : forall b : nat, (1 <= b <= B)%nat -> ((first b) <= (last b))%nat)
    (Hblocks_5 : forall b : nat, (1 <= b <= B)%nat -> ((last b) <= N)%nat)
    (Hblock_aligned_1 : forall b : nat, (1 <= b <= B)%nat -> (Sum (first b) (last b) (fun i => ((c i) ^ 2))) <= (A_blk * (Sum (first b) (last b) (fun i => (lam i)))))
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat 2%nat 1 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 2 | 2%nat => 2 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1%nat | 2%nat => 3%nat | _ => 1%nat end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 4 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2%nat | 2%nat => 3%nat | _ => 1%nat end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R12.
Print Assumptions R12_not_vacuous.
