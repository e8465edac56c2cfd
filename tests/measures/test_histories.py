from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import Phase, given
from hypothesis import strategies as st

from analytics.measures import cubes
from analytics.measures.evidence import evidence, only_told
from analytics.measures.histories import histories
from analytics.measures.membership import stock
from analytics.vocabulary.register import COLUMNS
from analytics.vocabulary.stage import Exit, Stage
from tests.conftest import examples

CUTOFF = date(2025, 11, 30)
VILLAGES = ("35.22.01.2001", "35.22.01.2002", "35.22.02.2001", "35.22.02.2002")
quick = examples(8, phases=[Phase.explicit, Phase.generate])


def on_list(*rows):
    """(family, village, entry date or None, protected or None)."""
    return pd.DataFrame(
        {
            "family_id": [row[0] for row in rows],
            "village_code": [row[1] for row in rows],
            "district_code": [row[1][:8] for row in rows],
            "entry_date": pd.to_datetime([row[2] for row in rows]).astype("datetime64[s]"),
            "size": pd.array([4] * len(rows), dtype="Int64"),
            "protected": pd.array([row[3] for row in rows], dtype="boolean"),
            "components": "primary|junior",
            "desil": pd.array([2] * len(rows), dtype="Int64"),
            "income_per_person": float("nan"),
            "facilitator_id": "",
        }
    ).astype({"family_id": "str", "village_code": "str", "district_code": "str"})


def went(*rows):
    """(family, village, date, exit)."""
    return pd.DataFrame(
        {
            "family_id": pd.Series([row[0] for row in rows], dtype="str"),
            "village_code": pd.Series([row[1] for row in rows], dtype="str"),
            "district_code": pd.Series([row[1][:8] for row in rows], dtype="str"),
            "date": pd.to_datetime([row[2] for row in rows]).astype("datetime64[s]"),
            "exit": pd.Series([str(row[3]) for row in rows], dtype="str"),
        }
    )


def happened(*rows):
    """(family, stage, date)."""
    return pd.DataFrame(
        {
            "family_id": pd.Series([row[0] for row in rows], dtype="str"),
            "stage": pd.Series([int(row[1]) for row in rows], dtype="int64"),
            "date": pd.to_datetime([row[2] for row in rows]).astype("datetime64[s]"),
            "programme": "",
            "value": float("nan"),
        }
    )


def episodes_of(found, family):
    rows = found.frame("episodes").query("family_id == @family").sort_values("episode")
    return [
        tuple("" if pd.isna(value) else str(value)[:10] for value in row)
        for row in rows[["start", "end", "exit"]].itertuples(index=False)
    ]


@pytest.fixture
def found():
    here = VILLAGES[0]
    return histories(
        on_list(
            ("Stays", here, "2020-01-01", False),
            ("Since when", here, None, True),
            ("Back", here, "2025-03-01", False),
            ("Back some day", here, "2019-01-01", None),
            ("From tomorrow", here, "2026-01-01", False),
        ),
        happened(
            ("Stays", Stage.LINKED, "2025-02-01"),
            ("Back", Stage.ASSESSED, "2024-01-01"),
            ("Back", Stage.ASSESSED, "2025-04-01"),
            ("Back", Stage.SUSTAINED, "2025-02-01"),
            ("Stays", Stage.GRADUATED, "2025-02-01"),
            ("Nobody", Stage.LINKED, "2025-02-01"),
            ("Stays", Stage.PROPOSED, "2025-12-24"),
            ("Moved", Stage.LINKED, "2025-02-02"),
        ),
        went(
            ("Back", here, "2024-02-01", Exit.GRADUATED),
            ("Back some day", here, "2024-02-01", Exit.NATURAL),
            ("Gone", here, "2025-02-01", Exit.GRADUATED),
            ("Moved", here, "2025-02-01", Exit.MOVED),
            ("Stays", here, "2025-12-24", Exit.GRADUATED),
        ),
        CUTOFF,
    )


def test_every_frame_has_the_columns_of_a_register(found):
    assert {name: tuple(frame.columns) for name, frame in found.coded.items()} == dict(COLUMNS)


def test_episodes_are_what_the_two_lists_say(found):
    assert episodes_of(found, "Stays") == [("2020-01-01", "", "")]
    assert episodes_of(found, "Since when") == [("", "", "")]
    assert episodes_of(found, "Back") == [("", "2024-02-01", "graduated"), ("2025-03-01", "", "")]
    assert episodes_of(found, "Gone") == [("", "2025-02-01", "graduated")]


def test_who_came_back_some_day_is_a_member_throughout_and_never_twice(found):
    assert episodes_of(found, "Back some day") == [
        ("2019-01-01", "2024-02-01", "natural"),
        ("2024-02-01", "", ""),
    ]
    assert found.ids.take(found.came_back).tolist() == ["Back some day"]


