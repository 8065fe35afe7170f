(* From gradient descent on a kernel matrix to its modes, of which the theorems of the catalogue speak. *)
From Matrices Require Export Spectral.
From Catalogue Require Import Dynamics.

(* the residual: r_(t+1) = r_t - eta K r_t *)
Fixpoint residual (N : nat) (K : nat -> nat -> R) (eta : R) (r : nat -> R) (t i : nat) : R :=
  match t with O => r i | S t => residual N K eta r t i - eta * Sum 1 N (fun j => K i j * residual N K eta r t j) end.
Definition loss (N : nat) (K : nat -> nat -> R) (eta gamma : R) (r : nat -> R) (t : nat) : R :=
  1 / 2 * gamma * Sum 1 N (fun i => residual N K eta r t i ^ 2).
(* orthonormal eigenvectors of K, the columns of U, with its eigenvalues from the largest down to 0 *)
Definition spectrum (N : nat) (K U : nat -> nat -> R) (lam : nat -> R) : Prop :=
  orthogonal N U /\ decomposed N K U lam /\ nonincreasing N lam /\ forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k.

Theorem kernel_spectrum : forall (N : nat) (K : nat -> nat -> R), symmetric N K -> semidefinite N K ->
  exists (U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam.
Proof.
  intros N K H P. destruct (spectral_theorem N K H) as [U [lam [O [M D]]]]. exists U, lam. repeat (split; [easy|]).
  intros k Hk. rewrite <- (form_column N K U lam k) by easy. apply P.
Qed.

Lemma coefficient_residual N K U lam eta r t k : orthogonal N U -> decomposed N K U lam -> (1 <= k <= N)%nat ->
  coefficient N U (residual N K eta r t) k = mode eta lam (coefficient N U r) k t.
Proof.
  intros O D Hk. induction t as [|t IH]; [easy|]. simpl mode. rewrite <- IH. set (s := residual N K eta r t).
  assert (E : form N K (fun i => U i k) s = lam k * coefficient N U s k).
  { rewrite (form_decomposed _ _ _ _ _ _ D). destruct O as [H _].
    rewrite (Sum_ext _ _ _ (fun l => delta k l * (lam l * coefficient N U s l))), (Sum_delta k N (fun l => lam l * coefficient N U s l));
      try easy. intros l Hl. unfold coefficient at 1. rewrite H, (delta_sym l k) by easy. ring. }
  unfold coefficient at 1. simpl residual. fold s.
  rewrite (Sum_ext _ _ _ (fun i => U i k * s i + (- eta) * (U i k * Sum 1 N (fun j => K i j * s j)))) by (intros; ring).
  rewrite Sum_plus, Sum_scal, <- form_rows, E. unfold coefficient. ring.
Qed.
Theorem kernel_loss : forall (N : nat) (K U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam ->
  forall (eta gamma : R) (r : nat -> R) (t : nat),
  loss N K eta gamma r t = 1 / 2 * gamma * Sum 1 N (fun k => mode eta lam (coefficient N U r) k t ^ 2).
Proof.
  intros N K U lam [O [D _]] eta gamma r t. unfold loss. rewrite <- (parseval_square N U) by easy. f_equal.
  apply Sum_ext; intros k Hk. now rewrite (coefficient_residual N K U lam).
Qed.

(* Every spectrum and every residual of the catalogue is that of a kernel matrix: a diagonal one. *)
Theorem diagonal_kernel : forall (N : nat) (lam : nat -> R), nonincreasing N lam ->
  (forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k) ->
  symmetric N (fun i j => lam i * delta i j) /\ semidefinite N (fun i j => lam i * delta i j) /\
  spectrum N (fun i j => lam i * delta i j) delta lam /\
  forall (r : nat -> R) (k : nat), (1 <= k <= N)%nat -> coefficient N delta r k = r k.
Proof.
  intros N lam M L.
  assert (C : forall (r : nat -> R) (k : nat), (1 <= k <= N)%nat -> coefficient N delta r k = r k).
  { intros r k Hk. rewrite <- (Sum_delta k N r) by easy. apply Sum_ext; intros i Hi. now rewrite delta_sym. }
  assert (E : forall i j : nat, (1 <= i <= N)%nat -> Sum 1 N (fun k => lam k * delta i k * delta j k) = lam i * delta i j).
  { intros i j Hi. rewrite (Sum_ext 1 N _ (fun k => delta i k * (lam k * delta j k))) by (intros; ring).
    rewrite (Sum_delta i N (fun k => lam k * delta j k)), (delta_sym j i) by easy. ring. }
  assert (D : decomposed N (fun i j => lam i * delta i j) delta lam) by (intros i j Hi Hj; now rewrite E).
  split; [|split; [|split; [|exact C]]].
  - intros i j Hi Hj. destruct (Nat.eq_dec i j) as [->|F]; [easy|]. rewrite !delta_other by lia. ring.
  - intros x. rewrite (form_decomposed _ _ _ _ _ _ D). apply Sum_ge0; intros k Hk. rewrite Rmult_assoc.
    apply Rmult_le_pos; [now apply L|apply Rle_0_sqr].
  - split; [split|now split].
    + intros k l Hk Hl. rewrite (Sum_ext 1 N _ (fun i => delta k i * delta i l)) by (intros; now rewrite (delta_sym k)).
      now rewrite (Sum_delta k N (fun i => delta i l)).
    + intros i j Hi Hj. now rewrite (Sum_delta i N (fun k => delta j k)), delta_sym.
Qed.

Print Assumptions kernel_spectrum.
Print Assumptions kernel_loss.
Print Assumptions diagonal_kernel.
