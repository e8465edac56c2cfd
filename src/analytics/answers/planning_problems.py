"""Prioritas masalah: what each published indicator says by the five criteria of TNP2K's frame.

Shares and indices only. A criterion that the figures cannot decide says so and decides nothing.
"""

from __future__ import annotations

from math import sqrt
from typing import Any, Final

import pandas as pd

from analytics.answers import breaks, figures
from analytics.answers import planning_beside as beside
from analytics.answers.indicators import gap
from analytics.answers.planning_named import named
from analytics.measures import planning as measure
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, INDONESIA, parent_of
from analytics.vocabulary.indicator import Direction
from analytics.vocabulary.planning import PROBLEMS, Block, Criterion, Place, Priority, Vote
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Result, records
from analytics.wording import planning_problems as words

_LAST: Final = 10  # figures that a direction is told of
_ORDER: Final = (Priority.PRIORITY, Priority.DEPENDS, Priority.LOWER, Priority.UNKNOWN)


def problems(area: str = BOJONEGORO) -> Answer:
    """Which problems come first by the five criteria, and where do these disagree?

    Returns:
        One row an indicator that is published for the area, priorities first: indicator, label,
        area_code, name, block, period, value, series_id, series, priority, told (a sentence by
        criterion, in the order of `Criterion`), votes (by criterion), position (Place or
        None), position_year, share (place among others, 0 the best, 1 the worst; ends `low`,
        `high`), origin_id, standing. `facts`: `area`, `name`, `figures`
        (provenance of the newest figures alone), `counted` (how many by priority).

        A Gap where no indicator is published.
    """
    return _problems(area)


@cached
def _problems(area: str) -> Answer:
    rows = [found for name in PROBLEMS if (found := _problem(name, area)) is not None]
    if not rows:
        return gap(beside.POVERTY, area)
    rows.sort(key=lambda row: _ORDER.index(row["priority"]))
    used = pd.concat([row.pop("used") for row in rows], ignore_index=True)
    newest = pd.concat([row.pop("newest") for row in rows], ignore_index=True)
    frame = pd.DataFrame(rows)
    priorities = list(frame["priority"])
    told = figures.provenance_of(used, Caveat.NO_SAMPLING_ERROR)
    return Result(
        frame=frame,
        indicator=named("planning_problems", words.NAMED),
        provenance=told.estimated(words.STEP),
        facts={
            "area": area,
            "figures": figures.provenance_of(newest, Caveat.NO_SAMPLING_ERROR),
            "name": tables.area(area).name,
            "counted": {one: priorities.count(one) for one in Priority},
        },
    )


def blocks_of(answer: Answer) -> frozenset[Block]:
    """The blocks in which a problem is a priority; none of a Gap."""
    if not isinstance(answer, Result):
        return frozenset()
    return frozenset(
        Block(row["block"]) for row in answer.rows() if row["priority"] == Priority.PRIORITY
    )


def _problem(name: str, area: str) -> dict[str, Any] | None:
    every = beside.every_figure(name)
    own = figures.main_series(every[every["area_code"] == area], name)
    if own.empty:
        return None
    newest = own.sort_values(["period_end", "series_id"]).tail(1)
    last = newest.iloc[0]
    line = own[own["series_id"] == last["series_id"]].sort_values("period_end")
    of = tables.indicator(name)
    worse = 1 if of.direction is Direction.LOWER_IS_BETTER else -1
    used = [line.tail(_LAST)]
    votes: dict[Criterion, Vote] = {}
    told: dict[Criterion, str] = {}

    place, shown, year = beside.place(every, name, area, worse)
    used.append(shown)
    votes[Criterion.POSITION] = Vote.UNCLEAR if place is None else place.vote
    series = (
        ""
        if shown.empty or shown["series_id"].iloc[0] == last["series_id"]
        else str(shown["series"].iloc[0])
    )
    told[Criterion.POSITION] = words.position(place, year, series)

    recent = breaks.stretch(line).tail(_LAST)
    course = measure.course(list(recent["value"]), worse)
    votes[Criterion.COURSE] = course.vote
    sampled = name in beside.ERRORS and last["series_id"] not in beside.LISTED
    told[Criterion.COURSE] = words.course(records(recent), course, of, sampled=sampled)

    wider = beside.wider(every, area, str(last["series_id"]))
    apart, both = beside.apart(recent, wider.get(parent_of(area) or INDONESIA))
    used.append(both)
    effect = measure.course(apart, worse)
    votes[Criterion.EFFECT] = effect.vote
    told[Criterion.EFFECT] = words.effect(records(recent), records(both), effect, of)

    wide = beside.newest(recent, wider)
    used += [frame for _, _, frame in wide]
    margin = beside.margin(name, float(last["value"])) / sqrt(2) if sampled else 0.0
    sides = [measure.beside(mine, [theirs], worse, margin) for mine, theirs, _ in wide]
    agree = len(set(sides)) == 1
    votes[Criterion.RELEVANCE] = sides[0] if sides and agree else Vote.UNCLEAR
    told[Criterion.RELEVANCE] = words.relevance(
        [(str(frame["name"].iloc[0]), frame["period"].iloc[0], mine, theirs)
         for mine, theirs, frame in wide],
        votes[Criterion.RELEVANCE], of, worse,
    )  # fmt: skip

    found = None if name == beside.POVERTY else beside.link(every, worse)
    if found is not None:
        used.append(found[2])
    votes[Criterion.LINK] = Vote.UNCLEAR if found is None else found[0].vote
    told[Criterion.LINK] = words.link(
        None if found is None else found[0],
        0 if found is None else found[1],
        itself=name == beside.POVERTY,
    )
    ends = _ends(place)
    return {
        "indicator": name,
        "label": of.label,
        "area_code": area,
        "name": last["name"],
        "block": PROBLEMS[name],
        "period": last["period"],
        "value": float(last["value"]),
        "series_id": last["series_id"],
        "series": last["series"],
        "priority": measure.together(
            [vote for one, vote in votes.items() if one is not Criterion.LINK],
            votes[Criterion.LINK],
        ),
        "told": tuple(told[one] for one in Criterion),
        "votes": tuple(votes[one] for one in Criterion),
        "position": place,
        "position_year": year,
        "share": None if ends is None else ends[0],
        "low": None if ends is None else ends[1],
        "high": None if ends is None else ends[2],
        "origin_id": last["origin_id"],
        "standing": last["standing"],
        "newest": newest,
        "used": pd.concat([frame for frame in used if len(frame)], ignore_index=True),
    }


def _ends(place: Place | None) -> tuple[float, float, float] | None:
    """Where it stands from the best (0) to the worst (1): in the middle, and at both ends."""
    if place is None:
        return None
    others = place.total - 1
    low, high = place.better / others, (place.better + place.alike) / others
    return (low + high) / 2, low, high
