(* R5.effective. Printed from its declaration and its derivation by `ntkbounds prove R5.effective`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R5_effective :
  forall (N : nat) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
  , ((Sum 1 N (fun i => (lam i))) / ((INR N))) <= ((Sum 1 N (fun i => ((lam i) ^ 2))) / ((Sum 1 N (fun i => (lam i))))).
Proof.
  intros N lam SN Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2.
  assert (step1 : ((Sum 1 N (fun i => (lam i))) / ((INR N))) <= ((Sum 1 N (fun i => ((lam i) ^ 2))) / ((Sum 1 N (fun i => (lam i)))))).
  {
    apply (scaled_le (1 / ((INR N) * (Sum 1 N (fun i => (lam i))))) ((Sum 1 N (fun i => (lam i))) ^ 2) ((Sum 1 N (fun i => 1)) * (Sum 1 N (fun i => ((lam i) ^ 2)))) 0).
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
      assert (E8 : (Sum 1 N (fun i => 1)) = 1 * (INR N)).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => 1)]).
        {
          intros i Hi.
          cbn [lin].
          alg.
        }
        {
          cbn [linS].
          rewrite (Sum_one 1 N) by idx; nats.
          alg.
        }
      }
      rewrite E8.
      alg.
    }
    {
      assert (F9 : 0 <= (/ (INR N))).
      {
        pos.
      }
      assert (F11 : 0 <= (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (F10 : 0 <= (Sum 1 N (fun i => (lam i)))).
        {
          pos.
        }
        pos.
      }
      assert (V12 : (1 / ((INR N) * (Sum 1 N (fun i => (lam i))))) = (/ (INR N)) * (/ (Sum 1 N (fun i => (lam i))))).
      {
        assert (D13 : 0 < (Sum 1 N (fun i => (lam i)))).
        {
          assert (K14 : 0 < (Sum 1 N (fun i => (lam i)))).
          {
            pose proof Hnonzero_kernel_1 as X15; cbv beta in X15.
            assert (Q16 : (Sum 1 N (fun i => (lam i))) = (Sum 1 N (fun i => (lam i))) - 0).
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
      rewrite V12.
      pos.
    }
    {
      assert (N17 : forall i : nat, (1 <= i <= N)%nat -> 0 <= 1).
      {
        intros i Hi.
        pos.
      }
      pose proof (cauchy_schwarz 1 N (fun i : nat => 1) (fun i : nat => 1) (fun i : nat => (lam i)) N17) as L19; cbv beta in L19.
      assert (S20 : Sum 1 N (fun i : nat => 1 * (1 * (lam i))) = (Sum 1 N (fun i => (lam i)))) by (apply Sum_ext; intros; alg).
      sum_as S20 in L19.
      assert (S21 : Sum 1 N (fun i : nat => 1 * 1 ^ 2) = (Sum 1 N (fun i => 1))) by (apply Sum_ext; intros; alg).
      sum_as S21 in L19.
      assert (S22 : Sum 1 N (fun i : nat => 1 * (lam i) ^ 2) = (Sum 1 N (fun i => ((lam i) ^ 2)))) by (apply Sum_ext; intros; alg).
      sum_as S22 in L19.
      pose proof L19 as CS.
      apply (eq_le_eq ((Sum 1 N (fun i => (lam i))) ^ 2) ((Sum 1 N (fun i => 1)) * (Sum 1 N (fun i => ((lam i) ^ 2))))).
      {
        alg.
      }
      {
        assert (E18 : (Sum 1 N (fun i => 1)) = 1 * (INR N)).
        {
          apply (Sum_linear 1 N _ [(1, fun i : nat => 1)]).
          {
            intros i Hi.
            cbn [lin].
            alg.
          }
          {
            cbn [linS].
            rewrite (Sum_one 1 N) by idx; nats.
            alg.
          }
        }
        rewrite E18.
        alg.
      }
      {
        exact CS.
      }
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem R5_effective_not_vacuous : ~ (forall (N : nat) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 2%nat (fun k : nat => match k with | 1%nat => 2 | 2%nat => 2 | _ => 2 end)).
  premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R5_effective.
Print Assumptions R5_effective_not_vacuous.
