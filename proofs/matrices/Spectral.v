(* Every symmetric matrix over the reals has an orthogonal matrix of eigenvectors, with eigenvalues from the largest down. *)
From Matrices Require Export Forms.

Definition nonincreasing (N : nat) (lam : nat -> R) : Prop :=
  forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> lam j <= lam i.

(* x, and s after its N entries *)
Definition extend (N : nat) (x : nat -> R) (s : R) (i : nat) : R := if Nat.eqb i (S N) then s else x i.
Lemma extend_last N x s : extend N x s (S N) = s.
Proof. unfold extend. now rewrite Nat.eqb_refl. Qed.
Lemma extend_before N x s i : (1 <= i <= N)%nat -> extend N x s i = x i.
Proof. intros H. unfold extend. destruct (Nat.eqb_spec i (S N)); [lia|easy]. Qed.

Lemma square_ge0 N x : 0 <= square N x.
Proof. apply Sum_ge0; intros. apply Rle_0_sqr. Qed.
Lemma inner_square_le N b x : Sum 1 N (fun i => b i * x i) ^ 2 <= square N b * square N x.
Proof.
  pose proof (cauchy_schwarz 1 N (fun _ => 1) b x ltac:(intros; lra)) as C; cbv beta in C. unfold square.
  rewrite (Sum_ext 1 N (fun i => b i * x i) (fun i => 1 * (b i * x i))) by (intros; ring).
  rewrite (Sum_ext 1 N (fun i => b i * b i) (fun i => 1 * b i ^ 2)) by (intros; ring).
  rewrite (Sum_ext 1 N (fun i => x i * x i) (fun i => 1 * x i ^ 2)) by (intros; ring). exact C.
Qed.

(* A semidefinite form vanishes somewhere but at 0, or is at least a multiple of the square: the last coordinate is eliminated. *)
Lemma null_or_definite N : forall K, symmetric N K -> semidefinite N K ->
  (exists w, 0 < square N w /\ form N K w w = 0) \/ (exists e, 0 < e /\ forall x, e * square N x <= form N K x x).
