"""The way to zero extreme poverty in cells, at points of the picture, and in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.claim import Rank
from analytics.vocabulary.indicator import Unit
from analytics.wording.extreme_scenarios import count, decimals, other_unit, percent, round_people
from analytics.wording.quantities import interval, is_missing, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def printed(share: float) -> str:
    """How zero is printed for a largest share, in percent, that is printed so."""
    if share == 0:
        return "tidak seorang pun ditemukan (0,00%)"
    return "tertulis 0,0%" if share < 0.1 else "tertulis 0%"


def upper(row: Mapping[str, Any]) -> str:
    """`0,89% (0,60–1,50%)`."""
    return f"{percent(row['value'] / 100)} ({interval(row['low'], row['high'], Unit.PERCENT, 2)})"


def upper_people(row: Mapping[str, Any]) -> str:
    """`11.200 (7.600 sampai 18.900)`."""
    low, high = (round_people(row[name]) for name in ("people_low", "people_high"))
    return f"{round_people(row['people'])} ({low} sampai {high})"


def begun(facts: Mapping[str, Any]) -> str:
    """The number beside its mark, with what it may be of instead."""
    row, twin = facts["start"], facts["twin"]
    told = f"<b>{count(row['value'], row['unit'])}</b>"
    return told if twin is None else f"{told}<br>atau {other_unit(twin)}?"


def left(row: Mapping[str, Any], unit: Unit) -> str:
    """What a point of the picture says."""
    told = f"{row['scenario']}, {row['year']}: <b>{count(row['value'], unit)}</b>"
    return f"{told} ({interval(row['low'], row['high'], Unit.COUNT, 0)})"


def stated(row: Mapping[str, Any]) -> str:
    """What a published point says."""
    return (
        f"{row['source']}, {row['year']}: <b>{count(row['value'], row['unit'])}</b>"
        f"<br>{row['series']}"
    )


def fall(row: Mapping[str, Any]) -> str:
    """The fall since the figure before, or why there is none."""
    if is_missing(row["fall"]):
        return "–"
    return (
        f"{percent(row['fall'])} setahun sejak {number(row['before'])} ({int(row['before_year'])})"
    )


def rate(value: float | None) -> str:
    """The percent that goes with a count, if its source states one."""
    return "–" if value is None or is_missing(value) else quantity(value, Unit.PERCENT, 2)


def sample(row: Mapping[str, Any]) -> str:
    """`671 : 2,0 = 336`: households, design effect, households that count."""
    homes, effect = number(row["households"]), number(row["effect"], 1)
    return f"{homes} : {effect} = {number(row['effective'])}"


def rank(value: str) -> str:
    """Whether it is the one in use."""
    return Rank(value).label


def told(row: Mapping[str, Any]) -> str:
    """A year of a scenario in a line, for a terminal."""
    ends = interval(row["low"], row["high"], Unit.COUNT, 0)
    return f"{row['scenario']}, {row['year']}: {number(row['value'])} ({ends})"


def told_bound(row: Mapping[str, Any]) -> str:
    """A bound in a line, for a terminal."""
    return (
        f"{row['scenario']}, {printed(row['printed'])}: paling banyak {upper(row)}, "
        f"{upper_people(row)} jiwa ({number(row['households'])} rumah tangga sampel, efek "
        f"rancangan {number(row['effect'], 1)})"
    )


def left_cell(row: Mapping[str, Any], unit: Unit) -> str:
    """A cell of the table of years: `5.830 jiwa (4.100–7.200)`."""
    ends = interval(row["low"], row["high"], Unit.COUNT, 0)
    value = count(row["value"], unit)
    return value if row["low"] == row["high"] else f"{value} ({ends})"


def told_stated(row: Mapping[str, Any]) -> str:
    """What a source states in a line, for a terminal."""
    text = f"{row['year']}: {count(row['value'], row['unit'])} ({rate(row['rate'])})"
    return f"{text} – {row['series']}, {row['source']}, {rank(row['rank'])}, turun {fall(row)}"


def needed(rows: Sequence[tuple[float, int]]) -> str:
    """How many households without any would exclude a share."""
    told = [
        f"{number(homes)} rumah tangga untuk {quantity(share, Unit.PERCENT, decimals(share))}"
        for share, homes in rows
    ]
    return (
        "Agar 0% berarti sungguh di bawah suatu batas, sampel tanpa seorang pun perlu sedikitnya "
        f"{joined(told)}."
    )
