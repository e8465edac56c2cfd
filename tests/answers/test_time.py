"""The slide of how long families stay."""

from __future__ import annotations

from datetime import date

import pytest
from tests.answers import lives

from analytics.answers import duration, duration_groups
from analytics.answers.slides import time
from analytics.answers.slides.asked import Asked
from analytics.store import tables
from analytics.vocabulary.picture import Missing
from analytics.vocabulary.slide import Subject
from analytics.wording.slides import LONGEST

ANSWERS = {
    "ways out": lambda: duration.how_long("35.22", practice=True),
    "pace": lambda: duration.pace("35.22", practice=True),
    "staying out": lambda: duration.staying("35.22", practice=True),
    "cohorts": lambda: duration_groups.by_cohort("35.22", practice=True),
    "kecamatan": lambda: duration_groups.by_district(practice=True),
}


def asked(code="35.22", *, practice=False):
    return Asked(tables.area(code), practice, date(2025, 12, 1), "abcd1234", "angka utama")


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_every_picture_has_a_slide_that_says_what_it_is(answer):
    slide = time.of(answer(), ["35.22.01"] if answer is ANSWERS["kecamatan"] else ())
    assert slide.subject is Subject.TIME
    assert slide.is_example
    assert slide.title.startswith("Contoh: ")
    assert len(slide.title) <= LONGEST
    words = sum(len(sentence.split()) for sentence in slide.script)
    assert 55 <= words <= 80
    chart = slide.parts[0]
    assert 1 <= len(chart.curves) <= 6
    assert sum(curve.strong for curve in chart.curves) == 1
    for curve in chart.curves:
        assert all(knot.low <= knot.y <= knot.high for knot in curve.knots)
        assert [knot.x for knot in curve.knots] == sorted(knot.x for knot in curve.knots)
    assert chart.at_risk
    assert all(row[0][0] == 0 for _, row in chart.at_risk), "whom it began with"
    assert "selang 95%" in chart.alt


def test_the_title_says_who_graduated_and_who_only_left(monkeypatch):
    rows = lives.life(100, graduated=[30, 31, 32, 40, 41], natural=range(20, 30))
    lives.kept(monkeypatch, duration, life=rows)
    slide = time.slide(asked(practice=True))
    assert "Dalam 5 tahun 5,0% lulus mandiri" in slide.title
    graduated, natural = slide.parts[0].curves
    assert graduated.strong
    assert graduated.knots[-1].y == pytest.approx(5)
    assert natural.knots[-1].x == 5
    assert slide.parts[0].at_risk[0][1][-1] == (5, "85")


def test_a_pace_has_no_point_at_nothing():
    chart = time.of(ANSWERS["pace"]()).parts[0]
    first = chart.curves[0].knots[0]
    assert (first.x, first.low) == (0, 0)
    assert first.high > 0  # none of so many graduated: at most this share


def test_without_a_register_the_slide_asks_for_one():
    slide = time.slide(asked())
    assert not slide.is_example
    assert isinstance(slide.parts[0], Missing)
    assert "belum dapat dihitung" in slide.title
    assert "tanggal keluar" in slide.parts[0].asked
    assert any("214" in line for line in slide.parts[1].lines)


def test_of_too_few_families_the_slide_says_so(monkeypatch):
    rows = lives.life(20, area="35.22.08", graduated=[30, 31, 32, 40, 41])
    lives.kept(monkeypatch, duration, life=rows)
    slide = time.slide(asked("35.22.08", practice=True))
    assert "terlalu sedikit keluarga" in slide.title
    assert "baru 20 keluarga" in slide.parts[0].never
