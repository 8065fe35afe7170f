"""The sections of the ledger page below its table: counterexamples, surviving mutants, certificates, settings.

Main names: `detail`, `has_detail`, `survivors`, `certificates`, `settings`, `statement`, `mutant_name`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ntkbounds.derivations.derivation import statement_latex
from ntkbounds.output.html import NOTHING, Html, assumed, element, formula, joined, number, phrase, prose, scrolling, table, text
from numerics.falsifying.mutation_score import Need
from theory.assumptions.typeset import assumption_latex
from theory.language.symbols import SYMBOLS
from theory.printing.text import SIGNS
from theory.statements.theorem import Theorem

Entry = Mapping[str, Any]
"""What is stored of one theorem."""

NECESSARY, SUPERFLUOUS, WELL_DEFINED = (need.value for need in (Need.REFUTED, Need.NOTHING, Need.UNDEFINED))
LONG = 110
"""Characters of LaTeX above which a claim is set smaller in the table."""
_NEGATIVE_POWER = re.compile(r"\^-(\d+)")
_STATUS = {
    NECESSARY: "without it an exact counterexample is known",
    SUPERFLUOUS: "no counterexample without it was found, which does not show that there is none",
    WELL_DEFINED: "without it a side of the claim has no value",
}


def paragraph(*content: Html, **attributes: str) -> Html:
    """A paragraph."""
    return element("p", *content, **attributes)


def words(name: str) -> Html:
    """An assumption's name as words: optimal_step becomes "optimal step"."""
    return text(name.replace("_", " "))


def kind_of(entry: Entry, theorems: Mapping[str, Theorem]) -> str:
    """The kind of a statement; older ledgers do not store it."""
    known = theorems.get(entry["id"])
    return str(entry.get("kind") or (known.kind if known else "bound"))


def statement(entry: Entry, theorems: Mapping[str, Theorem], display: bool = False) -> Html:
    """The claim as a formula, in a box of its own that scrolls; as text where the theorem is not at hand."""
    known = theorems.get(entry["id"])
    said = f"Statement of {entry['id']}"
    if known is None:
        return scrolling(prose(str(entry.get("statement") or "")), said, "group", "formula")
    source = statement_latex(known)
    return scrolling(formula(source, display), said, "group", "formula long" if len(source) > LONG else "formula")


def mutant_name(name: str, with_theorem: bool = True) -> Html:
    """A mutant's name with its formulas set; underscores of ids and of assumptions' names are no subscripts."""
    theorem, colon, change = str(name).partition(": ")
    if not colon:
        return text(name)
    before, without, assumption = change.partition("without ")
    dropped = without and not before
    shown = phrase("without the assumption ", words(assumption)) if dropped else prose(_NEGATIVE_POWER.sub(r"^{−\1}", change))
    return phrase(theorem, ": ", shown) if with_theorem else shown


def _listed(entry: Entry, key: str) -> Sequence[Any]:
    return (entry.get("mutants") or {}).get(key) or ()


def _remarks(entry: Entry) -> list[str]:
    """What there is to see in an entry's details, in a few words each."""
    assumptions = entry.get("assumptions") or {}
    surviving, harmless = len(_listed(entry, "survivors")), len(_listed(entry, "harmless"))
    superfluous = [name for name, status in assumptions.items() if status == SUPERFLUOUS]
    certified = entry.get("certified") or {}
    remarks = {
        "not as declared": entry.get("as_declared") is False,
        "a problem": bool(entry.get("problem")),
        "the derivation does not check": entry.get("derived") is False,
        "counterexample": bool(entry.get("counterexample")),
        f"{surviving} surviving mutant{'s' * (surviving > 1)}": surviving > 0,
        f"{harmless} harmless mutant{'s' * (harmless > 1)}": harmless > 0,
        f"possibly superfluous: {', '.join(superfluous).replace('_', ' ')}": bool(superfluous),
        "counterexamples without an assumption": bool(entry.get("witnesses")),
        "a certificate that does not hold": certified.get("holds") is False,
        "a note on the certificate": bool(certified.get("note")),
        f"{entry.get('undecided')} undecided instances": bool(entry.get("undecided")),
    }
    return [remark for remark, there in remarks.items() if there]


