(* Q1.upper. Printed from its declaration and its derivation by `ntkbounds prove Q1.upper`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem Q1_upper :
  forall (N : nat) (nodes : nat) (t : nat) (eta : R) (gamma : R) (zero_weight : R) (c : nat -> R) (lam : nat -> R) (node : nat -> R) (weight : nat -> R)
    (SN : (1 <= N)%nat)
    (Snodes : (1 <= nodes)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Szero_weight : 0 <= zero_weight)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Snode : forall k : nat, 0 <= node k)
    (Sweight : forall k : nat, 0 <= weight k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hradau_1 : forall order : nat, (0 <= order <= (2 * nodes))%nat -> (((0 ^ order) * zero_weight) + (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l))))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hradau_2 : forall l : nat, (1 <= l <= nodes)%nat -> (node l) <= (lam 1%nat))
  , ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) <= ((1 / 2) * gamma * (zero_weight + (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l)))))).
Proof.
  intros N nodes t eta gamma zero_weight c lam node weight SN Snodes Seta Sgamma Szero_weight Slam Snode Sweight Hspectrum_1 Hdescent_step_1 Hradau_1 Hradau_2.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C0.
    assert (R1 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      assert (W2 : (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
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
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) <= ((1 / 2) * gamma * (zero_weight + (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l))))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) (zero_weight + (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l))))) 0).
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
      apply (eq_le_eq (0 * 1 ^ (2 * t) + Sum 1 N (fun i : nat => ((c i) ^ 2) * (1 + ((-1) * eta) * (lam i)) ^ (2 * t))) (zero_weight * 1 ^ (2 * t) + Sum 1 nodes (fun l : nat => (weight l) * (1 + ((-1) * eta) * (node l)) ^ (2 * t)))).
      {
        symmetry.
        match goal with |- _ + Sum ?l ?h ?f = ?r => match r with context [Sum l h ?g] => assert (S3 : Sum l h f = Sum l h g) by (apply Sum_ext; intros; alg) end end.
        rewrite S3; alg.
      }
      {
        match goal with |- _ + Sum ?l ?h ?f = ?r => match r with context [Sum l h ?g] => assert (S4 : Sum l h f = Sum l h g) by (apply Sum_ext; intros; alg) end end.
        rewrite S4; alg.
      }
      {
        apply (gauss_radau nodes N (fun l : nat => (weight l)) (fun l : nat => (node l)) (fun i : nat => ((c i) ^ 2)) (fun i : nat => (lam i)) zero_weight 0 1 ((-1) * eta) (2 * t)).
        {
          intros order Horder.
          pose proof (Hradau_1 order ltac:(idx)) as X5.
          assert (S6 : Sum 1 nodes (fun l : nat => (weight l) * (node l) ^ order) = (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l))))) by (apply Sum_ext; intros; alg).
          assert (S7 : Sum 1 N (fun i : nat => ((c i) ^ 2) * (lam i) ^ order) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order))))) by (apply Sum_ext; intros; alg).
          lra.
        }
        {
          pos.
        }
        {
          enough (0 <= eta) by lra.
          pos.
        }
        {
          intros l Hl.
          enough (0 <= (1 - (eta * (node l)))) by lra.
          assert (K8 : 0 <= (1 - (eta * (lam 1%nat)))).
          {
            pose proof Hdescent_step_1 as X9; cbv beta in X9.
            assert (Q10 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
            {
              alg.
            }
            lra.
          }
          assert (K11 : 0 <= eta).
          {
            pos.
          }
          assert (K12 : 0 <= ((lam 1%nat) - (node l))).
          {
            pose proof (Hradau_2 l ltac:(idx)) as X13; cbv beta in X13.
            assert (Q14 : ((lam 1%nat) - (node l)) = (lam 1%nat) - (node l)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (node l)))).
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
        {
          intros i Hi.
          enough (0 <= (1 - (eta * (lam i)))) by lra.
          assert (K15 : 0 <= (1 - (eta * (lam 1%nat)))).
          {
            pose proof Hdescent_step_1 as X16; cbv beta in X16.
            assert (Q17 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
            {
              alg.
            }
            lra.
          }
          assert (K18 : 0 <= eta).
          {
            pos.
          }
          assert (K19 : 0 <= ((lam 1%nat) - (lam i))).
          {
            pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X20; cbv beta in X20.
            assert (Q21 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (lam i)))).
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
        {
          intros i Hi.
          pos.
        }
        {
          intros i Hi.
          pos.
        }
      }
    }
  }
  exact (Rle_trans _ _ _ (Req_le _ _ step1) step2).
Qed.

(* its assumptions can be met *)
Theorem Q1_upper_not_vacuous : ~ (forall (N : nat) (nodes : nat) (t : nat) (eta : R) (gamma : R) (zero_weight : R) (c : nat -> R) (lam : nat -> R) (node : nat -> R) (weight : nat -> R)
    (SN : (1 <= N)%nat)
    (Snodes : (1 <= nodes)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Szero_weight : 0 <= zero_weight)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Snode : forall k : nat, 0 <= node k)
    (Sweight : forall k : nat, 0 <= weight k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hradau_1 : forall order : nat, (0 <= order <= (2 * nodes))%nat -> (((0 ^ order) * zero_weight) + (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l))))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hradau_2 : forall l : nat, (1 <= l <= nodes)%nat -> (node l) <= (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 3%nat 2%nat 5%nat (1 / 3) 1 9 (fun k : nat => match k with | 1%nat => 1 | 2%nat => 2 | 3%nat => 3 | _ => 3 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | 3%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions Q1_upper.
Print Assumptions Q1_upper_not_vacuous.
