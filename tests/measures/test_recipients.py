"""Lists of families against each other: by hand, and what nobody may work out again."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import LinearConstraint, milp

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
    ("gayatri", WEST, range(1020, 1026)),
    ("damisda", WEST, range(1060, 1085)),
)


def test_families_by_how_many_lists_of_aid_they_are_on():
    """Exactly: east 30, 60, 28, 12; west 25, 40, 14, 6. Told in tens, and 6 not at all."""
    found = cubes(PLAIN, REGENCY)["overlap"].set_index("area_code")
    assert found.loc[EAST, list(COUNTS)].tolist() == [30, 60, 30, 10]
    assert found.loc[WEST, ["none", "one", "two"]].tolist() == [30, 40, 10]
    assert pd.isna(found.loc[WEST, "more"])
    assert found["hidden"].tolist() == [False, False, True]
    assert found.loc[REGENCY, list(COUNTS)].tolist() == [60, 100, 40, 20]
    assert found.loc[REGENCY, "families"] == 220


def test_two_lists_side_by_side():
    pairs = cubes(PLAIN, REGENCY)["pairs"].set_index(["first", "second"])
    cells = ["both", "only_first", "only_second"]
    assert pairs.loc[("pkh", "sembako"), cells].tolist() == [60, 40, 60]
    assert pairs.loc[("sembako", "damisda"), cells].tolist() == [20, 100, 60]
    assert pairs.loc[("any", "damisda"), cells].tolist() == [20, 140, 60]
    assert ("damisda", "pkh") not in pairs.index, "a reference stands last"
    assert ("any", "pkh") not in pairs.index, "a list is a part of all lists"


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


@pytest.mark.parametrize("shared", range(1, 10))
def test_what_two_lists_share_does_not_follow_from_all_that_is_told(shared):
    """Sizes, whoever is on any, families, who is left out: by no difference is it one number."""
    both = rows(
        ("pkh", EAST, range(100)),
        ("sembako", EAST, range(100 - shared, 200)),
        ("dtsen_desil_1", EAST, range(150, 230)),
    )
    found = cubes(both, REGENCY)
    sizes = found["lists"].set_index("list")["families"]
    pairs = found["pairs"].set_index(["first", "second"])
    whole = found["overlap"].iloc[0]
    assert pd.isna(pairs.loc[("pkh", "sembako"), "both"])
    reached = pairs.loc[("any", "dtsen_desil_1"), ["both", "only_first"]].sum()
    assert (sizes["pkh"] + sizes["sembako"] - reached) % SMALLEST == 0
    assert (whole["families"] - whole["none"] - whole["one"]) % SMALLEST == 0
    told = {whole[name] for name in COUNTS if not pd.isna(whole[name])}
    assert not any(0 < count < SMALLEST for count in told)


@pytest.mark.parametrize("shared", range(1, 10))
def test_all_that_is_told_together_leaves_open_how_many_two_lists_share(shared):
    """The linear system of everything told, in whole families: no hidden count is one number."""
    lists = ("pkh", "sembako", "dtsen_desil_1")
    found = cubes(
        rows(
            ("pkh", EAST, range(100)),
            ("sembako", EAST, range(100 - shared, 200)),
            ("dtsen_desil_1", EAST, range(150, 230)),
        ),
        REGENCY,
    )
    atoms = [one for n in (1, 2, 3) for one in combinations(lists, n)]
    aid = {one: len(set(one) & set(lists[:2])) for one in atoms}
    on = {name: [name in one for one in atoms] for name in lists}
    on["any"] = [aid[one] > 0 for one in atoms]
    system = [(on[row["list"]], row["families"]) for row in found["lists"].to_dict("records")]
    for row in found["pairs"].to_dict("records"):
        both = list(zip(on[row["first"]], on[row["second"]], strict=True))
        system += [
            ([one and two for one, two in both], row["both"]),
            ([one and not two for one, two in both], row["only_first"]),
            ([two and not one for one, two in both], row["only_second"]),
        ]
    for row in found["overlap"].to_dict("records"):
        system += [([aid[one] == n for one in atoms], row[COUNTS[n]]) for n in range(3)]
        system.append(([True] * len(atoms), row["families"]))
    half = SMALLEST // 2
    held = LinearConstraint(
        np.array([line for line, _ in system], dtype=float),
        [1 if pd.isna(count) else max(0, count - half) for _, count in system],
        [SMALLEST - 1 if pd.isna(count) else max(0, count + half - 1) for _, count in system],
    )
    aim = np.array([{"pkh", "sembako"} <= set(one) for one in atoms], dtype=float)
    least, most = (
        side * milp(side * aim, constraints=held, integrality=np.ones(len(atoms))).fun
        for side in (1, -1)
    )
    assert least <= shared <= most
    assert most - least >= 2, "a hidden count would follow, or nearly"


def test_a_family_twice_on_a_list_is_refused():
    twice = pd.concat([PLAIN, PLAIN.head(1)])
    with pytest.raises(ValueError, match="once"):
        cubes(twice, REGENCY)


def test_nothing_is_counted_of_no_list():
    found = cubes(PLAIN.head(0), REGENCY)
    assert all(frame.empty for frame in found.values())
