"""What the page of trends offers, and what it says in words."""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING

from analytics.answers import breaks, figures
from analytics.answers.indicators import indicator_now, indicator_over_time, unbroken_since
from analytics.measures.change import yearly_slope
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, INDONESIA
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap
from analytics.wording import sentences
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULT_AREAS = (BOJONEGORO, "35.23", "35.24", "33.16", "35", INDONESIA)
_FEWEST_PERIODS = 3
_METHOD = (
    (
        "Garis diputus pada tahun yang tidak punya angka, pada pergantian metode, dan pada "
        "perubahan aturan; kedua sisinya tidak dibandingkan. Setiap deret digambar sendiri."
    ),
    (
        "Bila beberapa sumber menyebut angka untuk wilayah dan waktu yang sama, yang digambar "
        "adalah angka yang dipakai; selebihnya ada di halaman Sumber & metode beserta alasannya."
    ),
)
_RELATIVE_ERROR = 0.05  # an illustration: no error is published


def method(indicator: str, area: str) -> tuple[str, ...]:
    """How to read the lines of an indicator."""
    answer = indicator_now(indicator, area)
    if isinstance(answer, Gap) or Caveat.NO_SAMPLING_ERROR not in answer.provenance.caveats:
        return _METHOD
    told = [caveat.sentence for caveat in (Caveat.MARCH_ONLY, Caveat.NO_SAMPLING_ERROR)]
    if answer.indicator.unit is Unit.PERCENT:
        value = float(answer.only()["value"])
        reach = NormalDist().inv_cdf(0.975) * _RELATIVE_ERROR * value
        told.append(sentences.shadow(value, value - reach, value + reach, 100 * _RELATIVE_ERROR))
    return (*_METHOD, " ".join(told))


def indicators(area: str = BOJONEGORO) -> dict[str, str]:
    """Indicators of an area with enough periods for a line: id and label, most periods first."""
    claims = tables.claims()
    of_area = claims[claims["area_code"] == area]
    periods = of_area.groupby("indicator")["period_end"].nunique().sort_values(ascending=False)
    names = [str(name) for name in periods[periods >= _FEWEST_PERIODS].index]
    return {name: tables.indicator(name).label for name in names}


def areas(indicator: str) -> dict[str, str]:
    """Areas that have figures of the indicator: code and name, Bojonegoro first."""
    found = figures.used(indicator).drop_duplicates("area_code")
    names = dict(zip(found["area_code"], found["name"], strict=True))
    return {code: names[code] for code in sorted(names, key=lambda c: (c != BOJONEGORO, c))}


def spans(indicator: str, area: str) -> dict[str, tuple[str, int | None]]:
    """Stretches of years to look at: label and first year, None for all there are."""
    first = unbroken_since(indicator, area)
    lately = "Tanpa jeda" if first is None else f"Sejak {first}"
    return {"kini": (lately, first), "semua": ("Semua tahun", None)}


def opening_span(indicator: str, area: str) -> str:
    """The stretch a page opens with: the unbroken one, unless it is too short for a line."""
    first = unbroken_since(indicator, area)
    rows = figures.main_series(figures.used(indicator, [area]), indicator)
    years = rows.loc[rows["period_end"].dt.year >= (first or 0), "period_end"].dt.year.nunique()
    return "kini" if years >= _FEWEST_PERIODS else "semua"


def in_words(indicator: str, chosen: Sequence[str], since: int | None = None) -> tuple[str, ...]:
    """One sentence a reader can take along, about the first area chosen."""
    answer = indicator_over_time(indicator, chosen[:1], since)
    if isinstance(answer, Gap):
        return ()
    rows = figures.main_series(answer.frame, indicator)
    if rows.empty:
        return ()
    newest = rows.sort_values("period_end")["series_id"].iloc[-1]
    line = rows[rows["series_id"] == newest]
    if len(line) < 2:
        return ()
    first, last = line.iloc[0], line.iloc[-1]
    held = breaks.guard(indicator, newest, first["period"], last["period"])
    line = breaks.stretch(line)  # of the figures that may be compared, if there are two
    if len(line) < 2:
        return (held.sentence,)
    first = line.iloc[0]
    several = (answer.frame["series_id"] != newest).any()
    name = f"{last['name']} ({last['series']})" if several else last["name"]
    told = [
        sentences.course(
            name,
            (first["value"], period_of(first["period"])),
            (last["value"], period_of(last["period"])),
            yearly_slope(list(line["period_end"].dt.year), list(line["value"])),
            answer.indicator,
        )
    ]
    if held.sentence:
        told.append(held.sentence)
    goals = answer.facts["targets"]
    year = Period.parse(last["period"]).end.year
    reached = goals[goals["year"] == year]
    if not reached.empty:
        goals_met = list(reached["value"])
        told.append(sentences.targets_met(year, last["value"], goals_met, answer.indicator))
    return tuple(told)
