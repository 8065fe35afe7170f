(* Cauchy-Schwarz, Jensen and Chebyshev for sums with weights. *)
From NTK Require Export Powers.

Lemma cauchy_schwarz l h (w f g : nat -> R) : (forall i, (l <= i <= h)%nat -> 0 <= w i) ->
  Sum l h (fun i => w i * (f i * g i)) ^ 2 <= Sum l h (fun i => w i * f i ^ 2) * Sum l h (fun i => w i * g i ^ 2).
Proof. unfold Sum; intros H.
  assert (G : forall i, (l <= i < l + (h + 1 - l))%nat -> 0 <= w i) by (intros; apply H; lia). clear H.
  induction (h + 1 - l)%nat as [|n IH]; cbn [sumn]; [lra|].
  assert (IH' := IH ltac:(intros; apply G; lia)). clear IH.
  assert (Hw : 0 <= w (l + n)%nat) by (apply G; lia).
  assert (S2 : forall f', 0 <= sumn n l (fun i => w i * f' i ^ 2)).
  { intros f'. rewrite <- (Rmult_0_l (sumn n l (fun _ => 1))). rewrite Rmult_0_l.
    clear -G. induction n; simpl; [lra|].
    apply Rplus_le_le_0_compat; [apply IHn; intros; apply G; lia | apply Rmult_le_pos; [apply G; lia | nra]]. }
  pose proof (S2 f) as HF; pose proof (S2 g) as HG. clear S2 G.
  set (P := sumn n l (fun i => w i * (f i * g i))) in *. set (F := sumn n l (fun i => w i * f i ^ 2)) in *.
  set (Q := sumn n l (fun i => w i * g i ^ 2)) in *. set (v := w (l + n)%nat) in *.
  set (x := f (l + n)%nat) in *. set (y := g (l + n)%nat) in *. clearbody P F Q v x y.
  enough (D : 2 * (P * (x * y)) <= F * y ^ 2 + Q * x ^ 2) by (apply (Rmult_le_compat_l v _ _ Hw) in D; nra).
  destruct (Req_dec F 0) as [->|].
  - assert (P = 0) as -> by nra. nra.
  - assert (0 < F) by lra. apply Rmult_le_reg_l with F; [easy|].
    assert (0 <= (F * y - P * x) ^ 2) by apply pow2_ge_0.
    assert (P ^ 2 * x ^ 2 <= F * Q * x ^ 2) by (apply Rmult_le_compat_r; [apply pow2_ge_0|easy]). nra. Qed.

Lemma tangent_pos n z m : 0 <= z -> 0 <= m -> m ^ (n + 1) + INR (n + 1) * m ^ n * (z - m) <= z ^ (n + 1).
Proof. intros Hz Hm. induction n as [|n IH]; [simpl; lra|].
  assert (0 <= m ^ n) by now apply pow_le. assert (0 <= INR (n + 1)) by apply pos_INR.
  replace (S n + 1)%nat with (S (n + 1)) by lia. rewrite (S_INR (n + 1)).
  replace (n + 1)%nat with (S n) in * by lia. simpl pow in *. set (k := INR (S n)) in *.
  assert (z * (m * m ^ n + k * m ^ n * (z - m)) <= z * (z * z ^ n)) by now apply Rmult_le_compat_l.
  assert (0 <= k * m ^ n * (z - m) ^ 2) by (apply Rmult_le_pos; [now apply Rmult_le_pos | apply pow2_ge_0]). nra. Qed.
Lemma tangent_even n z m : m ^ (2 * (n + 1)) + INR (2 * (n + 1)) * m ^ (2 * n + 1) * (z - m) <= z ^ (2 * (n + 1)).
Proof.
  assert (P : forall z m, 0 <= m -> m ^ (2 * (n + 1)) + INR (2 * (n + 1)) * m ^ (2 * n + 1) * (z - m) <= z ^ (2 * (n + 1))).
  { clear z m; intros z m Hm. pose proof (tangent_pos (2 * n + 1) (Rabs z) m (Rabs_pos z) Hm) as T.
    replace (2 * n + 1 + 1)%nat with (2 * (n + 1))%nat in T by lia.
    rewrite <- (pow_mult (Rabs z) 2 (n + 1)) in T || rewrite (pow_mult (Rabs z) 2 (n + 1)) in T.
    rewrite pow2_abs, <- pow_mult in T. eapply Rle_trans; [|exact T]. apply Rplus_le_compat_l, Rmult_le_compat_l.
    - apply Rmult_le_pos; [apply pos_INR | now apply pow_le].
    - pose proof (Rle_abs z); lra. }
  destruct (Rle_dec 0 m) as [H|H]; [now apply P|].
  pose proof (P (- z) (- m) ltac:(lra)) as T. rewrite (pow_even_opp (- z) z), (pow_even_opp (- m) m) in T by easy.
  rewrite (pow_add (- m)), (pow_even_opp (- m) m), pow_1 in T by easy. rewrite (pow_add m), pow_1. nra. Qed.
