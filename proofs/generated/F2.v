(* F2. Printed from its declaration and its derivation by `ntkbounds prove F2`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics R1 F1.

Theorem F2 :
  forall (N : nat) (t : nat) (A : R) (contraction : R) (eta : R) (gamma : R) (c : nat -> R) (drift : nat -> R) (err : nat -> R) (forcing : nat -> R) (lam : nat -> R) (residual : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Scontraction : 0 <= contraction)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Sdrift : forall k : nat, 0 <= drift k)
    (Serr : forall k : nat, 0 <= err k)
    (Sforcing : forall k : nat, 0 <= forcing k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sresidual : forall k : nat, 0 <= residual k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hperturbed_1 : (err 1%nat) = 0)
    (Hperturbed_2 : forall v : nat, (1 <= v <= t)%nat -> (err (v + 1)%nat) <= ((contraction * (err v)) + (eta * (((drift v) * (residual v)) + (forcing v)))))
    (Htrained_residual_1 : (residual (t + 1)%nat) <= ((err (t + 1)%nat) + (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))))
  , ((1 / 2) * (sqrt 2) * (sqrt gamma) * (residual (t + 1)%nat)) <= (((1 / 2) * (sqrt 2) * (sqrt gamma) * (Sum 1 t (fun v => ((contraction ^ (t - v)) * eta * (((drift v) * (residual v)) + (forcing v)))))) + ((1 / 2) * (sqrt 2) * (sqrt A) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
Proof.
  intros N t A contraction eta gamma c drift err forcing lam residual SN SA Scontraction Seta Sgamma Sdrift Serr Sforcing Slam Sresidual Hspectrum_1 Haligned_1 Hperturbed_1 Hperturbed_2 Htrained_residual_1.
  assert (step1 : ((1 / 2) * (sqrt 2) * (sqrt gamma) * (residual (t + 1)%nat)) <= (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))))).
  {
    apply (scaled_le 1 ((1 / 2) * (sqrt 2) * (sqrt gamma) * (residual (t + 1)%nat)) (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))))) 0).
    {
      alg.
    }
    {
      alg.
    }
    {
      pos.
    }
    {
      apply (le_of_difference _ _ (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))) - ((1 / 2) * (sqrt 2) * (sqrt gamma) * (residual (t + 1)%nat)))).
      {
        alg.
      }
      {
        assert (F0 : 0 <= (1 / 2)).
        {
          pos.
        }
        assert (F1 : 0 <= (sqrt 2)).
        {
          pos.
        }
        assert (F2 : 0 <= (sqrt gamma)).
        {
          pos.
        }
        assert (F6 : 0 <= ((err (t + 1)%nat) + (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) - (residual (t + 1)%nat))).
        {
          assert (K3 : 0 <= ((err (t + 1)%nat) + (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) - (residual (t + 1)%nat))).
          {
            pose proof Htrained_residual_1 as X4; cbv beta in X4.
            assert (Q5 : ((err (t + 1)%nat) + (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) - (residual (t + 1)%nat)) = ((err (t + 1)%nat) + (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))) - (residual (t + 1)%nat)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((err (t + 1)%nat) + (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) - (residual (t + 1)%nat)))).
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
        assert (V7 : (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))) - ((1 / 2) * (sqrt 2) * (sqrt gamma) * (residual (t + 1)%nat))) = (1 / 2) * (sqrt 2) * (sqrt gamma) * ((err (t + 1)%nat) + (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) - (residual (t + 1)%nat))).
        {
          alg.
        }
        rewrite V7.
        pos.
      }
    }
  }
  assert (step2 : (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))))) = (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))))).
  {
    reflexivity.
  }
  assert (step3 : (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))))) <= (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt A) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))))).
  {
    apply (eq_le_eq (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))))) (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt A) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      apply (eq_le_eq (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))))) (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt A) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))))).
      {
        alg.
      }
      {
        alg.
      }
      {
        apply Rplus_le_compat_l.
        {
          apply (eq_le_eq (sqrt ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))) (sqrt ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))).
          {
            root.
          }
          {
            symmetry; root.
          }
          {
            apply sqrt_le_1_alt.
            {
              pose proof ((R1 N t A eta gamma c lam SN SA Seta Sgamma Slam Hspectrum_1 Haligned_1)) as C8; cbv beta in C8.
              apply (eq_le_eq ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) ((1 / 2) * A * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))).
              {
                reflexivity.
              }
              {
                reflexivity.
              }
              {
                exact C8.
              }
            }
          }
        }
      }
    }
  }
  assert (step4 : (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt A) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))) <= (((1 / 2) * (sqrt 2) * (sqrt gamma) * (Sum 1 t (fun v => ((contraction ^ (t - v)) * eta * (((drift v) * (residual v)) + (forcing v)))))) + ((1 / 2) * (sqrt 2) * (sqrt A) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))))).
  {
    apply (eq_le_eq (((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat)) + ((1 / 2) * (sqrt 2) * (sqrt A) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i))))))) (((1 / 2) * (sqrt 2) * (sqrt gamma) * (Sum 1 t (fun v => ((contraction ^ (t - v)) * eta * (((drift v) * (residual v)) + (forcing v)))))) + ((1 / 2) * (sqrt 2) * (sqrt A) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))))).
    {
      reflexivity.
    }
    {
      reflexivity.
    }
    {
      apply (eq_le_eq (((1 / 2) * (sqrt 2) * (sqrt A) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))) + ((1 / 2) * (sqrt 2) * (sqrt gamma) * (err (t + 1)%nat))) (((1 / 2) * (sqrt 2) * (sqrt A) * (sqrt gamma) * (sqrt (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (lam i)))))) + ((1 / 2) * (sqrt 2) * (sqrt gamma) * (Sum 1 t (fun v => ((contraction ^ (t - v)) * eta * (((drift v) * (residual v)) + (forcing v)))))))).
      {
        alg.
      }
      {
        assert (E9 : (Sum 1 t (fun v => ((contraction ^ (t - v)) * eta * (((drift v) * (residual v)) + (forcing v))))) = eta * (Sum 1 t (fun v => ((contraction ^ (t - v)) * (forcing v)))) + eta * (Sum 1 t (fun v => ((contraction ^ (t - v)) * (drift v) * (residual v))))).
        {
          apply (Sum_linear 1 t _ [(eta, fun v : nat => ((contraction ^ (t - v)) * (forcing v))); (eta, fun v : nat => ((contraction ^ (t - v)) * (drift v) * (residual v)))]).
          {
            intros v Hv.
            cbn [lin].
            alg.
          }
          {
            cbn [linS].
            alg.
          }
        }
        rewrite E9.
        alg.
      }
      {
        apply Rplus_le_compat_l.
        {
          apply (eq_le_eq (((1 / 2) * (sqrt 2) * (sqrt gamma)) * (err (t + 1)%nat)) (((1 / 2) * (sqrt 2) * (sqrt gamma)) * (Sum 1 t (fun v => ((contraction ^ (t - v)) * eta * (((drift v) * (residual v)) + (forcing v))))))).
          {
            alg.
          }
          {
            assert (E10 : (Sum 1 t (fun v => ((contraction ^ (t - v)) * eta * (((drift v) * (residual v)) + (forcing v))))) = eta * (Sum 1 t (fun v => ((contraction ^ (t - v)) * (forcing v)))) + eta * (Sum 1 t (fun v => ((contraction ^ (t - v)) * (drift v) * (residual v))))).
            {
              apply (Sum_linear 1 t _ [(eta, fun v : nat => ((contraction ^ (t - v)) * (forcing v))); (eta, fun v : nat => ((contraction ^ (t - v)) * (drift v) * (residual v)))]).
              {
                intros v Hv.
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
            apply Rmult_le_compat_l.
            {
              pos.
            }
            {
              pose proof ((F1 N t contraction eta drift err forcing lam residual SN Scontraction Seta Sdrift Serr Sforcing Slam Sresidual Hspectrum_1 Hperturbed_1 Hperturbed_2)) as C11; cbv beta in C11.
              apply (eq_le_eq (err (t + 1)%nat) (Sum 1 t (fun v => ((contraction ^ (t - v)) * eta * (((drift v) * (residual v)) + (forcing v)))))).
              {
                reflexivity.
              }
              {
                reflexivity.
              }
              {
                exact C11.
              }
            }
          }
        }
      }
    }
  }
  exact (Rle_trans _ _ _ step1 (Rle_trans _ _ _ (Req_le _ _ step2) (Rle_trans _ _ _ step3 step4))).
