(* R1.flow. Printed from its declaration and its derivation by `ntkbounds prove R1.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D2.

Theorem R1_flow :
  forall (N : nat) (A : R) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) <= ((1 / 2) * A * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i))))).
Proof.
  intros N A gamma tau c lam mode_flow SN SA Sgamma Stau Slam Hflow_start Hflow Hspectrum_1 Haligned_1.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (A * (exp ((-2) * tau * (lam i))) * (lam i)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))) (Sum 1 N (fun i => (A * (exp ((-2) * tau * (lam i))) * (lam i)))) 0).
    {
      alg.
    }
    {
      assert (E3 : (Sum 1 N (fun i => (A * (exp ((-2) * tau * (lam i))) * (lam i)))) = A * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [(A, fun i : nat => ((exp ((-2) * tau * (lam i))) * (lam i)))]).
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
      apply (le_of_difference _ _ ((A * (exp ((-2) * tau * (lam i))) * (lam i)) - ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))).
      {
        alg.
      }
      {
        assert (F7 : 0 <= ((A * (lam i)) - ((c i) ^ 2))).
        {
          assert (K4 : 0 <= ((A * (lam i)) - ((c i) ^ 2))).
          {
            pose proof (Haligned_1 i ltac:(idx)) as X5; cbv beta in X5.
            assert (Q6 : ((A * (lam i)) - ((c i) ^ 2)) = (A * (lam i)) - ((c i) ^ 2)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((A * (lam i)) - ((c i) ^ 2)))).
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
        assert (F8 : 0 <= (exp ((-2) * tau * (lam i)))).
        {
          pos.
        }
        assert (V9 : ((A * (exp ((-2) * tau * (lam i))) * (lam i)) - ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))) = ((A * (lam i)) - ((c i) ^ 2)) * (exp ((-2) * tau * (lam i)))).
        {
          alg.
        }
        rewrite V9.
        pos.
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (A * (exp ((-2) * tau * (lam i))) * (lam i))))) = ((1 / 2) * A * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i)))))).
  {
    assert (E10 : (Sum 1 N (fun i => (A * (exp ((-2) * tau * (lam i))) * (lam i)))) = A * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (lam i))))).
    {
      apply (Sum_linear 1 N _ [(A, fun i : nat => ((exp ((-2) * tau * (lam i))) * (lam i)))]).
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
    rewrite E10.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem R1_flow_not_vacuous : ~ (forall (N : nat) (A : R) (gamma : R) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 1 (1 / 5) (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (let lam := (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) in let c := (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) in fun (i : nat) (x : R) => exp (((-1) * (lam i)) * x) * (c i))).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R1_flow.
Print Assumptions R1_flow_not_vacuous.
