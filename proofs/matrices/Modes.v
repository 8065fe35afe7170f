(* From gradient descent on a kernel matrix to its modes, of which the theorems of the catalogue speak. *)
From Matrices Require Export Spectral.
From Catalogue Require Import Dynamics.

(* K x *)
Definition image (N : nat) (K : nat -> nat -> R) (x : nat -> R) (i : nat) : R := Sum 1 N (fun j => K i j * x j).
(* the residual: r_(t+1) = r_t - eta K r_t *)
Fixpoint residual (N : nat) (K : nat -> nat -> R) (eta : R) (r : nat -> R) (t i : nat) : R :=
  match t with O => r i | S t => residual N K eta r t i - eta * image N K (residual N K eta r t) i end.
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

(* in the coordinates of a decomposition K multiplies by lam *)
Lemma coefficient_image N K U lam x k : orthogonal N U -> decomposed N K U lam -> (1 <= k <= N)%nat ->
  coefficient N U (image N K x) k = lam k * coefficient N U x k.
Proof.
  intros O D Hk. transitivity (form N K (fun i => U i k) x); [symmetry; apply form_rows|].
  rewrite (form_decomposed _ _ _ _ _ _ D). destruct O as [H _].
  rewrite (Sum_ext _ _ _ (fun l => delta k l * (lam l * coefficient N U x l))), (Sum_delta k N (fun l => lam l * coefficient N U x l));
    try easy. intros l Hl. unfold coefficient at 1. rewrite H, (delta_sym l k) by easy. ring.
Qed.
Lemma coefficient_lin N U a b x y z k : (forall i : nat, (1 <= i <= N)%nat -> z i = a * x i + b * y i) ->
  coefficient N U z k = a * coefficient N U x k + b * coefficient N U y k.
Proof.
  intros H. unfold coefficient. rewrite <- !Sum_scal, <- Sum_plus. apply Sum_ext; intros i Hi. rewrite H by easy. ring.
Qed.
Lemma coefficient_residual N K U lam eta r t k : orthogonal N U -> decomposed N K U lam -> (1 <= k <= N)%nat ->
  coefficient N U (residual N K eta r t) k = mode eta lam (coefficient N U r) k t.
Proof.
  intros O D Hk. induction t as [|t IH]; [easy|]. simpl mode. rewrite <- IH. set (s := residual N K eta r t).
  rewrite (coefficient_lin N U 1 (- eta) s (image N K s)), (coefficient_image N K U lam) by (easy || (intros; simpl; fold s; ring)).
  ring.
