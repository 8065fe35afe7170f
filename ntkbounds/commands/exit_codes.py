"""What a command says to whoever called it: 0 done, 1 a claim refuted or a check failed, 2 bad input or usage, 130 interrupted."""

DONE, FAILED, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130
