(* R3.heavy_ball. Printed from its declaration and its derivation by `ntkbounds prove R3.heavy_ball`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R3_heavy_ball :
  forall (N : nat) (t : nat) (beta : R) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hunderdamped_1 : forall i : nat, (1 <= i <= N)%nat -> ((1 + beta - (eta * (lam i))) ^ 2) <= (4 * beta))
  , ((Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) <= ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2)).
Proof.
  intros N t beta eta lam SN Sbeta Seta Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hunderdamped_1.
  assert (step1 : ((Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    reflexivity.
  }
  assert (step2 : ((Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) <= ((Sum 1 N (fun i => ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    apply (scaled_le (/ (Sum 1 N (fun i => (lam i)))) (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * (lam i)))) (Sum 1 N (fun i => ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * (lam i)))) 0).
    {
      assert (D0 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K1 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X2; cbv beta in X2.
          assert (Q3 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      alg.
    }
    {
      assert (D4 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K5 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X6; cbv beta in X6.
          assert (Q7 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      assert (E8 : (Sum 1 N (fun i => ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * (lam i)))) = (beta ^ t) * (Sum 1 N (fun i => (lam i))) + ((beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => (lam i))) + (2 * (beta ^ t) * (INR t)) * (Sum 1 N (fun i => (lam i))) + (beta * (beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => (lam i))) + (2 * (sqrt beta) * (beta ^ t) * (INR t)) * (Sum 1 N (fun i => (lam i))) + (2 * (sqrt beta) * (beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => (lam i)))).
      {
        apply (Sum_linear 1 N _ [((beta ^ t), fun i : nat => (lam i)); (((beta ^ t) * ((INR t) ^ 2)), fun i : nat => (lam i)); ((2 * (beta ^ t) * (INR t)), fun i : nat => (lam i)); ((beta * (beta ^ t) * ((INR t) ^ 2)), fun i : nat => (lam i)); ((2 * (sqrt beta) * (beta ^ t) * (INR t)), fun i : nat => (lam i)); ((2 * (sqrt beta) * (beta ^ t) * ((INR t) ^ 2)), fun i : nat => (lam i))]).
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
      rewrite E8.
      alg.
    }
    {
      assert (F10 : 0 <= (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (F9 : 0 <= (Sum 1 N (fun i => (lam i)))).
        {
          pos.
        }
        pos.
      }
      pos.
    }
    {
      apply Sum_le.
      intros i Hi.
      apply (scaled_le (lam i) ((heavy_ball (eta * (lam i)) beta t) ^ 2) ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2)) 0).
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
              assert (K12 : 0 <= ((2 * beta) + (2 * eta * (lam i)) + (2 * beta * eta * (lam i)) - 1 - (beta ^ 2) - ((eta ^ 2) * ((lam i) ^ 2)))).
              {
                pose proof (Hunderdamped_1 i ltac:(idx)) as X13; cbv beta in X13.
                assert (Q14 : ((2 * beta) + (2 * eta * (lam i)) + (2 * beta * eta * (lam i)) - 1 - (beta ^ 2) - ((eta ^ 2) * ((lam i) ^ 2))) = (4 * beta) - ((1 + beta - (eta * (lam i))) ^ 2)).
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
  assert (step3 : ((Sum 1 N (fun i => ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2))).
  {
    assert (D15 : 0 < (Sum 1 N (fun i => (lam i)))).
    {
      assert (K16 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        pose proof Hnonzero_kernel_1 as X17; cbv beta in X17.
        assert (Q18 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
    assert (E19 : (Sum 1 N (fun i => ((beta ^ t) * ((1 + ((INR t) * (1 + (sqrt beta)))) ^ 2) * (lam i)))) = (beta ^ t) * (Sum 1 N (fun i => (lam i))) + ((beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => (lam i))) + (2 * (beta ^ t) * (INR t)) * (Sum 1 N (fun i => (lam i))) + (beta * (beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => (lam i))) + (2 * (sqrt beta) * (beta ^ t) * (INR t)) * (Sum 1 N (fun i => (lam i))) + (2 * (sqrt beta) * (beta ^ t) * ((INR t) ^ 2)) * (Sum 1 N (fun i => (lam i)))).
    {
      apply (Sum_linear 1 N _ [((beta ^ t), fun i : nat => (lam i)); (((beta ^ t) * ((INR t) ^ 2)), fun i : nat => (lam i)); ((2 * (beta ^ t) * (INR t)), fun i : nat => (lam i)); ((beta * (beta ^ t) * ((INR t) ^ 2)), fun i : nat => (lam i)); ((2 * (sqrt beta) * (beta ^ t) * (INR t)), fun i : nat => (lam i)); ((2 * (sqrt beta) * (beta ^ t) * ((INR t) ^ 2)), fun i : nat => (lam i))]).
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
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ step3))).
Qed.

(* its assumptions can be met *)
Theorem R3_heavy_ball_not_vacuous : ~ (forall (N : nat) (t : nat) (beta : R) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hunderdamped_1 : forall i : nat, (1 <= i <= N)%nat -> ((1 + beta - (eta * (lam i))) ^ 2) <= (4 * beta))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (1 / 4) (1 / 4) (fun k : nat => match k with | 1%nat => 9 | 2%nat => 9 | _ => 9 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R3_heavy_ball.
Print Assumptions R3_heavy_ball_not_vacuous.
