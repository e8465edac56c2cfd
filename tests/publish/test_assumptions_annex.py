"""The assumptions annex of a scenario, read back as a council reads it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from analytics.actions import scenarios as actions
from analytics.actions.scenario_content import Filed
from analytics.answers import assumptions, levers, scenarios, scenarios_kept
from analytics.publish.assumptions_annex import document, file_name
from analytics.store import meetings, tables
from analytics.vocabulary.result import Result
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.scenario import LeverGroup, Scenario, Setting
from analytics.vocabulary.standing import WATERMARK
from analytics.wording import assumption_texts as texts
from analytics.wording.levers import amount
from tests.publish.reading import opened, rows, text, xml

DAY = date(2026, 11, 22)
ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
SCENARIO = Scenario(
    "Pendamping & <kesiapan>",
    (
        Setting("expenditure_growth", 0.07, "ani", "Harga gabah naik"),
        Setting("facilitators", 250.0, "ani", "Usulan rakor"),
        Setting("ready_rate", 0.03, "budi"),
    ),
    note="Untuk rapat TKPK",
)


@pytest.fixture(scope="module")
def found():
    return assumptions.annex(SCENARIO, {}, DAY)


@pytest.fixture(scope="module")
def made(found):
    return document(found, DAY)


def grid(made, head):
    """The rows of every table that begins with these heads."""
    tables_of = [rows(each) for each in opened(made).tables]
    return [row for each in tables_of if tuple(each[0]) == head for row in each[1:]]


def test_every_lever_of_what_is_touched_stands_in_it_moved_or_not(made):
    known = levers.of(practice=False).values()
    touched = [one for one in known if one.group in {LeverGroup.FLOW, LeverGroup.POVERTY}]
    stands = {row[0]: row for row in grid(made, texts.STANDS)}
    assert set(stands) == {one.label for one in touched}
    for one in touched:
        assert stands[one.label][2] == amount(one.middle, one.unit)
        assert stands[one.label][3]
        assert stands[one.label][4]
    assert stands["Pendamping PKH"][1] == "250 orang (digeser)"
    assert stands["Graduasi alamiah"][1] == stands["Graduasi alamiah"][2]
    # The whole distribution moves along with the slider.
    ready = next(one for one in touched if one.id == "ready_rate")
    assert "3% setahun" in stands[ready.label][4]
    assert amount(ready.high, ready.unit) not in stands[ready.label][4]
    assert "alokasi program" in text(made), "what is not touched is named"


def test_each_has_its_source_by_title_who_chose_it_and_why_not_another(made):
    reasons = {row[0]: row for row in grid(made, texts.REASONS)}
    assert reasons["Pendamping PKH"][2] == "ani: Usulan rakor"
    assert reasons["KPM berpotensi yang diusulkan graduasi"][2] == "budi; alasannya belum ditulis"
    assert reasons["Graduasi alamiah"][2] == "tidak digeser; angka bawaan"
    of = levers.of(practice=False)
    listed = {row[0]: row for row in grid(made, texts.SOURCES)}
    for one in (one for one in of.values() if one.label in reasons):
        _, source, _, why = reasons[one.label]
        assert one.reference in source
        assert why == one.why
        assert source.startswith("asumsi: ") is one.assumed
        numbers = re.findall(r"\[(\d+)\]", source)
        for origin, number in zip(one.origins, numbers, strict=True):
            told = tables.origin(origin)
            _, publisher, titled, _ = listed[number]
            assert told.publisher in publisher
            assert titled == (", ".join(filter(None, (told.title, told.url))) or "–")
            assert told.title in source


def test_results_are_in_people_and_points_with_both_ranges(made, found):
    own = SCENARIO.only(frozenset({"facilitators", "ready_rate"}))
    now = scenarios.projected(own, practice=False)
    assert isinstance(now, Result)
    told = scenarios_kept.rows(now)
    results = {(row[0], row[1]): row for row in grid(made, texts.YEARS)}
    assert len(results) == len(told)
    assert any("poin" in row[3] for row in grid(made, texts.APART))
    until = next(row for row in told if (row["what"], row["year"]) == ("graduated", "2026-2030"))
    middle = results["Graduasi mandiri", "2026 sampai 2030"][2]
    assert middle.replace(".", "") == str(round(until["p50"]))
    years = {row[1] for row in grid(made, texts.POVERTY)}
    assert years == {"2026", "2027", "2028", "2029", "2030"}


def test_sensitivity_of_each_lever_or_that_nobody_worked_it_out(made):
    swings = {row[0]: row[1:] for row in grid(made, texts.SWINGS)}
    flows = [one.label for one in levers.levers(LeverGroup.FLOW, practice=False)]
    assert all(texts.NOT_WORKED_OUT not in swings[label] for label in flows)
    assert set(swings["Kenaikan garis kemiskinan"]) == {texts.NOT_WORKED_OUT}
    first = next(iter(swings))
    assert first == "KPM berpotensi yang diusulkan graduasi", "the one that matters most"


def test_it_says_what_it_does_not_say(made):
    told = text(made)
    for sentence in (*texts.LIMITS, texts.NOT_BY_DISTRICT, texts.AGAIN, texts.NO_LOG):
        assert sentence in told
    for row in grid(made, texts.SOURCES):  # what others call their files is theirs
        told = told.replace(row[1], "").replace(row[2], "")
    for word in ("prediksi", "ramalan", "proyeksi", "klaim"):
        assert word not in told.lower()
    assert WATERMARK not in told
    assert texts.DRAFT in opened(made).sections[0].header.paragraphs[0].text


def test_equal_annexes_are_equal_bytes_all_day(made, found):
    again = assumptions.annex(SCENARIO, {}, DAY)
    assert document(again, DAY) == made
    assert document(found, date(2026, 11, 23)) != made
    assert "w:tblHeader" in xml(made)


def test_what_was_recorded_and_who_kept_it_stand_beside_what_comes_out_now(state, monkeypatch):
    kept_at = datetime(2026, 11, 20, tzinfo=UTC)
    monkeypatch.setattr(meetings, "now", lambda: kept_at)
    row = {
        "what": "graduated",
        "year": "2026",
        "mean": 210.0,
        "p05": 120.0,
        "p25": 170.0,
        "p50": 205.0,
        "p75": 245.0,
        "p95": 320.0,
    }
    recorded = {
        "on": "2026-11-20",
        "draws": 10_000,
        "basis": "utama",
        "first": "2026-Q1",
        "rows": [row],
    }
    scenario = Scenario("Lama", (Setting("ready_rate", 0.01),), data="lain")
    actions.keep(ANI, Filed(scenario, recorded))
    found = assumptions.annex(scenario, recorded, DAY, "ani, 20 November 2026")
    told = text(document(found, DAY))
    assert "Dicatat untuk arsip pada 20 November 2026, 10.000 undian" in told
    assert "120 sampai 320" in told
    assert "dibuat dengan data lain" in told
    assert "ani, 20 November 2026" in told
    assert "yang terdekat mulai 1 Januari 2027" in told, "the learning log has its place"


def test_one_from_example_data_says_so_on_every_page_and_in_every_table(example):
    scenario = Scenario("Latihan", (Setting("ready_rate", 0.1),), practice=True)
    found = assumptions.annex(scenario, {}, DAY)
    made = document(found, DAY)
    assert opened(made).sections[0].header.paragraphs[0].text == WATERMARK
    first, *others, _ = opened(made).tables  # the head of the document, and the signatures
    assert all(WATERMARK in " ".join(rows(each)[0]) for each in others)
    assert {row[0]: row[2] for row in rows(first)}["Kedudukan"] == "data contoh"
    assert texts.EXAMPLE in text(made)
    assert file_name(scenario, DAY) == "contoh-lampiran-asumsi-latihan-2026-11-22.docx"


def test_the_name_of_the_file_is_plain():
    assert file_name(SCENARIO, DAY) == "lampiran-asumsi-pendamping-kesiapan-2026-11-22.docx"
    assert file_name(Scenario(), DAY).startswith("lampiran-asumsi-dasar")