def test_a_graduate_is_never_protected_and_of_others_nobody_knows(found):
    protected = found.frame("families").set_index("family_id")["protected"]
    assert protected["Gone"] is False or not protected["Gone"]
    assert pd.isna(protected["Moved"])
    assert pd.isna(protected["Back some day"])


def test_events_fall_into_their_episode(found):
    back = found.frame("stage_events").query("family_id == 'Back'")
    told = sorted(
        zip(back["stage"], back["episode"], back["date"].astype(str).str[:10], strict=True)
    )
    assert told == [
        (Stage.POTENTIAL, 2, "2025-11-30"),
        (Stage.ASSESSED, 1, "2024-01-01"),
        (Stage.ASSESSED, 2, "2025-04-01"),
        (Stage.GRADUATED, 1, "2024-02-01"),
        (Stage.SUSTAINED, 1, "2025-02-01"),
    ]


def test_graduation_is_told_by_the_list_alone(found):
    stays = found.frame("stage_events").query("family_id == 'Stays'")
    assert set(stays["stage"]) == {Stage.POTENTIAL, Stage.LINKED}


def test_what_is_not_counted_is_counted_up(found):
    assert found.odd == {
        "late_exits": 1,
        "late_entries": 1,
        "late_events": 1,
        "strangers": 1,
        "unlisted_graduates": 1,
        "after_exits": 1,
    }


def test_components_are_of_the_year_of_the_list(found):
    rows = found.frame("components").query("family_id == 'Stays'")
    assert rows[["year", "component"]].to_numpy().tolist() == [[2025, "primary"], [2025, "junior"]]


def test_a_family_twice_on_the_list_is_refused():
    with pytest.raises(ValueError, match="listed twice"):
        histories(on_list(*[("A", VILLAGES[0], None, False)] * 2), happened(), went(), CUTOFF)


days = st.dates(date(2023, 1, 1), date(2026, 3, 1)).map(str)
village = st.sampled_from(VILLAGES)
protected = st.sampled_from([True, False, None])
who = st.sampled_from([f"F{number}" for number in range(9)])


@quick
@given(
    listed=st.dictionaries(
        who,
        st.tuples(
            st.sampled_from(VILLAGES), st.none() | days, st.sampled_from([True, False, None])
        ),
    ),
    out=st.lists(st.tuples(who, village, days, st.sampled_from(list(Exit))), max_size=8),
    events=st.lists(st.tuples(who, st.integers(1, 9), days), max_size=12),
)
def test_whatever_the_lists_say_members_are_those_listed(listed, out, events):
    rows = [(name, *told) for name, told in listed.items()]
    made = histories(on_list(*rows), happened(*events), went(*out), CUTOFF)
    frames = {name: made.frame(name) for name in cubes.FRAMES}
    assert stock(frames["episodes"], CUTOFF) == len(listed)
    assert not frames["families"]["family_id"].duplicated().any()
    keys = frames["episodes"].set_index(["family_id", "episode"]).index
    assert keys.is_unique
    assert frames["stage_events"].set_index(["family_id", "episode"]).index.isin(keys).all()
    # No family is counted twice on any day.
    for day in pd.date_range("2023-06-30", periods=6, freq="6ME"):
        running = frames["episodes"]
        running = running[~(running["start"] > day) & ~(running["end"] <= day)]
        assert not running["family_id"].duplicated().any()


def test_a_stage_nobody_told_of_is_left_out_and_flows_are_missing():
    names = [f"F{number}" for number in range(40)]
    kpm = on_list(*[(name, VILLAGES[at % 4], "2020-01-01", False) for at, name in enumerate(names)])
    out = went(*[(f"G{at}", VILLAGES[at % 2], "2025-02-01", Exit.GRADUATED) for at in range(12)])
    made = histories(kpm, happened(), out, CUTOFF)
    frames = {name: made.coded[name] for name in cubes.FRAMES}
    built = cubes.build(frames, CUTOFF, "35.22", CUTOFF.year)
    known = evidence(made.coded, out, made.came_back, CUTOFF)
    told = only_told(built, known, "35.22", ["35.22.01", "35.22.02"])
    stages = told["funnel"].groupby("area_code")["stage"].agg(list)
    assert stages["35.22.01"] == [1, 8]
    assert stages["35.22.02"] == stages["35.22"] == [1], "one kecamatan has not reported"
    row = told["flows"].set_index("area_code").loc["35.22.01"]
    assert (row["graduated"], row["entries"], row["closing"]) == (12, 0, 20)
    assert row[["opening", "natural", "excluded", "moved", "died", "double"]].isna().all()
    assert told["flows"].set_index("area_code").loc["35.22", ["graduated"]].isna().all()
    # A kecamatan without a family: the regency is not told at all.
    part = only_told(built, known, "35.22", ["35.22.01", "35.22.02", "35.22.03"])
    assert all("35.22" not in set(cube["area_code"]) for cube in part.values())
