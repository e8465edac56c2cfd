from __future__ import annotations

import contextlib

import pandas as pd
import pytest
from tests.draw.drawing import result

from analytics.ui.show import charts
from analytics.vocabulary.standing import WATERMARK, Standing

FRAME = pd.DataFrame({"area_code": ["35.22.02", "35.22.01"], "name": ["Tambakrejo", "Ngraho"]})


@pytest.fixture
def shown(monkeypatch):
    """What was handed to Streamlit, as (figure, alternative text)."""
    pictures = []
    monkeypatch.setattr(
        charts.st, "plotly_chart", lambda figure, *, alt, **_: pictures.append((figure, alt))
    )
    monkeypatch.setattr(charts, "sources", lambda _: None)
    return pictures


@pytest.mark.parametrize("standing", list(Standing))
def test_who_cannot_see_a_picture_hears_first_that_it_is_invented(shown, standing):
    answer = result(FRAME, standing)
    charts.chart(lambda _: "drawn", answer, alt="Garis", key="k")
    charts.grid(lambda _: "drawn", answer, key="k", what="Corong")
    assert len(shown) == 3
    for _, alt in shown:
        assert alt.startswith(WATERMARK) is (standing is Standing.EXAMPLE)
    assert shown[0][1].endswith("Garis")


def test_a_grid_has_one_picture_an_area(shown):
    charts.grid(lambda part: list(part.frame["name"]), result(FRAME, Standing.QUOTED), key="k")
    in_order = list(FRAME["name"].drop_duplicates())
    assert [figure for figure, _ in shown] == [[name] for name in in_order]


def test_many_areas_are_drawn_when_a_reader_opens_them(shown, monkeypatch):
    names = [f"Kecamatan {n:02}" for n in range(1, 29)]
    codes = [f"35.22.{n:02}" for n in range(1, 29)]
    answer = result(pd.DataFrame({"area_code": codes, "name": names}), Standing.QUOTED)
    labels = []
    real = charts.st.expander
    monkeypatch.setattr(
        charts.st, "expander", lambda label, **_: labels.append(label) or real(label)
    )
    charts.grid(lambda part: part.frame["name"].iloc[0], answer, key="k")
    assert [figure for figure, _ in shown] == names[:8]
    assert labels == ["20 wilayah lain: Kecamatan 09 sampai Kecamatan 28"]
    shown.clear()
    monkeypatch.setattr(charts.st, "expander", lambda *_, **__: _Opened())
    charts.grid(lambda part: part.frame["name"].iloc[0], answer, key="k")
    assert [figure for figure, _ in shown] == names


class _Opened(contextlib.nullcontext):
    open = True


def test_an_answer_is_drawn_once_and_a_new_answer_anew(shown):
    drawn = []

    def draw(answer, height):
        drawn.append((answer, height))
        return height

    one, other = result(FRAME, Standing.QUOTED), result(FRAME, Standing.QUOTED)
    for answer, height in ((one, 400), (one, 400), (one, 300), (other, 400)):
        charts.chart(draw, answer, alt="Garis", key="k", height=height)
    assert drawn == [(one, 400), (one, 300), (other, 400)]
    assert [figure for figure, _ in shown] == [400, 400, 300, 400]
