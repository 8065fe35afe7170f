(* C1.flow. Printed from its declaration and its derivation by `ntkbounds prove C1.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D2.

Theorem C1_flow :
  forall (N : nat) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) <= ((1 / 2) * gamma * (exp ((-2) * tau * (lam N))) * (Sum 1 N (fun i => ((c i) ^ 2)))).
Proof.
  intros N gamma tau c lam mode_flow SN Sgamma Stau Slam Hflow_start Hflow Hspectrum_1.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam N))) * ((c i) ^ 2)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))) (Sum 1 N (fun i => ((exp ((-2) * tau * (lam N))) * ((c i) ^ 2)))) 0).
    {
      alg.
    }
    {
      assert (E3 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam N))) * ((c i) ^ 2)))) = (exp ((-2) * tau * (lam N))) * (Sum 1 N (fun i => ((c i) ^ 2)))).
      {
        apply (Sum_linear 1 N _ [((exp ((-2) * tau * (lam N))), fun i : nat => ((c i) ^ 2))]).
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
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (exp_le_compat ((c i) ^ 2) ((-2) * tau * (lam i)) ((-2) * tau * (lam N))).
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
        apply (le_of_difference _ _ ((2 * tau * (lam i)) - (2 * tau * (lam N)))).
        {
          alg.
        }
        {
          assert (F4 : 0 <= 2).
          {
            pos.
          }
          assert (F5 : 0 <= tau).
          {
            pos.
          }
          assert (F9 : 0 <= ((lam i) - (lam N))).
          {
            assert (K6 : 0 <= ((lam i) - (lam N))).
            {
              pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X7; cbv beta in X7.
              assert (Q8 : ((lam i) - (lam N)) = (lam i) - (lam N)).
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
          assert (V10 : ((2 * tau * (lam i)) - (2 * tau * (lam N))) = 2 * tau * ((lam i) - (lam N))).
          {
            alg.
          }
          rewrite V10.
          pos.
        }
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam N))) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (exp ((-2) * tau * (lam N))) * (Sum 1 N (fun i => ((c i) ^ 2))))).
  {
    assert (E11 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam N))) * ((c i) ^ 2)))) = (exp ((-2) * tau * (lam N))) * (Sum 1 N (fun i => ((c i) ^ 2)))).
    {
      apply (Sum_linear 1 N _ [((exp ((-2) * tau * (lam N))), fun i : nat => ((c i) ^ 2))]).
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
    rewrite E11.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem C1_flow_not_vacuous : ~ (forall (N : nat) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , False).
Proof.
  intros H. specialize (H 2%nat 1 (1 / 4) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (let lam := (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) in let c := (fun k : nat => match k with | 1%nat => 0 | 2%nat => 3 | _ => 3 end) in fun (i : nat) (x : R) => exp (((-1) * (lam i)) * x) * (c i))).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions C1_flow.
Print Assumptions C1_flow_not_vacuous.
