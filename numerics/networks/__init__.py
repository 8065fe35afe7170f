"""Networks: built in, and a user's own."""
