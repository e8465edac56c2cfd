"""The example place "Kabupaten Contoh": its villages, and what was noted of them.

It lies where nobody lives, in the sea off 0° N 0° E, and its codes begin with 99.99, which no
Kemendagri code does. Nothing of it is taken from a real village; all of it is seeded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from analytics.vocabulary.assistance import EXAMPLE_REGENCY, ConditionKind, Severity

if TYPE_CHECKING:
    from numpy.typing import NDArray

REGENCY_NAME: Final = "Kabupaten Contoh"
SEED: Final = 20211113
_COLUMNS, _ROWS = 8, 6  # villages lie in a grid that was shaken
VILLAGE_COUNT: Final = _COLUMNS * _ROWS
DISTRICT_COUNT: Final = 15
_STEP = 0.06  # degrees, some 6.7 km, from village to village
_SHAKEN = 0.13  # of a step: squares on a plan stay apart
_FEWEST, _MOST = 3, 8  # problems noted of a village
_GIFTS = (1, 4)  # potentials
_SHARED = 3.0  # how much likelier a problem is that the kecamatan is known for
_SEVERITIES = (0.35, 0.4, 0.25)
_FIRST, _DAYS = "2026-02-02", 120  # mapped in these days of the year
_FAMILIES = (450, 1900)
_PER_FAMILY = 2.9
_POOR = (0.04, 0.24)


def villages() -> pd.DataFrame:
    """The 48 villages in 15 kecamatan, sorted by code.

    Columns: code, name ("Desa Contoh 01"), district_code, district ("Kecamatan Contoh A"), lat,
    lon (degrees). Neighbours in the grid share a kecamatan.
    """
    rng = np.random.default_rng(SEED)
    column, row = np.divmod(np.arange(VILLAGE_COUNT), _ROWS)
    # Up one column and down the next, so that those that follow each other lie together.
    row = np.where(column % 2 == 0, row, _ROWS - 1 - row)
    shaken = rng.uniform(-_SHAKEN, _SHAKEN, (2, VILLAGE_COUNT))
    district = np.arange(VILLAGE_COUNT) * DISTRICT_COUNT // VILLAGE_COUNT
    within = pd.Series(district).groupby(district).cumcount()
    codes = [
        f"{EXAMPLE_REGENCY}.{of + 1:02}.{2001 + place}"
        for of, place in zip(district, within, strict=True)
    ]
    return pd.DataFrame(
        {
            "code": codes,
            "name": [f"Desa Contoh {n:02}" for n in range(1, VILLAGE_COUNT + 1)],
            "district_code": [code[:8] for code in codes],
            "district": [f"Kecamatan Contoh {chr(ord('A') + of)}" for of in district],
            "lat": ((_ROWS - 1) / 2 - row + shaken[0]) * _STEP,
            "lon": (column - (_COLUMNS - 1) / 2 + shaken[1]) * _STEP,
        }
    )


def mappings(conditions: pd.DataFrame) -> pd.DataFrame:
    """What was noted of each village: problems, some shared within a kecamatan, and potentials.

    Args:
        conditions: columns code and kind (`ConditionKind`), the declared list.

    Returns:
        One row a village and condition: village_code, code, severity (`Severity`), on (ISO day).

    Raises:
        ValueError: the list has too few problems or potentials to draw from.
    """
    rng = np.random.default_rng(SEED + 1)
    kinds = conditions["kind"].to_numpy()
    codes = conditions["code"].to_numpy()
    problems, gifts = (codes[kinds == kind.value] for kind in ConditionKind)
    if len(problems) < _MOST or len(gifts) < _GIFTS[1]:
        raise ValueError("the list of conditions is too short for an example")
    places = villages()
    rows = []
    for _, inside in places.groupby("district_code"):
        common = _weights(rng, problems)
        for village in inside["code"]:
            day = pd.Timestamp(_FIRST) + pd.Timedelta(days=int(rng.integers(_DAYS)))
            taken = rng.choice(
                problems, int(rng.integers(_FEWEST, _MOST + 1)), replace=False, p=common
            )
            given = rng.choice(gifts, int(rng.integers(_GIFTS[0], _GIFTS[1] + 1)), replace=False)
            for code in sorted([*taken, *given]):
                severity = rng.choice(list(Severity), p=_SEVERITIES)
                rows.append((village, str(code), str(severity), day.date().isoformat()))
    return pd.DataFrame(rows, columns=["village_code", "code", "severity", "on"])


def profiles() -> pd.DataFrame:
    """Size of each village: village_code, population, families, poor_families."""
    rng = np.random.default_rng(SEED + 2)
    families = rng.integers(*_FAMILIES, VILLAGE_COUNT)
    poor = rng.uniform(*_POOR, VILLAGE_COUNT)
    return pd.DataFrame(
        {
            "village_code": villages()["code"],
            "population": np.round(families * _PER_FAMILY).astype(int),
            "families": families,
            "poor_families": np.round(families * poor).astype(int),
        }
    )


def _weights(rng: np.random.Generator, problems: NDArray[np.object_]) -> NDArray[np.float64]:
    """Of a kecamatan: how likely each problem is, a few of them likelier."""
    weight = np.ones(len(problems))
    weight[rng.choice(len(problems), 4, replace=False)] = _SHARED
    drawn: NDArray[np.float64] = weight / weight.sum()
    return drawn
