"""The ledger as a page: what is known of every theorem, from the JSON document that `ntkbounds verify --json` writes.

One self-contained HTML page: sentences with counts, a table with one row a theorem, and what does not fit a row folded below.

Main names: `ledger_page`, `largest_ratio`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from ntkbounds.output.html import DASH, Html, document, element, joined, number, phrase, prose, table, text
from ntkbounds.pages import ledger_sections as sections
from ntkbounds.pages.ledger_sections import NECESSARY, SUPERFLUOUS, WELL_DEFINED, Entry, kind_of, paragraph, words
from ntkbounds.verification.ledger import fingerprint
from theory.foundations.errors import InputError
from theory.statements.theorem import Theorem

NOT_ASKED = element("span", phrase("not asked"), class_="soft")
SHORTER = {WELL_DEFINED: "for a value"}
COLUMNS = {
    "theorem": "The id under which everything else names it; it leads to the details below where there are any.",
    "statement": "Name and claim. A prediction is not a bound; what is declared false is there to be refuted.",
    "source": "abstract: claimed in the abstract of the founding paper; literature: known; ours: new here.",
    "verdict": "TESTED: no exact instance refuted it. CERTIFIED: it holds on a whole range, by exact or interval arithmetic. PROVED: by a "
    "proof that was checked by machine. REFUTED: an exact counterexample is known. UNDECIDED: none of these.",
    "derived": "Whether each step of the derivation follows from the one before by its rule.",
    "tested": "How many exact instances of the assumptions the claim was judged on, with no tolerance.",
    "sharp": "Both sides are equal on the declared instance, checked exactly: no smaller constant is possible.",
    "largest ratio": "The largest left side over right side found on an exact instance, rounded down; 1 is equality, above 1 refutes.",
    "assumptions": "What dropping each does. Necessary: an exact counterexample without it is known. For a value: without it a side of the "
    "claim has no value. Possibly superfluous: no counterexample without it was found.",
    "mutants": "Caught of those that are not harmless. A mutant is the statement with one small change that should make it false, such as "
    "a constant made smaller; the search that finds no counterexample to the theorem must find one to the mutant.",
    "certified over": "The range on which the statement is certified: every point of it, not only instances.",
    "proved": "Whether a proof was checked by machine.",
}


def ledger_page(document_: Mapping[str, Any], theorems: Mapping[str, Theorem]) -> str:
    """The page, as HTML.

    Args:
        document_: what `ntkbounds verify --json` wrote; fields that an older version did not write are shown as a dash.
        theorems: the declared theorems by id, for their formulas; an entry that is not among them, or that was verified when the theorem
            stated something else, is shown by its text.

    Raises:
        InputError: not such a document.
    """
    entries = document_.get("theorems")
    if not isinstance(entries, list) or not all(isinstance(entry, Mapping) and "id" in entry for entry in entries):
        raise InputError(
            "a document with a list of `theorems`, each with its id", "another one", "use what `ntkbounds verify --json` wrote"
        )
    changed = [entry["id"] for entry in entries if _has_changed(entry, theorems)]
    theorems = {name: theorem for name, theorem in theorems.items() if name not in changed}
    detailed = [sections.detail(entry, theorems) for entry in entries if sections.has_detail(entry)]
    return document(
        "ntkbounds: ledger of verification",
        element("h1", text("What is known of every theorem")),
        _introduction(),
        _warnings(document_, entries, changed),
        element("ul", *(element("li", said) for said in _summary(entries, theorems)), class_="headline"),
        _columns(),
        element("div", _overview(entries, theorems), class_="ledger words sortable searched"),
        element("section", element("h2", text("Theorem by theorem"), id="details"), *(detailed or [paragraph(text("Nothing to add."))])),
        sections.survivors(entries),
        sections.certificates(document_.get("certificates")),
        sections.settings(document_),
        active=True,
    )


def _introduction() -> Html:
    said = (
        "Every claim was attacked with instances in exact arithmetic. An instance gives each symbol a number; a claim that fails on one "
        "instance of its assumptions is false. A claim that was only tested may still be false: the verdict says how much is known."
    )
    return paragraph(text(said))


def _has_changed(entry: Entry, theorems: Mapping[str, Theorem]) -> bool:
    """Whether the theorem states something else now; what was found is about what it stated then."""
    known, stored = theorems.get(entry["id"]), entry.get("fingerprint")
    return known is not None and stored is not None and stored != fingerprint(known)


def _warnings(document_: Mapping[str, Any], entries: Sequence[Entry], changed: Sequence[str]) -> Html:
    """What a reader must not miss: a run that was cut short, outcomes that are not as declared, statements that have changed since."""
    said = []
    if document_.get("interrupted"):
        said.append(phrase("The run was interrupted: theorems that are not listed were not verified."))
    others = [entry["id"] for entry in entries if entry.get("as_declared") is False]
    if others:
        said.append(phrase("Not as declared: ", joined(", ", map(_link, others)), "."))
    if changed:
        said.append(phrase(f"Changed since they were verified, and shown as they were: {', '.join(changed)}."))
    return phrase(*(paragraph(one, class_="bad") for one in said))


def _link(name: str) -> Html:
    return element("a", text(name), href=f"#{name}")


def _count(amount: int, one: str, many: str = "") -> str:
    return f"{number(amount)} {one if amount == 1 else many or one + 's'}"


def _summary(entries: Sequence[Entry], theorems: Mapping[str, Theorem]) -> list[Html]:
    """The whole ledger in sentences."""
    declared_false = [entry for entry in entries if kind_of(entry, theorems) == "refuted"]
    held = [entry for entry in entries if kind_of(entry, theorems) != "refuted"]
    verdicts = Counter(str(entry.get("verdict")) for entry in held)
    listed = ", ".join(f"{number(verdicts[verdict])} {verdict}" for verdict in ("PROVED", "CERTIFIED", "TESTED", "UNDECIDED", "REFUTED"))
    instances = number(sum(entry.get("tested") or 0 for entry in entries))
    refuted = sum(entry.get("verdict") == "REFUTED" for entry in declared_false)
    said = [_told(f"{_count(len(held), 'statement')} held to be true", f": {listed}. {instances} exact instances were judged in all.")]
    if declared_false:
        amount = len(declared_false)
        how = "each has an exact counterexample." if refuted == amount else f"{number(refuted)} refuted, {number(amount - refuted)} not."
        said.append(_told(f"{_count(amount, 'statement')} declared false", f": {how}"))
    return [*said, _mutant_summary(entries), _assumption_summary(entries)]


def _told(what: str, *rest: str) -> Html:
    return phrase(element("strong", phrase(what)), *rest)


def percent(part: int, whole: int) -> Html:
    """A share rounded down to a tenth, so that only all is 100 %."""
    return phrase(f"{part * 1000 // whole / 10:g}\u00a0%")


def _mutant_summary(entries: Sequence[Entry]) -> Html:
    asked = [entry["mutants"] for entry in entries if entry.get("mutants") is not None]
    caught, harmless, surviving = (sum(len(one.get(key) or ()) for one in asked) for key in ("caught", "harmless", "survivors"))
    if not caught + surviving:
        return _told("Mutants", ": not asked.")
    share = f"{number(caught)} of {number(caught + surviving)} refuted ({percent(caught, caught + surviving)})"
    rest = element("a", phrase(_count(surviving, "survives", "survive")), href="#survivors") if surviving else "none survives"
    return _told("Mutants", f": {share}, ", rest, f"; harmless, since they follow from their theorem: {number(harmless)}.")


def _assumption_summary(entries: Sequence[Entry]) -> Html:
    status = Counter(status for entry in entries for status in (entry.get("assumptions") or {}).values())
    if not status:
        return _told("Assumptions", ": not asked whether they are needed.")
    order = [*(known for known in (NECESSARY, WELL_DEFINED, SUPERFLUOUS) if status[known]), *sorted(status, key=str)]
    listed = ", ".join(f"{number(status[name])} {name}" for name in dict.fromkeys(order))
    return _told("Assumptions", f", each counted with every theorem that makes it: {listed}.")


def _columns() -> Html:
    explained = [phrase(element("dt", text(name)), element("dd", text(said))) for name, said in COLUMNS.items()]
    return element("details", element("summary", text("What the columns say")), element("dl", *explained, class_="columns"), open="")


def _overview(entries: Sequence[Entry], theorems: Mapping[str, Theorem]) -> Html:
    caption = text(f"{len(entries)} theorems" if len(entries) != 1 else "1 theorem")
    return table(caption, [text(name) for name in COLUMNS], (_row(entry, theorems) for entry in entries))


def _row(entry: Entry, theorems: Mapping[str, Theorem]) -> list[Html]:
    kind = kind_of(entry, theorems)
    remark = {"refuted": "declared false", "prediction": "a prediction, not a bound"}.get(kind, "")
    name = prose(str(entry.get("name") or ""))
    shown = _breakable(entry["id"])
    return [
        element("a", shown, href=f"#{entry['id']}") if sections.has_detail(entry) else shown,
        phrase(name, element("span", phrase(f" ({remark})"), class_="soft") if remark else "", sections.statement(entry, theorems)),
        text(entry.get("source")),
        _verdict(entry, kind),
        _yes_no(entry.get("derived"), "yes", "NOT checked"),
        _tested(entry),
        _yes_no(entry.get("sharp"), "yes", "NOT equal"),
        largest_ratio(entry.get("ratio")),
        _assumptions(entry.get("assumptions"), theorems.get(entry["id"])),
        _mutants(entry.get("mutants")),
        _certified(entry.get("certified")),
        _proved(entry.get("proved")),
    ]


def _breakable(name: str) -> Html:
    """An id that may break behind its dots and underscores: some are long."""
    first, *rest = re.split(r"(?<=[._])", name)
    return phrase(first, *(piece for part in rest for piece in (element("wbr"), part)))


def _verdict(entry: Entry, kind: str) -> Html:
    verdict = str(entry.get("verdict") or "UNDECIDED")
    as_declared = entry.get("as_declared") is not False
    look = verdict.lower() + (" expected" if as_declared else " unexpected")
    note = "as declared" if kind == "refuted" and verdict == "REFUTED" and as_declared else "" if as_declared else "NOT as declared"
    badge = element("span", text(verdict), class_=f"verdict {look}")
    return phrase(badge, element("br"), element("span", phrase(note), class_="soft" if as_declared else "bad")) if note else badge


def _yes_no(value: bool | None, yes: str, no: str) -> Html:
    return DASH if value is None else text(yes) if value else element("span", text(no), class_="bad")


def _tested(entry: Entry) -> Html:
    undecided = entry.get("undecided")
    shown = number(entry.get("tested"))
    return phrase(shown, element("br"), element("span", phrase(f"{number(undecided)} undecided"), class_="soft")) if undecided else shown


def largest_ratio(value: float | None) -> Html:
    """A ratio to three significant digits, rounded down, so that it is never shown larger than it was found; 1 only if it is 1."""
    if value is None or value != value:
        return DASH
    exact = Decimal(str(value))
    if exact == 1:
        return phrase("1 (attained)")
    if not exact.is_finite():
        return phrase("∞")
    if 1 < exact < Decimal("1.01"):
        return phrase("just above 1")
    if not exact:
        return phrase("0")
    return number(float(exact.quantize(Decimal(1).scaleb(exact.adjusted() - 2), ROUND_FLOOR)))


def _assumptions(asked: Mapping[str, str] | None, known: Theorem | None) -> Html:
    """Assumptions by what dropping them does, a line each; pointing at a name shows what it says."""
    if asked is None:
        return NOT_ASKED
    said = {assumption.name: str(assumption) for assumption in known.assumptions} if known else {}
    named = {name: element("span", words(name), title=said[name]) if name in said else words(name) for name in asked}
    lines = []
    for status in dict.fromkeys((NECESSARY, WELL_DEFINED, SUPERFLUOUS, *asked.values())):
        names: Iterable[Html] = (named[name] for name, found in asked.items() if found == status)
        if listed := joined(", ", names):
            lines.append(element("div", element("em", text(SHORTER.get(status, status))), phrase(": ", listed)))
    return phrase(*lines) or DASH


def _mutants(found: Mapping[str, Any] | None) -> Html:
    if found is None:
        return NOT_ASKED
    caught, surviving = len(found.get("caught") or ()), len(found.get("survivors") or ())
    share = f"{number(caught)}/{number(caught + surviving)}"
    lead = element("span", phrase(_count(surviving, "survives", "survive")), class_="lead")
    return phrase(share, element("br"), lead) if surviving else phrase(share)


def _certified(found: Mapping[str, Any] | None) -> Html:
    if found is None:
        return DASH
    if found.get("holds") is False:
        return phrase("not certified")
    return prose(str(found.get("range") or "–"))


def _proved(found: Any) -> Html:
    """A proof may be stored as a mark, a name, or a few fields."""
    return element("span", phrase("yes"), class_="good") if found is True else text(found)
