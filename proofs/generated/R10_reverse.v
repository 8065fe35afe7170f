(* R10.reverse. Printed from its declaration and its derivation by `ntkbounds prove R10.reverse`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem R10_reverse :
  forall (N : nat) (t : nat) (eta : R) (gamma : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Hreverse_monotone_alignment_1 : forall i : nat, (1 <= i <= N)%nat -> forall j : nat, (1 <= j <= N)%nat -> (((alpha i) - (alpha j)) * ((lam i) - (lam j))) <= 0)
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (lam i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))).
Proof.
  intros N t eta gamma alpha c lam SN Seta Sgamma Salpha Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hin_range_1 Hreverse_monotone_alignment_1 Hdescent_step_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    assert (R0 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
    {
      assert (W1 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => ((alpha i) * (lam i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hin_range_1 i ltac:(idx)).
        alg.
      }
      rewrite W1.
      assert (D2 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K3 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X4; cbv beta in X4.
          assert (Q5 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
    rewrite R0.
    reflexivity.
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i)))))).
  {
    apply (scaled_le ((1 / 2) * gamma / ((Sum 1 N (fun i => (lam i))))) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((alpha i) * (lam i))))) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i)))) * (Sum 1 N (fun i => (lam i)))) 0).
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
      alg.
    }
    {
      assert (D10 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K11 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X12; cbv beta in X12.
          assert (Q13 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      assert (F14 : 0 <= (1 / 2)).
      {
        pos.
      }
      assert (F15 : 0 <= gamma).
      {
        pos.
      }
      assert (F17 : 0 <= (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (F16 : 0 <= (Sum 1 N (fun i => (lam i)))).
        {
          pos.
        }
        pos.
      }
      assert (V18 : ((1 / 2) * gamma / ((Sum 1 N (fun i => (lam i))))) = (1 / 2) * gamma * (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (D19 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          assert (K20 : 0 < (Sum 1 N (fun i => (lam i)))).
          {
            pose proof Hnonzero_kernel_1 as X21; cbv beta in X21.
            assert (Q22 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      rewrite V18.
      pos.
    }
    {
      assert (N23 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (lam i)).
      {
        intros i Hi.
        pos.
      }
      assert (O24 : forall i j_ : nat, (1 <= i <= N)%nat -> (1 <= j_ <= N)%nat -> ((alpha i) - (alpha j_)) * (((1 - (eta * (lam i))) ^ (2 * t)) - ((1 - (eta * (lam j_))) ^ (2 * t))) >= 0).
      {
        intros i j_ Hi Hj_.
        apply (by_key_down_down _ _ (lam i) (lam j_)).
        {
          assert (X25 : 0 <= (((alpha i) * (lam j_)) + ((alpha j_) * (lam i)) - ((alpha i) * (lam i)) - ((alpha j_) * (lam j_)))).
          {
            assert (K26 : 0 <= (((alpha i) * (lam j_)) + ((alpha j_) * (lam i)) - ((alpha i) * (lam i)) - ((alpha j_) * (lam j_)))).
            {
              pose proof (Hreverse_monotone_alignment_1 i ltac:(idx) j_ ltac:(idx)) as X27; cbv beta in X27.
              assert (Q28 : (((alpha i) * (lam j_)) + ((alpha j_) * (lam i)) - ((alpha i) * (lam i)) - ((alpha j_) * (lam j_))) = 0 - (((alpha i) - (alpha j_)) * ((lam i) - (lam j_)))).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * (((alpha i) * (lam j_)) + ((alpha j_) * (lam i)) - ((alpha i) * (lam i)) - ((alpha j_) * (lam j_))))).
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
        {
          intros H29.
          apply (le_of_difference _ _ (((1 - (eta * (lam i))) ^ (2 * t)) - ((1 - (eta * (lam j_))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G30 : ((1 - (eta * (lam j_))) ^ (2 * t)) <= ((1 - (eta * (lam i))) ^ (2 * t))) by lra.
            apply (eq_le_eq ((1 - (eta * (lam j_))) ^ (2 * t)) ((1 - (eta * (lam i))) ^ (2 * t))).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply (pow_even_le t); [idx|].
              apply (le_of_difference _ _ (((1 - (eta * (lam i))) ^ 2) - ((1 - (eta * (lam j_))) ^ 2))).
              {
                alg.
              }
              {
                assert (F31 : 0 <= eta).
                {
                  pos.
                }
                assert (F35 : 0 <= ((lam j_) - (lam i))).
                {
                  assert (K32 : 0 <= ((lam j_) - (lam i))).
                  {
                    pose proof H29 as X33; cbv beta in X33.
                    assert (Q34 : ((lam j_) - (lam i)) = (lam j_) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (1 * ((lam j_) - (lam i)))).
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
                assert (F46 : 0 <= (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  assert (K36 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X37; cbv beta in X37.
                    assert (Q38 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K39 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K40 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X41; cbv beta in X41.
                    assert (Q42 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K43 : 0 <= ((lam 1%nat) - (lam j_))).
                  {
                    pose proof (Hspectrum_1 j_ ltac:(idx) 1%nat ltac:(idx)) as X44; cbv beta in X44.
                    assert (Q45 : ((lam 1%nat) - (lam j_)) = (lam 1%nat) - (lam j_)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (2 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)) + 1 * eta * ((lam 1%nat) - (lam j_)))).
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
                assert (V47 : (((1 - (eta * (lam i))) ^ 2) - ((1 - (eta * (lam j_))) ^ 2)) = eta * ((lam j_) - (lam i)) * (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  alg.
                }
                rewrite V47.
                pos.
              }
            }
          }
        }
        {
          intros H48.
          apply (le_of_difference _ _ (((1 - (eta * (lam j_))) ^ (2 * t)) - ((1 - (eta * (lam i))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G49 : ((1 - (eta * (lam i))) ^ (2 * t)) <= ((1 - (eta * (lam j_))) ^ (2 * t))) by lra.
            apply (eq_le_eq ((1 - (eta * (lam i))) ^ (2 * t)) ((1 - (eta * (lam j_))) ^ (2 * t))).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply (pow_even_le t); [idx|].
              apply (le_of_difference _ _ (((1 - (eta * (lam j_))) ^ 2) - ((1 - (eta * (lam i))) ^ 2))).
              {
                alg.
              }
              {
                assert (F50 : 0 <= 1).
                {
                  pos.
                }
                assert (F51 : 0 <= eta).
                {
                  pos.
                }
                assert (F55 : 0 <= ((lam i) - (lam j_))).
                {
                  assert (K52 : 0 <= ((lam i) - (lam j_))).
                  {
                    pose proof H48 as X53; cbv beta in X53.
                    assert (Q54 : ((lam i) - (lam j_)) = (lam i) - (lam j_)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (1 * ((lam i) - (lam j_)))).
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
                assert (F66 : 0 <= (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  assert (K56 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X57; cbv beta in X57.
                    assert (Q58 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K59 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K60 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X61; cbv beta in X61.
                    assert (Q62 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K63 : 0 <= ((lam 1%nat) - (lam j_))).
                  {
                    pose proof (Hspectrum_1 j_ ltac:(idx) 1%nat ltac:(idx)) as X64; cbv beta in X64.
                    assert (Q65 : ((lam 1%nat) - (lam j_)) = (lam 1%nat) - (lam j_)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (2 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)) + 1 * eta * ((lam 1%nat) - (lam j_)))).
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
                assert (V67 : (((1 - (eta * (lam j_))) ^ 2) - ((1 - (eta * (lam i))) ^ 2)) = 1 * eta * ((lam i) - (lam j_)) * (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  alg.
                }
                rewrite V67.
                pos.
              }
            }
          }
        }
      }
      pose proof (chebyshev_similar 1 N (fun i : nat => (lam i)) (fun i : nat => (alpha i)) (fun i : nat => ((1 - (eta * (lam i))) ^ (2 * t))) N23 O24) as L68; cbv beta in L68.
      assert (S69 : Sum 1 N (fun i : nat => (lam i) * ((alpha i) * ((1 - (eta * (lam i))) ^ (2 * t)))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i))))) by (apply Sum_ext; intros; alg).
      sum_as S69 in L68.
      assert (S70 : Sum 1 N (fun i : nat => (lam i) * (alpha i)) = (Sum 1 N (fun i => ((alpha i) * (lam i))))) by (apply Sum_ext; intros; alg).
      sum_as S70 in L68.
      assert (S71 : Sum 1 N (fun i : nat => (lam i) * ((1 - (eta * (lam i))) ^ (2 * t))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) by (apply Sum_ext; intros; alg).
      sum_as S71 in L68.
      pose proof L68 as CH.
      apply (eq_le_eq ((Sum 1 N (fun i => ((alpha i) * (lam i)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i)))) * (Sum 1 N (fun i => (lam i))))).
      {
        alg.
      }
      {
        alg.
      }
      {
        exact CH.
      }
    }
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
  {
    assert (R72 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i)))))).
    {
      assert (W73 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hin_range_1 i ltac:(idx)).
        alg.
      }
      rewrite W73.
      alg.
    }
    rewrite R72.
    reflexivity.
  }
  assert (step4 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C74.
    assert (R75 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      assert (W76 : (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C74 by idx.
        alg.
      }
      rewrite W76.
      alg.
    }
    rewrite R75.
    reflexivity.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ step2 (Req_le _ _ (eq_trans step3 step4)))).
Qed.

(* its assumptions can be met *)
Theorem R10_reverse_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (gamma : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Hreverse_monotone_alignment_1 : forall i : nat, (1 <= i <= N)%nat -> forall j : nat, (1 <= j <= N)%nat -> (((alpha i) - (alpha j)) * ((lam i) - (lam j))) <= 0)
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (1 / 5) 1 (fun k : nat => match k with | 1%nat => 4 | 2%nat => 4 | _ => 4 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R10_reverse.
Print Assumptions R10_reverse_not_vacuous.
