(* C4.dyadic. Printed from its declaration and its derivation by `ntkbounds prove C4.dyadic`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D2.

Theorem C4_dyadic :
  forall (B : nat) (N : nat) (gamma : R) (ratio : R) (tau : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat) (mode_flow : nat -> R -> R)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Sratio : 0 < ratio)
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
    (Hnarrow_blocks_1 : forall b : nat, (1 <= b <= B)%nat -> forall i : nat, ((first b) <= i <= (last b))%nat -> (lam i) <= (ratio * (lam (last b)%nat)))
  , ((1 / 2) * gamma * (Sum 1 B (fun b => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i (tau / (ratio))) ^ 2)))).
Proof.
  intros B N gamma ratio tau c first lam last mode_flow SB SN Sgamma Sratio Stau Sfirst Slam Slast Hflow_start Hflow Hspectrum_1 Hblocks_1 Hblocks_2 Hblocks_3 Hblocks_4 Hblocks_5 Hnarrow_blocks_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 B (fun b => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))) = ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))))))).
  {
    assert (E0 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))))) = 1 * (Sum 1 B (fun b => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))).
    {
      apply (Sum_linear 1 B _ [(1, fun b : nat => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))]).
      {
        intros b Hb.
        pose proof (Hblocks_4 b Hb).
        pose proof (Hblocks_5 b Hb).
        pose proof (Sfirst b Hb).
        pose proof (Slast b Hb).
        cbn [lin].
        assert (E1 : (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))) = (exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))).
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
        rewrite E1.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2))))))) <= ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))))) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))))) 0).
    {
      assert (E2 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))))) = 1 * (Sum 1 B (fun b => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2))))))).
      {
        apply (Sum_linear 1 B _ [(1, fun b : nat => ((exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
          cbn [lin].
          assert (E3 : (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam (last b)%nat))) * ((c i) ^ 2)))) = (exp ((-2) * tau * (lam (last b)%nat))) * (Sum (first b) (last b) (fun i => ((c i) ^ 2)))).
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
          rewrite E3.
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
      apply (exp_le_compat ((c i) ^ 2) ((-2) * tau * (lam (last b)%nat)) ((-2) * tau * (lam i) / (ratio))).
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
        apply (le_of_difference _ _ ((2 * tau * (lam (last b)%nat)) - (2 * tau * (lam i) / (ratio)))).
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
          assert (F6 : 0 <= (/ ratio)).
          {
            pos.
          }
          assert (F10 : 0 <= ((ratio * (lam (last b)%nat)) - (lam i))).
          {
            assert (K7 : 0 <= ((ratio * (lam (last b)%nat)) - (lam i))).
            {
              pose proof (Hnarrow_blocks_1 b ltac:(idx) i ltac:(idx)) as X8; cbv beta in X8.
              assert (Q9 : ((ratio * (lam (last b)%nat)) - (lam i)) = (ratio * (lam (last b)%nat)) - (lam i)).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * ((ratio * (lam (last b)%nat)) - (lam i)))).
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
          assert (V11 : ((2 * tau * (lam (last b)%nat)) - (2 * tau * (lam i) / (ratio))) = 2 * tau * (/ ratio) * ((ratio * (lam (last b)%nat)) - (lam i))).
          {
            alg.
          }
          rewrite V11.
          pos.
        }
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2))))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))))).
  {
    symmetry.
    assert (B12 : (Sum 1 N (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))) = (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2))))))).
    {
      pose proof Hblocks_1. pose proof Hblocks_2. pose proof Hblocks_3. pose proof Hblocks_4. pose proof Hblocks_5. pose proof Hnarrow_blocks_1.
      apply (Sum_blocks (fun b : nat => (first b)) (fun b : nat => (last b)) B N); first [assumption | idx].
    }
    apply (eq_eq_eq (Sum 1 N (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))) (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2))))))).
    {
      assert (E13 : (Sum 1 N (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))) = ((1 / 2) * gamma) * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2))))).
      {
        apply (Sum_linear 1 N _ [(((1 / 2) * gamma), fun i : nat => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))]).
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
      rewrite E13.
      alg.
    }
    {
      assert (E14 : (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))))) = ((1 / 2) * gamma) * (Sum 1 B (fun b => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2))))))).
      {
        apply (Sum_linear 1 B _ [(((1 / 2) * gamma), fun b : nat => (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))))]).
        {
          intros b Hb.
          pose proof (Hblocks_4 b Hb).
          pose proof (Hblocks_5 b Hb).
          pose proof (Sfirst b Hb).
          pose proof (Slast b Hb).
          cbn [lin].
          assert (E15 : (Sum (first b) (last b) (fun i => ((1 / 2) * gamma * (exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))) = ((1 / 2) * gamma) * (Sum (first b) (last b) (fun i => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2))))).
          {
            apply (Sum_linear (first b) (last b) _ [(((1 / 2) * gamma), fun i : nat => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))]).
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
          rewrite E15.
          alg.
        }
        {
          cbn [linS].
          alg.
        }
      }
      rewrite E14.
      alg.
    }
    {
      exact B12.
    }
  }
  assert (step4 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i (tau / (ratio))) ^ 2))))).
  {
    assert (F17 : 0 <= (tau / (ratio))).
    {
      pos.
    }
    pose proof (D2 N ((tau / (ratio))) c lam mode_flow SN F17 Slam Hflow_start Hflow Hspectrum_1) as C16.
    assert (R18 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i (tau / (ratio))) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2)))))).
    {
      assert (W19 : (Sum 1 N (fun i => ((mode_flow i (tau / (ratio))) ^ 2))) = (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i) / (ratio))) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C16 by idx.
        alg.
      }
      rewrite W19.
      alg.
    }
    rewrite R18.
    reflexivity.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ (eq_trans step3 step4)))).
Qed.

(* its assumptions can be met *)
Theorem C4_dyadic_not_vacuous : ~ (forall (B : nat) (N : nat) (gamma : R) (ratio : R) (tau : R) (c : nat -> R) (first : nat -> nat) (lam : nat -> R) (last : nat -> nat) (mode_flow : nat -> R -> R)
    (SB : (1 <= B)%nat)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Sratio : 0 < ratio)
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
    (Hnarrow_blocks_1 : forall b : nat, (1 <= b <= B)%nat -> forall i : nat, ((first b) <= i <= (last b))%nat -> (lam i) <= (ratio * (lam (last b)%nat)))
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat 1 1 (1 / 3) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 2 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1%nat | 2%nat => 3%nat | _ => 1%nat end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 3 | 3%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2%nat | 2%nat => 3%nat | _ => 1%nat end) (let lam := (fun k : nat => match k with | 1%nat => 3 | 2%nat => 3 | 3%nat => 1 | _ => 1 end) in let c := (fun k : nat => match k with | 1%nat => 1 | 2%nat => 2 | 3%nat => 1 | _ => 1 end) in fun (i : nat) (x : R) => exp (((-1) * (lam i)) * x) * (c i))).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions C4_dyadic.
Print Assumptions C4_dyadic_not_vacuous.
