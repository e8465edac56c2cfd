"""Two pairs of one place and time, and the population behind each."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.audit_populations import pairs
from analytics.measures.statements import COLUMNS, declared, figures_of
from tests.measures.auditing import RELATIONS, figure, found


def pair(count, rate, origin, *, used=False, precision=0.01):
    other = {"used": used, "origin_id": origin, "owner": origin}
    return [
        {**figure("needy", count, when="2023"), **other},
        {**figure("needy_rate", rate, "percent", "2023", precision=precision), **other},
    ]


def told(rows):
    return [(one.rule, one.figures) for one in found(rows)]


def test_the_two_official_counts_of_jombang_imply_two_populations():
    """6.390 and 0,50 % (Kemenko PMK, Swara Jombang, 26 Feb 2024) beside 7.408 and 0,53 % (decree
    of 20 March 2023, iNews Mojokerto) and 7.408 and 0,5 % (Desakita.co, 13 Feb 2024)."""
    used = pair(6390, 0.5, "ministry", used=True)
    decree = pair(7408, 0.53, "decree")
    article = pair(7408, 0.5, "article", precision=0.1)
    results = found([*used, *decree, *article])
    assert [one.rule for one in results] == ["two_populations"] * 2
    by_first = {one.figures[0]: one for one in results}
    of_decree = by_first[decree[0]["figure_id"]]
    assert of_decree.printed == pytest.approx((1_384_673, 1_411_048), abs=150)
    assert of_decree.expected == pytest.approx((1_265_248, 1_291_010), abs=150)
    assert of_decree.figures[2:] == (used[0]["figure_id"], used[1]["figure_id"])
    assert by_first[article[0]["figure_id"]].printed == pytest.approx(
        (1_346_909, 1_646_222), abs=150
    )


def test_a_count_that_only_swaps_two_digits_implies_the_same_population():
    """22.340 and 22.430 at 1,78 %: the slip of the pen is another rule's."""
    rows = [*pair(22_340, 1.78, "bps", used=True), *pair(22_430, 1.78, "office")]
    assert [rule for rule, _ in told(rows) if rule == "two_populations"] == []


def test_what_was_set_aside_is_not_accused_again():
    rows = [*pair(6390, 0.5, "ministry", used=True), *pair(7408, 0.53, "decree")]
    for row in rows[2:]:
        row["wrong"] = True
    assert told(rows) == []


@given(st.integers(10_000, 9_000_000), st.floats(0.05, 60), st.sampled_from([1.0, 0.1, 0.01]))
def test_pairs_of_one_population_are_never_accused(people, share, step):
    """However the second source rounds the percentage of the same people."""
    needy = round(people * share / 100)
    if round(share / step) * step <= step:
        return
    rows = [
        *pair(needy, round(share, 4), "first", used=True, precision=0.0001),
        *pair(needy, round(share / step) * step, "second", precision=step),
    ]
    assert [rule for rule, _ in told(rows) if rule == "two_populations"] == []


def test_a_pair_holds_the_population_its_rounding_leaves_open():
    rows = pair(6390, 0.5, "ministry", used=True)
    (one,) = pairs(figures_of(pd.DataFrame(rows)[list(COLUMNS)]), declared(RELATIONS))
    assert one.population.low <= 6390 / 0.005 <= one.population.high
