(* A6.heavy_ball. Printed from its declaration and its derivation by `ntkbounds prove A6.heavy_ball`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D3.

Theorem A6_heavy_ball :
  forall (N : nat) (t : nat) (A : R) (beta : R) (eta : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , forall i : nat, (1 <= i <= N)%nat -> ((mode_heavy beta eta lam c i t) ^ 2) <= (A * ((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)).
Proof.
  intros N t A beta eta c lam SN SA Sbeta Seta Slam Hspectrum_1 Haligned_1.
  intros i Hi.
  assert (step1 : ((mode_heavy beta eta lam c i t) ^ 2) = (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2))).
  {
    pose proof (fun t : nat => (D3 N t beta eta c lam SN Sbeta Seta Slam Hspectrum_1)) as C0.
    assert (R1 : ((mode_heavy beta eta lam c i t) ^ 2) = (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2))).
    {
      rewrite !C0 by idx.
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step2 : (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2)) <= (A * ((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i))).
  {
    apply (scaled_le 1 (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2)) (A * ((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)) 0).
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
      apply (le_of_difference _ _ ((A * ((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)) - (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2)))).
      {
        alg.
      }
      {
        assert (F2 : 0 <= ((heavy_ball (eta * (lam i)) beta t) ^ 2)).
        {
          pos.
        }
        assert (F6 : 0 <= ((A * (lam i)) - ((c i) ^ 2))).
        {
          assert (K3 : 0 <= ((A * (lam i)) - ((c i) ^ 2))).
          {
            pose proof (Haligned_1 i ltac:(idx)) as X4; cbv beta in X4.
            assert (Q5 : ((A * (lam i)) - ((c i) ^ 2)) = (A * (lam i)) - ((c i) ^ 2)).
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
        assert (V7 : ((A * ((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)) - (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2))) = ((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((A * (lam i)) - ((c i) ^ 2))).
        {
          alg.
        }
        rewrite V7.
        pos.
      }
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) step2).
Qed.

(* its assumptions can be met *)
Theorem A6_heavy_ball_not_vacuous : ~ (forall (N : nat) (t : nat) (A : R) (beta : R) (eta : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 4 (1 / 4) (1 / 4) (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A6_heavy_ball.
Print Assumptions A6_heavy_ball_not_vacuous.
