(* R13.heavy_ball. Printed from its declaration and its derivation by `ntkbounds prove R13.heavy_ball`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D3.

Theorem R13_heavy_ball :
  forall (N : nat) (t : nat) (beta : R) (eta : R) (gamma : R) (sigma2 : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Ssigma2 : 0 <= sigma2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hproportional_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = (sigma2 * (lam i)))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_heavy beta eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (lam i))))).
Proof.
  intros N t beta eta gamma sigma2 c lam SN Sbeta Seta Sgamma Ssigma2 Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hproportional_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_heavy beta eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2)))))).
  {
    pose proof (fun t : nat => (D3 N t beta eta c lam SN Sbeta Seta Slam Hspectrum_1)) as C0.
    assert (R1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_heavy beta eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2)))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((mode_heavy beta eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2))))).
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))))).
  {
    assert (R3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))))).
    {
      assert (W4 : (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2)))) = (Sum 1 N (fun i => (sigma2 * ((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hproportional_1 i ltac:(idx)).
        alg.
      }
      rewrite W4.
      assert (E5 : (Sum 1 N (fun i => (sigma2 * ((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) = sigma2 * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))]).
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
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * (lam i)))) * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    assert (D6 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K7 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X8; cbv beta in X8.
        assert (Q9 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
    assert (E10 : (Sum 1 N (fun i => (sigma2 * ((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) = sigma2 * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i))))).
    {
      apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))]).
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
    assert (E11 : (Sum 1 N (fun i => (sigma2 * (lam i)))) = sigma2 * (Sum 1 N (fun i => (lam i)))).
    {
      apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (lam i))]).
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
  assert (step4 : ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * (lam i)))) * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    assert (R12 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * (lam i)))) * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
    {
      assert (W13 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => (sigma2 * (lam i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hproportional_1 i ltac:(idx)).
        alg.
      }
      rewrite W13.
      assert (D14 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K15 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X16; cbv beta in X16.
          assert (Q17 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (Sum 1 N (fun i => (lam i))))).
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
      assert (E18 : (Sum 1 N (fun i => (sigma2 * (lam i)))) = sigma2 * (Sum 1 N (fun i => (lam i)))).
      {
        apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (lam i))]).
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
      rewrite E18.
      alg.
    }
    rewrite R12.
    reflexivity.
  }
  exact (eq_trans step1 (eq_trans step2 (eq_trans step3 step4))).
Qed.

(* its assumptions can be met *)
Theorem R13_heavy_ball_not_vacuous : ~ (forall (N : nat) (t : nat) (beta : R) (eta : R) (gamma : R) (sigma2 : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Ssigma2 : 0 <= sigma2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hproportional_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = (sigma2 * (lam i)))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (1 / 4) (1 / 5) 1 4 (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R13_heavy_ball.
Print Assumptions R13_heavy_ball_not_vacuous.
