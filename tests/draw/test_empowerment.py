"""The funnel of empowerment: a bar a step, none for a hidden count, hatched where invented."""

from __future__ import annotations

import pandas as pd

from analytics.answers.empowerment_list import FAMILIES
from analytics.draw.empowerment import pathway
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Result
from analytics.vocabulary.standing import WATERMARK, Standing


def test_a_hidden_count_has_no_bar_and_says_so():
    frame = pd.DataFrame(
        {
            "name": ["Pelatihan", "Magang", "Modal"],
            "reached": pd.array([60, 40, None], dtype="Int64"),
            "value": [float("nan"), 66.7, float("nan")],
            "lower": [float("nan"), 54.0, float("nan")],
            "upper": [float("nan"), 77.0, float("nan")],
            "hidden": [False, False, True],
        }
    )
    origin = Origin("x", "Dinsos", "Dinsos", "Daftar", "", "")
    for standing in (Standing.OFFICIAL, Standing.EXAMPLE):
        figure = pathway(Result(frame, FAMILIES, Provenance((origin,), standing)))
        assert list(figure.data[0].x) == [60, 40, 0]
        told = " ".join(note.text for note in figure.layout.annotations)
        assert "Modal  <b>disembunyikan</b>" in told
        assert "66,7% dari sebelumnya" in told
        marked = WATERMARK.split(" – ")[0] in told
        assert marked is (standing is Standing.EXAMPLE)
