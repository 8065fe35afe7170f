(* T11.mixture. Printed from its declaration and its derivation by `ntkbounds prove T11.mixture`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics T3.

Theorem T11_mixture :
  forall (N : nat) (t : nat) (terms : nat) (A_tail : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (mixture_exponent : nat -> R) (mixture_share : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (Sterms : (1 <= terms)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Smixture_exponent : forall k : nat, 0 <= mixture_exponent k)
    (Smixture_share : forall k : nat, 0 <= mixture_share k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hmixture_weights_1 : forall i : nat, (1 <= i <= N)%nat -> (reference i) = (Sum 1 terms (fun l => ((Rpow_real (lam i) (mixture_exponent l)) * (mixture_share l)))))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Sum 1 terms (fun l => ((Rpow_real (lam i) (mixture_exponent l)) * (mixture_share l)))))))).
Proof.
  intros N t terms A_tail eta gamma c lam mixture_exponent mixture_share reference SN Sterms SA_tail Seta Sgamma Slam Smixture_exponent Smixture_share Sreference Hspectrum_1 Haligned_tails_1 Hdescent_step_1 Hmixture_weights_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))).
  {
    pose proof ((T3 N t A_tail eta gamma c lam reference SN SA_tail Seta Sgamma Slam Sreference Hspectrum_1 Haligned_tails_1 Hdescent_step_1)) as C0; cbv beta in C0.
    apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      exact C0.
    }
  }
  assert (step2 : ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))) = ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Sum 1 terms (fun l => ((Rpow_real (lam i) (mixture_exponent l)) * (mixture_share l))))))))).
  {
    assert (R1 : ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i))))) = ((1 / 2) * A_tail * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Sum 1 terms (fun l => ((Rpow_real (lam i) (mixture_exponent l)) * (mixture_share l))))))))).
    {
      assert (W2 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (reference i)))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Sum 1 terms (fun l => ((Rpow_real (lam i) (mixture_exponent l)) * (mixture_share l)))))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hmixture_weights_1 i ltac:(idx)).
        alg.
      }
      rewrite W2.
      assert (E3 : (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (Sum 1 terms (fun l => ((Rpow_real (lam i) (mixture_exponent l)) * (mixture_share l))))))) = 1 * (Sum 1 N (fun i => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Sum 1 terms (fun l => ((Rpow_real (lam i) (mixture_exponent l)) * (mixture_share l)))))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => ((((eta * (lam i)) - 1) ^ (2 * t)) * (Sum 1 terms (fun l => ((Rpow_real (lam i) (mixture_exponent l)) * (mixture_share l))))))]).
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
      rewrite E3.
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem T11_mixture_not_vacuous : ~ (forall (N : nat) (t : nat) (terms : nat) (A_tail : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (mixture_exponent : nat -> R) (mixture_share : nat -> R) (reference : nat -> R)
    (SN : (1 <= N)%nat)
    (Sterms : (1 <= terms)%nat)
    (SA_tail : 0 <= A_tail)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Smixture_exponent : forall k : nat, 0 <= mixture_exponent k)
    (Smixture_share : forall k : nat, 0 <= mixture_share k)
    (Sreference : forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_tails_1 : forall i : nat, (1 <= i <= N)%nat -> (Sum i N (fun j => ((c j) ^ 2))) <= (A_tail * (Sum i N (fun j => (reference j)))))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hmixture_weights_1 : forall i : nat, (1 <= i <= N)%nat -> (reference i) = (Sum 1 terms (fun l => ((Rpow_real (lam i) (mixture_exponent l)) * (mixture_share l)))))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 2%nat 1 (1 / 5) 1 (fun k : nat => match k with | 1%nat => 5 | 2%nat => (-4 / 1) | _ => (-4 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 13 | 2%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 25 | 2%nat => 16 | _ => 16 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions T11_mixture.
Print Assumptions T11_mixture_not_vacuous.
