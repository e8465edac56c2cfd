"""What levers would have to be for a count to come about: bisection on a path that only rises.

The path is a function of levers to a count that does not fall in any of them; nothing of it is
known here but what it gives, so that whatever counts forward can be asked backward.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Path = Callable[[Mapping[str, float]], float]
    """Levers by id, all of them, to the count."""

_NEAR = 2.0**-24  # less than a ten-millionth of the way
_STEPS = 60
_EDGE = 0.02  # of what is left: a step by the secant stays so far off its ends
ENOUGH = 1e-6
"""A count this near the one wanted, relative to it, is there: a path is summed in binary."""


@dataclass(frozen=True, slots=True)
class Room:
    """How far one lever may go towards more.

    Attributes:
        lever: its id.
        stands: where it is.
        best: the farther end of what is plausible.
        limit: the end of what is thinkable at all; at or beyond `best`.
    """

    lever: str
    stands: float
    best: float
    limit: float


@dataclass(frozen=True, slots=True)
class Alone:
    """What one lever would have to be by itself.

    Attributes:
        lever: its id.
        needed: where the count is reached; None where not even the limit is enough.
        plausible: True if that lies no farther than the best.
        at_best: the count if it goes to its best and nothing else moves.
        at_limit: the same at its limit.
    """

    lever: str
    needed: float | None
    plausible: bool
    at_best: float
    at_limit: float


@dataclass(frozen=True, slots=True)
class Together:
    """What levers would have to be if each goes the same part of its way.

    Attributes:
        part: how far, from 0 (as it stands) to 1 (all at their best); None where not even all at
            their best are enough.
        needed: the levers there; at their best where that is not enough.
        most: the count with all at their best: the nearest that can be reached.
    """

    part: float | None
    needed: Mapping[str, float]
    most: float


def least(count: Callable[[float], float], wanted: float, low: float, high: float) -> float | None:
    """The argument nearest to `low` at which the count is reached, towards `high`.

    By the secant, and by halves where that does not close in (Illinois: Dowell and Jarratt 1971,
    BIT 11:168-174), as a count may cost many draws. Either end may be the larger number. The count
    does not fall from `low` to `high`.

    Returns:
        None where it is not reached at `high`.
    """
    goal = wanted * (1 - ENOUGH)
    lacking, over = count(low) - goal, 0.0
    if lacking >= 0:
        return low
    if (over := count(high) - goal) < 0:
        return None
    short, enough, halve = low, high, False
    for _ in range(_STEPS):
        width = enough - short
        if abs(width) <= _NEAR * abs(high - low):
            break
        part = 0.5 if halve else min(max(lacking / (lacking - over), _EDGE), 1 - _EDGE)
        middle = short + part * width
        found = count(middle) - goal
        if found >= 0:
            enough, over, lacking = middle, found, lacking / 2
        else:
            short, lacking, over = middle, found, over / 2
        halve = not halve and abs(enough - short) > abs(width) / 2
    return enough


def there(count: float, wanted: float) -> bool:
    """True if the count is reached, but for what summing in binary leaves."""
    return count >= wanted * (1 - ENOUGH)


def alone(path: Path, now: Mapping[str, float], room: Room, wanted: float) -> Alone:
    """What one lever would have to be if all others stay where they are."""

    def count(value: float) -> float:
        return path({**now, room.lever: value})

    needed = least(count, wanted, room.stands, room.best)
    plausible = needed is not None
    if needed is None:
        needed = least(count, wanted, room.best, room.limit)
    return Alone(room.lever, needed, plausible, count(room.best), count(room.limit))


def together(  # noqa: PLR0913 - what is sought
    path: Path,
    now: Mapping[str, float],
    rooms: Sequence[Room],
    cap: Room,
    wanted: float,
    *,
    spare: float = 0.0,
) -> Together:
    """How far all would have to go, each the same part of its own way, and how high the cap.

    Levers that only cap the count need not go along with the others: they are sought last, as low
    as the count allows, so that nobody is asked for more of them than is used.

    Args:
        path: levers to a count.
        now: where all levers stand.
        rooms: of the levers that may move.
        cap: of the lever that caps what the others bring about.
        wanted: the count.
        spare: which share of the count the cap may cost: one that is uncertain always costs some.
    """

    def at(part: float) -> dict[str, float]:
        moved = {one.lever: one.stands + part * (one.best - one.stands) for one in rooms}
        return {**now, **moved, cap.lever: max(cap.best, cap.stands)}

    part = least(lambda each: path(at(each)), wanted, 0.0, 1.0)
    levers = at(1.0 if part is None else part)
    most = path(at(1.0))
    reached = min(wanted, path(levers)) * (1 - spare)
    used = least(lambda each: path({**levers, cap.lever: each}), reached, 0.0, levers[cap.lever])
    needed = {one.lever: levers[one.lever] for one in rooms}
    return Together(part, {**needed, cap.lever: levers[cap.lever] if used is None else used}, most)


def first_year(counts: Callable[[int], float], wanted: float, years: Iterable[int]) -> int | None:
    """The first of these years by whose end the count is there; None in none of them."""
    return next((year for year in years if there(counts(year), wanted)), None)


def binding(
    path: Path, now: Mapping[str, float], groups: Mapping[str, Sequence[Room]]
) -> dict[str, float]:
    """What each constraint holds back: the count that its levers alone would add at their best.

    Args:
        path: levers to a count.
        now: where all levers stand.
        groups: levers that make one constraint together, by its name.

    Returns:
        By name, most first; the first is the one that binds. Ties stay in the order given.
    """
    base = path(now)
    added = {
        name: path({**now, **{one.lever: one.best for one in rooms}}) - base
        for name, rooms in groups.items()
    }
    return dict(sorted(added.items(), key=lambda pair: -pair[1]))
