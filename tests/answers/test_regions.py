"""Kabupaten and kota side by side, on what is published and on figures that are changed."""

from __future__ import annotations

import math

import pytest

from analytics.answers import (
    memberships,
    region_map,
    region_paces,
    region_sheet,
    region_villages,
    regions,
)
from analytics.answers.slides import regions as slides
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.region import Group, Side, VillageIndex
from analytics.vocabulary.result import Gap
from analytics.wording.aloud import WORDS, words

P0 = "poverty_rate"


def row_of(answer, code=BOJONEGORO):
    return next(row for row in answer.rows() if row["area_code"] == code)


def test_each_list_stands_for_itself():
    # Tempo, 23 March 2011; Ronggolawe News, October 2022; JTV Bojonegoro, 21 October 2022.
    old, new, press = (
        set(memberships.members(one)) for one in (Group.OLD, Group.EVENTS, Group.PRESS)
    )
    assert len(old) == len(new) == len(press) == 8
    assert old - new == {"35.06", "35.71"}
    assert new - old == {"35.18", "35.25"}
    assert press - new == {"35.06"}
    assert set(memberships.members(Group.PARTNERED)) - new == {"33.16", "33.17", "35.21"}
    for group in Group:
        assert memberships.members(group)[0] == BOJONEGORO


def test_bojonegoro_borders_on_seven():
    assert set(memberships.members(Group.NEIGHBOURS)) == {
        *(BOJONEGORO, "33.16", "35.17", "35.18", "35.19", "35.21", "35.23", "35.24"),
    }


def test_who_is_disputed_is_named_and_the_decree_is_asked_for():
    answer = memberships.memberships()
    assert set(answer.facts["disputed"]) == {
        *("Kab. Kediri", "Kab. Nganjuk", "Kab. Gresik", "Kota Kediri"),
    }
    assert "surat keputusan" in memberships.decree().what
    assert len(answer.provenance.origins) == 4


def test_the_position_names_its_list_its_span_and_who_is_missing():
    answer = regions.positions("poverty_gap", Group.PARTNERED)
    told = " ".join(regions.in_words(answer))
    assert answer.facts["missing"] == ("Kab. Blora", "Kab. Rembang")
    assert answer.facts["position"].of == 9
    assert "menurut angka cetak" in told
    assert "Kab. Blora dan Kab. Rembang" in told
    assert Caveat.INCOMPLETE_COVERAGE in answer.provenance.caveats
    gap = regions.missing(answer)
    assert isinstance(gap, Gap)
    assert "Kab. Blora" in gap.ask_for
    whole = regions.positions(P0, Group.EVENTS)
    assert regions.missing(whole) is None
    assert "antara tertinggi ke-2 dan ke-5 dari 8" in regions.in_words(whole)[0]


def test_a_changed_figure_moves_the_place_and_a_tie_is_said(data):
    where = {"indicator": P0, "area_code": "35.24", "period_end": "2025-03-31"}
    data.change("claims", where, value="11.49")
    found = regions.positions(P0, Group.EVENTS).facts["position"]
    assert (found.place, found.tied) == (2, 1)
    assert "sama dengan satu lainnya" in regions.in_words(regions.positions(P0, Group.EVENTS))[0]


def test_an_area_that_loses_its_figure_is_ranked_no_more(data):
    claims = data.read("claims")
    gone = (claims["indicator"] == P0) & (claims["area_code"] == "35.23")
    gone &= claims["period_end"] == "2025-03-31"
    data.write("claims", claims[~gone])
    answer = regions.positions(P0, Group.EVENTS)
    tuban = row_of(answer, "35.23")
    assert math.isnan(tuban["value"])
    assert (tuban["other_period"], tuban["other_value"]) == ("2024-03", 14.36)
    assert answer.facts["position"].of == 7
    assert answer.rows()[-1]["area_code"] == "35.23"


def test_a_period_without_company_is_not_compared():
    # Of 2025 only Bojonegoro has an IPM of the method of today; of 2024 three neighbours have.
    answer = regions.positions("hdi", Group.EVENTS)
    assert answer.facts["period"] == "2024"
    assert answer.facts["later"] == ("2025", 73.74)
    assert len(set(answer.frame["series_id"].dropna())) == 1


def test_small_pictures_share_their_axes_and_bojonegoro_comes_first():
    answer = regions.side_by_side(P0, Group.EVENTS, 2018)
    assert answer.frame["area_code"].iloc[0] == BOJONEGORO
    assert answer.facts["years"] == (2018, 2025)
    assert answer.facts["range"] == (5.05, 16.31)
    assert set(answer.facts["ours"]["area_code"]) == {BOJONEGORO}


def test_no_pace_of_poverty_surely_differs_and_changes_small_or_large_are_told_apart():
    answer = region_paces.paces(P0, Group.EVENTS, 2018, "35")
    own = row_of(answer)
    assert own["change"] == pytest.approx(-1.67)
    assert own["moved_side"] == Side.BELOW
    assert own["level_side"] == Side.ABOVE
    assert set(answer.frame["pace_side"]) == {Side.CLOSE}
    assert "tidak satu pun lajunya jelas berbeda" in " ".join(region_paces.in_words(answer))
    assert "belum tentu berbeda" in region_paces.heading(answer)


