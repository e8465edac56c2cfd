"""What families are given on the way: programmes and P2K2 modules, and what they earn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analytics.simulate.membership import NEVER
from analytics.vocabulary.register import Module, Programme
from analytics.vocabulary.stage import Stage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from analytics.simulate.journeys import Journeys
    from analytics.simulate.membership import Episodes

PROGRAMMES = tuple(Programme)
MODULES = tuple(Module)


@dataclass(frozen=True, slots=True)
class _Offer:
    """Years in which a programme was given, its value per family in Rp, and how common it is."""

    first: int
    last: int
    value: int
    weight: float


_OPEN_END = 9999
# Values: docs/methods.md, programmes, where a value was published (KIP, Jatim Puspa, Gayatri,
# Domba; CSR at the price of a Gayatri package). The others, all years and weights are assumed.
_OFFERS = {
    Programme.PPSE: _Offer(2025, _OPEN_END, 5_000_000, 3),
    Programme.PENA: _Offer(2022, _OPEN_END, 5_000_000, 2),
    Programme.KIP: _Offer(0, _OPEN_END, 3_000_000, 3),
    Programme.JATIM_PUSPA: _Offer(0, _OPEN_END, 2_500_000, 2),
    Programme.GAYATRI: _Offer(2025, _OPEN_END, 17_300_000, 4),
    Programme.KOLEGA: _Offer(2024, _OPEN_END, 4_000_000, 2),
    Programme.DOMBA: _Offer(2023, 2024, 6_200_000, 3),
    Programme.CSR: _Offer(0, _OPEN_END, 17_300_000, 0.5),
    Programme.BUSINESS_PARTNER: _Offer(0, _OPEN_END, 3_000_000, 1),
}
_SECOND_PROGRAMME = 0.12
_TAKES_PART = 0.5  # in the P2K2 meetings other than those on economy
_COMPLETES = 0.55  # each of those modules
# The same for families that came so far: who completes the economy module was at the others too.
_COMPLETES_AT = {Stage.P2K2_COMPLETED: 0.6, Stage.LINKED: 0.8}

# Own earnings per person as a multiple of the poverty line: median and spread of the log.
_EARNS = (0.95, 0.28)
_EARNS_AFTER_CLIFF = (1.35, 0.22)
_PROTECTED_EARNS = 0.75  # of what the others earn
_LEAST_AFTER_CLIFF = 1.02
_DESIL_SHARES = (0.27, 0.27, 0.22, 0.14, 0.10)
_DESIL_NOISE = 0.35  # the rank rests on assets, not on earnings


def programmes(
    episodes: Episodes, journeys: Journeys, cutoff: int, rng: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Episode, position in PROGRAMMES, day and value in Rp of each programme given.

    The first one is what the stage LINKED records; some families get a second one later.
    """
    linked = journeys.day[:, Stage.LINKED]
    first = np.flatnonzero(linked != NEVER)
    second = first[rng.random(len(first)) < _SECOND_PROGRAMME]
    later = linked[second] + rng.integers(120, 500, len(second))
    in_time = later < episodes.last_day(cutoff)[second]
    episode = np.concatenate([first, second[in_time]])
    day = np.concatenate([linked[first], later[in_time]])
    year = day.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    which = np.empty(len(day), dtype=np.int64)
    for each in np.unique(year):
        weight = [offer.weight * (offer.first <= each <= offer.last) for offer in _OFFERS.values()]
        inside = np.flatnonzero(year == each)
        which[inside] = rng.choice(len(PROGRAMMES), len(inside), p=np.divide(weight, sum(weight)))
    price = np.array([offer.value for offer in _OFFERS.values()])[which]
    value = np.round(price * rng.uniform(0.95, 1.05, len(price)), -4).astype(np.int64)
    order = np.lexsort((day, episode))
    return episode[order], which[order], day[order], value[order]


def modules(
    episodes: Episodes,
    journeys: Journeys,
    cutoff: int,
    rng: np.random.Generator,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Episode, month (days since 1970-01-01, a first of the month) and position in MODULES.

    The module on economy is completed when the stage P2K2_COMPLETED says so. Families that came
    to that stage or further completed others on the way there, more of them the further they came;
    for the rest that take part they follow the screening, one about every quarter.
    """
    economy = journeys.day[:, Stage.P2K2_COMPLETED]
    done = np.flatnonzero(economy != NEVER)
    found = [(done, _month(economy[done]), np.full(len(done), MODULES.index(Module.ECONOMY)))]
    screened = journeys.day[:, Stage.POTENTIAL]
    last = episodes.last_day(cutoff)
    later = journeys.day[:, Stage.P2K2_COMPLETED : Stage.PROPOSED]
    came = (later != NEVER).any(axis=1)
    way = np.where(later != NEVER, later, cutoff).min(axis=1) - screened
    completes = np.where(
        journeys.reached(Stage.LINKED),
        _COMPLETES_AT[Stage.LINKED],
        _COMPLETES_AT[Stage.P2K2_COMPLETED],
    )
    part = np.flatnonzero((screened != NEVER) & ~came & (rng.random(len(episodes)) < _TAKES_PART))
    for step, other in enumerate(each for each in Module if each is not Module.ECONOMY):
        who = part[rng.random(len(part)) < _COMPLETES]
        month = _month(screened[who]) + 2 + 3 * step + rng.integers(0, 3, len(who))
        who, month = who[month <= _month(last[who])], month[month <= _month(last[who])]
        far = np.flatnonzero(came & (rng.random(len(episodes)) < completes))
        on_the_way = screened[far] + (rng.random(len(far)) * way[far]).astype(np.int64)
        for each, when in ((who, month), (far, _month(on_the_way))):
            found.append((each, when, np.full(len(each), MODULES.index(other))))
    episode, month, module = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.lexsort((module, month, episode))
    day = month.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return episode[order], day[order], module[order]


def earnings(
    passed_cliff: NDArray[np.bool_],
    protected: NDArray[np.bool_],
    poverty_line: float,
    rng: np.random.Generator,
) -> NDArray[np.float64]:
    """Own earnings in Rp per person and month, without PKH and Sembako, per family.

    Above the poverty line for whoever passed the cliff test; for others often, not always,
    below it, as families in PKH are not the poor of BPS.
    """
    number = len(protected)
    draw = rng.normal(size=number)
    usual = _EARNS[0] * np.exp(_EARNS[1] * draw)
    after = np.maximum(
        _EARNS_AFTER_CLIFF[0] * np.exp(_EARNS_AFTER_CLIFF[1] * draw), _LEAST_AFTER_CLIFF
    )
    usual = np.where(protected, _PROTECTED_EARNS * usual, usual)
    return np.round(np.where(passed_cliff, after, usual) * poverty_line, -3)


def desil(
    earned: NDArray[np.float64], excluded: NDArray[np.bool_], rng: np.random.Generator
) -> NDArray[np.int64]:
    """National rank group 1..10 per family: loosely by earnings, 5 and more for the excluded."""
    rank = np.log(earned) + rng.normal(0, _DESIL_NOISE, len(earned))
    cuts = np.quantile(rank, np.cumsum(_DESIL_SHARES)[:-1])
    group = 1 + np.searchsorted(cuts, rank)
    return np.where(excluded, rng.integers(5, 9, len(earned)), group)


def _month(day: NDArray[np.int64]) -> NDArray[np.int64]:
    return day.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
