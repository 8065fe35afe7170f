"""What everything else may use: the one exception for unusable input, and the convention that gives the effective step."""
