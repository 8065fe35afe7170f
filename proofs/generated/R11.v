(* R11. Printed from its declaration and its derivation by `ntkbounds prove R11`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem R11 :
  forall (N : nat) (t : nat) (deviation : R) (eta : R) (gamma : R) (log_delta : R) (sigma2 : R) (w_max : R) (c : nat -> R) (lam : nat -> R) (xi : nat -> R)
    (SN : (1 <= N)%nat)
    (Sdeviation : 0 <= deviation)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slog_delta : 0 <= log_delta)
    (Ssigma2 : 0 <= sigma2)
    (Sw_max : 0 <= w_max)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sxi : forall k : nat, (1 <= k <= N)%nat -> 0 <= xi k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hgaussian_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = (sigma2 * (lam i) * (xi i)))
    (Htypical_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)) <= w_max)
    (Htypical_teacher_2 : (log_delta * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (4 * t)) * ((lam i) ^ 2))))) <= (deviation ^ 2))
    (Htypical_teacher_3 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))) <= ((2 * deviation) + (2 * log_delta * w_max) + (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * sigma2 * ((2 * deviation) + (2 * log_delta * w_max) + (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
Proof.
  intros N t deviation eta gamma log_delta sigma2 w_max c lam xi SN Sdeviation Seta Sgamma Slog_delta Ssigma2 Sw_max Slam Sxi Hspectrum_1 Hgaussian_teacher_1 Htypical_teacher_1 Htypical_teacher_2 Htypical_teacher_3.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))))).
  {
    assert (R3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))))).
    {
      assert (W4 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hgaussian_teacher_1 i ltac:(idx)).
        alg.
      }
      rewrite W4.
      assert (E5 : (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))) = sigma2 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i))))).
      {
        apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))]).
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
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i))))) = ((1 / 2) * gamma * sigma2 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))))).
  {
    assert (E6 : (Sum 1 N (fun i => (sigma2 * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))) = sigma2 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i))))).
    {
      apply (Sum_linear 1 N _ [(sigma2, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))]).
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
    rewrite E6.
    alg.
  }
  assert (step4 : ((1 / 2) * gamma * sigma2 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i))))) <= ((1 / 2) * gamma * sigma2 * ((2 * deviation) + (2 * log_delta * w_max) + (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
  {
    apply (le_of_difference _ _ ((deviation * gamma * sigma2) + ((1 / 2) * gamma * sigma2 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) + (gamma * log_delta * sigma2 * w_max) - ((1 / 2) * gamma * sigma2 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i))))))).
    {
      alg.
    }
    {
      assert (F7 : 0 <= (1 / 2)).
      {
        pos.
      }
      assert (F8 : 0 <= sigma2).
      {
        pos.
      }
      assert (F9 : 0 <= gamma).
      {
        pos.
      }
      assert (F13 : 0 <= ((2 * deviation) + (2 * log_delta * w_max) + (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) - (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))))).
      {
        assert (K10 : 0 <= ((2 * deviation) + (2 * log_delta * w_max) + (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) - (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))))).
        {
          pose proof Htypical_teacher_3 as X11; cbv beta in X11.
          assert (Q12 : ((2 * deviation) + (2 * log_delta * w_max) + (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) - (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i))))) = ((2 * deviation) + (2 * log_delta * w_max) + (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) - (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i))))).
          {
            alg.
          }
          lra.
        }
        apply (certified_le 1 _ (1 * ((2 * deviation) + (2 * log_delta * w_max) + (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) - (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i))))))).
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
      assert (V14 : ((deviation * gamma * sigma2) + ((1 / 2) * gamma * sigma2 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) + (gamma * log_delta * sigma2 * w_max) - ((1 / 2) * gamma * sigma2 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))))) = (1 / 2) * sigma2 * gamma * ((2 * deviation) + (2 * log_delta * w_max) + (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) - (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))))).
      {
        alg.
      }
      rewrite V14.
      pos.
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ (Req_le _ _ step3) step4))).
Qed.

(* its assumptions can be met *)
Theorem R11_not_vacuous : ~ (forall (N : nat) (t : nat) (deviation : R) (eta : R) (gamma : R) (log_delta : R) (sigma2 : R) (w_max : R) (c : nat -> R) (lam : nat -> R) (xi : nat -> R)
    (SN : (1 <= N)%nat)
    (Sdeviation : 0 <= deviation)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slog_delta : 0 <= log_delta)
    (Ssigma2 : 0 <= sigma2)
    (Sw_max : 0 <= w_max)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sxi : forall k : nat, (1 <= k <= N)%nat -> 0 <= xi k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hgaussian_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = (sigma2 * (lam i) * (xi i)))
    (Htypical_teacher_1 : forall i : nat, (1 <= i <= N)%nat -> (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)) <= w_max)
    (Htypical_teacher_2 : (log_delta * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (4 * t)) * ((lam i) ^ 2))))) <= (deviation ^ 2))
    (Htypical_teacher_3 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) * (xi i)))) <= ((2 * deviation) + (2 * log_delta * w_max) + (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))
  , False).
Proof.
  intros H. specialize (H 1%nat 0%nat 2 0 1 2 1 1 (fun k : nat => match k with | 1%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 9 | _ => 9 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R11.
Print Assumptions R11_not_vacuous.