def test_a_pace_that_does_differ_is_named(data):
    where = {"indicator": P0, "area_code": "35.25", "period_end": "2025-03-31"}
    data.change("claims", where, value="7.00")
    answer = region_paces.paces(P0, Group.EVENTS, 2018, "35")
    assert row_of(answer, "35.25")["pace_side"] == Side.BELOW
    told = " ".join(region_paces.in_words(answer))
    assert "Kab. Gresik turun lebih cepat" in told


def test_paces_of_other_indicators_are_not_called_sure():
    since = int(next(iter(region_paces.years("unemployment_rate", Group.EVENTS))))
    answer = region_paces.paces("unemployment_rate", Group.EVENTS, since, BOJONEGORO)
    assert set(answer.frame["moved_side"]) == {Side.UNTESTED}
    assert "tidak dikatakan siapa yang jelas" in " ".join(region_paces.in_words(answer))
    assert "poor_people" not in region_paces.offered(Group.EVENTS)
    assert "poverty_line" not in region_paces.offered(Group.EVENTS)


def test_a_year_nobody_offers_is_a_gap():
    assert isinstance(region_paces.paces(P0, Group.EVENTS, 1999, "35"), Gap)


def test_the_two_indices_of_villages_are_never_joined():
    old = region_villages.years(VillageIndex.IDM, Group.EVENTS)
    new = region_villages.years(VillageIndex.INDEKS_DESA, Group.EVENTS)
    assert set(old) == {str(year) for year in range(2019, 2025)}
    assert set(new) == {"2025"}
    assert isinstance(region_villages.statuses(VillageIndex.IDM, Group.EVENTS, 2025), Gap)
    answer = region_villages.statuses(VillageIndex.IDM, Group.EVENTS, 2024)
    # Open Data Jatim: 340 of the 419 villages of Bojonegoro, 290 of the 330 of Gresik.
    assert row_of(answer)["independent_share"] == pytest.approx(100 * 340 / 419)
    assert answer.facts["position"][:3] == (2, 0, 6)
    assert answer.facts["missing"] == ("Kab. Mojokerto",)
    assert answer.facts["kota"] == ("Kota Mojokerto",)
    assert region_villages.missing(answer).area == "35.16"


def test_an_area_of_which_one_status_is_not_told_has_no_share(data):
    claims = data.read("claims")
    gone = (claims["indicator"] == "villages_advanced") & (claims["area_code"] == "35.25")
    data.write("claims", claims[~gone])
    answer = region_villages.statuses(VillageIndex.IDM, Group.EVENTS, 2024)
    assert math.isnan(row_of(answer, "35.25")["independent_share"])
    assert "Kab. Gresik" in answer.facts["missing"]
    assert answer.facts["position"].of == 5


def test_outside_the_list_is_not_without_a_figure():
    answer = region_map.of_levels("poverty_gap", Group.PARTNERED)
    kinds = dict(zip(answer.frame["area_code"], answer.facts["classes"], strict=True))
    assert kinds["33.16"] == -1  # in the list, without a figure
    assert kinds["35.06"] == region_map.OUTSIDE
    assert kinds[BOJONEGORO] > 0
    assert len(answer.facts["legend"]) == 1 + max(kinds.values())


def test_the_map_of_lists_tells_all_from_some():
    answer = region_map.of_lists()
    kinds = dict(zip(answer.frame["area_code"], answer.facts["classes"], strict=True))
    assert (kinds["35.23"], kinds["35.25"], kinds["33.16"], kinds["35.19"]) == (3, 2, 1, 0)


def test_the_sheet_has_each_measure_of_its_own_period_and_no_rank():
    answer = region_sheet.sheet(Group.PARTNERED)
    codes = list(answer.frame["area_code"])
    assert codes == [BOJONEGORO, *sorted(codes[1:])]
    assert set(answer.facts["periods"].values()) == {"2025-03", "2025-08"}
    blora = row_of(answer, "33.16")
    assert blora["poverty_rate"] == 10.58  # BPS Kabupaten Blora, March 2025
    assert math.isnan(blora["poverty_gap"])
    assert "P1 belum ada angka" in blora["sheet_told"]


def test_every_picture_makes_a_slide_that_can_be_said():
    since = int(next(iter(region_paces.years(P0, Group.OLD))))
    made = [
        slides.slide(None),
        slides.of_position(regions.positions("poverty_gap", Group.PARTNERED)),
        slides.of_courses(regions.side_by_side(P0, Group.OLD, 2018)),
        slides.of_paces(region_paces.paces(P0, Group.OLD, since, "35")),
        slides.of_villages(region_villages.statuses(VillageIndex.INDEKS_DESA, Group.OLD, 2025)),
        slides.of_sheet(region_sheet.sheet(Group.PARTNERED)),
        slides.of_map(region_map.of_levels(P0, Group.OLD)),
        slides.of_map(region_map.of_paces(P0, Group.OLD, since, "35")),
        slides.of_map(region_map.of_lists()),
    ]
    for slide in made:
        assert WORDS[0] <= words(slide.script) <= WORDS[1], slide.title
        assert all(sentence.endswith(".") for sentence in slide.script)
        assert slide.source
        assert len(slide.title) <= 90


def test_without_figures_the_slide_says_what_is_missing(data):
    claims = data.read("claims")
    data.write("claims", claims[(claims["indicator"] != P0) | (claims["area_code"] == BOJONEGORO)])
    slide = slides.slide(None)
    assert slide.provenance is None
    assert "belum" in slide.title