Qed.
Theorem kernel_loss : forall (N : nat) (K U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam ->
  forall (eta gamma : R) (r : nat -> R) (t : nat),
  loss N K eta gamma r t = 1 / 2 * gamma * Sum 1 N (fun k => mode eta lam (coefficient N U r) k t ^ 2).
Proof.
  intros N K U lam [O [D _]] eta gamma r t. unfold loss. rewrite <- (parseval_square N U) by easy. f_equal.
  apply Sum_ext; intros k Hk. now rewrite (coefficient_residual N K U lam).
Qed.

(* The other ways to train: r t is the residual after t steps, or at time t. *)
Theorem proximal_modes : forall (N : nat) (K U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam ->
  forall (eta mu : R) (r : nat -> nat -> R),
  (forall t i : nat, (1 <= i <= N)%nat -> r (S t) i = r t i - eta * (image N K (r t) i + mu * (r t i - r 0%nat i))) ->
  forall t : nat, Sum 1 N (fun i => r t i ^ 2) = Sum 1 N (fun k => mode_proximal eta mu lam (coefficient N U (r 0%nat)) k t ^ 2).
Proof.
  intros N K U lam [O [D _]] eta mu r H t. rewrite <- (parseval_square N U) by easy. apply Sum_ext; intros k Hk. f_equal.
  induction t as [|t IH]; [easy|]. simpl mode_proximal. rewrite <- IH.
  pose (z := fun i => - eta * image N K (r t) i + eta * mu * r 0%nat i).
  rewrite (coefficient_lin N U (1 - eta * mu) 1 (r t) z) by (intros; unfold z; rewrite H by easy; ring).
  rewrite (coefficient_lin N U (- eta) (eta * mu) (image N K (r t)) (r 0%nat) z), (coefficient_image N K U lam) by easy. ring.
Qed.
Theorem heavy_ball_modes : forall (N : nat) (K U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam ->
  forall (eta beta : R) (r : nat -> nat -> R),
  (forall i : nat, (1 <= i <= N)%nat -> r 1%nat i = r 0%nat i - eta * image N K (r 0%nat) i) ->
  (forall t i : nat, (1 <= i <= N)%nat -> r (S (S t)) i = r (S t) i - eta * image N K (r (S t)) i + beta * (r (S t) i - r t i)) ->
  forall t : nat, Sum 1 N (fun i => r t i ^ 2) = Sum 1 N (fun k => mode_heavy beta eta lam (coefficient N U (r 0%nat)) k t ^ 2).
Proof.
  intros N K U lam [O [D _]] eta beta r H1 H t. rewrite <- (parseval_square N U) by easy. apply Sum_ext; intros k Hk. f_equal.
  symmetry. apply (second_order_unique _ _ _ (fun t => coefficient N U (r t) k)); [easy| |].
  - rewrite (coefficient_lin N U 1 (- eta) (r 0%nat) (image N K (r 0%nat))), (coefficient_image N K U lam)
      by (easy || (intros; rewrite H1 by easy; ring)). ring.
  - intros s. pose (z := fun i => - eta * image N K (r (S s)) i + - beta * r s i).
    rewrite (coefficient_lin N U (1 + beta) 1 (r (S s)) z) by (intros; unfold z; rewrite H by easy; ring).
    rewrite (coefficient_lin N U (- eta) (- beta) (image N K (r (S s))) (r s) z), (coefficient_image N K U lam) by easy. ring.
Qed.
Theorem nesterov_modes : forall (N : nat) (K U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam ->
  forall (eta beta : R) (r ahead : nat -> nat -> R),
  (forall i : nat, (1 <= i <= N)%nat -> r 1%nat i = r 0%nat i - eta * image N K (r 0%nat) i) ->
  (forall t i : nat, (1 <= i <= N)%nat -> ahead t i = r (S t) i + beta * (r (S t) i - r t i)) ->
  (forall t i : nat, (1 <= i <= N)%nat -> r (S (S t)) i = ahead t i - eta * image N K (ahead t) i) ->
  forall t : nat, Sum 1 N (fun i => r t i ^ 2) = Sum 1 N (fun k => mode_nesterov beta eta lam (coefficient N U (r 0%nat)) k t ^ 2).
Proof.
  intros N K U lam [O [D _]] eta beta r ahead H1 A H t. rewrite <- (parseval_square N U) by easy. apply Sum_ext; intros k Hk. f_equal.
  symmetry. apply (second_order_unique _ _ _ (fun t => coefficient N U (r t) k)); [easy| |].
  - rewrite (coefficient_lin N U 1 (- eta) (r 0%nat) (image N K (r 0%nat))), (coefficient_image N K U lam)
      by (easy || (intros; rewrite H1 by easy; ring)). ring.
  - intros s. rewrite (coefficient_lin N U 1 (- eta) (ahead s) (image N K (ahead s)) (r (S (S s)))), (coefficient_image N K U lam)
      by (easy || (intros; rewrite H by easy; ring)).
    rewrite (coefficient_lin N U (1 + beta) (- beta) (r (S s)) (r s) (ahead s)) by (intros; rewrite A by easy; ring). ring.
Qed.
Lemma Sum_derivable n (f : nat -> R -> R) (g : nat -> R) tau :
  (forall i : nat, (1 <= i <= n)%nat -> derivable_pt_lim (f i) tau (g i)) ->
  derivable_pt_lim (fun s => Sum 1 n (fun i => f i s)) tau (Sum 1 n g).
Proof.
  induction n as [|n IH]; intros H.
  - apply (derivable_pt_lim_const 0).
  - rewrite Sum_last. apply (derivable_pt_lim_ext (fun s => Sum 1 n (fun i => f i s) + f (S n) s)); [intros; now rewrite Sum_last|].
    apply (derivable_pt_lim_plus (fun s => Sum 1 n (fun i => f i s)) (f (S n))); [apply IH; intros|]; apply H; lia.
Qed.
Theorem flow_modes : forall (N : nat) (K U : nat -> nat -> R) (lam : nat -> R), spectrum N K U lam ->
  forall r : R -> nat -> R,
  (forall i : nat, (1 <= i <= N)%nat -> forall tau : R, derivable_pt_lim (fun s => r s i) tau (- image N K (r tau) i)) ->
  (forall k : nat, (1 <= k <= N)%nat -> forall tau : R,
    derivable_pt_lim (fun s => coefficient N U (r s) k) tau ((-1) * lam k * coefficient N U (r tau) k)) /\
  forall tau : R, Sum 1 N (fun i => r tau i ^ 2) = Sum 1 N (fun k => coefficient N U (r tau) k ^ 2).
Proof.
  intros N K U lam [O [D _]] r H. split; [|intros tau; symmetry; now apply parseval_square].
  intros k Hk tau. replace ((-1) * lam k * coefficient N U (r tau) k) with (Sum 1 N (fun i => U i k * - image N K (r tau) i)).
  - apply (Sum_derivable N (fun i s => U i k * r s i)). intros i Hi. apply (derivable_pt_lim_scal (fun s => r s i)), H, Hi.
  - rewrite Rmult_assoc, <- (coefficient_image N K U lam) by easy. unfold coefficient. rewrite <- Sum_scal. apply Sum_ext; intros; ring.
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
Print Assumptions proximal_modes.
Print Assumptions heavy_ball_modes.
Print Assumptions nesterov_modes.
Print Assumptions flow_modes.
Print Assumptions diagonal_kernel.