Proof.
  induction N as [|N IH]; intros K H P.
  - right. exists 1. split; [lra|]. intros x. unfold square, form. rewrite !Sum_empty by lia. lra.
  - destruct (Req_dec (K (S N) (S N)) 0) as [A|A].
    + left. exists (delta (S N)). split; [|now rewrite form_delta by lia].
      unfold square. rewrite Sum_delta, delta_same by lia. lra.
    + set (a := K (S N) (S N)) in *.
      assert (Ha : 0 < a). { pose proof (P (delta (S N))) as Q. rewrite form_delta in Q by lia. fold a in Q. lra. }
      pose (b := fun i => K i (S N)). pose (Q := fun i j => K i j - / a * (b i * b j)).
      pose (B := fun x : nat -> R => / a * Sum 1 N (fun i => b i * x i)).
      assert (E : forall x, form (S N) K x x = form N Q x x + a * (x (S N) + B x) ^ 2).
      { intros x. unfold Q, B. rewrite form_rank_one, form_last by easy. fold a.
        change (Sum 1 N (fun i => K i (S N) * x i)) with (Sum 1 N (fun i => b i * x i)). field; lra. }
      assert (X : forall x s, form (S N) K (extend N x s) (extend N x s) = form N Q x x + a * (s + B x) ^ 2).
      { intros x s. rewrite E, extend_last. unfold B.
        rewrite (form_ext N Q Q (extend N x s) x (extend N x s) x) by (easy || apply extend_before).
        rewrite (Sum_ext 1 N (fun i => b i * extend N x s i) (fun i => b i * x i)); [easy|].
        intros i Hi. now rewrite extend_before. }
      assert (SQ : symmetric N Q). { intros i j Hi Hj. unfold Q. rewrite (H i j) by lia. ring. }
      assert (PQ : semidefinite N Q).
      { intros x. pose proof (P (extend N x (- B x))) as G. rewrite X in G. replace (- B x + B x) with 0 in G by ring. lra. }
      destruct (IH Q SQ PQ) as [[w [W0 W]]|[e [He D]]].
      * left. exists (extend N w (- B w)). split.
        -- unfold square. rewrite Sum_last, extend_last.
           rewrite (Sum_ext 1 N _ (fun i => w i * w i)) by (intros; now rewrite extend_before).
           fold (square N w). pose proof (Rle_0_sqr (- B w)) as G. unfold Rsqr in G. lra.
        -- rewrite X, W. replace (- B w + B w) with 0 by ring. ring.
      * right. pose (k := (/ a) ^ 2 * square N b).
        assert (Hk : 0 <= k) by (apply Rmult_le_pos; [apply pow2_ge_0|apply square_ge0]).
        exists (Rmin (a / 2) (e / (1 + 2 * k))).
        assert (Z : 0 < e / (1 + 2 * k)) by (apply Rdiv_lt_0_compat; lra).
        split; [apply Rmin_pos; lra|]. intros x. rewrite E. unfold square. rewrite Sum_last. fold (square N x).
        assert (L : B x ^ 2 <= k * square N x).
        { unfold B, k. rewrite Rpow_mult_distr, Rmult_assoc.
          apply Rmult_le_compat_l; [apply pow2_ge_0|apply inner_square_le]. }
        specialize (D x). pose proof (square_ge0 N x) as S0.
        pose proof (Rmin_l (a / 2) (e / (1 + 2 * k))) as M1. pose proof (Rmin_r (a / 2) (e / (1 + 2 * k))) as M2.
        assert (M0 : 0 < Rmin (a / 2) (e / (1 + 2 * k))) by (apply Rmin_pos; lra).
        set (r := Rmin (a / 2) (e / (1 + 2 * k))) in *. clearbody r.
        apply (Rmult_le_compat_r (1 + 2 * k)) in M2; [|lra].
        replace (e / (1 + 2 * k) * (1 + 2 * k)) with e in M2 by (field; lra).
        set (s := x (S N)). set (q := square N x) in *. set (c := B x) in *. clearbody s q c k.
        assert (T1 : r * (s * s) <= r * (2 * (s + c) ^ 2 + 2 * (k * q))).
        { apply Rmult_le_compat_l; [lra|]. pose proof (pow2_ge_0 (s + 2 * c)) as G. lra. }
        assert (T2 : 2 * r * (s + c) ^ 2 <= a * (s + c) ^ 2) by (apply Rmult_le_compat_r; [apply pow2_ge_0|lra]).
        assert (T3 : r * (1 + 2 * k) * q <= e * q) by now apply Rmult_le_compat_r.
        lra.
Qed.

Lemma form_bounded N K x : - Sum 1 N (fun i => Sum 1 N (fun j => Rabs (K i j))) * square N x <= form N K x x.
Proof.
  set (q := square N x).
  replace (- Sum 1 N (fun i => Sum 1 N (fun j => Rabs (K i j))) * q)
    with (Sum 1 N (fun i => Sum 1 N (fun j => - q * Rabs (K i j)))).
  - apply Sum_le; intros i Hi. apply Sum_le; intros j Hj.
    assert (T : forall l : nat, (1 <= l <= N)%nat -> x l * x l <= q).
    { intros l Hl. apply (Sum_term 1 l N (fun i => x i * x i) Hl). intros; apply Rle_0_sqr. }
    pose proof (T i Hi) as Xi. pose proof (T j Hj) as Xj.
    assert (A : - q <= x i * x j <= q).
    { pose proof (Rle_0_sqr (x i - x j)) as G1. pose proof (Rle_0_sqr (x i + x j)) as G2. unfold Rsqr in *. lra. }
    replace (x i * K i j * x j) with (x i * x j * K i j) by ring. set (p := x i * x j) in *. clearbody p.
    assert (q0 : 0 <= q) by lra. clearbody q. unfold Rabs. destruct (Rcase_abs (K i j)).
    + assert (0 <= (q - p) * - K i j) by (apply Rmult_le_pos; lra). lra.
    + assert (0 <= (q + p) * K i j) by (apply Rmult_le_pos; lra). lra.
  - rewrite (Sum_ext 1 N _ (fun i => - q * Sum 1 N (fun j => Rabs (K i j)))) by (intros; apply Sum_scal). rewrite Sum_scal. ring.
