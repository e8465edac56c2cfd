"""What the page of trends offers, and what it says in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import figures
from analytics.answers.indicators import indicator_over_time, unbroken_since
from analytics.measures.change import yearly_slope
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, INDONESIA
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Result
from analytics.wording import sentences
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULT_AREAS = (BOJONEGORO, "35.23", "35.24", "33.16", "35", INDONESIA)
_FEWEST_PERIODS = 3
METHOD = (
    (
        "Garis diputus pada tahun yang tidak punya angka dan pada pergantian metode; kedua "
        "sisinya tidak dibandingkan. Angka kabupaten berasal dari Susenas Maret: satu angka "
        "setahun, tidak per triwulan dan tidak per kecamatan."
    ),
    (
        "Bila beberapa sumber menyebut angka untuk wilayah dan waktu yang sama, yang digambar "
        "adalah angka yang dipakai; selebihnya ada di halaman Sumber & metode beserta alasannya."
    ),
    (
        "Galat sampel tingkat kabupaten tidak diterbitkan. Sebagai bayangan saja: bila galat "
        "relatifnya 5%, variasi wajar di sekitar 11,49% terentang kira-kira 10,4–12,6%, jauh "
        "lebih lebar daripada perubahan antartahun."
    ),
)


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


def in_words(indicator: str, chosen: Sequence[str], since: int | None = None) -> tuple[str, ...]:
    """One sentence a reader can take along, about the first area chosen."""
    answer = indicator_over_time(indicator, chosen[:1], since)
    if not isinstance(answer, Result) or len(answer.frame) < 2:
        return ()
    newest = answer.frame["series_id"].iloc[-1]
    line = answer.frame[answer.frame["series_id"] == newest]
    first, last = line.iloc[0], line.iloc[-1]
    told = [
        sentences.course(
            tables.area(chosen[0]).name,
            (first["value"], period_of(first["period"])),
            (last["value"], period_of(last["period"])),
            yearly_slope(list(line["period_end"].dt.year), list(line["value"])),
            answer.indicator,
        )
    ]
    goals = answer.facts["targets"]
    year = Period.parse(last["period"]).end.year
    reached = goals[goals["year"] == year]
    if not reached.empty and answer.indicator.unit is Unit.PERCENT:
        told.append(sentences.targets_met(year, last["value"], list(reached["value"])))
    return tuple(told)
