(* The theorems of the catalogue on gradient descent, for every kernel matrix. *)
From Matrices Require Export Modes.
From Catalogue Require Import Dynamics C1 R2 T3 T11.

Theorem C1_kernel : forall (N : nat) (K : nat -> nat -> R), (1 <= N)%nat -> symmetric N K -> semidefinite N K ->
  (exists (U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam) /\
  forall (U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam ->
  forall (t : nat) (eta gamma : R) (r : nat -> R),
  0 <= eta -> 0 < gamma -> eta * (lam 1%nat + lam N) <= 2 ->
  loss N K eta gamma r t <= 1 / 2 * gamma * (1 - eta * lam N) ^ (2 * t) * Sum 1 N (fun i => r i ^ 2).
Proof.
  intros N K HN H P. split; [now apply kernel_spectrum|]. intros U lam Q t eta gamma r He Hg Hs.
  rewrite (kernel_loss N K U lam Q). destruct Q as [O [D [M L]]]. rewrite <- (parseval_square N U r O).
  exact (C1 N t eta gamma (coefficient N U r) lam HN He Hg L M Hs).
Qed.
Theorem R2_kernel : forall (N : nat) (K : nat -> nat -> R), (1 <= N)%nat -> symmetric N K -> semidefinite N K ->
  (exists (U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam) /\
  forall (U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam ->
  forall (t : nat) (A eta gamma : R) (r : nat -> R),
  0 <= A -> 0 <= eta -> 0 < gamma ->
  (forall i : nat, (1 <= i <= N)%nat -> coefficient N U r i ^ 2 <= A * lam i) ->
  0 < lam 1%nat -> 0 < Sum 1 N (fun i => r i ^ 2) ->
  loss N K eta gamma r t <= 1 / 2 * A * gamma * Sum 1 N (fun i => (1 - eta * lam i) ^ (2 * t) * lam i).
Proof.
  intros N K HN H P. split; [now apply kernel_spectrum|]. intros U lam Q t A eta gamma r HA He Hg Ha L0 R0.
  rewrite (kernel_loss N K U lam Q). destruct Q as [O [D [M L]]].
  rewrite <- (parseval_square N U r O) in R0.
  assert (T : 0 < Sum 1 N (fun i => lam i)) by (apply Rlt_le_trans with (1 := L0), (Sum_term 1 1 N lam); [lia|easy]).
  exact (R2 N t A eta gamma (coefficient N U r) lam HN HA He Hg L M Ha T L0 R0).
Qed.
Theorem T3_kernel : forall (N : nat) (K : nat -> nat -> R), (1 <= N)%nat -> symmetric N K -> semidefinite N K ->
  (exists (U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam) /\
  forall (U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam ->
  forall (t : nat) (A eta gamma : R) (r reference : nat -> R),
  0 <= A -> 0 <= eta -> 0 < gamma ->
  (forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k) ->
  (forall i : nat, (1 <= i <= N)%nat -> Sum i N (fun j => coefficient N U r j ^ 2) <= A * Sum i N (fun j => reference j)) ->
  eta * lam 1%nat <= 1 ->
  loss N K eta gamma r t <= 1 / 2 * A * gamma * Sum 1 N (fun i => (1 - eta * lam i) ^ (2 * t) * reference i).
Proof.
  intros N K HN H P. split; [now apply kernel_spectrum|]. intros U lam Q t A eta gamma r reference HA He Hg Hr Ht Hs.
  rewrite (kernel_loss N K U lam Q). destruct Q as [O [D [M L]]].
  exact (T3 N t A eta gamma (coefficient N U r) lam reference HN HA He Hg L Hr M Ht Hs).
Qed.
Theorem T11_kernel : forall (N : nat) (K : nat -> nat -> R), (1 <= N)%nat -> symmetric N K -> semidefinite N K ->
  (exists (U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam) /\
  forall (U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam ->
  forall (t : nat) (eta gamma : R) (r reference : nat -> R),
  0 <= eta -> 0 < gamma ->
  (forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k) ->
  (forall i : nat, (1 <= i <= N)%nat -> Sum i N (fun j => coefficient N U r j ^ 2) <= Sum i N (fun j => reference j)) ->
  eta * lam 1%nat <= 1 ->
  loss N K eta gamma r t <= 1 / 2 * gamma * Sum 1 N (fun i => (1 - eta * lam i) ^ (2 * t) * reference i).
Proof.
  intros N K HN H P. split; [now apply kernel_spectrum|]. intros U lam Q t eta gamma r reference He Hg Hr Ht Hs.
  rewrite (kernel_loss N K U lam Q). destruct Q as [O [D [M L]]].
  exact (T11 N t eta gamma (coefficient N U r) lam reference HN He Hg L Hr M Ht Hs).
Qed.

Print Assumptions C1_kernel.
Print Assumptions R2_kernel.
Print Assumptions T3_kernel.
Print Assumptions T11_kernel.
