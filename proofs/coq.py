"""Coq: where it is, what it says of a file, and the rules that a printed file must keep.

Main names: `coq_version`, `how_to_install`, `Workshop`, `Outcome`, `ALLOWED_AXIOMS`, `forbidden`, `unexpected`.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

LIBRARY = ("Sums", "Powers", "Inequalities", "SummationByParts", "Quadrature", "Calculus", "Recurrences", "Tactics", "Instances", "Library")
"""The files of `proofs/lib`, each after those that it needs."""
ALLOWED_AXIOMS = frozenset(
    {
        "ClassicalDedekindReals.sig_forall_dec",
        "ClassicalDedekindReals.sig_not_dec",
        "FunctionalExtensionality.functional_extensionality_dep",
        "Classical_Prop.classic",
    }
)
"""What Coq's own construction of the real numbers rests on; nothing of ours is among them."""
_FORBIDDEN = re.compile(
    r"\b(Admitted|admit|give_up|Axioms?|Parameters?|Conjectures?|Hypothes[ie]s|Variables?|Context|Unset|bypass_check|Abort|Declare|"
    r"Guard Checking|Positivity Checking|Universe Checking)\b"
)
_UNEXPECTED = re.compile(r"\b(Module|Notation|Tactic|Ltac|Goal|Section)\b")
_COMMENT = re.compile(r"\(\*.*?\*\)", re.DOTALL)
_HEADINGS = ("Axioms:", "Closed under the global context")
LIMIT = 120.0
"""Seconds that Coq may take for one file."""


def coq_version() -> str | None:
    """The version of Coq on this machine; None if there is none."""
    if shutil.which("coqc") is None:
        return None
    shown = subprocess.run(["coqc", "--print-version"], capture_output=True, text=True, check=False).stdout.split()
    return shown[0] if shown else None


def how_to_install() -> str:
    """How Coq comes onto a machine."""
    return "Debian, Ubuntu: apt install coq; macOS: brew install coq; conda: conda install -c conda-forge coq; elsewhere: opam install coq"


def library_text(name: str) -> str:
    """A file of the library."""
    return resources.files("proofs").joinpath("lib", f"{name}.v").read_text(encoding="utf-8")


def library_hash() -> str:
    """A short hash of the library, and of the printer of statements: what is proved is what both say."""
    printer = sorted(resources.files("proofs").joinpath("statements").iterdir(), key=lambda file: file.name)
    printed = [file.read_text(encoding="utf-8") for file in printer if file.name.endswith(".py")]
    return hashlib.sha256("".join([*map(library_text, LIBRARY), *printed]).encode()).hexdigest()[:16]


def forbidden(source: str) -> list[str]:
    """Words in a file by which something could be taken for proved that is not."""
    return sorted(set(_FORBIDDEN.findall(_COMMENT.sub(" ", source))))


def unexpected(source: str) -> list[str]:
    """What no printed file has, and by which its words could come to mean something else."""
    strings = ["a string"] if '"' in source else []  # in which comment marks would not be any
    return sorted(set(_UNEXPECTED.findall(source))) + strings


@dataclass(frozen=True)
class Outcome:
    """What Coq says of a file.

    Attributes:
        accepted: whether it accepted all of it.
        axioms: what the theorems of the file rest on that Coq has not proved.
        message: its refusal.
        line: where it refused, from 1; 0 if it did not.
    """

    accepted: bool
    axioms: tuple[str, ...] = ()
    message: str = ""
    line: int = 0


class Workshop:
    """A folder where files are checked: what was accepted before, word for word and with the same files below it, is not checked again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.library, self.catalogue, self.matrices = self.folder / "lib", self.folder / "generated", self.folder / "matrices"
        for place in (self.library, self.catalogue, self.matrices, self.folder / "wrong"):
            place.mkdir(parents=True, exist_ok=True)
        self._keys: dict[str, str] = {}
        self._version = coq_version() or ""

    @property
    def names(self) -> tuple[str, ...]:
        """By which names Coq knows the folders: its options."""
        places = {"NTK": self.library, "Catalogue": self.catalogue, "Matrices": self.matrices}
        return tuple(part for name, place in places.items() for part in ("-Q", str(place), name))

    def prepare(self, dynamics: str) -> Outcome:
        """Check the library and the dynamics; the first refusal, if there is one."""
        before: tuple[str, ...] = ()
        for name in LIBRARY:
            outcome = self.check(self.library, name, library_text(name), before)
            if not outcome.accepted:
                return outcome
            before = (*before, name)
        return self.check(self.catalogue, "Dynamics", dynamics, ("Library",))

    def check(self, place: Path, name: str, source: str, needs: tuple[str, ...]) -> Outcome:
        """Check one file, which needs others that were checked before."""
        key = hashlib.sha256("\n".join([self._version, source, *(self._keys.get(n, "") for n in needs)]).encode()).hexdigest()
        file, stamp = place / f"{name}.v", place / f"{name}.accepted"
        self._keys[name] = key
        if stamp.is_file() and file.with_suffix(".vo").is_file() and file.read_text(encoding="utf-8") == source:
            known, _, said = stamp.read_text(encoding="utf-8").partition("\n")
            if known == key:
                return Outcome(True, axioms_in(said))
        stamp.unlink(missing_ok=True)
        file.write_text(source, encoding="utf-8")
        command = ["coqc", "-q", *self.names, str(file)]
        try:
            # where its caches go, too
            done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False, cwd=self.folder)
        except subprocess.TimeoutExpired:
            return Outcome(False, message=f"no answer within {LIMIT:g} s")
        if done.returncode != 0:
            found = re.search(r"line (\d+)", done.stderr)
            return Outcome(False, message=" ".join(done.stderr.split()), line=int(found[1]) if found else 0)
        stamp.write_text(f"{key}\n{done.stdout}", encoding="utf-8")
        return Outcome(True, axioms_in(done.stdout))


def axioms_in(said: str) -> tuple[str, ...]:
    """What `Print Assumptions` names: every line that begins at the margin, but for its two headings."""
    found = {line.split()[0] for line in said.splitlines() if line[:1].strip() and line.strip() not in _HEADINGS}
    return tuple(sorted(found))
