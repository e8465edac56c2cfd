from __future__ import annotations

from datetime import date

import pytest

from analytics.answers import indicators, monthly, register, requests
from analytics.intake.layouts.register import COLUMNS
from analytics.publish.letter import file_name, letter
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.result import Gap
from tests.publish.reading import opened, rows, text, xml

DAY = date(2026, 11, 22)


@pytest.fixture
def per_district() -> requests.Request:
    return requests.of_gap(indicators.gap_at("kpm_pkh", Level.DISTRICT, " per kecamatan"))


def test_it_has_the_parts_of_an_official_letter(per_district):
    told = text(letter(per_district, DAY))
    for part in ("[KOP SURAT]", "Nomor", "Sifat", "Lampiran", "Hal", "Yth.", "Tembusan:", "NIP"):
        assert part in told
    assert "22 November 2026" in told
    assert "Pimpinan Dinas Sosial Kab. Bojonegoro" in told


def test_what_nobody_told_us_is_a_dotted_line(per_district):
    found = opened(letter(per_district, DAY))
    head = {row[0]: row[2] for row in rows(found.tables[0])}
    assert set(head["Nomor"]) == set(head["Sifat"]) == {"…"}
    signed = [paragraph.text for paragraph in found.paragraphs if "(nama)" in paragraph.text]
    assert signed
    assert all(line.startswith("…") for line in signed)


def test_the_28_kecamatan_stand_in_the_table_with_their_codes(per_district):
    *_, form = opened(letter(per_district, DAY)).tables
    head, *body = rows(form)
    assert head == ["No", "Kode wilayah", "Kecamatan", "Periode", "Nilai", "Satuan", "Catatan"]
    assert len(body) == 28
    assert [row[1] for row in body] == [f"{BOJONEGORO}.{i:02}" for i in range(1, 29)]
    assert all(set(row[4]) == {"…"} and row[5] == "KPM" for row in body)


def test_what_is_known_is_told_with_its_source_and_standing(per_district):
    told = text(letter(per_district, DAY))
    for figure in ("55.028 KPM", "59.303 KPM"):
        assert figure in told
    assert "dikutip – belum dikonfirmasi" in told


def test_the_letter_of_the_bridge_asks_for_what_the_bridge_assumes():
    content = letter(requests.of_bridge(), DAY)
    told = text(content)
    assert "tanggal dan triwulan (tahap) cacahan tiap angka 56.515, 55.028, dan 59.303" in told
    assert "tanggal mulai dan akhir hitungan 214 graduasi mandiri" in told
    _, _, counts, starts, flows = opened(content).tables
    assert [row[1] for row in rows(counts)[1:]] == ["56.515", "55.028", "59.303"]
    assert rows(starts)[1][1:3] == ["Graduasi mandiri", "214"]
    assert [row[1] for row in rows(flows)[1:]][:3] == [
        "Masuk baru",
        "Graduasi mandiri",
        "Graduasi alamiah",
    ]


@pytest.mark.parametrize(
    "gap",
    [
        lambda: register.missing("corong graduasi"),
        lambda: indicators.gap("poverty_rate", "35.22.01"),
        lambda: indicators.gap("stunting_rate", BOJONEGORO),
        lambda: indicators.gap("kpm_pkh", "35.22.01.2003"),
    ],
)
def test_any_gap_has_a_letter(gap):
    missing = gap()
    told = text(letter(requests.of_gap(missing), DAY))
    assert missing.ask_for in told
    families = missing.layout is not None
    assert ("tanpa NIK" in told) is not families
    assert ("NIK dan nomor KK disandikan" in told) is families
    if missing.never:
        assert missing.never in told


def test_equal_letters_are_equal_bytes(per_district):
    assert letter(per_district, DAY) == letter(per_district, DAY)
    assert letter(per_district, DAY) != letter(per_district, date(2026, 11, 23))


def test_it_is_printed_on_a4_with_page_numbers(per_district):
    content = letter(per_district, DAY)
    section = opened(content).sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    assert opened(content).styles["Normal"].font.name == "Arial"
    document = opened(content)
    footer = document.sections[0].footer._element.xml
    assert "PAGE" in footer
    assert "NUMPAGES" in footer
    assert "w:tblHeader" in xml(content), "the head of a long table is repeated"
    assert document.core_properties.created.date() == DAY


def test_the_name_of_the_file_says_what_and_when(per_district):
    assert file_name(per_district, DAY) == "surat-permintaan-kpm-pkh-per-kecamatan-2026-11-22.docx"
    odd = requests.of_gap(indicators.gap("poverty_rate", BOJONEGORO))
    assert file_name(odd, DAY).isascii()
    assert not set(file_name(odd, DAY)) & set('/\\:*?"<>| ()')


def test_the_214_are_never_said_to_be_of_one_day():
    told = "hingga 11 November 2025, awalnya tidak disebut"
    gap = indicators.gap("pkh_graduates_able", BOJONEGORO)
    assert f"{told}: 214 KPM" in text(letter(requests.of_gap(gap), DAY))
    _, _, _, starts, _ = opened(letter(requests.of_bridge(), DAY)).tables
    assert rows(starts)[1][-1] == f"menurut sumber: {told}"


def test_a_list_of_families_is_asked_for_by_the_columns_of_its_file():
    *_, form = opened(letter(requests.of_gap(register.missing("corong graduasi")), DAY)).tables
    head, *body = rows(form)
    assert head == ["No", "Kolom", "Wajib", "Diisi dengan"]
    assert [row[1] for row in body] == [column.heads[0] for column in COLUMNS]


def test_the_monthly_form_asks_each_camat_for_stock_and_flows():
    gap = monthly.reported(DAY)
    assert isinstance(gap, Gap)
    content = letter(requests.of_gap(gap), DAY)
    assert "Pimpinan" not in text(content)
    assert "28 camat, melalui Dinas Sosial" in text(content)
    head, *body = rows(opened(content).tables[-2])
    assert head[-4:] == ["KPM awal bulan", "Masuk", "Keluar", "KPM akhir bulan"]
    assert len(body) == 28


def test_the_letter_about_another_place_is_about_that_place():
    content = letter(requests.of_gap(indicators.gap("poverty_rate", "33.16")), DAY)
    _, (_, code, name, *_) = rows(opened(content).tables[-1])
    assert (code, name) == ("33.16", "Kab. Blora")
    assert "Kab. Blora, Maret" in text(content)


@pytest.mark.parametrize(
    ("owner", "told"),
    [
        ("Penyelenggara", "Penyelenggara pertemuan"),
        ("Kecamatan Gayam", "Camat Gayam"),
        ("BPS", "Pimpinan BPS"),
    ],
)
def test_whom_a_letter_addresses(owner, told):
    assert requests.of_gap(Gap(what="a", ask_whom=owner, ask_for="b")).to == (told,)
