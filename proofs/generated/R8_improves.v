(* R8.improves. Printed from its declaration and its derivation by `ntkbounds prove R8.improves`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R8_improves :
  forall (N : nat) (head : nat) (t : nat) (A_m : R) (A_next : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_m : 0 <= A_m)
    (SA_next : 0 <= A_next)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Htail_aligned_1 : forall i : nat, ((head + 1) <= i <= N)%nat -> ((c i) ^ 2) <= (A_m * (lam i)))
    (Hnext_head_1 : ((head + 1) <= N)%nat)
    (Hnext_head_2 : A_next <= A_m)
  , (((1 / 2) * gamma * (Sum 1 (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_next * gamma * (Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
Proof.
  intros N head t A_m A_next eta gamma c lam SN SA_m SA_next Seta Sgamma Slam Hspectrum_1 Hhead_1 Htail_aligned_1 Hnext_head_1 Hnext_head_2.
  assert (step1 : (((1 / 2) * gamma * (Sum 1 (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_next * gamma * (Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))) = (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_next * gamma * (Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
  {
    assert (W0 : (Sum 1 (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))) + Sum (head + 1) (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))).
    {
      rewrite (Sum_split 1 head (head + 1)) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W0.
    alg.
  }
  assert (step2 : (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_next * gamma * (Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) (head + 1) (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) + ((1 / 2) * A_next * gamma * (Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum (head + 1) (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) (Sum (head + 1) (head + 1) (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_next * gamma * (Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
    {
      alg.
    }
    {
      assert (E1 : (Sum (head + 1) (head + 1) (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_m * (Sum (head + 1) (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear (head + 1) (head + 1) _ [(A_m, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
        assert (F2 : 0 <= (((eta * (lam i)) - 1) ^ (2 * t))).
        {
          pos.
        }
        assert (F6 : 0 <= ((A_m * (lam i)) - ((c i) ^ 2))).
        {
          assert (K3 : 0 <= ((A_m * (lam i)) - ((c i) ^ 2))).
          {
            pose proof (Htail_aligned_1 i ltac:(idx)) as X4; cbv beta in X4.
            assert (Q5 : ((A_m * (lam i)) - ((c i) ^ 2)) = (A_m * (lam i)) - ((c i) ^ 2)).
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
        assert (V7 : ((A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)) - (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))) = (((eta * (lam i)) - 1) ^ (2 * t)) * ((A_m * (lam i)) - ((c i) ^ 2))).
        {
          alg.
        }
        rewrite V7.
        pos.
      }
    }
  }
  assert (step3 : (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) (head + 1) (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) + ((1 / 2) * A_next * gamma * (Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) (head + 1) (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) + ((1 / 2) * gamma * (Sum (head + 2) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
  {
    apply (scaled_le 1 (Sum (head + 2) N (fun i => ((1 / 2) * A_next * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) (Sum (head + 2) N (fun i => ((1 / 2) * A_m * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) (head + 1) (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
    {
      assert (E8 : (Sum (head + 2) N (fun i => ((1 / 2) * A_next * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = ((1 / 2) * A_next * gamma) * (Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear (head + 2) N _ [(((1 / 2) * A_next * gamma), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
      rewrite E8.
      assert (E9 : (Sum (head + 1) (head + 1) (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_m * (Sum (head + 1) (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear (head + 1) (head + 1) _ [(A_m, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
      rewrite E9.
      alg.
    }
    {
      assert (E10 : (Sum (head + 2) N (fun i => ((1 / 2) * A_m * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = ((1 / 2) * A_m * gamma) * (Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear (head + 2) N _ [(((1 / 2) * A_m * gamma), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
      assert (E11 : (Sum (head + 1) (head + 1) (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_m * (Sum (head + 1) (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear (head + 1) (head + 1) _ [(A_m, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
      assert (E12 : (Sum (head + 2) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_m * (Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear (head + 2) N _ [(A_m, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
      rewrite E12.
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ (((1 / 2) * A_m * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)) - ((1 / 2) * A_next * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))).
      {
        alg.
      }
      {
        assert (F13 : 0 <= (1 / 2)).
        {
          pos.
        }
        assert (F14 : 0 <= gamma).
        {
          pos.
        }
        assert (F15 : 0 <= (((eta * (lam i)) - 1) ^ (2 * t))).
        {
          pos.
        }
        assert (F19 : 0 <= (A_m - A_next)).
        {
          assert (K16 : 0 <= (A_m - A_next)).
          {
            pose proof Hnext_head_2 as X17; cbv beta in X17.
            assert (Q18 : (A_m - A_next) = A_m - A_next).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * (A_m - A_next))).
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
        assert (F20 : 0 <= (lam i)).
        {
          pos.
        }
        assert (V21 : (((1 / 2) * A_m * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)) - ((1 / 2) * A_next * gamma * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))) = (1 / 2) * gamma * (((eta * (lam i)) - 1) ^ (2 * t)) * (A_m - A_next) * (lam i)).
        {
          alg.
        }
        rewrite V21.
        pos.
      }
    }
  }
  assert (step4 : (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) (head + 1) (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) + ((1 / 2) * gamma * (Sum (head + 2) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))) = (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
  {
    assert (W22 : (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = Sum (head + 1) (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))) + Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))).
    {
      rewrite (Sum_split (head + 1) (head + 1) N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W22.
    assert (E23 : (Sum (head + 1) (head + 1) (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_m * (Sum (head + 1) (head + 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
    {
      apply (Sum_linear (head + 1) (head + 1) _ [(A_m, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
    rewrite E23.
    assert (E24 : (Sum (head + 2) N (fun i => (A_m * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = A_m * (Sum (head + 2) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
    {
      apply (Sum_linear (head + 2) N _ [(A_m, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
    rewrite E24.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Rle_trans _ _ _ step3 (Req_le _ _ step4)))).
Qed.

(* its assumptions can be met *)
Theorem R8_improves_not_vacuous : ~ (forall (N : nat) (head : nat) (t : nat) (A_m : R) (A_next : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_m : 0 <= A_m)
    (SA_next : 0 <= A_next)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Htail_aligned_1 : forall i : nat, ((head + 1) <= i <= N)%nat -> ((c i) ^ 2) <= (A_m * (lam i)))
    (Hnext_head_1 : ((head + 1) <= N)%nat)
    (Hnext_head_2 : A_next <= A_m)
  , False).
Proof.
  intros H. specialize (H 2%nat 0%nat 2%nat 4 4 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R8_improves.
Print Assumptions R8_improves_not_vacuous.
