from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.measures import projection as module
from analytics.measures.fans import added, over
from analytics.measures.priors import Prior, at, fixed
from analytics.measures.projection import CAPACITY, FLOWS, RATES, STOCKS, Start, expected, project
from analytics.vocabulary.scenario import Shape

PRIORS = {
    "entries": Prior(Shape.TRIANGULAR, 100, 180, 300),
    "potential_share": Prior(Shape.BETA, 0.1, 0.2, 0.3),
    "ready_rate": Prior(Shape.BETA, 0.1, 0.3, 0.5),
    "success_rate": Prior(Shape.BETA, 0.3, 0.6, 0.8),
    "natural_rate": Prior(Shape.BETA, 0.03, 0.05, 0.08),
    "exclude_rate": Prior(Shape.BETA, 0.005, 0.01, 0.02),
    "relapse_rate": Prior(Shape.BETA, 0.03, 0.07, 0.15),
    "facilitators": fixed(10),
    "graduates_per_facilitator": Prior(Shape.TRIANGULAR, 2, 6, 12),
}
START = Start(
    ("35.22.01", "35.22.02", "35.22.03", "35.22.04"),
    np.array([400.0, 1200.0, 900.0, 0.0]),
    np.array([20.0, 0.0, 75.0, 3.0]),
    relative={"natural_rate": np.array([1.0, 0.5, 2.0, 1.0])},
)
FREE = {name: prior for name, prior in PRIORS.items() if name not in CAPACITY}


def same(one, two) -> bool:
    return all((getattr(one, name) == getattr(two, name)).all() for name in (*STOCKS, *FLOWS))


def test_golden_i():
    """By hand: 55,028 + 3,500 - 0.0039 x 55,028 - 0.05 x 55,028 = 55,561.9908, and so on."""
    start = Start(("35.22",), np.array([55_028.0]), np.array([0.0]))
    values = {
        "entries": 3500,
        "potential_share": 0.0039,
        "ready_rate": 1,
        "success_rate": 1,
        "natural_rate": 0.05,
        "exclude_rate": 0,
        "relapse_rate": 0.1,
    }
    path = expected(start, values, 5, step=1)
    told = [55_561.992, 56_088.660, 56_606.466, 57_114.137, 57_610.646]
    assert path.stock[0, 1:, 0] == pytest.approx(told, abs=2e-3)
    assert path.pool[0, -1, 0] == pytest.approx(897.391, abs=1e-3)


def test_four_quarters_of_one_way_out_are_a_year():
    start = Start(("a",), np.array([1000.0]), np.array([200.0]))
    values = dict.fromkeys(RATES, 0.0) | {"natural_rate": 0.19, "relapse_rate": 0.36}
    path = expected(start, values, 4)
    assert path.pool[0, -1, 0] == pytest.approx(200 * 0.64)
    assert path.natural.sum() + path.stock[0, -1, 0] == pytest.approx(1000 + 200 * 0.36)
    assert expected(start, values | {"relapse_rate": 0}, 4).stock[0, -1, 0] == pytest.approx(810)


rates = st.floats(0, 1)


@st.composite
def cases(draw):
    areas = draw(st.integers(1, 4))

    def some(most):
        told = draw(st.lists(st.integers(0, most), min_size=areas, max_size=areas))
        return np.array(told, dtype=float)

    start = Start(
        tuple(f"area {number}" for number in range(areas)),
        some(3000),
        some(100),
        facilitators=draw(st.sampled_from([None, some(5)])),
        relative={name: some(3) / 2 for name in RATES},
        entered=draw(st.sampled_from([None, some(50)])),
    )
    values = {name: draw(rates) for name in RATES} | {"entries": draw(st.floats(0, 500))}
    values |= {"facilitators": draw(st.floats(0, 9)), "graduates_per_facilitator": draw(rates) * 30}
    return start, {name: fixed(value) for name, value in values.items()}


@settings(max_examples=30, deadline=None)
@given(cases(), st.booleans())
def test_families_are_conserved_draw_by_draw(case, process):
    start, levers = case
    made = project(start, levers, 5, 7, seed=11, process=process)
    change = np.diff(made.stock, axis=1)
    flows = made.entered + made.returned - made.graduated - made.natural - made.excluded
    hair = 0 if process else 1e-6
    assert np.abs(change - flows).max() <= hair
    assert np.abs(np.diff(made.pool, axis=1) - (made.graduated - made.returned)).max() <= hair
    assert all((getattr(made, name) >= -hair).all() for name in (*STOCKS, *FLOWS))
    assert (made.stock.dtype == np.int32) is process
    leaving = made.graduated + made.held_back + made.natural + made.excluded
    assert (leaving <= made.stock[:, :-1] + hair).all()


