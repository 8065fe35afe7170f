(* R13.power. Printed from its declaration and its derivation by `ntkbounds prove R13.power`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem R13_power :
  forall (N : nat) (t : nat) (eta : R) (gamma : R) (s : R) (sigma2 : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Ss : 0 <= s)
    (Ssigma2 : 0 <= sigma2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hpower_trace_1 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s))))
    (Hpower_proportional_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = (sigma2 * (Rpow_real (lam i) s)))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s))))).
Proof.
  intros N t eta gamma s sigma2 c lam SN Seta Sgamma Ss Ssigma2 Slam Hspectrum_1 Hpower_trace_1 Hpower_proportional_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C0.
    assert (R1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))))).
  {
    assert (R3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))))).
    {
      assert (W4 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hpower_proportional_1 i ltac:(idx)).
        alg.
      }
      rewrite W4.
      assert (E5 : (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = sigma2 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
      {
        apply (Sum_linear 1 N _ [(sigma2, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s)))]).
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
    rewrite R3.
    reflexivity.
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s)))))).
  {
    assert (D6 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
    {
      assert (K7 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
      {
        pose proof Hpower_trace_1 as X8; cbv beta in X8.
        assert (Q9 : (Sum 1 N (fun i => (Rpow_real (lam i) s))) = (Sum 1 N (fun i => (Rpow_real (lam i) s))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
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
    assert (E10 : (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = sigma2 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
    {
      apply (Sum_linear 1 N _ [(sigma2, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s)))]).
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
    assert (E11 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
    {
      apply (Sum_linear 1 N _ [(1, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s)))]).
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
    assert (E12 : (Sum 1 N (fun i => (sigma2 * (Rpow_real (lam i) s)))) = sigma2 * (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
    {
      apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (Rpow_real (lam i) s))]).
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
    rewrite E12.
    alg.
  }
  assert (step4 : ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s)))))).
  {
    assert (R13 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * (Rpow_real (lam i) s)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) / ((Sum 1 N (fun i => (Rpow_real (lam i) s)))))).
    {
      assert (W14 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => (sigma2 * (Rpow_real (lam i) s))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hpower_proportional_1 i ltac:(idx)).
        alg.
      }
      rewrite W14.
      assert (D15 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
      {
        assert (K16 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
        {
          pose proof Hpower_trace_1 as X17; cbv beta in X17.
          assert (Q18 : (Sum 1 N (fun i => (Rpow_real (lam i) s))) = (Sum 1 N (fun i => (Rpow_real (lam i) s))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (Rpow_real (lam i) s))))).
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
      assert (E19 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Rpow_real (lam i) s)))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Rpow_real (lam i) s)))]).
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
      rewrite E19.
      assert (E20 : (Sum 1 N (fun i => (sigma2 * (Rpow_real (lam i) s)))) = sigma2 * (Sum 1 N (fun i => (Rpow_real (lam i) s)))).
      {
        apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (Rpow_real (lam i) s))]).
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
      rewrite E20.
      alg.
    }
    rewrite R13.
    reflexivity.
  }
  exact (eq_trans step1 (eq_trans step2 (eq_trans step3 step4))).
Qed.

(* its assumptions can be met *)
Theorem R13_power_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (gamma : R) (s : R) (sigma2 : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Ss : 0 <= s)
    (Ssigma2 : 0 <= sigma2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hpower_trace_1 : 0 < (Sum 1 N (fun i => (Rpow_real (lam i) s))))
    (Hpower_proportional_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = (sigma2 * (Rpow_real (lam i) s)))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (1 / 5) 1 2 4 (fun k : nat => match k with | 1%nat => 8 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R13_power.
Print Assumptions R13_power_not_vacuous.
