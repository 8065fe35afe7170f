(* R8. Printed from its declaration and its derivation by `ntkbounds prove R8`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem R8 :
  forall (N : nat) (head : nat) (t : nat) (A_m : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_m : 0 <= A_m)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Htail_aligned_1 : forall i : nat, ((head + 1) <= i <= N)%nat -> ((c i) ^ 2) <= (A_m * (lam i)))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
Proof.
  intros N head t A_m eta gamma c lam SN SA_m Seta Sgamma Slam Hspectrum_1 Hhead_1 Htail_aligned_1.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))))).
  {
    assert (W3 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))) + Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))).
    {
      rewrite (Sum_split 1 head N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W3.
    alg.
  }
  assert (step3 : (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) (Sum (head + 1) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) ((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      alg.
    }
    {
      assert (E4 : (Sum (head + 1) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_m * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear (head + 1) N _ [(A_m, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ ((A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)) - (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))).
      {
        alg.
      }
      {
        assert (F5 : 0 <= (((eta * (lam i)) - 1) ^ (2 * t))).
        {
          pos.
        }
        assert (F9 : 0 <= ((A_m * (lam i)) - ((c i) ^ 2))).
        {
          assert (K6 : 0 <= ((A_m * (lam i)) - ((c i) ^ 2))).
          {
            pose proof (Htail_aligned_1 i ltac:(idx)) as X7; cbv beta in X7.
            assert (Q8 : ((A_m * (lam i)) - ((c i) ^ 2)) = (A_m * (lam i)) - ((c i) ^ 2)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((A_m * (lam i)) - ((c i) ^ 2)))).
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
        assert (V10 : ((A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)) - (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))) = (((eta * (lam i)) - 1) ^ (2 * t)) * ((A_m * (lam i)) - ((c i) ^ 2))).
        {
          alg.
        }
        rewrite V10.
        pos.
      }
    }
  }
  assert (step4 : (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))) = (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
  {
    assert (E11 : (Sum (head + 1) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_m * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
    {
      apply (Sum_linear (head + 1) N _ [(A_m, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Req_le _ _ step4)))).
Qed.

(* its assumptions can be met *)
Theorem R8_not_vacuous : ~ (forall (N : nat) (head : nat) (t : nat) (A_m : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_m : 0 <= A_m)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Htail_aligned_1 : forall i : nat, ((head + 1) <= i <= N)%nat -> ((c i) ^ 2) <= (A_m * (lam i)))
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 2%nat 4 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R8.
Print Assumptions R8_not_vacuous.
