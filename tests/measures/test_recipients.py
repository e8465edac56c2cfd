"""Lists of families against each other: by hand, and what nobody may work out again."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.measures.recipients import SMALLEST, cubes
from analytics.vocabulary.recipients import COUNTS

REGENCY = "35.22"
EAST, WEST = "35.22.01", "35.22.02"


def rows(*lists, sampled=()):
    """Of `(list, district, ids)` the rows of a table of recipients."""
    return pd.DataFrame(
        [
            (f"f{one}", of, district, True, of in sampled)
            for of, district, ids in lists
            for one in ids
        ],
        columns=["family_id", "list", "district_code", "carded", "sampled"],
    )


PLAIN = rows(
    ("pkh", EAST, range(60)),
    ("sembako", EAST, range(20, 100)),
    ("gayatri", EAST, range(40, 52)),
    ("damisda", EAST, range(80, 130)),
    ("pkh", WEST, range(1000, 1040)),
    ("sembako", WEST, range(1020, 1060)),
    ("gayatri", WEST, range(1020, 1030)),
    ("damisda", WEST, range(1060, 1085)),
)


def test_families_by_how_many_lists_of_aid_they_are_on():
    found = cubes(PLAIN, REGENCY)["overlap"].set_index("area_code")
    # East: 40 on both PKH and Sembako, 12 of them with Gayatri too; 30 on Damisda alone.
    assert found.loc[EAST, list(COUNTS)].tolist() == [30, 60, 28, 12]
    assert found.loc[WEST, list(COUNTS)].tolist() == [25, 40, 10, 10]
    assert found.loc[REGENCY, list(COUNTS)].tolist() == [55, 100, 38, 22]
    assert found.loc[REGENCY, "families"] == 215


def test_two_lists_side_by_side():
    pairs = cubes(PLAIN, REGENCY)["pairs"].set_index(["first", "second"])
    assert pairs.loc[("pkh", "sembako"), ["both", "only_first", "only_second"]].tolist() == [
        60,
        40,
        60,
    ]
    assert pairs.loc[("sembako", "damisda"), ["both", "only_first", "only_second"]].tolist() == [
        20,
        100,
        55,
    ]
    assert ("damisda", "pkh") not in pairs.index, "a reference stands last"


def test_a_pair_with_a_small_count_is_hidden_whole():
    few = rows(("pkh", EAST, range(50)), ("csr", EAST, range(47, 100)))
    (pair,) = cubes(few, REGENCY)["pairs"].to_dict("records")
    assert pair["hidden"]
    assert all(pd.isna(pair[name]) for name in ("both", "only_first", "only_second"))


def test_a_sample_tells_of_its_own_families_alone():
    some = rows(
        ("pkh", EAST, range(200)),
        ("dtsen_desil_1", EAST, range(150, 250)),
        sampled=["dtsen_desil_1"],
    )
    found = cubes(some, REGENCY)
    _, pair = found["pairs"].to_dict("records")  # after whoever is on any list of aid
    assert (pair["both"], pair["only_second"]) == (50, 50)
    assert pd.isna(pair["only_first"]), "who of all PKH is poor, a sample of the poor does not tell"
    assert found["overlap"].iloc[0]["families"] == 200
    assert found["lists"].set_index("list").loc["dtsen_desil_1", "sampled"]


def test_a_family_twice_on_a_list_is_refused():
    twice = pd.concat([PLAIN, PLAIN.head(1)])
    with pytest.raises(ValueError, match="once"):
        cubes(twice, REGENCY)


def test_nothing_is_counted_of_no_list():
    found = cubes(PLAIN.head(0), REGENCY)
    assert all(frame.empty for frame in found.values())


MEMBERS = st.lists(
    st.tuples(
        st.sampled_from(["pkh", "sembako", "gayatri", "damisda"]),
        st.sampled_from([EAST, WEST, "35.22.03", "35.22.04"]),
        st.integers(0, 40),
        st.integers(1, 30),
    ),
    min_size=1,
    max_size=10,
)


@settings(max_examples=60, deadline=None)
@given(MEMBERS)
def test_no_small_count_is_shown_and_none_follows_from_a_row_or_a_column(drawn):
    lists = Counter()
    for of, district, start, many in drawn:
        for one in range(start, start + many):
            lists[of, district, f"{district}-{one}"] = 1
    frame = pd.DataFrame(
        [(family, of, district, True, False) for of, district, family in lists],
        columns=["family_id", "list", "district_code", "carded", "sampled"],
    )
    found = cubes(frame, REGENCY)["overlap"]
    told = found[list(COUNTS)].to_numpy(dtype=float, na_value=np.nan)
    assert not ((told > 0) & (told < SMALLEST)).any()
    for name in COUNTS:
        parts = found.loc[1:, name]
        if not pd.isna(found.loc[0, name]) and parts.isna().sum() == 1:
            rest = found.loc[0, name] - parts.sum()
            assert rest == 0 or rest >= SMALLEST, "one hidden part would follow from the whole"
    for row in found.to_dict("records"):
        missing = [name for name in COUNTS if pd.isna(row[name])]
        if not pd.isna(row["families"]) and len(missing) == 1:
            rest = row["families"] - sum(row[name] for name in COUNTS if name not in missing)
            assert rest == 0 or rest >= SMALLEST
