"""How long until families leave PKH, and how; or what is asked for to know it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import duration, duration_groups, summary
from analytics.answers.slides.composing import composed, missing, together
from analytics.answers.slides.questions import disputes_of, written
from analytics.vocabulary.picture import Sentences
from analytics.vocabulary.plot import Curve, CurveChart, Knot
from analytics.vocabulary.result import Gap, Result, records
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.stage import Exit
from analytics.wording import duration as words_of
from analytics.wording.periods import when
from analytics.wording.quantities import number, unit_name
from analytics.wording.slides import funnel as of_funnel
from analytics.wording.slides import time as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Slide

_YEAR, _MOST = 12, 6  # months; lines that a hall can tell apart
# Of the ways out; the table of the page has all.
_DRAWN = (Exit.GRADUATED.value, Exit.NATURAL.value, Exit.EXCLUDED.value)


def slide(asked: Asked) -> Slide:
    """How families of the area of a deck leave, in the register a reader sees."""
    answer = duration.how_long(asked.area.code, asked.practice)
    return _missing(asked, answer) if isinstance(answer, Gap) else of(answer)


def of(answer: Result, focus: Sequence[str] = ()) -> Slide:
    """The slide of what a reader looks at: ways out, pace, staying out, or groups.

    Args:
        answer: of `duration` or `duration_groups`.
        focus: lines drawn, of many; empty for those a hall can tell apart.
    """
    facts = answer.facts
    since = words_of.SINCE["returns" if "graduates" in facts else "life"]
    lines = _lines(facts["curves"], focus)
    place = words.place(answer.frame["name"].iloc[0], whole="groups" in facts)
    told = duration_groups.in_words(answer) if "groups" in facts else duration.in_words(answer)
    return composed(
        Subject.TIME,
        title=_title(answer),
        question=words.question(place, facts["cutoff"], answer.indicator.label),
        parts=(
            CurveChart(
                unit=unit_name(answer.indicator.unit),
                across=words.across(since),
                curves=tuple(
                    _curve(rows, answer, strong=not place) for place, rows in enumerate(lines)
                ),
                at_risk=_at_risk(lines),
                standing=answer.provenance.standing,
                alt=words_of.picture(answer.indicator.label, since),
            ),
        ),
        provenance=answer.provenance,
        spoken=[words.aloud(line) for line in told],
        more=words.SPOKEN_MORE,
    )


def _missing(asked: Asked, gap: Gap) -> Slide:
    """What is asked for, and how many graduated: that is known, how long it took is not."""
    found = [one for one in summary.graduation_headlines() if isinstance(one, Result)]
    lines = tuple(
        of_funnel.known(one.indicator.label, written(one), when(one.only())) for one in found
    )
    return composed(
        Subject.TIME,
        title=words.missing(asked.place, few=bool(gap.never)),
        question=words.question(asked.place),
        parts=(missing(gap), *((Sentences(of_funnel.KNOWN, lines),) if lines else ())),
        provenance=together(found),
        spoken=words.SPOKEN_MISSING,
        more=words.SPOKEN_ASK,
        disputes=disputes_of(found),
        gaps=[gap],
    )


def _title(answer: Result) -> str:
    facts = answer.facts
    if "groups" in facts:
        return words.title_groups(facts["groups"], len(answer.frame), facts["p"])
    if "rate" in facts:
        return words.title_pace(facts["rate"])
    if "graduates" in facts:
        return words.title_staying(facts["sustained"])
    ends = {
        row["line"]: (row["value"], row["low"], row["high"])
        for row in answer.rows()
        if row["time"] == facts["headline"]
    }
    able, natural = (ends.get(way.value) for way in (Exit.GRADUATED, Exit.NATURAL))
    return words.title(facts["headline"], able, natural)


def _lines(curves: pd.DataFrame, focus: Sequence[str]) -> list[list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in records(curves):
        found.setdefault(row["line"], []).append(row)
    wanted = focus or [name for name in _DRAWN if name in found] or list(found)[:_MOST]
    return [found[name] for name in wanted if name in found]


def _curve(rows: Sequence[dict[str, Any]], answer: Result, *, strong: bool) -> Curve:
    """A curve in years. One that counts what happened so far starts at nothing."""
    behind = answer.facts.get("unit", 0)
    knots = [
        Knot(
            (row["time"] - behind) / _YEAR,
            row["value"],
            words_of.estimate((row["value"], row["low"], row["high"])),
            row["low"],
            row["high"],
        )
        for row in rows
    ]
    start = () if behind else (Knot(0.0, 0.0, "0%", 0.0, 0.0),)
    return Curve(rows[0]["label"], (*start, *knots), strong=strong)


def _at_risk(
    lines: Sequence[Sequence[dict[str, Any]]],
) -> tuple[tuple[str, tuple[tuple[float, str], ...]], ...]:
    """At whole years how many are still watched; once, where all lines are of the same families."""
    longest = max(rows[-1]["time"] for rows in lines)
    step = _YEAR * max(1, -(-int(longest) // (_MOST * _YEAR)))
    counted = [
        (
            rows[0]["label"],
            (
                *_at_first(rows),
                *(
                    (row["time"] / _YEAR, number(row["at_risk"]))
                    for row in rows
                    if row["time"] % step == 0
                ),
            ),
        )
        for rows in lines
    ]
    if len({counts for _, counts in counted}) == 1:
        return ((words.WATCHED, counted[0][1]),)
    return tuple(counted)


def _at_first(rows: Sequence[dict[str, Any]]) -> tuple[tuple[float, str], ...]:
    """Whom the first row counts was watched from year nought on, as the page draws it."""
    first = rows[0]
    return ((0.0, number(first["at_risk"])),) if first["time"] > 0 else ()
