"""P2K2: how far families are by modules; without a list, the aim and what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import learning
from analytics.answers.slides.composing import composed, missing, together
from analytics.vocabulary.picture import Card, Cards
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording.periods import period_of, until
from analytics.wording.quantities import is_missing, number
from analytics.wording.slides import learning as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """The register a reader sees, or what is known without one."""
    answer = learning.by_modules(asked.area.code, asked.practice)
    return _known(asked, answer) if isinstance(answer, Gap) else of(answer, asked.place)


def of(answer: Result, place: str) -> Slide:
    """The slide of what the page shows: an answer of `answers.learning.by_modules`."""
    low, high = answer.facts["ends"] or (None, None)
    spans = tuple(
        Span(row["name"], None, None, None, words.FEW)
        if is_missing(row["value"])
        else Span(row["name"], row["value"], row["lower"], row["upper"], words.row(row))
        for row in answer.rows()
    )
    return composed(
        Subject.LEARNING,
        title=words.title(low, high, rising=answer.facts["rising"]),
        question=words.question(place, answer.facts["cutoff"]),
        parts=(
            SpanChart(
                unit=words.UNIT,
                rows=spans,
                reference=None,
                reference_text="",
                standing=answer.provenance.standing,
                alt=words.alt([f"{span.name} {span.text}" for span in spans]),
            ),
        ),
        provenance=answer.provenance,
        spoken=words.spoken(low, high),
        more=words.SPOKEN_MORE,
    )


def _known(asked: Asked, gap: Gap) -> Slide:
    """The aim of the whole kabupaten, whatever place is looked at: no kecamatan has one."""
    aim, held = learning.aim(), learning.sessions()
    found = [one for one in (aim, held) if isinstance(one, Result)]
    cards = tuple(card for one in found for card in _cards(one, whole=asked.whole))
    title = words.missing(asked.place)
    spoken: tuple[str, ...] = ()
    if isinstance(aim, Result):
        row = aim.only()
        spoken = words.spoken_aim(row["graduates"], row["target"], row["each"], row["staff"])
        if asked.whole:
            title = words.aim_title(row["graduates"], row["target"])
    return composed(
        Subject.LEARNING,
        title=title,
        question=words.question(asked.place),
        parts=(*((Cards(cards, words.NO_NEWS),) if cards else ()), missing(gap, words.WHAT)),
        provenance=together(found),
        spoken=spoken,
        more=words.SPOKEN_ASK,
        gaps=[gap],
    )


def _cards(answer: Result, *, whole: bool) -> tuple[Card, ...]:
    standing = answer.provenance.standing
    meetings, graduates, target = (
        words.of_place(label, whole=whole)
        for label in (words.MEETINGS, words.GRADUATES, words.TARGET)
    )
    if "meetings" in answer.facts:
        facts = answer.facts
        note = words.of_districts(facts["reported"], facts["every"])
        when = period_of(facts["month"])
        return (Card(meetings, number(facts["meetings"]), when, standing, note),)
    row = answer.only()
    when = until(period_of(row["period"]))
    part, staff = words.of_target(row["value"]), words.staff(row["staff"], row["each"])
    return (
        Card(graduates, number(row["graduates"]), when, answer.facts["counted"], part),
        Card(target, number(row["target"]), "setahun", standing, staff),
    )
