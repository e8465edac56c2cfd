"""The slides of stock and flow, and of the stages: one message, numbers beside their text."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.answers import flow as flows
from analytics.answers import funnel, stuck
from analytics.answers.slides import flow, stages
from analytics.answers.slides import funnel as cohort
from analytics.answers.slides.asked import Asked
from analytics.store import tables
from analytics.vocabulary.picture import BarChart, Missing, Sentences, Table
from analytics.vocabulary.plot import MovementChart, SpanChart
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording.aloud import words as words_of

SEVERAL = ("35.22.01", "35.22.02", "35.22.05")


def asked(code="35.22", *, practice=False):
    return Asked(tables.area(code), practice, date(2026, 11, 22), "0a1b2c3d", "angka utama")


def sound(slide, subject):
    assert slide.subject is subject
    assert len(slide.title) <= 90
    assert 55 <= words_of(slide.script) <= 80


def test_totals_alone_show_what_they_bound():
    slide = flow.slide(asked())
    sound(slide, Subject.FLOW)
    chart, told = slide.parts
    assert isinstance(chart, MovementChart)
    assert isinstance(told, Sentences)
    assert "1.273" in slide.title
    *lines, across = told.lines
    assert len(lines) == 2, "one for each count that sources state"
    assert "DTKS → DTSEN" in across
    assert slide.title.endswith("; aturan berubah")
    assert any("aturan penerima berubah" in said for said in slide.script)
    names = [movement.name for movement in chart.movements]
    assert names[0] == "Awal"
    assert names[-1] == "Akhir"
    (unknown,) = [movement for movement in chart.movements if movement.is_bound]
    assert unknown.amount == -1_273
    level = chart.movements[0].amount + sum(one.amount for one in chart.movements[1:-1])
    assert level == chart.movements[-1].amount
    assert any("59.303" in card.answer for card in slide.questions)


def test_what_totals_bound_follows_the_figures(data):
    for claim in ("1", "3"):
        data.change("claims", {"claim_id": f"kpm_pkh.35.22.2025.{claim}"}, value="57000")
    slide = flow.slide(asked())
    assert "paling sedikit 699 KPM masuk" in slide.title
    assert slide.parts[0].movements[-2].amount == 699


def test_a_kecamatan_without_data_asks_for_them():
    slide = flow.slide(asked("35.22.08"))
    sound(slide, Subject.FLOW)
    assert isinstance(slide.parts[0], Missing)


def test_every_flow_of_the_register_is_a_movement_of_its_own():
    slide = flow.slide(asked(practice=True))
    sound(slide, Subject.FLOW)
    assert slide.is_example
    (chart,) = slide.parts
    assert [movement.name for movement in chart.movements if movement.is_stock] == ["Awal", "Akhir"]
    assert len(chart.movements) == 10
    assert "lulus mandiri" in slide.title


def test_several_areas_are_a_table():
    slide = flow.of_several(flows.flows(SEVERAL, practice=True))
    sound(slide, Subject.FLOW)
    (table,) = slide.parts
    assert isinstance(table, Table)
    assert [row[-1] for row in table.rows] == ["awal dihitung mundur"] * 3
    slide = cohort.of_several(funnel.cohort(SEVERAL, practice=True))
    sound(slide, Subject.FUNNEL)
    assert len(slide.parts[0].rows) == 3


def test_the_slide_of_all_years_tells_no_share():
    slide = cohort.slide(asked(practice=True))
    sound(slide, Subject.FUNNEL)
    assert "KPM potensial graduasi; " in slide.title
    (drawn,) = slide.parts
    assert not any(step.share for step in drawn.steps)
    told = " ".join(slide.script)
    assert "Bagian yang lanjut tidak kami sebut" in told
    assert "Dari sedikit keluarga" not in told


def test_the_slide_of_a_cohort_names_its_year():
    slide = cohort.of(funnel.cohort(("35.22",), practice=True, year="2021"))
    sound(slide, Subject.FUNNEL)
    assert "keluarga yang masuk 2021" in slide.question


@pytest.mark.parametrize(
    ("make", "answer", "kind"),
    [
        (stages.positions, lambda: funnel.positions(practice=True), BarChart),
        (stages.waits, lambda: stuck.waits(practice=True), SpanChart),
        (stages.losses, lambda: stuck.losses(practice=True), SpanChart),
    ],
)
def test_pictures_of_the_stages_can_be_taken_along(make, answer, kind):
    slide = make(answer())
    sound(slide, Subject.FUNNEL)
    (part,) = slide.parts
    assert isinstance(part, kind)
    assert part.standing is Standing.EXAMPLE
    assert slide.is_example
