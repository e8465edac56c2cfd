"""What levers would have to be: the inverse of the way forward, and brute force on a grid."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from analytics.measures import goal_seek as measure
from analytics.measures.goal_seek import Room

POSITIVE = some.floats(0.01, 1)


def path(levers):
    """Families who are ready and succeed, as far as capacity goes: what the laboratory counts."""
    ready = (1000 + levers["entries"]) * levers["ready"] * levers["success"]
    return min(ready, levers["capacity"])


NOW = {"entries": 100.0, "ready": 0.1, "success": 0.2, "capacity": 300.0}
ROOMS = (
    Room("entries", 100, 500, 10_000),
    Room("ready", 0.1, 0.6, 1),
    Room("success", 0.2, 0.8, 1),
    Room("capacity", 300, 400, 4000),
)


@given(some.sampled_from(ROOMS), some.floats(1, 900))
def test_the_least_that_is_enough_and_nothing_below_it(room, wanted):
    found = measure.alone(path, NOW, room, wanted)
    if found.needed is None:
        assert path({**NOW, room.lever: room.limit}) < wanted
        return
    assert path({**NOW, room.lever: found.needed}) >= wanted * (1 - 2e-6)
    assert found.plausible == (found.needed <= room.best)
    if found.needed > room.stands:
        below = found.needed - (found.needed - room.stands) * 1e-3
        assert path({**NOW, room.lever: below}) < wanted


@given(some.floats(5, 150), some.floats(0.1, 0.5))
def test_seeking_undoes_counting(wanted, success):
    now = {**NOW, "success": success}
    found = measure.alone(path, now, Room("ready", 0, 1, 1), wanted)
    exact = wanted / 1100 / success
    if exact > 1:
        assert found.needed is None
    else:
        assert found.needed == pytest.approx(exact, rel=1e-5)


@given(some.floats(1, 500))
def test_all_together_agree_with_a_grid(wanted):
    rooms, cap = ROOMS[:3], ROOMS[3]
    found = measure.together(path, NOW, rooms, cap, wanted)
    grid = np.linspace(0, 1, 401)
    counts = [
        path(
            {"capacity": cap.best}
            | {one.lever: one.stands + part * (one.best - one.stands) for one in rooms}
        )
        for part in grid
    ]
    enough = [part for part, count in zip(grid, counts, strict=True) if count >= wanted]
    assert found.most == pytest.approx(counts[-1])
    if found.part is None:
        assert not enough
        assert all(found.needed[one.lever] == one.best for one in rooms)
    else:
        assert enough[0] - 1 / 400 <= found.part <= enough[0] + 1e-9
        assert path({**NOW, **found.needed}) >= wanted * (1 - 2e-6)
        # And the cap is no higher than it has to be.
        lower = {**NOW, **found.needed, "capacity": 0.99 * found.needed["capacity"]}
        assert path(lower) < wanted


@given(some.floats(10, 400), some.floats(1.01, 2))
def test_more_asked_never_needs_less(wanted, more):
    less = measure.together(path, NOW, ROOMS[:3], ROOMS[3], wanted)
    greater = measure.together(path, NOW, ROOMS[:3], ROOMS[3], wanted * more)
    if greater.part is not None:
        assert less.part is not None
        assert less.part <= greater.part + 1e-12
    room = ROOMS[1]
    one, other = (measure.alone(path, NOW, room, each) for each in (wanted, wanted * more))
    if other.needed is not None:
        assert one.needed is not None
        assert one.needed <= other.needed + 1e-12


def test_what_is_there_already_moves_nothing():
    found = measure.together(path, NOW, ROOMS[:3], ROOMS[3], path(NOW))
    assert found.part == 0
    assert found.needed["capacity"] == pytest.approx(path(NOW), rel=1e-4)
    assert measure.alone(path, NOW, ROOMS[2], 1).needed == NOW["success"]


def test_a_lever_may_have_to_fall():
    found = measure.least(lambda rate: 100 * (1 - rate), 80, 0.5, 0)
    assert found == pytest.approx(0.2, rel=1e-4)
    assert measure.least(lambda rate: 100 * (1 - rate), 101, 0.5, 0) is None


@given(POSITIVE, POSITIVE, some.floats(1, 2000))
def test_what_binds_is_what_adds_most_when_it_goes(ready, success, capacity):
    now = {**NOW, "ready": ready * 0.6, "success": success * 0.8, "capacity": capacity}
    rooms = [Room("ready", now["ready"], 0.6, 1), Room("success", now["success"], 0.8, 1)]
    groups = {"ready": rooms, "capacity": [Room("capacity", capacity, 2000, 2000)]}
    added = measure.binding(path, now, groups)
    assert list(added.values()) == sorted(added.values(), reverse=True)
    assert min(added.values()) >= 0
    room_left = path(now) < capacity * (1 - 1e-9)
    assert (added["capacity"] == 0) == room_left or capacity == 2000


def test_the_first_year_in_which_it_is_there():
    assert measure.first_year(lambda year: 10 * (year - 2025), 25, range(2026, 2031)) == 2028
    assert measure.first_year(lambda year: 10 * (year - 2025), 99, range(2026, 2031)) is None
