"""The hunt for counterexamples, and how strong it is."""
