from __future__ import annotations

import numpy as np
import pytest

from analytics.measures.common_numbers import Stream, evenly, phase, uniforms


def drawn(stream: Stream, areas: int, draws: int, quarters: int = 3):
    return np.stack([stream.quarter(np.empty((areas, draws))).copy() for _ in range(quarters)])


def test_a_number_depends_on_its_own_area_quarter_and_draw():
    whole = drawn(Stream(1, "ready", ("a", "b", "c")), 3, 8)
    turned = drawn(Stream(1, "ready", ("c", "a")), 2, 8)
    assert (turned == whole[:, [2, 0]]).all()
    later = drawn(Stream(1, "ready", ("a", "b", "c"), first=5), 3, 3)
    assert (later == whole[:, :, 5:]).all()


@pytest.mark.parametrize(
    ("seed", "event", "area"), [(2, "ready", "a"), (1, "natural", "a"), (1, "ready", "b")]
)
def test_another_seed_event_or_area_is_another_number(seed, event, area):
    base = drawn(Stream(1, "ready", ("a",)), 1, 50)
    other = drawn(Stream(seed, event, (area,)), 1, 50)
    assert not (base == other).any()


def test_quarters_differ():
    numbers = drawn(Stream(1, "ready", ("a",)), 1, 1000)
    assert len(np.unique(numbers)) == numbers.size
    assert abs(np.corrcoef(numbers[:, 0])[0, 1]) < 0.1


def test_what_is_drawn_once_begins_alike_however_long():
    assert (uniforms(3, "entries", 10) == uniforms(3, "entries", 30)[:10]).all()
    assert (uniforms(3, "entries", 10, first=20) == uniforms(3, "entries", 30)[20:]).all()
    assert not (uniforms(3, "entries", 10) == uniforms(3, "relapse_rate", 10)).any()


def test_numbers_fill_the_span_evenly():
    told, _ = np.histogram(uniforms(3, "entries", 10_000), bins=10, range=(0, 1))
    assert np.abs(told - 1000).max() < 150  # five standard errors


def test_a_phase_belongs_to_its_area():
    assert 0 <= phase("35.22.01") < 1
    assert phase("35.22.01") == phase("35.22.01") != phase("35.22.02")


def test_levers_are_spread_more_evenly_than_by_chance():
    """The mean of x y z over the cube is 1/8; by chance 500 draws err by 0.006, as often as not."""
    names = ("x", "y", "z")
    errors, by_chance = [], []
    for seed in range(30):
        even = np.prod(list(evenly(seed, names, 500).values()), axis=0)
        plain = np.prod([uniforms(seed, name, 500) for name in names], axis=0)
        errors.append(even.mean() - 1 / 8)
        by_chance.append(plain.mean() - 1 / 8)
    assert np.std(errors) < np.std(by_chance) / 3
    assert abs(np.mean(errors)) < 1e-3


def test_evenly_spread_draws_begin_alike_however_long():
    names = tuple("abcdefghi")
    short, whole = evenly(3, names, 10), evenly(3, names, 30)
    later = evenly(3, names, 10, first=20)
    for name in names:
        assert short[name] == pytest.approx(whole[name][:10], abs=1e-12)
        assert later[name] == pytest.approx(whole[name][20:], abs=1e-12)
        assert ((whole[name] >= 0) & (whole[name] < 1)).all()
    told = np.corrcoef([*evenly(3, names, 2000).values()])
    assert np.abs(told - np.eye(9)).max() < 0.05
