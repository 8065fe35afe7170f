"""Proofs in Coq, printed from the chains: not trusted, for Coq checks them."""
