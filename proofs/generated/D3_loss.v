(* D3.loss. Printed from its declaration and its derivation by `ntkbounds prove D3.loss`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D3.

Theorem D3_loss :
  forall (N : nat) (t : nat) (beta : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_heavy beta eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2))))).
Proof.
  intros N t beta eta gamma c lam SN Sbeta Seta Sgamma Slam Hspectrum_1.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_heavy beta eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2)))))).
  {
    pose proof (fun t : nat => (D3 N t beta eta c lam SN Sbeta Seta Slam Hspectrum_1)) as C0.
    assert (R1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode_heavy beta eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2)))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((mode_heavy beta eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((heavy_ball (eta * (lam i)) beta t) ^ 2) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C0 by idx.
        alg.
      }
      rewrite W2.
      alg.
    }
    rewrite R1.
    reflexivity.
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem D3_loss_not_vacuous : ~ (forall (N : nat) (t : nat) (beta : R) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R)
    (SN : (1 <= N)%nat)
    (Sbeta : 0 <= beta)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
  , False).
Proof.
  intros H. specialize (H 2%nat 3%nat (1 / 2) (1 / 2) 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => (-2 / 1) | _ => (-2 / 1) end) (fun k : nat => match k with | 1%nat => 3 | 2%nat => 1 | _ => 1 end)).
  premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions D3_loss.
Print Assumptions D3_loss_not_vacuous.
