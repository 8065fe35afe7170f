(* R5.mean. Printed from its declaration and its derivation by `ntkbounds prove R5.mean`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R5_mean :
  forall (N : nat) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , (lam N) <= ((Sum 1 N (fun i => (lam i))) / ((INR N))).
Proof.
  intros N lam SN Slam Hspectrum_1.
  assert (step1 : (lam N) = ((Sum 1 N (fun i => (lam N))) / ((INR N)))).
  {
    assert (E0 : (Sum 1 N (fun i => (lam N))) = (lam N) * (INR N)).
    {
      apply (Sum_linear 1 N _ [((lam N), fun i : nat => 1)]).
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
    rewrite E0.
    alg.
  }
  assert (step2 : ((Sum 1 N (fun i => (lam N))) / ((INR N))) <= ((Sum 1 N (fun i => (lam i))) / ((INR N)))).
  {
    apply (scaled_le (/ (INR N)) (Sum 1 N (fun i => (lam N))) (Sum 1 N (fun i => (lam i))) 0).
    {
      assert (E1 : (Sum 1 N (fun i => (lam N))) = (lam N) * (INR N)).
      {
        apply (Sum_linear 1 N _ [((lam N), fun i : nat => 1)]).
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
      rewrite E1.
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
      apply (le_of_difference _ _ ((lam i) - (lam N))).
      {
        alg.
      }
      {
        assert (K2 : 0 <= ((lam i) - (lam N))).
        {
          pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X3; cbv beta in X3.
          assert (Q4 : ((lam i) - (lam N)) = (lam i) - (lam N)).
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
    }
  }
  assert (step3 : ((Sum 1 N (fun i => (lam i))) / ((INR N))) = ((Sum 1 N (fun i => (lam i))) / ((INR N)))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem R5_mean_not_vacuous : ~ (forall (N : nat) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , False).
Proof.
  intros H. specialize (H 2%nat (fun k : nat => match k with | 1%nat => 2 | 2%nat => 2 | _ => 2 end)).
  premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R5_mean.
Print Assumptions R5_mean_not_vacuous.
