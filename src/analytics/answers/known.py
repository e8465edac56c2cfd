"""Which published figures a number may be: the same, a near one, one of another year or place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers.named import places
from analytics.answers.statements import statements
from analytics.measures.printed import Range, printed
from analytics.measures.statements import TARGET
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import records
from analytics.vocabulary.speech import Verdict
from analytics.wording import speech
from analytics.wording.periods import period_of
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from analytics.wording.spoken import Spoken

_NEAR = 0.1  # how far from the published figure a number still means it
_TELLING = 1000  # from here on an equal number in another unit is no chance
_FINE = 0.01  # a number with two decimals is no chance either
_SHOWN = 5  # figures under one number
_PEOPLE = frozenset({Unit.PERSONS, Unit.KPM, Unit.FAMILIES, Unit.HOUSEHOLDS})
_WORD = 4  # letters of a programme's name that tell it from others
_COMMON = frozenset({"desa", "dana", "program", "bantuan", "belanja", "sosial", "kabupaten"})


@dataclass(frozen=True, slots=True)
class About:
    """What a sentence is about: indicators, programmes, places, years; empty where it says none."""

    indicators: frozenset[str] = frozenset()
    programmes: frozenset[str] = frozenset()
    areas: tuple[str, ...] = (BOJONEGORO,)
    years: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    aims: bool = False


@dataclass(frozen=True, eq=False)
class Known:
    """How a number stands, in words, and the figures it was held against.

    `figures`: label, name, period (key), when (in words), written, source, standing, figure_id,
    area_code, subject, series_id, scope.
    """

    verdict: Verdict
    sentence: str = ""
    figures: list[dict[str, Any]] = field(default_factory=list)


_NOT_FOUND = Known(Verdict.NOT_FOUND, speech.NOT_FOUND)


def about(sentence: str, whole: str, years: frozenset[int]) -> About:
    """What a sentence is about; a place it does not name is the one the text has named."""
    lowered = sentence.lower()
    programmes = frozenset(
        name for name, words in _programme_words().items() if any(w in lowered for w in words)
    ) | frozenset(
        name
        for words, called in speech.PROGRAMMES
        if words.search(sentence)
        for name in tables.programmes()["programme"].unique()
        if called.search(name)
    )
    areas = places(sentence) or places(whole)[:1] or (BOJONEGORO,)
    return About(
        speech.topics(sentence),
        programmes,
        areas,
        years,
        speech.months(sentence),
        speech.aims(sentence),
    )


def known(number: Spoken, what: About, said: str = "") -> Known:
    """How a number of a sentence, written as `said`, stands to the figures that are known.

    A number without a unit means a figure only where it is the same, and no chance.
    """
    telling = number.sure and (number.value >= _TELLING or 0 < number.precision <= _FINE)
    if number.points or not (number.units or telling):
        return Known(Verdict.NOT_READ, speech.NOT_READ)
    if not (what.indicators or what.programmes):
        return Known(Verdict.NOT_READ, speech.NO_TOPIC)
    spread = printed(number.value, number.precision)
    rows = _meant(number, what, said)
    counted = rows if what.aims else rows[rows["scope"] != TARGET]
    here = counted[counted["area_code"].isin(what.areas)]
    then = _of_years(here, what.years)
    if len(same := _same(then, spread)):
        return _standing(same, then, what)
    if len(same := _same(here, spread)):
        return _told(Verdict.OTHER_YEAR, same)
    if not number.units:
        return Known(Verdict.NOT_READ, speech.NOT_READ)
    aimed = _same(rows[rows["area_code"].isin(what.areas)], spread)
    elsewhere = _same(counted[~counted["area_code"].isin(what.areas)], spread)
    near = _nearest(then if len(then) else here, number.value, newest=not what.years)
    return _told(Verdict.TARGET, aimed) if len(aimed) else _otherwise(number, what, near, elsewhere)


def _meant(number: Spoken, what: About, said: str) -> pd.DataFrame:
    """The figures a number may mean: of its topic and, where it says one, of its unit."""
    frame = statements()
    indicators = speech.counted(said) or what.indicators
    topical = frame["subject"].isin(indicators) & frame["scope"].isin(["", TARGET])
    rows = frame[topical | frame["scope"].isin(what.programmes)]
    return rows[rows["unit"].isin(number.units)] if number.units else rows


def _otherwise(number: Spoken, what: About, near: pd.DataFrame, elsewhere: pd.DataFrame) -> Known:
    """Of a number that is no figure of its place: a near one, another place's, another unit's."""
    if len(near):
        return _told(Verdict.NEAR, near, elsewhere)
    if len(elsewhere):
        return _told(Verdict.OTHER_PLACE, elsewhere)
    if number.units & _PEOPLE and number.value >= _TELLING:
        frame = statements()
        other = frame["unit"].isin(_PEOPLE - number.units) & frame["area_code"].isin(what.areas)
        same = _same(frame[other], printed(number.value, number.precision))
        return _told(Verdict.OTHER_UNIT, same) if len(same) else _NOT_FOUND
    return _NOT_FOUND


def _standing(same: pd.DataFrame, then: pd.DataFrame, what: About) -> Known:
    """A figure that is published: of the month that is said, and the one in use?"""
    first = same["start"].fillna(same["end"])
    short = (first.dt.year == same["end"].dt.year) & (first.dt.month == same["end"].dt.month)
    if what.months and (short & ~same["end"].dt.month.isin(what.months)).all():
        return _told(Verdict.OTHER_MONTH, same)
    best = same.iloc[0]
    if same[same["subject"] == best["subject"]]["used"].any():
        return _told(Verdict.KNOWN, same)
    instead = then[
        then["used"]
        & (then["subject"] == best["subject"])
        & (then["area_code"] == best["area_code"])
        & (then["end"] == best["end"])
        & (then["scope"] == best["scope"])
    ]
    if instead.empty:
        return _told(Verdict.KNOWN, same)
    told = _told(Verdict.NOT_USED, same)
    used = _row(records(instead.head(1))[0])
    beside = speech.not_used(used["written"], used["when"])
    return Known(told.verdict, f"{told.sentence}; {beside}", [*told.figures, used])


def _told(verdict: Verdict, rows: pd.DataFrame, beside: pd.DataFrame | None = None) -> Known:
    figures = [_row(row) for row in records(rows.head(_SHOWN))]
    first = figures[0]
    if verdict is Verdict.NEAR:
        sentence = speech.near(first["written"], first["when"], first["name"])
        if beside is not None and len(beside):
            other = _row(records(beside.head(1))[0])
            sentence = f"{sentence}; {_belongs(other)}"
            figures.append(other)
    else:
        sentence = _belongs(first)
    return Known(verdict, sentence, figures)


def _belongs(row: dict[str, Any]) -> str:
    return speech.belongs(row["written"], row["label"], row["name"], row["when"])


def _row(row: dict[str, Any]) -> dict[str, Any]:
    end = row["end"].date()
    start = end if pd.isna(row["start"]) else row["start"].date()
    when = period_of(key := Period(start, end).key)
    return {
        "figure_id": row["figure_id"],
        "subject": row["subject"],
        "scope": row["scope"],
        "area_code": row["area_code"],
        "series_id": row["series_id"],
        "label": row["label"],
        "name": row["name"],
        "period": key,
        "when": speech.until(when) if pd.isna(row["start"]) else when,
        "written": row["written"],
        "source": carried(tables.origin(row["origin_id"])),
        "standing": row["standing"],
    }


def _same(rows: pd.DataFrame, said: Range) -> pd.DataFrame:
    """Figures the number may be: the nearest first, what was counted before what was aimed at."""
    fits = rows[(rows["low"] <= said.high) & (rows["high"] >= said.low) & ~rows["wrong"]]
    fits = fits.assign(
        away=(fits["value"] - said.middle).abs().round(6), aimed=fits["scope"] == TARGET
    )
    order = ["aimed", "away", "used", "end"]
    return fits.sort_values(order, ascending=[True, True, False, False], kind="stable")


def _nearest(rows: pd.DataFrame, value: float, *, newest: bool) -> pd.DataFrame:
    """Figures used, at most a tenth away, the nearest first; of each series the newest alone."""
    rows = rows[rows["used"] & (rows["scope"] != TARGET)]
    if newest:
        rows = rows.sort_values("end").groupby(["subject", "series_id", "scope"]).tail(1)
    rows = rows.assign(away=(rows["value"] - value).abs())
    close = rows[rows["away"] <= _NEAR * rows["value"].abs()]
    return close.sort_values(["away", "end"], ascending=[True, False], kind="stable")


def _of_years(rows: pd.DataFrame, years: frozenset[int]) -> pd.DataFrame:
    """Figures that hold in one of the years; all where none is named."""
    if not years:
        return rows
    first = rows["start"].fillna(rows["end"]).dt.year
    last = rows["end"].dt.year
    held = pd.Series(data=False, index=rows.index)
    for year in years:
        held |= (first <= year) & (last >= year)
    return rows[held]


@cached
def _programme_words() -> dict[str, tuple[str, ...]]:
    """The words by which each programme is known, in lower case."""
    names = tables.programmes()["programme"].unique()
    found = {}
    for name in names:
        words = re.findall(r"[a-z0-9]+", name.lower().partition("(")[0])
        found[name] = tuple(w for w in words[:1] if len(w) > _WORD and w not in _COMMON)
    return {name: words for name, words in found.items() if words}
