"""What everything else may use: the exception for unusable input, the effective step, users' files run with care, memory predicted."""
