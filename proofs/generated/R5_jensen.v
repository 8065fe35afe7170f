(* R5.jensen. Printed from its declaration and its derivation by `ntkbounds prove R5.jensen`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R5_jensen :
  forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
  , ((1 - (eta * (Sum 1 N (fun i => ((lam i) ^ 2))) / ((Sum 1 N (fun i => (lam i)))))) ^ (2 * t)) <= ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))).
Proof.
  intros N t eta lam SN Seta Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2.
  assert (step1 : ((1 - (eta * (Sum 1 N (fun i => ((lam i) ^ 2))) / ((Sum 1 N (fun i => (lam i)))))) ^ (2 * t)) <= ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    apply (scaled_le 1 (((Sum 1 N (fun i => ((1 - (eta * (lam i))) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) ^ (2 * t)) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) 0).
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
      assert (E4 : (Sum 1 N (fun i => ((1 - (eta * (lam i))) * (lam i)))) = ((-1) * eta) * (Sum 1 N (fun i => ((lam i) ^ 2))) + 1 * (Sum 1 N (fun i => (lam i)))).
      {
        apply (Sum_linear 1 N _ [(((-1) * eta), fun i : nat => ((lam i) ^ 2)); (1, fun i : nat => (lam i))]).
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
      rewrite E4.
      alg.
    }
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
      pos.
    }
    {
      assert (N9 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (lam i)).
      {
        intros i Hi.
        pos.
      }
      assert (P10 : 0 < (Sum 1 N (fun i => (lam i)))).
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
      pose proof (jensen_even 1 N (fun i : nat => (lam i)) (fun i : nat => (1 - (eta * (lam i)))) t N9 P10) as L23; cbv beta in L23.
      assert (S24 : Sum 1 N (fun i : nat => (lam i) * (1 - (eta * (lam i)))) = (Sum 1 N (fun i => ((1 - (eta * (lam i))) * (lam i))))) by (apply Sum_ext; intros; alg).
      sum_as S24 in L23.
      assert (S25 : Sum 1 N (fun i : nat => (lam i) * (1 - (eta * (lam i))) ^ (2 * t)) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) by (apply Sum_ext; intros; alg).
      sum_as S25 in L23.
      pose proof L23 as JE.
      apply (eq_le_eq (((Sum 1 N (fun i => ((1 - (eta * (lam i))) * (lam i)))) / (Sum 1 N (fun i => (lam i)))) ^ (2 * t)) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) / (Sum 1 N (fun i => (lam i))))).
      {
        assert (D14 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          assert (K15 : 0 < (Sum 1 N (fun i => (lam i)))).
          {
            pose proof Hnonzero_kernel_1 as X16; cbv beta in X16.
            assert (Q17 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
        assert (E18 : (Sum 1 N (fun i => ((1 - (eta * (lam i))) * (lam i)))) = ((-1) * eta) * (Sum 1 N (fun i => ((lam i) ^ 2))) + 1 * (Sum 1 N (fun i => (lam i)))).
        {
          apply (Sum_linear 1 N _ [(((-1) * eta), fun i : nat => ((lam i) ^ 2)); (1, fun i : nat => (lam i))]).
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
        rewrite E18.
        alg.
      }
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
      {
        exact JE.
      }
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem R5_jensen_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 3%nat 3%nat (1 / 4) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 2 | 3%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R5_jensen.
Print Assumptions R5_jensen_not_vacuous.
