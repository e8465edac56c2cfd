"""Pictures of the section Pemberdayaan beside its funnel: buyers, incomes, accompaniment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers.slides.composing import composed
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.slide import Subject
from analytics.wording import empowerment_incomes as incomes
from analytics.wording import empowerment_partners as partners
from analytics.wording.quantities import is_missing
from analytics.wording.slides import empowerment as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.result import Result
    from analytics.vocabulary.slide import Slide


def of_partners(answer: Result) -> Slide:
    """The slide of `empowerment_partners.partners`."""
    rows = answer.rows()
    return _slide(
        answer,
        words.partners_title(answer.facts),
        words.PARTNERS,
        partners.alt(rows),
        partners.verdict(answer.facts, rows)[:1],
        words.SPOKEN_PARTNERS,
    )


def of_incomes(answer: Result) -> Slide:
    """The slide of `empowerment_incomes.incomes`."""
    median, _ = incomes.rupiah(answer.facts["median"])
    return _slide(
        answer,
        words.incomes_title(answer.facts, median),
        words.INCOMES,
        incomes.alt(answer.rows(), incomes.TITLE),
        incomes.verdict(answer.facts)[:1],
        words.SPOKEN_INCOMES,
    )


def of_accompanied(answer: Result) -> Slide:
    """The slide of `empowerment_incomes.accompanied`."""
    rows = answer.rows()
    return _slide(
        answer,
        words.accompanied_title(rows),
        words.ACCOMPANIED,
        incomes.alt(rows, incomes.ACCOMPANIED),
        incomes.accompaniment(answer.facts, rows),
        words.SPOKEN_ACCOMPANIED,
    )


def spans(answer: Result, unit: str, alt: str) -> SpanChart:
    """`value` with `lower` and `upper` (percent) of every row; a row without one says why."""
    rows = []
    for row in answer.rows():
        known = not is_missing(row["value"])
        value, low, high = (row[end] if known else None for end in ("value", "lower", "upper"))
        hidden = bool(row.get("hidden"))
        text = incomes.share({**row, "hidden": hidden}) if known else ""
        text = text or (words.HIDDEN if hidden else words.NOT_TOLD)
        rows.append(Span(row["name"], value, low, high, text, bool(row["strong"])))
    return SpanChart(unit, tuple(rows), None, "", answer.provenance.standing, alt)


def _slide(  # noqa: PLR0913, PLR0917 - what differs between the pictures
    answer: Result,
    title: str,
    question: str,
    alt: str,
    spoken: Sequence[str],
    more: Sequence[str],
) -> Slide:
    return composed(
        Subject.EMPOWERMENT,
        title=title,
        question=question,
        parts=(spans(answer, words.SHARE, alt),),
        provenance=answer.provenance,
        spoken=spoken,
        more=more,
    )
