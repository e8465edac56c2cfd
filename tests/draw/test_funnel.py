from __future__ import annotations

from datetime import date

import pandas as pd

from analytics.draw.funnel import funnel, panel
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import is_hatched, is_watermarked, result, words

REACHED = [2347, 1265, 628, 365, 223, 141, 96, 83, 67]


def frame(reached=REACHED) -> pd.DataFrame:
    counts = pd.array(reached, dtype="Int64")
    start = reached[0]
    previous = [None, *reached[:-1]]
    return pd.DataFrame(
        {
            "area_code": "35.22.01",
            "name": "Ngraho",
            "stage": range(1, 10),
            "reached": counts,
            "share_of_previous": [
                None if p is None or r is None else r / p
                for r, p in zip(reached, previous, strict=True)
            ],
            "share_of_start": [None if r is None else r / start for r in reached],
        }
    )


def test_both_conversions_are_written_for_every_stage_but_the_start(standing):
    told = words(funnel(result(frame(), standing)))
    assert "53,9% lanjut<br>53,9% dari awal" in told
    assert "49,6% lanjut<br>26,8% dari awal" in told
    assert any("<b>2.347</b>" in text and Stage.POTENTIAL.label in text for text in told)
    assert not any("100,0% dari awal" in text for text in told)


def test_example_figures_are_hatched_and_say_so_in_the_picture(standing):
    for figure in (funnel(result(frame(), standing)), panel(result(frame(), standing))):
        assert is_watermarked(figure) is (standing is Standing.EXAMPLE)
        assert is_hatched(figure) is (standing is Standing.EXAMPLE)


def test_a_hidden_count_is_said_to_be_hidden_and_never_drawn_as_a_number():
    figure = funnel(
        result(frame([52, 20, 9, None, None, None, None, None, None]), Standing.EXAMPLE)
    )
    assert sum("disembunyikan" in text for text in words(figure)) == 6
    assert list(figure.data[0].x)[3:] == [0] * 6


def test_a_panel_names_its_area_and_writes_indonesian_numbers(standing):
    figure = panel(result(frame(), standing))
    assert "<b>Ngraho</b>" in words(figure)
    assert figure.data[0].text[0] == "2.347"
    assert list(figure.data[0].y) == [str(stage) for stage in range(1, 10)]


def test_the_last_stage_looks_apart_because_it_is_counted_on_other_families(standing):
    colours = funnel(result(frame(), standing)).data[0].marker.color
    assert len(set(colours[:-1])) == 1
    assert colours[-1] != colours[0]


def test_the_day_of_the_count_stands_in_the_picture(standing):
    counted = result(frame(), standing, cutoff=date(2025, 11, 30))
    assert "keadaan 30 November 2025" in words(funnel(counted))
    assert "<b>Ngraho</b><br><sup>keadaan 30 November 2025</sup>" in words(panel(counted))
    assert not any("keadaan" in text for text in words(funnel(result(frame(), standing))))


def test_a_bar_of_a_panel_says_when_it_is_invented(standing):
    (bars,) = panel(result(frame(), standing)).data
    assert all(
        ("data contoh" in told) is (standing is Standing.EXAMPLE) for told in bars.customdata
    )
