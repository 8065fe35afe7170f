(* C1.heavy_ball. Printed from its declaration and its derivation by `ntkbounds prove C1.heavy_ball`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D3.

Theorem C1_heavy_ball :
  forall (N : nat) (t : nat) (beta : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hunderdamped_1 : forall i : nat, (1 <= i <= N)%nat -> ((1 + beta - (eta * (lam i))) ^ 2) <= (4 * beta))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_heavy beta eta lam c i t) ^ 2)))) <= ((1 / 2) * (beta ^ t) * gamma * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * (Sum 1 N (fun i => ((c i) ^ 2)))).
Proof.
  intros N t beta eta gamma c lam SN Sbeta Seta Sgamma Slam Hspectrum_1 Hunderdamped_1.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * ((c i) ^ 2)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2)))) (Sum 1 N (fun i => ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * ((c i) ^ 2)))) 0).
    {
      alg.
    }
    {
      assert (E3 : (Sum 1 N (fun i => ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * ((c i) ^ 2)))) = (beta ^ t) * (Sum 1 N (fun i => ((c i) ^ 2))) + ((beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => ((c i) ^ 2))) + (2 * (beta ^ t) * (INR t)) * (Sum 1 N (fun i => ((c i) ^ 2))) + (beta * (beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => ((c i) ^ 2))) + (2 * (sqrt beta) * (beta ^ t) * (INR t)) * (Sum 1 N (fun i => ((c i) ^ 2))) + (2 * (sqrt beta) * (beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => ((c i) ^ 2)))).
      {
        apply (Sum_linear 1 N _ [((beta ^ t), fun i : nat => ((c i) ^ 2)); (((beta ^ t) * ((INR t) ^ 2)), fun i : nat => ((c i) ^ 2)); ((2 * (beta ^ t) * (INR t)), fun i : nat => ((c i) ^ 2)); ((beta * (beta ^ t) * ((INR t) ^ 2)), fun i : nat => ((c i) ^ 2)); ((2 * (sqrt beta) * (beta ^ t) * (INR t)), fun i : nat => ((c i) ^ 2)); ((2 * (sqrt beta) * (beta ^ t) * ((INR t) ^ 2)), fun i : nat => ((c i) ^ 2))]).
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
      apply (scaled_le ((c i) ^ 2) ((heavy_ball (eta * (lam i)) beta t) ^ 2) ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2)) 0).
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
        apply (eq_le_eq (second_order (1 + beta - (eta * (lam i))) beta 1 t ^ 2) (beta ^ t * (1 + INR t * (1 + sqrt beta)) ^ 2)).
        {
          unfold heavy_ball; f_equal; f_equal; ring.
        }
        {
          alg.
        }
        {
          apply momentum_envelope.
          {
            pos.
          }
          {
            assert (0 <= ((4 * beta) - ((1 + beta - (eta * (lam i))) ^ 2))).
            {
              assert (K4 : 0 <= ((2 * beta) + (2 * eta * (lam i)) + (2 * beta * eta * (lam i)) - 1 - (beta ^ 2) - ((eta ^ 2) * ((lam i) ^ 2)))).
              {
                pose proof (Hunderdamped_1 i ltac:(idx)) as X5; cbv beta in X5.
                assert (Q6 : ((2 * beta) + (2 * eta * (lam i)) + (2 * beta * eta * (lam i)) - 1 - (beta ^ 2) - ((eta ^ 2) * ((lam i) ^ 2))) = (4 * beta) - ((1 + beta - (eta * (lam i))) ^ 2)).
                {
                  alg.
                }
                lra.
              }
              apply (certified_le 1 _ (1 * ((2 * beta) + (2 * eta * (lam i)) + (2 * beta * eta * (lam i)) - 1 - (beta ^ 2) - ((eta ^ 2) * ((lam i) ^ 2))))).
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
            lra.
          }
        }
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * ((c i) ^ 2))))) = ((1 / 2) * (beta ^ t) * gamma * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * (Sum 1 N (fun i => ((c i) ^ 2))))).
  {
    assert (E7 : (Sum 1 N (fun i => ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * ((c i) ^ 2)))) = (beta ^ t) * (Sum 1 N (fun i => ((c i) ^ 2))) + ((beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => ((c i) ^ 2))) + (2 * (beta ^ t) * (INR t)) * (Sum 1 N (fun i => ((c i) ^ 2))) + (beta * (beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => ((c i) ^ 2))) + (2 * (sqrt beta) * (beta ^ t) * (INR t)) * (Sum 1 N (fun i => ((c i) ^ 2))) + (2 * (sqrt beta) * (beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => ((c i) ^ 2)))).
    {
      apply (Sum_linear 1 N _ [((beta ^ t), fun i : nat => ((c i) ^ 2)); (((beta ^ t) * ((INR t) ^ 2)), fun i : nat => ((c i) ^ 2)); ((2 * (beta ^ t) * (INR t)), fun i : nat => ((c i) ^ 2)); ((beta * (beta ^ t) * ((INR t) ^ 2)), fun i : nat => ((c i) ^ 2)); ((2 * (sqrt beta) * (beta ^ t) * (INR t)), fun i : nat => ((c i) ^ 2)); ((2 * (sqrt beta) * (beta ^ t) * ((INR t) ^ 2)), fun i : nat => ((c i) ^ 2))]).
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
    rewrite E7.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem C1_heavy_ball_not_vacuous : ~ (forall (N : nat) (t : nat) (beta : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hunderdamped_1 : forall i : nat, (1 <= i <= N)%nat -> ((1 + beta - (eta * (lam i))) ^ 2) <= (4 * beta))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (1 / 4) (1 / 4) 1 (fun k : nat => match k with | 1%nat => 3 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 9 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions C1_heavy_ball.
Print Assumptions C1_heavy_ball_not_vacuous.
