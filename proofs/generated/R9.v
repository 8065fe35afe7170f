(* R9. Printed from its declaration and its derivation by `ntkbounds prove R9`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem R9 :
  forall (N : nat) (t : nat) (A_min : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_min : 0 <= A_min)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_below_1 : forall i : nat, (1 <= i <= N)%nat -> (A_min * (lam i)) <= ((c i) ^ 2))
  , ((1 / 2) * A_min * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))).
Proof.
  intros N t A_min eta gamma c lam SN SA_min Seta Sgamma Slam Hspectrum_1 Haligned_below_1.
  assert (step1 : ((1 / 2) * A_min * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
  {
    assert (E0 : (Sum 1 N (fun i => (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_min * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
    {
      apply (Sum_linear 1 N _ [(A_min, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) 0).
    {
      assert (E1 : (Sum 1 N (fun i => (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_min * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [(A_min, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
      apply (le_of_difference _ _ ((((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)) - (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))).
      {
        alg.
      }
      {
        assert (F2 : 0 <= 1).
        {
          pos.
        }
        assert (F3 : 0 <= (((eta * (lam i)) - 1) ^ (2 * t))).
        {
          pos.
        }
        assert (F7 : 0 <= (((c i) ^ 2) - (A_min * (lam i)))).
        {
          assert (K4 : 0 <= (((c i) ^ 2) - (A_min * (lam i)))).
          {
            pose proof (Haligned_below_1 i ltac:(idx)) as X5; cbv beta in X5.
            assert (Q6 : (((c i) ^ 2) - (A_min * (lam i))) = ((c i) ^ 2) - (A_min * (lam i))).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * (((c i) ^ 2) - (A_min * (lam i))))).
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
        assert (V8 : ((((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)) - (A_min * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))) = 1 * (((eta * (lam i)) - 1) ^ (2 * t)) * (((c i) ^ 2) - (A_min * (lam i)))).
        {
          alg.
        }
        rewrite V8.
        pos.
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C9.
    assert (R10 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      assert (W11 : (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C9 by idx.
        alg.
      }
      rewrite W11.
      alg.
    }
    rewrite R10.
    reflexivity.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem R9_not_vacuous : ~ (forall (N : nat) (t : nat) (A_min : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_min : 0 <= A_min)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_below_1 : forall i : nat, (1 <= i <= N)%nat -> (A_min * (lam i)) <= ((c i) ^ 2))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R9.
Print Assumptions R9_not_vacuous.
