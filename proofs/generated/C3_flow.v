(* C3.flow. Printed from its declaration and its derivation by `ntkbounds prove C3.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D2.

Theorem C3_flow :
  forall (N : nat) (gamma : R) (tau : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hpositive_time_1 : 0 < tau)
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_flow i tau) ^ 2)))) <= ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (tau)).
Proof.
  intros N gamma tau alpha c lam mode_flow SN Sgamma Stau Salpha Slam Hflow_start Hflow Hspectrum_1 Hpositive_time_1 Hin_range_1.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (alpha i) * (lam i)))))).
  {
    assert (R3 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (alpha i) * (lam i)))))).
    {
      assert (W4 : (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))) = (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (alpha i) * (lam i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hin_range_1 i ltac:(idx)).
        alg.
      }
      rewrite W4.
      alg.
    }
    rewrite R3.
    reflexivity.
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (alpha i) * (lam i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((1 / 2) * (exp (-1)) * (alpha i) / (tau)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => ((exp ((-2) * tau * (lam i))) * (alpha i) * (lam i)))) (Sum 1 N (fun i => ((1 / 2) * (exp (-1)) * (alpha i) / (tau)))) 0).
    {
      alg.
    }
    {
      assert (D5 : 0 < tau).
      {
        assert (K6 : 0 < tau).
        {
          pose proof Hpositive_time_1 as X7; cbv beta in X7.
          assert (Q8 : tau = tau - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * tau)).
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
      assert (E9 : (Sum 1 N (fun i => ((1 / 2) * (exp (-1)) * (alpha i) / (tau)))) = ((1 / 2) * (exp (-1)) / (tau)) * (Sum 1 N (fun i => (alpha i)))).
      {
        apply (Sum_linear 1 N _ [(((1 / 2) * (exp (-1)) / (tau)), fun i : nat => (alpha i))]).
        {
          intros i Hi.
          cbn [lin].
          assert (D10 : 0 < tau).
          {
            assert (K11 : 0 < tau).
            {
              pose proof Hpositive_time_1 as X12; cbv beta in X12.
              assert (Q13 : tau = tau - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * tau)).
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
          alg.
        }
        {
          cbn [linS].
          assert (D14 : 0 < tau).
          {
            assert (K15 : 0 < tau).
            {
              pose proof Hpositive_time_1 as X16; cbv beta in X16.
              assert (Q17 : tau = tau - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * tau)).
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
          alg.
        }
      }
      rewrite E9.
      alg.
    }
    {
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (scaled_le ((1 / 2) * (alpha i) / (tau)) ((2 * tau * (lam i)) ^ 1 * exp (- (2 * tau * (lam i)))) (1 ^ 1 * exp (- 1)) 0).
      {
        assert (D18 : 0 < tau).
        {
          assert (K19 : 0 < tau).
          {
            pose proof Hpositive_time_1 as X20; cbv beta in X20.
            assert (Q21 : tau = tau - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * tau)).
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
        alg.
      }
      {
        assert (D22 : 0 < tau).
        {
          assert (K23 : 0 < tau).
          {
            pose proof Hpositive_time_1 as X24; cbv beta in X24.
            assert (Q25 : tau = tau - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * tau)).
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
        alg.
      }
      {
        assert (F26 : 0 <= (1 / 2)).
        {
          pos.
        }
        assert (F28 : 0 <= (/ tau)).
        {
          assert (F27 : 0 <= tau).
          {
            pos.
          }
          pos.
        }
        assert (F29 : 0 <= (alpha i)).
        {
          pos.
        }
        assert (V30 : ((1 / 2) * (alpha i) / (tau)) = (1 / 2) * (/ tau) * (alpha i)).
        {
          assert (D31 : 0 < tau).
          {
            assert (K32 : 0 < tau).
            {
              pose proof Hpositive_time_1 as X33; cbv beta in X33.
              assert (Q34 : tau = tau - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * tau)).
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
          alg.
        }
        rewrite V30.
        pos.
      }
      {
        replace 1 with (INR 1) by (nats; alg).
        apply exp_peak; [idx|].
        pos.
      }
    }
  }
  assert (step4 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((1 / 2) * (exp (-1)) * (alpha i) / (tau))))) = ((1 / 4) * gamma * (exp (-1)) * (Sum 1 N (fun i => (alpha i))) / (tau))).
  {
    assert (D35 : 0 < tau).
    {
      assert (K36 : 0 < tau).
      {
        pose proof Hpositive_time_1 as X37; cbv beta in X37.
        assert (Q38 : tau = tau - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * tau)).
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
    assert (E39 : (Sum 1 N (fun i => ((1 / 2) * (exp (-1)) * (alpha i) / (tau)))) = ((1 / 2) * (exp (-1)) / (tau)) * (Sum 1 N (fun i => (alpha i)))).
    {
      apply (Sum_linear 1 N _ [(((1 / 2) * (exp (-1)) / (tau)), fun i : nat => (alpha i))]).
      {
        intros i Hi.
        cbn [lin].
        assert (D40 : 0 < tau).
        {
          assert (K41 : 0 < tau).
          {
            pose proof Hpositive_time_1 as X42; cbv beta in X42.
            assert (Q43 : tau = tau - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * tau)).
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
        alg.
      }
      {
        cbn [linS].
        assert (D44 : 0 < tau).
        {
          assert (K45 : 0 < tau).
          {
            pose proof Hpositive_time_1 as X46; cbv beta in X46.
            assert (Q47 : tau = tau - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * tau)).
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
        alg.
      }
    }
    rewrite E39.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Req_le _ _ step4)))).
Qed.

(* its assumptions can be met *)
Theorem C3_flow_not_vacuous : ~ (forall (N : nat) (gamma : R) (tau : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (Sgamma : 0 < gamma)
    (Stau : 0 <= tau)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hpositive_time_1 : 0 < tau)
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
  , False).
Proof.
  intros H. specialize (H 1%nat 1 1 (fun k : nat => match k with | 1%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => (1 / 2) | _ => (1 / 2) end) (let lam := (fun k : nat => match k with | 1%nat => (1 / 2) | _ => (1 / 2) end) in let c := (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) in fun (i : nat) (x : R) => exp (((-1) * (lam i)) * x) * (c i))).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions C3_flow.
Print Assumptions C3_flow_not_vacuous.
