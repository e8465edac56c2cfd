"""Who takes a problem on: an activity that aims at it, and nothing less."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import collaboration
from analytics.vocabulary.collaboration import UNLISTED, ActorGroup, Taken, is_village_government
from tests.conftest import examples

VILLAGES, CODES = ["a", "b", "c"], ["M01", "M05", "M22"]
SECTORS = {"M01": "farming", "M05": "business", "M22": "water"}


def noted(*rows):
    frame = pd.DataFrame(
        [
            (village, code, SECTORS[code], weight, families)
            for village, code, weight, families in rows
        ],
        columns=["village_code", "code", "sector", "weight", "families"],
    )
    return frame.assign(
        families=frame["families"].astype("Int64"),
        village=frame["village_code"],
        label=frame["code"],
    )


def works(*rows):
    columns = ["village_code", "code", "group", "organisation", "sector"]
    return pd.DataFrame(
        [(v, c, str(g), f"{g}-{v}", SECTORS.get(c, "")) for v, c, g in rows], columns=columns
    )


def test_a_problem_has_an_actor_only_where_an_activity_aims_at_it():
    problems = noted(("a", "M22", 3, 9), ("a", "M01", 1, 9), ("a", "M05", 1, 9), ("b", "M22", 3, 4))
    active = works(("a", "M22", ActorGroup.AGENCY), ("a", "M22", ActorGroup.BUSINESS))
    found = collaboration.taken(problems, active, {"a": {"farming"}})
    assert found["taken"].tolist() == [Taken.WORKED, Taken.ABLE, Taken.OTHERS, Taken.NOBODY]
    assert found["aimed_by"].iloc[0] == ("agency", "business")
    assert not any(found["aimed_by"].iloc[1:])


def test_whoever_assists_without_an_activity_takes_no_problem_on():
    found = collaboration.taken(noted(("a", "M22", 3, 9)), works(("a", "", ActorGroup.AGENCY)), {})
    assert found["taken"].tolist() == [Taken.OTHERS]


def test_those_without_an_actor_come_first_then_the_heavier_then_more_families():
    problems = noted(
        ("a", "M22", 3, 50), ("b", "M22", 3, None), ("b", "M05", 3, 7), ("c", "M01", 1, 90),
        ("c", "M22", 3, 8),
    )  # fmt: skip
    active = works(("a", "M22", ActorGroup.AGENCY))
    found = collaboration.worst_first(collaboration.taken(problems, active, {}))
    order = list(zip(found["village_code"], found["code"], strict=True))
    assert order == [("c", "M22"), ("b", "M05"), ("b", "M22"), ("c", "M01"), ("a", "M22")]


def test_the_matrix_counts_villages_and_not_activities():
    active = works(
        ("a", "M22", ActorGroup.AGENCY), ("a", "M22", ActorGroup.AGENCY),
        ("b", "M22", ActorGroup.AGENCY), ("b", "", ActorGroup.BUSINESS), ("b", "M05", UNLISTED),
    )  # fmt: skip
    found = collaboration.matrix(active, "sector")
    assert found.loc["water", "agency"] == 2
    assert found.loc["business", UNLISTED] == 1
    assert set(found.index) == {"water", "business"}, "without a problem it is of no field"
    assert found["business"].sum() == 0
    reach = collaboration.reach(active).set_index("group")
    assert reach.loc["agency"].tolist() == [2, 2, 2]
    assert reach.loc["business"].tolist() == [1, 1, 0]
    assert reach.loc["academia"].tolist() == [0, 0, 0]
    assert collaboration.partners(active).to_dict() == {"a": 1, "b": 2}


def test_a_village_government_is_known_by_its_own_name():
    assert is_village_government("Pemerintah  Desa Tondomulo")
    assert is_village_government("kepala desa Kolong")
    assert not is_village_government("Dinas Pemberdayaan Masyarakat dan Desa")
    assert not is_village_government("Kadesari")


ROWS = st.lists(
    st.tuples(
        st.sampled_from(VILLAGES), st.sampled_from(CODES), st.integers(1, 3), st.integers(5, 99)
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda row: row[:2],
)
ACTIVE = st.lists(
    st.tuples(
        st.sampled_from(VILLAGES),
        st.sampled_from([*CODES, ""]),
        st.sampled_from(collaboration.ROWS),
    ),
    max_size=8,
)


@examples(40)
@given(ROWS, ACTIVE, st.randoms(use_true_random=False))
def test_another_activity_never_leaves_more_problems_open_and_order_changes_nothing(
    rows, active, random
):
    before = collaboration.taken(noted(*rows), works(*active), {})
    more = collaboration.taken(noted(*rows), works(*active, (*rows[0][:2], ActorGroup.AGENCY)), {})

    def waiting(found):
        return sum(Taken(state).is_open for state in found["taken"])

    assert waiting(more) <= waiting(before)
    assert more["taken"].iloc[0] == Taken.WORKED
    assert set(before.loc[before["aimed_by"].map(bool), "taken"]) <= {Taken.WORKED.value}
    shuffled = random.sample(rows, len(rows))
    again = collaboration.taken(noted(*shuffled), works(*active), {})
    keys = ["village_code", "code", "taken"]
    first, other = (collaboration.worst_first(found)[keys] for found in (before, again))
    pd.testing.assert_frame_equal(first, other)
