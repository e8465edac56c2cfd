from __future__ import annotations

from analytics.answers.scenario_pictures import of_areas
from analytics.draw.fan_panel import fan_panel
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import is_watermarked, words
from tests.draw.test_fan import projected


def panel(standing=Standing.ESTIMATE):
    answer = of_areas(projected(standing=standing))
    return fan_panel(type(answer)(answer.frame.assign(name="Ngraho"), *rest(answer)))


def rest(answer):
    return answer.indicator, answer.provenance, answer.facts


def test_only_kecamatan_are_small_multiples():
    assert set(of_areas(projected()).frame["area_code"]) == {"35.22.01"}


def test_a_panel_names_its_kecamatan_with_where_it_starts_and_ends():
    (head,) = [text for text in words(panel()) if "Ngraho" in text]
    assert "10 → sekitar 10 (" in head


def test_a_panel_has_both_bands_and_the_first_and_last_year():
    figure = panel()
    assert len([trace for trace in figure.data if trace.fill == "tonexty"]) == 2
    assert list(figure.layout.xaxis.ticktext) == ["akhir<br>2025", "akhir<br>2028"]


def test_an_invented_panel_is_marked():
    assert is_watermarked(panel(Standing.EXAMPLE))
    assert not is_watermarked(panel())
