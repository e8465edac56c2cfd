"""The picture of extreme poverty: lines for themselves, lists and doubtful units as own marks."""

from __future__ import annotations

from analytics.answers import extreme_pairs, extreme_track
from analytics.draw.extreme_pairs import pairs
from analytics.draw.extreme_track import track
from analytics.vocabulary.area import BOJONEGORO, INDONESIA, JOMBANG
from analytics.vocabulary.extreme import Scale


def words_of(figure):
    return " ".join(one.text for one in figure.layout.annotations)


def test_lists_and_what_has_no_line_are_marks_of_their_own():
    figure = track(extreme_track.track(BOJONEGORO, Scale.PEOPLE))
    joined = [one for one in figure.data if one.customdata is not None and "lines" in one.mode]
    assert [list(one.y) for one in joined] == [[59_020, 36_140, 22_340]]
    marks = [one for one in figure.data if one.mode == "markers"]
    symbols = {symbol for one in marks for symbol in one.marker.symbol}
    assert {"hexagon-open", "star-diamond-open"} <= symbols
    assert "9.400</b> tanpa garis" in words_of(figure)
    assert "bila KK" in words_of(figure)
    assert "angka garis baru mulai 2024" in words_of(figure)
    assert list(figure.layout.xaxis.tickvals) == [2020, 2021, 2022, 2023, 2024]


def test_the_number_in_two_units_is_a_range_up_to_families():
    figure = track(extreme_track.track(BOJONEGORO, Scale.PEOPLE))
    (span,) = [one for one in figure.data if one.line.dash == "dot"]
    assert span.y[0] == 9_400
    assert span.y[1] > 3 * 9_400
    assert figure.layout.yaxis.range[1] > span.y[1]


def test_old_and_new_line_of_the_country_are_two_lines():
    figure = track(extreme_track.track(INDONESIA, Scale.SHARE))
    joined = [list(one.y) for one in figure.data if "lines" in one.mode]
    assert [3.85, 4.0, 2.04, 0.83] in joined
    assert [1.26, 0.99, 0.85] in joined


def test_pairs_lie_beside_the_population_that_is_known():
    answer = extreme_pairs.pairs(JOMBANG)
    figure = pairs(answer)
    assert len(figure.layout.shapes) == len(answer.frame)
    assert "terlalu banyak orang" in words_of(figure)
    assert "penduduk yang dikenal" in words_of(figure)
