"""What a command says to whoever called it.

0: done, and every outcome is as declared. 1: a claim was refuted, unless it is declared false, or a check failed. 2: unusable input or
usage, or an output place that cannot be written; so is `ntkbounds` alone, which shows the help and names no command. 70: an error that
nobody foresaw (EX_SOFTWARE of sysexits.h), with its traceback in a file. 130: interrupted, what was finished kept.
"""

DONE, FAILED, BAD_INPUT, UNFORESEEN, INTERRUPTED = 0, 1, 2, 70, 130
