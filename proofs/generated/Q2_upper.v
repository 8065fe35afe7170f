(* Q2.upper. Printed from its declaration and its derivation by `ntkbounds prove Q2.upper`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem Q2_upper :
  forall (N : nat) (nodes : nat) (t : nat) (eta : R) (gamma : R) (zero_weight : R) (zero_weight_next : R) (c : nat -> R) (lam : nat -> R) (node : nat -> R) (node_next : nat -> R) (weight : nat -> R) (weight_next : nat -> R)
    (SN : (1 <= N)%nat)
    (Snodes : (1 <= nodes)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Szero_weight : 0 <= zero_weight)
    (Szero_weight_next : 0 <= zero_weight_next)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Snode : forall k : nat, 0 <= node k)
    (Snode_next : forall k : nat, 0 <= node_next k)
    (Sweight : forall k : nat, 0 <= weight k)
    (Sweight_next : forall k : nat, 0 <= weight_next k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hradau_1 : forall order : nat, (0 <= order <= (2 * nodes))%nat -> (((0 ^ order) * zero_weight) + (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l))))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hradau_2 : forall l : nat, (1 <= l <= nodes)%nat -> (node l) <= (lam 1%nat))
    (Hnext_radau_1 : forall order : nat, (0 <= order <= (2 * (nodes + 1)))%nat -> (((0 ^ order) * zero_weight_next) + (Sum 1 (nodes + 1) (fun l => (((node_next l) ^ order) * (weight_next l))))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hnext_radau_2 : forall l : nat, (1 <= l <= (nodes + 1))%nat -> (node_next l) <= (lam 1%nat))
  , ((1 / 2) * gamma * (zero_weight_next + (Sum 1 (nodes + 1) (fun l => (((1 - (eta * (node_next l))) ^ (2 * t)) * (weight_next l)))))) <= ((1 / 2) * gamma * (zero_weight + (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l)))))).
