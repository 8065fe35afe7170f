(* A7. Printed from its declaration and its derivation by `ntkbounds prove A7`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem A7 :
  forall (N : nat) (t : nat) (A : R) (eta : R) (gamma : R) (s : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hpower_aligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (Rpow_real (lam i) s)))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s))))).
Proof.
  intros N t A eta gamma s c lam SN SA Seta Sgamma Ss Slam Hspectrum_1 Hpower_aligned_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C0.
    assert (R1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C0 by idx.
        alg.
      }
      rewrite W2.
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (A * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) (Sum 1 N (fun i => (A * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) 0).
    {
      alg.
    }
    {
      assert (E3 : (Sum 1 N (fun i => (A * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = A * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
      {
        apply (Sum_linear 1 N _ [(A, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s)))]).
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
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ ((A * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)) - (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))).
      {
        alg.
      }
      {
        assert (F4 : 0 <= (((eta * (lam i)) - 1) ^ (2 * t))).
        {
          pos.
        }
        assert (F8 : 0 <= ((A * (Rpow_real (lam i) s)) - ((c i) ^ 2))).
        {
          assert (K5 : 0 <= ((A * (Rpow_real (lam i) s)) - ((c i) ^ 2))).
          {
            pose proof (Hpower_aligned_1 i ltac:(idx)) as X6; cbv beta in X6.
            assert (Q7 : ((A * (Rpow_real (lam i) s)) - ((c i) ^ 2)) = (A * (Rpow_real (lam i) s)) - ((c i) ^ 2)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((A * (Rpow_real (lam i) s)) - ((c i) ^ 2)))).
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
        assert (V9 : ((A * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)) - (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))) = (((eta * (lam i)) - 1) ^ (2 * t)) * ((A * (Rpow_real (lam i) s)) - ((c i) ^ 2))).
        {
          alg.
        }
        rewrite V9.
        pos.
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (A * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s))))) = ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))))).
  {
    assert (E10 : (Sum 1 N (fun i => (A * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = A * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
    {
      apply (Sum_linear 1 N _ [(A, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s)))]).
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
    rewrite E10.
    assert (E11 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
    {
      apply (Sum_linear 1 N _ [(1, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s)))]).
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
    rewrite E11.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem A7_not_vacuous : ~ (forall (N : nat) (t : nat) (A : R) (eta : R) (gamma : R) (s : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hpower_aligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (Rpow_real (lam i) s)))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 (1 / 5) 1 2 (fun k : nat => match k with | 1%nat => 8 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A7.
Print Assumptions A7_not_vacuous.
