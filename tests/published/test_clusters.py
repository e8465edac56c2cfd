"""Moran's I of data that others published, beside their values (golden D).

desmith: de Smith, Goodchild and Longley, *Geospatial Analysis*, 10 units; local values and
quadrants as in the documentation of PySAL, which divides by n - 1. Columbus: Anselin 1988, *Spatial
Econometrics*. St. Louis: Messner and others 1999, *Journal of Quantitative
Criminology*. The last two come with libpysal itself.
"""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import pytest

from analytics.measures.clusters import clusters

Z = (2.24, 3.1, 4.55, -5.15, -4.39, 0.46, 5.54, 9.02, -2.09, -3.06)
TOUCHING = ((2, 4), (1, 5), (4, 7), (1, 3, 5, 8), (2, 4, 6, 9), (5, 10), (3, 8), (4, 7, 9),
            (5, 8, 10), (6, 9))  # fmt: skip
LISA = (-0.11409277, -0.19940543, -0.13351408, -0.51770383, 0.48095009, 0.12208113, 1.19148298,
        -0.58144305, 0.07101383, 0.34314301)  # fmt: skip
QUADRANTS = {1: "HH", 2: "LH", 3: "LL", 4: "HL"}


def test_desmith():
    near = {one: [other - 1 for other in others] for one, others in enumerate(TOUCHING)}
    found = clusters(Z, near)
    assert found.index == pytest.approx(0.0736124311, abs=1e-10)
    assert found.expected == pytest.approx(-1 / 9)
    np.testing.assert_allclose(found.local, LISA, atol=1e-8)
    assert found.quadrants == tuple(QUADRANTS[one] for one in (4, 4, 4, 2, 3, 3, 1, 4, 3, 3))


def example(name, file, table, column):
    """Values and neighbours of data that lie beside the code of libpysal: no network."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import libpysal

        folder = Path(libpysal.__file__).parent / "examples" / name
        weights = libpysal.io.open(str(folder / file)).read()
        values = np.array(libpysal.io.open(str(folder / table)).by_col(column), dtype=float)
    place = {name: position for position, name in enumerate(weights.id_order)}
    near = {place[one]: [place[other] for other in weights.neighbors[one]] for one in place}
    return values, near


@pytest.mark.parametrize(
    ("column", "index"),
    [("CRIME", 0.5001885572), ("HOVAL", 0.1800931143), ("INC", 0.4156287783)],
)
def test_columbus(column, index):
    values, near = example("columbus", "columbus.gal", "columbus.dbf", column)
    assert (len(values), sum(map(len, near.values()))) == (49, 236)
    found = clusters(values, near)
    assert found.index == pytest.approx(index, abs=1e-10)
    assert found.expected == pytest.approx(-0.0208333, abs=1e-7)


def test_crime_in_columbus_lies_together():
    """z of 5.6 under normality: no permutation comes as far."""
    found = clusters(*example("columbus", "columbus.gal", "columbus.dbf", "CRIME"))
    assert found.p == 1 / 1000
    assert {"HH", "LL"} <= {
        kind for kind, sure in zip(found.quadrants, found.found, strict=True) if sure
    }


def test_st_louis():
    found = clusters(*example("stl", "stl.gal", "stl_hom.csv", "HR8893"))
    assert found.index == pytest.approx(0.24365582621771695, abs=1e-12)
    assert found.expected == pytest.approx(-0.012987012987, abs=1e-12)
