"""Estimates of kecamatan with their errors, or what is asked for to have any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import small_area
from analytics.answers.slides.composing import composed, lacking
from analytics.store import places, shapes
from analytics.vocabulary.area import Level
from analytics.vocabulary.picture import MapPicture, Place
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import small_area as told
from analytics.wording import small_area_cells as cells
from analytics.wording import small_area_model as model_words
from analytics.wording.quantities import is_missing
from analytics.wording.slides import small_area as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """Of the newest survey by the usual model; where examples are asked for, of the example."""
    surveys = small_area.offered(asked.practice)
    if not surveys:
        return of(small_area.missing())
    model = small_area.usual(asked.practice, *surveys[0])
    return of(small_area.estimated(asked.practice, model))


def of(answer: Answer, *, apart: bool = False, over: Result | None = None) -> Slide:
    """The slide of an answer of `small_area.estimated`: estimates with their intervals.

    Args:
        answer: the estimates.
        apart: how far each kecamatan is from the model instead.
        over: of `small_area_map.over_areas` on real areas: the map instead.
    """
    if isinstance(answer, Gap):
        return lacking(
            Subject.SMALL_AREA,
            answer,
            title=words.MISSING,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_ASK,
            question=words.QUESTION,
        )
    facts = answer.facts
    part = _residuals(answer) if apart else _map(over) if over else _estimates(answer)
    return composed(
        Subject.SMALL_AREA,
        title=words.apart(int(answer.frame["outlier"].sum())) if apart else words.title(facts),
        question=words.question(facts),
        parts=(part,),
        provenance=(over or answer).provenance,
        spoken=small_area.believed(answer) if apart else words.spoken(facts),
        more=words.SPOKEN_MORE,
    )


def _estimates(answer: Result) -> SpanChart:
    return SpanChart(
        unit=cells.axis(answer.indicator),
        rows=tuple(_span(row, answer) for row in answer.rows()),
        reference=answer.facts["whole"],
        reference_text=told.WHOLE_LINE if answer.facts["whole"] is not None else "",
        standing=answer.provenance.standing,
        alt=told.SPANS_ALT,
    )


def _map(over: Result) -> MapPicture:
    drawn = {one.code: one for one in shapes.shapes(Level.DISTRICT, places.geo_folder())}
    facts = over.facts
    return MapPicture(
        title=told.VIEWS[facts["shown_as"]],
        places=tuple(
            Place(
                code=row["area_code"],
                name=row["name"],
                rings=drawn[row["area_code"]].rings,
                kind=None if kind < 0 else int(kind),
                text=text,
                label=drawn[row["area_code"]].label,
                marked=False,
            )
            for row, kind, text in zip(over.rows(), facts["classes"], facts["texts"], strict=True)
        ),
        classes=tuple(told.legend(over)),
        missing=cells.REFUSED,
        marks="",
        note=facts["boundary"],
        standing=over.provenance.standing,
        alt=told.alt(facts, facts["shown_as"]),
    )


def _residuals(answer: Result) -> SpanChart:
    """From the model, at zero, to where the survey puts each kecamatan."""
    rows = [row for row in answer.rows() if not is_missing(row["residual"])]
    return SpanChart(
        unit=model_words.RESIDUALS,
        rows=tuple(
            Span(
                row["name"],
                row["residual"],
                min(0.0, row["residual"]),
                max(0.0, row["residual"]),
                model_words.residual(row),
                strong=row["outlier"],
            )
            for row in rows
        ),
        reference=0.0,
        reference_text=model_words.MODEL_LINE,
        standing=answer.provenance.standing,
        alt=model_words.RESIDUALS_ALT,
    )


def _span(row: dict[str, Any], answer: Result) -> Span:
    text = words.row(row, answer.indicator)
    if is_missing(row["value"]):
        return Span(row["name"], None, None, None, text)
    return Span(row["name"], row["value"], row["low"], row["high"], text)
