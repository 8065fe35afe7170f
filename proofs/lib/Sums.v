(* Finite sums l .. h over the reals: the meaning of every sum in a statement, and the lemmas of the rules on sums. *)
From Coq Require Export Reals Lra Lia Psatz List.
Export ListNotations.
Open Scope R_scope.

Fixpoint sumn (n l : nat) (f : nat -> R) : R :=
  match n with O => 0 | S k => sumn k l f + f (l + k)%nat end.
Definition Sum (l h : nat) (f : nat -> R) : R := sumn (h + 1 - l) l f.      (* empty if h < l *)

Section Sums.
Implicit Types (l h k : nat) (f g w : nat -> R) (a : R).
Lemma sumn_ext n l f g : (forall i, (l <= i < l + n)%nat -> f i = g i) -> sumn n l f = sumn n l g.
Proof. induction n; simpl; intros H; [easy|]. rewrite IHn, (H (l + n)%nat); [easy|lia|intros; apply H; lia]. Qed.
Lemma Sum_ext l h f g : (forall i, (l <= i <= h)%nat -> f i = g i) -> Sum l h f = Sum l h g.
Proof. intros H; apply sumn_ext; intros; apply H; lia. Qed.
Lemma sumn_le n l f g : (forall i, (l <= i < l + n)%nat -> f i <= g i) -> sumn n l f <= sumn n l g.
Proof. induction n; simpl; intros H; [lra|]. apply Rplus_le_compat; [apply IHn; intros; apply H; lia | apply H; lia]. Qed.
Lemma Sum_le l h f g : (forall i, (l <= i <= h)%nat -> f i <= g i) -> Sum l h f <= Sum l h g.
Proof. intros H; apply sumn_le; intros; apply H; lia. Qed.
Lemma Sum_0 l h : Sum l h (fun _ => 0) = 0.
Proof. unfold Sum; induction (h + 1 - l)%nat; simpl; lra. Qed.
Lemma Sum_ge0 l h f : (forall i, (l <= i <= h)%nat -> 0 <= f i) -> 0 <= Sum l h f.
Proof. intros H; rewrite <- (Sum_0 l h); apply Sum_le; exact H. Qed.
Lemma Sum_plus l h f g : Sum l h (fun i => f i + g i) = Sum l h f + Sum l h g.
Proof. unfold Sum; induction (h + 1 - l)%nat; simpl; lra. Qed.
Lemma Sum_scal a l h f : Sum l h (fun i => a * f i) = a * Sum l h f.
Proof. unfold Sum; induction (h + 1 - l)%nat; simpl; lra. Qed.
Lemma sumn_one n l : sumn n l (fun _ => 1) = INR n.
Proof. induction n; [reflexivity|]. rewrite S_INR; simpl; lra. Qed.
Lemma Sum_one l h : (l <= h + 1)%nat -> Sum l h (fun _ => 1) = INR h + 1 - INR l.
Proof. intros H; unfold Sum; rewrite sumn_one, minus_INR, plus_INR by lia; simpl; lra. Qed.
Lemma sumn_app n m l f : sumn (n + m) l f = sumn n l f + sumn m (l + n) f.
Proof. induction m; [rewrite Nat.add_0_r; simpl; lra|]. rewrite Nat.add_succ_r; simpl; rewrite IHm, Nat.add_assoc; lra. Qed.
Lemma Sum_split l k h f : (l <= k + 1)%nat -> (k <= h)%nat -> Sum l h f = Sum l k f + Sum (k + 1) h f.
Proof. intros; unfold Sum; replace (h + 1 - l)%nat with ((k + 1 - l) + (h + 1 - (k + 1)))%nat by lia.
  rewrite sumn_app; do 2 f_equal; lia. Qed.
Lemma Sum_single k f : Sum k k f = f k.
Proof. unfold Sum; replace (k + 1 - k)%nat with 1%nat by lia; simpl; rewrite Nat.add_0_r; lra. Qed.
Lemma Sum_empty l h f : (h < l)%nat -> Sum l h f = 0.
Proof. intros; unfold Sum; replace (h + 1 - l)%nat with 0%nat by lia; easy. Qed.
Lemma Sum_more l h l' h' f : (l' <= l)%nat -> (h <= h')%nat -> (forall i, (l' <= i <= h')%nat -> 0 <= f i) ->
  Sum l h f <= Sum l' h' f.
