(* D5.singular. Printed from its declaration and its derivation by `ntkbounds prove D5.singular`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem D5_singular :
  forall (N : nat) (t : nat) (eta : R) (f0 : R) (c : nat -> R) (k_test : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , (f0 - (eta * (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (mode eta lam c i (v - 1)%nat)))))))) = (f0 - (eta * (Sum 1 N (fun i => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))))))).
Proof.
  intros N t eta f0 c k_test lam SN Seta Slam Hspectrum_1.
  assert (step1 : (f0 - (eta * (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (mode eta lam c i (v - 1)%nat)))))))) = (f0 - (eta * (Sum 1 N (fun i => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))))))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C0.
    assert (R1 : (f0 - (eta * (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (mode eta lam c i (v - 1)%nat)))))))) = (f0 - (eta * (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))))))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (mode eta lam c i (v - 1)%nat)))))) = (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))))))).
      {
        apply Sum_ext.
        intros i Hi.
        assert (W3 : (Sum 1 t (fun v => (mode eta lam c i (v - 1)%nat))) = (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i))))).
        {
          apply Sum_ext.
          intros v Hv.
          rewrite !C0 by idx.
          alg.
        }
        rewrite W3.
        assert (E4 : (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) = (c i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))).
        {
          apply (Sum_linear 1 t _ [((c i), fun v : nat => ((1 - (eta * (lam i))) ^ (v - 1)))]).
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
        rewrite E4.
        alg.
      }
      rewrite W2.
      assert (E5 : (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i))))))) = 1 * (Sum 1 N (fun i => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))))))).
      {
        apply (Sum_linear 1 N _ [(1, fun i : nat => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))))]).
        {
          intros i Hi.
          cbn [lin].
          assert (E6 : (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) = (c i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))).
          {
            apply (Sum_linear 1 t _ [((c i), fun v : nat => ((1 - (eta * (lam i))) ^ (v - 1)))]).
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
          rewrite E6.
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
    rewrite R1.
    assert (E7 : (Sum 1 N (fun i => ((k_test i) * (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i))))))) = 1 * (Sum 1 N (fun i => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))))))).
    {
      apply (Sum_linear 1 N _ [(1, fun i : nat => ((c i) * (k_test i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))))]).
      {
        intros i Hi.
        cbn [lin].
        assert (E8 : (Sum 1 t (fun v => (((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) = (c i) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))).
        {
          apply (Sum_linear 1 t _ [((c i), fun v : nat => ((1 - (eta * (lam i))) ^ (v - 1)))]).
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
        rewrite E8.
        alg.
      }
      {
        cbn [linS].
        alg.
      }
    }
    rewrite E7.
    alg.
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem D5_singular_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (f0 : R) (c : nat -> R) (k_test : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat (1 / 2) 0 (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions D5_singular.
Print Assumptions D5_singular_not_vacuous.
