(* T1. Printed from its declaration and its derivation by `ntkbounds prove T1`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem T1 :
  forall (N : nat) (A_tail : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , (Sum 1 N (fun i => ((c i) ^ 2))) <= (A_tail * (Sum 1 N (fun i => (reference i)))).
Proof.
  intros N A_tail c lam reference SN SA_tail Slam Sreference Hspectrum_1 Haligned_tails_1 Hnonzero_residual_1.
  assert (step1 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => ((c i) ^ 2)))).
  {
    reflexivity.
  }
  assert (step2 : (Sum 1 N (fun i => ((c i) ^ 2))) <= (Sum 1 N (fun i => (A_tail * (reference i))))).
  {
    apply (scaled_le 1 (Sum 1 N (fun i => ((c i) ^ 2))) (Sum 1 N (fun i => (A_tail * (reference i)))) 0).
    {
      alg.
    }
    {
      assert (E0 : (Sum 1 N (fun i => (A_tail * (reference i)))) = A_tail * (Sum 1 N (fun i => (reference i)))).
      {
        apply (Sum_linear 1 N _ [(A_tail, fun i : nat => (reference i))]).
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
      rewrite E0.
      alg.
    }
    {
      pos.
    }
    {
      assert (T1 : forall m : nat, (1 <= m <= N)%nat -> Sum m N (fun i => ((c i) ^ 2)) <= Sum m N (fun i => (A_tail * (reference i))) + 0).
      {
        intros m Hm.
        pose proof (Haligned_tails_1 m ltac:(idx)) as X2.
        apply (eq_le_eq (Sum m N (fun j => ((c j) ^ 2))) (A_tail * (Sum m N (fun j => (reference j))))).
        {
          alg.
        }
        {
          rewrite Rplus_0_r.
          assert (E3 : (Sum m N (fun i => (A_tail * (reference i)))) = A_tail * (Sum m N (fun i => (reference i)))).
          {
            apply (Sum_linear m N _ [(A_tail, fun i : nat => (reference i))]).
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
          exact X2.
        }
      }
      assert (M4 : forall later : nat, (1 <= later <= N)%nat -> forall earlier : nat, (1 <= earlier <= later)%nat -> (fun i => 1) earlier <= (fun i => 1) later).
      {
        intros later Hlater earlier Hearlier; cbv beta.
        apply (eq_le_eq 1 1).
        {
          reflexivity.
        }
        {
          reflexivity.
        }
        {
          apply Rle_refl.
        }
      }
      assert (P5 : forall i : nat, (1 <= i <= N)%nat -> 0 <= 1).
      {
        intros i Hi.
        pos.
      }
      apply (eq_le_eq (Sum 1 N (fun i => ((c i) ^ 2) * 1)) (Sum 1 N (fun i => (A_tail * (reference i)) * 1) + 0 * (fun i => 1) N)).
      {
        apply Sum_ext; intros; alg.
      }
      {
        assert (S6 : Sum 1 N (fun i => (A_tail * (reference i)) * 1) = (Sum 1 N (fun i => (A_tail * (reference i))))) by (apply Sum_ext; intros; alg).
        apply (eq_trans (Rplus_eq_compat_r _ _ _ S6)); cbv beta.
        alg.
      }
      {
        apply (tail_dominated 1 N (fun i => ((c i) ^ 2)) (fun i => (A_tail * (reference i))) (fun i => 1) 0); [right; reflexivity|assumption|assumption|assumption].
      }
    }
  }
  assert (step3 : (Sum 1 N (fun i => (A_tail * (reference i)))) = (A_tail * (Sum 1 N (fun i => (reference i))))).
  {
    assert (E7 : (Sum 1 N (fun i => (A_tail * (reference i)))) = A_tail * (Sum 1 N (fun i => (reference i)))).
    {
      apply (Sum_linear 1 N _ [(A_tail, fun i : nat => (reference i))]).
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
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem T1_not_vacuous : ~ (forall (N : nat) (A_tail : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T1.
Print Assumptions T1_not_vacuous.
