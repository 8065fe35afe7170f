(* All that a printed proof uses. *)
From NTK Require Export Sums Powers Inequalities SummationByParts Calculus Recurrences Tactics Instances.
