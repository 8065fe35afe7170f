(* T3.filter. Printed from its declaration and its derivation by `ntkbounds prove T3.filter`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem T3_filter :
  forall (N : nat) (A_tail : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (passed : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Spassed : forall k : nat, (1 <= k <= N)%nat -> 0 <= passed k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hmonotone_filter_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (passed i) <= (passed j))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => (((c i) ^ 2) * (passed i))))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((passed i) * (reference i))))).
Proof.
  intros N A_tail gamma c lam passed reference SN SA_tail Sgamma Slam Spassed Sreference Hspectrum_1 Haligned_tails_1 Hmonotone_filter_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((c i) ^ 2) * (passed i))))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((passed i) * (reference i)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (((c i) ^ 2) * (passed i)))) (Sum 1 N (fun i => (A_tail * (passed i) * (reference i)))) 0).
    {
      alg.
    }
    {
      assert (E0 : (Sum 1 N (fun i => (A_tail * (passed i) * (reference i)))) = A_tail * (Sum 1 N (fun i => ((passed i) * (reference i))))).
      {
        apply (Sum_linear 1 N _ [(A_tail, fun i : nat => ((passed i) * (reference i)))]).
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
      rewrite E0.
      alg.
    }
    {
      pos.
    }
    {
      assert (T1 : forall m : nat, (1 <= m <= N)%nat -> Sum m N (fun i => ((c i) ^ 2)) <= Sum m N (fun i => (A_tail * (reference i))) + 0).
      {
        intros m Hm.
        pose proof (Haligned_tails_1 m ltac:(idx)) as X2.
        apply (eq_le_eq (Sum m N (fun j => ((c j) ^ 2))) (A_tail * (Sum m N (fun j => (reference j))))).
        {
          alg.
        }
        {
          rewrite Rplus_0_r.
          assert (E3 : (Sum m N (fun i => (A_tail * (reference i)))) = A_tail * (Sum m N (fun i => (reference i)))).
          {
            apply (Sum_linear m N _ [(A_tail, fun i : nat => (reference i))]).
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
          exact X2.
        }
      }
      assert (M4 : forall later : nat, (1 <= later <= N)%nat -> forall earlier : nat, (1 <= earlier <= later)%nat -> (fun i => (passed i)) earlier <= (fun i => (passed i)) later).
      {
        intros later Hlater earlier Hearlier; cbv beta.
        apply (eq_le_eq (passed earlier) (passed later)).
        {
          reflexivity.
        }
        {
          reflexivity.
        }
        {
          apply (le_of_difference _ _ ((passed later) - (passed earlier))).
          {
            alg.
          }
          {
            assert (K5 : 0 <= ((passed later) - (passed earlier))).
            {
              pose proof (Hmonotone_filter_1 later ltac:(idx) earlier ltac:(idx)) as X6; cbv beta in X6.
              assert (Q7 : ((passed later) - (passed earlier)) = (passed later) - (passed earlier)).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * ((passed later) - (passed earlier)))).
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
      assert (P8 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (passed i)).
      {
        intros i Hi.
        pos.
      }
      apply (eq_le_eq (Sum 1 N (fun i => ((c i) ^ 2) * (passed i))) (Sum 1 N (fun i => (A_tail * (reference i)) * (passed i)) + 0 * (fun i => (passed i)) N)).
      {
        apply Sum_ext; intros; alg.
      }
      {
        assert (S9 : Sum 1 N (fun i => (A_tail * (reference i)) * (passed i)) = (Sum 1 N (fun i => (A_tail * (passed i) * (reference i))))) by (apply Sum_ext; intros; alg).
        apply (eq_trans (Rplus_eq_compat_r _ _ _ S9)); cbv beta.
        alg.
      }
      {
        apply (tail_dominated 1 N (fun i => ((c i) ^ 2)) (fun i => (A_tail * (reference i))) (fun i => (passed i)) 0); [right; reflexivity|assumption|assumption|assumption].
      }
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem T3_filter_not_vacuous : ~ (forall (N : nat) (A_tail : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (passed : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Spassed : forall k : nat, (1 <= k <= N)%nat -> 0 <= passed k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hmonotone_filter_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (passed i) <= (passed j))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 1 (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T3_filter.
Print Assumptions T3_filter_not_vacuous.
