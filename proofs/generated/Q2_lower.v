(* Q2.lower. Printed from its declaration and its derivation by `ntkbounds prove Q2.lower`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics.

Theorem Q2_lower :
  forall (N : nat) (nodes : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (node : nat -> R) (node_next : nat -> R) (weight : nat -> R) (weight_next : nat -> R)
    (SN : (1 <= N)%nat)
    (Snodes : (1 <= nodes)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Snode : forall k : nat, 0 <= node k)
    (Snode_next : forall k : nat, 0 <= node_next k)
    (Sweight : forall k : nat, 0 <= weight k)
    (Sweight_next : forall k : nat, 0 <= weight_next k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hgauss_1 : forall order : nat, (0 <= order <= ((2 * nodes) - 1))%nat -> (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l)))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hgauss_2 : forall l : nat, (1 <= l <= nodes)%nat -> (node l) <= (lam 1%nat))
    (Hnext_gauss_1 : forall order : nat, (0 <= order <= ((2 * nodes) + 1))%nat -> (Sum 1 (nodes + 1) (fun l => (((node_next l) ^ order) * (weight_next l)))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hnext_gauss_2 : forall l : nat, (1 <= l <= (nodes + 1))%nat -> (node_next l) <= (lam 1%nat))
  , ((1 / 2) * gamma * (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l))))) <= ((1 / 2) * gamma * (Sum 1 (nodes + 1) (fun l => (((1 - (eta * (node_next l))) ^ (2 * t)) * (weight_next l))))).
Proof.
  intros N nodes t eta gamma c lam node node_next weight weight_next SN Snodes Seta Sgamma Slam Snode Snode_next Sweight Sweight_next Hspectrum_1 Hdescent_step_1 Hgauss_1 Hgauss_2 Hnext_gauss_1 Hnext_gauss_2.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l))))) <= ((1 / 2) * gamma * (Sum 1 (nodes + 1) (fun l => (((1 - (eta * (node_next l))) ^ (2 * t)) * (weight_next l)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l)))) (Sum 1 (nodes + 1) (fun l => (((1 - (eta * (node_next l))) ^ (2 * t)) * (weight_next l)))) 0).
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
      apply (eq_le_eq (Sum 1 nodes (fun l : nat => (weight l) * (1 + ((-1) * eta) * (node l)) ^ (2 * t))) (Sum 1 (nodes + 1) (fun l : nat => (weight_next l) * (1 + ((-1) * eta) * (node_next l)) ^ (2 * t)))).
      {
        symmetry.
        apply Sum_ext; intros; alg.
      }
      {
        apply Sum_ext; intros; alg.
      }
      {
        apply (gauss nodes (nodes + 1) (fun l : nat => (weight l)) (fun l : nat => (node l)) (fun l : nat => (weight_next l)) (fun l : nat => (node_next l)) 1 ((-1) * eta) (2 * t)).
        {
          intros order Horder.
          pose proof (Hgauss_1 order ltac:(idx)) as X0.
          pose proof (Hnext_gauss_1 order ltac:(idx)) as X1.
          assert (S2 : Sum 1 nodes (fun l : nat => (weight l) * (node l) ^ order) = (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l))))) by (apply Sum_ext; intros; alg).
          assert (S3 : Sum 1 (nodes + 1) (fun l : nat => (weight_next l) * (node_next l) ^ order) = (Sum 1 (nodes + 1) (fun l => (((node_next l) ^ order) * (weight_next l))))) by (apply Sum_ext; intros; alg).
          lra.
        }
        {
          intros l Hl.
          enough (0 <= (1 - (eta * (node l)))) by lra.
          assert (K4 : 0 <= (1 - (eta * (lam 1%nat)))).
          {
            pose proof Hdescent_step_1 as X5; cbv beta in X5.
            assert (Q6 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
            {
              alg.
            }
            lra.
          }
          assert (K7 : 0 <= eta).
          {
            pos.
          }
          assert (K8 : 0 <= ((lam 1%nat) - (node l))).
          {
            pose proof (Hgauss_2 l ltac:(idx)) as X9; cbv beta in X9.
            assert (Q10 : ((lam 1%nat) - (node l)) = (lam 1%nat) - (node l)).
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
          assert (K11 : 0 <= (1 - (eta * (lam 1%nat)))).
          {
            pose proof Hdescent_step_1 as X12; cbv beta in X12.
            assert (Q13 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
            {
              alg.
            }
            lra.
          }
          assert (K14 : 0 <= eta).
          {
            pos.
          }
          assert (K15 : 0 <= ((lam 1%nat) - (node_next l))).
          {
            pose proof (Hnext_gauss_2 l ltac:(idx)) as X16; cbv beta in X16.
            assert (Q17 : ((lam 1%nat) - (node_next l)) = (lam 1%nat) - (node_next l)).
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
      }
    }
  }
  exact step1.
Qed.

(* its assumptions can be met *)
Theorem Q2_lower_not_vacuous : ~ (forall (N : nat) (nodes : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (node : nat -> R) (node_next : nat -> R) (weight : nat -> R) (weight_next : nat -> R)
    (SN : (1 <= N)%nat)
    (Snodes : (1 <= nodes)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Snode : forall k : nat, 0 <= node k)
    (Snode_next : forall k : nat, 0 <= node_next k)
    (Sweight : forall k : nat, 0 <= weight k)
    (Sweight_next : forall k : nat, 0 <= weight_next k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hgauss_1 : forall order : nat, (0 <= order <= ((2 * nodes) - 1))%nat -> (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l)))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hgauss_2 : forall l : nat, (1 <= l <= nodes)%nat -> (node l) <= (lam 1%nat))
    (Hnext_gauss_1 : forall order : nat, (0 <= order <= ((2 * nodes) + 1))%nat -> (Sum 1 (nodes + 1) (fun l => (((node_next l) ^ order) * (weight_next l)))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hnext_gauss_2 : forall l : nat, (1 <= l <= (nodes + 1))%nat -> (node_next l) <= (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 2%nat 1%nat 5%nat (1 / 3) 1 (fun k : nat => match k with | 1%nat => 0 | 2%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 0 | _ => 0 end) (fun k : nat => match k with | 1%nat => 4 | _ => 4 end) (fun k : nat => match k with | 1%nat => 4 | 2%nat => 0 | _ => 0 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions Q2_lower.
Print Assumptions Q2_lower_not_vacuous.
