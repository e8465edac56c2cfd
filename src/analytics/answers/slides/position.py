"""Where the kabupaten stands in its province; a kecamatan, in the kabupaten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import counted, figures, indicators, poverty
from analytics.answers.slides.composing import composed, lacking, missing
from analytics.answers.slides.nearest import no_rate, over_districts
from analytics.answers.slides.ranking import bars, rank
from analytics.measures.change import points
from analytics.store import tables
from analytics.vocabulary.area import Level, level_of, parent_of
from analytics.vocabulary.picture import Missing
from analytics.vocabulary.result import Gap, records
from analytics.vocabulary.slide import Subject
from analytics.wording.periods import period_of
from analytics.wording.quantities import is_missing
from analytics.wording.slides import NO_RATE, unknown_of
from analytics.wording.slides import position as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.indicator import Indicator
    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.slide import Slide

# Kabupaten and kota of Jawa Timur: 29 and 9 (Kepmendagri 300.2.2-2430/2025).
IN_PROVINCE = 38
Row = dict[str, Any]


def slide(asked: Asked) -> Slide:
    """The place among those of which there is a figure; nobody else is ranked."""
    return _whole(asked) if asked.whole else _district(asked)


def _whole(asked: Asked) -> Slide:
    code, of = asked.area.code, tables.indicator(poverty.POVERTY_RATE)
    every = figures.one_a_year(figures.used(poverty.POVERTY_RATE))
    own = figures.latest(every[every["area_code"] == code])
    if own.empty:
        gap = indicators.gap(poverty.POVERTY_RATE, code)
        return _nothing(asked, gap, gap.what)
    period, province = own["period"].iloc[0], parent_of(code)
    same = every[every["period"] == period].sort_values("value", ascending=False)
    inside = same["area_code"].map(parent_of).eq(province) & same["area_code"].map(_is_regency)
    rows = same[inside]
    shown = same[inside | same["area_code"].eq(province)]
    told = period_of(period)
    known = len(rows)
    value = float(own["value"].iloc[0])
    close = _close(rows, code, value)
    # Where chance may have changed the order, the place is told as far as it is sure.
    place = words.span(*_span(rows, value), known) if close else _place(rows, value, of)
    brief = words.span(*_span(rows, value), known, short=True) if close else place
    others = records(rows[rows["area_code"] != code])
    parts: tuple[Part, ...] = (bars(shown, code, of, figures.provenance_of(shown).standing, told),)
    if known < IN_PROVINCE:
        asked_for = words.all_of(IN_PROVINCE, told)
        parts += (Missing(words.others(IN_PROVINCE - known), (of.owner,), asked_for),)
    return composed(
        Subject.POSITION,
        title=words.title(
            own["name"].iloc[0].removeprefix("Kab. "), place, brief, known, IN_PROVINCE
        ),
        question=words.question(asked.place, told),
        parts=parts,
        provenance=figures.provenance_of(shown, *indicators.caveats_of(of.id, [code])),
        spoken=[
            *words.spoken(asked.spoken, place, known, IN_PROVINCE),
            *_spoken_beside(others, value),
            *([words.spoken_close(close)] if close else []),
        ],
        more=words.SPOKEN_MORE,
        asked=[words.certainty(close, indicators.SURELY_MORE_THAN_NOISE)],
    )


def _is_regency(code: str) -> bool:
    return level_of(code) is Level.REGENCY


def _close(rows: pd.DataFrame, code: str, value: float) -> list[str]:
    """Who lies so near that chance may have put them above or below, the nearest first."""
    others = rows[rows["area_code"] != code]
    apart = (others["value"] - value).abs().sort_values()
    near = apart[[not indicators.surely_moved(one) for one in apart]]
    return [str(others.loc[place, "name"]) for place in near.index]


def _place(rows: pd.DataFrame, value: float, of: Indicator) -> str:
    return words.place(*rank(rows, value, of), len(rows))


def _span(rows: pd.DataFrame, value: float) -> tuple[int, int]:
    """The highest and the lowest place that `value` may have, were chance otherwise."""
    apart = [one - value for one in rows["value"] if indicators.surely_moved(one - value)]
    above = sum(one > 0 for one in apart)
    return 1 + above, len(rows) - len(apart) + above


def _spoken_beside(others: list[Row], value: float) -> list[str]:
    above = [row for row in others if row["value"] > value]
    below = [row for row in others if row["value"] < value]
    beside = [
        (row["name"], points(value, row["value"])) if row else None
        for row in (above[-1] if above else None, below[0] if below else None)
    ]
    return [words.spoken_beside(*beside)] if any(beside) else []


def _district(asked: Asked) -> Slide:
    answer = over_districts(asked.practice)
    if isinstance(answer, Gap):
        return _nothing(asked, answer, words.district_question(asked.place, answer.what, ""))
    of, frame = answer.indicator, answer.frame
    when = period_of(answer.facts["period"])
    known = frame[frame["value"].notna()].sort_values("value", ascending=False, kind="stable")
    mine = frame[frame["area_code"] == asked.area.code]
    value = mine["value"].iloc[0]
    unknown = is_missing(value)
    shown = pd.concat([known, mine]) if unknown else known
    if unknown:
        gap = indicators.gap(of.id, asked.area.code)
        title = words.district_unknown(asked.place, len(known), len(frame))
        spoken = words.spoken_unknown(asked.spoken, len(known), len(frame))
    else:
        gap = no_rate()
        order = words.Order(*rank(known, value, of), len(known), len(frame))
        title = words.district_title(asked.place, of, order)
        spoken = words.spoken_district(asked.spoken, of, value, order)
    return composed(
        Subject.POSITION,
        title=title,
        question=words.district_question(asked.place, of.label, when),
        parts=(
            bars(shown, asked.area.code, of, answer.provenance.standing, when),
            missing(gap, unknown_of(of, asked.area.name) if unknown else NO_RATE),
        ),
        provenance=answer.provenance,
        spoken=spoken,
        more=words.SPOKEN_DISTRICT,
        gaps=[gap],
    )


def _nothing(asked: Asked, gap: Gap, question: str) -> Slide:
    """When nobody has a figure to be compared."""
    total = IN_PROVINCE if asked.whole else len(counted.drawn_codes(Level.DISTRICT))
    return lacking(
        Subject.POSITION,
        gap,
        title=words.district_unknown(asked.place, 0, total),
        question=question,
        spoken=words.spoken_unknown(asked.spoken, 0, total),
        more=words.SPOKEN_MORE if asked.whole else words.SPOKEN_DISTRICT,
    )
