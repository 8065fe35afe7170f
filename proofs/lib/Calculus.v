(* Maxima by calculus: a product of powers whose logarithmic derivative vanishes. *)
From NTK Require Export Powers.

Fixpoint prodL (L : list (R * R * nat)) (sel : R * R * nat -> R) : R := match L with [] => 1 | x :: M => sel x ^ snd x * prodL M sel end.
Fixpoint slopeL (L : list (R * R * nat)) : R := match L with [] => 0 | (p, q, e) :: M => INR e * (p / q - 1) + slopeL M end.
Lemma pow_exp x n : 0 <= x -> x ^ n <= exp (INR n * (x - 1)).
Proof. intros Hx. induction n as [|n IH]; [simpl; rewrite Rmult_0_l, exp_0; lra|].
  rewrite S_INR. replace ((INR n + 1) * (x - 1)) with ((x - 1) + INR n * (x - 1)) by ring. rewrite exp_plus. simpl.
  apply Rmult_le_compat; [easy | now apply pow_le | | easy]. pose proof (exp_ineq1_le (x - 1)); lra. Qed.
Lemma log_concave_max L : Forall (fun x => 0 <= fst (fst x) /\ 0 < snd (fst x)) L -> slopeL L = 0 ->
  prodL L (fun x => fst (fst x)) <= prodL L (fun x => snd (fst x)).
Proof. intros H E.
  enough (0 < prodL L (fun x => snd (fst x)) /\ prodL L (fun x => fst (fst x)) <= prodL L (fun x => snd (fst x)) * exp (slopeL L)) as [_ G]
    by (rewrite E, exp_0 in G; lra).
  clear E. induction H as [|[[p q] e] M [Hp Hq] HM [I0 IH]]; simpl in *; [rewrite exp_0; lra|].
  assert (Q : 0 < q ^ e) by now apply pow_lt. split; [now apply Rmult_lt_0_compat|].
  rewrite exp_plus.
  assert (0 <= p / q) by (apply Rmult_le_pos; [easy | left; now apply Rinv_0_lt_compat]).
  pose proof (pow_exp (p / q) e H) as T.
  assert (p ^ e <= q ^ e * exp (INR e * (p / q - 1))).
  { replace (p ^ e) with (q ^ e * (p / q) ^ e) by (rewrite <- Rpow_mult_distr; f_equal; field; lra).
    now apply Rmult_le_compat_l; [left|]. }
  assert (0 <= prodL M (fun x => fst (fst x))).
  { clear -HM. induction HM as [|[[p q] e] M [Hp _] _ IH]; simpl in *; [lra|]. apply Rmult_le_pos; [now apply pow_le|easy]. }
  replace (q ^ e * prodL M (fun x => snd (fst x)) * (exp (INR e * (p / q - 1)) * exp (slopeL M)))
    with ((q ^ e * exp (INR e * (p / q - 1))) * (prodL M (fun x => snd (fst x)) * exp (slopeL M))) by ring.
  apply Rmult_le_compat; try easy. now apply pow_le. Qed.

(* z^n exp(-z) <= n^n exp(-n): z / n <= exp (z / n - 1) *)
Lemma exp_peak n z : (1 <= n)%nat -> 0 <= z -> z ^ n * exp (- z) <= INR n ^ n * exp (- INR n).
Proof. intros Hn Hz. assert (P : 0 < INR n) by (apply lt_0_INR; lia).
  assert (Q : 0 <= z / INR n) by (apply Rmult_le_pos; [easy|left; now apply Rinv_0_lt_compat]).
  pose proof (pow_exp (z / INR n) n Q) as B.
  assert (0 < INR n ^ n) by now apply pow_lt.
  replace (z ^ n) with (INR n ^ n * (z / INR n) ^ n) by (rewrite <- Rpow_mult_distr; f_equal; field; lra).
  replace (- INR n) with (INR n * (z / INR n - 1) + - z) by (field; lra). rewrite exp_plus, <- Rmult_assoc.
  apply Rmult_le_compat_r; [left; apply exp_pos|]. apply Rmult_le_compat_l; [lra|exact B]. Qed.

