(* Sequences given by a recurrence, functions given by a differential equation. *)
From NTK Require Export Powers.

(* u_0 = u_{-1} = u and u_{t+1} = a u_t - b u_{t-1}: momentum *)
Fixpoint second_order (a b u : R) (t : nat) : R :=
  match t with
  | O => u
  | S t' => match t' with O => (a - b) * u | S t'' => a * second_order a b u t' - b * second_order a b u t'' end
  end.
Lemma second_order_SS a b u t : second_order a b u (S (S t)) = a * second_order a b u (S t) - b * second_order a b u t.
Proof. reflexivity. Qed.

(* One solution: the same values at 0 and 1, the same recurrence. *)
Lemma second_order_unique a b u (f : nat -> R) : f 0%nat = u -> f 1%nat = (a - b) * u ->
  (forall t, f (S (S t)) = a * f (S t) - b * f t) -> forall t, second_order a b u t = f t.
Proof.
  intros H0 H1 HS t. enough (second_order a b u t = f t /\ second_order a b u (S t) = f (S t)) by tauto.
  induction t as [|t [I J]]; [now rewrite H0, H1|]. split; [exact J|]. now rewrite second_order_SS, HS, I, J.
Qed.
Lemma second_order_scal a b u t : second_order a b u t = u * second_order a b 1 t.
Proof. apply (second_order_unique a b u (fun t => u * second_order a b 1 t)); [simpl; ring|simpl; ring|].
  intros s; rewrite second_order_SS; ring. Qed.

(* u_{t+1} = q u_t + s *)
Lemma affine_unique q s u (f g : nat -> R) : g 0%nat = u -> (forall t, g (S t) = q * g t + s) -> f 0%nat = u ->
  (forall t, f (S t) = q * f t + s) -> forall t, g t = f t.
Proof. intros G0 GS F0 FS t; induction t as [|t IH]; [now rewrite G0|]. now rewrite GS, IH, FS. Qed.

