(* D3.real. Printed from its declaration and its derivation by `ntkbounds prove D3.real`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem D3_real :
  forall (N : nat) (t : nat) (beta : R) (x : R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Sx : 0 <= x)
    (Hreal_roots_heavyball_1 : (4 * beta) < ((1 + beta - x) ^ 2))
  , (heavy_ball x beta t) = (((1 / 2) * (1 + (sqrt (((1 + beta - x) ^ 2) - (4 * beta))) - beta - x) * (((1 / 2) + ((1 / 2) * beta) + ((1 / 2) * (sqrt (((1 + beta - x) ^ 2) - (4 * beta)))) - ((1 / 2) * x)) ^ t) / ((sqrt (((1 + beta - x) ^ 2) - (4 * beta))))) + ((1 / 2) * (((1 / 2) + ((1 / 2) * beta) - ((1 / 2) * x) - ((1 / 2) * (sqrt (((1 + beta - x) ^ 2) - (4 * beta))))) ^ t) * (beta + x + (sqrt (((1 + beta - x) ^ 2) - (4 * beta))) - 1) / ((sqrt (((1 + beta - x) ^ 2) - (4 * beta)))))).
Proof.
  intros N t beta x SN Sbeta Sx Hreal_roots_heavyball_1.
  assert (step1 : (heavy_ball x beta t) = (((1 / 2) * (1 + (sqrt (((1 + beta - x) ^ 2) - (4 * beta))) - beta - x) * (((1 / 2) + ((1 / 2) * beta) + ((1 / 2) * (sqrt (((1 + beta - x) ^ 2) - (4 * beta)))) - ((1 / 2) * x)) ^ t) / ((sqrt (((1 + beta - x) ^ 2) - (4 * beta))))) + ((1 / 2) * (((1 / 2) + ((1 / 2) * beta) - ((1 / 2) * x) - ((1 / 2) * (sqrt (((1 + beta - x) ^ 2) - (4 * beta))))) ^ t) * (beta + x + (sqrt (((1 + beta - x) ^ 2) - (4 * beta))) - 1) / ((sqrt (((1 + beta - x) ^ 2) - (4 * beta))))))).
  {
    assert (D0 : 0 < (((1 + beta - x) ^ 2) - (4 * beta))).
    {
      assert (K1 : 0 < (1 + (beta ^ 2) + (x ^ 2) - (2 * beta) - (2 * x) - (2 * beta * x))).
      {
        pose proof Hreal_roots_heavyball_1 as X2; cbv beta in X2.
        assert (Q3 : (1 + (beta ^ 2) + (x ^ 2) - (2 * beta) - (2 * x) - (2 * beta * x)) = ((1 + beta - x) ^ 2) - (4 * beta)).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (1 + (beta ^ 2) + (x ^ 2) - (2 * beta) - (2 * x) - (2 * beta * x)))).
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
    assert (F4 : 0 < (((1 + beta - x) ^ 2) - (4 * beta))).
    {
      assert (K5 : 0 < (1 + (beta ^ 2) + (x ^ 2) - (2 * beta) - (2 * x) - (2 * beta * x))).
      {
        pose proof Hreal_roots_heavyball_1 as X6; cbv beta in X6.
        assert (Q7 : (1 + (beta ^ 2) + (x ^ 2) - (2 * beta) - (2 * x) - (2 * beta * x)) = ((1 + beta - x) ^ 2) - (4 * beta)).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * (1 + (beta ^ 2) + (x ^ 2) - (2 * beta) - (2 * x) - (2 * beta * x)))).
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
    assert (0 < sqrt (((1 + beta - x) ^ 2) - (4 * beta))) by (apply sqrt_lt_R0; assumption).
    assert (sqrt (((1 + beta - x) ^ 2) - (4 * beta)) ^ 2 = (((1 + beta - x) ^ 2) - (4 * beta))) by (apply pow2_sqrt; lra).
    apply (eq_eq_eq (second_order (1 + beta - x) beta 1 t) (((1 / 2) * (1 + (sqrt (((1 + beta - x) ^ 2) - (4 * beta))) - beta - x) * (((1 / 2) + ((1 / 2) * beta) + ((1 / 2) * (sqrt (((1 + beta - x) ^ 2) - (4 * beta)))) - ((1 / 2) * x)) ^ t) / ((sqrt (((1 + beta - x) ^ 2) - (4 * beta))))) + ((1 / 2) * (((1 / 2) + ((1 / 2) * beta) - ((1 / 2) * x) - ((1 / 2) * (sqrt (((1 + beta - x) ^ 2) - (4 * beta))))) ^ t) * (beta + x + (sqrt (((1 + beta - x) ^ 2) - (4 * beta))) - 1) / ((sqrt (((1 + beta - x) ^ 2) - (4 * beta))))))).
    {
      unfold heavy_ball; f_equal; alg.
    }
    {
      reflexivity.
    }
    {
      apply (second_order_unique (1 + beta - x) beta 1 (fun t : nat => (((1 / 2) * (1 + (sqrt (((1 + beta - x) ^ 2) - (4 * beta))) - beta - x) * (((1 / 2) + ((1 / 2) * beta) + ((1 / 2) * (sqrt (((1 + beta - x) ^ 2) - (4 * beta)))) - ((1 / 2) * x)) ^ t) / ((sqrt (((1 + beta - x) ^ 2) - (4 * beta))))) + ((1 / 2) * (((1 / 2) + ((1 / 2) * beta) - ((1 / 2) * x) - ((1 / 2) * (sqrt (((1 + beta - x) ^ 2) - (4 * beta))))) ^ t) * (beta + x + (sqrt (((1 + beta - x) ^ 2) - (4 * beta))) - 1) / ((sqrt (((1 + beta - x) ^ 2) - (4 * beta)))))))).
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
Theorem D3_real_not_vacuous : ~ (forall (N : nat) (t : nat) (beta : R) (x : R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Sx : 0 <= x)
    (Hreal_roots_heavyball_1 : (4 * beta) < ((1 + beta - x) ^ 2))
  , False).
Proof.
  intros H. specialize (H 1%nat 5%nat (1 / 7) (1 / 3)).
  premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions D3_real.
Print Assumptions D3_real_not_vacuous.
