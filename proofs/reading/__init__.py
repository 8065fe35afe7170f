"""What a statement printed for Coq says, read again by another reader than the printer: a check on `proofs.statements`."""
