from __future__ import annotations

import pytest

from analytics.answers import areas
from analytics.vocabulary.area import PILOT_VILLAGES
from analytics.vocabulary.result import Gap, Result


def by_indicator(area):
    return {a.indicator.id: a for a in areas.known_of(area) if isinstance(a, Result)}


def test_there_are_28_kecamatan_each_with_a_sheet():
    districts = areas.districts()
    assert len(districts) == len(set(districts.values())) == 28
    for code in districts:
        known = by_indicator(code)
        assert {"population", "area_size", "population_density"} <= set(known)
        assert all(answer.provenance.origins for answer in known.values())


def test_what_is_not_known_of_a_kecamatan_keeps_its_line():
    gaps = [answer for answer in areas.known_of("35.22.08") if isinstance(answer, Gap)]
    told = " ".join(gap.what for gap in gaps)
    assert "KPM PKH" in told
    assert "miskin" in told
    assert all(gap.ask_whom and gap.ask_for for gap in gaps)
    assert "poverty_rate" not in by_indicator("35.22.08")


def test_density_is_that_of_the_table_and_not_of_a_derived_boundary():
    known = by_indicator("35.22.08")
    people, size, density = (
        known[name].only()["value"] for name in ("population", "area_size", "population_density")
    )
    assert density == pytest.approx(people / size, rel=0.05)


def test_a_flag_that_is_not_set_is_left_out():
    assert "pilot_village" in by_indicator("35.22.08.2005")
    plain = areas.known_of("35.22.08.2001")
    assert not any("percontohan" in answer.what for answer in plain if isinstance(answer, Gap))


def test_villages_of_all_kecamatan_are_the_430():
    rows = [areas.villages_of(code).frame for code in areas.districts()]
    codes = [code for frame in rows for code in frame["area_code"]]
    assert len(codes) == len(set(codes)) == 430
    pilots = {code for frame in rows for code in frame.loc[frame["pilot"], "area_code"]}
    assert pilots == set(PILOT_VILLAGES)
    assert sum(int(frame["priority"].sum()) for frame in rows) == 25


def test_each_level_has_a_sheet():
    for code in ("00", "35", "35.22", "35.22.08", "35.22.08.2005"):
        assert areas.known_of(code)