Proof. intros Hl Hh Hf. destruct (le_lt_dec l h) as [C|C]; [|rewrite Sum_empty by lia; now apply Sum_ge0].
  apply Rle_trans with (Sum l h' f).
  - rewrite (Sum_split l h h' f) by lia.
    assert (0 <= Sum (h + 1) h' f) by (apply Sum_ge0; intros; apply Hf; lia). lra.
  - destruct l as [|l]; [replace l' with 0%nat by lia; lra|].
    rewrite (Sum_split l' l h' f) by lia. rewrite Nat.add_1_r.
    assert (0 <= Sum l' l f) by (apply Sum_ge0; intros; apply Hf; lia). lra. Qed.
Lemma Sum_term l k h f : (l <= k <= h)%nat -> (forall i, (l <= i <= h)%nat -> 0 <= f i) -> f k <= Sum l h f.
Proof. intros. rewrite <- (Sum_single k f). apply Sum_more; auto; lia. Qed.
Lemma Sum_lt l k h f g : (l <= k <= h)%nat -> (forall i, (l <= i <= h)%nat -> f i <= g i) -> f k < g k -> Sum l h f < Sum l h g.
Proof. intros Hk H Hs.
  assert (X : g k - f k <= Sum l h (fun i => g i - f i)).
  { apply (Sum_term l k h (fun i => g i - f i)); [easy|]. intros i Hi; specialize (H i Hi); lra. }
  rewrite (Sum_ext l h (fun i => g i - f i) (fun i => g i + (-1) * f i)), Sum_plus, Sum_scal in X by (intros; ring). lra. Qed.
Lemma Sum_blocks (fst lst : nat -> nat) B N f : (1 <= B)%nat -> fst 1%nat = 1%nat -> lst B = N ->
  (forall b, (1 <= b <= B - 1)%nat -> fst (b + 1)%nat = (lst b + 1)%nat) -> (forall b, (1 <= b <= B)%nat -> (fst b <= lst b)%nat) ->
  Sum 1 N f = Sum 1 B (fun b => Sum (fst b) (lst b) f).
Proof. intros HB H1 <- Hn Hl.
  assert (G : forall k, (1 <= k <= B)%nat -> Sum 1 (lst k) f = Sum 1 k (fun b => Sum (fst b) (lst b) f)).
  { induction k as [|k IH]; [lia|]. intros Hk. destruct (Nat.eq_dec k 0) as [->|].
    - rewrite Sum_single, H1; easy.
    - rewrite (Sum_split 1 k (S k)) by lia. rewrite <- IH by lia.
      replace (k + 1)%nat with (S k) by lia. rewrite Sum_single.
      assert (E : fst (S k) = (lst k + 1)%nat) by (rewrite <- Hn by lia; f_equal; lia).
      specialize (Hl (S k) Hk). rewrite E in *. apply Sum_split; lia. }
  apply G; lia. Qed.
End Sums.

(* Linearity as one lemma: a sum is the combination of the sums that a proof names. *)
Fixpoint lin (L : list (R * (nat -> R))) (i : nat) : R := match L with [] => 0 | (a, f) :: M => a * f i + lin M i end.
Fixpoint linS (l h : nat) (L : list (R * (nat -> R))) : R := match L with [] => 0 | (a, f) :: M => a * Sum l h f + linS l h M end.
Lemma Sum_lin l h f L : (forall i, (l <= i <= h)%nat -> f i = lin L i) -> Sum l h f = linS l h L.
Proof. intros H; rewrite (Sum_ext l h f (lin L) H); clear H. induction L as [|[a g] M IH]; simpl; [apply Sum_0|].
  rewrite <- IH, <- Sum_scal, <- Sum_plus; easy. Qed.

(* The same, to be applied to a goal: f is the combination L, and the sums of L add up to r. *)
Lemma Sum_linear l h f L r : (forall i, (l <= i <= h)%nat -> f i = lin L i) -> linS l h L = r -> Sum l h f = r.
Proof. intros H E; rewrite (Sum_lin l h f L H); exact E. Qed.

(* Telescoping and geometric sums. *)
Lemma Sum_telescope l h (f F : nat -> R) : (l <= h + 1)%nat -> (forall v, (l <= v <= h)%nat -> f v = F (v + 1)%nat - F v) ->
  Sum l h f = F (h + 1)%nat - F l.
Proof. intros Hl H. unfold Sum.
  enough (G : forall n, (l + n <= h + 1)%nat -> sumn n l f = F (l + n)%nat - F l).
  { rewrite G by lia. do 2 f_equal. lia. }
  induction n as [|n IH]; intros Hn; simpl; [rewrite Nat.add_0_r; lra|]. rewrite IH, (H (l + n)%nat) by lia.
  replace (l + n + 1)%nat with (l + S n)%nat by lia. lra. Qed.
Lemma Sum_telescope_at l h (f F : nat -> R) a b : (l <= h + 1)%nat -> (forall v, (l <= v <= h)%nat -> f v = F (v + 1)%nat - F v) ->
  F (h + 1)%nat = a -> F l = b -> Sum l h f = a - b.
Proof. intros Hl H <- <-. now apply Sum_telescope. Qed.
Lemma Sum_geometric l h q : (l <= h + 1)%nat -> q <> 1 -> Sum l h (fun v => q ^ (v - l)) = (1 - q ^ (h + 1 - l)) / (1 - q).
Proof. intros Hl Hq.
  rewrite (Sum_telescope l h _ (fun v => - q ^ (v - l) / (1 - q))).
  - rewrite Nat.sub_diag, pow_O. field; lra.
  - exact Hl.
  - intros v Hv. replace (v + 1 - l)%nat with (S (v - l)) by lia. simpl. field; lra. Qed.
