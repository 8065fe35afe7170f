(* D3.nesterov.double. Printed from its declaration and its derivation by `ntkbounds prove D3.nesterov.double`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem D3_nesterov_double :
  forall (N : nat) (t : nat) (beta : R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
  , (nesterov (((1 - beta) ^ 2) / (((1 + beta) ^ 2))) beta t) = (((2 * beta / ((1 + beta))) ^ t) * (1 + ((INR t) * (1 - (2 * beta / ((1 + beta))))))).
Proof.
  intros N t beta SN Sbeta.
  assert (step1 : (nesterov (((1 - beta) ^ 2) / (((1 + beta) ^ 2))) beta t) = (((2 * beta / ((1 + beta))) ^ t) * (1 + ((INR t) * (1 - (2 * beta / ((1 + beta)))))))).
  {
    apply (eq_eq_eq (second_order ((1 + beta) * (1 - (((1 - beta) ^ 2) / (((1 + beta) ^ 2))))) (beta * (1 - (((1 - beta) ^ 2) / (((1 + beta) ^ 2))))) 1 t) (((2 * beta / ((1 + beta))) ^ t) * (1 + ((INR t) * (1 - (2 * beta / ((1 + beta)))))))).
    {
      unfold nesterov; f_equal; alg.
    }
    {
      reflexivity.
    }
    {
      apply (second_order_unique ((1 + beta) * (1 - (((1 - beta) ^ 2) / (((1 + beta) ^ 2))))) (beta * (1 - (((1 - beta) ^ 2) / (((1 + beta) ^ 2))))) 1 (fun t : nat => (((2 * beta / ((1 + beta))) ^ t) * (1 + ((INR t) * (1 - (2 * beta / ((1 + beta))))))))).
      {
        cbv beta; cbn [pow INR]; alg.
      }
      {
        cbv beta; cbn [pow INR]; alg.
      }
      {
        clear t; intros t; replace (S (S t)) with (t + 2)%nat by idx; replace (S t) with (t + 1)%nat by idx; alg.
      }
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem D3_nesterov_double_not_vacuous : ~ (forall (N : nat) (t : nat) (beta : R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
  , False).
Proof.
  intros H. specialize (H 1%nat 5%nat (1 / 2)).
  premise H. premise H.
  exact H.
Qed.

Print Assumptions D3_nesterov_double.
Print Assumptions D3_nesterov_double_not_vacuous.