(* u' = r u *)
Lemma linear_ode_unique (u : R -> R) (r : R) : (forall x, derivable_pt_lim u x (r * u x)) -> forall x, u x = exp (r * x) * u 0.
Proof.
  intros H. set (v := fun x => u x * exp (- r * x)).
  assert (D : forall x, derivable_pt_lim v x 0).
  { intros x. unfold v.
    replace 0 with (r * u x * exp (- r * x) + u x * (exp (- r * x) * - r)) by ring.
    apply (derivable_pt_lim_mult u (fun x => exp (- r * x))); [apply H|].
    apply (derivable_pt_lim_comp (fun x => - r * x) exp).
    - intros eps He. exists (mkposreal 1 Rlt_0_1). intros h Hh _.
      replace ((- r * (x + h) - - r * x) / h - - r) with 0 by (field; exact Hh). now rewrite Rabs_R0.
    - apply derivable_pt_lim_exp. }
  assert (C : forall x, v x = v 0).
  { set (pr := fun x => exist (fun l => derivable_pt_abs v x l) 0 (D x) : derivable_pt v x).
    intros x. apply (null_derivative_1 v pr). intros y. reflexivity. }
  intros x. specialize (C x). unfold v in C. rewrite Rmult_0_r, exp_0, Rmult_1_r in C.
  rewrite <- C. replace (exp (r * x) * (u x * exp (- r * x))) with (u x * (exp (r * x) * exp (- r * x))) by ring.
  rewrite <- exp_plus. replace (r * x + - r * x) with 0 by ring. rewrite exp_0; ring.
Qed.

(* e_1 = 0 and e_{v+1} <= q e_v + b_v (discrete Groenwall, Duhamel) *)
Lemma unrolled q (e b : nat -> R) t : 0 <= q -> e 1%nat = 0 -> (forall v, (1 <= v <= t)%nat -> e (v + 1)%nat <= q * e v + b v) ->
  e (t + 1)%nat <= Sum 1 t (fun v => q ^ (t - v) * b v).
Proof.
  intros Hq H1 H. induction t as [|t IH]; [rewrite Sum_empty by lia; simpl; lra|].
  specialize (IH ltac:(intros; apply H; lia)). pose proof (H (S t) ltac:(lia)) as L.
  rewrite (Nat.add_1_r t) in IH.
  rewrite (Sum_split 1 t (S t)) by lia. rewrite (Nat.add_1_r t), Sum_single, Nat.sub_diag, pow_O.
  rewrite (Sum_ext 1 t _ (fun v => q * (q ^ (t - v) * b v))), Sum_scal.
  - apply Rle_trans with (1 := L). rewrite Rmult_1_l. apply Rplus_le_compat_r. now apply Rmult_le_compat_l.
  - intros v Hv. replace (S t - v)%nat with (S (t - v)) by lia. simpl; ring.
Qed.

(* Momentum: with r = sqrt b and q_n = P_n / r^n the form (q_{n+1} - u q_n)^2 + (1 - u^2) q_n^2 is conserved, u = a / (2 r). *)
Lemma momentum_envelope a b t : 0 <= b -> a ^ 2 <= 4 * b ->
  second_order a b 1 t ^ 2 <= b ^ t * (1 + INR t * (1 + sqrt b)) ^ 2.
Proof.
  intros [Hb| <-] Ha.
  2:{ assert (a = 0) as -> by (pose proof (pow2_ge_0 a); assert (Z : a ^ 2 = 0) by lra; nra).
      rewrite sqrt_0. destruct t as [|t]; [simpl; lra|].
      assert (Z : forall n, second_order 0 0 1 (S n) = 0).
      { induction n as [|n IH]; [simpl; lra|]. rewrite second_order_SS, IH; lra. }
      rewrite Z. rewrite <- tech_pow_Rmult, !Rmult_0_l. simpl; lra. }
  set (r := sqrt b). assert (Hr : 0 < r) by now apply sqrt_lt_R0.
  assert (Eb : b = r ^ 2) by (symmetry; apply pow2_sqrt; lra).
  set (u := a / (2 * r)). assert (Ea : a = 2 * u * r) by (unfold u; field; lra).
  assert (Hu : u ^ 2 <= 1).
  { rewrite Ea, Eb in Ha. assert (0 < r ^ 2) by now apply pow_lt. apply (Rmult_le_reg_r (r ^ 2)); [easy|]. lra. }
  set (q := fun n => second_order a b 1 n / r ^ n).
  assert (Q : forall n, q (S (S n)) = 2 * u * q (S n) - q n).
  { intros n. unfold q. rewrite second_order_SS, Ea, Eb. simpl. field. repeat split; try apply pow_nonzero; lra. }
  assert (E : forall n, (q (S n) - u * q n) ^ 2 + (1 - u ^ 2) * q n ^ 2 = 1 - 2 * u * r + r ^ 2).
  { induction n as [|n IH]; [unfold q; simpl; rewrite Ea, Eb; field; lra|]. rewrite Q, <- IH. ring. }
  assert (U : - 1 <= u <= 1) by (split; apply Rnot_lt_le; intros L; assert (1 < u ^ 2) by nra; lra).
  assert (D : forall n, Rabs (q (S n) - u * q n) <= 1 + r).
  { intros n. apply Rabs_le. assert (L : (q (S n) - u * q n) ^ 2 <= (1 + r) ^ 2).
    { pose proof (E n) as F. assert (0 <= (1 - u ^ 2) * q n ^ 2) by (apply Rmult_le_pos; [lra|apply pow2_ge_0]).
      assert (- (2 * u * r) <= 2 * r) by nra. nra. }
    assert (0 <= 1 + r) by lra. split; nra. }
  assert (B : forall n, Rabs (q n) <= 1 + INR n * (1 + r)).
  { induction n as [|n IH]; [unfold q; simpl; unfold Rdiv; rewrite Rinv_1, Rmult_1_r, Rabs_R1; lra|].
    replace (q (S n)) with (u * q n + (q (S n) - u * q n)) by ring.
    apply Rle_trans with (1 := Rabs_triang _ _). rewrite S_INR, Rabs_mult.
    assert (Rabs u <= 1) by (apply Rabs_le; lra).
    assert (Rabs u * Rabs (q n) <= 1 * Rabs (q n)) by (apply Rmult_le_compat_r; [apply Rabs_pos|easy]).
    specialize (D n). lra. }
  replace (second_order a b 1 t) with (q t * r ^ t) by (unfold q; field; apply pow_nonzero; lra).
  rewrite Rpow_mult_distr, <- pow_mult, (Nat.mul_comm t 2), pow_mult, <- Eb, Rmult_comm.
  apply Rmult_le_compat_l; [apply pow_le; lra|]. rewrite <- (pow2_abs (q t)). apply pow_incr. split; [apply Rabs_pos|apply B].
Qed.

(* A square is largest at an end of an interval. *)
Lemma square_at_ends x l h : l <= x <= h -> x ^ 2 <= Rmax (l ^ 2) (h ^ 2).
Proof. intros [Hl Hh]. destruct (Rle_dec 0 x) as [H|H].
  - apply Rle_trans with (h ^ 2); [apply pow_incr; lra|apply Rmax_r].
  - apply Rle_trans with (l ^ 2); [|apply Rmax_l]. replace (x ^ 2) with ((- x) ^ 2) by ring. replace (l ^ 2) with ((- l) ^ 2) by ring.
    apply pow_incr; lra. Qed.

(* complex characteristic roots: modulus r = sqrt b, angle th with cos th = a / (2 r) *)
Lemma complex_roots a b t : a ^ 2 < 4 * b ->
  second_order a b 1 t =
  sqrt b ^ t * (cos (INR t * acos (a / (2 * sqrt b))) + (a - 2 * b) / sqrt (4 * b - a ^ 2) * sin (INR t * acos (a / (2 * sqrt b)))).
Proof.
  intros H. assert (Hb : 0 < b) by (pose proof (pow2_ge_0 a); lra).
  set (r := sqrt b). assert (Hr : 0 < r) by now apply sqrt_lt_R0.
  assert (Eb : r ^ 2 = b) by (apply pow2_sqrt; lra).
  set (s := sqrt (4 * b - a ^ 2)). assert (Hs : 0 < s) by (apply sqrt_lt_R0; lra).
  assert (Es : s ^ 2 = 4 * b - a ^ 2) by (apply pow2_sqrt; lra).
  set (u := a / (2 * r)). assert (Ea : a = 2 * r * u) by (unfold u; field; lra).
  assert (U : u ^ 2 < 1).
  { rewrite Ea in H. rewrite <- Eb in H. assert (0 < r ^ 2) by now apply pow_lt. apply (Rmult_lt_reg_r (r ^ 2)); [easy|]. lra. }
  assert (B : - 1 <= u <= 1) by (split; apply Rnot_lt_le; intros L; assert (1 < u ^ 2) by nra; lra).
  set (th := acos u). assert (C : cos th = u) by (apply cos_acos; exact B).
  assert (Sn : sin th = s / (2 * r)).
  { unfold th. rewrite sin_acos by exact B. symmetry. apply sqrt_as.
    - apply Rmult_le_pos; [lra|left; apply Rinv_0_lt_compat; lra].
    - unfold Rsqr. unfold Rdiv. rewrite Rpow_mult_distr, Es, Ea, <- Eb. field. lra. }
  apply (second_order_unique a b 1 (fun t => r ^ t * (cos (INR t * th) + (a - 2 * b) / s * sin (INR t * th)))).
  - cbn [INR pow]. rewrite Rmult_0_l, cos_0, sin_0. field. lra.
  - cbn [INR pow]. rewrite !Rmult_1_l, C, Sn. unfold u. rewrite <- Eb. field. lra.
  - intros n. rewrite !S_INR. replace ((INR n + 1 + 1) * th) with (INR n * th + th + th) by ring.
    replace ((INR n + 1) * th) with (INR n * th + th) by ring.
    repeat first [rewrite cos_plus | rewrite sin_plus]. rewrite !C.
    set (x := cos (INR n * th)). set (y := sin (INR n * th)). set (z := sin th) in *.
    assert (Z : z ^ 2 = 1 - u ^ 2) by (rewrite <- C; pose proof (sin2_cos2 th) as T; unfold Rsqr in T; fold z in T; lra).
    simpl pow. rewrite Ea, <- Eb. clear - Z. set (w := (2 * r * u - 2 * r ^ 2) / s). clearbody w x y.
    replace (u * u) with (1 - z ^ 2) by lra.
    assert (E1 : (x * u - y * z) * u - (y * u + x * z) * z = 2 * u * (x * u - y * z) - x).
    { replace ((x * u - y * z) * u - (y * u + x * z) * z) with (x * u ^ 2 - 2 * y * z * u - x * z ^ 2) by ring. rewrite Z. ring. }
    assert (E2 : (y * u + x * z) * u + (x * u - y * z) * z = 2 * u * (y * u + x * z) - y).
    { replace ((y * u + x * z) * u + (x * u - y * z) * z) with (y * u ^ 2 + 2 * x * z * u - y * z ^ 2) by ring. rewrite Z. ring. }
    rewrite E1, E2. ring.
Qed.
