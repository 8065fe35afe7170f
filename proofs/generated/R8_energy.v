(* R8.energy. Printed from its declaration and its derivation by `ntkbounds prove R8.energy`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem R8_energy :
  forall (N : nat) (head : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Hstable_step_1 : (eta * (lam 1%nat)) <= 2)
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= (((1 / 2) * gamma * ((Sum 1 N (fun i => ((c i) ^ 2))) - (Sum 1 head (fun i => ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
Proof.
  intros N head t eta gamma c lam SN Seta Sgamma Slam Hspectrum_1 Hhead_1 Hstable_step_1.
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))))).
  {
    assert (W3 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) = Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))) + Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))).
    {
      rewrite (Sum_split 1 head N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W3.
    alg.
  }
  assert (step3 : (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))) <= (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) N (fun i => ((c i) ^ 2)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum (head + 1) N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) (Sum (head + 1) N (fun i => ((c i) ^ 2))) ((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
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
      apply Sum_le.
      intros i Hi.
      apply (eq_le_eq (((c i) ^ 2) * ((1 - (eta * (lam i))) ^ (2 * t))) (((c i) ^ 2) * 1)).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rmult_le_compat_l.
        {
          assert (F4 : 0 <= ((c i) ^ 2)).
          {
            pos.
          }
          pos.
        }
        {
          apply (le_of_difference _ _ (1 - ((1 - (eta * (lam i))) ^ (2 * t)))).
          {
            alg.
          }
          {
            enough (G5 : ((1 - (eta * (lam i))) ^ (2 * t)) <= 1) by lra.
            apply (eq_le_eq ((1 - (eta * (lam i))) ^ (2 * t)) (1 ^ (2 * t))).
            {
              alg.
            }
            {
              alg.
            }
            {
              apply (pow_even_le t); [idx|].
              apply (le_of_difference _ _ (1 - ((1 - (eta * (lam i))) ^ 2))).
              {
                alg.
              }
              {
                assert (F6 : 0 <= 1).
                {
                  pos.
                }
                assert (F7 : 0 <= eta).
                {
                  pos.
                }
                assert (F15 : 0 <= (2 - (eta * (lam i)))).
                {
                  assert (K8 : 0 <= (2 - (eta * (lam 1%nat)))).
                  {
                    pose proof Hstable_step_1 as X9; cbv beta in X9.
                    assert (Q10 : (2 - (eta * (lam 1%nat))) = 2 - (eta * (lam 1%nat))).
                    {
                      alg.
                    }
                    lra.
                  }
                  assert (K11 : 0 <= eta).
                  {
                    pos.
                  }
                  assert (K12 : 0 <= ((lam 1%nat) - (lam i))).
                  {
                    pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X13; cbv beta in X13.
                    assert (Q14 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
                    {
                      alg.
                    }
                    lra.
                  }
                  apply (certified_le 1 _ (1 * (2 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)))).
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
                assert (F16 : 0 <= (lam i)).
                {
                  pos.
                }
                assert (V17 : (1 - ((1 - (eta * (lam i))) ^ 2)) = 1 * eta * (2 - (eta * (lam i))) * (lam i)).
                {
                  alg.
                }
                rewrite V17.
                pos.
              }
            }
          }
        }
      }
    }
  }
  assert (step4 : (((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum (head + 1) N (fun i => ((c i) ^ 2))))) = (((1 / 2) * gamma * ((Sum 1 N (fun i => ((c i) ^ 2))) - (Sum 1 head (fun i => ((c i) ^ 2))))) + ((1 / 2) * gamma * (Sum 1 head (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))))).
  {
    assert (W18 : (Sum 1 N (fun i => ((c i) ^ 2))) = Sum 1 head (fun i => ((c i) ^ 2)) + Sum (head + 1) N (fun i => ((c i) ^ 2))).
    {
      rewrite (Sum_split 1 head N) by idx.
      apply Rplus_eq_compat_l; f_equal; idx.
    }
    rewrite W18.
    alg.
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 (Req_le _ _ step4)))).
Qed.

(* its assumptions can be met *)
Theorem R8_energy_not_vacuous : ~ (forall (N : nat) (head : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hhead_1 : (head <= N)%nat)
    (Hstable_step_1 : (eta * (lam 1%nat)) <= 2)
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 2%nat (1 / 5) 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R8_energy.
Print Assumptions R8_energy_not_vacuous.
