(* T11.flow. Printed from its declaration and its derivation by `ntkbounds prove T11.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D2.

Theorem T11_flow :
  forall (N : nat) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hcovered_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (Sum i N (fun j => (reference j))))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i))))).
Proof.
  intros N gamma tau c lam reference mode_flow SN Sgamma Stau Slam Sreference Hflow_start Hflow Hspectrum_1 Hcovered_tails_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))))).
  {
    pose proof (D2 N tau c lam mode_flow SN Stau Slam Hflow_start Hflow Hspectrum_1) as C0.
    assert (R1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((mode_flow i tau) ^ 2))) = (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C0 by idx.
        alg.
      }
      rewrite W2.
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))) (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i)))) 0).
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
      assert (T3 : forall m : nat, (1 <= m <= N)%nat -> Sum m N (fun i => ((c i) ^ 2)) <= Sum m N (fun i => (reference i)) + 0).
      {
        intros m Hm.
        pose proof (Hcovered_tails_1 m ltac:(idx)) as X4.
        apply (eq_le_eq (Sum m N (fun j => ((c j) ^ 2))) (Sum m N (fun j => (reference j)))).
        {
          alg.
        }
        {
          rewrite Rplus_0_r.
          alg.
        }
        {
          exact X4.
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
      apply (eq_le_eq (Sum 1 N (fun i => ((c i) ^ 2) * (exp ((-2) * tau * (lam i))))) (Sum 1 N (fun i => (reference i) * (exp ((-2) * tau * (lam i)))) + 0 * (fun i => (exp ((-2) * tau * (lam i)))) N)).
      {
        apply Sum_ext; intros; alg.
      }
      {
        assert (S14 : Sum 1 N (fun i => (reference i) * (exp ((-2) * tau * (lam i)))) = (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (reference i))))) by (apply Sum_ext; intros; alg).
        apply (eq_trans (Rplus_eq_compat_r _ _ _ S14)); cbv beta.
        alg.
      }
      {
        apply (tail_dominated 1 N (fun i => ((c i) ^ 2)) (fun i => (reference i)) (fun i => (exp ((-2) * tau * (lam i)))) 0); [right; reflexivity|assumption|assumption|assumption].
      }
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) step2).
Qed.

(* its assumptions can be met *)
Theorem T11_flow_not_vacuous : ~ (forall (N : nat) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (reference : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hcovered_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (Sum i N (fun j => (reference j))))
  , False).
Proof.
  intros H. specialize (H 2%nat 1 (1 / 5) (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 16 | _ => 16 end) (let lam := (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) in let c := (fun k : nat => match k with | 1%nat => 2 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) in fun (i : nat) (x : R) => exp (((-1) * (lam i)) * x) * (c i))).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T11_flow.
Print Assumptions T11_flow_not_vacuous.
