from __future__ import annotations

from datetime import date

import pytest

from analytics.answers import areas, district_sheet
from analytics.store import versioned
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.claim import Basis
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing

ON = date(2026, 11, 22)
NGRAHO = "35.22.01"


def test_published_and_missing_are_what_the_page_of_a_kecamatan_knows():
    (sheet,) = district_sheet.sheets([NGRAHO], ON)
    answers = areas.known_of(NGRAHO)
    assert len(sheet.published) == sum(not isinstance(answer, Gap) for answer in answers)
    assert sheet.missing[:-1] == tuple(answer for answer in answers if isinstance(answer, Gap))
    assert sheet.missing[-1].what == "corong graduasi per kecamatan"
    assert sheet.funnel is None
    assert not sheet.is_example
    assert sheet.area.name == "Ngraho"


def test_without_mode_latihan_no_example_is_read(no_register):
    (sheet,) = district_sheet.sheets([NGRAHO], ON)
    assert Standing.EXAMPLE not in {answer.provenance.standing for answer in sheet.published}


def test_in_mode_latihan_the_funnel_is_there_and_marked():
    (sheet,) = district_sheet.sheets([NGRAHO], ON, practice=True)
    assert sheet.funnel is not None
    assert sheet.funnel.provenance.standing is Standing.EXAMPLE
    assert sheet.is_example
    assert all(gap.what != "corong graduasi per kecamatan" for gap in sheet.missing)


def test_all_sheets_are_of_one_version_and_of_no_readers_basis():
    codes = list(areas.districts())[:3]
    sheets = district_sheet.sheets(codes, ON)
    assert [sheet.area.code for sheet in sheets] == codes
    assert len({sheet.version for sheet in sheets}) == 1
    with versioned.following(Basis.parse("tertinggi")):
        other = district_sheet.sheets(codes, ON)
    for one, two in zip(sheets, other, strict=True):
        assert [a.only()["value"] for a in one.published] == [
            a.only()["value"] for a in two.published
        ]


def test_a_version_that_moves_meanwhile_is_followed(monkeypatch):
    told = iter(["a", "b", "b", "b"])
    monkeypatch.setattr(district_sheet, "version", lambda: next(told))
    district_sheet.sheets([NGRAHO], ON)
    assert next(told, None) is None  # made twice
    moving = iter(map(str, range(100)))
    monkeypatch.setattr(district_sheet, "version", lambda: next(moving))
    with pytest.raises(Refused, match="sedang diperbarui"):
        district_sheet.sheets([NGRAHO], ON)


def test_follow_ups_reach_down_to_a_kecamatan_from_where_it_lies():
    (sheet,) = district_sheet.sheets([NGRAHO], ON)
    places = [item.area_code for item in sheet.follow_ups]
    assert places
    assert set(places) <= {NGRAHO, BOJONEGORO, "35"}
    assert places == sorted(places, key=len, reverse=True)  # the nearest first


def test_outlines_of_all_kecamatan_and_no_figure():
    places = district_sheet.position()
    assert [place.code for place in places] == list(areas.districts())
    assert all(place.rings and place.kind is None and not place.text for place in places)


def test_a_code_of_no_kecamatan_is_refused():
    with pytest.raises(Refused, match=r"Kode kecamatan tidak dikenal: 35\.22;"):
        district_sheet.sheets([BOJONEGORO], ON)


def test_a_register_that_was_imported_brings_its_own_funnel(import_register, lists):
    """And nothing of the example, in mode latihan off."""
    import_register(**lists)
    (sheet,) = district_sheet.sheets([NGRAHO], ON)
    assert sheet.funnel is not None
    assert sheet.funnel.provenance.standing is not Standing.EXAMPLE
    assert sheet.funnel.provenance.origins[0].publisher == "Dinas Sosial Kab. Bojonegoro"
    assert not sheet.is_example