Proof.
  intros N nodes t eta gamma zero_weight zero_weight_next c lam node node_next weight weight_next SN Snodes Seta Sgamma Szero_weight Szero_weight_next Slam Snode Snode_next Sweight Sweight_next Hspectrum_1 Hdescent_step_1 Hradau_1 Hradau_2 Hnext_radau_1 Hnext_radau_2.
  assert (step1 : ((1 / 2) * gamma * (zero_weight_next + (Sum 1 (nodes + 1) (fun l => (((1 - (eta * (node_next l))) ^ (2 * t)) * (weight_next l)))))) <= ((1 / 2) * gamma * (zero_weight + (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l))))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (zero_weight_next + (Sum 1 (nodes + 1) (fun l => (((1 - (eta * (node_next l))) ^ (2 * t)) * (weight_next l))))) (zero_weight + (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l))))) 0).
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
      apply (eq_le_eq (zero_weight_next * 1 ^ (2 * t) + Sum 1 (nodes + 1) (fun l : nat => (weight_next l) * (1 + ((-1) * eta) * (node_next l)) ^ (2 * t))) (zero_weight * 1 ^ (2 * t) + Sum 1 nodes (fun l : nat => (weight l) * (1 + ((-1) * eta) * (node l)) ^ (2 * t)))).
      {
        symmetry.
        match goal with |- _ + Sum ?l ?h ?f = ?r => match r with context [Sum l h ?g] => assert (S0 : Sum l h f = Sum l h g) by (apply Sum_ext; intros; alg) end end.
        rewrite S0; alg.
      }
      {
        match goal with |- _ + Sum ?l ?h ?f = ?r => match r with context [Sum l h ?g] => assert (S1 : Sum l h f = Sum l h g) by (apply Sum_ext; intros; alg) end end.
        rewrite S1; alg.
      }
      {
        apply (gauss_radau nodes (nodes + 1) (fun l : nat => (weight l)) (fun l : nat => (node l)) (fun l : nat => (weight_next l)) (fun l : nat => (node_next l)) zero_weight zero_weight_next 1 ((-1) * eta) (2 * t)).
        {
          intros order Horder.
          pose proof (Hradau_1 order ltac:(idx)) as X2.
          pose proof (Hnext_radau_1 order ltac:(idx)) as X3.
          assert (S4 : Sum 1 nodes (fun l : nat => (weight l) * (node l) ^ order) = (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l))))) by (apply Sum_ext; intros; alg).
          assert (S5 : Sum 1 (nodes + 1) (fun l : nat => (weight_next l) * (node_next l) ^ order) = (Sum 1 (nodes + 1) (fun l => (((node_next l) ^ order) * (weight_next l))))) by (apply Sum_ext; intros; alg).
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
          assert (K6 : 0 <= (1 - (eta * (lam 1%nat)))).
          {
            pose proof Hdescent_step_1 as X7; cbv beta in X7.
            assert (Q8 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
            {
              alg.
            }
            lra.
          }
          assert (K9 : 0 <= eta).
          {
            pos.
          }
          assert (K10 : 0 <= ((lam 1%nat) - (node l))).
          {
            pose proof (Hradau_2 l ltac:(idx)) as X11; cbv beta in X11.
            assert (Q12 : ((lam 1%nat) - (node l)) = (lam 1%nat) - (node l)).
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
          intros l Hl.
          enough (0 <= (1 - (eta * (node_next l)))) by lra.
          assert (K13 : 0 <= (1 - (eta * (lam 1%nat)))).
          {
            pose proof Hdescent_step_1 as X14; cbv beta in X14.
            assert (Q15 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
            {
              alg.
            }
            lra.
          }
          assert (K16 : 0 <= eta).
          {
            pos.
          }
          assert (K17 : 0 <= ((lam 1%nat) - (node_next l))).
          {
            pose proof (Hnext_radau_2 l ltac:(idx)) as X18; cbv beta in X18.
            assert (Q19 : ((lam 1%nat) - (node_next l)) = (lam 1%nat) - (node_next l)).
            {
              alg.
            }
            lra.
          }
          apply (certified_le 1 _ (1 * (1 - (eta * (lam 1%nat))) + 1 * eta * ((lam 1%nat) - (node_next l)))).
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
          intros l Hl.
          pos.
        }
        {
          intros l Hl.
          pos.
        }
      }
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem Q2_upper_not_vacuous : ~ (forall (N : nat) (nodes : nat) (t : nat) (eta : R) (gamma : R) (zero_weight : R) (zero_weight_next : R) (c : nat -> R) (lam : nat -> R) (node : nat -> R) (node_next : nat -> R) (weight : nat -> R) (weight_next : nat -> R)
    (SN : (1 <= N)%nat)
    (Snodes : (1 <= nodes)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Szero_weight : 0 <= zero_weight)
    (Szero_weight_next : 0 <= zero_weight_next)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Snode : forall k : nat, 0 <= node k)
    (Snode_next : forall k : nat, 0 <= node_next k)
    (Sweight : forall k : nat, 0 <= weight k)
    (Sweight_next : forall k : nat, 0 <= weight_next k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hradau_1 : forall order : nat, (0 <= order <= (2 * nodes))%nat -> (((0 ^ order) * zero_weight) + (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l))))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hradau_2 : forall l : nat, (1 <= l <= nodes)%nat -> (node l) <= (lam 1%nat))
    (Hnext_radau_1 : forall order : nat, (0 <= order <= (2 * (nodes + 1)))%nat -> (((0 ^ order) * zero_weight_next) + (Sum 1 (nodes + 1) (fun l => (((node_next l) ^ order) * (weight_next l))))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hnext_radau_2 : forall l : nat, (1 <= l <= (nodes + 1))%nat -> (node_next l) <= (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 5%nat (1 / 3) 1 0 0 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 4 | _ => 4 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions Q2_upper.
Print Assumptions Q2_upper_not_vacuous.
