from __future__ import annotations

import pandas as pd
import pytest

from analytics.draw.choropleth import APART, map_spec
from analytics.draw.control_chart import MARKS, control_chart
from analytics.draw.spans import spans
from analytics.vocabulary.area import Level
from analytics.vocabulary.comparison import Base, Place
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import RATE, contrast, is_watermarked, result, words

PLACES = [*Place, -1]
NAMES = ["Ngraho", "Kanor", "Malo", "Balen", "Kapas", "Sekar"]


def compared(standing=Standing.ESTIMATE):
    known = [place >= 0 for place in PLACES]
    frame = pd.DataFrame(
        {
            "area_code": [f"35.22.{number:02}" for number in range(1, 7)],
            "name": NAMES,
            "place": [int(place) for place in PLACES],
            "flagged": [True, False, False, False, True, False],
            "families": [1200.0, 900.0, 1500.0, 400.0, 2000.0, None],
            "graduated": [0.0, 1.0, 6.0, 5.0, 22.0, None],
        }
    )
    for name, value in (("raw", 0.4), ("shrunk", 0.45)):
        frame[name] = [value if one else None for one in known]
        frame[f"{name}_low"], frame[f"{name}_high"] = frame[name] - 0.1, frame[name] + 0.2
    ends = {"far_low": 0.0, "low": 0.1, "high": 0.9, "far_high": 1.4}
    curve = pd.DataFrame(
        {"families": [300, 2100]} | {name: [end] * 2 for name, end in ends.items()}
    )
    return result(frame, standing, RATE, curve=curve, common=0.42, base=Base.LISTED)


def test_only_flagged_kecamatan_are_named_and_the_others_told_on_pointing():
    figure = control_chart(compared())
    named = {name for name in NAMES for text in words(figure) if name in text}
    assert named == {"Ngraho", "Kapas"}
    told = [text for trace in figure.data if trace.text for text in trace.text]
    assert len(told) == 5, "the one that is not compared has no mark"
    (malo,) = [text for text in told if "Malo" in text]
    assert "6 dari 1.500 KPM" in malo
    assert "0,40% (0,30–0,60%)" in malo


def test_beyond_95_percent_they_are_counted_and_sent_to_the_table():
    (told,) = [text for text in words(control_chart(compared())) if "di tabel" in text]
    assert told == "4 kecamatan di luar batas 95%: namanya di tabel"
    within = compared()
    within.frame["place"] = int(Place.WITHIN)
    assert not any("di tabel" in text for text in words(control_chart(within)))


def test_each_class_has_a_shape_of_its_own_and_is_in_the_key():
    figure = control_chart(compared())
    marks = [trace for trace in figure.data if trace.mode == "markers"]
    assert {trace.marker.symbol for trace in marks} == {shape for shape, _, _ in MARKS.values()}
    assert len({shape for shape, _, _ in MARKS.values()}) == len(Place)
    keyed = [trace.name for trace in figure.data if trace.showlegend is not False]
    assert sorted(keyed) == sorted(
        [*(place.label for place in Place), "batas 99,8%", "batas 95%", "rata-rata bersama"]
    )
    for trace in marks:
        assert contrast(trace.marker.color, "#ffffff") >= 3


def test_limits_and_the_common_rate_are_those_given():
    figure = control_chart(compared())
    lines = [tuple(trace.y) for trace in figure.data if trace.mode == "lines"]
    assert lines == [(1.4, 1.4), (0.0, 0.0), (0.9, 0.9), (0.1, 0.1), (0.42, 0.42)]


@pytest.mark.parametrize("draw", [control_chart, spans])
def test_invented_figures_wear_the_watermark(draw):
    assert is_watermarked(draw(compared(Standing.EXAMPLE)))
    assert not is_watermarked(draw(compared()))


def test_spans_stand_in_order_of_code_with_both_ends_and_gaps_kept():
    figure = spans(compared())
    (trace,) = figure.data
    assert list(figure.layout.yaxis.categoryarray) == NAMES[::-1], "the first on top"
    assert list(trace.y) == NAMES[:5]
    assert list(trace.error_x.array) == pytest.approx([0.2] * 5)
    assert list(trace.error_x.arrayminus) == pytest.approx([0.1] * 5)
    assert figure.layout.shapes[0].x0 == 0.42
    assert [note.y for note in figure.layout.annotations if note.text == "tidak dibandingkan"] == [
        "Sekar"
    ]


def test_a_map_of_places_has_a_middle_and_says_each_class():
    answer = compared()
    spec = map_spec(
        result(
            answer.frame.assign(value=answer.frame["place"].astype(float)),
            Standing.ESTIMATE,
            RATE,
            kinds=tuple(Place),
            breaks=(0.0, 1.0, 2.0, 3.0, 4.0),
            classes=[*range(5), -1],
            period="2025",
            level=Level.DISTRICT,
            boundary="",
            basis="letak terhadap batas kebetulan",
            marked=(),
            first="",
        ),
        ((-7.5, 111.4), (-7.0, 112.2)),
        None,
    )
    assert spec.palette == APART
    assert spec.classes == "01234."
    assert spec.texts == "", "the legend says it all, and no raw rate is written"
    assert list(spec.legend) == [place.label for place in Place]
    assert contrast(APART[0], APART[2]) >= 3
    assert contrast(APART[4], APART[2]) >= 3


def test_the_axis_is_called_by_the_families_the_rate_is_a_part_of():
    assert control_chart(compared()).layout.xaxis.title.text == Base.LISTED.label
