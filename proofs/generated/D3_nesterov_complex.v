(* D3.nesterov.complex. Printed from its declaration and its derivation by `ntkbounds prove D3.nesterov.complex`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem D3_nesterov_complex :
  forall (N : nat) (t : nat) (beta : R) (x : R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Sx : 0 <= x)
    (Hcomplex_roots_nesterov_1 : (((1 - x) ^ 2) * ((1 + beta) ^ 2)) < (4 * beta * (1 - x)))
    (Hcomplex_roots_nesterov_2 : 0 < beta)
    (Hcomplex_roots_nesterov_3 : x < 1)
  , (nesterov x beta t) = ((Rpow_real (beta * (1 - x)) ((1 / 2) * (INR t))) * (((((1 - x) * (1 + beta)) - (2 * beta * (1 - x))) * (sin ((INR t) * (acos ((1 / 2) * (sqrt (1 - x)) * (1 + beta) / ((sqrt beta)))))) / ((sqrt ((4 * beta * (1 - x)) - (((1 - x) ^ 2) * ((1 + beta) ^ 2)))))) + (cos ((INR t) * (acos ((1 / 2) * (sqrt (1 - x)) * (1 + beta) / ((sqrt beta)))))))).
Proof.
  intros N t beta x SN Sbeta Sx Hcomplex_roots_nesterov_1 Hcomplex_roots_nesterov_2 Hcomplex_roots_nesterov_3.
  assert (step1 : (nesterov x beta t) = ((Rpow_real (beta * (1 - x)) ((1 / 2) * (INR t))) * (((((1 - x) * (1 + beta)) - (2 * beta * (1 - x))) * (sin ((INR t) * (acos ((1 / 2) * (sqrt (1 - x)) * (1 + beta) / ((sqrt beta)))))) / ((sqrt ((4 * beta * (1 - x)) - (((1 - x) ^ 2) * ((1 + beta) ^ 2)))))) + (cos ((INR t) * (acos ((1 / 2) * (sqrt (1 - x)) * (1 + beta) / ((sqrt beta))))))))).
  {
    assert (0 < ((4 * beta * (1 - x)) - (((1 - x) ^ 2) * ((1 + beta) ^ 2)))).
    {
      assert (K0 : 0 < ((2 * beta) + (2 * x) + (2 * (beta ^ 2) * x) - 1 - (beta ^ 2) - (x ^ 2) - (2 * beta * (x ^ 2)) - ((beta ^ 2) * (x ^ 2)))).
      {
        pose proof Hcomplex_roots_nesterov_1 as X1; cbv beta in X1.
        assert (Q2 : ((2 * beta) + (2 * x) + (2 * (beta ^ 2) * x) - 1 - (beta ^ 2) - (x ^ 2) - (2 * beta * (x ^ 2)) - ((beta ^ 2) * (x ^ 2))) = (4 * beta * (1 - x)) - (((1 - x) ^ 2) * ((1 + beta) ^ 2))).
        {
          alg.
        }
        lra.
      }
      apply (certified_lt 1 _ (1 * ((2 * beta) + (2 * x) + (2 * (beta ^ 2) * x) - 1 - (beta ^ 2) - (x ^ 2) - (2 * beta * (x ^ 2)) - ((beta ^ 2) * (x ^ 2))))).
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
    assert (0 < (beta * (1 - x))).
    {
      assert (F3 : 0 < 1).
      {
        pos.
      }
      assert (F7 : 0 < beta).
      {
        assert (K4 : 0 < beta).
        {
          pose proof Hcomplex_roots_nesterov_2 as X5; cbv beta in X5.
          assert (Q6 : beta = beta - 0).
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
      assert (F11 : 0 < (1 - x)).
      {
        assert (K8 : 0 < (1 - x)).
        {
          pose proof Hcomplex_roots_nesterov_3 as X9; cbv beta in X9.
          assert (Q10 : (1 - x) = 1 - x).
          {
            alg.
          }
          lra.
        }
        apply (certified_lt 1 _ (1 * (1 - x))).
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
      assert (V12 : (beta * (1 - x)) = 1 * beta * (1 - x)).
      {
        alg.
      }
      rewrite V12.
      pos.
    }
    assert (0 < sqrt (beta * (1 - x))) by (apply sqrt_lt_R0; assumption).
    assert (0 < sqrt ((4 * beta * (1 - x)) - (((1 - x) ^ 2) * ((1 + beta) ^ 2)))) by (apply sqrt_lt_R0; lra).
    apply (eq_eq_eq (second_order ((1 - x) * (1 + beta)) (beta * (1 - x)) 1 t) (sqrt (beta * (1 - x)) ^ t * (cos (INR t * acos (((1 - x) * (1 + beta)) / (2 * sqrt (beta * (1 - x))))) + (((1 - x) * (1 + beta)) - 2 * (beta * (1 - x))) / sqrt (4 * (beta * (1 - x)) - ((1 - x) * (1 + beta)) ^ 2) * sin (INR t * acos (((1 - x) * (1 + beta)) / (2 * sqrt (beta * (1 - x)))))))).
    {
      unfold nesterov; f_equal; alg.
    }
    {
      rewrite (Rpow_real_half (beta * (1 - x)) t) by assumption.
      assert (0 < beta) by lra.
      assert (0 < (1 - x)) by lra.
      assert (M : sqrt (beta * (1 - x)) = sqrt beta * sqrt (1 - x)) by (apply sqrt_mult; lra).
      replace (((1 - x) * (1 + beta)) / (2 * sqrt (beta * (1 - x)))) with ((1 / 2) * (sqrt (1 - x)) * (1 + beta) / ((sqrt beta))) by (rewrite M; squares).
      replace (4 * (beta * (1 - x)) - ((1 - x) * (1 + beta)) ^ 2) with ((4 * beta * (1 - x)) - (((1 - x) ^ 2) * ((1 + beta) ^ 2))) by ring.
      alg.
    }
    {
      apply complex_roots; lra.
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem D3_nesterov_complex_not_vacuous : ~ (forall (N : nat) (t : nat) (beta : R) (x : R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Sx : 0 <= x)
    (Hcomplex_roots_nesterov_1 : (((1 - x) ^ 2) * ((1 + beta) ^ 2)) < (4 * beta * (1 - x)))
    (Hcomplex_roots_nesterov_2 : 0 < beta)
    (Hcomplex_roots_nesterov_3 : x < 1)
  , False).
Proof.
  intros H. specialize (H 1%nat 5%nat (2 / 3) (1 / 2)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions D3_nesterov_complex.
Print Assumptions D3_nesterov_complex_not_vacuous.
