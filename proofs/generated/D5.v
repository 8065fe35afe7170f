(* D5. Printed from its declaration and its derivation by `ntkbounds prove D5`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem D5 :
  forall (N : nat) (t : nat) (eta : R) (f0 : R) (c : nat -> R) (k_test : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hinvertible_kernel_1 : 0 < (lam N))
    (Hpositive_step_1 : 0 < eta)
  , (f0 - (eta * (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (mode eta lam c i (v - 1)%nat)))))))) = (f0 - (Sum 1 N (fun i => ((1 - ((1 - (eta * (lam i))) ^ t)) * (c i) * (k_test i) / ((lam i)))))).
Proof.
  intros N t eta f0 c k_test lam SN Seta Slam Hspectrum_1 Hinvertible_kernel_1 Hpositive_step_1.
  assert (step1 : (f0 - (eta * (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (mode eta lam c i (v - 1)%nat)))))))) = (f0 - (eta * (Sum 1 N (fun i => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))))))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C0.
    assert (R1 : (f0 - (eta * (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (mode eta lam c i (v - 1)%nat)))))))) = (f0 - (eta * (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))))))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (mode eta lam c i (v - 1)%nat)))))) = (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))))))).
      {
        apply Sum_ext.
        intros i Hi.
        assert (W3 : (Sum 1 t (fun v => (mode eta lam c i (v - 1)%nat))) = (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i))))).
        {
          apply Sum_ext.
          intros v Hv.
          rewrite !C0 by idx.
          alg.
        }
        rewrite W3.
        assert (E4 : (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) = (c i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))).
        {
          apply (Sum_linear 1 t _ [((c i), fun v : nat => ((1 - (eta * (lam i))) ^ (v - 1)))]).
          {
            intros v Hv.
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
      rewrite W2.
      assert (E5 : (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i))))))) = 1 * (Sum 1 N (fun i => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))))]).
        {
          intros i Hi.
          cbn [lin].
          assert (E6 : (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) = (c i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))).
          {
            apply (Sum_linear 1 t _ [((c i), fun v : nat => ((1 - (eta * (lam i))) ^ (v - 1)))]).
            {
              intros v Hv.
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
    rewrite R1.
    assert (E7 : (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i))))))) = 1 * (Sum 1 N (fun i => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))))))).
    {
      apply (Sum_linear 1 N _ [(1, fun i : nat => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))))]).
      {
        intros i Hi.
        cbn [lin].
        assert (E8 : (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) = (c i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))).
        {
          apply (Sum_linear 1 t _ [((c i), fun v : nat => ((1 - (eta * (lam i))) ^ (v - 1)))]).
          {
            intros v Hv.
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
  assert (step2 : (f0 - (eta * (Sum 1 N (fun i => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))))))) = (f0 - (Sum 1 N (fun i => ((1 - ((1 - (eta * (lam i))) ^ t)) * (c i) * (k_test i) / ((lam i))))))).
  {
    assert (W9 : (Sum 1 N (fun i => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))))) = (Sum 1 N (fun i => ((1 - ((1 - (eta * (lam i))) ^ t)) * (c i) * (k_test i) / (eta * (lam i)))))).
    {
      apply Sum_ext.
      intros i Hi.
      assert (W10 : (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) = ((1 - ((1 - (eta * (lam i))) ^ t)) / (eta * (lam i)))).
      {
        assert (F11 : 0 < (eta * (lam i))).
        {
          assert (F16 : 0 < eta).
          {
            assert (K13 : 0 < eta).
            {
              pose proof Hpositive_step_1 as X14; cbv beta in X14.
              assert (Q15 : eta = eta - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * eta)).
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
          assert (F23 : 0 < (lam i)).
          {
            assert (K17 : 0 <= ((lam i) - (lam N))).
            {
              pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X18; cbv beta in X18.
              assert (Q19 : ((lam i) - (lam N)) = (lam i) - (lam N)).
              {
                alg.
              }
              lra.
            }
            assert (K20 : 0 < (lam N)).
            {
              pose proof Hinvertible_kernel_1 as X21; cbv beta in X21.
              assert (Q22 : (lam N) = (lam N) - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * ((lam i) - (lam N)) + 1 * (lam N))).
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
          pos.
        }
        assert (F12 : (1 - (eta * (lam i))) <> 1) by lra.
        assert (D25 : 0 < eta).
        {
          assert (K26 : 0 < eta).
          {
            pose proof Hpositive_step_1 as X27; cbv beta in X27.
            assert (Q28 : eta = eta - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * eta)).
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
        assert (D29 : 0 < (lam i)).
        {
          assert (K30 : 0 <= ((lam i) - (lam N))).
          {
            pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X31; cbv beta in X31.
            assert (Q32 : ((lam i) - (lam N)) = (lam i) - (lam N)).
            {
              alg.
            }
            lra.
          }
          assert (K33 : 0 < (lam N)).
          {
            pose proof Hinvertible_kernel_1 as X34; cbv beta in X34.
            assert (Q35 : (lam N) = (lam N) - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * ((lam i) - (lam N)) + 1 * (lam N))).
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
        apply (Sum_linear 1 t _ [(1, fun v : nat => (1 - (eta * (lam i))) ^ (v - 1))]).
        {
          intros v Hv.
          cbn [lin]; alg.
        }
        {
          cbn [linS]; rewrite (Sum_geometric 1 t (1 - (eta * (lam i)))) by (assumption || idx).
          replace (t + 1 - 1)%nat with t by idx.
          replace (1 - (1 - (eta * (lam i)))) with (eta * (lam i)) by ring.
          field; nonzero.
        }
      }
      rewrite W10.
      assert (D36 : 0 < eta).
      {
        assert (K37 : 0 < eta).
        {
          pose proof Hpositive_step_1 as X38; cbv beta in X38.
          assert (Q39 : eta = eta - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * eta)).
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
      assert (D40 : 0 < (lam i)).
      {
        assert (K41 : 0 <= ((lam i) - (lam N))).
        {
          pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X42; cbv beta in X42.
          assert (Q43 : ((lam i) - (lam N)) = (lam i) - (lam N)).
          {
            alg.
          }
          lra.
        }
        assert (K44 : 0 < (lam N)).
        {
          pose proof Hinvertible_kernel_1 as X45; cbv beta in X45.
          assert (Q46 : (lam N) = (lam N) - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * ((lam i) - (lam N)) + 1 * (lam N))).
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
    rewrite W9.
    assert (D47 : 0 < eta).
    {
      assert (K48 : 0 < eta).
      {
        pose proof Hpositive_step_1 as X49; cbv beta in X49.
        assert (Q50 : eta = eta - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * eta)).
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
    assert (E51 : (Sum 1 N (fun i => ((1 - ((1 - (eta * (lam i))) ^ t)) * (c i) * (k_test i) / (eta * (lam i))))) = (/ eta) * (Sum 1 N (fun i => ((c i) * (k_test i) / ((lam i))))) + ((-1) / (eta)) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ t) * (c i) * (k_test i) / ((lam i)))))).
    {
      apply (Sum_linear 1 N _ [((/ eta), fun i : nat => ((c i) * (k_test i) / ((lam i)))); (((-1) / (eta)), fun i : nat => (((1 - (eta * (lam i))) ^ t) * (c i) * (k_test i) / ((lam i))))]).
      {
        intros i Hi.
        cbn [lin].
        assert (D52 : 0 < eta).
        {
          assert (K53 : 0 < eta).
          {
            pose proof Hpositive_step_1 as X54; cbv beta in X54.
            assert (Q55 : eta = eta - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * eta)).
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
        assert (D56 : 0 < (lam i)).
        {
          assert (K57 : 0 <= ((lam i) - (lam N))).
          {
            pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X58; cbv beta in X58.
            assert (Q59 : ((lam i) - (lam N)) = (lam i) - (lam N)).
            {
              alg.
            }
            lra.
          }
          assert (K60 : 0 < (lam N)).
          {
            pose proof Hinvertible_kernel_1 as X61; cbv beta in X61.
            assert (Q62 : (lam N) = (lam N) - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * ((lam i) - (lam N)) + 1 * (lam N))).
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
        assert (D63 : 0 < eta).
        {
          assert (K64 : 0 < eta).
          {
            pose proof Hpositive_step_1 as X65; cbv beta in X65.
            assert (Q66 : eta = eta - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * eta)).
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
    rewrite E51.
    assert (E67 : (Sum 1 N (fun i => ((1 - ((1 - (eta * (lam i))) ^ t)) * (c i) * (k_test i) / ((lam i))))) = 1 * (Sum 1 N (fun i => ((c i) * (k_test i) / ((lam i))))) + (-1) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ t) * (c i) * (k_test i) / ((lam i)))))).
    {
      apply (Sum_linear 1 N _ [(1, fun i : nat => ((c i) * (k_test i) / ((lam i)))); ((-1), fun i : nat => (((1 - (eta * (lam i))) ^ t) * (c i) * (k_test i) / ((lam i))))]).
      {
        intros i Hi.
        cbn [lin].
        assert (D68 : 0 < (lam i)).
        {
          assert (K69 : 0 <= ((lam i) - (lam N))).
          {
            pose proof (Hspectrum_1 N ltac:(idx) i ltac:(idx)) as X70; cbv beta in X70.
            assert (Q71 : ((lam i) - (lam N)) = (lam i) - (lam N)).
            {
              alg.
            }
            lra.
          }
          assert (K72 : 0 < (lam N)).
          {
            pose proof Hinvertible_kernel_1 as X73; cbv beta in X73.
            assert (Q74 : (lam N) = (lam N) - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * ((lam i) - (lam N)) + 1 * (lam N))).
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
        alg.
      }
    }
    rewrite E67.
    alg.
  }
  exact (eq_trans step1 step2).
Qed.

(* its assumptions can be met *)
Theorem D5_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (f0 : R) (c : nat -> R) (k_test : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hinvertible_kernel_1 : 0 < (lam N))
    (Hpositive_step_1 : 0 < eta)
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat (1 / 2) 0 (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions D5.
Print Assumptions D5_not_vacuous.