Qed.

Lemma shift_symmetric N K m : symmetric N K -> symmetric N (shift K m).
Proof. intros H i j Hi Hj. unfold shift. now rewrite H, delta_sym. Qed.

(* The lowest eigenvalue: the last m for which K - m is semidefinite. *)
Lemma lowest N K : (1 <= N)%nat -> symmetric N K ->
  exists m w, 0 < square N w /\ semidefinite N (shift K m) /\ form N (shift K m) w w = 0.
Proof.
  intros HN H. destruct (completeness (fun m => semidefinite N (shift K m))) as [m [U L]].
  - exists (K 1%nat 1%nat). intros m P. specialize (P (delta 1)). rewrite form_delta in P by lia.
    unfold shift in P. rewrite delta_same in P. lra.
  - exists (- Sum 1 N (fun i => Sum 1 N (fun j => Rabs (K i j)))). intros x. rewrite form_shift. pose proof (form_bounded N K x). lra.
  - assert (P : semidefinite N (shift K m)).
    { intros x. rewrite form_shift. destruct (square_ge0 N x) as [S0|S0].
      - enough (G : m <= form N K x x / square N x).
        { apply (Rmult_le_compat_r (square N x)) in G; [|lra].
          replace (form N K x x / square N x * square N x) with (form N K x x) in G by (field; lra). lra. }
        apply L. intros l Hl. specialize (Hl x). rewrite form_shift in Hl.
        apply Rmult_le_reg_r with (square N x); [easy|].
        replace (form N K x x / square N x * square N x) with (form N K x x) by (field; lra). lra.
      - pose proof (form_bounded N K x) as B. rewrite <- S0 in *. lra. }
    destruct (null_or_definite N (shift K m) (shift_symmetric N K m H) P) as [[w [W0 W]]|[e [He D]]].
    + now exists m, w.
    + exfalso. enough (G : m + e <= m) by lra. apply U. intros x. specialize (D x). rewrite form_shift in *. lra.
Qed.

(* Where a semidefinite form vanishes, so does its matrix. *)
Lemma null_vector N K w i : symmetric N K -> semidefinite N K -> form N K w w = 0 -> (1 <= i <= N)%nat ->
  Sum 1 N (fun j => K i j * w j) = 0.
Proof.
  intros H P W Hi. rewrite <- form_delta_l by easy. set (h := form N K (delta i) w).
  assert (Q0 : 0 <= K i i) by (rewrite <- (form_delta N K i i) by easy; apply P).
  set (e := - h / (K i i + 1)). pose proof (P (fun j => w j + e * delta i j)) as G.
  rewrite form_line, W, form_delta in G by easy. fold h in G. set (q := K i i) in *.
  replace (0 + 2 * e * h + e ^ 2 * q) with (- (h ^ 2 * (q + 2) / (q + 1) ^ 2)) in G by (unfold e; field; lra).
  assert (D : 0 < (q + 1) ^ 2) by (apply pow_lt; lra).
  assert (X : h ^ 2 * (q + 2) <= 0).
  { apply Rmult_le_reg_r with (/ (q + 1) ^ 2); [now apply Rinv_0_lt_compat|]. unfold Rdiv in G. lra. }
  pose proof (pow2_ge_0 h) as h0.
  destruct (Req_dec h 0) as [E|E]; [exact E|]. assert (0 < h ^ 2 * (q + 2)); [|lra].
  apply Rmult_lt_0_compat; [|lra]. assert (h ^ 2 <> 0) by now apply pow_nonzero. lra.
Qed.
Lemma lowest_eigenvector N K : (1 <= N)%nat -> symmetric N K ->
  exists m v, square N v = 1 /\ v N <= 0 /\ semidefinite N (shift K m) /\
    forall i : nat, (1 <= i <= N)%nat -> Sum 1 N (fun j => K i j * v j) = m * v i.