Lemma jensen_even l h (w z : nat -> R) n : (forall i, (l <= i <= h)%nat -> 0 <= w i) -> 0 < Sum l h w ->
  (Sum l h (fun i => w i * z i) / Sum l h w) ^ (2 * n) <= Sum l h (fun i => w i * z i ^ (2 * n)) / Sum l h w.
Proof. intros Hw HW. set (W := Sum l h w) in *. set (m := Sum l h (fun i => w i * z i) / W).
  destruct n as [|n].
  - rewrite (Sum_ext l h (fun i => w i * z i ^ (2 * 0)) w) by (intros; simpl; ring). fold W. simpl. unfold Rdiv. rewrite Rinv_r; lra.
  - replace (S n) with (n + 1)%nat by lia. apply Rmult_le_reg_r with W; [easy|].
    unfold Rdiv at 1. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
    set (a := m ^ (2 * (n + 1))). set (s := INR (2 * (n + 1)) * m ^ (2 * n + 1)).
    apply Rle_trans with (Sum l h (fun i => w i * (a + s * (z i - m)))).
    + rewrite (Sum_lin l h _ [(a - s * m, w); (s, fun i => w i * z i)]) by (intros; simpl; ring). simpl. fold W.
      replace (Sum l h (fun i => w i * z i)) with (m * W) by (unfold m; field; lra). right; ring.
    + apply Sum_le; intros i Hi. apply Rmult_le_compat_l; [now apply Hw|]. apply tangent_even. Qed.

Lemma chebyshev_identity l h (w f g : nat -> R) :
  Sum l h (fun i => Sum l h (fun j => w i * w j * ((f i - f j) * (g i - g j)))) =
  2 * (Sum l h (fun i => w i * (f i * g i)) * Sum l h w - Sum l h (fun i => w i * f i) * Sum l h (fun i => w i * g i)).
Proof. set (W := Sum l h w). set (X := Sum l h (fun i => w i * (f i * g i))). set (F := Sum l h (fun i => w i * f i)).
  set (G := Sum l h (fun i => w i * g i)).
  rewrite (Sum_lin l h _ [(W, fun i => w i * (f i * g i)); (- F, fun i => w i * g i); (- G, fun i => w i * f i); (X, w)]).
  - simpl; fold W X F G; ring.
  - intros i Hi. rewrite (Sum_lin l h _ [(w i * (f i * g i), w); (- (w i * f i), fun j => w j * g j);
      (- (w i * g i), fun j => w j * f j); (w i, fun j => w j * (f j * g j))]) by (intros; simpl; ring).
    simpl; fold W X F G; ring. Qed.
Lemma chebyshev_opposite l h (w f g : nat -> R) : (forall i, (l <= i <= h)%nat -> 0 <= w i) ->
  (forall i j, (l <= i <= h)%nat -> (l <= j <= h)%nat -> (f i - f j) * (g i - g j) <= 0) ->
  Sum l h (fun i => w i * (f i * g i)) * Sum l h w <= Sum l h (fun i => w i * f i) * Sum l h (fun i => w i * g i).
Proof. intros Hw H. pose proof (chebyshev_identity l h w f g) as E.
  enough (Sum l h (fun i => Sum l h (fun j => w i * w j * ((f i - f j) * (g i - g j)))) <= 0) by lra.
  rewrite <- (Sum_0 l h). apply Sum_le; intros i Hi. rewrite <- (Sum_0 l h). apply Sum_le; intros j Hj.
  specialize (H i j Hi Hj). pose proof (Hw i Hi); pose proof (Hw j Hj).
  assert (0 <= w i * w j) by now apply Rmult_le_pos. nra. Qed.
Lemma chebyshev_similar l h (w f g : nat -> R) : (forall i, (l <= i <= h)%nat -> 0 <= w i) ->
  (forall i j, (l <= i <= h)%nat -> (l <= j <= h)%nat -> (f i - f j) * (g i - g j) >= 0) ->
  Sum l h (fun i => w i * f i) * Sum l h (fun i => w i * g i) <= Sum l h (fun i => w i * (f i * g i)) * Sum l h w.
Proof. intros Hw H. pose proof (chebyshev_opposite l h w f (fun i => - g i) Hw) as C; cbv beta in C.
  rewrite (Sum_ext l h (fun i => w i * (f i * - g i)) (fun i => (-1) * (w i * (f i * g i)))) in C by (intros; ring).
  rewrite (Sum_ext l h (fun i => w i * - g i) (fun i => (-1) * (w i * g i))) in C by (intros; ring).
  rewrite !Sum_scal in C. match type of C with ?P -> _ => assert (X : P) by (intros i j Hi Hj; specialize (H i j Hi Hj); lra) end.
  specialize (C X). lra. Qed.
(* f ordered like the key k, g antitone in k *)
Lemma by_key (fi fj ki kj gi gj : R) : 0 <= (fi - fj) * (ki - kj) -> (ki <= kj -> gj <= gi) -> (kj <= ki -> gi <= gj) ->
  (fi - fj) * (gi - gj) <= 0.
