"""Extreme poverty as it was published: lines apart, counts against percentages, zero, money."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.answers import (
    audits,
    extreme_line,
    extreme_money,
    extreme_pairs,
    extreme_scenarios,
    extreme_statements,
    extreme_track,
    extreme_zero,
    questions,
    told,
)
from analytics.answers.slides import extreme_track as slides
from analytics.answers.slides.asked import Asked
from analytics.store import tables
from analytics.vocabulary.area import BLORA, BOJONEGORO, INDONESIA, JOMBANG
from analytics.vocabulary.extreme import NEWEST, UNSTATED, Fit, Scale, Told
from analytics.vocabulary.picture import LineChart, Table
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import extreme_line as line_words
from analytics.wording import extreme_money as money_words
from analytics.wording import extreme_pairs as pair_words
from analytics.wording import extreme_track as words
from analytics.wording import extreme_zero as zero_words

EAST_JAVA, MAGETAN, LAMONGAN = "35", "35.20", "35.24"
ASKED = Asked(
    area=tables.area(BOJONEGORO),
    practice=False,
    on=date(2026, 11, 22),
    version="0a1b2c3d",
    basis="angka utama",
    follow_ups=(),
)


def of(area, scale=Scale.PEOPLE):
    answer = extreme_track.track(area, scale)
    assert isinstance(answer, Result)
    return answer


def lead(area, scale=Scale.PEOPLE):
    answer = of(area, scale)
    return " ".join((*words.lead(answer.rows(), answer.facts), *words.notes(answer.facts)))


def test_every_place_of_which_anything_is_stated_can_be_picked():
    found = extreme_track.places()
    assert next(iter(found)) == BOJONEGORO
    assert {JOMBANG, MAGETAN, LAMONGAN, EAST_JAVA, INDONESIA} <= set(found)
    assert BLORA not in found
    assert extreme_track.scales(MAGETAN) == (Scale.SHARE,)
    assert extreme_track.scales(BOJONEGORO) == (Scale.PEOPLE, Scale.SHARE)


def test_bojonegoro_keeps_line_list_and_what_nobody_placed_apart():
    """59.020, 36.140, 22.340 of BPS; 22.430 of Bappeda; 9.400 without a line (Baghumas)."""
    rows = of(BOJONEGORO).rows()
    line = [row["value"] for row in rows if row["kind"] == Told.LINE and row["used"]]
    assert line == [59_020, 36_140, 22_340]
    assert {row["value"] for row in rows if not row["used"]} == {22_430}
    assert {row["value"] for row in rows if row["kind"] == Told.LIST} == {61_150, 96_837}
    assert {row["value"] for row in rows if row["kind"] == Told.UNSTATED} == {9_400}
    text = lead(BOJONEGORO)
    assert "turun dari 59.020 jiwa (2020) menjadi 22.340 jiwa (2022)" in text
    assert "tidak dapat disambung: 9.400 jiwa (2024" in text
    assert "disebut juga 9.400 KK" in text
    assert "tidak menerbitkan galat sampel" in text


def test_a_month_that_is_not_march_lies_between_the_years():
    at = {row["series_id"]: row["at"] for row in of(BOJONEGORO).rows() if row["kind"] == Told.LIST}
    assert at == {"extreme_dtks_desil1": 2020, "extreme_sdgs_desa": 2021.5}


def test_one_march_below_two_lines_is_told_as_the_work_of_the_line():
    """BPS, 25 July 2025: March 2024 is 0.83 % at 1.90 and 1.26 % at 2.15 dollars."""
    answer = of(INDONESIA, Scale.SHARE)
    (one,) = answer.facts["restated"]
    assert (one["period"], one["old"], one["new"]) == ("2024-03", 0.83, 1.26)
    assert "akibat garisnya, bukan orangnya" in lead(INDONESIA, Scale.SHARE)
    assert not answer.facts["lacking"]
    assert of(BOJONEGORO).facts["lacking"]


def test_a_count_meets_the_percentage_of_its_own_line():
    """3.56 million is 1.26 % below the new line, not the 0.83 % printed below the old one."""
    rows = {row["claim_id"]: row for row in extreme_statements.statements(INDONESIA).rows()}
    assert rows["extreme_poor_people.00.2024-03.1"]["rate"] == 1.26


def test_a_kabupaten_has_its_province_and_the_country_behind_it_each_by_its_line():
    rows = of(BOJONEGORO, Scale.SHARE).rows()
    places = {(row["area_code"], row["series_id"]) for row in rows}
    assert (EAST_JAVA, "extreme_bps_1_9_ppp") in places
    assert (INDONESIA, NEWEST) in places
    assert not [one for one in places if one[0] != BOJONEGORO and one[1] == UNSTATED]


def test_no_line_is_joined_across_series_in_the_picture():
    from analytics.draw.extreme_track import track

    for area in extreme_track.places():
        for scale in extreme_track.scales(area):
            answer = of(area, scale)
            of_point = {
                words.point(row): (row["area_code"], row["series_id"]) for row in answer.rows()
            }
            for trace in track(answer).data:
                if "lines" in trace.mode and trace.customdata is not None:
                    assert len({of_point[one] for one in trace.customdata}) == 1


def test_the_counts_of_jombang_imply_two_populations_by_the_general_audit():
    """6.390 at 0.50 % fits; 7.408 at 0.53 % and at 0.5 % imply 1.40 and 1.48 million."""
    answer = extreme_pairs.pairs(JOMBANG)
    rows = {(row["value"], row["rate"]): row for row in answer.rows()}
    assert rows[6390, 0.5]["fit"] == Fit.FITS
    assert rows[7408, 0.53]["fit"] == Fit.MORE
    assert rows[7408, 0.5]["fit"] == Fit.MORE
    assert rows[7408, 0.5]["implied"] == pytest.approx(1_481_600)
    assert rows[7408, 0.5]["implied_low"] > rows[7408, 0.5]["known_high"]
    told_ = " ".join(pair_words.lead(answer.rows(), answer.facts))
    assert "Untuk 2023 ada 3 pasang angka" in told_
    assert "menyiratkan 1,48 juta penduduk" in told_
    assert "dasar penduduknya" in told_
    found = [one for one in audits.findings() if one.rule == "two_populations"]
    about = {one.figures["figure_id"].iloc[0] for one in found}
    assert {"extreme_poor_people.35.17.2023.2", "extreme_poor_people.35.17.2023.3"} <= about
    assert len(answer.facts["findings"]) >= 2


def test_another_place_is_judged_by_the_same_rule():
    answer = extreme_pairs.pairs(BOJONEGORO)
    assert answer.facts["odd"] == 0
    assert "cocok dengan penduduk" in " ".join(pair_words.lead(answer.rows(), answer.facts))
    assert isinstance(extreme_pairs.pairs(MAGETAN), Gap)


def test_the_line_in_rupiah_and_the_trap_of_the_market_rate():
    answer = extreme_line.lines()
    assert answer.facts["newest"]["value"] == 391_000
    market = answer.facts["market"]
    assert market["day"] == 35_045
    assert market["month"] > market["usual"] == 609_160
    text = " ".join(line_words.lead(answer.facts))
    assert "Rp391.000 sebulan" in text
    assert "di atas garis kemiskinan biasa" in text
    usual = {row["area_code"]: row["usual_period"] for row in answer.rows()}
    assert usual == {BOJONEGORO: "2022-03", INDONESIA: "2024-09"}


def test_zero_by_document_is_each_its_own_and_held_against_what_came():
    answer = extreme_zero.targets(JOMBANG)
    years = {zero_words.year(row) for row in answer.rows()}
    assert years == {"tahunnya tidak disebut", "2024", "2026"}
    assert answer.facts["own"] == 2
    text = " ".join(zero_words.targets_lead(answer.rows(), answer.facts))
    assert "tahunnya tidak disebut menurut Pemerintah Kabupaten Jombang" in text
    assert "0% pada 2024 menurut Inpres 4/2022" in text
    assert "jadi belum nol" in text
    numbers = [row["number"] for row in extreme_zero.instructions().rows()]
    assert numbers == ["Inpres 4/2022", "Inpres 8/2025"]


def test_a_printed_zero_leaves_people_as_the_other_page_says():
    rows = {row["area_code"]: row for row in extreme_zero.zeros().rows()}
    assert {MAGETAN, "35.76"} <= set(rows)
    one = rows[MAGETAN]
    bound = extreme_scenarios.bounded(BOJONEGORO).rows()
    whole = next(row for row in bound if row["printed"] == 0.5)
    assert one["zero_upper"] == pytest.approx(whole["value"])
    assert one["people_low"] < one["people"] < one["people_high"]


def test_money_of_jombang_a_person_by_either_count_and_a_letter_for_bojonegoro():
    answer = extreme_money.money(JOMBANG)
    row = answer.only()
    assert (row["planned"], row["value"], row["year"]) == (502_279_487_655, 467_128_923_891, 2023)
    assert row["absorbed"] == pytest.approx(93.0018, abs=1e-4)
    assert [one[0] for one in row["per_person"]] == [6390, 7408]
    text = " ".join(money_words.lead(answer.rows()))
    assert "Rp467,1 miliar terpakai dari Rp502,3 miliar (93,0%)" in text
    assert "Rp73,1 juta bila 6.390 jiwa" in text
    gap = extreme_money.money(BOJONEGORO)
    assert isinstance(gap, Gap)
    assert "Bappeda" in gap.ask_whom
    assert extreme_money.elsewhere(BOJONEGORO) == (JOMBANG,)


def test_programmes_that_name_extreme_poverty_with_their_part_of_the_list():
    rows = {row["programme_id"]: row for row in extreme_money.programmes(BOJONEGORO).rows()}
    assert rows["p035"]["of_list"] == pytest.approx(100 * 21_767 / 61_150)
    assert {"p029", "p087", "p106"} <= set(rows)
    assert not {"p501", "p404"} & set(rows)


def test_slides_of_the_page_hold_its_figures():
    slide = slides.slide(ASKED)
    assert slide.subject is Subject.EXTREME_TRACK
    assert "9.400 (2024) tanpa garis" in slide.title
    chart = slide.parts[0]
    assert isinstance(chart, LineChart)
    strong = [line for line in chart.lines if line.strong]
    assert [[point.value for point in line.points] for line in strong] == [[59_020, 36_140, 22_340]]
    assert all(len(line.points) == 1 for line in chart.lines if not line.strong)
    for area in extreme_track.places():
        for scale in extreme_track.scales(area):
            made = slides.of(of(area, scale))
            assert len(made.title) <= 90
            for line in made.parts[0].lines:
                years = [point.year for point in line.points]
                assert years == sorted(set(years))
    lines = slides.of_lines(extreme_line.lines())
    assert "Rp391.000 sebulan" in lines.title
    assert "Rp35.045" in str(lines.parts[0].rows[-1])
    row = next(one for one in extreme_pairs.pairs(JOMBANG).rows() if one["rate"] == 0.53)
    assert pair_words.implied_whole(row) == "1,40 juta (1,38–1,41 juta)"
    table = slides.of_pairs(extreme_pairs.pairs(JOMBANG)).parts[0]
    assert isinstance(table, Table)
    assert len(table.rows) == 3
    assert "467,1 miliar" in slides.of_money(extreme_money.money(JOMBANG)).title


@pytest.mark.parametrize(
    ("name", "area", "piece"),
    [
        ("ekstrem-lintasan", BOJONEGORO, "59.020 jiwa"),
        ("ekstrem-penduduk", JOMBANG, "terlalu banyak orang"),
        ("ekstrem-garis", BOJONEGORO, "Rp391.000 sebulan"),
        ("ekstrem-sasaran", JOMBANG, "Inpres 4/2022"),
        ("ekstrem-disebut-nol", BOJONEGORO, "Kab. Magetan"),
        ("ekstrem-anggaran", JOMBANG, "Rp467,1 miliar"),
        ("ekstrem-anggaran", BOJONEGORO, "Belum ada data"),
    ],
)
def test_each_question_is_answered_in_a_terminal(name, area, piece):
    answers = questions.QUESTIONS[name].answers(questions.Asked(areas=(area,)))
    assert piece in "\n".join(told.as_text(one) for one in answers)
