(* Matrices over the reals, as functions of two indices 1 .. N: their bilinear forms, coordinates along columns, orthogonality. *)
From NTK Require Export Library.

Definition delta (i j : nat) : R := if Nat.eqb i j then 1 else 0.
Definition symmetric (N : nat) (K : nat -> nat -> R) : Prop :=
  forall i j : nat, (1 <= i <= N)%nat -> (1 <= j <= N)%nat -> K i j = K j i.
(* x^T K y *)
Definition form (N : nat) (K : nat -> nat -> R) (x y : nat -> R) : R :=
  Sum 1 N (fun i => Sum 1 N (fun j => x i * K i j * y j)).
Definition semidefinite (N : nat) (K : nat -> nat -> R) : Prop := forall x : nat -> R, 0 <= form N K x x.
Definition square (N : nat) (x : nat -> R) : R := Sum 1 N (fun i => x i * x i).
(* the inner product of column k with x *)
Definition coefficient (N : nat) (U : nat -> nat -> R) (x : nat -> R) (k : nat) : R := Sum 1 N (fun i => U i k * x i).
(* K - m *)
Definition shift (K : nat -> nat -> R) (m : R) (i j : nat) : R := K i j - m * delta i j.
(* U^T U = 1 and U U^T = 1 *)
Definition orthogonal (N : nat) (U : nat -> nat -> R) : Prop :=
  (forall k l : nat, (1 <= k <= N)%nat -> (1 <= l <= N)%nat -> Sum 1 N (fun i => U i k * U i l) = delta k l) /\
  (forall i j : nat, (1 <= i <= N)%nat -> (1 <= j <= N)%nat -> Sum 1 N (fun k => U i k * U j k) = delta i j).
(* K = U diag(lam) U^T *)
Definition decomposed (N : nat) (K U : nat -> nat -> R) (lam : nat -> R) : Prop :=
  forall i j : nat, (1 <= i <= N)%nat -> (1 <= j <= N)%nat -> K i j = Sum 1 N (fun k => lam k * U i k * U j k).

(* Sums. *)
Lemma Sum_scal_r a l h f : Sum l h (fun i => f i * a) = Sum l h f * a.
Proof. rewrite Rmult_comm, <- Sum_scal. apply Sum_ext; intros; ring. Qed.
Lemma Sum_minus l h f g : Sum l h (fun i => f i - g i) = Sum l h f - Sum l h g.
Proof. unfold Sum; induction (h + 1 - l)%nat; simpl; lra. Qed.
Lemma Sum_last n f : Sum 1 (S n) f = Sum 1 n f + f (S n).
Proof. rewrite (Sum_split 1 n (S n)) by lia. now rewrite Nat.add_1_r, Sum_single. Qed.
Lemma Sum_swap l h l' h' (f : nat -> nat -> R) :
  Sum l h (fun i => Sum l' h' (fun j => f i j)) = Sum l' h' (fun j => Sum l h (fun i => f i j)).
Proof.
  unfold Sum at 1 4. induction (h + 1 - l)%nat as [|n IH]; simpl; [now rewrite Sum_0|].
  now rewrite IH, <- Sum_plus.
Qed.

Lemma delta_sym i j : delta i j = delta j i.
Proof. unfold delta. now rewrite Nat.eqb_sym. Qed.
Lemma delta_same i : delta i i = 1.
Proof. unfold delta. now rewrite Nat.eqb_refl. Qed.
Lemma delta_other i j : i <> j -> delta i j = 0.
Proof. unfold delta. intros H. now apply Nat.eqb_neq in H as ->. Qed.
Lemma Sum_delta i n f : (1 <= i <= n)%nat -> Sum 1 n (fun k => delta i k * f k) = f i.
Proof.
  induction n as [|n IH]; intros H; [lia|]. rewrite Sum_last. destruct (Nat.eq_dec i (S n)) as [->|D].
  - rewrite delta_same, (Sum_ext _ _ _ (fun _ => 0)), Sum_0; [ring|]. intros; rewrite delta_other by lia; ring.
  - rewrite IH, delta_other by lia. ring.
Qed.

