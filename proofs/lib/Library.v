(* All that a printed proof uses. *)
From NTK Require Export Sums Powers Inequalities SummationByParts Quadrature Calculus Recurrences Tactics Instances.
