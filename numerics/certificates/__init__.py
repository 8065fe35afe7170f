"""Claims proved over ranges of parameters, in exact rationals and balls."""
