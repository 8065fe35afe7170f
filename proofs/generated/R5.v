(* R5. Printed from its declaration and its derivation by `ntkbounds prove R5`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem R5 :
  forall (N : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
  , ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ 2) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = (1 + ((eta ^ 2) * (Sum 1 N (fun i => ((lam i) ^ 3))) / ((Sum 1 N (fun i => (lam i))))) - (2 * eta * (Sum 1 N (fun i => ((lam i) ^ 2))) / ((Sum 1 N (fun i => (lam i)))))).
Proof.
  intros N eta lam SN Seta Slam Hspectrum_1 Hnonzero_kernel_1 Hnonzero_kernel_2.
  assert (step1 : ((Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ 2) * (lam i)))) / ((Sum 1 N (fun i => (lam i))))) = (1 + ((eta ^ 2) * (Sum 1 N (fun i => ((lam i) ^ 3))) / ((Sum 1 N (fun i => (lam i))))) - (2 * eta * (Sum 1 N (fun i => ((lam i) ^ 2))) / ((Sum 1 N (fun i => (lam i))))))).
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
    assert (E4 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ 2) * (lam i)))) = (eta ^ 2) * (Sum 1 N (fun i => ((lam i) ^ 3))) + ((-2) * eta) * (Sum 1 N (fun i => ((lam i) ^ 2))) + 1 * (Sum 1 N (fun i => (lam i)))).
    {
      apply (Sum_linear 1 N _ [((eta ^ 2), fun i : nat => ((lam i) ^ 3)); (((-2) * eta), fun i : nat => ((lam i) ^ 2)); (1, fun i : nat => (lam i))]).
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
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem R5_not_vacuous : ~ (forall (N : nat) (eta : R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hnonzero_kernel_1 : 0 < (Sum 1 N (fun i => (lam i))))
    (Hnonzero_kernel_2 : 0 < (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 2%nat (1 / 5) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions R5.
Print Assumptions R5_not_vacuous.
