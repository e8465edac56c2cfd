"""Audits of populations: what a count and its percentage imply, held against one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.measures import printed
from analytics.measures.audits import Found
from analytics.measures.printed import Range, consistent
from analytics.measures.statements import Declared, Figure, indexed, matching
from analytics.vocabulary.audit import Relation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

NEAR = 2
"""Years within which a population is known from its neighbours."""
_RESEMBLING = 0.2  # further off, a population is that of another place
_FEWEST = 2  # neighbours that have to say otherwise


class Pair:
    """A count and its percentage, and the population behind both.

    `relation` declares that the two belong together, and what the population may do in a year.
    """

    def __init__(self, relation: Declared, count: Figure, rate: Figure) -> None:
        self.relation, self.count, self.rate = relation, count, rate
        share = printed.product(rate.range, Range(0.01, 0.01))
        self.population = printed.ratio(count.range, share)

    def fits(self, other: Pair) -> bool:
        """True when the population may have become the other's in the years between."""
        years = max(1, abs(self.count.end.year - other.count.end.year))
        low = min(self.relation.low, other.relation.low) ** years
        high = max(self.relation.high, other.relation.high) ** years
        return consistent(printed.stretched(other.population, low, high), self.population)

    def resembles(self, other: Pair) -> bool:
        """True when the population is about as large, whatever a year may add."""
        return abs(self.population.middle / other.population.middle - 1) <= _RESEMBLING


def pairs(figures: Sequence[Figure], relations: Sequence[Declared]) -> Iterator[Pair]:
    """Counts with the percentage that goes with each, once where several repeat both.

    The percentage is that of the same document where it has one (`statements.matching`), of several
    the one in use; a count whose percentage may be zero implies no population.
    """
    index = indexed(figures)
    for relation in relations:
        if relation.rule is not Relation.IMPLIED:
            continue
        seen = set()
        for count in figures:
            if count.subject != relation.terms[0][0]:
                continue
            rates = matching(index, count, relation.result, "")
            rates = [rate for rate in rates if rate.used] or rates
            if not rates or rates[0].range.low <= 0:
                continue
            same = (count.scope, count.area, count.period, count.value, rates[0].value)
            if same not in seen:
                seen.add(same)
                yield Pair(relation, count, rates[0])


def implied_population(
    figures: Sequence[Figure], relations: Sequence[Declared], _areas: pd.DataFrame
) -> Iterator[Found]:
    """A count divided by its percentage gives a population that lies where its neighbours do.

    Neighbours are the pairs used for the same place, at most two years away, whose percentage is of
    the same owner or series: it carries the population. Each may grow or shrink within the bounds
    declared a year. Populations of another publisher never come in. Where another place has such
    a population, it is named: the row may be that place's.
    """
    found = list(pairs(figures, relations))
    known = [pair for pair in found if pair.count.used and pair.rate.used]
    for pair in found:
        own = [other for other in known if other.count is not pair.count and _same(pair, other)]
        against = [other for other in own if not pair.fits(other)]
        if len(against) < _FEWEST or 2 * len(against) <= len(own):
            continue
        elsewhere = next(
            (
                other.count.area
                for other in known
                if other.count.area != pair.count.area
                and other.count.end.year == pair.count.end.year
                and pair.fits(other)
                and not pair.resembles(own[0])
            ),
            "",
        )
        middles = [other.population for other in against]
        yield Found(
            rule=Relation.IMPLIED,
            severity=Severity.DOUBTFUL,
            figures=(pair.count.id, pair.rate.id),
            expected=Range(min(r.low for r in middles), max(r.high for r in middles)),
            printed=pair.population,
            facts={"relation": pair.relation.id, "elsewhere": elsewhere},
        )


def two_populations(
    figures: Sequence[Figure], relations: Sequence[Declared], areas: pd.DataFrame
) -> Iterator[Found]:
    """Two counts of one place, time and series imply one population, each by its own percentage.

    Held against the pair in use. What is known to be wrong is not accused again, nor is what
    `implied_population` finds by the years around it. A pair may rest on the population of another
    publisher: that the two differ is what is told, not which of them errs.
    """
    found = [one for one in pairs(figures, relations) if not (one.count.wrong or one.rate.wrong)]
    accused = {one.figures for one in implied_population(figures, relations, areas)}
    used = {
        (one.relation.id, *one.count.group, *one.count.period): one
        for one in found
        if one.count.used and one.rate.used
    }
    for pair in found:
        other = used.get((pair.relation.id, *pair.count.group, *pair.count.period))
        if other is None or other is pair or pair.fits(other):
            continue
        if (pair.count.id, pair.rate.id) in accused:
            continue
        yield Found(
            rule="two_populations",
            severity=Severity.DOUBTFUL,
            figures=(pair.count.id, pair.rate.id, other.count.id, other.rate.id),
            expected=other.population,
            printed=pair.population,
            facts={"relation": pair.relation.id},
        )


def _same(pair: Pair, other: Pair) -> bool:
    near = abs(pair.count.end.year - other.count.end.year) <= NEAR
    here = near and pair.count.area == other.count.area and not other.count.scope
    series = pair.rate.series and pair.rate.series == other.rate.series
    return here and bool(pair.rate.owner == other.rate.owner or series)
