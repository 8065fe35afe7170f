(* F3.travel. Printed from its declaration and its derivation by `ntkbounds prove F3.travel`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem F3_travel :
  forall (N : nat) (t : nat) (eta : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
  , (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * (mode eta lam c i (v - 1)%nat)))) ^ 2)))) = (Sum 1 N (fun i => (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i)))).
Proof.
  intros N t eta alpha c lam SN Seta Salpha Slam Hspectrum_1 Hin_range_1.
  assert (step1 : (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * (mode eta lam c i (v - 1)%nat)))) ^ 2)))) = (Sum 1 N (fun i => ((eta ^ 2) * ((c i) ^ 2) * (lam i) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C0.
    assert (R1 : (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * (mode eta lam c i (v - 1)%nat)))) ^ 2)))) = (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) ^ 2))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * (mode eta lam c i (v - 1)%nat)))) ^ 2)))) = (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        assert (W3 : (Sum 1 t (fun v => (eta * (mode eta lam c i (v - 1)%nat)))) = (Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (c i))))).
        {
          apply Sum_ext.
          intros v Hv.
          rewrite !C0 by idx.
          alg.
        }
        rewrite W3.
        assert (E4 : (Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) = (eta * (c i)) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))).
        {
          apply (Sum_linear 1 t _ [((eta * (c i)), fun v : nat => ((1 - (eta * (lam i))) ^ (v - 1)))]).
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
      assert (E5 : (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) ^ 2)))) = (eta ^ 2) * (Sum 1 N (fun i => (((c i) ^ 2) * (lam i) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2))))).
      {
        apply (Sum_linear 1 N _ [((eta ^ 2), fun i : nat => (((c i) ^ 2) * (lam i) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))]).
        {
          intros i Hi.
          cbn [lin].
          assert (E6 : (Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) = (eta * (c i)) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))).
          {
            apply (Sum_linear 1 t _ [((eta * (c i)), fun v : nat => ((1 - (eta * (lam i))) ^ (v - 1)))]).
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
    assert (E7 : (Sum 1 N (fun i => ((eta ^ 2) * ((c i) ^ 2) * (lam i) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))) = (eta ^ 2) * (Sum 1 N (fun i => (((c i) ^ 2) * (lam i) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2))))).
    {
      apply (Sum_linear 1 N _ [((eta ^ 2), fun i : nat => (((c i) ^ 2) * (lam i) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))]).
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
    rewrite E7.
    assert (E8 : (Sum 1 N (fun i => ((lam i) * ((Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) ^ 2)))) = (eta ^ 2) * (Sum 1 N (fun i => (((c i) ^ 2) * (lam i) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2))))).
    {
      apply (Sum_linear 1 N _ [((eta ^ 2), fun i : nat => (((c i) ^ 2) * (lam i) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))]).
      {
        intros i Hi.
        cbn [lin].
        assert (E9 : (Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (c i)))) = (eta * (c i)) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))).
        {
          apply (Sum_linear 1 t _ [((eta * (c i)), fun v : nat => ((1 - (eta * (lam i))) ^ (v - 1)))]).
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
        cbn [linS].
        alg.
      }
    }
    rewrite E8.
    alg.
  }
  assert (step2 : (Sum 1 N (fun i => ((eta ^ 2) * ((c i) ^ 2) * (lam i) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))) = (Sum 1 N (fun i => ((alpha i) * ((Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (lam i)))) ^ 2))))).
  {
    assert (R10 : (Sum 1 N (fun i => ((eta ^ 2) * ((c i) ^ 2) * (lam i) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))) = (Sum 1 N (fun i => ((eta ^ 2) * (alpha i) * ((lam i) ^ 2) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2))))).
    {
      assert (W11 : (Sum 1 N (fun i => ((eta ^ 2) * ((c i) ^ 2) * (lam i) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))) = (Sum 1 N (fun i => ((eta ^ 2) * (alpha i) * ((lam i) ^ 2) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !(Hin_range_1 i ltac:(idx)).
        alg.
      }
      rewrite W11.
      assert (E12 : (Sum 1 N (fun i => ((eta ^ 2) * (alpha i) * ((lam i) ^ 2) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))) = (eta ^ 2) * (Sum 1 N (fun i => ((alpha i) * ((lam i) ^ 2) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2))))).
      {
        apply (Sum_linear 1 N _ [((eta ^ 2), fun i : nat => ((alpha i) * ((lam i) ^ 2) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))]).
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
      rewrite E12.
      alg.
    }
    rewrite R10.
    assert (E13 : (Sum 1 N (fun i => ((eta ^ 2) * (alpha i) * ((lam i) ^ 2) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))) = (eta ^ 2) * (Sum 1 N (fun i => ((alpha i) * ((lam i) ^ 2) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2))))).
    {
      apply (Sum_linear 1 N _ [((eta ^ 2), fun i : nat => ((alpha i) * ((lam i) ^ 2) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))]).
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
    rewrite E13.
    assert (E14 : (Sum 1 N (fun i => ((alpha i) * ((Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (lam i)))) ^ 2)))) = (eta ^ 2) * (Sum 1 N (fun i => ((alpha i) * ((lam i) ^ 2) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2))))).
    {
      apply (Sum_linear 1 N _ [((eta ^ 2), fun i : nat => ((alpha i) * ((lam i) ^ 2) * ((Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1)))) ^ 2)))]).
      {
        intros i Hi.
        cbn [lin].
        assert (E15 : (Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (lam i)))) = (eta * (lam i)) * (Sum 1 t (fun v => ((1 - (eta * (lam i))) ^ (v - 1))))).
        {
          apply (Sum_linear 1 t _ [((eta * (lam i)), fun v : nat => ((1 - (eta * (lam i))) ^ (v - 1)))]).
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
        rewrite E15.
        alg.
      }
      {
        cbn [linS].
        alg.
      }
    }
    rewrite E14.
    alg.
  }
  assert (step3 : (Sum 1 N (fun i => ((alpha i) * ((Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (lam i)))) ^ 2)))) = (Sum 1 N (fun i => (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i))))).
  {
    assert (W16 : (Sum 1 N (fun i => ((alpha i) * ((Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (lam i)))) ^ 2)))) = (Sum 1 N (fun i => (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i))))).
    {
      apply Sum_ext.
      intros i Hi.
      assert (W17 : (Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (lam i)))) = (1 - ((1 - (eta * (lam i))) ^ t))).
      {
        apply (eq_eq_eq (Sum 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (lam i)))) ((1 - ((1 - (eta * (lam i))) ^ t)) - 0)); [reflexivity|alg|].
        apply (Sum_telescope_at 1 t (fun v => (eta * ((1 - (eta * (lam i))) ^ (v - 1)) * (lam i))) (fun v => (1 - ((1 - (eta * (lam i))) ^ (v - 1)))) (1 - ((1 - (eta * (lam i))) ^ t)) 0); [idx|cbv beta| |].
        {
          intros v Hv.
          replace (v + 1 - 1)%nat with (v - 1 + 1)%nat by idx; alg.
        }
        {
          cbv beta; first [reflexivity | repeat f_equal; idx | cbn [Nat.sub pow]; alg].
        }
        {
          cbv beta; first [reflexivity | repeat f_equal; idx | cbn [Nat.sub pow]; alg].
        }
      }
      rewrite W17.
      alg.
    }
    rewrite W16.
    assert (E18 : (Sum 1 N (fun i => (((1 - ((1 - (eta * (lam i))) ^ t)) ^ 2) * (alpha i)))) = 1 * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i)))) + (-2) * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ t) * (alpha i)))) + 1 * (Sum 1 N (fun i => (alpha i)))).
    {
      apply (Sum_linear 1 N _ [(1, fun i : nat => (((1 - (eta * (lam i))) ^ (2 * t)) * (alpha i))); ((-2), fun i : nat => (((1 - (eta * (lam i))) ^ t) * (alpha i))); (1, fun i : nat => (alpha i))]).
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
    rewrite E18.
    alg.
  }
  exact (eq_trans step1 (eq_trans step2 step3)).
Qed.

(* its assumptions can be met *)
Theorem F3_travel_not_vacuous : ~ (forall (N : nat) (t : nat) (eta : R) (alpha : nat -> R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Seta : 0 <= eta)
    (Salpha : forall k : nat, (1 <= k <= N)%nat -> 0 <= alpha k)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hin_range_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) = ((alpha i) * (lam i)))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat (1 / 8) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions F3_travel.
Print Assumptions F3_travel_not_vacuous.
