"""Instances of a theorem's assumptions: drawn, parameterized, as Hypothesis strategies."""
