"""What a theorem says, in Coq: the one part of the printing that has to be trusted."""
