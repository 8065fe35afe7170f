(* T10.rank. Printed from its declaration and its derivation by `ntkbounds prove T10.rank`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics T10.

Theorem T10_rank :
  forall (N : nat) (A_tail : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hinvertible_kernel_1 : 0 < (lam N))
    (Hspectral_weights_1 : forall i : nat, (1 <= i <= N)%nat -> (reference i) = (lam i))
  , (Sum 1 N (fun i => (((c i) ^ 2) / ((lam i))))) <= (A_tail * (INR N)).
Proof.
  intros N A_tail c lam reference SN SA_tail Slam Sreference Hspectrum_1 Haligned_tails_1 Hinvertible_kernel_1 Hspectral_weights_1.
  assert (step1 : (Sum 1 N (fun i => (((c i) ^ 2) / ((lam i))))) <= (A_tail * (Sum 1 N (fun i => ((reference i) / ((lam i))))))).
  {
    pose proof ((T10 N A_tail c lam reference SN SA_tail Slam Sreference Hspectrum_1 Haligned_tails_1 Hinvertible_kernel_1)) as C0; cbv beta in C0.
    apply (eq_le_eq (Sum 1 N (fun i => (((c i) ^ 2) / ((lam i))))) (A_tail * (Sum 1 N (fun i => ((reference i) / ((lam i))))))).
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
  assert (step2 : (A_tail * (Sum 1 N (fun i => ((reference i) / ((lam i)))))) = (A_tail * (INR N))).
  {
    assert (R1 : (A_tail * (Sum 1 N (fun i => ((reference i) / ((lam i)))))) = (A_tail * (Sum 1 N (fun i => 1)))).
    {
      assert (W2 : (Sum 1 N (fun i => ((reference i) / ((lam i))))) = (Sum 1 N (fun i => 1))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hspectral_weights_1 i ltac:(idx)).
        assert (D3 : 0 < (lam i)).
        {
          assert (K4 : 0 <= ((lam i) - (lam N))).
          {
            pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X5; cbv beta in X5.
            assert (Q6 : ((lam i) - (lam N)) = (lam i) - (lam N)).
            {
              alg.
            }
            lra.
          }
          assert (K7 : 0 < (lam N)).
          {
            pose proof Hinvertible_kernel_1 as X8; cbv beta in X8.
            assert (Q9 : (lam N) = (lam N) - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * ((lam i) - (lam N)) + 1 * (lam N))).
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
      rewrite W2.
      assert (E10 : (Sum 1 N (fun i => 1)) = 1 * (INR N)).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one 1 N) by idx; nats.
          alg.
        }
      }
      rewrite E10.
      alg.
    }
    rewrite R1.
    assert (E11 : (Sum 1 N (fun i => 1)) = 1 * (INR N)).
    {
      apply (Sum_linear 1 N _ [(1, fun i : nat => 1)]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        rewrite (Sum_one 1 N) by idx; nats.
        alg.
      }
    }
    rewrite E11.
    alg.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem T10_rank_not_vacuous : ~ (forall (N : nat) (A_tail : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hinvertible_kernel_1 : 0 < (lam N))
    (Hspectral_weights_1 : forall i : nat, (1 <= i <= N)%nat -> (reference i) = (lam i))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T10_rank.
Print Assumptions T10_rank_not_vacuous.
