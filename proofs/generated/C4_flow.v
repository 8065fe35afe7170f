(* C4.flow. Printed from its declaration and its derivation by `ntkbounds prove C4.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D2.

Theorem C4_flow :
  forall (B : nat) (N : nat) (gamma : R) (tau : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat) (mode_flow : nat -> R -> R)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Sfirst : forall k : nat, (1 <= k <= B)%nat -> (1 <= first k)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Slast : forall k : nat, (1 <= k <= B)%nat -> (1 <= last k)%nat)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hblocks_1 : ((first 1%nat) = 1)%nat)
    (Hblocks_2 : ((last B) = N)%nat)
    (Hblocks_3 : forall b : nat, (1 <= b <= (B - 1))%nat -> ((first (b + 1)%nat) = ((last b) + 1))%nat)
    (Hblocks_4 : forall b : nat, (1 <= b <= B)%nat -> ((first b) <= (last b))%nat)
    (Hblocks_5 : forall b : nat, (1 <= b <= B)%nat -> ((last b) <= N)%nat)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) <= ((1 / 2) * gamma * (Sum 1 B (fun b => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))).
Proof.
  intros B N gamma tau c first lam last mode_flow SB SN Sgamma Stau Sfirst Slam Slast Hflow_start Hflow Hspectrum_1 Hblocks_1 Hblocks_2 Hblocks_3 Hblocks_4 Hblocks_5.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))))))).
  {
    assert (B3 : (Sum 1 N (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))) = (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))))).
    {
      pose proof Hblocks_1. pose proof Hblocks_2. pose proof Hblocks_3. pose proof Hblocks_4. pose proof Hblocks_5.
      apply (Sum_blocks (fun b : nat => (first b)) (fun b : nat => (last b)) B N); first [assumption | idx].
    }
    apply (eq_eq_eq (Sum 1 N (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))))).
    {
      assert (E4 : (Sum 1 N (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))) = ((1 / 2) * gamma) * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))).
      {
        apply (Sum_linear 1 N _ [(((1 / 2) * gamma), fun i : nat => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))]).
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
      assert (E5 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))))) = ((1 / 2) * gamma) * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))))).
      {
        apply (Sum_linear 1 B _ [(((1 / 2) * gamma), fun b : nat => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
          cbn [lin].
          assert (E6 : (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))) = ((1 / 2) * gamma) * (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))).
          {
            apply (Sum_linear (first b) (last b) _ [(((1 / 2) * gamma), fun i : nat => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))]).
            {
              intros i Hi.
              pose proof (Sfirst b ltac:(idx)).
              pose proof (Slast b ltac:(idx)).
              cbn [lin].
              alg.
            }
            {
              cbn [linS].
              alg.
            }
          }
          rewrite E6.
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
      exact B3.
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))))) <= ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))))) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))))) 0).
    {
      alg.
    }
    {
      assert (E7 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))))) = 1 * (Sum 1 B (fun b => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))).
      {
        apply (Sum_linear 1 B _ [(1, fun b : nat => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
          cbn [lin].
          assert (E8 : (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))) = (exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))).
          {
            apply (Sum_linear (first b) (last b) _ [((exp ((-2) * tau * (lam (last b)%nat))), fun i : nat => ((c i) ^ 2))]).
            {
              intros i Hi.
              pose proof (Sfirst b ltac:(idx)).
              pose proof (Slast b ltac:(idx)).
              cbn [lin].
              alg.
            }
            {
              cbn [linS].
              alg.
            }
          }
          rewrite E8.
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E7.
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros b Hb.
      pose proof (Hblocks_4 b Hb).
      pose proof (Hblocks_5 b Hb).
      pose proof (Sfirst b Hb).
      pose proof (Slast b Hb).
      apply Sum_le.
      intros i Hi.
      pose proof (Sfirst b ltac:(idx)).
      pose proof (Slast b ltac:(idx)).
      apply (exp_le_compat ((c i) ^ 2) ((-2) * tau * (lam i)) ((-2) * tau * (lam (last b)%nat))).
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
        apply (le_of_difference _ _ ((2 * tau * (lam i)) - (2 * tau * (lam (last b)%nat)))).
        {
          alg.
        }
        {
          assert (F9 : 0 <= 2).
          {
            pos.
          }
          assert (F10 : 0 <= tau).
          {
            pos.
          }
          assert (F14 : 0 <= ((lam i) - (lam (last b)%nat))).
          {
            assert (K11 : 0 <= ((lam i) - (lam (last b)%nat))).
            {
              pose proof (Hspectrum_1 (last b)%nat ltac:(idx) i ltac:(idx)) as X12; cbv beta in X12.
              assert (Q13 : ((lam i) - (lam (last b)%nat)) = (lam i) - (lam (last b)%nat)).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * ((lam i) - (lam (last b)%nat)))).
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
          assert (V15 : ((2 * tau * (lam i)) - (2 * tau * (lam (last b)%nat))) = 2 * tau * ((lam i) - (lam (last b)%nat))).
          {
            alg.
          }
          rewrite V15.
          pos.
        }
      }
    }
  }
  assert (step4 : ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2))))))) = ((1 / 2) * gamma * (Sum 1 B (fun b => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))))).
  {
    assert (E16 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))))) = 1 * (Sum 1 B (fun b => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))).
    {
      apply (Sum_linear 1 B _ [(1, fun b : nat => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))]).
      {
        intros b Hb.
        pose proof (Hblocks_4 b Hb).
        pose proof (Hblocks_5 b Hb).
        pose proof (Sfirst b Hb).
        pose proof (Slast b Hb).
        cbn [lin].
        assert (E17 : (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))) = (exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))).
        {
          apply (Sum_linear (first b) (last b) _ [((exp ((-2) * tau * (lam (last b)%nat))), fun i : nat => ((c i) ^ 2))]).
          {
            intros i Hi.
            pose proof (Sfirst b ltac:(idx)).
            pose proof (Slast b ltac:(idx)).
            cbn [lin].
            alg.
          }
          {
            cbn [linS].
            alg.
          }
        }
        rewrite E17.
        alg.
      }
      {
        cbn [linS].
        alg.
      }
    }
    rewrite E16.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Req_le _ _ step4)))).
Qed.

(* its assumptions can be met *)
Theorem C4_flow_not_vacuous : ~ (forall (B : nat) (N : nat) (gamma : R) (tau : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat) (mode_flow : nat -> R -> R)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Sfirst : forall k : nat, (1 <= k <= B)%nat -> (1 <= first k)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Slast : forall k : nat, (1 <= k <= B)%nat -> (1 <= last k)%nat)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hblocks_1 : ((first 1%nat) = 1)%nat)
    (Hblocks_2 : ((last B) = N)%nat)
    (Hblocks_3 : forall b : nat, (1 <= b <= (B - 1))%nat -> ((first (b + 1)%nat) = ((last b) + 1))%nat)
    (Hblocks_4 : forall b : nat, (1 <= b <= B)%nat -> ((first b) <= (last b))%nat)
    (Hblocks_5 : forall b : nat, (1 <= b <= B)%nat -> ((last b) <= N)%nat)
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat 1 (1 / 3) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 2 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1%nat | 2%nat => 3%nat | _ => 1%nat end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 3 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2%nat | 2%nat => 3%nat | _ => 1%nat end) (let lam := (fun k : nat => match k with | 1%nat => 3 | 2%nat => 3 | 3%nat => 1 | _ => 1 end) in let c := (fun k : nat => match k with | 1%nat => 1 | 2%nat => 2 | 3%nat => 1 | _ => 1 end) in fun (i : nat) (x : R) => exp (((-1) * (lam i)) * x) * (c i))).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions C4_flow.
Print Assumptions C4_flow_not_vacuous.
