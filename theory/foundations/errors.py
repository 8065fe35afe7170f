"""The one exception for input that cannot be used: one line saying what was expected, what was got, what to do.

Main name: `InputError`. The command line turns it into exit code 2.
"""


class InputError(ValueError):
    """Input that cannot be used, described in one line.

    Args:
        expected: what would have been accepted.
        got: what was given instead.
        remedy: what the user can do about it, as an imperative without a full stop.
    """

    def __init__(self, expected: str, got: str, remedy: str) -> None:
        self.expected, self.got, self.remedy = expected, got, remedy
        super().__init__(" ".join(f"expected {expected}, got {got}; {remedy}".split()))
