from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analytics.answers import areas, district_sheet, graduation
from analytics.publish import districts
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.meeting import FollowUp, Kind, Status
from analytics.vocabulary.result import Gap
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import WATERMARK
from analytics.wording.quantities import number
from tests.publish import pdfs

ON = date(2026, 11, 22)
MARK = pdfs.squeezed(WATERMARK)
NGRAHO, KOTA = "35.22.01", "35.22.15"
MOST = (NGRAHO, "35.22.12", KOTA)  # a pilot village, most villages, most kelurahan


@pytest.fixture(scope="module", autouse=True)
def _prepared(prepared):
    """Sheets ask for the register in use."""


@pytest.fixture(scope="module")
def every() -> dict[str, str]:
    return areas.districts()


@pytest.fixture(scope="module")
def made(every) -> bytes:
    return districts.pdf(list(every), ON)


@pytest.fixture(scope="module")
def sober(made) -> list[str]:
    """The words of each page."""
    return list(pdfs.pages(made))


@pytest.fixture(scope="module")
def practised() -> bytes:
    return districts.pdf(MOST, ON, practice=True)


def test_one_page_a_kecamatan_in_the_order_asked(made, sober, every):
    assert len(sober) == len(every) == 28
    for shown, (code, name) in zip(sober, every.items(), strict=True):
        assert pdfs.squeezed(f"Kecamatan {name}") in pdfs.squeezed(shown)
        assert code in shown
    assert pdfs.sizes(made) == {pdfs.A4}


def test_nothing_leaves_the_page(practised):
    assert len(pdfs.opened(practised).pages) == len(MOST)
    assert not pdfs.off_the_page(practised)
    assert not pdfs.off_the_page(districts.pdf(MOST, ON))


def test_no_camat_meets_an_invented_figure_unless_it_was_asked_for(sober, practised, every):
    invented = graduation.funnel(tuple(every), practice=True).frame
    start = invented[invented["stage"] == Stage.POTENTIAL].set_index("area_code")["reached"]
    for shown, code in zip(sober, every, strict=True):
        assert number(start[code]) not in shown
        assert MARK not in pdfs.squeezed(shown)
        assert "data contoh" not in shown
        assert "Corong graduasi per kecamatan" in shown  # among what is missing
    for page, code in zip(pdfs.pages(practised), MOST, strict=True):
        assert number(start[code]) in page
        assert MARK in pdfs.squeezed(page)


def test_the_example_register_is_not_even_read(monkeypatch):
    def touched(*_told):
        raise AssertionError("the example register was read")

    monkeypatch.setattr(graduation, "cube", touched)
    assert districts.pdf([NGRAHO], ON)


def test_what_is_published_stands_with_its_year_standing_and_source(sober):
    page = pdfs.squeezed(sober[0])
    for answer in areas.known_of(NGRAHO):
        if isinstance(answer, Gap):
            assert pdfs.squeezed(answer.ask_whom) in page
            assert pdfs.squeezed(answer.ask_for)[1:] in page
        else:
            assert pdfs.squeezed(answer.indicator.label) in page
            assert pdfs.squeezed(answer.provenance.origins[0].publisher) in page
    assert "48.420jiwa2025" in page
    assert "58,72%2021" in page
    assert "Menurutaudithitungan:tidakmungkin" in page
    assert "BPStidakmenerbitkannyadibawahkabupaten/kota" in page


def test_every_village_is_named_and_pilots_are_told(sober, every):
    for told, code in zip(sober, every, strict=True):
        shown = pdfs.squeezed(told)
        rows = areas.villages_of(code).rows()
        assert not [row["name"] for row in rows if pdfs.squeezed(row["name"]) not in shown]
        assert ("desapercontohan" in shown) == any(row["pilot"] for row in rows)


def _crowded(sheet):
    """The most villages a kecamatan has and more, long gaps, and a register of many years."""
    villages = areas.villages_of("35.22.12")
    frame = villages.frame.assign(name="Sumbertlaseh Kidul Wetan")
    frame = frame.loc[[*frame.index, *frame.index[:5]]].reset_index(drop=True)
    gaps = tuple(
        replace(gap, what=f"{gap.what} {'menurut desa ' * 6}", ask_for=f"{gap.ask_for} " * 6)
        for gap in sheet.missing
    )
    told = "Data kemiskinan dan data PKH dievaluasi, disinkronkan, dan ditandatangani. " * 5
    items = tuple(
        FollowUp(
            id=f"x{n}",
            kind=Kind.CONCLUSION,
            what=f"Butir {n}: {told}",
            actor="Dinas Sosial; Bappeda; Dinas Pemberdayaan Masyarakat dan Desa; 26 kepala desa",
            area_code=NGRAHO,
            said_on=ON,
            due=date(2026, 1, 31),
            status=Status.RUNNING,
            told_on=ON,
            evidence="",
            source=None,
        )
        for n in range(60)
    )
    return replace(sheet, villages=replace(villages, frame=frame), missing=gaps, follow_ups=items)


@pytest.mark.parametrize("practice", [False, True], ids=["sober", "practice"])
def test_long_texts_take_one_page_and_what_is_left_out_is_told(practice, monkeypatch):
    sheets = district_sheet.sheets([NGRAHO, KOTA], ON, practice=practice)
    crowded = tuple(map(_crowded, sheets))
    monkeypatch.setattr(district_sheet, "sheets", lambda *_told, **_more: crowded)
    made = districts.pdf([NGRAHO, KOTA], ON, practice)
    pages = pdfs.opened(made).pages
    assert len(pages) == 2
    assert not pdfs.off_the_page(made)
    for page in pages:
        shown = pdfs.squeezed(page.extract_text())
        assert shown.count("SumbertlasehKidulWetan") == 31
        assert "lagi,selengkapnyadalamaplikasi" in shown or "Tidakdimuat" in shown


def test_letters_are_inside_and_the_map_is_told(practised, every):
    found = pdfs.fonts(practised)
    assert found
    assert all(found.values()), found
    assert pdfs.alts(practised) == [
        f"Letak Kecamatan {every[code]} di Kabupaten Bojonegoro" for code in MOST
    ]


def test_the_same_day_gives_the_same_file(practised):
    assert districts.pdf(MOST, ON, practice=True) == practised


def test_an_unknown_code_is_told_in_one_sentence():
    with pytest.raises(Refused, match=r"35\.22\.99 *; pakai kode Kemendagri"):
        districts.pdf([NGRAHO, "35.22.99"], ON)
    with pytest.raises(Refused, match="tidak ada yang disebut"):
        districts.pdf([], ON)


def test_names_of_files():
    assert districts.file_name([NGRAHO], ON) == "lembar-camat-35.22.01-2026-11-22.pdf"
    assert districts.file_name([NGRAHO, KOTA], ON) == "lembar-camat-2-kecamatan-2026-11-22.pdf"
    example = districts.file_name([NGRAHO], ON, practice=True)
    assert example == "lembar-camat-35.22.01-2026-11-22-latihan.pdf"
