(* R5.slows. Printed from its declaration and its derivation by `ntkbounds prove R5.slows`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R5_slows :
  forall (N : nat) (h : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
  , (((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * (h + t))) * (lam i)))) ^ 2) / (((Sum 1 N (fun i => (lam i))) ^ 2))) <= ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * ((2 * h) + t))) * (lam i)))) / (((Sum 1 N (fun i => (lam i))) ^ 2))).
Proof.
  intros N h t eta lam SN Seta Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2.
  assert (step1 : (((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * (h + t))) * (lam i)))) ^ 2) / (((Sum 1 N (fun i => (lam i))) ^ 2))) <= ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * ((2 * h) + t))) * (lam i)))) / (((Sum 1 N (fun i => (lam i))) ^ 2)))).
  {
    apply (scaled_le (/ ((Sum 1 N (fun i => (lam i))) ^ 2)) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ t) * ((1 - (eta * (lam i))) ^ ((2 * h) + t)) * (lam i)))) ^ 2) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * ((2 * h) + t))) * (lam i))))) 0).
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
      assert (E4 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ t) * ((1 - (eta * (lam i))) ^ ((2 * h) + t)) * (lam i)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * h)) * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * h)) * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
      assert (E5 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * (h + t))) * (lam i)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * h)) * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * h)) * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
      rewrite E5.
      alg.
    }
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
      assert (E10 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * ((2 * h) + t))) * (lam i)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (4 * h)) * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (4 * h)) * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
      rewrite E10.
      alg.
    }
    {
      assert (F12 : 0 <= (/ ((Sum 1 N (fun i => (lam i))) ^ 2))).
      {
        assert (F11 : 0 <= (Sum 1 N (fun i => (lam i)))).
        {
          pos.
        }
        pos.
      }
      pos.
    }
    {
      assert (N14 : forall i : nat, (1 <= i <= N)%nat -> 0 <= (lam i)).
      {
        intros i Hi.
        pos.
      }
      pose proof (cauchy_schwarz 1 N (fun i : nat => (lam i)) (fun i : nat => ((1 - (eta * (lam i))) ^ t)) (fun i : nat => ((1 - (eta * (lam i))) ^ ((2 * h) + t))) N14) as L17; cbv beta in L17.
      assert (S18 : Sum 1 N (fun i : nat => (lam i) * (((1 - (eta * (lam i))) ^ t) * ((1 - (eta * (lam i))) ^ ((2 * h) + t)))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ t) * ((1 - (eta * (lam i))) ^ ((2 * h) + t)) * (lam i))))) by (apply Sum_ext; intros; alg).
      sum_as S18 in L17.
      assert (S19 : Sum 1 N (fun i : nat => (lam i) * ((1 - (eta * (lam i))) ^ t) ^ 2) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))) by (apply Sum_ext; intros; alg).
      sum_as S19 in L17.
      assert (S20 : Sum 1 N (fun i : nat => (lam i) * ((1 - (eta * (lam i))) ^ ((2 * h) + t)) ^ 2) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * ((2 * h) + t))) * (lam i))))) by (apply Sum_ext; intros; alg).
      sum_as S20 in L17.
      pose proof L17 as CS.
      apply (eq_le_eq ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ t) * ((1 - (eta * (lam i))) ^ ((2 * h) + t)) * (lam i)))) ^ 2) ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * ((2 * h) + t))) * (lam i)))))).
      {
        assert (E15 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ t) * ((1 - (eta * (lam i))) ^ ((2 * h) + t)) * (lam i)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * h)) * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
        {
          apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * h)) * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
        rewrite E15.
        alg.
      }
      {
        assert (E16 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * ((2 * h) + t))) * (lam i)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (4 * h)) * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))).
        {
          apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (4 * h)) * ((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))]).
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
        rewrite E16.
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
Theorem R5_slows_not_vacuous : ~ (forall (N : nat) (h : nat) (t : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 3%nat (1 / 4) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 2 | _ => 2 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R5_slows.
Print Assumptions R5_slows_not_vacuous.