Proof. intros H A B. destruct (Rtotal_order ki kj) as [L|[L|L]].
  - assert (fi - fj <= 0) by (destruct (Rle_dec (fi - fj) 0); [easy|nra]). specialize (A ltac:(lra)). nra.
  - specialize (A ltac:(lra)); specialize (B ltac:(lra)). replace (gi - gj) with 0 by lra. lra.
  - assert (0 <= fi - fj) by (destruct (Rle_dec 0 (fi - fj)); [easy|nra]). specialize (B ltac:(lra)). nra. Qed.
Lemma by_key_rev (fi fj ki kj gi gj : R) : (fi - fj) * (ki - kj) <= 0 -> (ki <= kj -> gj <= gi) -> (kj <= ki -> gi <= gj) ->
  0 <= (fi - fj) * (gi - gj).
Proof. intros H A B. pose proof (by_key (fj - fi) 0 ki kj gi gj ltac:(lra) A B). lra. Qed.

(* The same for sequences ordered by a key. *)
Lemma monotone_product_up (fi fj ki kj : R) : (ki <= kj -> fi <= fj) -> (kj <= ki -> fj <= fi) -> 0 <= (fi - fj) * (ki - kj).
Proof. intros A B. destruct (Rle_dec ki kj) as [H|H].
  - specialize (A H). replace ((fi - fj) * (ki - kj)) with ((fj - fi) * (kj - ki)) by ring. apply Rmult_le_pos; lra.
  - specialize (B ltac:(lra)). apply Rmult_le_pos; lra. Qed.
Lemma monotone_product_down (fi fj ki kj : R) : (ki <= kj -> fj <= fi) -> (kj <= ki -> fi <= fj) -> (fi - fj) * (ki - kj) <= 0.
Proof. intros A B. pose proof (monotone_product_up (- fi) (- fj) ki kj). lra. Qed.
Lemma by_key_up_down (fi fj ki kj gi gj : R) : 0 <= (fi - fj) * (ki - kj) -> (ki <= kj -> gj <= gi) -> (kj <= ki -> gi <= gj) ->
  (fi - fj) * (gi - gj) <= 0.
Proof. apply by_key. Qed.
Lemma by_key_down_down (fi fj ki kj gi gj : R) : (fi - fj) * (ki - kj) <= 0 -> (ki <= kj -> gj <= gi) -> (kj <= ki -> gi <= gj) ->
  (fi - fj) * (gi - gj) >= 0.
Proof. intros H A B; apply Rle_ge; now apply (by_key_rev fi fj ki kj gi gj). Qed.
Lemma by_key_up_up (fi fj ki kj gi gj : R) : 0 <= (fi - fj) * (ki - kj) -> (ki <= kj -> gi <= gj) -> (kj <= ki -> gj <= gi) ->
  (fi - fj) * (gi - gj) >= 0.
Proof. intros H A B. pose proof (by_key fi fj ki kj (- gi) (- gj) H). lra. Qed.
Lemma by_key_down_up (fi fj ki kj gi gj : R) : (fi - fj) * (ki - kj) <= 0 -> (ki <= kj -> gi <= gj) -> (kj <= ki -> gj <= gi) ->
  (fi - fj) * (gi - gj) <= 0.
Proof. intros H A B. pose proof (by_key_rev fi fj ki kj (- gi) (- gj) H). lra. Qed.

(* (x - y)^2 <= (a + b)^2 s *)
Lemma triangle_with_roots x y a b s : 0 <= a -> 0 <= b -> 0 <= s -> x ^ 2 <= a ^ 2 * s -> y ^ 2 <= b ^ 2 * s ->
  (x - y) ^ 2 <= (a + b) ^ 2 * s.
Proof. intros Ha Hb Hs Hx Hy.
  assert (X : Rabs x <= a * sqrt s).
  { rewrite <- (sqrt_Rsqr_abs x). replace (a * sqrt s) with (sqrt (a ^ 2 * s)) by (rewrite sqrt_mult, <- Rsqr_pow2, sqrt_Rsqr; nra).
    apply sqrt_le_1_alt. unfold Rsqr; lra. }
  assert (Y : Rabs y <= b * sqrt s).
  { rewrite <- (sqrt_Rsqr_abs y). replace (b * sqrt s) with (sqrt (b ^ 2 * s)) by (rewrite sqrt_mult, <- Rsqr_pow2, sqrt_Rsqr; nra).
    apply sqrt_le_1_alt. unfold Rsqr; lra. }
  replace ((a + b) ^ 2 * s) with (((a + b) * sqrt s) ^ 2) by (rewrite Rpow_mult_distr, (pow2_sqrt s Hs); reflexivity).
  rewrite <- (pow2_abs (x - y)). apply pow_incr. split; [apply Rabs_pos|].
  pose proof (Rabs_triang x (- y)) as T. rewrite Rabs_Ropp in T. unfold Rminus. lra. Qed.
