(* R3.flow. Printed from its declaration and its derivation by `ntkbounds prove R3.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R3_flow :
  forall (N : nat) (tau : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
  , ((Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) <= (exp ((-2) * tau * (lam N))).
Proof.
  intros N tau lam SN Stau Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2.
  assert (step1 : ((Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    reflexivity.
  }
  assert (step2 : ((Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) <= ((Sum 1 N (fun i => ((exp ((-2) * tau * (lam N))) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    apply (scaled_le (/ (Sum 1 N (fun i => (lam i)))) (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))) (Sum 1 N (fun i => ((exp ((-2) * tau * (lam N))) * (lam i)))) 0).
    {
      assert (D0 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K1 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X2; cbv beta in X2.
          assert (Q3 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
    {
      assert (D4 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K5 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X6; cbv beta in X6.
          assert (Q7 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
      assert (E8 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam N))) * (lam i)))) = (exp ((-2) * tau * (lam N))) * (Sum 1 N (fun i => (lam i)))).
      {
        apply (Sum_linear 1 N _ [((exp ((-2) * tau * (lam N))), fun i : nat => (lam i))]).
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
      alg.
    }
    {
      assert (F10 : 0 <= (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (F9 : 0 <= (Sum 1 N (fun i => (lam i)))).
        {
          pos.
        }
        pos.
      }
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (exp_le_compat (lam i) ((-2) * tau * (lam i)) ((-2) * tau * (lam N))).
      {
        alg.
      }
      {
        alg.
      }
      {
        pos.
      }
      {
        apply (le_of_difference _ _ ((2 * tau * (lam i)) - (2 * tau * (lam N)))).
        {
          alg.
        }
        {
          assert (F12 : 0 <= 2).
          {
            pos.
          }
          assert (F13 : 0 <= tau).
          {
            pos.
          }
          assert (F17 : 0 <= ((lam i) - (lam N))).
          {
            assert (K14 : 0 <= ((lam i) - (lam N))).
            {
              pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X15; cbv beta in X15.
              assert (Q16 : ((lam i) - (lam N)) = (lam i) - (lam N)).
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
          assert (V18 : ((2 * tau * (lam i)) - (2 * tau * (lam N))) = 2 * tau * ((lam i) - (lam N))).
          {
            alg.
          }
          rewrite V18.
          pos.
        }
      }
    }
  }
  assert (step3 : ((Sum 1 N (fun i => ((exp ((-2) * tau * (lam N))) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = (exp ((-2) * tau * (lam N)))).
  {
    assert (D19 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K20 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X21; cbv beta in X21.
        assert (Q22 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
    assert (E23 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam N))) * (lam i)))) = (exp ((-2) * tau * (lam N))) * (Sum 1 N (fun i => (lam i)))).
    {
      apply (Sum_linear 1 N _ [((exp ((-2) * tau * (lam N))), fun i : nat => (lam i))]).
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
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem R3_flow_not_vacuous : ~ (forall (N : nat) (tau : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 2%nat (1 / 4) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R3_flow.
Print Assumptions R3_flow_not_vacuous.