@settings(max_examples=20, deadline=None)
@given(cases(), st.randoms())
def test_the_order_of_areas_changes_nothing(case, chance):
    start, levers = case
    order = list(range(len(start.codes)))
    chance.shuffle(order)
    turned = Start(
        tuple(start.codes[at] for at in order),
        start.stock[order],
        start.pool[order],
        None if start.facilitators is None else start.facilitators[order],
        {name: numbers[order] for name, numbers in start.relative.items()},
        None if start.entered is None else start.entered[order],
    )
    one, two = (project(each, levers, 4, 6, seed=5) for each in (start, turned))
    for name in (*STOCKS, *FLOWS):
        # The last digit of a sum may tip a count of a uniform that lies on its very edge.
        differ = np.abs(getattr(one, name)[:, :, order] - getattr(two, name))
        assert differ.max() <= 1
        assert (differ > 0).mean() < 0.01


def test_areas_add_up_to_the_whole():
    made = project(START, PRIORS, 8, 50, seed=1)
    parts = sum(added(made, "stock", [code]) for code in START.codes)
    assert (parts == added(made, "stock")).all()
    change = np.diff(added(made, "stock"), axis=1)
    flows = {name: added(made, name) for name in FLOWS}
    assert (
        change
        == flows["entered"]
        + flows["returned"]
        - flows["graduated"]
        - flows["natural"]
        - flows["excluded"]
    ).all()


def test_an_empty_scenario_is_the_baseline():
    away = {name: at(prior, prior.middle * 0.9) for name, prior in PRIORS.items()}
    unmoved = {name: replace(prior) for name, prior in PRIORS.items()}  # others of the same numbers
    assert all(one is not PRIORS[name] for name, one in unmoved.items())
    base = project(START, PRIORS, 8, 60, seed=4)
    assert same(base, project(START, unmoved, 8, 60, seed=4))
    assert not same(base, project(START, PRIORS, 8, 60, seed=5))
    assert not same(base, project(START, away, 8, 60, seed=4))


@settings(max_examples=12, deadline=None)
@given(
    st.floats(0, 40), st.floats(0.2, 20), st.floats(0.05, 0.9), st.integers(0, 99), st.booleans()
)
def test_more_capacity_never_lowers_mean_graduates(fewer, more, ready, seed, known):
    """Beyond Monte Carlo error: four standard errors of the difference draw by draw."""
    start = replace(START, facilitators=np.array([2.0, 5.0, 2.0, 1.0])) if known else START
    levers = PRIORS | {"ready_rate": fixed(ready)}
    less, greater = (
        over(project(start, levers | {"facilitators": fixed(count)}, 8, 60, seed=seed), "graduated")
        for count in (fewer, fewer + more)
    )
    differ = greater - less
    assert differ.mean() >= -4 * differ.std(ddof=1) / np.sqrt(len(differ)) - 1e-9


def test_no_more_graduate_than_can_be_brought_there():
    levers = PRIORS | {"facilitators": fixed(4), "graduates_per_facilitator": fixed(3)}
    made = project(START, levers, 8, 100, seed=2)
    assert (added(made, "graduated") <= 3).all()
    assert made.held_back.sum() > 0
    free = project(START, FREE, 8, 100, seed=2)
    assert free.held_back.sum() == 0
    assert over(free, "graduated").mean() > over(made, "graduated").mean()


def test_moving_one_lever_leaves_other_chance_alone():
    base = project(START, FREE, 8, 300, seed=6)
    moved = project(START, FREE | {"relapse_rate": fixed(0)}, 8, 300, seed=6)
    assert (base.graduated[:, 0] == moved.graduated[:, 0]).all()
    assert (base.entered == moved.entered).all()
    assert (moved.returned == 0).all()


def test_common_numbers_make_a_difference_surer():
    more = FREE | {"entries": at(FREE["entries"], 200, 0, 1000)}
    base = added(project(START, FREE, 8, 400, seed=6), "stock")[:, -1]
    shared = added(project(START, more, 8, 400, seed=6), "stock")[:, -1] - base
    apart = added(project(START, more, 8, 400, seed=7), "stock")[:, -1] - base
    assert shared.mean() == pytest.approx(40 * (1 - 0.06), rel=0.1)
    assert shared.std() < apart.std() / 5


def test_a_longer_run_begins_with_the_shorter_one(monkeypatch):
    whole = project(START, PRIORS, 4, 30, seed=8)
    monkeypatch.setattr(module, "_CHUNK", 7)
    short = project(START, PRIORS, 4, 20, seed=8)
    assert (short.stock == whole.stock[:20]).all()
    assert (short.levers["natural_rate"] == whole.levers["natural_rate"][:20]).all()


