"""What `verify` does with a theorem, in worker processes, and what it keeps."""
