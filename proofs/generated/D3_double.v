(* D3.double. Printed from its declaration and its derivation by `ntkbounds prove D3.double`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem D3_double :
  forall (N : nat) (t : nat) (root : R)
    (SN : (1 <= N)%nat)
  , (heavy_ball ((1 - root) ^ 2) (root ^ 2) t) = ((root ^ t) * (1 + ((INR t) * (1 - root)))).
Proof.
  intros N t root SN.
  assert (step1 : (heavy_ball ((1 - root) ^ 2) (root ^ 2) t) = ((root ^ t) * (1 + ((INR t) * (1 - root))))).
  {
    apply (eq_eq_eq (second_order (1 + (root ^ 2) - ((1 - root) ^ 2)) (root ^ 2) 1 t) ((root ^ t) * (1 + ((INR t) * (1 - root))))).
    {
      unfold heavy_ball; f_equal; alg.
    }
    {
      reflexivity.
    }
    {
      apply (second_order_unique (1 + (root ^ 2) - ((1 - root) ^ 2)) (root ^ 2) 1 (fun t : nat => ((root ^ t) * (1 + ((INR t) * (1 - root)))))).
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
Theorem D3_double_not_vacuous : ~ (forall (N : nat) (t : nat) (root : R)
    (SN : (1 <= N)%nat)
  , False).
Proof.
  intros H. specialize (H 1%nat 5%nat (-1 / 2)).
  premise H.
  exact H.
Qed.

Print Assumptions D3_double.
Print Assumptions D3_double_not_vacuous.
