(* A6.flow. Printed from its declaration and its derivation by `ntkbounds prove A6.flow`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D2.

Theorem A6_flow :
  forall (N : nat) (A : R) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , forall i : nat, (1 <= i <= N)%nat -> ((mode_flow i tau) ^ 2) <= (A * (exp ((-2) * tau * (lam i))) * (lam i)).
Proof.
  intros N A tau c lam mode_flow SN SA Stau Slam Hflow_start Hflow Hspectrum_1 Haligned_1.
  intros i Hi.
  assert (step1 : ((mode_flow i tau) ^ 2) = ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))).
  {
    pose proof (D2 N tau c lam mode_flow SN Stau Slam Hflow_start Hflow Hspectrum_1) as C0.
    assert (R1 : ((mode_flow i tau) ^ 2) = ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))).
    {
      rewrite !C0 by idx.
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  assert (step2 : ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)) <= (A * (exp ((-2) * tau * (lam i))) * (lam i))).
  {
    apply (scaled_le 1 ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)) (A * (exp ((-2) * tau * (lam i))) * (lam i)) 0).
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
      apply (le_of_difference _ _ ((A * (exp ((-2) * tau * (lam i))) * (lam i)) - ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2)))).
      {
        alg.
      }
      {
        assert (F5 : 0 <= ((A * (lam i)) - ((c i) ^ 2))).
        {
          assert (K2 : 0 <= ((A * (lam i)) - ((c i) ^ 2))).
          {
            pose proof (Haligned_1 i ltac:(idx)) as X3; cbv beta in X3.
            assert (Q4 : ((A * (lam i)) - ((c i) ^ 2)) = (A * (lam i)) - ((c i) ^ 2)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * ((A * (lam i)) - ((c i) ^ 2)))).
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
        assert (F6 : 0 <= (exp ((-2) * tau * (lam i)))).
        {
          pos.
        }
        assert (V7 : ((A * (exp ((-2) * tau * (lam i))) * (lam i)) - ((exp ((-2) * tau * (lam i))) * ((c i) ^ 2))) = ((A * (lam i)) - ((c i) ^ 2)) * (exp ((-2) * tau * (lam i)))).
        {
          alg.
        }
        rewrite V7.
        pos.
      }
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) step2).
Qed.

(* its assumptions can be met *)
Theorem A6_flow_not_vacuous : ~ (forall (N : nat) (A : R) (tau : R) (c : nat -> R) (lam : nat -> R) (mode_flow : nat -> R -> R)
    (SN : (1 <= N)%nat)
    (SA : 0 <= A)
    (Stau : 0 <= tau)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hflow_start : forall i : nat, (1 <= i <= N)%nat -> mode_flow i 0 = (c i))
    (Hflow : forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (mode_flow i) tau (((-1) * (lam i)) * (mode_flow i tau)))
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Haligned_1 : forall i : nat, (1 <= i <= N)%nat -> ((c i) ^ 2) <= (A * (lam i)))
  , False).
Proof.
  intros H. specialize (H 2%nat 4 (1 / 4) (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) (let lam := (fun k : nat => match k with | 1%nat => 4 | 2%nat => 1 | _ => 1 end) in let c := (fun k : nat => match k with | 1%nat => 4 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) in fun (i : nat) (x : R) => exp (((-1) * (lam i)) * x) * (c i))).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions A6_flow.
Print Assumptions A6_flow_not_vacuous.
