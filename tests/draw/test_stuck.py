"""Stages with their intervals, and where families stand now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from analytics.draw.positions import positions
from analytics.draw.stuck import losses, waits
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.stuck import Unrated
from tests.draw.drawing import is_hatched, is_watermarked, result, words


def rates(*rows):
    return pd.DataFrame(rows, columns=["stage", "value", "low", "high"])


def test_each_rate_has_its_interval(standing):
    frame = rates((1, 8.0, 7.5, 8.6), (2, np.nan, np.nan, np.nan)).assign(why=["", Unrated.FEW])
    figure = losses(result(frame, standing))
    assert list(figure.data[0].x) == [8.0]
    (line,) = figure.layout.shapes
    assert (line.x0, line.x1) == (7.5, 8.6)
    told = " ".join(words(figure))
    assert "8,0 (7,5–8,6)" in told
    assert "terlalu sedikit keluarga" in told
    assert figure.layout.xaxis.range[0] == 0
    assert is_watermarked(figure) is (standing is Standing.EXAMPLE)


def test_a_median_without_an_upper_limit_is_open():
    frame = rates((2, 14, 12, 17), (3, 30, 25, np.nan), (4, np.nan, np.nan, np.nan)).assign(
        families=100, until=[60, 60, 60], reached=0.3, reached_low=0.2, reached_high=0.4
    )
    figure = waits(result(frame, Standing.OFFICIAL))
    assert [line.line.dash for line in figure.layout.shapes] == ["solid", "dot"]
    told = " ".join(words(figure))
    assert "14 bulan (12–17)" in told
    assert "30 bulan (25–?)" in told
    assert "belum separuhnya (30%)" in told


def test_the_snapshot_has_counts_and_no_share(standing):
    frame = pd.DataFrame({"stage": [1, 2], "families": [90, pd.NA], "months": [12.4, pd.NA]})
    answer = replace(result(frame, standing), facts={"cutoff": date(2025, 11, 30)})
    figure = positions(answer)
    assert list(figure.data[0].x) == [90, 0]
    told = " ".join(words(figure))
    assert "<b>90</b> · rata-rata 12 bulan" in told
    assert "tidak diketahui" in told
    assert "%" not in told
    assert is_hatched(figure) is (standing is Standing.EXAMPLE)
