from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import atlas
from analytics.store import tables
from analytics.vocabulary.area import PILOT_VILLAGES, Level
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing

SIZES = {Level.REGENCY: 15, Level.DISTRICT: 28, Level.VILLAGE: 430}
FINENESS = list(Level)


@pytest.fixture(scope="module")
def both(prepared) -> pd.DataFrame:
    return pd.DataFrame(atlas.offered(practice=True))


def of(indicator, level, period=None):
    return atlas.asked_map(indicator, Level(level), period, practice=True)


def test_one_row_a_map(both):
    assert not both.duplicated(["indicator", "level", "period"]).any()
    assert set(both["level"]) == set(SIZES)
    assert both["label"].notna().all()


def test_nothing_is_offered_below_what_its_owner_publishes(both):
    for row in both.itertuples():
        smallest = tables.indicator(row.indicator).smallest_level
        assert FINENESS.index(Level(row.level)) <= FINENESS.index(smallest), row.indicator
    poverty = both[both["indicator"].isin(["poverty_rate", "poor_people", "poverty_line"])]
    assert set(poverty["level"]) == {Level.REGENCY}
    assert poverty["period"].str.endswith("-03").all(), "March only, never a quarter"


def test_without_mode_latihan_nothing_is_an_example(both):
    plain = pd.DataFrame(atlas.offered(practice=False))
    assert Standing.EXAMPLE not in set(plain["standing"])
    example = both[both["standing"] == Standing.EXAMPLE]
    assert not example.empty
    assert len(plain) + len(example) == len(both)


@pytest.mark.parametrize("practice", [False, True])
def test_the_opening_map_is_on_offer_with_its_newest_period_first(practice):
    indicator, level = atlas.opening(practice)
    offered = pd.DataFrame(atlas.offered(practice))
    rows = offered[(offered["indicator"] == indicator) & (offered["level"] == level)]
    assert list(rows["period"]) == sorted(rows["period"], reverse=True)
    assert rows["period"].iloc[0] == {False: "2025-03", True: "2025-11-30"}[practice]
    assert (
        atlas.opening(practice)
        == {
            False: ("poverty_rate", Level.REGENCY),
            True: ("kpm_per_1000_population", Level.DISTRICT),
        }[practice]
    )


@pytest.mark.parametrize(
    ("indicator", "known"),
    [("register_desil1_4_rate", 8), ("register_desil1_people", 3), ("red_quadrant_villages", 5)],
)
def test_register_fragments_show_how_few_were_published(indicator, known):
    answer = of(indicator, "district")
    assert answer.facts["known"] == known
    assert answer.frame["value"].isna().sum() == 28 - known
    assert (answer.facts["classes"] == -1).sum() == 28 - known
    assert Caveat.INCOMPLETE_COVERAGE in answer.provenance.caveats


def test_every_map_on_offer_is_drawn_whole(both):
    for row in both.itertuples():
        level = Level(row.level)
        answer = atlas.indicator_map(row.indicator, level, row.period, practice=True)
        frame, facts = answer.frame, answer.facts
        assert len(frame) == len(facts["classes"]) == SIZES[level] == row.total
        assert frame["area_code"].is_monotonic_increasing
        assert frame["name"].notna().all()
        missing = frame["value"].isna().to_numpy()
        assert ((facts["classes"] == -1) == missing).all(), "missing is no class, never zero"
        assert facts["known"] == row.known == (~missing).sum()
        assert answer.provenance.standing == row.standing
        assert Caveat.DERIVED_BOUNDARY in answer.provenance.caveats
        assert facts["classes"].max() < len(facts["breaks"])


def test_classes_are_the_same_in_every_period(both):
    for (indicator, level), rows in both.groupby(["indicator", "level"]):
        ends = {
            atlas.indicator_map(indicator, Level(level), period, practice=True).facts["breaks"]
            for period in rows["period"]
        }
        assert len(ends) == 1, indicator


def test_families_per_population_is_a_declared_mixture():
    assert tables.indicator("kpm_per_1000_population").unit == "kpm_per_1000_persons"
    rates = of("kpm_per_1000_population", "district").frame.set_index("area_code")["value"]
    counts = of("kpm_active", "district").frame.set_index("area_code")["value"]
    people = of("population", "district").frame.set_index("area_code")["value"]
    pd.testing.assert_series_equal(rates, 1000 * counts / people, check_names=False)


def test_lists_of_villages_are_complete():
    pilots = of("pilot_village", "village")
    flagged = pilots.frame[pilots.frame["value"] == 1]
    assert set(flagged["area_code"]) == set(PILOT_VILLAGES)
    assert pilots.frame["value"].isin([0, 1]).all(), "who is not on the list is not a gap"
    assert of("priority_village_2021", "village").frame["value"].sum() == 25


def test_pilot_villages_are_outlined_where_bojonegoro_is_seen_close():
    assert of("population", "district").facts["marked"] == PILOT_VILLAGES
    assert of("poverty_rate", "regency").facts["marked"] == ()


@pytest.mark.parametrize(
    ("indicator", "level", "period"),
    [
        ("poverty_rate", Level.DISTRICT, "2025-03"),
        ("poverty_rate", Level.REGENCY, "2025-01"),
        ("population", Level.VILLAGE, "2025"),
    ],
)
def test_what_nobody_published_is_a_gap(indicator, level, period):
    answer = atlas.indicator_map(indicator, level, period)
    assert isinstance(answer, Gap)
    assert answer.ask_whom
    assert atlas.coverage(answer) == ()


def test_an_example_map_is_not_drawn_unasked():
    assert isinstance(atlas.indicator_map("kpm_active", Level.DISTRICT, "2025-11-30"), Gap)
    assert isinstance(atlas.asked_map("kpm_active", Level.DISTRICT, None, practice=False), Gap)


def test_coverage_is_told():
    (told,) = atlas.coverage(of("register_desil1_people", "district"))
    assert "3 dari 28" in told
    (told,) = atlas.coverage(of("pilot_village", "village"))
    assert "3 dari 430" in told
    (told,) = atlas.coverage(of("kpm_active", "district"))
    assert "contoh" in told.lower(), "invented figures cover nothing"
    assert "28 dari 28" not in told


def test_areas_are_told_apart_by_label():
    for level, size in SIZES.items():
        labels = list(atlas.areas_of(level).values())
        assert len(labels) == len(set(labels)) == size