(* Bilinear forms. *)
Lemma form_ext N K K' x x' y y' :
  (forall i j : nat, (1 <= i <= N)%nat -> (1 <= j <= N)%nat -> K i j = K' i j) ->
  (forall i : nat, (1 <= i <= N)%nat -> x i = x' i) -> (forall i : nat, (1 <= i <= N)%nat -> y i = y' i) ->
  form N K x y = form N K' x' y'.
Proof. intros H X Y. apply Sum_ext; intros i Hi. apply Sum_ext; intros j Hj. now rewrite H, X, Y. Qed.
Lemma form_rows N K x y : form N K x y = Sum 1 N (fun i => x i * Sum 1 N (fun j => K i j * y j)).
Proof. apply Sum_ext; intros. rewrite <- Sum_scal. apply Sum_ext; intros; ring. Qed.
Lemma form_sym N K x y : symmetric N K -> form N K x y = form N K y x.
Proof.
  intros H. unfold form at 1. rewrite Sum_swap. apply Sum_ext; intros i Hi. apply Sum_ext; intros j Hj.
  rewrite (H j i) by lia. ring.
Qed.
Lemma form_plus_l N K x x' y : form N K (fun i => x i + x' i) y = form N K x y + form N K x' y.
Proof. rewrite !form_rows, <- Sum_plus. apply Sum_ext; intros; ring. Qed.
Lemma form_scal_l N K a x y : form N K (fun i => a * x i) y = a * form N K x y.
Proof. rewrite !form_rows, <- Sum_scal. apply Sum_ext; intros; ring. Qed.
Lemma form_delta_l N K i y : (1 <= i <= N)%nat -> form N K (delta i) y = Sum 1 N (fun j => K i j * y j).
Proof. intros H. rewrite form_rows. now rewrite (Sum_delta i N (fun i => Sum 1 N (fun j => K i j * y j))). Qed.
Lemma form_delta N K i j : (1 <= i <= N)%nat -> (1 <= j <= N)%nat -> form N K (delta i) (delta j) = K i j.
Proof.
  intros Hi Hj. rewrite form_delta_l by easy. rewrite <- (Sum_delta j N (fun j => K i j)) by easy.
  apply Sum_ext; intros; ring.
Qed.
Lemma form_unit N x y : form N delta x y = Sum 1 N (fun i => x i * y i).
Proof. rewrite form_rows. apply Sum_ext; intros i Hi. now rewrite Sum_delta. Qed.
Lemma form_shift N K m x : form N (shift K m) x x = form N K x x - m * square N x.
Proof.
  unfold square. rewrite <- form_unit, !form_rows, <- Sum_scal, <- Sum_minus. apply Sum_ext; intros i Hi. unfold shift.
  rewrite (Sum_ext _ _ _ (fun j => K i j * x j + (- m) * (delta i j * x j))) by (intros; ring). rewrite Sum_plus, Sum_scal. ring.
Qed.
Lemma form_transpose N K x y : form N K x y = form N (fun i j => K j i) y x.
Proof. unfold form at 1. rewrite Sum_swap. apply Sum_ext; intros; apply Sum_ext; intros; ring. Qed.
(* x^T (V K V^T) y = (V^T x)^T K (V^T y) *)
Lemma form_combination N K V x z : Sum 1 N (fun k => x k * form N K (V k) z) = form N K (coefficient N V x) z.
Proof.
  rewrite form_rows. rewrite (Sum_ext _ _ _ (fun k => Sum 1 N (fun i => V k i * x k * Sum 1 N (fun j => K i j * z j)))).
  - rewrite Sum_swap. apply Sum_ext; intros i Hi. now rewrite Sum_scal_r.
  - intros k Hk. rewrite form_rows, <- Sum_scal. apply Sum_ext; intros; ring.
Qed.
Lemma form_change N K V x y :
  form N (fun k l => form N K (V k) (V l)) x y = form N K (coefficient N V x) (coefficient N V y).
Proof.
  rewrite form_rows, <- form_combination. apply Sum_ext; intros k Hk. f_equal.
  rewrite (form_transpose N K (V k)), <- form_combination. apply Sum_ext; intros l Hl.
  rewrite (form_transpose N K (V k) (V l)). ring.
Qed.
Lemma form_rank_one N K b c x : form N (fun i j => K i j - c * (b i * b j)) x x = form N K x x - c * Sum 1 N (fun i => b i * x i) ^ 2.
Proof.
  rewrite !form_rows. set (B := Sum 1 N (fun i => b i * x i)).
  rewrite (Sum_ext 1 N _ (fun i => x i * Sum 1 N (fun j => K i j * x j) + (- c * B) * (b i * x i))).
  - rewrite Sum_plus, Sum_scal. fold B. ring.
  - intros i Hi. rewrite (Sum_ext 1 N _ (fun j => K i j * x j + (- c * b i) * (b j * x j))) by (intros; ring).
    rewrite Sum_plus, Sum_scal. fold B. ring.
Qed.
Lemma form_line N K x y e : symmetric N K ->
  form N K (fun i => x i + e * y i) (fun i => x i + e * y i) = form N K x x + 2 * e * form N K y x + e ^ 2 * form N K y y.
Proof.
  intros H. set (z := fun i => x i + e * y i). unfold z at 1. rewrite (form_plus_l N K x (fun i => e * y i)), form_scal_l.
  rewrite (form_sym N K x z), (form_sym N K y z) by easy. unfold z.
  rewrite !(form_plus_l N K x (fun i => e * y i)), !form_scal_l, (form_sym N K x y) by easy. ring.
Qed.
(* the last coordinate apart *)
Lemma form_last N K x : symmetric (S N) K ->
  form (S N) K x x = form N K x x + 2 * (x (S N) * Sum 1 N (fun i => K i (S N) * x i)) + K (S N) (S N) * x (S N) ^ 2.
Proof.
  intros H. rewrite form_rows, Sum_last, Sum_last.
  rewrite (Sum_ext 1 N _ (fun i => x i * Sum 1 N (fun j => K i j * x j) + x (S N) * (K i (S N) * x i)))
    by (intros; rewrite Sum_last; ring).
  rewrite Sum_plus, Sum_scal, <- form_rows.
  rewrite (Sum_ext 1 N (fun j => K (S N) j * x j) (fun j => K j (S N) * x j)) by (intros j Hj; now rewrite (H j (S N)) by lia).
  ring.
