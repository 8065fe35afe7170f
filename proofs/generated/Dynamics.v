(* Printed from theory/language/dynamics.py by `ntkbounds prove`: the ways to train, one mode at a time. *)
From NTK Require Export Library.

(* gradient descent *)
Fixpoint mode (eta : R) (lam : nat -> R) (c : nat -> R) (i t : nat) : R :=
  match t with O => (c i) | S t => (1 - (eta * (lam i))) * mode eta lam c i t end.

(* gradient descent with proximity *)
Fixpoint mode_proximal (eta : R) (mu : R) (lam : nat -> R) (c : nat -> R) (i t : nat) : R :=
  match t with O => (c i) | S t => (1 - (eta * (mu + (lam i)))) * mode_proximal eta mu lam c i t + (eta * mu * (c i)) end.

(* momentum: a filter, and what it leaves of a mode *)
Definition heavy_ball (x beta : R) (t : nat) : R := second_order (1 + beta - x) beta 1 t.

Definition nesterov (x beta : R) (t : nat) : R := second_order ((1 - x) * (1 + beta)) (beta * (1 - x)) 1 t.

Definition mode_heavy (beta : R) (eta : R) (lam : nat -> R) (c : nat -> R) (i t : nat) : R := second_order (1 + beta - (eta * (lam i))) beta (c i) t.

Definition mode_nesterov (beta : R) (eta : R) (lam : nat -> R) (c : nat -> R) (i t : nat) : R := second_order ((1 + beta) * (1 - (eta * (lam i)))) (beta * (1 - (eta * (lam i)))) (c i) t.
