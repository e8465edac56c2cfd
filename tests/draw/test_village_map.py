"""The map of real villages and the plan of made-up ones: what nobody mapped is told apart."""

from __future__ import annotations

import pytest

from analytics.answers import mapping_map
from analytics.draw.denah import plan
from analytics.draw.village_map import map_spec
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.standing import WATERMARK

BOUNDS = ((-7.4, 111.4), (-6.9, 112.2))


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


@pytest.mark.parametrize(
    ("regency", "labels"), [("35.22", "district"), ("33.16", "district-33.16")]
)
def test_nobody_mapped_anything_so_every_village_is_missing_and_called_so(regency, labels):
    answer = mapping_map.over_villages(regency)
    spec = map_spec(answer, BOUNDS, None)
    assert set(spec.classes) == {"."}
    assert len(spec.classes) == len(answer.frame)
    assert spec.missing == "belum dipetakan"
    assert spec.labels == labels  # villages have no point to write their names at
    assert spec.watermark == ""
    assert spec.subtitle.startswith("0 dari ")
    assert len(spec.palette) == len(spec.legend)


@pytest.mark.parametrize("shown", [mapping_map.EVERY, "M22", "P01"])
def test_the_plan_wears_the_watermark_and_every_village_its_number(shown):
    answer = mapping_map.over_villages(EXAMPLE_REGENCY, shown)
    drawn = plan(answer, "99.99.01.2001")
    texts = [note.text for note in drawn.layout.annotations]
    assert sum(WATERMARK.split(" – ")[0] in text for text in texts) == 2
    assert {"A01", "O48"} <= set(texts)
    assert len(texts) == 50
    assert all(trace.fillpattern.shape == "\\" for trace in drawn.data)
    named = {trace.name for trace in drawn.data}
    assert named <= set(answer.facts["legend"])
    boxes = sum(len(trace.x) for trace in drawn.data)
    assert boxes == 48 * 6  # five corners and a gap
    assert len(drawn.layout.shapes) == 1
    assert not plan(answer).layout.shapes
