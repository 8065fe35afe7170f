(* Powers with natural exponents. *)
From NTK Require Export Sums.

Lemma pow_ge0_even x n : 0 <= x ^ (2 * n).
Proof. rewrite pow_mult. apply pow_le, pow2_ge_0. Qed.
Lemma pow_le_even x y n : x ^ 2 <= y ^ 2 -> x ^ (2 * n) <= y ^ (2 * n).
Proof. intros; rewrite !pow_mult; apply pow_incr; split; [apply pow2_ge_0|easy]. Qed.
Lemma pow_even_opp x y n : x = - y -> x ^ (2 * n) = y ^ (2 * n).
Proof. intros ->; rewrite !pow_mult; f_equal; ring. Qed.
Lemma pow_lit k n x : x ^ (k * n) = (x ^ n) ^ k.
Proof. now rewrite Nat.mul_comm, pow_mult. Qed.

Lemma pow_even_ge0 k x n : n = (2 * k)%nat -> 0 <= x ^ n.
Proof. intros ->; apply pow_ge0_even. Qed.
Lemma pow_even_le k x y n : n = (2 * k)%nat -> x ^ 2 <= y ^ 2 -> x ^ n <= y ^ n.
Proof. intros ->; apply pow_le_even. Qed.
Lemma pow_lt_compat x y n : (1 <= n)%nat -> 0 <= x -> x < y -> x ^ n < y ^ n.
Proof. intros Hn Hx Hy. induction n as [|n IH]; [lia|]. destruct n as [|n]; [simpl; lra|].
  specialize (IH ltac:(lia)). simpl in *. apply Rmult_le_0_lt_compat; [easy| |easy|easy].
  apply Rmult_le_pos; [easy|now apply pow_le]. Qed.
Lemma pow_even_lt k x y n : n = (2 * k)%nat -> (1 <= k)%nat -> x ^ 2 < y ^ 2 -> x ^ n < y ^ n.
Proof. intros -> Hk H; rewrite !pow_mult; apply pow_lt_compat; [easy|apply pow2_ge_0|easy]. Qed.

