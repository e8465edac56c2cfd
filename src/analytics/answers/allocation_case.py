"""The allocation to be solved: who could get a package, what there is, and what a package brings.

As deep as the data go: villages from a register (small counts stay hidden, in one area of their
kecamatan), kecamatan from the monthly form, the kabupaten alone at published totals.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from analytics.answers import levers as of_laboratory
from analytics.answers.allocation_places import OF_FLOW, Places, places
from analytics.answers.near_line import NearLine, near_line
from analytics.measures import priors
from analytics.measures.allocation import Problem
from analytics.measures.common_numbers import uniforms
from analytics.measures.near_line import closed
from analytics.store import tables
from analytics.vocabulary.allocation import CITED, Aim
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.provenance import Provenance
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import LeverGroup, Scenario
from analytics.vocabulary.standing import Standing
from analytics.wording import packages as words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd
    from numpy.typing import NDArray

    from analytics.vocabulary.scenario import Lever

    Floats = NDArray[np.float64]

_MIDDLES = (np.arange(400) + 0.5) / 400  # chances that a mean is taken over
_RATES = {Aim.GRADUATES: "graduate", Aim.GAP: "effect"}


@dataclass(frozen=True, eq=False)
class Case:
    """An allocation to be solved, and where it comes from.

    Attributes:
        depth: of the data.
        areas: one row an area in order of code: area_code, name, district_code, district, eligible.
        packages: rows of `tables.packages`, in the order of the problem's columns.
        names: what each area, kecamatan and package is called, by code or id.
        need: V; families that could get a package.
        scenario: as it was asked.
        provenance: of families, line and packages.
        facts: `period` of the families, `active` (KPM), `eligible` (families), `near_line`,
            `poor_share` (the most of the KPM that can be poor), `hours` (of one pendamping),
            `facilitators`.
    """

    depth: Depth
    areas: pd.DataFrame
    packages: pd.DataFrame
    names: Mapping[str, str]
    need: Floats
    scenario: Scenario
    provenance: Provenance
    facts: Mapping[str, Any]
    limits: Problem
    levers: Mapping[str, Lever]
    values: Mapping[str, float]

    def problem(self, aim: Aim) -> Problem:
        """The problem with the gains that are expected: those of the sliders."""
        gain = self._drawn(aim, lambda _: _MIDDLES).mean(axis=0)
        return replace(self.limits, gain=np.tile(gain, (len(self.areas), 1)))

    def gains(self, aim: Aim, draws: int, seed: int) -> Floats:
        """Gains drawn from what is plausible of each package: draws by areas by packages.

        The chance of a draw is the same for every scenario of one seed.
        """
        worth = self._drawn(aim, lambda lever: uniforms(seed, lever, draws))
        return np.repeat(worth[:, None, :], len(self.areas), axis=1)

    def _drawn(self, aim: Aim, chance: Callable[[str], Floats]) -> Floats:
        """What a family with each package is worth, a row each chance."""
        rows = []
        for package in self.limits.packages:
            lever = f"{_RATES[aim]}_{package}"
            rows.append(_around(self.values[lever], self.levers[lever], chance(lever)))
        return self._worth(aim, np.column_stack(rows))

    def _worth(self, aim: Aim, rates: Floats) -> Floats:
        """What a rate is worth of the aim, a family: graduates, or rupiah of the gap a year."""
        if aim is Aim.GRADUATES:
            return rates
        line: NearLine = self.facts["near_line"]
        share: float = self.facts["poor_share"]
        return closed(rates, line.spends, line.lacks) * share


def case(scenario: Scenario, practice: bool) -> Case | Gap:  # noqa: FBT001 - the reader's switch
    """The allocation of a scenario; a Gap where families or the poverty gap are not known.

    Args:
        scenario: what was moved; levers of other groups than allocation count if in `OF_FLOW`.
        practice: True in mode latihan.
    """
    line, levers = near_line(), of_laboratory.of(practice)
    moved = {  # an address may say anything
        one.lever: min(max(one.value, levers[one.lever].least), levers[one.lever].most)
        for one in scenario.settings
    }
    values = {name: one.middle for name, one in levers.items()} | moved
    found = places(practice, values, frozenset(moved))
    if isinstance(found, Gap):
        return found
    if isinstance(line, Gap):
        return line
    packages = tables.packages().reset_index(drop=True)
    ids = tuple(packages["package_id"])
    labels = dict(zip(ids, packages["label"], strict=True))
    districts = dict(zip(found.areas["district_code"], found.areas["district"], strict=True))
    return Case(
        depth=found.depth,
        areas=found.areas,
        packages=packages,
        names=districts
        | dict(zip(found.areas["area_code"], found.areas["name"], strict=True))
        | labels,
        need=found.areas["eligible"].to_numpy(np.float64),
        scenario=scenario,
        provenance=(found.provenance | line.provenance | _cited(packages)).then(
            words.MOSTLY_POOR, standing=Standing.ESTIMATE
        ),
        facts={
            "period": found.period,
            "active": found.active,
            "eligible": int(found.areas["eligible"].sum()),
            "near_line": line,
            "poor_share": min(1.0, line.households / found.active),
            "hours": values["hours_per_facilitator"],
            "facilitators": found.facilitators,
        },
        limits=_limits(found, ids, values),
        levers=levers,
        values=values,
    )


def _around(value: float, lever: Lever, chances: Floats) -> Floats:
    """A share drawn so that what is expected is where the slider stands.

    The range of the lever, as wide as it is beside its own mean, goes along with the value: at 0
    nothing is left of it, and at 1 neither.
    """
    prior = priors.of(lever)
    drawn = priors.quantiles(prior, chances)
    mean = float(priors.quantiles(prior, _MIDDLES).mean())
    if not mean:
        return np.full_like(drawn, value)
    return np.clip(value + (drawn / mean - 1) * min(value, 1 - value), 0.0, 1.0)


def own(practice: bool) -> frozenset[str]:  # noqa: FBT001
    """The ids of all levers that an allocation follows: for `Scenario.only`."""
    mine = of_laboratory.levers(LeverGroup.ALLOCATION, practice)
    return frozenset(one.id for one in mine) | OF_FLOW


def _limits(found: Places, ids: tuple[str, ...], values: Mapping[str, float]) -> Problem:
    """All of a problem but the gain."""
    areas = found.areas
    groups = tuple(sorted(areas["district_code"].unique()))
    group_of = np.searchsorted(groups, areas["district_code"].to_numpy(str))
    families = areas["eligible"].to_numpy(np.int64)
    take_up = np.array([values[f"take_up_{one}"] for one in ids])
    whole = np.bincount(group_of, families, len(groups))
    least = np.ceil(np.round(values["least_share"] * whole, 6)).astype(np.int64)
    if found.depth is Depth.TOTALS:
        least = np.zeros_like(least)  # one area: a minimum of each kecamatan says nothing
    return Problem(
        areas=tuple(areas["area_code"]),
        groups=groups,
        packages=ids,
        group_of=group_of.astype(np.int64),
        families=families,
        eligible=np.floor(np.round(families[:, None] * take_up, 6)).astype(np.int64),
        gain=np.zeros((len(areas), len(ids))),
        cost=np.array([values[f"cost_{one}"] for one in ids]),
        hours=np.array([values[f"hours_{one}"] for one in ids]),
        budget=values["budget"],
        hours_limit=found.staff * values["hours_per_facilitator"],
        supply=np.array([values.get(f"supply_{one}", np.inf) for one in ids]),
        least=least,
    )


def _cited(packages: pd.DataFrame) -> Provenance:
    """Every document behind a number of a package."""
    columns = [f"{one}_origins" for one in CITED]
    named = [one for column in columns for cell in packages[column] for one in cell.split()]
    return Provenance(
        origins=tuple(tables.origin(one) for one in dict.fromkeys(named)),
        standing=Standing.QUOTED,
    )
