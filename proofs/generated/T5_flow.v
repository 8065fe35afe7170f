(* T5.flow. Printed from its declaration and its derivation by `ntkbounds prove T5.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D2.

Theorem T5_flow :
  forall (N : nat) (a_tail : R) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (Sa_tail : 0 <= a_tail)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_below_1 : forall i : nat, (1 <= i <= N)%nat -> (a_tail * (Sum i N (fun j => (reference j)))) <= (Sum i N (fun j => ((c j) ^ 2))))
  , ((1 / 2) * a_tail * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))).
Proof.
  intros N a_tail gamma tau c lam reference mode_flow SN Sa_tail Sgamma Stau Slam Sreference Hflow_start Hflow Hspectrum_1 Haligned_tails_below_1.
  assert (step1 : ((1 / 2) * a_tail * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (a_tail * (exp ((-2) * tau * (lam i))) * (reference i)))) (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))) (((1 / 2) * a_tail * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i))))) - ((1 / 2) * gamma * (Sum 1 N (fun i => (a_tail * (exp ((-2) * tau * (lam i))) * (reference i))))))).
    {
      assert (E0 : (Sum 1 N (fun i => (a_tail * (exp ((-2) * tau * (lam i))) * (reference i)))) = a_tail * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i))))).
      {
        apply (Sum_linear 1 N _ [(a_tail, fun i : nat => ((exp ((-2) * tau * (lam i))) * (reference i)))]).
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
      assert (E1 : (Sum 1 N (fun i => (a_tail * (exp ((-2) * tau * (lam i))) * (reference i)))) = a_tail * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i))))).
      {
        apply (Sum_linear 1 N _ [(a_tail, fun i : nat => ((exp ((-2) * tau * (lam i))) * (reference i)))]).
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
      assert (T2 : forall m : nat, (1 <= m <= N)%nat -> Sum m N (fun i => (a_tail * (reference i))) <= Sum m N (fun i => ((c i) ^ 2)) + 0).
      {
        intros m Hm.
        pose proof (Haligned_tails_below_1 m ltac:(idx)) as X3.
        apply (eq_le_eq (a_tail * (Sum m N (fun j => (reference j)))) (Sum m N (fun j => ((c j) ^ 2)))).
        {
          assert (E4 : (Sum m N (fun i => (a_tail * (reference i)))) = a_tail * (Sum m N (fun i => (reference i)))).
          {
            apply (Sum_linear m N _ [(a_tail, fun i : nat => (reference i))]).
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
          rewrite E4.
          alg.
        }
        {
          rewrite Rplus_0_r.
          alg.
        }
        {
          exact X3.
        }
      }
      assert (M5 : forall later : nat, (1 <= later <= N)%nat -> forall earlier : nat, (1 <= earlier <= later)%nat -> (fun i => (exp ((-2) * tau * (lam i)))) earlier <= (fun i => (exp ((-2) * tau * (lam i)))) later).
      {
        intros later Hlater earlier Hearlier; cbv beta.
        apply (eq_le_eq (exp ((-2) * tau * (lam earlier))) (exp ((-2) * tau * (lam later)))).
        {
          reflexivity.
        }
        {
          reflexivity.
        }
        {
          apply exp_le.
          apply (le_of_difference _ _ ((2 * tau * (lam earlier)) - (2 * tau * (lam later)))).
          {
            alg.
          }
          {
            assert (F6 : 0 <= 2).
            {
              pos.
            }
            assert (F7 : 0 <= tau).
            {
              pos.
            }
            assert (F11 : 0 <= ((lam earlier) - (lam later))).
            {
              assert (K8 : 0 <= ((lam earlier) - (lam later))).
              {
                pose proof (Hspectrum_1 later ltac:(idx) earlier ltac:(idx)) as X9; cbv beta in X9.
                assert (Q10 : ((lam earlier) - (lam later)) = (lam earlier) - (lam later)).
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
            assert (V12 : ((2 * tau * (lam earlier)) - (2 * tau * (lam later))) = 2 * tau * ((lam earlier) - (lam later))).
            {
              alg.
            }
            rewrite V12.
            pos.
          }
        }
      }
      assert (P13 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (exp ((-2) * tau * (lam i)))).
      {
        intros i Hi.
        pos.
      }
      apply (eq_le_eq (Sum 1 N (fun i => (a_tail * (reference i)) * (exp ((-2) * tau * (lam i))))) (Sum 1 N (fun i => ((c i) ^ 2) * (exp ((-2) * tau * (lam i)))) + 0 * (fun i => (exp ((-2) * tau * (lam i)))) N)).
      {
        apply Sum_ext; intros; alg.
      }
      {
        assert (S14 : Sum 1 N (fun i => ((c i) ^ 2) * (exp ((-2) * tau * (lam i)))) = (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))) by (apply Sum_ext; intros; alg).
        apply (eq_trans (Rplus_eq_compat_r _ _ _ S14)); cbv beta.
        alg.
      }
      {
        apply (tail_dominated 1 N (fun i => (a_tail * (reference i))) (fun i => ((c i) ^ 2)) (fun i => (exp ((-2) * tau * (lam i)))) 0); [right; reflexivity|assumption|assumption|assumption].
      }
    }
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2))))).
  {
    pose proof (D2 N tau c lam mode_flow SN Stau Slam Hflow_start Hflow Hspectrum_1) as C15.
    assert (R16 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))))).
    {
      assert (W17 : (Sum 1 N (fun i => ((mode_flow i tau) ^ 2))) = (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C15 by idx.
        alg.
      }
      rewrite W17.
      alg.
    }
    rewrite R16.
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem T5_flow_not_vacuous : ~ (forall (N : nat) (a_tail : R) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (Sa_tail : 0 <= a_tail)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_below_1 : forall i : nat, (1 <= i <= N)%nat -> (a_tail * (Sum i N (fun j => (reference j)))) <= (Sum i N (fun j => ((c j) ^ 2))))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 1 (1 / 5) (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end) (let lam := (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) in let c := (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) in fun (i : nat) (x : R) => exp (((-1) * (lam i)) * x) * (c i))).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T5_flow.
Print Assumptions T5_flow_not_vacuous.
