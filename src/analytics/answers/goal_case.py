"""What graduates are sought in: draws of the headline, with levers elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from analytics.answers import levers
from analytics.answers.goal_numbers import in_years
from analytics.answers.scenario_runs import begin, run
from analytics.answers.scenario_start import start
from analytics.measures import goal_seek as measure
from analytics.measures import priors
from analytics.measures.projection import project
from analytics.store.versioned import cached
from analytics.vocabulary.result import Result
from analytics.vocabulary.scenario import EXPLORING, LAST_YEAR, LeverGroup, Scenario, Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.answers.scenario_runs import Floats, Run
    from analytics.measures.goal_seek import Room
    from analytics.measures.projection import Start
    from analytics.vocabulary.scenario import Lever

ENTRY, READY, SUCCESS, CAPACITY = "entries", "ready_rate", "success_rate", "capacity"
CONSTRAINTS = (ENTRY, READY, SUCCESS, CAPACITY)
"""What can hold graduates back, in the order in which it is shown."""
STAFF, EACH = "facilitators", "graduates_per_facilitator"
"""Their product is the capacity, KPM a year: at most so many can be brought to graduation."""
_DRAWS, _FEWER = 400, 150
"""Draws in which it is sought, of the kabupaten and of many areas: the first of those of the
headline, without the noise of single families."""


@dataclass(frozen=True)
class Case:
    """What is sought in: where it starts, where its levers stand, how far each may go."""

    begun: Start
    levers: Mapping[str, Lever]
    now: Mapping[str, float]
    rooms: Mapping[str, Room]
    first: str
    run: Run
    seed: int
    scales: dict[int, float] = field(default_factory=dict)

    def headline(self, until: int) -> Floats:
        """Graduates until the end of a year as it stands, draw by draw, as section KPM tells."""
        if until > LAST_YEAR:
            return self.by_year(self.now, until)[until]
        drawn = self.run.whole["graduated"][:, : self.quarters(until)]
        return np.asarray(drawn.sum(axis=1))

    def count(self, moved: Mapping[str, float], until: int) -> float:
        """Median of graduates until the end of a year, if every lever stands where `moved` says.

        Of fewer draws than the headline, so scaled: as it stands it is the headline itself.
        """
        return float(np.median(self.by_year(moved, until)[until])) * self.scale(until)

    def scale(self, until: int) -> float:
        """How far the headline lies from the same of the draws in which it is sought."""
        if until > LAST_YEAR:
            return 1.0
        if until not in self.scales:
            mine = float(np.median(self.by_year(self.now, until)[until]))
            self.scales[until] = float(np.median(self.headline(until))) / mine if mine else 1.0
        return self.scales[until]

    def by_year(self, moved: Mapping[str, float], until: int) -> dict[int, Floats]:
        """Graduates until the end of each year, draw by draw."""
        values = {name: value for name, value in moved.items() if name != CAPACITY}
        values[EACH] = moved[CAPACITY] / values[STAFF]
        drawn = project(
            self.begun,
            {name: priors.of(lever, values[name]) for name, lever in self.levers.items()},
            self.quarters(until),
            _DRAWS if len(self.begun.codes) == 1 else _FEWER,
            self.seed,
            process=False,
        ).graduated.sum(axis=2)
        first = int(self.first[:4])
        return {y: drawn[:, : self.quarters(y)].sum(axis=1) for y in range(first, until + 1)}

    def quarters(self, until: int) -> int:
        """From the first one to the end of a year."""
        return round(4 * in_years(self.first, until))


@cached
def case(scenario: Scenario, practice: bool) -> Case:  # noqa: FBT001
    """Of a scenario, where something can start."""
    began = start(practice)
    assert isinstance(began, Result)  # noqa: S101 - asked for after the gap
    known = {one.id: one for one in levers.levers(LeverGroup.FLOW, practice)}
    moved = scenario.within(known).values
    now = {name: moved.get(name, one.middle) for name, one in known.items()}
    now[CAPACITY] = now[STAFF] * now[EACH]
    rooms = {name: _room(known[name], now[name]) for name in CONSTRAINTS if name != CAPACITY}
    staff, each = known[STAFF], known[EACH]
    best = now[STAFF] * max(each.high, now[EACH])
    rooms[CAPACITY] = measure.Room(CAPACITY, now[CAPACITY], best, max(staff.most * each.most, best))
    drawn = run(scenario, began, EXPLORING)
    return Case(begin(began, known), known, now, rooms, began.facts["first"], drawn, scenario.seed)


def _room(lever: Lever, stands: float) -> Room:
    best = max(lever.high if lever.shape is not Shape.FIXED else lever.most, stands)
    return measure.Room(lever.id, stands, best, max(lever.most, best))
