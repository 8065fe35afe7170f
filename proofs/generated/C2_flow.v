(* C2.flow. Printed from its declaration and its derivation by `ntkbounds prove C2.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem C2_flow :
  forall (N : nat) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , (gamma * (lam N) * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) <= (gamma * (Sum 1 N (fun i => (((mode_flow i tau) ^ 2) * (lam i))))).
Proof.
  intros N gamma tau c lam mode_flow SN Sgamma Stau Slam Hflow_start Hflow Hspectrum_1.
  assert (step1 : (gamma * (lam N) * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) = (gamma * (Sum 1 N (fun i => (((mode_flow i tau) ^ 2) * (lam N)))))).
  {
    assert (E0 : (Sum 1 N (fun i => (((mode_flow i tau) ^ 2) * (lam N)))) = (lam N) * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))).
    {
      apply (Sum_linear 1 N _ [((lam N), fun i : nat => ((mode_flow i tau) ^ 2))]).
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
  assert (step2 : (gamma * (Sum 1 N (fun i => (((mode_flow i tau) ^ 2) * (lam N))))) <= (gamma * (Sum 1 N (fun i => (((mode_flow i tau) ^ 2) * (lam i)))))).
  {
    apply (scaled_le gamma (Sum 1 N (fun i => (((mode_flow i tau) ^ 2) * (lam N)))) (Sum 1 N (fun i => (((mode_flow i tau) ^ 2) * (lam i)))) 0).
    {
      assert (E1 : (Sum 1 N (fun i => (((mode_flow i tau) ^ 2) * (lam N)))) = (lam N) * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))).
      {
        apply (Sum_linear 1 N _ [((lam N), fun i : nat => ((mode_flow i tau) ^ 2))]).
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
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (le_of_difference _ _ ((((mode_flow i tau) ^ 2) * (lam i)) - (((mode_flow i tau) ^ 2) * (lam N)))).
      {
        alg.
      }
      {
        assert (F2 : 0 <= 1).
        {
          pos.
        }
        assert (F3 : 0 <= ((mode_flow i tau) ^ 2)).
        {
          pos.
        }
        assert (F7 : 0 <= ((lam i) - (lam N))).
        {
          assert (K4 : 0 <= ((lam i) - (lam N))).
          {
            pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X5; cbv beta in X5.
            assert (Q6 : ((lam i) - (lam N)) = (lam i) - (lam N)).
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
        assert (V8 : ((((mode_flow i tau) ^ 2) * (lam i)) - (((mode_flow i tau) ^ 2) * (lam N))) = 1 * ((mode_flow i tau) ^ 2) * ((lam i) - (lam N))).
        {
          alg.
        }
        rewrite V8.
        pos.
      }
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) step2).
Qed.

(* its assumptions can be met *)
Theorem C2_flow_not_vacuous : ~ (forall (N : nat) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
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

Print Assumptions C2_flow.
Print Assumptions C2_flow_not_vacuous.
