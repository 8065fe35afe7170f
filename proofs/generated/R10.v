(* R10. Printed from its declaration and its derivation by `ntkbounds prove R10`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem R10 :
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
    (Hmonotone_alignment_1 : forall i : nat, (1 <= i <= N)%nat -> forall j : nat, (1 <= j <= N)%nat -> 0 <= (((alpha i) - (alpha j)) * ((lam i) - (lam j))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (lam i))))).
Proof.
  intros N t eta gamma alpha c lam SN Seta Sgamma Salpha Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2 Hin_range_1 Hmonotone_alignment_1 Hdescent_step_1.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i)))))).
  {
    assert (R3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i)))))).
    {
      assert (W4 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hin_range_1 i ltac:(idx)).
        alg.
      }
      rewrite W4.
      alg.
    }
    rewrite R3.
    reflexivity.
  }
  assert (step3 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    apply (scaled_le ((1 / 2) * gamma / ((Sum 1 N (fun i => (lam i))))) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i)))) * (Sum 1 N (fun i => (lam i)))) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((alpha i) * (lam i))))) 0).
    {
      assert (D5 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K6 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X7; cbv beta in X7.
          assert (Q8 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      assert (D9 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K10 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X11; cbv beta in X11.
          assert (Q12 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      assert (F13 : 0 <= (1 / 2)).
      {
        pos.
      }
      assert (F14 : 0 <= gamma).
      {
        pos.
      }
      assert (F16 : 0 <= (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (F15 : 0 <= (Sum 1 N (fun i => (lam i)))).
        {
          pos.
        }
        pos.
      }
      assert (V17 : ((1 / 2) * gamma / ((Sum 1 N (fun i => (lam i))))) = (1 / 2) * gamma * (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (D18 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          assert (K19 : 0 < (Sum 1 N (fun i => (lam i)))).
          {
            pose proof Hnonzero_kernel_1 as X20; cbv beta in X20.
            assert (Q21 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      rewrite V17.
      pos.
    }
    {
      assert (N22 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (lam i)).
      {
        intros i Hi.
        pos.
      }
      assert (O23 : forall i j_ : nat, (1 <= i <= N)%nat -> (1 <= j_ <= N)%nat -> ((alpha i) - (alpha j_)) * (((1 - (eta * (lam i))) ^ (2 * t)) - ((1 - (eta * (lam j_))) ^ (2 * t))) <= 0).
      {
        intros i j_ Hi Hj_.
        apply (by_key_up_down _ _ (lam i) (lam j_)).
        {
          assert (X24 : 0 <= (((alpha i) * (lam i)) + ((alpha j_) * (lam j_)) - ((alpha i) * (lam j_)) - ((alpha j_) * (lam i)))).
          {
            assert (K25 : 0 <= (((alpha i) * (lam i)) + ((alpha j_) * (lam j_)) - ((alpha i) * (lam j_)) - ((alpha j_) * (lam i)))).
            {
              pose proof (Hmonotone_alignment_1 i ltac:(idx) j_ ltac:(idx)) as X26; cbv beta in X26.
              assert (Q27 : (((alpha i) * (lam i)) + ((alpha j_) * (lam j_)) - ((alpha i) * (lam j_)) - ((alpha j_) * (lam i))) = (((alpha i) - (alpha j_)) * ((lam i) - (lam j_))) - 0).
              {
                alg.
              }
              lra.
            }
            apply (certified_le 1 _ (1 * (((alpha i) * (lam i)) + ((alpha j_) * (lam j_)) - ((alpha i) * (lam j_)) - ((alpha j_) * (lam i))))).
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
          intros H28.
          apply (le_of_difference _ _ (((1 - (eta * (lam i))) ^ (2 * t)) - ((1 - (eta * (lam j_))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G29 : ((1 - (eta * (lam j_))) ^ (2 * t)) <= ((1 - (eta * (lam i))) ^ (2 * t))) by lra.
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
                assert (F30 : 0 <= eta).
                {
                  pos.
                }
                assert (F34 : 0 <= ((lam j_) - (lam i))).
                {
                  assert (K31 : 0 <= ((lam j_) - (lam i))).
                  {
                    pose proof H28 as X32; cbv beta in X32.
                    assert (Q33 : ((lam j_) - (lam i)) = (lam j_) - (lam i)).
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
                assert (F45 : 0 <= (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  assert (K35 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X36; cbv beta in X36.
                    assert (Q37 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K38 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K39 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X40; cbv beta in X40.
                    assert (Q41 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K42 : 0 <= ((lam 1%nat) - (lam j_))).
                  {
                    pose proof (Hspectrum_1 j_ ltac:(idx) 1%nat ltac:(idx)) as X43; cbv beta in X43.
                    assert (Q44 : ((lam 1%nat) - (lam j_)) = (lam 1%nat) - (lam j_)).
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
                assert (V46 : (((1 - (eta * (lam i))) ^ 2) - ((1 - (eta * (lam j_))) ^ 2)) = eta * ((lam j_) - (lam i)) * (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  alg.
                }
                rewrite V46.
                pos.
              }
            }
          }
        }
        {
          intros H47.
          apply (le_of_difference _ _ (((1 - (eta * (lam j_))) ^ (2 * t)) - ((1 - (eta * (lam i))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G48 : ((1 - (eta * (lam i))) ^ (2 * t)) <= ((1 - (eta * (lam j_))) ^ (2 * t))) by lra.
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
                assert (F49 : 0 <= 1).
                {
                  pos.
                }
                assert (F50 : 0 <= eta).
                {
                  pos.
                }
                assert (F54 : 0 <= ((lam i) - (lam j_))).
                {
                  assert (K51 : 0 <= ((lam i) - (lam j_))).
                  {
                    pose proof H47 as X52; cbv beta in X52.
                    assert (Q53 : ((lam i) - (lam j_)) = (lam i) - (lam j_)).
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
                assert (F65 : 0 <= (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  assert (K55 : 0 <= (1 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hdescent_step_1 as X56; cbv beta in X56.
                    assert (Q57 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K58 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K59 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X60; cbv beta in X60.
                    assert (Q61 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K62 : 0 <= ((lam 1%nat) - (lam j_))).
                  {
                    pose proof (Hspectrum_1 j_ ltac:(idx) 1%nat ltac:(idx)) as X63; cbv beta in X63.
                    assert (Q64 : ((lam 1%nat) - (lam j_)) = (lam 1%nat) - (lam j_)).
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
                assert (V66 : (((1 - (eta * (lam j_))) ^ 2) - ((1 - (eta * (lam i))) ^ 2)) = 1 * eta * ((lam i) - (lam j_)) * (2 - (eta * (lam i)) - (eta * (lam j_)))).
                {
                  alg.
                }
                rewrite V66.
                pos.
              }
            }
          }
        }
      }
      pose proof (chebyshev_opposite 1 N (fun i : nat => (lam i)) (fun i : nat => (alpha i)) (fun i : nat => ((1 - (eta * (lam i))) ^ (2 * t))) N22 O23) as L67; cbv beta in L67.
      assert (S68 : Sum 1 N (fun i : nat => (lam i) * ((alpha i) * ((1 - (eta * (lam i))) ^ (2 * t)))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i))))) by (apply Sum_ext; intros; alg).
      sum_as S68 in L67.
      assert (S69 : Sum 1 N (fun i : nat => (lam i) * (alpha i)) = (Sum 1 N (fun i => ((alpha i) * (lam i))))) by (apply Sum_ext; intros; alg).
      sum_as S69 in L67.
      assert (S70 : Sum 1 N (fun i : nat => (lam i) * ((1 - (eta * (lam i))) ^ (2 * t))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) by (apply Sum_ext; intros; alg).
      sum_as S70 in L67.
      pose proof L67 as CH.
      apply (eq_le_eq ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i) * (lam i)))) * (Sum 1 N (fun i => (lam i)))) ((Sum 1 N (fun i => ((alpha i) * (lam i)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
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
  assert (step4 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    assert (R71 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((c i) ^ 2))) / ((Sum 1 N (fun i => (lam i))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => ((alpha i) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
    {
      assert (W72 : (Sum 1 N (fun i => ((c i) ^ 2))) = (Sum 1 N (fun i => ((alpha i) * (lam i))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hin_range_1 i ltac:(idx)).
        alg.
      }
      rewrite W72.
      assert (D73 : 0 < (Sum 1 N (fun i => (lam i)))).
      {
        assert (K74 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          pose proof Hnonzero_kernel_1 as X75; cbv beta in X75.
          assert (Q76 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
    rewrite R71.
    reflexivity.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Req_le _ _ step4)))).
Qed.

(* its assumptions can be met *)
Theorem R10_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (gamma : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
    (Hmonotone_alignment_1 : forall i : nat, (1 <= i <= N)%nat -> forall j : nat, (1 <= j <= N)%nat -> 0 <= (((alpha i) - (alpha j)) * ((lam i) - (lam j))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (1 / 5) 1 (fun k : nat => match k with | 1%nat => 4 | 2%nat => 4 | _ => 4 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R10.
Print Assumptions R10_not_vacuous.