def test_without_noise_of_parameters_the_mean_is_the_expected_path():
    made = project(START, FREE, 8, 3000, seed=9, parameters=False)
    path = expected(START, {name: prior.middle for name, prior in FREE.items()}, 8)
    for name in (*STOCKS, *FLOWS):
        told, numbers = getattr(path, name)[0], getattr(made, name)
        error = numbers.std(axis=0) / np.sqrt(3000)
        assert (np.abs(numbers.mean(axis=0) - told) <= 5 * error + 0.01).all()
    natural = made.natural[:, 0, 1]  # the first quarter is a plain binomial
    share = 1 - 0.975**0.25
    assert natural.var() == pytest.approx(1200 * share * (1 - share), rel=0.15)
    still = project(START, FREE, 8, 3, seed=9, parameters=False, process=False)
    assert still.stock == pytest.approx(np.repeat(path.stock, 3, axis=0))


def test_both_kinds_of_noise_add_up():
    whole, of_parameters, of_process = (
        added(project(START, FREE, 8, 1500, seed=3, parameters=one, process=two), "stock")[:, -1]
        for one, two in ((True, True), (True, False), (False, True))
    )
    assert of_process.var() > 0
    assert of_parameters.var() > of_process.var()
    assert whole.var() == pytest.approx(of_parameters.var() + of_process.var(), rel=0.15)


def test_where_everybody_leaves_nobody_leaves_twice():
    start = Start(("a",), np.array([500.0]), np.array([0.0]))
    values = dict.fromkeys(RATES, 1.0) | {"entries": 0}
    path = expected(start, values, 1)
    assert path.graduated[0, 0, 0] == pytest.approx(500 / 3)
    assert path.natural[0, 0, 0] == pytest.approx(500 / 3)
    assert path.excluded[0, 0, 0] == pytest.approx(500 / 3)
    made = project(start, {name: fixed(value) for name, value in values.items()}, 1, 200, seed=1)
    assert (made.stock[:, 1, 0] == 0).all()
    assert made.natural.mean() == pytest.approx(500 / 3, rel=0.03)


def test_entries_spread_by_weight_by_stock_or_by_counts():
    entries = FREE | {"entries": fixed(1000)}

    def spread_of(start):
        path = project(start, entries, 4, 400, seed=2, process=False)
        return path.entered.sum(axis=1)

    by_stock = spread_of(START)[0]
    assert by_stock == pytest.approx(1000 * START.stock / START.stock.sum())
    weighed = replace(START, relative={"entries": np.array([1.0, 1.0, 2.0, 0.0])})
    assert spread_of(weighed)[0] == pytest.approx([250, 250, 500, 0])
    counted = spread_of(replace(START, entered=np.array([9.5, 19.5, 29.5, 39.5])))
    assert counted.sum(axis=1) == pytest.approx(np.full(400, 1000))
    assert counted.mean(axis=0) == pytest.approx([100, 200, 300, 400], rel=0.05)
    # Of a Dirichlet with 10, 20, 30 and 40: variance m (1 - m)/101.
    assert counted[:, 0].std() == pytest.approx(1000 * (0.09 / 101) ** 0.5, rel=0.15)
    nobody = Start(("a", "b"), np.zeros(2), np.zeros(2))
    assert spread_of(nobody)[0] == pytest.approx([500, 500])


def test_it_tells_how_far_it_is_and_can_be_stopped(monkeypatch):
    monkeypatch.setattr(module, "_CHUNK", 4)
    told = []
    project(START, PRIORS, 5, 10, seed=1, told=told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1)
    assert len(told) == 15

    def stop(done):
        if done > 0.5:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        project(START, PRIORS, 5, 10, seed=1, told=stop)


def test_a_run_needs_its_levers():
    with pytest.raises(ValueError, match="relapse_rate"):
        expected(START, {name: 0.1 for name in RATES if name != "relapse_rate"}, 4)
    with pytest.raises(ValueError, match="or neither"):
        project(START, FREE | {"facilitators": fixed(4)}, 4, 10, seed=1)
    with pytest.raises(ValueError, match="at least one"):
        project(START, FREE, 0, 10, seed=1)


@pytest.mark.parametrize(
    ("stock", "pool"), [([1.0], [1.0, 2.0]), ([1.0, -1.0], [0.0, 0.0]), ([1.0, np.nan], [0.0, 0.0])]
)
def test_a_start_is_a_number_for_each_area(stock, pool):
    with pytest.raises(ValueError, match=r"each area|below zero"):
        Start(("a", "b"), np.array(stock), np.array(pool))


def test_an_area_stands_once():
    with pytest.raises(ValueError, match="each area once"):
        Start(("a", "a"), np.ones(2), np.zeros(2))
