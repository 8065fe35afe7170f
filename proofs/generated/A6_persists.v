(* A6.persists. Printed from its declaration and its derivation by `ntkbounds prove A6.persists`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics A6.

Theorem A6_persists :
  forall (N : nat) (t : nat) (A : R) (eta : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hstable_step_1 : (eta * (lam 1%nat)) <= 2)
  , forall i : nat, (1 <= i <= N)%nat -> ((mode eta lam c i t) ^ 2) <= (A * (lam i)).
Proof.
  intros N t A eta c lam SN SA Seta Slam Hspectrum_1 Haligned_1 Hstable_step_1.
  intros i Hi.
  assert (step1 : ((mode eta lam c i t) ^ 2) <= (A * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))).
  {
    pose proof ((A6 N t A eta c lam SN SA Seta Slam Hspectrum_1 Haligned_1) i Hi) as C0; cbv beta in C0.
    apply (eq_le_eq ((mode eta lam c i t) ^ 2) (A * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))).
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
  assert (step2 : (A * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)) <= (A * (lam i))).
  {
    apply (scaled_le 1 (A * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)) (A * (lam i)) 0).
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
      apply (eq_le_eq ((A * (lam i)) * ((1 - (eta * (lam i))) ^ (2 * t))) ((A * (lam i)) * 1)).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rmult_le_compat_l.
        {
          assert (F1 : 0 <= A).
          {
            pos.
          }
          assert (F2 : 0 <= (lam i)).
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
            enough (G3 : ((1 - (eta * (lam i))) ^ (2 * t)) <= 1) by lra.
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
                assert (F4 : 0 <= 1).
                {
                  pos.
                }
                assert (F5 : 0 <= eta).
                {
                  pos.
                }
                assert (F13 : 0 <= (2 - (eta * (lam i)))).
                {
                  assert (K6 : 0 <= (2 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hstable_step_1 as X7; cbv beta in X7.
                    assert (Q8 : (2 - (eta * (lam 1%nat))) = 2 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K9 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K10 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X11; cbv beta in X11.
                    assert (Q12 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
                assert (F14 : 0 <= (lam i)).
                {
                  pos.
                }
                assert (V15 : (1 - ((1 - (eta * (lam i))) ^ 2)) = 1 * eta * (2 - (eta * (lam i))) * (lam i)).
                {
                  alg.
                }
                rewrite V15.
                pos.
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
Theorem A6_persists_not_vacuous : ~ (forall (N : nat) (t : nat) (A : R) (eta : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hstable_step_1 : (eta * (lam 1%nat)) <= 2)
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat 4 (1 / 2) (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A6_persists.
Print Assumptions A6_persists_not_vacuous.
