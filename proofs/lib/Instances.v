(* Statements at one instance: every hypothesis and the claim become relations between numbers. *)
From NTK Require Export Tactics Recurrences.

(* Gradient flow has a solution. *)
Lemma flow_solves r u x : derivable_pt_lim (fun y => exp (r * y) * u) x (r * (exp (r * x) * u)).
Proof.
  replace (r * (exp (r * x) * u)) with (exp (r * x) * r * u + exp (r * x) * 0) by ring.
  apply (derivable_pt_lim_mult (fun y => exp (r * y)) (fun _ => u)); [|apply derivable_pt_lim_const].
  apply (derivable_pt_lim_comp (fun y => r * y) exp); [|apply derivable_pt_lim_exp].
  intros eps He. exists (mkposreal 1 Rlt_0_1). intros h Hh _.
  replace ((r * (x + h) - r * x) / h - r) with 0 by (field; exact Hh). now rewrite Rabs_R0.
Qed.

Lemma ln_bounds x : 1 < x -> 0 < ln x <= x - 1.
Proof. intros H. split; [rewrite <- ln_1; apply ln_increasing; lra|].
  pose proof (exp_ineq1_le (ln x)) as E. rewrite exp_ln in E; lra. Qed.

(* a bounded index, case by case *)
Ltac enumerate k := first [ exfalso; lia | destruct k as [|k]; [ | enumerate k ] ].
Ltac compute_numbers := unfold Sum; cbn [sumn Nat.add Nat.sub Nat.mul pow INR second_order].
Ltac compute_in H := unfold Sum in H; cbn [sumn Nat.add Nat.sub Nat.mul pow INR second_order] in H;
  repeat match type of H with
  | context [Rpow_real ?x 0] => rewrite (Rpow_real_0 x) in H
  | context [Rpow_real ?x 1] => rewrite (Rpow_real_1 x) in H by lra
  | context [Rpow_real ?x 2] => rewrite (Rpow_real_2 x) in H by lra
  end.
(* roots of small squares *)
Ltac roots := repeat match goal with |- context [sqrt ?x] =>
  first [ replace (sqrt x) with 1 by (apply sqrt_as; lra) | replace (sqrt x) with 2 by (apply sqrt_as; lra)
        | replace (sqrt x) with 3 by (apply sqrt_as; lra) | replace (sqrt x) with (1 / 2) by (apply sqrt_as; lra) ] end.
Ltac minima := repeat first [ rewrite Rmin_left by lra | rewrite Rmin_right by lra ].
(* one hypothesis at an instance *)
Ltac instance := cbv beta zeta;
  lazymatch goal with
  | |- derivable_pt_lim _ _ _ => apply flow_solves
  | |- forall k : nat, (_ <= k <= _)%nat -> _ => let k := fresh "k" in let B := fresh "B" in intros k B; cbn [Nat.add Nat.sub Nat.mul] in B; enumerate k; instance
  | |- forall k : nat, _ => let k := fresh "k" in intros k; do 8 (destruct k as [|k]; [ compute_numbers; first [ lia | lra ] | ]); lra
  | |- forall x : R, _ => intros; instance
  | |- _ => compute_numbers; first [ lia | lra | minima; lra | rewrite ?Rmult_0_r, ?exp_0; lra | field_simplify; lra | pos | rewrite ?Rpow_real_plus, ?Rpow_real_1, ?Rpow_real_0, ?Rpow_real_2 by lra; lra | roots; lra | minima; eapply Rle_trans; [|apply Rmax_l]; lra | eapply Rle_trans; [|apply Rmax_r]; lra
      | match goal with |- context [ln ?x] => pose proof (ln_bounds x ltac:(lra)); lra end
      | assert (exp (-1) < 1) by (rewrite <- exp_0; apply exp_increasing; lra); lra ]
  end.
Ltac premise H := lazymatch type of H with ?P -> _ =>
  let X := fresh "X" in assert (X : P); [ instance | specialize (H X); clear X ] end.
(* an inequality between multiples of two exponentials, the wrong way round *)
Ltac exponentials_differ H :=
  match type of H with context [exp ?u] => match type of H with context [exp ?v] =>
    let E := fresh "E" in assert (E : exp v < exp u) by (apply exp_increasing; lra); lra end end.