Qed.

(* In the coordinates of a decomposition. *)
Lemma form_decomposed N K U lam x y : decomposed N K U lam ->
  form N K x y = Sum 1 N (fun k => lam k * coefficient N U x k * coefficient N U y k).
Proof.
  intros H. rewrite (form_ext N K (fun i j => Sum 1 N (fun k => lam k * U i k * U j k)) x x y y) by easy.
  rewrite form_rows. rewrite (Sum_ext _ _ _ (fun i => Sum 1 N (fun k => U i k * x i * (lam k * coefficient N U y k)))).
  - rewrite Sum_swap. apply Sum_ext; intros k Hk. rewrite Sum_scal_r. unfold coefficient. ring.
  - intros i Hi. unfold coefficient. rewrite (Sum_ext _ _ _ (fun j => Sum 1 N (fun k => U i k * lam k * (U j k * y j)))).
    + rewrite Sum_swap, <- Sum_scal. apply Sum_ext; intros k Hk. rewrite Sum_scal. ring.
    + intros j Hj. rewrite <- Sum_scal_r. apply Sum_ext; intros; ring.
Qed.
Lemma parseval N U x y : orthogonal N U ->
  Sum 1 N (fun k => coefficient N U x k * coefficient N U y k) = Sum 1 N (fun i => x i * y i).
Proof.
  intros [_ H]. rewrite <- (form_unit N x y), (form_decomposed N delta U (fun _ => 1)).
  - apply Sum_ext; intros; ring.
  - intros i j Hi Hj. rewrite <- H by easy. apply Sum_ext; intros; ring.
Qed.
Lemma parseval_square N U x : orthogonal N U -> Sum 1 N (fun k => coefficient N U x k ^ 2) = Sum 1 N (fun i => x i ^ 2).
Proof.
  intros H. rewrite (Sum_ext _ _ _ (fun k => coefficient N U x k * coefficient N U x k)) by (intros; ring).
  rewrite parseval by easy. apply Sum_ext; intros; ring.
Qed.
Lemma orthogonal_transpose N U : orthogonal N U -> orthogonal N (fun i j => U j i).
Proof. now intros [H G]. Qed.
(* U y has the coordinates y *)
Lemma coefficient_combination N U y k : orthogonal N U -> (1 <= k <= N)%nat ->
  coefficient N U (coefficient N (fun i j => U j i) y) k = y k.
Proof.
  intros [H _] Hk. rewrite <- (Sum_delta k N y) by easy. unfold coefficient.
  rewrite (Sum_ext _ _ _ (fun i => Sum 1 N (fun l => U i k * U i l * y l))).
  - rewrite Sum_swap. apply Sum_ext; intros l Hl. now rewrite Sum_scal_r, H.
  - intros i Hi. rewrite <- Sum_scal. apply Sum_ext; intros; ring.
Qed.
Lemma coefficient_ext N U V x y k : (forall i : nat, (1 <= i <= N)%nat -> U i k = V i k /\ x i = y i) ->
  coefficient N U x k = coefficient N V y k.
Proof. intros H. apply Sum_ext; intros i Hi. now destruct (H i Hi) as [-> ->]. Qed.

(* The columns of a decomposition are eigenvectors. *)
Lemma form_column N K U lam k : orthogonal N U -> decomposed N K U lam -> (1 <= k <= N)%nat ->
  form N K (fun i => U i k) (fun i => U i k) = lam k.
Proof.
  intros [H _] D Hk. rewrite (form_decomposed _ _ _ _ _ _ D). unfold coefficient.
  rewrite (Sum_ext _ _ _ (fun l => delta k l * (lam l * delta l k))).
  - rewrite Sum_delta, delta_same by easy. ring.
  - intros l Hl. rewrite !H, (delta_sym k l) by easy. ring.
Qed.
Lemma column_unit N U k : orthogonal N U -> (1 <= k <= N)%nat -> Sum 1 N (fun i => U i k ^ 2) = 1.
Proof. intros [H _] Hk. rewrite <- (delta_same k), <- H by easy. apply Sum_ext; intros; ring. Qed.
Lemma eigenvector N K U lam i k : orthogonal N U -> decomposed N K U lam -> (1 <= i <= N)%nat -> (1 <= k <= N)%nat ->
  Sum 1 N (fun j => K i j * U j k) = lam k * U i k.
Proof.
  intros [H _] D Hi Hk. rewrite <- (Sum_delta k N (fun k => lam k * U i k)) by easy.
  rewrite (Sum_ext _ _ _ (fun j => Sum 1 N (fun l => lam l * U i l * (U j l * U j k)))).
  - rewrite Sum_swap. apply Sum_ext; intros l Hl. rewrite Sum_scal, H, (delta_sym l k) by easy. ring.
  - intros j Hj. rewrite D, <- Sum_scal_r by easy. apply Sum_ext; intros; ring.
Qed.
