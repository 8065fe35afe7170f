"""Statements and proofs in Coq, printed from the theorems, and what Coq says of them."""
