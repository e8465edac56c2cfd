"""The dated way of a family from POTENTIAL to SUSTAINED.

Families that graduated get their journey backwards from the exit; the others go forwards, stop
at some stage, and are cut at their exit or at the cut-off. Conversion differs by district at
random. Protected families have no journey.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analytics.simulate.membership import NEVER
from analytics.vocabulary.stage import Exit, Stage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from analytics.simulate.membership import Episodes

# Chance that a family which reached the stage before reaches this one in the end.
_CONVERSION = {
    Stage.ASSESSED: 0.85,
    Stage.P2K2_COMPLETED: 0.60,
    Stage.LINKED: 0.55,
    Stage.BUSINESS_RUNNING: 0.60,
    Stage.CLIFF_PASSED: 0.50,
    Stage.PROPOSED: 0.30,
}
_ASSESSMENT_WITHIN = 2600  # days from screening; there are few hands for so many families
_DISTRICT_SPREAD = 0.25  # standard deviation on the logit scale
# Chance that a stage was passed without being recorded.
_SKIPPED = {
    Stage.ASSESSED: 0.03,
    Stage.P2K2_COMPLETED: 0.06,
    Stage.LINKED: 0.04,
    Stage.BUSINESS_RUNNING: 0.05,
    Stage.CLIFF_PASSED: 0.08,
}
_SELF_INITIATED = 0.25  # of those who graduate: resigned without being accompanied
_ACCOMPANIED = (Stage.P2K2_COMPLETED, Stage.LINKED, Stage.BUSINESS_RUNNING, Stage.CLIFF_PASSED)
_STILL_RUNNING = 0.90  # of those not back after 12 months, the check finds the business running
_SCREENING = ("2019-01-01", "2020-12-31")  # when families from before were first screened


@dataclass(frozen=True)
class Journeys:
    """Day of each stage per episode: episodes x 10 (column = stage), NEVER where not recorded."""

    day: NDArray[np.int64]

    def reached(self, stage: Stage) -> NDArray[np.bool_]:
        """Episodes with an event at `stage` or later."""
        reached: NDArray[np.bool_] = (self.day[:, stage:] != NEVER).any(axis=1)
        return reached

    def events(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Position of the episode, stage and day of every event, in that order of sorting."""
        episode, stage = np.nonzero(self.day != NEVER)
        return episode, stage, self.day[episode, stage]


def travel(
    episodes: Episodes,
    protected: NDArray[np.bool_],
    district: NDArray[np.int64],
    cutoff: int,
    rng: np.random.Generator,
) -> Journeys:
    """Draw the journeys of all episodes; `protected` and `district` are per episode."""
    last = episodes.last_day(cutoff)
    graduated = episodes.ended_by(Exit.GRADUATED)
    screened = _screening(episodes, last, rng)
    day = np.where(
        graduated[:, None],
        _backwards(last, screened, rng),
        _forwards(last, screened, district, rng),
    )
    day[:, Stage.SUSTAINED] = _sustained(episodes, graduated, cutoff, rng)
    day[protected] = NEVER
    return Journeys(day)


def _screening(
    episodes: Episodes, last: NDArray[np.int64], rng: np.random.Generator
) -> NDArray[np.int64]:
    """First screening, within a quarter of entering, or in the first wave; before the exit."""
    begin, end = (int(np.datetime64(day, "D").astype(np.int64)) for day in _SCREENING)
    wave = rng.integers(begin, end + 1, len(episodes))
    soon = episodes.start + rng.integers(0, 91, len(episodes))
    seen = np.where(episodes.start > wave, soon, wave)
    return np.minimum(seen, np.maximum(episodes.start, last - 1))