Proof.
  intros HN H. destruct (lowest N K HN H) as [m [w [W0 [P W]]]].
  assert (E : forall i : nat, (1 <= i <= N)%nat -> Sum 1 N (fun j => K i j * w j) = m * w i).
  { intros i Hi. pose proof (null_vector N (shift K m) w i (shift_symmetric N K m H) P W Hi) as G. unfold shift in G.
    rewrite (Sum_ext 1 N _ (fun j => K i j * w j + (- m) * (delta i j * w j))), Sum_plus, Sum_scal, Sum_delta in G
      by (easy || (intros; ring)). lra. }
  assert (Q : 0 < sqrt (square N w)) by now apply sqrt_lt_R0.
  assert (G : exists a, a ^ 2 * square N w = 1 /\ a * w N <= 0).
  { assert (O : (/ sqrt (square N w)) ^ 2 * square N w = 1).
    { rewrite <- (sqrt_sqrt (square N w)) at 2 by lra. field; lra. }
    assert (I : 0 < / sqrt (square N w)) by now apply Rinv_0_lt_compat.
    destruct (Rle_dec (w N) 0) as [S0|S0].
    - exists (/ sqrt (square N w)). split; [easy|]. assert (0 <= / sqrt (square N w) * - w N) by (apply Rmult_le_pos; lra). lra.
    - exists (- / sqrt (square N w)). split; [rewrite <- O; ring|].
      assert (0 <= / sqrt (square N w) * w N) by (apply Rmult_le_pos; lra). lra. }
  destruct G as [a [A1 A2]]. exists m, (fun i => a * w i). repeat split; try easy.
  - rewrite <- A1. unfold square. rewrite <- Sum_scal. apply Sum_ext; intros; ring.
  - intros i Hi. rewrite (Sum_ext 1 N _ (fun j => a * (K i j * w j))), Sum_scal, E by (easy || (intros; ring)). ring.
Qed.

(* A reflection that takes the last unit vector to v. *)
Lemma reflection n v : (1 <= n)%nat -> square n v = 1 -> v n <= 0 ->
  exists H, symmetric n H /\ orthogonal n H /\ forall i : nat, H i n = v i.
Proof.
  intros Hn V1 V0. pose (w := fun i => v i - delta n i). pose (c := / (1 - v n)).
  assert (W : square n w = 2 * (1 - v n)).
  { unfold square, w. rewrite (Sum_ext 1 n _ (fun i => v i * v i + (-2) * (delta n i * v i) + delta n i * delta n i)) by (intros; ring).
    rewrite !Sum_plus, Sum_scal, !Sum_delta, delta_same by lia. fold (square n v). rewrite V1. ring. }
  pose (H := fun i j => delta i j - c * w i * w j). exists H.
  assert (HS : forall i j, H i j = H j i) by (intros i j; unfold H; rewrite delta_sym; ring).
  assert (HO : forall i j : nat, (1 <= i <= n)%nat -> (1 <= j <= n)%nat -> Sum 1 n (fun k => H i k * H j k) = delta i j).
  { intros i j Hi Hj. unfold H.
    rewrite (Sum_ext 1 n _ (fun k => delta i k * (delta j k - c * w j * w k) + (- c * w i) * (delta j k * w k)
      + (c ^ 2 * w i * w j) * (w k * w k))) by (intros; ring).
    rewrite !Sum_plus, !Sum_scal, (Sum_delta i n (fun k => delta j k - c * w j * w k)), Sum_delta by easy.
    fold (square n w). rewrite W, (delta_sym j i). unfold c. field; lra. }
  split; [intros i j _ _; apply HS|split].
  - split; [|exact HO]. intros k l Hk Hl. rewrite (Sum_ext 1 n _ (fun i => H k i * H l i)); [now apply HO|].
    intros i _. now rewrite (HS k i), (HS l i).
  - intros i. unfold H, w. rewrite delta_same, (delta_sym n i). unfold c. field; lra.
Qed.

