"""Ways of families through the steps of empowerment: how far, and where they do not go on.

A family has reached a step once it stands on that step or any later one, so that a funnel never
grows and a skipped step breaks nothing. Families that began lately had less time: a leak is counted
over the same number of days for each of them, and only of those that had these days.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from analytics.measures.intervals import wilson
from analytics.vocabulary.empowerment import DATED, Accompanied, Step

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Days = NDArray[np.int64]
    Floats = NDArray[np.float64]

FEWEST: Final = 30  # families at a step; of fewer a share says more of chance than of the step
WINDOW: Final = 365  # days within which the next step is looked for
LEVEL: Final = 0.05
NEVER: Final = np.iinfo(np.int64).max


class Ways(NamedTuple):
    """Steps of each family, in days since 1970-01-01.

    Attributes:
        own: [family, step]: when it stood on that very step; NEVER where no day is told.
        reached: [family, step]: when it stood there or on a later one; never falls along a row.
        until: up to which day the family was watched.
    """

    own: Days
    reached: Days
    until: Days


def ways(rows: pd.DataFrame) -> Ways:
    """The steps of each row of a list of participants.

    Args:
        rows: columns as `vocabulary.empowerment.COLUMNS`. Days after `known_until` are not
            counted. INCOME is the day of the second measurement of an income that is then above
            the first, of a family that stood on PARTNER or MARKET by then: incomes go up and down
            without any step, and such a rise must not pass for a partner that was found.

    Raises:
        ValueError: a row without `known_until`.
    """
    until = _days(rows["known_until"])
    if (until == NEVER).any():
        raise ValueError("a row without the day its list was made")
    rose = (rows["income_after"] > rows["income_before"]).to_numpy(dtype=bool)
    found: dict[Step, Days] = {step: _days(rows[f"{step.value}_on"]) for step in DATED}
    measured = _days(rows["income_after_on"])
    sells = np.minimum(found[Step.PARTNER], found[Step.MARKET]) <= measured
    found[Step.INCOME] = np.where(rose & sells, measured, NEVER)
    own = np.column_stack([found[step] for step in Step]).reshape(len(rows), len(Step))
    own = np.where(own <= until[:, None], own, NEVER)
    later = np.minimum.accumulate(own[:, ::-1], axis=1)[:, ::-1]
    return Ways(own, later, until)


def funnel(of: Ways) -> pd.DataFrame:
    """How many reached each step so far.

    Returns:
        Eight rows: `step`, `reached`, `skipped` (stand on a later step without a day for this
        one), `previous` (reached the step before; of the first step the families of the list).
        `reached` never exceeds `previous`.
    """
    there = of.reached != NEVER
    reached = there.sum(axis=0)
    return pd.DataFrame(
        {
            "step": [step.value for step in Step],
            "reached": reached,
            "skipped": (there & (of.own == NEVER)).sum(axis=0),
            "previous": np.concatenate([[len(there)], reached[:-1]]),
        }
    )


def leaks(of: Ways, window: int = WINDOW) -> pd.DataFrame:
    """Where families do not go on: no next step within `window` days after a step.

    Counted of those watched for all of these days, so that each had the same time (as a cohort
    life table leaves out whoever was not at risk the whole interval; Preston, Heuveline & Guillot
    2001, ch. 3). Interval by Wilson. Which leak is larger than chance: `larger`.

    Returns:
        Seven rows: `step` (from which), `reached` (so far), `watched` (of them for the whole
        window), `lost` (of those: no next step within it), `value`, `lower`, `upper` (percent; NaN
        where fewer than `FEWEST` were watched), `p` (adjusted, NaN likewise), `larger` (bool).
    """
    since, then = of.reached[:, :-1], of.reached[:, 1:]
    there = since != NEVER
    watched = there & (np.where(there, since, 0) + window <= of.until[:, None])
    went = watched & (then <= np.where(there, since, 0) + window)
    total, lost = watched.sum(axis=0), (watched & ~went).sum(axis=0)
    enough = total >= FEWEST
    value, low, high, p = (np.full(len(total), np.nan) for _ in range(4))
    if enough.any():
        value[enough] = 100 * lost[enough] / total[enough]
        limits = wilson(lost[enough], total[enough])
        low[enough], high[enough] = 100 * limits.low, 100 * limits.high
        p[enough] = larger(lost[enough], total[enough])
    return pd.DataFrame(
        {
            "step": [step.value for step in Step][:-1],
            "reached": there.sum(axis=0),
            "watched": total,
            "lost": lost,
            "value": value,
            "lower": low,
            "upper": high,
            "p": p,
            "larger": np.nan_to_num(p, nan=1.0) <= LEVEL,
        }
    )


def larger(lost: Days, total: Days) -> Floats:
    """How easily chance alone makes a leak so much larger than the others together.

    The largest share first: Fisher's exact test, one-sided, against all steps that are smaller,
    taken together (Fisher 1935), times the number of steps that are left; where that is at most
    `LEVEL` the step is set aside and the next largest tested, so that one large leak does not hide
    another. With equal true leaks at most 5 % of lists have any value of 0.05 or less.

    Args:
        lost: families lost at each step.
        total: out of how many, at least one each.

    Returns:
        One value a step, 1 for those that were not tested.
    """
    found = np.ones(len(total))
    order = np.argsort(-(lost / total), kind="stable")
    for place, step in enumerate(order[:-1]):
        rest = order[place + 1 :]
        chance = _fisher(
            int(lost[step]), int(total[step]), int(lost[rest].sum()), int(total[rest].sum())
        )
        before = found[order[place - 1]] if place else 0.0
        found[step] = max(before, min(1.0, (len(order) - place) * chance))
        if found[step] > LEVEL:
            break
    return found


def _fisher(out: int, here: int, out_of_rest: int, rest: int) -> float:
    """How likely at least `out` of `here` are, all margins given (hypergeometric)."""
    everyone, gone = here + rest, out + out_of_rest
    log = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, everyone + 1)))])
    counts = np.arange(out, min(here, gone) + 1)
    chance = log[here] - log[counts] - log[here - counts]
    chance += log[rest] - log[gone - counts] - log[rest - gone + counts]
    chance -= log[everyone] - log[gone] - log[everyone - gone]
    return float(np.exp(chance).sum())


def within(of: Ways, cohort: pd.Series, days: int = WINDOW) -> pd.DataFrame:
    """Cohorts side by side after the same time: steps reached within `days` of the first one.

    A cohort is compared only if everyone in it was watched so long.

    Returns:
        A row a cohort and step: `cohort`, `step`, `families` (that began), `watched`, `reached`
        (within `days`, of those watched), `value`, `lower`, `upper` (percent; NaN where not all
        were watched or fewer than `FEWEST` began).
    """
    parts = []
    start = of.reached[:, 0]
    years = cohort.to_numpy()
    for year in sorted(set(years)):
        here = (years == year) & (start != NEVER)
        begun = start[here]
        seen = begun + days <= of.until[here]
        reached = (of.reached[here] <= begun[:, None] + days)[seen].sum(axis=0)
        whole = bool(seen.all()) and len(begun) >= FEWEST
        value, low, high = (np.full(len(Step), np.nan) for _ in range(3))
        if whole:
            limits = wilson(reached, np.full(len(Step), len(begun)))
            value, low, high = 100 * reached / len(begun), 100 * limits.low, 100 * limits.high
        parts.append(
            pd.DataFrame(
                {
                    "cohort": int(year),
                    "step": [step.value for step in Step],
                    "families": len(begun),
                    "watched": int(seen.sum()),
                    "reached": reached,
                    "value": value,
                    "lower": low,
                    "upper": high,
                }
            )
        )
    if not parts:
        names = ("cohort", "step", "families", "watched", "reached", "value", "lower", "upper")
        return pd.DataFrame({name: [] for name in names})
    return pd.concat(parts, ignore_index=True)


def accompaniment(rows: pd.DataFrame, of: Ways) -> pd.Series:
    """How much of its way somebody went along with each family; "" for one without any step.

    From its first dated step to the last one so far. An accompaniment without an end goes on; one
    that began late counts as late, whether or not it ended early as well.
    """
    first = of.own.min(axis=1)
    last = np.where(of.own == NEVER, -1, of.own).max(axis=1)
    begun, ended = _days(rows["accompanied_from"]), _days(rows["accompanied_until"])
    found = np.select(
        [last < 0, begun == NEVER, begun > first, ended < last],
        ["", Accompanied.NEVER.value, Accompanied.LATE.value, Accompanied.EARLY_END.value],
        default=Accompanied.WHOLE.value,
    )
    return pd.Series(found, index=rows.index, dtype="str")


def _days(when: pd.Series) -> Days:
    days = pd.to_datetime(when).to_numpy().astype("datetime64[D]")
    return np.where(np.isnat(days), NEVER, days.astype(np.int64))
