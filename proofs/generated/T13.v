(* T13. Printed from its declaration and its derivation by `ntkbounds prove T13`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics T3.

Theorem T13 :
  forall (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (kappa_hat : R) (s : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Skappa_hat : 0 <= kappa_hat)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpower_weights_1 : forall i : nat, (1 <= i <= N)%nat -> (reference i) = (Rpow_real (lam i) s))
    (Hpower_trace_1 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s))))
    (Htransferred_1 : (A_tail * (Sum 1 N (fun i => (Rpow_real (lam i) s)))) <= (kappa_hat * (Sum 1 N (fun i => ((c i) ^ 2)))))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * kappa_hat * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s))))).
Proof.
  intros N t A_tail eta gamma kappa_hat s c lam reference SN SA_tail Seta Sgamma Skappa_hat Ss Slam Sreference Hspectrum_1 Haligned_tails_1 Hdescent_step_1 Hpower_weights_1 Hpower_trace_1 Htransferred_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))).
  {
    pose proof ((T3 N t A_tail eta gamma c lam reference SN SA_tail Seta Sgamma Slam Sreference Hspectrum_1 Haligned_tails_1 Hdescent_step_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))).
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
  assert (step2 : ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))) = ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))))).
  {
    assert (R1 : ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))) = ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))))).
    {
      assert (W2 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hpower_weights_1 i ltac:(idx)).
        alg.
      }
      rewrite W2.
      assert (E3 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
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
      rewrite E3.
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step3 : ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s))))) <= ((1 / 2) * gamma * kappa_hat * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s)))))).
  {
    apply (eq_le_eq ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s))))) ((1 / 2) * gamma * kappa_hat * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s)))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      apply (eq_le_eq (((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s))))) * (A_tail * (Sum 1 N (fun i => (Rpow_real (lam i) s))))) (((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s))))) * (kappa_hat * (Sum 1 N (fun i => ((c i) ^ 2)))))).
      {
        assert (D4 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
        {
          assert (K5 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
          {
            pose proof Hpower_trace_1 as X6; cbv beta in X6.
            assert (Q7 : (Sum 1 N (fun i => (Rpow_real (lam i) s))) = (Sum 1 N (fun i => (Rpow_real (lam i) s))) - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
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
        assert (E8 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
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
        rewrite E8.
        alg.
      }
      {
        assert (D9 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
        {
          assert (K10 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
          {
            pose proof Hpower_trace_1 as X11; cbv beta in X11.
            assert (Q12 : (Sum 1 N (fun i => (Rpow_real (lam i) s))) = (Sum 1 N (fun i => (Rpow_real (lam i) s))) - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
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
        assert (E13 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
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
        rewrite E13.
        alg.
      }
      {
        apply Rmult_le_compat_l.
        {
          assert (F14 : 0 <= (1 / 2)).
          {
            pos.
          }
          assert (F15 : 0 <= gamma).
          {
            pos.
          }
          assert (F17 : 0 <= (/ (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
          {
            assert (F16 : 0 <= (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
            {
              pos.
            }
            pos.
          }
          assert (F18 : 0 <= (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
          {
            pos.
          }
          assert (V19 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s))))) = (1 / 2) * gamma * (/ (Sum 1 N (fun i => (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
          {
            assert (D20 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
            {
              assert (K21 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
              {
                pose proof Hpower_trace_1 as X22; cbv beta in X22.
                assert (Q23 : (Sum 1 N (fun i => (Rpow_real (lam i) s))) = (Sum 1 N (fun i => (Rpow_real (lam i) s))) - 0).
                {
                  alg.
                }
                lra.
              }
              apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
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
            assert (E24 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
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
            rewrite E24.
            alg.
          }
          rewrite V19.
          pos.
        }
        {
          apply (le_of_difference _ _ ((kappa_hat * (Sum 1 N (fun i => ((c i) ^ 2)))) - (A_tail * (Sum 1 N (fun i => (Rpow_real (lam i) s)))))).
          {
            alg.
          }
          {
            assert (K25 : 0 <= ((kappa_hat * (Sum 1 N (fun i => ((c i) ^ 2)))) - (A_tail * (Sum 1 N (fun i => (Rpow_real (lam i) s)))))).
            {
              pose proof Htransferred_1 as X26; cbv beta in X26.
              assert (Q27 : ((kappa_hat * (Sum 1 N (fun i => ((c i) ^ 2)))) - (A_tail * (Sum 1 N (fun i => (Rpow_real (lam i) s))))) = (kappa_hat * (Sum 1 N (fun i => ((c i) ^ 2)))) - (A_tail * (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * ((kappa_hat * (Sum 1 N (fun i => ((c i) ^ 2)))) - (A_tail * (Sum 1 N (fun i => (Rpow_real (lam i) s))))))).
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
    }
  }
  assert (step4 : ((1 / 2) * gamma * kappa_hat * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s))))) = ((1 / 2) * gamma * kappa_hat * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s)))))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Req_le _ _ step4)))).
Qed.

(* its assumptions can be met *)
Theorem T13_not_vacuous : ~ (forall (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (kappa_hat : R) (s : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Skappa_hat : 0 <= kappa_hat)
    (Ss : 0 <= s)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hpower_weights_1 : forall i : nat, (1 <= i <= N)%nat -> (reference i) = (Rpow_real (lam i) s))
    (Hpower_trace_1 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s))))
    (Htransferred_1 : (A_tail * (Sum 1 N (fun i => (Rpow_real (lam i) s)))) <= (kappa_hat * (Sum 1 N (fun i => ((c i) ^ 2)))))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 (1 / 5) 1 1 2 (fun k : nat => match k with | 1%nat => 8 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 16 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T13.
Print Assumptions T13_not_vacuous.