(* The product of two orthogonal matrices, and a decomposition carried through one that is symmetric, too. *)
Lemma orthogonal_product n H W : orthogonal n H -> orthogonal n W -> orthogonal n (fun i k => coefficient n W (H i) k).
Proof.
  intros OH OW. split.
  - intros k l Hk Hl. destruct OW as [W1 _]. rewrite <- W1 by easy.
    rewrite <- (parseval n (fun j i => H i j) (fun j => W j k) (fun j => W j l)) by now apply orthogonal_transpose.
    apply Sum_ext; intros i Hi. f_equal; apply Sum_ext; intros; ring.
  - intros i j Hi Hj. rewrite parseval by easy. destruct OH as [_ H2]. now rewrite H2.
Qed.
Lemma decomposed_product n K H W lam : symmetric n H -> orthogonal n H ->
  decomposed n (fun k l => form n K (H k) (H l)) W lam -> decomposed n K (fun i k => coefficient n W (H i) k) lam.
Proof.
  intros HS [_ HO] D i j Hi Hj. rewrite <- (form_decomposed _ _ _ _ (H i) (H j) D), form_change.
  assert (E : forall i k : nat, (1 <= i <= n)%nat -> (1 <= k <= n)%nat -> coefficient n H (H i) k = delta i k).
  { intros a k Ha Hk. rewrite delta_sym, <- HO by easy. apply Sum_ext; intros l Hl. now rewrite (HS l k). }
  rewrite (form_ext n K K _ (delta i) _ (delta j)); [now rewrite form_delta|easy| |]; intros; now apply E.
Qed.

(* [V 0; 0 1] *)
Definition bordered (N : nat) (V : nat -> nat -> R) (i k : nat) : R := extend N (fun k => extend N (fun i => V i k) 0 i) (delta i (S N)) k.
Lemma bordered_before N V i k : (1 <= i <= N)%nat -> (1 <= k <= N)%nat -> bordered N V i k = V i k.
Proof. intros Hi Hk. unfold bordered. now rewrite !extend_before. Qed.
Lemma bordered_last_row N V k : (1 <= k <= N)%nat -> bordered N V (S N) k = 0.
Proof. intros Hk. unfold bordered. now rewrite extend_before, extend_last. Qed.
Lemma bordered_last_column N V i : bordered N V i (S N) = delta i (S N).
Proof. unfold bordered. now rewrite extend_last. Qed.
Lemma to_last N i : (1 <= i <= S N)%nat -> i = S N \/ (1 <= i <= N)%nat.
Proof. lia. Qed.
Lemma orthogonal_bordered N V : orthogonal N V -> orthogonal (S N) (bordered N V).
Proof.
  intros [V1 V2].
  assert (Z : forall f g : nat -> R, (forall i : nat, (1 <= i <= N)%nat -> f i * g i = 0) -> Sum 1 N (fun i => f i * g i) = 0).
  { intros f g E. rewrite <- (Sum_0 1 N). now apply Sum_ext. }
  split; intros i j Hi Hj; rewrite Sum_last; destruct (to_last N i Hi) as [->|Ii], (to_last N j Hj) as [->|Ij];
    rewrite ?bordered_last_column, ?bordered_last_row, ?delta_same by easy.
  - rewrite Z; [ring|]. intros k Hk. rewrite bordered_last_column, delta_other by lia. ring.
  - rewrite Z; [rewrite delta_other by lia; ring|]. intros k Hk. rewrite bordered_last_column, delta_other by lia. ring.
  - rewrite Z; [rewrite delta_other by lia; ring|]. intros k Hk. rewrite (bordered_last_column N V k), (delta_other k) by lia. ring.
  - rewrite (Sum_ext 1 N _ (fun k => V k i * V k j)), V1 by (easy || (intros; now rewrite !bordered_before)). ring.
  - rewrite Z; [ring|]. intros k Hk. rewrite bordered_last_row by easy. ring.
  - rewrite Z; [rewrite (delta_other j), delta_other by lia; ring|]. intros k Hk. rewrite bordered_last_row by easy. ring.
  - rewrite Z; [rewrite (delta_other i) by lia; ring|]. intros k Hk. rewrite (bordered_last_row N V k) by easy. ring.
  - rewrite (Sum_ext 1 N _ (fun k => V i k * V j k)), V2 by (easy || (intros; now rewrite !bordered_before)).
    rewrite (delta_other i (S N)) by lia. ring.
