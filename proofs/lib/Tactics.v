(* How the side conditions of a generated proof are discharged: indices, signs, algebra. *)
From NTK Require Export Powers.

Ltac idx := cbv beta in *; repeat match goal with H : (_ /\ _)%type |- _ => destruct H end; lia.
(* signs, structurally; facts that are needed stand in the context *)
Ltac pos :=
  cbv beta;
  lazymatch goal with
  | |- ?x <> 0 => first [ assumption | apply Rgt_not_eq; unfold Rgt; pos | apply Rlt_not_eq; assumption ]
  | |- ?x >= 0 => apply Rle_ge; pos
  | |- ?x > 0 => unfold Rgt; pos
  | |- 0 < _ => first
      [ assumption | lra_closed
      | match goal with H : forall i : nat, _ -> 0 < ?f i |- 0 < ?f _ => apply H; idx end
      | match goal with H : forall i : nat, 0 < ?f i |- 0 < ?f _ => apply H end
      | lazymatch goal with
        | |- 0 < _ * _ => apply Rmult_lt_0_compat; pos
        | |- 0 < _ / _ => unfold Rdiv; apply Rmult_lt_0_compat; pos
        | |- 0 < / _ => apply Rinv_0_lt_compat; pos
        | |- 0 < _ ^ _ => apply pow_lt; pos
        | |- 0 < exp _ => apply exp_pos
        | |- 0 < sqrt _ => apply sqrt_lt_R0; pos
        | |- 0 < Rpow_real _ _ => apply Rpow_real_gt0; pos
        | |- 0 < INR _ => apply lt_0_INR; idx
        | |- 0 < Rmin _ _ => apply Rmin_pos; pos
        | |- 0 < _ + _ => first [apply Rplus_lt_le_0_compat; pos | apply Rplus_le_lt_0_compat; pos]
        end ]
  | |- 0 <= _ => first
      [ assumption | lra_closed | left; assumption
      | match goal with H : forall i : nat, _ -> 0 <= ?f i |- 0 <= ?f _ => apply H; idx end
      | match goal with H : forall i : nat, _ -> 0 < ?f i |- 0 <= ?f _ => left; apply H; idx end
      | match goal with H : forall i : nat, 0 <= ?f i |- 0 <= ?f _ => apply H end
      | match goal with H : forall i : nat, 0 < ?f i |- 0 <= ?f _ => left; apply H end
      | lazymatch goal with
        | |- 0 <= _ * _ => apply Rmult_le_pos; pos
        | |- 0 <= _ / _ => unfold Rdiv; apply Rmult_le_pos; pos
        | |- 0 <= / _ => apply Rinv_ge0; pos
        | |- 0 <= _ ^ (2 * _) => apply pow_ge0_even
        | |- 0 <= _ ^ 2 => apply pow2_ge_0
        | |- 0 <= _ ^ _ => apply pow_le; pos
        | |- 0 <= exp _ => left; apply exp_pos
        | |- 0 <= Rpow_real _ _ => apply Rpow_real_ge0
        | |- 0 <= sqrt _ => apply sqrt_pos
        | |- 0 <= INR _ => apply pos_INR
        | |- 0 <= Sum _ _ _ => apply Sum_ge0; intros; pos
        | |- 0 <= _ + _ => apply Rplus_le_le_0_compat; pos
        | |- 0 <= Rmin _ _ => apply Rmin_glb; pos
        | |- 0 <= Rmax _ ?y => eapply Rle_trans; [|apply Rmax_r]; pos
        end ]
  end
with lra_closed := lazymatch goal with |- 0 <= IZR _ => lra | |- 0 < IZR _ => lra end.

Ltac is_lit n := lazymatch n with O => idtac | S ?m => is_lit m end.
(* casts of naturals *)
Ltac nats :=
  rewrite ?plus_INR, ?mult_INR;
  repeat match goal with |- context [INR (?a - ?b)] => rewrite (minus_INR a b) by idx; rewrite ?plus_INR, ?mult_INR end;
  cbn [INR].
Ltac nats_in H :=
  lazymatch type of H with (_ <= _)%nat => apply le_INR in H | (_ < _)%nat => apply lt_INR in H | _ => apply (f_equal INR) in H end;
  rewrite ?plus_INR, ?mult_INR in H;
  repeat match type of H with context [INR (?a - ?b)] => rewrite (minus_INR a b) in H by idx; rewrite ?plus_INR, ?mult_INR in H end;
  cbn [INR] in H.
(* x^n beside x^(n-k) *)
Ltac differences := repeat match goal with
  | |- context [?x ^ (?n - ?k)] => match goal with
    | |- context [x ^ n] => replace (x ^ n) with (x ^ (n - k) * x ^ k) by (rewrite <- pow_add; f_equal; idx)
    end end.
