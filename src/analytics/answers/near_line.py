"""What a poor family of the regency spends, and what it lacks to the line, from P0, P1 and GK."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.answers import figures
from analytics.answers.indicators import gap
from analytics.measures.near_line import lacking, spending
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.standing import Standing
from analytics.wording import packages as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Gap

_YEARLY = ("poverty_rate", "poverty_gap", "poverty_line", "poor_people")
_SIZE = "poor_household_size"


@dataclass(frozen=True, slots=True)
class NearLine:
    """Of a poor family.

    Attributes:
        period: key of the newest survey that tells all of them.
        size: persons; of another year.
        spends: rupiah a year, on average.
        lacks: rupiah a year to the line, on average.
        households: poor households of the regency, poor people over their size.
        provenance: of all of it.
    """

    period: str
    size: float
    spends: float
    lacks: float
    households: float
    provenance: Provenance


@cached
def near_line() -> NearLine | Gap:
    """Of the newest year with P0, P1, line and poor people; a Gap where there is none."""
    found = {
        name: figures.main_series(figures.used(name, [BOJONEGORO]), name).set_index("period")
        for name in _YEARLY
    }
    sizes = figures.used(_SIZE, [BOJONEGORO])
    keys = set.intersection(*(set(rows.index) for rows in found.values()))
    if not keys:
        return gap(_YEARLY[1], BOJONEGORO)
    if sizes.empty:
        return gap(_SIZE, BOJONEGORO)
    newest = figures.newest_period(keys)
    rate, depth, line, people = (float(found[name]["value"].to_dict()[newest]) for name in _YEARLY)
    size = figures.latest(sizes)
    persons = float(size["value"].iloc[0])
    provenance = figures.provenance_of(size)
    for rows in found.values():
        provenance |= figures.provenance_of(rows.loc[[newest]])
    return NearLine(
        period=newest,
        size=persons,
        spends=spending(rate, depth, line, persons),
        lacks=lacking(rate, depth, line, persons),
        households=people / persons,
        provenance=provenance.then(words.NEAR_LINE, Caveat.OTHER_YEAR, standing=Standing.ESTIMATE),
    )
