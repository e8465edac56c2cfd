"""Open offers to unmet needs: the worst first, then the oldest, and no unit left that could go.

A transport problem with places and kinds as the only limits. Needs take their turn in the order of
urgency, each as many units as augmenting paths let it have; such a path never takes a unit from a
need that had its turn. What the needs can have together is a polymatroid, so that the greedy order
gives the first need the most it can ever have, the second the most beside it, and so on, and all of
them together the most there is (Edmonds 1970, "Submodular functions, matroids and certain
polyhedra"; augmenting paths: Ford & Fulkerson 1956). Equal data give equal plans: rows are ordered
by what they say, never by where they stand.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAN = ("place", "kind", "offer_id", "units")


def match(needs: pd.DataFrame, offers: pd.DataFrame) -> pd.DataFrame:
    """Which offer goes to which need, and how many units of it.

    Args:
        needs: place, kind, unmet (units), weight (larger is worse), on (day it was noted).
        offers: offer_id, kind, place ("" or a code that the places it may go to begin with), open
            (units), due (day or NaT).

    Returns:
        Columns `PLAN`; the most urgent need first, of one need the offer that is due first.
    """
    found = []
    for kind in sorted(set(needs["kind"]) & set(offers["kind"])):
        wanted = needs[(needs["kind"] == kind) & (needs["unmet"] > 0)]
        wanted = wanted.sort_values(
            ["weight", "on", "unmet", "place"], ascending=[False, True, False, True]
        )
        given = offers[(offers["kind"] == kind) & (offers["open"] > 0)]
        given = given.sort_values(["due", "offer_id"], na_position="last")
        units = _flow(
            [str(place) for place in wanted["place"]],
            [int(size) for size in wanted["unmet"]],
            [str(place) for place in given["place"]],
            [int(size) for size in given["open"]],
        )
        at, ids = wanted["place"].tolist(), given["offer_id"].tolist()
        found += [
            (at[need], kind, ids[offer], size) for (need, offer), size in sorted(units.items())
        ]
    return pd.DataFrame(found, columns=list(PLAN))


def may_go(offer: str, place: str) -> bool:
    """True if what is offered for one place may go to another: the same one, or one within."""
    return not offer or place == offer or place.startswith(f"{offer}.")


def _flow(
    places: Sequence[str], wanted: Sequence[int], limits: Sequence[str], open_: Sequence[int]
) -> dict[tuple[int, int], int]:
    """Units by need and offer, each need in its turn."""
    room = list(open_)
    units: dict[tuple[int, int], int] = {}
    reach = [
        [offer for offer, limit in enumerate(limits) if may_go(limit, place)] for place in places
    ]
    for need, size in enumerate(wanted):
        lacking = size
        while lacking and (path := _path(need, reach, room, units)):
            taken = [units[back] for back in path[1::2]]
            amount = min([lacking, room[path[-1][1]], *taken])
            for step, pair in enumerate(path):
                units[pair] = units.get(pair, 0) + (amount if step % 2 == 0 else -amount)
                if not units[pair]:
                    del units[pair]
            room[path[-1][1]] -= amount
            lacking -= amount
    return units


def _path(
    need: int,
    reach: Sequence[Sequence[int]],
    room: Sequence[int],
    units: dict[tuple[int, int], int],
) -> list[tuple[int, int]]:
    """The shortest way from a need to an offer with room; pairs gain and lose units in turn."""
    came: dict[int, tuple[int, int] | None] = {need: None}  # need -> pair that loses to reach it
    by: dict[int, int] = {}  # offer -> need it was reached from
    queue = deque([need])
    while queue:
        at = queue.popleft()
        for offer in reach[at]:
            if offer in by:
                continue
            by[offer] = at
            if room[offer] > 0:
                return _back(offer, by, came)
            for other in sorted(of for of, through in units if through == offer):
                if other not in came:
                    came[other] = (other, offer)
                    queue.append(other)
    return []


def _back(
    offer: int, by: dict[int, int], came: dict[int, tuple[int, int] | None]
) -> list[tuple[int, int]]:
    path = [(by[offer], offer)]
    while (lost := came[by[offer]]) is not None:
        offer = lost[1]
        path += [lost, (by[offer], offer)]
    return path[::-1]
