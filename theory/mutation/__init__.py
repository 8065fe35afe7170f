"""Changed statements that tests must refute, and which of them follow from the original."""
