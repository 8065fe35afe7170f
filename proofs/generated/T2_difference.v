(* T2.difference. Printed from its declaration and its derivation by `ntkbounds prove T2.difference`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem T2_difference :
  forall (N : nat) (root_A1 : R) (root_A2 : R) (lam : nat -> R) (p : nat -> R) (q : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (Sroot_A1 : 0 <= root_A1)
    (Sroot_A2 : 0 <= root_A2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Htwo_aligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((p j) ^ 2))) <= ((root_A1 ^ 2) * (Sum i N (fun j => (reference j)))))
    (Htwo_aligned_tails_2 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((q j) ^ 2))) <= ((root_A2 ^ 2) * (Sum i N (fun j => (reference j)))))
    (Htwo_aligned_tails_3 : 0 < root_A1)
    (Htwo_aligned_tails_4 : 0 < root_A2)
  , forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => (((p j) - (q j)) ^ 2))) <= (((root_A1 + root_A2) ^ 2) * (Sum i N (fun j => (reference j)))).
Proof.
  intros N root_A1 root_A2 lam p q reference SN Sroot_A1 Sroot_A2 Slam Sreference Hspectrum_1 Htwo_aligned_tails_1 Htwo_aligned_tails_2 Htwo_aligned_tails_3 Htwo_aligned_tails_4.
  intros i Hi.
  assert (step1 : (Sum i N (fun j => (((p j) - (q j)) ^ 2))) <= (Sum i N (fun j => (((1 + (root_A2 / (root_A1))) * ((p j) ^ 2)) + ((1 + (root_A1 / (root_A2))) * ((q j) ^ 2)))))).
  {
    apply (scaled_le 1 (Sum i N (fun j => (((p j) - (q j)) ^ 2))) (Sum i N (fun j => (((1 + (root_A2 / (root_A1))) * ((p j) ^ 2)) + ((1 + (root_A1 / (root_A2))) * ((q j) ^ 2))))) 0).
    {
      assert (E0 : (Sum i N (fun j => (((p j) - (q j)) ^ 2))) = 1 * (Sum i N (fun j => ((p j) ^ 2))) + 1 * (Sum i N (fun j => ((q j) ^ 2))) + (-2) * (Sum i N (fun j => ((p j) * (q j))))).
      {
        apply (Sum_linear i N _ [(1, fun j : nat => ((p j) ^ 2)); (1, fun j : nat => ((q j) ^ 2)); ((-2), fun j : nat => ((p j) * (q j)))]).
        {
          intros j Hj.
          cbn [lin].
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
    {
      assert (D1 : 0 < root_A1).
      {
        assert (K2 : 0 < root_A1).
        {
          pose proof Htwo_aligned_tails_3 as X3; cbv beta in X3.
          assert (Q4 : root_A1 = root_A1 - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * root_A1)).
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
      assert (D5 : 0 < root_A2).
      {
        assert (K6 : 0 < root_A2).
        {
          pose proof Htwo_aligned_tails_4 as X7; cbv beta in X7.
          assert (Q8 : root_A2 = root_A2 - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * root_A2)).
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
      assert (E9 : (Sum i N (fun j => (((1 + (root_A2 / (root_A1))) * ((p j) ^ 2)) + ((1 + (root_A1 / (root_A2))) * ((q j) ^ 2))))) = 1 * (Sum i N (fun j => ((p j) ^ 2))) + 1 * (Sum i N (fun j => ((q j) ^ 2))) + (root_A1 / (root_A2)) * (Sum i N (fun j => ((q j) ^ 2))) + (root_A2 / (root_A1)) * (Sum i N (fun j => ((p j) ^ 2)))).
      {
        apply (Sum_linear i N _ [(1, fun j : nat => ((p j) ^ 2)); (1, fun j : nat => ((q j) ^ 2)); ((root_A1 / (root_A2)), fun j : nat => ((q j) ^ 2)); ((root_A2 / (root_A1)), fun j : nat => ((p j) ^ 2))]).
        {
          intros j Hj.
          cbn [lin].
          assert (D10 : 0 < root_A1).
          {
            assert (K11 : 0 < root_A1).
            {
              pose proof Htwo_aligned_tails_3 as X12; cbv beta in X12.
              assert (Q13 : root_A1 = root_A1 - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * root_A1)).
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
          assert (D14 : 0 < root_A2).
          {
            assert (K15 : 0 < root_A2).
            {
              pose proof Htwo_aligned_tails_4 as X16; cbv beta in X16.
              assert (Q17 : root_A2 = root_A2 - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * root_A2)).
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
          assert (D18 : 0 < root_A2).
          {
            assert (K19 : 0 < root_A2).
            {
              pose proof Htwo_aligned_tails_4 as X20; cbv beta in X20.
              assert (Q21 : root_A2 = root_A2 - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * root_A2)).
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
          assert (D22 : 0 < root_A1).
          {
            assert (K23 : 0 < root_A1).
            {
              pose proof Htwo_aligned_tails_3 as X24; cbv beta in X24.
              assert (Q25 : root_A1 = root_A1 - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * root_A1)).
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
      intros j Hj.
      apply (le_of_difference _ _ (((1 + (root_A2 / (root_A1))) * ((p j) ^ 2)) + ((1 + (root_A1 / (root_A2))) * ((q j) ^ 2)) - (((p j) - (q j)) ^ 2))).
      {
        assert (D26 : 0 < root_A1).
        {
          assert (K27 : 0 < root_A1).
          {
            pose proof Htwo_aligned_tails_3 as X28; cbv beta in X28.
            assert (Q29 : root_A1 = root_A1 - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * root_A1)).
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
        assert (D30 : 0 < root_A2).
        {
          assert (K31 : 0 < root_A2).
          {
            pose proof Htwo_aligned_tails_4 as X32; cbv beta in X32.
            assert (Q33 : root_A2 = root_A2 - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * root_A2)).
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
        assert (F35 : 0 <= (/ root_A1)).
        {
          assert (F34 : 0 <= root_A1).
          {
            pos.
          }
          pos.
        }
        assert (F37 : 0 <= (/ root_A2)).
        {
          assert (F36 : 0 <= root_A2).
          {
            pos.
          }
          pos.
        }
        assert (F38 : 0 <= (((root_A1 * (q j)) + (root_A2 * (p j))) ^ 2)).
        {
          pos.
        }
        assert (V39 : (((1 + (root_A2 / (root_A1))) * ((p j) ^ 2)) + ((1 + (root_A1 / (root_A2))) * ((q j) ^ 2)) - (((p j) - (q j)) ^ 2)) = (/ root_A1) * (/ root_A2) * (((root_A1 * (q j)) + (root_A2 * (p j))) ^ 2)).
        {
          assert (D40 : 0 < root_A1).
          {
            assert (K41 : 0 < root_A1).
            {
              pose proof Htwo_aligned_tails_3 as X42; cbv beta in X42.
              assert (Q43 : root_A1 = root_A1 - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * root_A1)).
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
          assert (D44 : 0 < root_A2).
          {
            assert (K45 : 0 < root_A2).
            {
              pose proof Htwo_aligned_tails_4 as X46; cbv beta in X46.
              assert (Q47 : root_A2 = root_A2 - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_lt 1 _ (1 * root_A2)).
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
        rewrite V39.
        pos.
      }
    }
  }
  assert (step2 : (Sum i N (fun j => (((1 + (root_A2 / (root_A1))) * ((p j) ^ 2)) + ((1 + (root_A1 / (root_A2))) * ((q j) ^ 2))))) = (((1 + (root_A2 / (root_A1))) * (Sum i N (fun j => ((p j) ^ 2)))) + ((1 + (root_A1 / (root_A2))) * (Sum i N (fun j => ((q j) ^ 2)))))).
  {
    assert (D48 : 0 < root_A1).
    {
      assert (K49 : 0 < root_A1).
      {
        pose proof Htwo_aligned_tails_3 as X50; cbv beta in X50.
        assert (Q51 : root_A1 = root_A1 - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * root_A1)).
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
    assert (D52 : 0 < root_A2).
    {
      assert (K53 : 0 < root_A2).
      {
        pose proof Htwo_aligned_tails_4 as X54; cbv beta in X54.
        assert (Q55 : root_A2 = root_A2 - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * root_A2)).
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
    assert (E56 : (Sum i N (fun j => (((1 + (root_A2 / (root_A1))) * ((p j) ^ 2)) + ((1 + (root_A1 / (root_A2))) * ((q j) ^ 2))))) = 1 * (Sum i N (fun j => ((p j) ^ 2))) + 1 * (Sum i N (fun j => ((q j) ^ 2))) + (root_A1 / (root_A2)) * (Sum i N (fun j => ((q j) ^ 2))) + (root_A2 / (root_A1)) * (Sum i N (fun j => ((p j) ^ 2)))).
    {
      apply (Sum_linear i N _ [(1, fun j : nat => ((p j) ^ 2)); (1, fun j : nat => ((q j) ^ 2)); ((root_A1 / (root_A2)), fun j : nat => ((q j) ^ 2)); ((root_A2 / (root_A1)), fun j : nat => ((p j) ^ 2))]).
      {
        intros j Hj.
        cbn [lin].
        assert (D57 : 0 < root_A1).
        {
          assert (K58 : 0 < root_A1).
          {
            pose proof Htwo_aligned_tails_3 as X59; cbv beta in X59.
            assert (Q60 : root_A1 = root_A1 - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * root_A1)).
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
        assert (D61 : 0 < root_A2).
        {
          assert (K62 : 0 < root_A2).
          {
            pose proof Htwo_aligned_tails_4 as X63; cbv beta in X63.
            assert (Q64 : root_A2 = root_A2 - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * root_A2)).
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
        assert (D65 : 0 < root_A2).
        {
          assert (K66 : 0 < root_A2).
          {
            pose proof Htwo_aligned_tails_4 as X67; cbv beta in X67.
            assert (Q68 : root_A2 = root_A2 - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * root_A2)).
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
        assert (D69 : 0 < root_A1).
        {
          assert (K70 : 0 < root_A1).
          {
            pose proof Htwo_aligned_tails_3 as X71; cbv beta in X71.
            assert (Q72 : root_A1 = root_A1 - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * root_A1)).
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
    rewrite E56.
    alg.
  }
  assert (step3 : (((1 + (root_A2 / (root_A1))) * (Sum i N (fun j => ((p j) ^ 2)))) + ((1 + (root_A1 / (root_A2))) * (Sum i N (fun j => ((q j) ^ 2))))) <= (((root_A1 + root_A2) ^ 2) * (Sum i N (fun j => (reference j))))).
  {
    apply (le_of_difference _ _ (((root_A1 ^ 2) * (Sum i N (fun j => (reference j)))) + ((root_A2 ^ 2) * (Sum i N (fun j => (reference j)))) + (2 * root_A1 * root_A2 * (Sum i N (fun j => (reference j)))) - (root_A2 * (Sum i N (fun j => ((p j) ^ 2))) / (root_A1)) - (root_A1 * (Sum i N (fun j => ((q j) ^ 2))) / (root_A2)) - (Sum i N (fun j => ((p j) ^ 2))) - (Sum i N (fun j => ((q j) ^ 2))))).
    {
      assert (D73 : 0 < root_A1).
      {
        assert (K74 : 0 < root_A1).
        {
          pose proof Htwo_aligned_tails_3 as X75; cbv beta in X75.
          assert (Q76 : root_A1 = root_A1 - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * root_A1)).
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
      assert (D77 : 0 < root_A2).
      {
        assert (K78 : 0 < root_A2).
        {
          pose proof Htwo_aligned_tails_4 as X79; cbv beta in X79.
          assert (Q80 : root_A2 = root_A2 - 0).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * root_A2)).
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
      assert (F81 : 0 <= 1).
      {
        pos.
      }
      assert (F83 : 0 <= (/ root_A1)).
      {
        assert (F82 : 0 <= root_A1).
        {
          pos.
        }
        pos.
      }
      assert (F85 : 0 <= (/ root_A2)).
      {
        assert (F84 : 0 <= root_A2).
        {
          pos.
        }
        pos.
      }
      assert (F86 : 0 <= (root_A1 + root_A2)).
      {
        pos.
      }
      assert (F99 : 0 <= ((root_A1 * (root_A2 ^ 2) * (Sum i N (fun j => (reference j)))) + ((root_A1 ^ 2) * root_A2 * (Sum i N (fun j => (reference j)))) - (root_A1 * (Sum i N (fun j => ((q j) ^ 2)))) - (root_A2 * (Sum i N (fun j => ((p j) ^ 2)))))).
      {
        assert (K87 : 0 < root_A1).
        {
          pose proof Htwo_aligned_tails_3 as X88; cbv beta in X88.
          assert (Q89 : root_A1 = root_A1 - 0).
          {
            alg.
          }
          lra.
        }
        assert (K90 : 0 <= (((root_A2 ^ 2) * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((q j) ^ 2))))).
        {
          pose proof (Htwo_aligned_tails_2 i ltac:(idx)) as X91; cbv beta in X91.
          assert (Q92 : (((root_A2 ^ 2) * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((q j) ^ 2)))) = ((root_A2 ^ 2) * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((q j) ^ 2)))).
          {
            alg.
          }
          lra.
        }
        assert (K93 : 0 < root_A2).
        {
          pose proof Htwo_aligned_tails_4 as X94; cbv beta in X94.
          assert (Q95 : root_A2 = root_A2 - 0).
          {
            alg.
          }
          lra.
        }
        assert (K96 : 0 <= (((root_A1 ^ 2) * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((p j) ^ 2))))).
        {
          pose proof (Htwo_aligned_tails_1 i ltac:(idx)) as X97; cbv beta in X97.
          assert (Q98 : (((root_A1 ^ 2) * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((p j) ^ 2)))) = ((root_A1 ^ 2) * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((p j) ^ 2)))).
          {
            alg.
          }
          lra.
        }
        apply (certified_le 1 _ (1 * root_A1 * (((root_A2 ^ 2) * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((q j) ^ 2)))) + 1 * root_A2 * (((root_A1 ^ 2) * (Sum i N (fun j => (reference j)))) - (Sum i N (fun j => ((p j) ^ 2)))))).
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
      assert (V100 : (((root_A1 ^ 2) * (Sum i N (fun j => (reference j)))) + ((root_A2 ^ 2) * (Sum i N (fun j => (reference j)))) + (2 * root_A1 * root_A2 * (Sum i N (fun j => (reference j)))) - (root_A2 * (Sum i N (fun j => ((p j) ^ 2))) / (root_A1)) - (root_A1 * (Sum i N (fun j => ((q j) ^ 2))) / (root_A2)) - (Sum i N (fun j => ((p j) ^ 2))) - (Sum i N (fun j => ((q j) ^ 2)))) = 1 * (/ root_A1) * (/ root_A2) * (root_A1 + root_A2) * ((root_A1 * (root_A2 ^ 2) * (Sum i N (fun j => (reference j)))) + ((root_A1 ^ 2) * root_A2 * (Sum i N (fun j => (reference j)))) - (root_A1 * (Sum i N (fun j => ((q j) ^ 2)))) - (root_A2 * (Sum i N (fun j => ((p j) ^ 2)))))).
      {
        assert (D101 : 0 < root_A1).
        {
          assert (K102 : 0 < root_A1).
          {
            pose proof Htwo_aligned_tails_3 as X103; cbv beta in X103.
            assert (Q104 : root_A1 = root_A1 - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * root_A1)).
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
        assert (D105 : 0 < root_A2).
        {
          assert (K106 : 0 < root_A2).
          {
            pose proof Htwo_aligned_tails_4 as X107; cbv beta in X107.
            assert (Q108 : root_A2 = root_A2 - 0).
            {
              alg.
            }
            lra.
          }
          apply (certified_lt 1 _ (1 * root_A2)).
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
      rewrite V100.
      pos.
    }
  }
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ (Req_le _ _ step2) step3)).
Qed.

(* its assumptions can be met *)
Theorem T2_difference_not_vacuous : ~ (forall (N : nat) (root_A1 : R) (root_A2 : R) (lam : nat -> R) (p : nat -> R) (q : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (Sroot_A1 : 0 <= root_A1)
    (Sroot_A2 : 0 <= root_A2)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Htwo_aligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((p j) ^ 2))) <= ((root_A1 ^ 2) * (Sum i N (fun j => (reference j)))))
    (Htwo_aligned_tails_2 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((q j) ^ 2))) <= ((root_A2 ^ 2) * (Sum i N (fun j => (reference j)))))
    (Htwo_aligned_tails_3 : 0 < root_A1)
    (Htwo_aligned_tails_4 : 0 < root_A2)
  , False).
Proof.
  intros H. specialize (H 2%nat 1 2 (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => (-2 / 1) | 2%nat => 4 | _ => 4 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T2_difference.
Print Assumptions T2_difference_not_vacuous.
