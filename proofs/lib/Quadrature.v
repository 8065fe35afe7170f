(* Gauss and Gauss-Radau quadrature of a power of an affine function: Newton's form, with nonnegative divided differences. *)
From NTK Require Export Powers.

Fixpoint poly (L : list R) (y : R) : R := match L with [] => 0 | a :: M => a + y * poly M y end.
Fixpoint quotient (z : R) (L : list R) : list R := match L with [] => [] | _ :: M => poly M z :: quotient z M end.
Fixpoint monomial (m : nat) : list R := match m with O => [1] | S k => 0 :: monomial k end.
Fixpoint product (Z : list R) (y : R) : R := match Z with [] => 1 | z :: M => (y - z) * product M y end.
Fixpoint doubled (n : nat) (p : nat -> R) : list R := match n with O => [] | S k => p n :: p n :: doubled k p end.
Definition nonneg (L : list R) : Prop := Forall (fun a => 0 <= a) L.
Definition linear (E : (R -> R) -> R) : Prop :=
  forall a b f g h, (forall x, h x = a * f x + b * g x) -> E h = a * E f + b * E g.

Lemma poly_ge0 L y : nonneg L -> 0 <= y -> 0 <= poly L y.
Proof. intros H Hy. induction H; simpl; [lra|]. apply Rplus_le_le_0_compat; [easy|now apply Rmult_le_pos]. Qed.
Lemma poly_monomial m y : poly (monomial m) y = y ^ m.
Proof. induction m as [|m IH]; simpl; [lra|]. rewrite IH; lra. Qed.
Lemma monomial_nonneg m : nonneg (monomial m).
Proof. induction m as [|m IH]; constructor; [lra|constructor|lra|exact IH]. Qed.
Lemma quotient_divides z L y : poly L y = poly L z + (y - z) * poly (quotient z L) y.
Proof. induction L as [|a M IH]; simpl; [lra|]. rewrite IH at 1. ring. Qed.
Lemma quotient_nonneg z L : nonneg L -> 0 <= z -> nonneg (quotient z L).
Proof. intros H Hz. induction H; simpl; constructor; [now apply poly_ge0|exact IHForall]. Qed.
Lemma product_app Y Z y : product (Y ++ Z) y = product Y y * product Z y.
Proof. induction Y as [|a Y IH]; simpl; [ring|]. rewrite IH; ring. Qed.
Lemma doubled_ge0 n p y : 0 <= product (doubled n p) y.
Proof. induction n as [|n IH]; simpl; [lra|]. rewrite <- Rmult_assoc. apply Rmult_le_pos; [apply Rle_0_sqr|exact IH]. Qed.
Lemma doubled_at n p l : (1 <= l <= n)%nat -> product (doubled n p) (p l) = 0.
Proof. induction n as [|n IH]; [lia|]. intros H. cbn [doubled product]. destruct (Nat.eq_dec l (S n)) as [->|]; [ring|].
  rewrite IH by lia; ring. Qed.
Lemma doubled_length n p : length (doubled n p) = (2 * n)%nat.
Proof. induction n; simpl; lia. Qed.
Lemma doubled_nonneg n p : (forall l, (1 <= l <= n)%nat -> 0 <= p l) -> nonneg (doubled n p).
Proof. induction n as [|n IH]; intros H; cbn [doubled]; [constructor|].
  do 2 (constructor; [apply H; lia|]). apply IH; intros; apply H; lia. Qed.

(* A functional that vanishes on the powers below the number of nodes sees only the remainder. *)
Lemma newton E a b Z : linear E -> nonneg Z -> forall P L, nonneg L ->
  (forall k, (k < length Z)%nat -> E (fun x => x ^ k * P x) = 0) ->
  exists M, nonneg M /\ E (fun x => P x * poly L (a + b * x)) = E (fun x => P x * (product Z (a + b * x) * poly M (a + b * x))).
Proof. intros HE HZ. induction HZ as [|z Z Hz HZ IH]; intros P L HL H.
  - exists L; split; [exact HL|]. rewrite (HE 1 0 (fun x => P x * (product [] (a + b * x) * poly L (a + b * x))) P) by (intros; simpl; ring). ring.
  - destruct (IH (fun x => P x * (a + b * x - z)) (quotient z L)) as [M [HM EM]].
    + now apply quotient_nonneg.
    + intros k Hk. rewrite (HE (a - z) b (fun x => x ^ k * P x) (fun x => x ^ S k * P x)) by (intros; simpl; ring).
      rewrite !H by (simpl; lia). ring.
    + exists M; split; [exact HM|].
      rewrite (HE (poly L z) 1 (fun x => x ^ 0 * P x) (fun x => P x * (a + b * x - z) * poly (quotient z L) (a + b * x))).
      2: { intros x. rewrite (quotient_divides z L (a + b * x)). simpl; ring. }
      rewrite H, EM by (simpl; lia).
      rewrite (HE 1 0 (fun x => P x * (product (z :: Z) (a + b * x) * poly M (a + b * x))) P) by (intros; simpl; ring). ring. Qed.

(* What a measure gives more than a rule; both may have a mass at 0. *)
Definition excess n N (w p c q : nat -> R) (w0 c0 : R) (f : R -> R) : R :=
  c0 * f 0 + Sum 1 N (fun i => c i * f (q i)) - (w0 * f 0 + Sum 1 n (fun l => w l * f (p l))).
Lemma excess_linear n N w p c q w0 c0 : linear (excess n N w p c q w0 c0).
Proof. intros a b f g h H. unfold excess. rewrite H.
  rewrite (Sum_lin 1 N (fun i => c i * h (q i)) [(a, fun i => c i * f (q i)); (b, fun i => c i * g (q i))]) by (intros; rewrite H; simpl; ring).
  rewrite (Sum_lin 1 n (fun l => w l * h (p l)) [(a, fun l => w l * f (p l)); (b, fun l => w l * g (p l))]) by (intros; rewrite H; simpl; ring).
  simpl; ring. Qed.
Lemma excess_remainder n N w p c q w0 c0 a b m Z : nonneg Z ->
  (forall k, (k < length Z)%nat -> excess n N w p c q w0 c0 (fun x => x ^ k) = 0) ->
  exists M, nonneg M /\ excess n N w p c q w0 c0 (fun x => (a + b * x) ^ m) =
    excess n N w p c q w0 c0 (fun x => product Z (a + b * x) * poly M (a + b * x)).
Proof. intros HZ H. pose proof (excess_linear n N w p c q w0 c0) as HE. set (E := excess n N w p c q w0 c0) in *.
  destruct (newton E a b Z HE HZ (fun _ => 1) (monomial m) (monomial_nonneg m)) as [M [HM EM]].
  { intros k Hk. rewrite (HE 1 0 (fun x => x ^ k) (fun x => x ^ k)) by (intros; ring). rewrite (H k Hk); ring. }
  exists M; split; [exact HM|].
  rewrite (HE 1 0 (fun x => 1 * poly (monomial m) (a + b * x)) (fun _ => 1)) by (intros; rewrite poly_monomial; ring). rewrite EM.
  rewrite (HE 1 0 (fun x => product Z (a + b * x) * poly M (a + b * x)) (fun _ => 1)) by (intros; ring). ring. Qed.

Lemma gauss n N (w p c q : nat -> R) a b m :
  (forall k, (0 <= k <= 2 * n - 1)%nat -> Sum 1 n (fun l => w l * p l ^ k) = Sum 1 N (fun i => c i * q i ^ k)) ->
  (forall l, (1 <= l <= n)%nat -> 0 <= a + b * p l) -> (forall i, (1 <= i <= N)%nat -> 0 <= a + b * q i) ->
  (forall i, (1 <= i <= N)%nat -> 0 <= c i) ->
  Sum 1 n (fun l => w l * (a + b * p l) ^ m) <= Sum 1 N (fun i => c i * (a + b * q i) ^ m).
Proof. intros Hm Hp Hq Hc.
  destruct (excess_remainder n N w p c q 0 0 a b m (doubled n (fun l => a + b * p l))) as [M [HM EM]].
  { now apply doubled_nonneg. }
  { intros k Hk. rewrite doubled_length in Hk. unfold excess. rewrite (Hm k) by lia. ring. }
  unfold excess in EM. rewrite (Sum_ext 1 n (fun l => w l * (product _ _ * _)) (fun _ => 0)), Sum_0 in EM.
  2: { intros l Hl. rewrite (doubled_at n (fun l => a + b * p l) l Hl). ring. }
  match type of EM with _ = _ + ?S - _ => assert (0 <= S) end.
  { apply Sum_ge0; intros i Hi. repeat apply Rmult_le_pos; [now apply Hc|apply doubled_ge0|apply poly_ge0; auto]. }
  lra. Qed.

Lemma gauss_radau n N (w p c q : nat -> R) w0 c0 a b m :
  (forall k, (0 <= k <= 2 * n)%nat -> w0 * 0 ^ k + Sum 1 n (fun l => w l * p l ^ k) = c0 * 0 ^ k + Sum 1 N (fun i => c i * q i ^ k)) ->
  0 <= a -> b <= 0 ->
  (forall l, (1 <= l <= n)%nat -> 0 <= a + b * p l) -> (forall i, (1 <= i <= N)%nat -> 0 <= a + b * q i) ->
  (forall i, (1 <= i <= N)%nat -> 0 <= q i) -> (forall i, (1 <= i <= N)%nat -> 0 <= c i) ->
  c0 * a ^ m + Sum 1 N (fun i => c i * (a + b * q i) ^ m) <= w0 * a ^ m + Sum 1 n (fun l => w l * (a + b * p l) ^ m).
Proof. intros Hm Ha Hb Hp Hq Hq0 Hc.
  destruct (excess_remainder n N w p c q w0 c0 a b m (doubled n (fun l => a + b * p l) ++ [a])) as [M [HM EM]].
  { apply Forall_app; split; [now apply doubled_nonneg|constructor; [exact Ha|constructor]]. }
  { intros k Hk. rewrite app_length, doubled_length in Hk. simpl in Hk. unfold excess. rewrite <- (Hm k) by lia. ring. }
  unfold excess in EM. rewrite (Sum_ext 1 n (fun l => w l * (product _ _ * _)) (fun _ => 0)), Sum_0 in EM.
  2: { intros l Hl. rewrite product_app, (doubled_at n (fun l => a + b * p l) l Hl). ring. }
  rewrite product_app in EM. cbn [product] in EM. rewrite !Rmult_0_r, !Rplus_0_r in EM.
  match type of EM with _ = _ + ?S - _ => assert (S <= 0) as HS end.
  { rewrite <- (Sum_0 1 N). apply Sum_le; intros i Hi. rewrite product_app. cbn [product].
    assert (0 <= c i * (product (doubled n (fun l => a + b * p l)) (a + b * q i) * poly M (a + b * q i)) * (- b * q i)).
    { repeat apply Rmult_le_pos; [now apply Hc|apply doubled_ge0|apply poly_ge0; auto|lra|now apply Hq0]. }
    lra. }
  replace (a - a) with 0 in EM by ring. rewrite !Rmult_0_l, !Rmult_0_r in EM. lra. Qed.