Qed.

(* its assumptions can be met *)
Theorem F2_not_vacuous : ~ (forall (N : nat) (t : nat) (A : R) (contraction : R) (eta : R) (gamma : R) (c : nat -> R) (drift : nat -> R) (err : nat -> R) (forcing : nat -> R) (lam : nat -> R) (residual : nat -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Scontraction : 0 <= contraction)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Sdrift : forall k : nat, 0 <= drift k)
    (Serr : forall k : nat, 0 <= err k)
    (Sforcing : forall k : nat, 0 <= forcing k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Sresidual : forall k : nat, 0 <= residual k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
    (Hperturbed_1 : (err 1%nat) = 0)
    (Hperturbed_2 : forall v : nat, (1 <= v <= t)%nat -> (err (v + 1)%nat) <= ((contraction * (err v)) + (eta * (((drift v) * (residual v)) + (forcing v)))))
    (Htrained_residual_1 : (residual (t + 1)%nat) <= ((err (t + 1)%nat) + (sqrt (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))))
  , False).
Proof.
  intros H. specialize (H 1%nat 2%nat 1 (1 / 2) 1 1 (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | 3%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 0 | 2%nat => 1 | 3%nat => (3 / 2) | _ => (3 / 2) end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 0 | 3%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | 3%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions F2.
Print Assumptions F2_not_vacuous.