(* x^(k n) with a literal k, as a power of x^n *)
Ltac literals := repeat match goal with
  | |- context [?x ^ (?k * ?n)] => is_lit k; tryif is_lit n then fail else rewrite (pow_lit k n x)
  end.
(* real powers of products, inverses and x^k, and with exponents 2 s, by those of x *)
Ltac real_powers := repeat match goal with
  | |- context [Rpow_real (?x * ?y) ?s] => rewrite (Rpow_real_mult x y s) by pos
  | |- context [Rpow_real (/ ?x) ?s] => rewrite (Rpow_real_inv x s) by pos
  | |- context [Rpow_real (?x ^ ?k) ?s] => rewrite (Rpow_real_of_pow x s k) by pos
  | |- context [Rpow_real ?x (2 * ?s)] => change (2 * s) with (INR 2 * s); rewrite (Rpow_real_pow x s 2)
  end.
Ltac powers :=
  unfold Rdiv; real_powers; differences;
  repeat match goal with
  | |- context [(?x ^ ?k) ^ ?n] => is_lit k; tryif is_lit n then fail else rewrite <- (pow_mult x k n)
  end;
  rewrite ?Rpow_real_plus by pos; rewrite ?pow1, ?pow_add, ?Rpow_mult_distr, ?pow_inv;
  literals; differences; rewrite ?pow_add, ?Rpow_mult_distr; literals; nats; rewrite ?pow_1.
(* powers with the same symbolic exponent over bases that are the same rational function, or opposite *)
Ltac bases := repeat match goal with
  | |- context [?x ^ ?n] => tryif is_lit n then fail else match goal with
    | |- context [?y ^ n] => tryif constr_eq x y then fail else first
        [ replace (y ^ n) with (x ^ n) by (f_equal; field; nonzero)
        | lazymatch n with (2 * ?k)%nat => replace (y ^ n) with (x ^ n) by (apply pow_even_opp; field; nonzero) end ]
    end end
with nonzero := repeat split; pos.
(* exponentials whose exponents are equal, double, or the sum of two others *)
Ltac exponents := f_equal; first [ ring | field; nonzero ].
Ltac exponentials := repeat match goal with
  | |- context [exp ?x ^ ?n] => tryif is_lit n then fail else rewrite (exp_pow x n)
  end; nats; repeat match goal with
  | |- context [exp ?x] => match goal with
    | |- context [exp ?y] => tryif constr_eq x y then fail else first
        [ replace (exp y) with (exp x) by exponents
        | replace (exp y) with (exp x ^ 2) by (rewrite exp_pow; cbn [INR]; exponents)
        | match goal with |- context [exp ?z] =>
            tryif constr_eq x z then fail else tryif constr_eq y z then fail else
            replace (exp z) with (exp x * exp y) by (rewrite <- exp_plus; exponents) end
        | match goal with |- context [exp ?z] =>
            tryif constr_eq x z then fail else tryif constr_eq y z then fail else
            replace (exp z) with (exp x ^ 2 * exp y) by (rewrite exp_pow, <- exp_plus; cbn [INR]; exponents) end ]
    end end.
Ltac rational := unfold Rdiv; first [ ring | field; nonzero ].
(* logarithms of products *)
Ltac logarithms := unfold Rdiv, Rminus; rewrite ?ln_mult, ?ln_Rinv by pos; rewrite ?ln_1.
(* the squares of roots *)
Ltac squares :=
  repeat match goal with |- context [sqrt ?x] =>
    lazymatch goal with H : sqrt x ^ 2 = x |- _ => fail | _ => assert (sqrt x ^ 2 = x) by (apply pow2_sqrt; pos) end end;
  match goal with H : sqrt _ ^ 2 = _ |- _ => first [ ring [H] | field [H]; nonzero ] end.
(* equality of rational functions; sums, exponentials, and powers with a symbolic exponent, are atoms *)
Ltac alg := cbv beta; cbn [lin linS];
  first [ reflexivity | powers; rational | bases; powers; bases; rational | exponentials; powers; rational | logarithms; powers; rational | powers; squares | logarithms; powers; squares ].

(* the sums of a lemma as they are printed *)
Ltac sum_as E H := match type of E with ?a = ?b => tryif constr_eq a b then idtac else rewrite E in H end.
Tactic Notation "sum_as" hyp(E) "in" hyp(H) := sum_as E H.

(* a root, as what has the right square *)
Ltac root := apply sqrt_as; [ pos | rewrite ?Rpow_mult_distr, ?pow_inv, ?pow2_sqrt by pos; alg ].
