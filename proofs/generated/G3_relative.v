(* G3.relative. Printed from its declaration and its derivation by `ntkbounds prove G3.relative`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics G1 G3_relative_distance.

Theorem G3_relative :
  forall (N : nat) (level : nat) (n : nat) (A : R) (base_radius : R) (delta : R) (lipschitz : R) (risk : R) (train : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Slevel : (1 <= level)%nat)
    (Sn : (1 <= n)%nat)
    (SA : 0 <= A)
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
    (Hratios_bounded_1 : forall i : nat, (1 <= i <= N)%nat -> (alpha i) <= A)
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , risk <= (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * A * (INR N)))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))).
Proof.
  intros N level n A base_radius delta lipschitz risk train alpha c lam SN Slevel Sn SA Sbase_radius Sdelta Slipschitz Srisk Strain Salpha Slam Hspectrum_1 Hcovered_end_1 Hcovered_end_2 Hgood_sample_1 Hratios_bounded_1 Haligned_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hnonzero_residual_1.
  assert (step1 : risk <= (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))))).
  {
    pose proof ((G1 N level n base_radius delta lipschitz risk train alpha lam SN Slevel Sn Sbase_radius Sdelta Slipschitz Srisk Strain Salpha Slam Hspectrum_1 Hcovered_end_1 Hcovered_end_2 Hgood_sample_1)) as C0; cbv beta in C0.
    apply (eq_le_eq risk (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))))).
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
  assert (step2 : (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))) <= (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * A * (INR N)))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))))).
  {
    apply (eq_le_eq (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))) (train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n)))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * A * (INR N)))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      apply (eq_le_eq ((train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n))))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i)))))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n)))) ((train + ((3 / 2) * (sqrt 2) * (sqrt (ln (2 * (INR level) * (1 + (INR level)) / (delta)))) / ((sqrt (INR n))))) + (2 * lipschitz * (sqrt (Rmax (base_radius ^ 2) (4 * A * (INR N)))) * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))))).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rplus_le_compat_l.
        {
          apply (eq_le_eq ((2 * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))) * (sqrt (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))))) ((2 * lipschitz * (sqrt (Sum 1 N (fun i => (lam i)))) / ((INR n))) * (sqrt (Rmax (base_radius ^ 2) (4 * A * (INR N)))))).
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
              apply sqrt_le_1_alt.
              {
                apply (eq_le_eq (Rmax (base_radius ^ 2) (4 * (Sum 1 N (fun i => (alpha i))))) (Rmax (base_radius ^ 2) (4 * A * (INR N)))).
                {
                  first [reflexivity | apply Rmax_comm].
                }
                {
                  first [reflexivity | apply Rmax_comm].
                }
                {
                  apply Rle_max_compat_l.
                  {
                    apply (eq_le_eq (4 * (Sum 1 N (fun i => (alpha i)))) (4 * (A * (INR N)))).
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
                        pose proof ((G3_relative_distance N A alpha c lam SN SA Salpha Slam Hspectrum_1 Hratios_bounded_1 Haligned_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hnonzero_residual_1)) as C1; cbv beta in C1.
                        apply (eq_le_eq (Sum 1 N (fun i => (alpha i))) (A * (INR N))).
                        {
                          reflexivity.
                        }
                        {
                          reflexivity.
                        }
                        {
                          exact C1.
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
    }
  }
  exact (Rle_trans _ _ _ step1 step2).
Qed.

(* its assumptions can be met *)
Theorem G3_relative_not_vacuous : ~ (forall (N : nat) (level : nat) (n : nat) (A : R) (base_radius : R) (delta : R) (lipschitz : R) (risk : R) (train : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Slevel : (1 <= level)%nat)
    (Sn : (1 <= n)%nat)
    (SA : 0 <= A)
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
    (Hratios_bounded_1 : forall i : nat, (1 <= i <= N)%nat -> (alpha i) <= A)
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hnonzero_residual_1 : 0 < (Sum 1 N (fun i => ((c i) ^ 2))))
  , False).
Proof.
  intros H. specialize (H 1%nat 1%nat 1%nat 1 1 1 1 0 1 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions G3_relative.
Print Assumptions G3_relative_not_vacuous.