def _forwards(
    last: NDArray[np.int64],
    screened: NDArray[np.int64],
    district: NDArray[np.int64],
    rng: np.random.Generator,
) -> NDArray[np.int64]:
    number = len(last)

    def wait(least: int, mean: float) -> NDArray[np.int64]:
        return least + rng.exponential(mean, number).astype(np.int64)

    day = np.full((number, len(Stage)), NEVER)
    day[:, Stage.POTENTIAL] = screened
    assessed = screened + rng.integers(20, _ASSESSMENT_WITHIN, number)
    p2k2 = assessed + wait(60, 150)
    linked = assessed + wait(40, 200)
    running = np.maximum(p2k2, linked) + wait(92, 90)
    passed = running + wait(30, 150)
    proposed = passed + wait(20, 120)
    going = np.ones(number, dtype=bool)
    days = (assessed, p2k2, linked, running, passed, proposed)
    for (stage, chance), when in zip(_CONVERSION.items(), days, strict=True):
        odds = chance / (1 - chance) * np.exp(rng.normal(0, _DISTRICT_SPREAD, district.max() + 1))
        going &= rng.random(number) < (odds / (1 + odds))[district]
        day[:, stage] = np.where(going & (when < last), when, NEVER)
    furthest = len(Stage) - 1 - np.argmax((day != NEVER)[:, ::-1], axis=1)
    for stage, chance in _SKIPPED.items():
        day[(rng.random(number) < chance) & (furthest > stage), stage] = NEVER
    return day


def _backwards(
    end: NDArray[np.int64], screened: NDArray[np.int64], rng: np.random.Generator
) -> NDArray[np.int64]:
    """At most 690 days from screening to graduation, less than the tenure that is required."""
    number = len(end)

    def back(least: int, most: int) -> NDArray[np.int64]:
        return rng.integers(least, most + 1, number)

    day = np.full((number, len(Stage)), NEVER)
    day[:, Stage.GRADUATED] = end
    day[:, Stage.PROPOSED] = end - back(20, 60)
    day[:, Stage.CLIFF_PASSED] = day[:, Stage.PROPOSED] - back(30, 120)
    day[:, Stage.BUSINESS_RUNNING] = day[:, Stage.CLIFF_PASSED] - back(30, 150)
    day[:, Stage.LINKED] = day[:, Stage.BUSINESS_RUNNING] - back(92, 200)
    day[:, Stage.P2K2_COMPLETED] = day[:, Stage.BUSINESS_RUNNING] - back(10, 200)
    earlier = np.minimum(day[:, Stage.LINKED], day[:, Stage.P2K2_COMPLETED])
    day[:, Stage.ASSESSED] = earlier - back(20, 100)
    day[:, Stage.POTENTIAL] = np.minimum(screened, day[:, Stage.ASSESSED] - back(10, 60))
    for stage, chance in _SKIPPED.items():
        day[rng.random(number) < chance, stage] = NEVER
    self_initiated = rng.random(number) < _SELF_INITIATED
    for stage in _ACCOMPANIED:
        day[self_initiated, stage] = NEVER
    return day


def _sustained(
    episodes: Episodes, graduated: NDArray[np.bool_], cutoff: int, rng: np.random.Generator
) -> NDArray[np.int64]:
    """Day of the 12-month check for families observed so long, not back, still in business."""
    year_after = _twelve_months_after(np.where(graduated, episodes.end, cutoff))
    # Episodes are sorted by family and number: a return is the next row.
    again = np.full(len(episodes), NEVER)
    same = episodes.family[1:] == episodes.family[:-1]
    again[:-1][same] = episodes.start[1:][same]
    kept = graduated & (year_after <= cutoff) & (again > year_after)
    kept &= rng.random(len(episodes)) < _STILL_RUNNING
    check = np.minimum(
        year_after + rng.integers(0, 31, len(episodes)), np.minimum(cutoff, again - 1)
    )
    return np.where(kept, check, NEVER)


def _twelve_months_after(day: NDArray[np.int64]) -> NDArray[np.int64]:
    """The same date one year on; 29 February becomes 1 March."""
    date = day.astype("datetime64[D]")
    month = date.astype("datetime64[M]")
    inside = date - month.astype("datetime64[D]")
    later: NDArray[np.int64] = ((month + 12).astype("datetime64[D]") + inside).astype(np.int64)
    return later
