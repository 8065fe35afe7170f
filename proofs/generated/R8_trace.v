(* R8.trace. Printed from its declaration and its derivation by `ntkbounds prove R8.trace`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics R8.

Theorem R8_trace :
  forall (N : nat) (head : nat) (t : nat) (A_m : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_m : 0 <= A_m)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Htail_aligned_1 : forall i : nat, ((head + 1) <= i <= N)%nat -> ((c i) ^ 2) <= (A_m * (lam i)))
    (Hstable_step_1 : (eta * (lam 1%nat)) <= 2)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * ((Sum 1 N (fun i => (lam i))) - (Sum 1 head (fun i => (lam i)))))).
Proof.
  intros N head t A_m eta gamma c lam SN SA_m Seta Sgamma Slam Hspectrum_1 Hhead_1 Htail_aligned_1 Hstable_step_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
  {
    pose proof ((R8 N head t A_m eta gamma c lam SN SA_m Seta Sgamma Slam Hspectrum_1 Hhead_1 Htail_aligned_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
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
  assert (step2 : (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (lam i)))))).
  {
    apply (scaled_le ((1 / 2) * A_m * gamma) (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) (Sum (head + 1) N (fun i => (lam i))) ((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
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
      apply Sum_le.
      intros i Hi.
      apply (eq_le_eq ((lam i) * ((1 - (eta * (lam i))) ^ (2 * t))) ((lam i) * 1)).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rmult_le_compat_l.
        {
          assert (F1 : 0 <= (lam i)).
          {
            pos.
          }
          pos.
        }
        {
          apply (le_of_difference _ _ (1 - ((1 - (eta * (lam i))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G2 : ((1 - (eta * (lam i))) ^ (2 * t)) <= 1) by lra.
            apply (eq_le_eq ((1 - (eta * (lam i))) ^ (2 * t)) (1 ^ (2 * t))).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply (pow_even_le t); [idx|].
              apply (le_of_difference _ _ (1 - ((1 - (eta * (lam i))) ^ 2))).
              {
                alg.
              }
              {
                assert (F3 : 0 <= 1).
                {
                  pos.
                }
                assert (F4 : 0 <= eta).
                {
                  pos.
                }
                assert (F12 : 0 <= (2 - (eta * (lam i)))).
                {
                  assert (K5 : 0 <= (2 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hstable_step_1 as X6; cbv beta in X6.
                    assert (Q7 : (2 - (eta * (lam 1%nat))) = 2 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K8 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K9 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X10; cbv beta in X10.
                    assert (Q11 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (1 * (2 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)))).
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
                assert (F13 : 0 <= (lam i)).
                {
                  pos.
                }
                assert (V14 : (1 - ((1 - (eta * (lam i))) ^ 2)) = 1 * eta * (2 - (eta * (lam i))) * (lam i)).
                {
                  alg.
                }
                rewrite V14.
                pos.
              }
            }
          }
        }
      }
    }
  }
  assert (step3 : (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * (Sum (head + 1) N (fun i => (lam i))))) = (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * A_m * gamma * ((Sum 1 N (fun i => (lam i))) - (Sum 1 head (fun i => (lam i))))))).
  {
    assert (W15 : (Sum 1 N (fun i => (lam i))) = Sum 1 head (fun i => (lam i)) + Sum (head + 1) N (fun i => (lam i))).
    {
      rewrite (Sum_split 1 head N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W15.
    alg.
  }
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem R8_trace_not_vacuous : ~ (forall (N : nat) (head : nat) (t : nat) (A_m : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_m : 0 <= A_m)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Htail_aligned_1 : forall i : nat, ((head + 1) <= i <= N)%nat -> ((c i) ^ 2) <= (A_m * (lam i)))
    (Hstable_step_1 : (eta * (lam 1%nat)) <= 2)
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 0%nat 4 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R8_trace.
Print Assumptions R8_trace_not_vacuous.