(* 1 - (1 - x)^n is at most 1, and at most n x. *)
Lemma bernoulli_one x n : 0 <= x <= 1 -> 1 - (1 - x) ^ n <= 1.
Proof. intros H. assert (0 <= (1 - x) ^ n) by (apply pow_le; lra). lra. Qed.
Lemma bernoulli x n : 0 <= x <= 1 -> 1 - (1 - x) ^ n <= INR n * x.
Proof. intros H. induction n as [|n IH]; [simpl; lra|]. rewrite S_INR, <- tech_pow_Rmult.
  assert (0 <= (1 - x) ^ n <= 1).
  { split; [apply pow_le; lra|]. apply Rle_trans with (1 ^ n); [apply pow_incr; lra|rewrite pow1; lra]. }
  set (w := (1 - x) ^ n) in *. assert (x * w <= x * 1) by (apply Rmult_le_compat_l; lra). lra. Qed.

(* p^n - q^n <= n p^(n-1) (p - q) *)
Lemma pow_difference p q n : 0 <= q -> q <= p -> p ^ n - q ^ n <= INR n * p ^ (n - 1) * (p - q).
Proof. intros Hq Hp. induction n as [|n IH]; [simpl; lra|]. rewrite S_INR. replace (S n - 1)%nat with n by lia.
  destruct n as [|n]; [simpl; lra|]. replace (S n - 1)%nat with n in IH by lia.
  assert (P : 0 <= p) by lra. apply (Rmult_le_compat_l _ _ _ P) in IH.
  assert (q ^ S n <= p ^ S n) by (apply pow_incr; lra).
  assert (q ^ S n * (p - q) <= p ^ S n * (p - q)) by (apply Rmult_le_compat_r; lra).
  rewrite <- (tech_pow_Rmult p (S n)), <- (tech_pow_Rmult q (S n)). rewrite <- (tech_pow_Rmult p n) in *. lra. Qed.

(* exp(-z) against its Taylor polynomials *)
Lemma exp_taylor_1 z : 0 <= z -> 1 - z <= exp (- z).
Proof. intros _. pose proof (exp_ineq1_le (- z)). lra. Qed.
Lemma exp_taylor_2 z : 0 <= z -> exp (- z) <= 1 - z + z ^ 2 / 2.
Proof. intros Hz. destruct Hz as [Hz| <-]; [|rewrite Ropp_0, exp_0; lra].
  set (f := fun x : R => 1 - x + x ^ 2 / 2 - exp (- x)).
  assert (D : forall x, derivable_pt_lim f x (- 1 + x + exp (- x))).
  { intros x. unfold f.
    replace (- 1 + x + exp (- x)) with (0 - 1 + (INR 2 * x ^ 1) * / 2 - exp (- x) * - 1) by (simpl; field).
    apply derivable_pt_lim_minus; [apply derivable_pt_lim_plus; [apply derivable_pt_lim_minus|]|].
    - apply derivable_pt_lim_const.
    - apply derivable_pt_lim_id.
    - unfold Rdiv. replace (INR 2 * x ^ 1 * / 2) with (INR 2 * x ^ 1 * / 2 + x ^ 2 * 0) by ring.
      apply (derivable_pt_lim_mult (fun x => x ^ 2) (fun _ => / 2)); [apply (derivable_pt_lim_pow x 2)|apply derivable_pt_lim_const].
    - apply (derivable_pt_lim_comp Ropp exp); [|apply derivable_pt_lim_exp].
      replace (- 1) with (- (1)) by ring. apply (derivable_pt_lim_opp id x 1), derivable_pt_lim_id. }
  destruct (MVT_cor2 f (fun x => - 1 + x + exp (- x)) 0 z Hz (fun c _ => D c)) as [c [E _]].
  pose proof (exp_ineq1_le (- c)) as B. unfold f in E at 2. rewrite Ropp_0, exp_0 in E.
  assert (0 <= (- 1 + c + exp (- c)) * (z - 0)) by (apply Rmult_le_pos; lra). unfold f in E. simpl in E. simpl. lra. Qed.
