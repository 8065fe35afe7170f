(* R3.gain_lower. Printed from its declaration and its derivation by `ntkbounds prove R3.gain_lower`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R3_gain_lower :
  forall (N : nat) (m : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sm : (1 <= m)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hmultiplicity_1 : forall i : nat, ((N + 1 - m) <= i <= N)%nat -> (lam i) = (lam N))
    (Hmultiplicity_2 : ((m + 1) <= N)%nat)
  , ((INR m) * ((1 - (eta * (lam N))) ^ (2 * t)) * (lam N) / ((Sum 1 N (fun i => (lam i))))) <= ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))).
Proof.
  intros N m t eta lam SN Sm Seta Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hmultiplicity_1 Hmultiplicity_2.
  assert (step1 : ((INR m) * ((1 - (eta * (lam N))) ^ (2 * t)) * (lam N) / ((Sum 1 N (fun i => (lam i))))) = ((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) / ((Sum 1 N (fun i => (lam i)))))).
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
    assert (E4 : (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) = (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)) * (INR m)).
    {
      apply (Sum_linear (N + 1 - m) N _ [((((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)), fun i : nat => 1)]).
      {
        intros i Hi.
        cbn [lin].
        alg.
      }
      {
        cbn [linS].
        rewrite (Sum_one (N + 1 - m) N) by idx; nats.
        alg.
      }
    }
    rewrite E4.
    alg.
  }
  assert (step2 : ((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) / ((Sum 1 N (fun i => (lam i))))) = ((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    assert (R5 : ((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) / ((Sum 1 N (fun i => (lam i)))))).
    {
      assert (W6 : (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) = (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hmultiplicity_1 i ltac:(idx)).
        alg.
      }
      rewrite W6.
      assert (D7 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K8 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X9; cbv beta in X9.
          assert (Q10 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      assert (E11 : (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)))) = (((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)) * (INR m)).
      {
        apply (Sum_linear (N + 1 - m) N _ [((((1 - (eta * (lam N))) ^ (2 * t)) * (lam N)), fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one (N + 1 - m) N) by idx; nats.
          alg.
        }
      }
      rewrite E11.
      alg.
    }
    rewrite R5.
    reflexivity.
  }
  assert (step3 : ((Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) <= ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    apply (eq_le_eq (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) / ((Sum 1 N (fun i => (lam i))))))) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) / ((Sum 1 N (fun i => (lam i)))))))).
    {
      assert (D12 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K13 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X14; cbv beta in X14.
          assert (Q15 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      assert (E16 : (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) / ((Sum 1 N (fun i => (lam i))))))) = (/ (Sum 1 N (fun i => (lam i)))) * (Sum (N + 1 - m) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear (N + 1 - m) N _ [((/ (Sum 1 N (fun i => (lam i)))), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
        {
          intros i Hi.
          cbn [lin].
          assert (D17 : 0 < (Sum 1 N (fun i => (lam i)))).
          {
            assert (K18 : 0 < (Sum 1 N (fun i => (lam i)))).
            {
              pose proof Hnonzero_kernel_1 as X19; cbv beta in X19.
              assert (Q20 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
          cbn [linS].
          assert (D21 : 0 < (Sum 1 N (fun i => (lam i)))).
          {
            assert (K22 : 0 < (Sum 1 N (fun i => (lam i)))).
            {
              pose proof Hnonzero_kernel_1 as X23; cbv beta in X23.
              assert (Q24 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      }
      rewrite E16.
      alg.
    }
    {
      assert (D25 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K26 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X27; cbv beta in X27.
          assert (Q28 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      assert (E29 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) / ((Sum 1 N (fun i => (lam i))))))) = (/ (Sum 1 N (fun i => (lam i)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [((/ (Sum 1 N (fun i => (lam i)))), fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
        {
          intros i Hi.
          cbn [lin].
          assert (D30 : 0 < (Sum 1 N (fun i => (lam i)))).
          {
            assert (K31 : 0 < (Sum 1 N (fun i => (lam i)))).
            {
              pose proof Hnonzero_kernel_1 as X32; cbv beta in X32.
              assert (Q33 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
          cbn [linS].
          assert (D34 : 0 < (Sum 1 N (fun i => (lam i)))).
          {
            assert (K35 : 0 < (Sum 1 N (fun i => (lam i)))).
            {
              pose proof Hnonzero_kernel_1 as X36; cbv beta in X36.
              assert (Q37 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      }
      rewrite E29.
      alg.
    }
    {
      apply Sum_more; [idx|idx|].
      intros i Hi.
      assert (F38 : 0 <= (((eta * (lam i)) - 1) ^ (2 * t))).
      {
        pos.
      }
      assert (F40 : 0 <= (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (F39 : 0 <= (Sum 1 N (fun i => (lam i)))).
        {
          pos.
        }
        pos.
      }
      assert (F41 : 0 <= (lam i)).
      {
        pos.
      }
      assert (V42 : (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i) / ((Sum 1 N (fun i => (lam i))))) = (((eta * (lam i)) - 1) ^ (2 * t)) * (/ (Sum 1 N (fun i => (lam i)))) * (lam i)).
      {
        assert (D43 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          assert (K44 : 0 < (Sum 1 N (fun i => (lam i)))).
          {
            pose proof Hnonzero_kernel_1 as X45; cbv beta in X45.
            assert (Q46 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      rewrite V42.
      pos.
    }
  }
  assert (step4 : ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    reflexivity.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Req_le _ _ step4)))).
Qed.

(* its assumptions can be met *)
Theorem R3_gain_lower_not_vacuous : ~ (forall (N : nat) (m : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sm : (1 <= m)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hmultiplicity_1 : forall i : nat, ((N + 1 - m) <= i <= N)%nat -> (lam i) = (lam N))
    (Hmultiplicity_2 : ((m + 1) <= N)%nat)
  , False).
Proof.
  intros H. specialize (H 3%nat 2%nat 1%nat (1 / 2) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | 3%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R3_gain_lower.
Print Assumptions R3_gain_lower_not_vacuous.
