"""The slide of a before and after: one of four words, and the numbers beside their text."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.answers import before_after, village_panel
from analytics.answers.slides import before_after as slide
from analytics.answers.slides.asked import Asked
from analytics.simulate.village_panel import CHOSEN_ON, example
from analytics.store import tables
from analytics.vocabulary.design import Choice
from analytics.vocabulary.picture import Missing, Sentences
from analytics.vocabulary.plot import CurveChart, SpanChart
from analytics.vocabulary.slide import DeckSpec, Subject
from analytics.wording.aloud import words as words_of


def asked(*, practice=False):
    return Asked(tables.area("35.22"), practice, date(2026, 11, 22), "0a1b2c3d", "angka utama")


def sound(made):
    assert made.subject is Subject.BEFORE_AFTER
    assert len(made.title) <= 90
    assert 55 <= words_of(made.script) <= 80


def test_today_it_asks_for_figures_of_every_village():
    made = slide.slide(asked())
    sound(made)
    (part,) = made.parts
    assert isinstance(part, Missing)
    assert "430" in part.asked
    assert made.provenance is None
    assert Subject.BEFORE_AFTER not in DeckSpec.usual().subjects


def test_the_example_says_its_verdict_and_that_it_is_one():
    made = slide.slide(asked(practice=True))
    sound(made)
    assert made.is_example
    assert "belum dapat dibedakan dari variasi wajar" in made.title
    assert isinstance(made.parts[1], Sentences)
    assert made.parts[1].lines[0].startswith("Belum dapat dibedakan"), "what is cut off comes last"
    answer = before_after.judged(example().pilots, practice=True)
    picked = slide.of(answer, who="Desa yang dipilih")
    assert picked.title.startswith("Contoh: Desa yang dipilih, sebelum dan sesudah")
    assert picked.parts[1].lines[1].startswith("Desa yang dipilih ")


@pytest.mark.parametrize("kind", ["gaps", "study", "synthetic"])
def test_every_picture_of_the_page_is_a_slide(kind):
    answer = before_after.compared(
        example().drawn, village_panel.EXAMPLE, CHOSEN_ON, practice=True, how=Choice.RANDOM
    )
    made = slide.of(answer, kind)
    sound(made)
    chart = made.parts[0]
    if kind == "study":
        assert isinstance(chart, SpanChart)
        assert [span.value for span in chart.rows] == answer.frame["effect"].tolist()
        assert [span.strong for span in chart.rows] == [False] * 9 + [True] * 3
    else:
        assert isinstance(chart, CurveChart)
        own = [knot.y for knot in chart.curves[0].knots]
        synthetic = answer.facts["synthetic"].gaps.tolist()
        assert own == (synthetic if kind == "synthetic" else answer.frame["effect"].tolist())
        assert [knot.x for knot in chart.curves[0].knots] == list(range(-9, 3))
    assert chart.unit == "poin persen"
    assert chart.alt


def test_what_is_clear_says_which_way_it_goes():
    answer = before_after.compared(
        example().pilots,
        village_panel.EXAMPLE,
        CHOSEN_ON,
        practice=True,
        how=Choice.WORST,
        effect=6,
    )
    assert slide.of(answer).title == (
        "Contoh: Desa percontohan bergerak lebih rendah daripada pembanding (baik): jelas"
    )