(* Real exponents. At 0 a positive power is 0, as in the statements; Coq's Rpower is exp (s ln x) and says nothing there. *)
Definition Rpow_real (x s : R) : R := if Req_EM_T x 0 then (if Req_EM_T s 0 then 1 else 0) else Rpower x s.

(* Comparisons, as the steps of a chain state them. *)
Lemma le_of_difference x y d : y - x = d -> 0 <= d -> x <= y.
Proof. intros <- H; lra. Qed.
Lemma lt_of_difference x y d : y - x = d -> 0 < d -> x < y.
Proof. intros <- H; lra. Qed.
Lemma eq_le_eq a b x y : x = a -> b = y -> a <= b -> x <= y.
Proof. now intros -> <-. Qed.
Lemma eq_lt_eq a b x y : x = a -> b = y -> a < b -> x < y.
Proof. now intros -> <-. Qed.
Lemma scaled_le k a b r x y : x = k * a + r -> y = k * b + r -> 0 <= k -> a <= b -> x <= y.
Proof. intros -> -> Hk H; apply Rplus_le_compat_r; now apply Rmult_le_compat_l. Qed.
Lemma scaled_lt k a b r x y : x = k * a + r -> y = k * b + r -> 0 < k -> a < b -> x < y.
Proof. intros -> -> Hk H; apply Rplus_lt_compat_r; now apply Rmult_lt_compat_l. Qed.
Lemma certified_le s e t : 0 < s -> s * e = t -> 0 <= t -> 0 <= e.
Proof. intros Hs <- H. apply (Rmult_le_reg_l s); [easy|]. now rewrite Rmult_0_r. Qed.
Lemma certified_lt s e t : 0 < s -> s * e = t -> 0 < t -> 0 < e.
Proof. intros Hs <- H. apply (Rmult_lt_reg_l s); [easy|]. now rewrite Rmult_0_r. Qed.
Lemma eq_eq_eq (a b x y : R) : x = a -> b = y -> a = b -> x = y.
Proof. now intros -> <- ->. Qed.

(* Exponentials. *)
Lemma exp_le x y : x <= y -> exp x <= exp y.
Proof. intros [H| ->]; [left; now apply exp_increasing|right; reflexivity]. Qed.
Lemma exp_le_compat k u v x y : x = k * exp u -> y = k * exp v -> 0 <= k -> u <= v -> x <= y.
Proof. intros -> -> Hk H; apply Rmult_le_compat_l; [easy|now apply exp_le]. Qed.
Lemma exp_pow x n : exp x ^ n = exp (INR n * x).
Proof. induction n as [|n IH]; [simpl; now rewrite Rmult_0_l, exp_0|].
  rewrite S_INR, <- tech_pow_Rmult, IH, <- exp_plus; f_equal; ring. Qed.

Lemma Rinv_ge0 x : 0 <= x -> 0 <= / x.
Proof. intros [H| <-]; [left; now apply Rinv_0_lt_compat|rewrite Rinv_0; apply Rle_refl]. Qed.

(* Roots. *)
Lemma sqrt_as x y : 0 <= y -> y ^ 2 = x -> y = sqrt x.
Proof. intros Hy <-. symmetry. apply sqrt_pow2, Hy. Qed.

(* Real exponents: at 0 the value is that of the statements. *)
Lemma Rpow_real_pos x s : 0 < x -> Rpow_real x s = Rpower x s.
Proof. intros H. unfold Rpow_real. destruct (Req_EM_T x 0); [lra|reflexivity]. Qed.
Lemma Rpow_real_ge0 x s : 0 <= Rpow_real x s.
Proof. unfold Rpow_real. destruct (Req_EM_T x 0); [destruct (Req_EM_T s 0); lra|left; apply exp_pos]. Qed.
Lemma Rpow_real_gt0 x s : 0 < x -> 0 < Rpow_real x s.
Proof. intros H. rewrite Rpow_real_pos by exact H. apply exp_pos. Qed.
Lemma Rpow_real_0 x : Rpow_real x 0 = 1.
Proof. unfold Rpow_real. destruct (Req_EM_T x 0); [destruct (Req_EM_T 0 0); lra|].
  unfold Rpower. now rewrite Rmult_0_l, exp_0. Qed.
Lemma Rpow_real_1 x : 0 <= x -> Rpow_real x 1 = x.
Proof. intros H. unfold Rpow_real. destruct (Req_EM_T x 0); [destruct (Req_EM_T 1 0); lra|]. apply Rpower_1; lra. Qed.
Lemma Rpow_real_2 x : 0 <= x -> Rpow_real x 2 = x ^ 2.
Proof. intros H. unfold Rpow_real. destruct (Req_EM_T x 0) as [->|]; [destruct (Req_EM_T 2 0); simpl; lra|].
  replace 2 with (INR 2) by (simpl; lra). apply Rpower_pow; lra. Qed.
Lemma Rpow_real_plus x s d : 0 <= s -> 0 <= d -> Rpow_real x (s + d) = Rpow_real x s * Rpow_real x d.
Proof. intros Hs Hd. unfold Rpow_real. destruct (Req_EM_T x 0); [|apply Rpower_plus].
  destruct (Req_EM_T s 0), (Req_EM_T d 0), (Req_EM_T (s + d) 0); lra. Qed.
Lemma Rpow_real_pow x s n : Rpow_real x (INR n * s) = Rpow_real x s ^ n.
Proof. induction n as [|n IH]; [simpl; rewrite Rmult_0_l; apply Rpow_real_0|]. rewrite S_INR, <- tech_pow_Rmult, <- IH.
  assert (P : 0 <= INR n) by apply pos_INR. unfold Rpow_real. destruct (Req_EM_T x 0).
  - destruct (Req_EM_T s 0) as [->|Hs]; [rewrite !Rmult_0_r; destruct (Req_EM_T 0 0); lra|].
    destruct (Req_EM_T ((INR n + 1) * s) 0) as [E|_]; [|lra]. apply Rmult_integral in E; lra.
  - unfold Rpower. rewrite <- exp_plus. f_equal; ring. Qed.
Lemma Rpow_real_of_pow x s n : 0 <= x -> Rpow_real (x ^ n) s = Rpow_real x s ^ n.
Proof. intros [H| <-].
  - rewrite !Rpow_real_pos by (try apply pow_lt; exact H). unfold Rpower. rewrite ln_pow, exp_pow by exact H. f_equal; ring.
  - destruct n as [|n]; [simpl; rewrite Rpow_real_pos by lra; unfold Rpower; rewrite ln_1, Rmult_0_r; apply exp_0|].
    rewrite pow_i by lia. unfold Rpow_real. destruct (Req_EM_T 0 0); [|lra].
    destruct (Req_EM_T s 0); [now rewrite pow1|]. rewrite pow_i by lia; reflexivity. Qed.
Lemma Rpow_real_mult x y s : 0 <= x -> 0 <= y -> Rpow_real (x * y) s = Rpow_real x s * Rpow_real y s.
Proof. intros [Hx| <-] [Hy| <-].
  - rewrite !Rpow_real_pos by (try apply Rmult_lt_0_compat; assumption). now rewrite Rpower_mult_distr.
  - rewrite Rmult_0_r. unfold Rpow_real at 1 3. destruct (Req_EM_T 0 0); [|lra].
    destruct (Req_EM_T s 0) as [->|_]; [rewrite Rpow_real_0|]; lra.
  - rewrite Rmult_0_l. unfold Rpow_real at 1 2. destruct (Req_EM_T 0 0); [|lra].
    destruct (Req_EM_T s 0) as [->|_]; [rewrite Rpow_real_0|]; lra.
  - rewrite Rmult_0_l. unfold Rpow_real. destruct (Req_EM_T 0 0), (Req_EM_T s 0); lra. Qed.
Lemma Rpow_real_inv x s : 0 <= x -> Rpow_real (/ x) s = / Rpow_real x s.
Proof. intros [H| <-].
  - rewrite !Rpow_real_pos by (try apply Rinv_0_lt_compat; exact H). unfold Rpower. rewrite ln_Rinv, <- exp_Ropp by exact H. f_equal; ring.
  - rewrite Rinv_0. unfold Rpow_real. destruct (Req_EM_T 0 0), (Req_EM_T s 0); try lra; now rewrite Rinv_0. Qed.
Lemma Rpow_real_half x n : 0 < x -> Rpow_real x (1 / 2 * INR n) = sqrt x ^ n.
Proof. intros H. rewrite Rpow_real_pos by exact H. rewrite <- Rpower_pow by now apply sqrt_lt_R0.
  rewrite <- Rpower_sqrt by exact H. rewrite Rpower_mult. f_equal; field. Qed.
Lemma Rpow_real_le x y s : 0 <= s -> 0 <= x -> x <= y -> Rpow_real x s <= Rpow_real y s.
Proof. intros Hs Hx Hy. destruct (Req_dec s 0) as [->|H]; [rewrite !Rpow_real_0; lra|].
  unfold Rpow_real. destruct (Req_EM_T x 0), (Req_EM_T y 0); try lra.
  - destruct (Req_EM_T s 0); [lra|]. left; apply exp_pos.
  - apply Rle_Rpower_l; lra. Qed.

(* v u / t <= v once t has reached u *)
Lemma inverse_reached v u t : 0 <= v -> 0 < u -> u <= t -> v * (u / t) <= v.
Proof. intros Hv Hu Ht. rewrite <- (Rmult_1_r v) at 2. apply Rmult_le_compat_l; [easy|].
  apply (Rmult_le_reg_r t); [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra. Qed.

(* k exp (- r t) <= v once t has reached ln (k / v) / r *)
Lemma decayed k v r u t : 0 < k -> 0 < v -> 0 < r -> u = ln (k / v) / r -> u <= t -> k * exp (- (r * t)) <= v.
Proof. intros Hk Hv Hr -> Ht.
  apply Rle_trans with (k * exp (- ln (k / v))).
  - apply Rmult_le_compat_l; [lra|]. apply exp_le. apply Ropp_le_contravar.
    apply (Rmult_le_compat_l r) in Ht; [|lra]. replace (r * (ln (k / v) / r)) with (ln (k / v)) in Ht by (field; lra). exact Ht.
  - assert (P : 0 < k / v) by (apply Rmult_lt_0_compat; [easy|now apply Rinv_0_lt_compat]).
    rewrite exp_Ropp, (exp_ln _ P). right; field; lra. Qed.
