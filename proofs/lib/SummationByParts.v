(* Summation by parts against a monotone weight: the lemma behind the tail-aligned bounds.
   If every tail of a is at most that of b, plus d, and g is nonnegative and does not decrease, then
   Sum (a g) <= Sum (b g) + d g_h. *)
From NTK Require Export Powers.

Lemma tail_weighted l h (D g : nat -> R) d :
  (forall m, (l <= m <= h)%nat -> 0 <= Sum m h D + d) ->
  (forall j, (l <= j <= h)%nat -> forall i, (l <= i <= j)%nat -> g i <= g j) ->
  forall n k, (k + n = h)%nat -> (l <= k)%nat -> g k * (Sum k h D + d) <= Sum k h (fun i => D i * g i) + d * g h.
Proof.
  intros HD Hg n. induction n as [|n IH]; intros k Hk Hl.
  - replace k with h by lia. rewrite !Sum_single. right; ring.
  - rewrite (Sum_split k k h D), (Sum_split k k h (fun i => D i * g i)), !Sum_single by lia.
    specialize (IH (k + 1)%nat ltac:(lia) ltac:(lia)). pose proof (HD (k + 1)%nat ltac:(lia)) as P.
    assert (G : g k <= g (k + 1)%nat) by (apply Hg; lia).
    apply (Rmult_le_compat_r _ _ _ P) in G. lra.
Qed.

Lemma tail_dominated l h (a b g : nat -> R) d :
  (l <= h)%nat \/ d = 0 ->
  (forall m, (l <= m <= h)%nat -> Sum m h a <= Sum m h b + d) ->
  (forall j, (l <= j <= h)%nat -> forall i, (l <= i <= j)%nat -> g i <= g j) ->
  (forall i, (l <= i <= h)%nat -> 0 <= g i) ->
  Sum l h (fun i => a i * g i) <= Sum l h (fun i => b i * g i) + d * g h.
Proof.
  intros [Hl|Hd] Ht Hg H0; [|destruct (le_lt_dec l h) as [Hl|Hl]; [|rewrite !Sum_empty by easy; rewrite Hd; lra]].
  all: assert (T : forall m, (l <= m <= h)%nat -> 0 <= Sum m h (fun i => b i + (-1) * a i) + d)
    by (intros m Hm; rewrite Sum_plus, Sum_scal; specialize (Ht m Hm); lra).
  all: pose proof (tail_weighted l h _ g d T Hg (h - l) l ltac:(lia) ltac:(lia)) as W.
  all: pose proof (Rle_trans _ _ _ (Rmult_le_pos _ _ (H0 l ltac:(lia)) (T l ltac:(lia))) W) as Z; cbv beta in Z.
  all: rewrite (Sum_ext l h (fun i => (b i + (-1) * a i) * g i) (fun i => b i * g i + (-1) * (a i * g i))) in Z by (intros; ring).
  all: rewrite Sum_plus, Sum_scal in Z; lra.
Qed.