def has_detail(entry: Entry) -> bool:
    """Whether there is more to say about an entry than its row in the table."""
    return bool(_remarks(entry) or entry.get("assumptions"))


def detail(entry: Entry, theorems: Mapping[str, Theorem]) -> Html:
    """Everything about one theorem that does not fit its row, folded; open where the outcome is not as declared."""
    known = theorems.get(entry["id"])
    remarks = element("span", text("; ".join(_remarks(entry))), class_="soft")
    said = phrase(element("strong", text(entry["id"])), " ", prose(str(entry.get("name") or "")), " ", remarks)
    problem = entry.get("problem")
    undecided = entry.get("undecided")
    content = [
        statement(entry, theorems, display=True),
        paragraph(prose(known.meaning)) if known else NOTHING,
        paragraph(element("span", text("Problem: "), class_="bad"), text(problem)) if problem else NOTHING,
        paragraph(number(undecided), text(" instances stayed undecided at the highest precision.")) if undecided else NOTHING,
        _instances(entry, known),
        _assumptions(entry, known),
        _mutants(entry),
        _certificate_note(entry),
    ]
    opened = {"open": ""} if entry.get("as_declared") is False else {}
    return element("details", element("summary", said), *content, **opened, id=entry["id"])


def _value(value: Any) -> Html:
    if isinstance(value, list | tuple):
        return phrase("(", joined(", ", map(_value, value)), ")")
    return phrase(str(value).replace("-", "−"))


def _instances(entry: Entry, known: Theorem | None) -> Html:
    """The counterexample and those found without an assumption, side by side, with every symbol's meaning and exact value."""
    found = {"counterexample": entry["counterexample"]} if entry.get("counterexample") else {}
    found |= {f"without {name.replace('_', ' ')}": instance for name, instance in (entry.get("witnesses") or {}).items() if instance}
    if not found:
        return NOTHING
    names = dict.fromkeys(name for instance in found.values() for name in instance)
    rows = []
    for name in names:
        info = SYMBOLS.get(name)
        symbol = formula(info.latex) if info else text(name)
        values = [_value(instance[name]) if name in instance else text(None) for instance in found.values()]
        rows.append([symbol, *values, prose(info.meaning) if info else text(None)])
    caption = text("Exact instances on which the claim fails" + ("" if entry.get("counterexample") else " when an assumption is dropped"))
    shown = element("div", table(caption, [text("symbol"), *map(text, found), text("meaning")], rows, entry["id"]), class_="words")
    return phrase(shown, _sides(entry, known))


def _sides(entry: Entry, known: Theorem | None) -> Html:
    """Both sides of the claim at the counterexample, and what the claim says of them."""
    if not entry.get("counterexample") or not entry.get("lhs"):
        return NOTHING
    left, right = (_ball(str(entry.get(side, ""))) for side in ("lhs", "rhs"))
    claimed = f": {left} {SIGNS[known.claim.relation]} {right} is false" if known else ""
    enclosed = " A number in brackets differs from the true value by at most what follows ±." if "±" in left + right else ""
    return paragraph(phrase(f"At the counterexample the left side is {left} and the right side is {right}{claimed}.{enclosed}"))


def _ball(value: str) -> str:
    """A side as text: an exact rational, or a ball as Arb writes it."""
    return value.replace("+/-", "±")


def _assumptions(entry: Entry, known: Theorem | None) -> Html:
    """Each assumption that was asked about, what it says, and what dropping it did."""
    asked: Mapping[str, str] = entry.get("assumptions") or {}
    said = {one.name: assumed(one.text, assumption_latex(one)) for one in known.assumptions} if known else {}
    items = [
        element(
            "li",
            element("strong", words(name)),
            phrase(" (", said[name], ")") if name in said else NOTHING,
            phrase(f": {status}; {_STATUS[status]}." if status in _STATUS else f": {status}."),
        )
        for name, status in asked.items()
    ]
    return phrase(paragraph(text("Assumptions:")), element("ul", *items)) if items else NOTHING


