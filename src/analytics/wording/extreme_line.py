"""Lines of extreme poverty in rupiah, in words; and what a market rate makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.wording.periods import period_of
from analytics.wording.quantities import is_missing, number, quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, Any]

HEADER = "Berapa rupiah garisnya?"
STEP = "sehari = sebulan × 12 ÷ 365; rupiah per dolar PPP = sehari ÷ dolar garisnya"
MARKET = "hitungan media dengan kurs pasar (bukan garis)"
METHOD = (
    "Dolar PPP membandingkan apa yang dapat dibeli di dalam negeri; kurs pasar membandingkan mata "
    "uang. Garis dalam dolar PPP menjadi rupiah lewat yang pertama saja (Bank Dunia). Karena itu "
    "rupiah per dolar PPP jauh di bawah kurs pasar, dan dolar PPP tidak boleh dikalikan kurs."
)


def lead(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The line in rupiah, and the trap of the market rate."""
    newest, market = facts["newest"], facts["market"]
    told = [
        (
            f"Garis {number(newest['dollars'], 2)} dolar PPP sehari berarti sekitar "
            f"{rupiah(newest['value'])} sebulan tiap orang, kira-kira {rupiah(newest['day'])} "
            f"sehari ({newest['source']}, {newest['carrier']})."
        )
    ]
    if market is not None:
        told.append(trap(market, newest))
    return tuple(told)


def trap(market: Mapping[str, Any], newest: Row) -> str:
    """Why the figure of the press is no line of extreme poverty."""
    times = number(market["month"] / newest["value"], 1)
    told = (
        f"Angka {rupiah(market['day'])} sehari ({market['source']}) mengalikan dolar PPP dengan "
        f"kurs pasar {rupiah(market['rate'])}: itu {rupiah(market['month'])} sebulan, {times} kali "
        "garis yang sebenarnya"
    )
    if market["usual"] is not None and market["month"] > market["usual"]:
        return (
            f"{told}, bahkan di atas garis kemiskinan biasa ({rupiah(market['usual'])}, "
            f"{period_of(market['usual_period'])}). Jangan dipakai."
        )
    return f"{told}."


def rupiah(value: float) -> str:
    """`Rp391.000`; of more than a million, rounded to thousands."""
    step = 1000 if value >= 1_000_000 else 100 if value != round(value) else 1
    return quantity(step * round(value / step), Unit.RUPIAH, 0)


def dollars(value: float) -> str:
    """`2,15 dolar PPP`."""
    return f"{number(value, 2)} dolar PPP"


def usual(value: float | None, period: str | None) -> str:
    """The poverty line beside it, with its time."""
    if value is None or is_missing(value) or period is None:
        return "–"
    return f"{rupiah(value)} ({period_of(period)})"


def told(row: Row) -> str:
    """A line in a line, for a terminal."""
    return (
        f"{row['name']} ({row['area_code']}), {period_of(row['period'])}: {rupiah(row['value'])} "
        f"sebulan, {rupiah(row['day'])} sehari, {dollars(row['dollars'])} "
        f"({rupiah(row['per_dollar'])} per dolar PPP); garis kemiskinan biasa "
        f"{usual(row['usual'], row['usual_period'])} – {row['source']} ({row['carrier']})"
    )


def table_rows(rows: Sequence[Row], market: Mapping[str, Any] | None) -> list[dict[str, str]]:
    """The lines and the figure of the press as cells; the latter last and named for what it is."""
    cells = [
        {
            "what": f"{row['name']}, {period_of(row['period'])}",
            "dollars": dollars(row["dollars"]),
            "month": rupiah(row["value"]),
            "day": rupiah(row["day"]),
            "per_dollar": rupiah(row["per_dollar"]),
            "usual": usual(row["usual"], row["usual_period"]),
            "source": f"{row['source']}, dibaca di {row['carrier']}",
        }
        for row in rows
    ]
    if market is not None:
        cells.append(
            {
                "what": MARKET,
                "dollars": dollars(market["dollars"]),
                "month": rupiah(market["month"]),
                "day": rupiah(market["day"]),
                "per_dollar": f"{rupiah(market['rate'])} (kurs pasar)",
                "usual": usual(market["usual"], market["usual_period"]),
                "source": market["source"],
            }
        )
    return cells
