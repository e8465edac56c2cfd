"""Yang boleh disampaikan ke publik: sentences of today with their sources, and those that are not.

Built from lists, figures, the design card, the timeline and the verdict. What people write changes
without the data: whoever shows it asks here, not `ui.ask`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analytics.answers import before_after, designs, figures, pilot_profile, village_events
from analytics.store import tables
from analytics.vocabulary.design import Choice
from analytics.vocabulary.indicator import Direction, Unit
from analytics.vocabulary.result import Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.verdict import Verdict
from analytics.wording import before_after as told
from analytics.wording import public_sentences as words
from analytics.wording.before_after_verdict import REASONS
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.answers.designs import Card

_TOLD = 5  # villages of which half a page has room for a figure


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that may be said, who says so, and how sure that is."""

    sentence: str
    source: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class HalfPage:
    """What may be said and what not.

    Attributes:
        names: of the villages.
        verdict: what may be said of the result.
        allowed: sentences, the verdict last.
        refused: sentences that are not to be said, each with why.
    """

    names: tuple[str, ...]
    verdict: Verdict
    allowed: tuple[Said, ...]
    refused: tuple[tuple[str, str], ...]


def half_page(codes: Sequence[str]) -> HalfPage:
    """The half page on a set of villages; it leaves the house, so that no example is ever in it."""
    card = designs.card(codes)
    reached, reasons, seen = _judged(card)
    known = pilot_profile.known(card.codes)
    rows = village_events.events(card.codes).rows()
    allowed = [*_listed(card), *_chosen(card), *_events(rows), *_people(known)]
    verdict = words.judged(card.names, reached, reasons, seen)
    own = [row for row in rows if row["own"]]
    refused = [words.success(card.names, reached)]
    has_figures = isinstance(known, Result) and bool(known.facts["people"])
    refused.append(words.fell(has_figures=has_figures))
    idle = [name for code, name in zip(card.codes, card.names, strict=True) if not _runs(code, own)]
    if idle:
        refused.append(words.running(card.names, idle))
    if noted := [row["what"] for row in rows if row["registered"]]:
        refused.append(words.registered(noted))
    if len(own) < len(rows):
        refused.append(words.training())
    if card.how is Choice.UNKNOWN:
        refused.append(words.poorest())
    refused.append(words.before_after())
    return HalfPage(
        names=card.names,
        verdict=reached,
        allowed=(*allowed, Said(verdict, words.OURS, Standing.ESTIMATE)),
        refused=tuple(refused),
    )


def _runs(code: str, own: Sequence[dict[str, Any]]) -> bool:
    """Something of the programme began in the village: who assists it does other work too."""
    return any(
        (row["started"] or row["done"]) and not row["registered"]
        for row in own
        if code in row["codes"].split(",")
    )


def _judged(card: Card) -> tuple[Verdict, tuple[str, ...], words.Seen | None]:
    """What may be said of the result, why no more, and what moved how far."""
    if card.is_disputed:
        return Verdict.UNKNOWN, (words.DISPUTED,), None
    answer = before_after.judged(card.codes, practice=False)
    if isinstance(answer, Gap):
        lacking = words.lacking(answer.what) if card.has_outcome else words.NO_OUTCOME
        return Verdict.UNKNOWN, (lacking,), None
    found, of, facts = answer.facts["judged"], answer.indicator, answer.facts
    reasons = tuple(REASONS[one] for one in found.reasons)
    if facts["tests"].empty:
        return found.verdict, reasons, None
    effect = float(told.main_test(facts["tests"])["effect"])
    seen = words.Seen(
        label=of.label,
        since=facts["since"],
        until=str(answer.frame["period"].iloc[-1]),
        moved=told.moved(effect, of, in_percent=facts["in_percent"]),
        own=told.own(answer),
        is_of_lists=of.direction is Direction.NEUTRAL,
    )
    return found.verdict, reasons, seen


def _listed(card: Card) -> Iterator[Said]:
    """Lists that sources name them on."""
    rows = figures.used(None, list(card.codes))
    rows = rows[(rows["unit"] == Unit.FLAG) & (rows["value"] == 1)]
    for _, group in sorted(rows.groupby(["period_end", "indicator"]), key=lambda one: one[0]):
        row = records(group)[0]
        label = tables.indicator(row["indicator"]).label
        names = list(dict.fromkeys(group.sort_values("area_code")["name"]))
        yield Said(
            words.listed(label, names, row["period"]),
            carried(tables.origin(row["origin_id"])),
            Standing(row["standing"]),
        )


def _chosen(card: Card) -> Iterator[Said]:
    said = words.chosen(card.names, card.agreed)
    if said:
        yield Said(said, card.agreed.get("document") or words.WRITTEN, Standing.QUOTED)


def _events(rows: Sequence[dict[str, Any]]) -> Iterator[Said]:
    """What began or was done; nothing that only stands in the register, told by nobody."""
    for row in rows:
        said = "" if row["registered"] else words.event(row)
        if said:
            yield Said(said, str(row["source"]), Standing(str(row["standing"])))


def _people(known: Result | Gap) -> Iterator[Said]:
    """A figure of the people of each village, the same where there is one; none that is hidden."""
    if isinstance(known, Gap):
        return
    of_people = [row for row in known.rows() if row["people"] and not row["hidden"]]
    common = Counter(row["what"] for row in of_people)
    of_people.sort(key=lambda row: -common[row["what"]])
    firsts = {row["area_code"]: row for row in reversed(of_people)}
    for code in sorted(firsts)[:_TOLD]:
        row = firsts[code]
        yield Said(
            words.figure(row["name"], row["what"], row["told"], row["when"]),
            row["source"],
            Standing(row["standing"]),
        )
