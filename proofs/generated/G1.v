(* G1. Printed from its declaration and its derivation by `ntkbounds prove G1`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem G1 :
  forall (N : nat) (level : nat) (n : nat) (base_radius : R) (delta : R) (lipschitz : R) (risk : R) (train : R) (alpha : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Slevel : (1 <= level)%nat)
    (Sn : (1 <= n)%nat)
    (Sbase_radius : 0 < base_radius)
    (Sdelta : 0 < delta)
    (Slipschitz : 0 <= lipschitz)
    (Srisk : 0 <= risk)
    (Strain : 0 <= train)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hcovered_end_1 : ((2 ^ (2 * (level - 1))) * (base_radius ^ 2)) <= (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))))
    (Hcovered_end_2 : (Sum 1 N (fun i => (alpha i))) <= ((2 ^ (2 * (level - 1))) * (base_radius ^ 2)))
    (Hgood_sample_1 : risk <= (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * (2 ^ (level - 1)) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))))
  , risk <= (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))).
Proof.
  intros N level n base_radius delta lipschitz risk train alpha lam SN Slevel Sn Sbase_radius Sdelta Slipschitz Srisk Strain Salpha Slam Hspectrum_1 Hcovered_end_1 Hcovered_end_2 Hgood_sample_1.
  assert (step1 : risk <= (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * (2 ^ (level - 1)) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))))).
  {
    apply (scaled_le 1 risk (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * (2 ^ (level - 1)) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))) 0).
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
      apply (le_of_difference _ _ (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * (2 ^ (level - 1)) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))) - risk)).
      {
        alg.
      }
      {
        assert (F0 : 0 <= (1 / 2)).
        {
          pos.
        }
        assert (F1 : 0 <= (/ (sqrt (INR n) ^ 3))).
        {
          pos.
        }
        assert (F6 : 0 <= ((2 * (sqrt (INR n) ^ 3) * train) + (3 * (sqrt 2) * (INR n) * (sqrt ((ln 2) + (ln (INR level)) + (ln (1 + (INR level))) - (ln delta)))) + (2 * (2 ^ level) * base_radius * lipschitz * (sqrt (INR n)) * (sqrt (Sum 1 N (fun i => (lam i))))) - (2 * (sqrt (INR n) ^ 3) * risk))).
        {
          assert (K2 : 0 < (sqrt (INR n) ^ 3)).
          {
            pos.
          }
          assert (K3 : 0 <= (train + ((3 / 2) * (sqrt 2) * (sqrt ((ln 2) + (ln (INR level)) + (ln (1 + (INR level))) - (ln delta))) / ((sqrt (INR n)))) + ((2 ^ level) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))) - risk)).
          {
            pose proof Hgood_sample_1 as X4; cbv beta in X4.
            assert (Q5 : (train + ((3 / 2) * (sqrt 2) * (sqrt ((ln 2) + (ln (INR level)) + (ln (1 + (INR level))) - (ln delta))) / ((sqrt (INR n)))) + ((2 ^ level) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))) - risk) = (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * (2 ^ (level - 1)) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))) - risk).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (2 * (sqrt (INR n) ^ 3) * (train + ((3 / 2) * (sqrt 2) * (sqrt ((ln 2) + (ln (INR level)) + (ln (1 + (INR level))) - (ln delta))) / ((sqrt (INR n)))) + ((2 ^ level) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))) - risk))).
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
        assert (V7 : (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * (2 ^ (level - 1)) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))) - risk) = (1 / 2) * (/ (sqrt (INR n) ^ 3)) * ((2 * (sqrt (INR n) ^ 3) * train) + (3 * (sqrt 2) * (INR n) * (sqrt ((ln 2) + (ln (INR level)) + (ln (1 + (INR level))) - (ln delta)))) + (2 * (2 ^ level) * base_radius * lipschitz * (sqrt (INR n)) * (sqrt (Sum 1 N (fun i => (lam i))))) - (2 * (sqrt (INR n) ^ 3) * risk))).
        {
          alg.
        }
        rewrite V7.
        pos.
      }
    }
  }
  assert (step2 : (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * (2 ^ (level - 1)) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))) <= (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))))).
  {
    apply (eq_le_eq (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * (2 ^ (level - 1)) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))) (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      apply (eq_le_eq ((train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n))))) + (2 * (2 ^ (level - 1)) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))) ((train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n))))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))))).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rplus_le_compat_l.
        {
          apply (eq_le_eq ((2 * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))) * ((2 ^ (level - 1)) * base_radius)) ((2 * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))) * (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))))).
          {
            alg.
          }
          {
            alg.
          }
          {
            apply Rmult_le_compat_l.
            {
              pos.
            }
            {
              apply (eq_le_eq (sqrt ((2 ^ (2 * (level - 1))) * (base_radius ^ 2))) (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))))).
              {
                root.
              }
              {
                symmetry; root.
              }
              {
                apply sqrt_le_1_alt.
                {
                  apply (scaled_le 1 ((2 ^ (2 * (level - 1))) * (base_radius ^ 2)) (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))) 0).
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
                    apply (le_of_difference _ _ ((Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))) - ((2 ^ (2 * (level - 1))) * (base_radius ^ 2)))).
                    {
                      alg.
                    }
                    {
                      assert (F8 : 0 <= (1 / 4)).
                      {
                        pos.
                      }
                      assert (F12 : 0 <= ((4 * (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))) - ((2 ^ (2 * level)) * (base_radius ^ 2)))).
                      {
                        assert (K9 : 0 <= ((Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))) - ((1 / 4) * (2 ^ (2 * level)) * (base_radius ^ 2)))).
                        {
                          pose proof Hcovered_end_1 as X10; cbv beta in X10.
                          assert (Q11 : ((Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))) - ((1 / 4) * (2 ^ (2 * level)) * (base_radius ^ 2))) = (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))) - ((2 ^ (2 * (level - 1))) * (base_radius ^ 2))).
                          {
                            alg.
                          }
                          lra.
                        }
                        apply (certified_le 1 _ (4 * ((Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))) - ((1 / 4) * (2 ^ (2 * level)) * (base_radius ^ 2))))).
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
                      assert (V13 : ((Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))) - ((2 ^ (2 * (level - 1))) * (base_radius ^ 2))) = (1 / 4) * ((4 * (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))) - ((2 ^ (2 * level)) * (base_radius ^ 2)))).
                      {
                        alg.
                      }
                      rewrite V13.
                      pos.
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  exact (Rle_trans _ _ _ step1 step2).
Qed.

(* its assumptions can be met *)
Theorem G1_not_vacuous : ~ (forall (N : nat) (level : nat) (n : nat) (base_radius : R) (delta : R) (lipschitz : R) (risk : R) (train : R) (alpha : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Slevel : (1 <= level)%nat)
    (Sn : (1 <= n)%nat)
    (Sbase_radius : 0 < base_radius)
    (Sdelta : 0 < delta)
    (Slipschitz : 0 <= lipschitz)
    (Srisk : 0 <= risk)
    (Strain : 0 <= train)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hcovered_end_1 : ((2 ^ (2 * (level - 1))) * (base_radius ^ 2)) <= (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))))
    (Hcovered_end_2 : (Sum 1 N (fun i => (alpha i))) <= ((2 ^ (2 * (level - 1))) * (base_radius ^ 2)))
    (Hgood_sample_1 : risk <= (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * (2 ^ (level - 1)) * base_radius * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))))
  , False).
Proof.
  intros H. specialize (H 1%nat 1%nat 1%nat 1 1 1 0 1 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions G1.
Print Assumptions G1_not_vacuous.
