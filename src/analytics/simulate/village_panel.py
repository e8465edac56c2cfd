"""An invented panel of villages, whose true effect the reader sets: what can a comparison see?

The first 48 villages are those of the example place (`simulate.assistance`).
Villages differ for good, wander from semester to semester, and share a trend and shocks. Three are
named pilots because they were the worst on one day, as pilots usually are, so that chance alone
lets them fall afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from analytics.simulate import assistance
from analytics.vocabulary.assistance import EXAMPLE_REGENCY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CHOSEN_ON: Final = date(2024, 6, 30)
"""The day on which the pilots of the example were chosen: the worst of that semester."""
EFFECTS: Final = tuple(range(9))
"""What a reader may set: by how many points the share of poor families truly falls."""
PILOTS: Final = 3
_COUNT, _EACH, _ROWS, _FIRST_YEAR, _YEARS = 120, 8, 6, 2020, 6
_SEED = 20_251_014
# Poor families per 100 KK: mean, lasting differences, what a semester keeps of the last, noise.
_MEAN, _LASTING, _KEPT, _NOISE = 21.0, 2.0, 0.5, 1.3
# Points a semester: the trend all share, how villages differ in it, and shocks that hit all.
_TREND, _OWN_TREND, _SHOCK = -0.3, 0.05, 0.35


@dataclass(frozen=True, slots=True)
class Villages:
    """The invented villages.

    Attributes:
        frame: one row each in order of code: code, name, district_code, district, x, y (steps of a
            plan without a place on earth).
        wide: poor families per 100 KK; index code, columns the keys of twelve semesters in order.
        pilots: codes of the three that were worst on `CHOSEN_ON`, in order of code.
        drawn: codes of three that were drawn by lot, in order of code.
    """

    frame: pd.DataFrame
    wide: pd.DataFrame
    pilots: tuple[str, ...]
    drawn: tuple[str, ...]


def example(effect: float = 0.0, treated: Sequence[str] = ()) -> Villages:
    """The panel in which the work truly lowers the share of poor families by `effect` points.

    Args:
        effect: points by which villages in `treated` lie lower in every semester that begins after
            `CHOSEN_ON`.
        treated: codes; empty for the pilots.

    Raises:
        KeyError: a code that is none of these villages.
    """
    found = _without_effect()
    if not effect:
        return found
    codes = list(treated or found.pilots)
    after = [key for key in _semesters() if date.fromisoformat(key[:10]) > CHOSEN_ON]
    wide = found.wide.copy()
    wide.loc[codes, after] = (wide.loc[codes, after] - effect).clip(lower=0.0)
    return replace(found, wide=wide)


@lru_cache(maxsize=1)
def around() -> Mapping[str, tuple[str, ...]]:
    """Of each village those that touch it on the plan, a shared corner included."""
    where = _places().set_index("code")[["x", "y"]]
    apart = np.abs(where.to_numpy()[:, None] - where.to_numpy()[None]).max(axis=2)
    codes = where.index.to_numpy(dtype=str)
    return {code: tuple(codes[row == 1].tolist()) for code, row in zip(codes, apart, strict=True)}


@lru_cache(maxsize=1)
def _without_effect() -> Villages:
    rng = np.random.default_rng(_SEED)
    frame = _places()
    periods, count = _semesters(), len(frame)
    lasting = rng.normal(_MEAN, _LASTING, count)
    own = rng.normal(0.0, _OWN_TREND, count)
    shocks = rng.normal(0.0, _SHOCK, len(periods))
    noise = np.empty((count, len(periods)))
    noise[:, 0] = rng.normal(0.0, _NOISE / np.sqrt(1 - _KEPT**2), count)
    for at in range(1, len(periods)):
        noise[:, at] = _KEPT * noise[:, at - 1] + rng.normal(0.0, _NOISE, count)
    time = np.arange(len(periods))
    values = lasting[:, None] + (_TREND + own)[:, None] * time + shocks + noise
    wide = pd.DataFrame(values.round(2).clip(min=0.0), index=frame["code"], columns=periods)
    last = max(key for key in periods if date.fromisoformat(key[-10:]) <= CHOSEN_ON)
    worst = wide[last].nlargest(PILOTS).index
    lot = rng.choice(frame["code"].to_numpy(dtype=str), PILOTS, replace=False)
    return Villages(frame, wide, tuple(sorted(worst)), tuple(sorted(lot.tolist())))


def _places() -> pd.DataFrame:
    """The villages of the example place, and as many more as an even plan of six rows takes."""
    first = assistance.villages()[["code", "name", "district_code", "district"]]
    rows = []
    for number in range(len(first), _COUNT):
        district, place = divmod(number - len(first), _EACH)
        code = f"{EXAMPLE_REGENCY}.{assistance.DISTRICT_COUNT + district + 1:02}"
        letter = chr(ord("A") + assistance.DISTRICT_COUNT + district)
        name = f"Desa Contoh {number + 1:02}"
        rows.append((f"{code}.{2001 + place}", name, code, f"Kecamatan Contoh {letter}"))
    whole = pd.concat([first, pd.DataFrame(rows, columns=first.columns)], ignore_index=True)
    x, y = np.divmod(np.arange(_COUNT), _ROWS)
    # Up one column and down the next, as the example place lies.
    return whole.assign(x=x, y=np.where(x % 2 == 0, y, _ROWS - 1 - y))


def _semesters() -> list[str]:
    """Keys of semesters (`vocabulary.period`), the first one first."""
    halves = (("01-01", "06-30"), ("07-01", "12-31"))
    return [
        f"{year}-{first}..{year}-{last}"
        for year in range(_FIRST_YEAR, _FIRST_YEAR + _YEARS)
        for first, last in halves
    ]
