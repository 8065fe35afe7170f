(* T4.C1. Printed from its declaration and its derivation by `ntkbounds prove T4.C1`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics T3.

Theorem T4_C1 :
  forall (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hlast_mode_weights_1 : forall i : nat, (1 <= i <= (N - 1))%nat -> (reference i) = 0)
    (Hlast_mode_weights_2 : forall i : nat, (N <= i <= N)%nat -> (reference i) = 1)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam N))) ^ (2 * t))).
Proof.
  intros N t A_tail eta gamma c lam reference SN SA_tail Seta Sgamma Slam Sreference Hspectrum_1 Haligned_tails_1 Hdescent_step_1 Hlast_mode_weights_1 Hlast_mode_weights_2.
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
  assert (step2 : ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))) = ((1 / 2) * A_tail * gamma * ((Sum 1 (N - 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) + (Sum N N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))))).
  {
    assert (W1 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) = Sum 1 (N - 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))) + Sum N N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))).
    {
      rewrite (Sum_split 1 (N - 1) N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W1.
    alg.
  }
  assert (step3 : ((1 / 2) * A_tail * gamma * ((Sum 1 (N - 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) + (Sum N N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))) = ((1 / 2) * A_tail * gamma * (Sum N N (fun i => ((1 - (eta * (lam i))) ^ (2 * t)))))).
  {
    assert (R2 : ((1 / 2) * A_tail * gamma * ((Sum 1 (N - 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) + (Sum N N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))) = ((1 / 2) * A_tail * gamma * ((Sum 1 (N - 1) (fun i => 0)) + (Sum N N (fun i => ((1 - (eta * (lam i))) ^ (2 * t))))))).
    {
      assert (W3 : (Sum 1 (N - 1) (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) = (Sum 1 (N - 1) (fun i => 0))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hlast_mode_weights_1 i ltac:(idx)).
        alg.
      }
      rewrite W3.
      assert (W4 : (Sum N N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) = (Sum N N (fun i => ((1 - (eta * (lam i))) ^ (2 * t))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hlast_mode_weights_2 i ltac:(idx)).
        alg.
      }
      rewrite W4.
      assert (E5 : (Sum 1 (N - 1) (fun i => 0)) = 0).
      {
        apply (Sum_linear 1 (N - 1) _ []).
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
      rewrite E5.
      alg.
    }
    rewrite R2.
    assert (E6 : (Sum 1 (N - 1) (fun i => 0)) = 0).
    {
      apply (Sum_linear 1 (N - 1) _ []).
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
    rewrite E6.
    alg.
  }
  assert (step4 : ((1 / 2) * A_tail * gamma * (Sum N N (fun i => ((1 - (eta * (lam i))) ^ (2 * t))))) <= ((1 / 2) * A_tail * gamma * (Sum N N (fun i => ((1 - (eta * (lam N))) ^ (2 * t)))))).
  {
    apply (scaled_le ((1 / 2) * A_tail * gamma) (Sum N N (fun i => ((1 - (eta * (lam i))) ^ (2 * t)))) (Sum N N (fun i => ((1 - (eta * (lam N))) ^ (2 * t)))) 0).
    {
      alg.
    }
    {
      assert (E7 : (Sum N N (fun i => ((1 - (eta * (lam N))) ^ (2 * t)))) = ((1 - (eta * (lam N))) ^ (2 * t)) * 1).
      {
        apply (Sum_linear N N _ [(((1 - (eta * (lam N))) ^ (2 * t)), fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one N N) by idx; nats.
          alg.
        }
      }
      rewrite E7.
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ (((1 - (eta * (lam N))) ^ (2 * t)) - ((1 - (eta * (lam i))) ^ (2 * t)))).
      {
        alg.
      }
      {
        enough (G8 : ((1 - (eta * (lam i))) ^ (2 * t)) <= ((1 - (eta * (lam N))) ^ (2 * t))) by lra.
        apply (eq_le_eq ((1 - (eta * (lam i))) ^ (2 * t)) ((1 - (eta * (lam N))) ^ (2 * t))).
        {
          alg.
        }
        {
          alg.
        }
        {
          apply (pow_even_le t); [idx|].
          apply (le_of_difference _ _ (((1 - (eta * (lam N))) ^ 2) - ((1 - (eta * (lam i))) ^ 2))).
          {
            alg.
          }
          {
            assert (F9 : 0 <= eta).
            {
              pos.
            }
            assert (F13 : 0 <= ((lam i) - (lam N))).
            {
              assert (K10 : 0 <= ((lam i) - (lam N))).
              {
                pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X11; cbv beta in X11.
                assert (Q12 : ((lam i) - (lam N)) = (lam i) - (lam N)).
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
            assert (F24 : 0 <= (2 - (eta * (lam N)) - (eta * (lam i)))).
            {
              assert (K14 : 0 <= (1 - (eta * (lam 1%nat)))).
              {
                pose proof Hdescent_step_1 as X15; cbv beta in X15.
                assert (Q16 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                {
                  alg.
                }
                lra.
              }
              assert (K17 : 0 <= eta).
              {
                pos.
              }
              assert (K18 : 0 <= ((lam 1%nat) - (lam N))).
              {
                pose proof (Hspectrum_1 N ltac:(idx) 1%nat ltac:(idx)) as X19; cbv beta in X19.
                assert (Q20 : ((lam 1%nat) - (lam N)) = (lam 1%nat) - (lam N)).
                {
                  alg.
                }
                lra.
              }
              assert (K21 : 0 <= ((lam 1%nat) - (lam i))).
              {
                pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X22; cbv beta in X22.
                assert (Q23 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                {
                  alg.
                }
                lra.
              }
              apply (certified_le 1 _ (2 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam N)) + 1 * eta * ((lam 1%nat) - (lam i)))).
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
            assert (V25 : (((1 - (eta * (lam N))) ^ 2) - ((1 - (eta * (lam i))) ^ 2)) = eta * ((lam i) - (lam N)) * (2 - (eta * (lam N)) - (eta * (lam i)))).
            {
              alg.
            }
            rewrite V25.
            pos.
          }
        }
      }
    }
  }
  assert (step5 : ((1 / 2) * A_tail * gamma * (Sum N N (fun i => ((1 - (eta * (lam N))) ^ (2 * t))))) = ((1 / 2) * A_tail * gamma * ((1 - (eta * (lam N))) ^ (2 * t)))).
  {
    assert (E26 : (Sum N N (fun i => ((1 - (eta * (lam N))) ^ (2 * t)))) = ((1 - (eta * (lam N))) ^ (2 * t)) * 1).
    {
      apply (Sum_linear N N _ [(((1 - (eta * (lam N))) ^ (2 * t)), fun i : nat => 1)]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        rewrite (Sum_one N N) by idx; nats.
        alg.
      }
    }
    rewrite E26.
    alg.
  }
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ (Req_le _ _ step3) (Rle_trans _ _ _ step4 (Req_le _ _ step5))))).
Qed.

(* its assumptions can be met *)
Theorem T4_C1_not_vacuous : ~ (forall (N : nat) (t : nat) (A_tail : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hlast_mode_weights_1 : forall i : nat, (1 <= i <= (N - 1))%nat -> (reference i) = 0)
    (Hlast_mode_weights_2 : forall i : nat, (N <= i <= N)%nat -> (reference i) = 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 9 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T4_C1.
Print Assumptions T4_C1_not_vacuous.
