(* D3.complex. Printed from its declaration and its derivation by `ntkbounds prove D3.complex`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem D3_complex :
  forall (N : nat) (t : nat) (beta : R) (x : R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Sx : 0 <= x)
    (Hcomplex_roots_heavyball_1 : ((1 + beta - x) ^ 2) < (4 * beta))
    (Hcomplex_roots_heavyball_2 : 0 < beta)
  , (heavy_ball x beta t) = ((Rpow_real beta ((1 / 2) * (INR t))) * (((1 - beta - x) * (sin ((INR t) * (acos ((1 / 2) * (1 + beta - x) / ((sqrt beta)))))) / ((sqrt ((4 * beta) - ((1 + beta - x) ^ 2))))) + (cos ((INR t) * (acos ((1 / 2) * (1 + beta - x) / ((sqrt beta)))))))).
Proof.
  intros N t beta x SN Sbeta Sx Hcomplex_roots_heavyball_1 Hcomplex_roots_heavyball_2.
  assert (step1 : (heavy_ball x beta t) = ((Rpow_real beta ((1 / 2) * (INR t))) * (((1 - beta - x) * (sin ((INR t) * (acos ((1 / 2) * (1 + beta - x) / ((sqrt beta)))))) / ((sqrt ((4 * beta) - ((1 + beta - x) ^ 2))))) + (cos ((INR t) * (acos ((1 / 2) * (1 + beta - x) / ((sqrt beta))))))))).
  {
    assert (0 < ((4 * beta) - ((1 + beta - x) ^ 2))).
    {
      assert (K0 : 0 < ((2 * beta) + (2 * x) + (2 * beta * x) - 1 - (beta ^ 2) - (x ^ 2))).
      {
        pose proof Hcomplex_roots_heavyball_1 as X1; cbv beta in X1.
        assert (Q2 : ((2 * beta) + (2 * x) + (2 * beta * x) - 1 - (beta ^ 2) - (x ^ 2)) = (4 * beta) - ((1 + beta - x) ^ 2)).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * ((2 * beta) + (2 * x) + (2 * beta * x) - 1 - (beta ^ 2) - (x ^ 2)))).
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
    assert (0 < beta).
    {
      assert (K3 : 0 < beta).
      {
        pose proof Hcomplex_roots_heavyball_2 as X4; cbv beta in X4.
        assert (Q5 : beta = beta - 0).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * beta)).
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
    assert (0 < sqrt beta) by (apply sqrt_lt_R0; assumption).
    assert (0 < sqrt ((4 * beta) - ((1 + beta - x) ^ 2))) by (apply sqrt_lt_R0; lra).
    apply (eq_eq_eq (second_order (1 + beta - x) beta 1 t) (sqrt beta ^ t * (cos (INR t * acos ((1 + beta - x) / (2 * sqrt beta))) + ((1 + beta - x) - 2 * beta) / sqrt (4 * beta - (1 + beta - x) ^ 2) * sin (INR t * acos ((1 + beta - x) / (2 * sqrt beta)))))).
    {
      unfold heavy_ball; f_equal; alg.
    }
    {
      rewrite (Rpow_real_half beta t) by assumption.
      replace ((1 + beta - x) / (2 * sqrt beta)) with ((1 / 2) * (1 + beta - x) / ((sqrt beta))) by rational.
      replace (4 * beta - (1 + beta - x) ^ 2) with ((4 * beta) - ((1 + beta - x) ^ 2)) by ring.
      alg.
    }
    {
      apply complex_roots; lra.
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem D3_complex_not_vacuous : ~ (forall (N : nat) (t : nat) (beta : R) (x : R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Sx : 0 <= x)
    (Hcomplex_roots_heavyball_1 : ((1 + beta - x) ^ 2) < (4 * beta))
    (Hcomplex_roots_heavyball_2 : 0 < beta)
  , False).
Proof.
  intros H. specialize (H 1%nat 5%nat (2 / 3) (1 / 2)).
  premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions D3_complex.
Print Assumptions D3_complex_not_vacuous.
