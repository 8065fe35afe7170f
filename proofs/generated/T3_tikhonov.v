(* T3.tikhonov. Printed from its declaration and its derivation by `ntkbounds prove T3.tikhonov`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem T3_tikhonov :
  forall (N : nat) (A_tail : R) (gamma : R) (mu : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Sgamma : 0 < gamma)
    (Smu : 0 < mu)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mu ^ 2) * ((c i) ^ 2) / (((mu + (lam i)) ^ 2)))))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((mu ^ 2) * (reference i) / (((mu + (lam i)) ^ 2)))))).
Proof.
  intros N A_tail gamma mu c lam reference SN SA_tail Sgamma Smu Slam Sreference Hspectrum_1 Haligned_tails_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mu ^ 2) * ((c i) ^ 2) / (((mu + (lam i)) ^ 2)))))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => ((mu ^ 2) * (reference i) / (((mu + (lam i)) ^ 2))))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => ((mu ^ 2) * ((c i) ^ 2) / (((mu + (lam i)) ^ 2))))) (Sum 1 N (fun i => (A_tail * (mu ^ 2) * (reference i) / (((mu + (lam i)) ^ 2))))) 0).
    {
      assert (E0 : (Sum 1 N (fun i => ((mu ^ 2) * ((c i) ^ 2) / (((mu + (lam i)) ^ 2))))) = (mu ^ 2) * (Sum 1 N (fun i => (((c i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
      {
        apply (Sum_linear 1 N _ [((mu ^ 2), fun i : nat => (((c i) ^ 2) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))]).
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
      assert (E1 : (Sum 1 N (fun i => (A_tail * (mu ^ 2) * (reference i) / (((mu + (lam i)) ^ 2))))) = (A_tail * (mu ^ 2)) * (Sum 1 N (fun i => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
      {
        apply (Sum_linear 1 N _ [((A_tail * (mu ^ 2)), fun i : nat => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))]).
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
      assert (E2 : (Sum 1 N (fun i => ((mu ^ 2) * (reference i) / (((mu + (lam i)) ^ 2))))) = (mu ^ 2) * (Sum 1 N (fun i => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2))))))).
      {
        apply (Sum_linear 1 N _ [((mu ^ 2), fun i : nat => ((reference i) / (((mu ^ 2) + (2 * mu * (lam i)) + ((lam i) ^ 2)))))]).
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
      rewrite E2.
      alg.
    }
    {
      pos.
    }
    {
      assert (T3 : forall m : nat, (1 <= m <= N)%nat -> Sum m N (fun i => ((c i) ^ 2)) <= Sum m N (fun i => (A_tail * (reference i))) + 0).
      {
        intros m Hm.
        pose proof (Haligned_tails_1 m ltac:(idx)) as X4.
        apply (eq_le_eq (Sum m N (fun j => ((c j) ^ 2))) (A_tail * (Sum m N (fun j => (reference j))))).
        {
          alg.
        }
        {
          rewrite Rplus_0_r.
          assert (E5 : (Sum m N (fun i => (A_tail * (reference i)))) = A_tail * (Sum m N (fun i => (reference i)))).
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
          rewrite E5.
          alg.
        }
        {
          exact X4.
        }
      }
      assert (M6 : forall later : nat, (1 <= later <= N)%nat -> forall earlier : nat, (1 <= earlier <= later)%nat -> (fun i => ((mu ^ 2) / (((mu + (lam i)) ^ 2)))) earlier <= (fun i => ((mu ^ 2) / (((mu + (lam i)) ^ 2)))) later).
      {
        intros later Hlater earlier Hearlier; cbv beta.
        apply (eq_le_eq ((mu ^ 2) / (((mu + (lam earlier)) ^ 2))) ((mu ^ 2) / (((mu + (lam later)) ^ 2)))).
        {
          reflexivity.
        }
        {
          reflexivity.
        }
        {
          apply (le_of_difference _ _ (((mu ^ 2) / (((mu + (lam later)) ^ 2))) - ((mu ^ 2) / (((mu + (lam earlier)) ^ 2))))).
          {
            alg.
          }
          {
            assert (F7 : 0 <= (mu ^ 2)).
            {
              pos.
            }
            assert (F8 : 0 <= (/ ((mu + (lam earlier)) ^ 2))).
            {
              pos.
            }
            assert (F9 : 0 <= (/ ((mu + (lam later)) ^ 2))).
            {
              pos.
            }
            assert (F13 : 0 <= ((lam earlier) - (lam later))).
            {
              assert (K10 : 0 <= ((lam earlier) - (lam later))).
              {
                pose proof (Hspectrum_1 later ltac:(idx) earlier ltac:(idx)) as X11; cbv beta in X11.
                assert (Q12 : ((lam earlier) - (lam later)) = (lam earlier) - (lam later)).
                {
                  alg.
                }
                lra.
              }
              apply (certified_le 1 _ (1 * ((lam earlier) - (lam later)))).
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
            assert (F14 : 0 <= ((2 * mu) + (lam earlier) + (lam later))).
            {
              pos.
            }
            assert (V15 : (((mu ^ 2) / (((mu + (lam later)) ^ 2))) - ((mu ^ 2) / (((mu + (lam earlier)) ^ 2)))) = (mu ^ 2) * (/ ((mu + (lam earlier)) ^ 2)) * (/ ((mu + (lam later)) ^ 2)) * ((lam earlier) - (lam later)) * ((2 * mu) + (lam earlier) + (lam later))).
            {
              alg.
            }
            rewrite V15.
            pos.
          }
        }
      }
      assert (P16 : forall i : nat, (1 <= i <= N)%nat -> 0 <= ((mu ^ 2) / (((mu + (lam i)) ^ 2)))).
      {
        intros i Hi.
        pos.
      }
      apply (eq_le_eq (Sum 1 N (fun i => ((c i) ^ 2) * ((mu ^ 2) / (((mu + (lam i)) ^ 2))))) (Sum 1 N (fun i => (A_tail * (reference i)) * ((mu ^ 2) / (((mu + (lam i)) ^ 2)))) + 0 * (fun i => ((mu ^ 2) / (((mu + (lam i)) ^ 2)))) N)).
      {
        apply Sum_ext; intros; alg.
      }
      {
        assert (S17 : Sum 1 N (fun i => (A_tail * (reference i)) * ((mu ^ 2) / (((mu + (lam i)) ^ 2)))) = (Sum 1 N (fun i => (A_tail * (mu ^ 2) * (reference i) / (((mu + (lam i)) ^ 2)))))) by (apply Sum_ext; intros; alg).
        apply (eq_trans (Rplus_eq_compat_r _ _ _ S17)); cbv beta.
        alg.
      }
      {
        apply (tail_dominated 1 N (fun i => ((c i) ^ 2)) (fun i => (A_tail * (reference i))) (fun i => ((mu ^ 2) / (((mu + (lam i)) ^ 2)))) 0); [right; reflexivity|assumption|assumption|assumption].
      }
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem T3_tikhonov_not_vacuous : ~ (forall (N : nat) (A_tail : R) (gamma : R) (mu : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (SA_tail : 0 <= A_tail)
    (Sgamma : 0 < gamma)
    (Smu : 0 < mu)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 1 1 (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T3_tikhonov.
Print Assumptions T3_tikhonov_not_vacuous.