Qed.
Lemma decomposed_bordered N L V mu m : decomposed N L V mu -> symmetric (S N) L ->
  (forall k : nat, (1 <= k <= S N)%nat -> L k (S N) = m * delta k (S N)) ->
  decomposed (S N) L (bordered N V) (extend N mu m).
Proof.
  intros D SL C i j Hi Hj. rewrite Sum_last, extend_last, !bordered_last_column.
  destruct (to_last N j Hj) as [->|Ij]; [|destruct (to_last N i Hi) as [->|Ii]].
  - rewrite C, (Sum_ext 1 N _ (fun _ => 0)), Sum_0, delta_same by (easy || (intros; rewrite (bordered_last_row N V) by easy; ring)). ring.
  - rewrite SL, C, (Sum_ext 1 N _ (fun _ => 0)), Sum_0, (delta_other j) by
      (easy || lia || (intros; rewrite (bordered_last_row N V) by easy; ring)).
    ring.
  - rewrite D, (delta_other i) by (easy || lia).
    rewrite (Sum_ext 1 N (fun k => extend N mu m k * bordered N V i k * bordered N V j k) (fun k => mu k * V i k * V j k));
      [ring|]. intros k Hk. now rewrite extend_before, !bordered_before.
Qed.

Lemma column_square N U k : orthogonal N U -> (1 <= k <= N)%nat -> square N (fun i => U i k) = 1.
Proof. intros [H _] Hk. rewrite <- (delta_same k). now apply H. Qed.
Lemma eigenvalue_ge N K U lam m k : orthogonal N U -> decomposed N K U lam -> semidefinite N (shift K m) -> (1 <= k <= N)%nat ->
  m <= lam k.
Proof.
  intros O D P Hk. specialize (P (fun i => U i k)). rewrite form_shift, (form_column N K U lam), column_square in P by easy. lra.
Qed.

Theorem spectral_theorem : forall (N : nat) (K : nat -> nat -> R), symmetric N K ->
  exists (U : nat -> nat -> R) (lam : nat -> R), orthogonal N U /\ nonincreasing N lam /\ decomposed N K U lam.
Proof.
  induction N as [|N IH]; intros K HS.
  - exists (fun _ _ => 0), (fun _ => 0). split; [split|split]; intros i; lia.
  - destruct (lowest_eigenvector (S N) K ltac:(lia) HS) as [m [v [V1 [V0 [P E]]]]].
    destruct (reflection (S N) v ltac:(lia) V1 V0) as [H [SH [OH C]]].
    pose (L := fun k l => form (S N) K (H k) (H l)).
    assert (SL : symmetric (S N) L) by (intros k l _ _; now apply form_sym).
    assert (CL : forall k : nat, (1 <= k <= S N)%nat -> L k (S N) = m * delta k (S N)).
    { intros k Hk. unfold L. destruct OH as [_ HO]. rewrite <- HO, form_rows, <- Sum_scal by lia. apply Sum_ext; intros i Hi.
      rewrite (Sum_ext 1 (S N) _ (fun j => K i j * v j)), E by (easy || (intros j Hj; now rewrite SH, C by lia)).
      rewrite (SH (S N) i), C by lia. ring. }
    assert (SN : symmetric N L) by (intros i j Hi Hj; apply SL; lia).
    destruct (IH L SN) as [V [mu [OV [MV DV]]]].
    assert (D : decomposed (S N) K (fun i k => coefficient (S N) (bordered N V) (H i) k) (extend N mu m))
      by now apply decomposed_product, decomposed_bordered.
    assert (O : orthogonal (S N) (fun i k => coefficient (S N) (bordered N V) (H i) k))
      by now apply orthogonal_product, orthogonal_bordered.
    exists (fun i k => coefficient (S N) (bordered N V) (H i) k), (extend N mu m). split; [exact O|split; [|exact D]].
    intros j Hj i Hi. destruct (to_last N j Hj) as [->|Ij].
    + rewrite extend_last. apply (eigenvalue_ge (S N) K _ _ m i O D P). lia.
    + rewrite !extend_before by lia. now apply MV.
Qed.

Print Assumptions spectral_theorem.