def _mutants(entry: Entry) -> Html:
    surviving = [element("li", mutant_name(name, with_theorem=False)) for name in _listed(entry, "survivors")]
    harmless = [
        element("li", mutant_name(name, with_theorem=False), element("span", phrase(f" ({reason})"), class_="soft"))
        for name, reason in _listed(entry, "harmless")
    ]
    kinds = {"Surviving mutants, which nothing refuted:": surviving, "Harmless mutants, which follow from the theorem:": harmless}
    return phrase(*(phrase(paragraph(phrase(said)), element("ul", *listed)) for said, listed in kinds.items() if listed))


def _certificate_note(entry: Entry) -> Html:
    certified = entry.get("certified") or {}
    holds = certified.get("holds")
    if holds is not False and not certified.get("note"):
        return NOTHING
    failed = phrase(element("span", phrase("The certificate does not hold."), class_="bad"), " ") if holds is False else NOTHING
    return paragraph(failed, text("Certificate: "), prose(str(certified.get("note") or certified.get("statement") or "")))


def survivors(entries: Sequence[Entry]) -> Html:
    """Every surviving mutant of every theorem; none is left out."""
    asked = [entry for entry in entries if entry.get("mutants") is not None]
    names = [name for entry in asked for name in _listed(entry, "survivors")]
    if not asked:
        said = paragraph(text("Mutants were not asked about."))
    elif not names:
        said = paragraph(text(f"None: every mutant of {len(asked)} theorems was refuted or is known to be harmless."))
    else:
        explained = (
            "Nothing refuted these changed statements, and nothing shows that they follow from their theorem. Each is a lead: the search "
            "is too weak there, the theorem can be sharpened, or an assumption is not needed."
        )
        said = phrase(paragraph(text(explained)), element("ul", *(element("li", mutant_name(name)) for name in names)))
    return element("section", element("h2", text("Mutants that survived"), id="survivors"), said)


def certificates(listed: Sequence[Entry] | None) -> Html:
    """What was certified with interval arithmetic, and over which range."""
    heading = element("h2", text("Certificates"), id="certificates")
    if not listed:
        return element("section", heading, paragraph(text("None were asked for." if listed is None else "There are none.")))
    rows = [
        [
            text(one.get("theorem")),
            prose(str(one.get("statement") or "–")),
            prose(str(one.get("range") or "–")),
            element("span", phrase("holds"), class_="good") if one.get("holds") else element("span", phrase("not certified"), class_="bad"),
            text(one.get("boxes")),
            prose(str(one.get("note") or "–")),
            number(one.get("seconds"), 2),
        ]
        for one in listed
    ]
    explained = (
        "A certificate covers every point of its range, not only instances: the range is cut into boxes, and in each the statement is "
        "enclosed in balls with rigorous error bounds until its sign is certain."
    )
    head = [text(name) for name in ("theorem", "statement", "range", "outcome", "boxes", "note", "seconds")]
    return element("section", heading, paragraph(text(explained)), element("div", table(text("Certified"), head, rows), class_="words"))


def settings(document: Mapping[str, Any]) -> Html:
    """All that is needed to make the numbers again."""
    seed, examples = document.get("seed"), document.get("examples")
    options = "".join(f" --{name} {value}" for name, value in (("examples", examples), ("seed", seed)) if value is not None)
    command = document.get("command") or f"ntkbounds verify{options} --json ledger.json"
    rows = [
        [text("command"), element("code", text(command))],
        [text("seed of the search"), text(seed)],
        [text("instances drawn for each theorem"), text(examples)],
        [text("seconds in all"), number(document.get("seconds"), 3)],
        [text("hash of the statements' sources"), element("code", text(document.get("sources")))],
        *[[text(name), text(version)] for name, version in sorted((document.get("versions") or {}).items())],
    ]
    shown = table(text("Settings and versions"), [text("what"), text("value")], rows)
    return element("section", element("h2", text("How it was made"), id="settings"), element("div", shown, class_="words"))
