"""Yang boleh disampaikan ke publik: sentences of today with their sources, and those that are not.

Built from lists, figures, the design card, the timeline and the verdict. What people write changes
without the data: whoever shows it asks here, not `ui.ask`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.answers import before_after, designs, figures, pilot_profile, village_events
from analytics.store import tables
from analytics.vocabulary.design import Choice
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.verdict import Verdict
from analytics.wording import public_sentences as words
from analytics.wording.before_after_verdict import REASONS
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.answers.designs import Card

_TOLD = 3  # figures of people that half a page has room for


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
    reached, reasons, effect = _judged(card)
    known = pilot_profile.known(card.codes)
    rows = village_events.events(card.codes).rows()
    has_figures = isinstance(known, Result) and bool(known.facts["people"])
    allowed = [*_listed(card), *_chosen(card), *_events(rows), *_people(known)]
    verdict = words.judged(card.names, reached, reasons, effect)
    own = [row for row in rows if row["own"]]
    refused = [words.success(card.names, reached)]
    if not has_figures:
        refused.append(words.fell())
    if not any(row["started"] for row in own):
        refused.append(words.running(card.names))
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


def _judged(card: Card) -> tuple[Verdict, tuple[str, ...], float | None]:
    """What may be said of the result, why no more, and how far it lies from other villages."""
    answer = before_after.judged(card.codes, practice=False)
    if isinstance(answer, Gap):
        lacking = words.lacking(answer.what) if card.has_outcome else words.NO_OUTCOME
        return Verdict.UNKNOWN, (lacking,), None
    found = answer.facts["judged"]
    reasons = tuple(REASONS[one] for one in found.reasons)
    return found.verdict, reasons, found.numbers["effect"]


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
    told = words.chosen(card.names, card.content)
    if told:
        yield Said(told, card.content.get("document") or words.WRITTEN, Standing.QUOTED)


def _events(rows: Sequence[dict[str, object]]) -> Iterator[Said]:
    for row in rows:
        told = words.event(row)
        if told:
            yield Said(told, str(row["source"]), Standing(str(row["standing"])))


def _people(known: Result | Gap) -> Iterator[Said]:
    """The first few figures of their people."""
    if isinstance(known, Gap):
        return
    of_people = [row for row in known.rows() if row["people"]]
    for row in of_people[:_TOLD]:
        yield Said(
            words.figure(row["name"], row["what"], row["told"], row["when"]),
            row["source"],
            Standing(row["standing"]),
        )
