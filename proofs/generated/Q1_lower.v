(* Q1.lower. Printed from its declaration and its derivation by `ntkbounds prove Q1.lower`. *)
From NTK Require Import Library.
From Catalogue Require Import Dynamics D1.

Theorem Q1_lower :
  forall (N : nat) (nodes : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (node : nat -> R) (weight : nat -> R)
    (SN : (1 <= N)%nat)
    (Snodes : (1 <= nodes)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Snode : forall k : nat, 0 <= node k)
    (Sweight : forall k : nat, 0 <= weight k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hgauss_1 : forall order : nat, (0 <= order <= ((2 * nodes) - 1))%nat -> (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l)))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hgauss_2 : forall l : nat, (1 <= l <= nodes)%nat -> (node l) <= (lam 1%nat))
  , ((1 / 2) * gamma * (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))).
Proof.
  intros N nodes t eta gamma c lam node weight SN Snodes Seta Sgamma Slam Snode Sweight Hspectrum_1 Hdescent_step_1 Hgauss_1 Hgauss_2.
  assert (step1 : ((1 / 2) * gamma * (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l))))) <= ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
  {
    apply (scaled_le ((1 / 2) * gamma) (Sum 1 nodes (fun l => (((1 - (eta * (node l))) ^ (2 * t)) * (weight l)))) (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))) 0).
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
      apply (eq_le_eq (Sum 1 nodes (fun l : nat => (weight l) * (1 + ((-1) * eta) * (node l)) ^ (2 * t))) (Sum 1 N (fun i : nat => ((c i) ^ 2) * (1 + ((-1) * eta) * (lam i)) ^ (2 * t)))).
      {
        symmetry.
        apply Sum_ext; intros; alg.
      }
      {
        apply Sum_ext; intros; alg.
      }
      {
        apply (gauss nodes N (fun l : nat => (weight l)) (fun l : nat => (node l)) (fun i : nat => ((c i) ^ 2)) (fun i : nat => (lam i)) 1 ((-1) * eta) (2 * t)).
        {
          intros order Horder.
          pose proof (Hgauss_1 order ltac:(idx)) as X0.
          assert (S1 : Sum 1 nodes (fun l : nat => (weight l) * (node l) ^ order) = (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l))))) by (apply Sum_ext; intros; alg).
          assert (S2 : Sum 1 N (fun i : nat => ((c i) ^ 2) * (lam i) ^ order) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order))))) by (apply Sum_ext; intros; alg).
          lra.
        }
        {
          intros l Hl.
          enough (0 <= (1 - (eta * (node l)))) by lra.
          assert (K3 : 0 <= (1 - (eta * (lam 1%nat)))).
          {
            pose proof Hdescent_step_1 as X4; cbv beta in X4.
            assert (Q5 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
            {
              alg.
            }
            lra.
          }
          assert (K6 : 0 <= eta).
          {
            pos.
          }
          assert (K7 : 0 <= ((lam 1%nat) - (node l))).
          {
            pose proof (Hgauss_2 l ltac:(idx)) as X8; cbv beta in X8.
            assert (Q9 : ((lam 1%nat) - (node l)) = (lam 1%nat) - (node l)).
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
          assert (K10 : 0 <= (1 - (eta * (lam 1%nat)))).
          {
            pose proof Hdescent_step_1 as X11; cbv beta in X11.
            assert (Q12 : (1 - (eta * (lam 1%nat))) = 1 - (eta * (lam 1%nat))).
            {
              alg.
            }
            lra.
          }
          assert (K13 : 0 <= eta).
          {
            pos.
          }
          assert (K14 : 0 <= ((lam 1%nat) - (lam i))).
          {
            pose proof (Hspectrum_1 i ltac:(idx) 1%nat ltac:(idx)) as X15; cbv beta in X15.
            assert (Q16 : ((lam 1%nat) - (lam i)) = (lam 1%nat) - (lam i)).
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
      }
    }
  }
  assert (step2 : ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))) = ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))))).
  {
    pose proof (fun t : nat => (D1 N t eta c lam SN Seta Slam Hspectrum_1)) as C17.
    assert (R18 : ((1 / 2) * gamma * (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2)))) = ((1 / 2) * gamma * (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2)))))).
    {
      assert (W19 : (Sum 1 N (fun i => ((mode eta lam c i t) ^ 2))) = (Sum 1 N (fun i => (((1 - (eta * (lam i))) ^ (2 * t)) * ((c i) ^ 2))))).
      {
        apply Sum_ext.
        intros i Hi.
        rewrite !C17 by idx.
        alg.
      }
      rewrite W19.
      alg.
    }
    rewrite R18.
    reflexivity.
  }
  exact (Rle_trans _ _ _ step1 (Req_le _ _ step2)).
Qed.

(* its assumptions can be met *)
Theorem Q1_lower_not_vacuous : ~ (forall (N : nat) (nodes : nat) (t : nat) (eta : R) (gamma : R) (c : nat -> R) (lam : nat -> R) (node : nat -> R) (weight : nat -> R)
    (SN : (1 <= N)%nat)
    (Snodes : (1 <= nodes)%nat)
    (Seta : 0 <= eta)
    (Sgamma : 0 < gamma)
    (Slam : forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)
    (Snode : forall k : nat, 0 <= node k)
    (Sweight : forall k : nat, 0 <= weight k)
    (Hspectrum_1 : forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> (lam j) <= (lam i))
    (Hdescent_step_1 : (eta * (lam 1%nat)) <= 1)
    (Hgauss_1 : forall order : nat, (0 <= order <= ((2 * nodes) - 1))%nat -> (Sum 1 nodes (fun l => (((node l) ^ order) * (weight l)))) = (Sum 1 N (fun i => (((c i) ^ 2) * ((lam i) ^ order)))))
    (Hgauss_2 : forall l : nat, (1 <= l <= nodes)%nat -> (node l) <= (lam 1%nat))
  , False).
Proof.
  intros H. specialize (H 2%nat 2%nat 5%nat (1 / 3) 1 (fun k : nat => match k with | 1%nat => 1 | 2%nat => 2 | _ => 2 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 2 | 2%nat => 1 | _ => 1 end) (fun k : nat => match k with | 1%nat => 1 | 2%nat => 4 | _ => 4 end)).
  premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H. premise H.
  exact H.
Qed.

Print Assumptions Q1_lower.
Print Assumptions Q1_lower_not_vacuous.
