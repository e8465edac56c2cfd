"""Maps of kinds and bars of loads say what their answers say, with the watermark."""

from analytics.answers import clusters, facilitators
from analytics.draw import clusters as cluster_map
from analytics.draw import facilitators as load_map
from analytics.draw.facilitators import loads
from analytics.vocabulary.standing import WATERMARK
from tests.draw.drawing import contrast

BOUNDS = ((-7.5, 111.4), (-6.9, 112.2))


def test_every_kind_of_cluster_has_a_colour_and_a_word(prepared):
    answer = clusters.clusters(practice=True)
    spec = cluster_map.map_spec(answer, BOUNDS, None)
    assert len(spec.palette) == len(set(spec.palette)) == len(spec.legend) == len(clusters.KINDS)
    assert len(spec.classes) == len(spec.texts.split("|")) == 28
    assert spec.watermark == WATERMARK
    assert "tidak berbeda dari kebetulan" in spec.texts


def test_the_map_after_the_moves_differs_where_somebody_moves(prepared):
    answer = facilitators.caseload(practice=True, people=5)
    before, after = (
        load_map.map_spec(facilitators.load_map(answer, moved), BOUNDS, None)
        for moved in (False, True)
    )
    changed = sum(
        a != b for a, b in zip(before.texts.split("|"), after.texts.split("|"), strict=True)
    )
    assert changed == 2 * answer.facts["moved"]
    assert before.title != after.title
    assert before.legend == after.legend
    usual, above = before.palette[1:3]
    assert contrast(usual, above) >= 2, "told apart below the hatch"


def test_bars_stand_in_the_order_of_codes_within_the_usual_span(prepared):
    answer = facilitators.caseload(practice=True, people=5)
    figure = loads(answer)
    assert list(figure.data[0].y) == answer.frame["name"].tolist()
    assert list(figure.data[0].x) == answer.frame["load"].tolist()
    assert len(figure.data[1].x) == 2 * answer.facts["moved"]
    span = figure.layout.shapes[0]
    assert (span.x0, span.x1) == (250, 350)
    written = {each.text for each in figure.layout.annotations}
    assert "◆ beban sesudah pindah" in written
    still = loads(facilitators.caseload(practice=True))
    assert not any("◆" in each.text for each in still.layout.annotations)
    assert any("→" in text for text in written)
    assert any(WATERMARK.split(" – ")[0] in text for text in written)
