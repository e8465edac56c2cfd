"""Gaps and overlaps: little is mended, much is refused."""

from __future__ import annotations

import geopandas as gpd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box

from analytics.measures import mending
from analytics.measures.cells import METRIC

SIDE = 1000.0


def squares(**moved):
    """Nine squares of a kilometre; `moved` gives another right edge to some."""
    shapes = {}
    for row in range(3):
        for column in range(3):
            label = f"s{row}{column}"
            left, low = column * SIDE, row * SIDE
            shapes[label] = box(left, low, left + SIDE + moved.get(label, 0.0), low + SIDE)
    return gpd.GeoSeries(shapes, crs=METRIC)


def test_a_sound_coverage_stays_as_it_is():
    found = mending.mend(squares())
    assert (found.overlap, found.gap, found.overlapping) == (0.0, 0.0, ())
    assert found.shapes.geom_equals(squares()).all()


def test_a_small_overlap_is_measured_and_mended():
    found = mending.mend(squares(s11=5.0))
    assert found.overlap == pytest.approx(5 * SIDE / (9 * SIDE**2))
    assert found.overlapping == (("s11", "s12", pytest.approx(5 * SIDE)),)
    assert not found.too_broken
    assert shapely.coverage_is_valid(found.shapes.to_numpy())
    assert found.shapes.area.sum() == pytest.approx(9 * SIDE**2)
    assert list(found.shapes.index) == list(squares().index)


def test_a_small_gap_is_measured_and_mended():
    found = mending.mend(squares(s11=-5.0))
    assert found.gap == pytest.approx(5 * SIDE / (9 * SIDE**2))
    assert shapely.coverage_is_valid(found.shapes.to_numpy())
    assert found.shapes.union_all().area == pytest.approx(9 * SIDE**2)


@pytest.mark.parametrize("shift", [10.0, -10.0])
def test_a_thousandth_is_too_much(shift):
    found = mending.mend(squares(s11=shift))
    assert found.too_broken
    assert found.shapes.geom_equals(squares(s11=shift)).all(), "nothing is mended silently"


@given(st.floats(-8.0, 8.0))
def test_whatever_is_little_becomes_a_coverage(shift):
    found = mending.mend(squares(s11=shift))
    assert shapely.coverage_is_valid(found.shapes.to_numpy())
    assert found.shapes.union_all().area == pytest.approx(9 * SIDE**2, rel=1e-6)
