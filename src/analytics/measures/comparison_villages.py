"""Which villages to compare with: alike before, in level and in trend, and chosen by nothing else.

Whoever chooses comparison villages after seeing how they ended chooses the result. So nothing here
reads a period from `post` on. Villages around the treated ones may be touched by what was done
there: `ring` names them, so that they can be left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from analytics.measures.alike import Neighbours, features, matched, prepared, ring, whitened

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

__all__ = ["BALANCED", "COUNT", "Chosen", "chosen", "ring", "within"]

COUNT = 10  # comparison villages for each treated one: of more the effect hardly gets surer
BALANCED = 0.1  # standardised difference below which two groups count as alike (Austin 2009)
_EARTH = 6371.0  # km


class Chosen(NamedTuple):
    """Comparison villages, and how alike they are.

    Attributes:
        frame: one row a village, sorted by `village_code`: `distance` (Mahalanobis, to the treated
            village it is compared with), `level` (mean before), `trend` (a period), `of` (code of
            that treated village).
        balance: one row a variable (`level`, `trend`): `treated` (mean of the treated), `before`
            and `after` (standardised differences from all candidates, and from the chosen). Of
            three villages that is only a look: they differ by more than `BALANCED` by luck alone.
        candidates: how many villages could have been chosen.
        missing: codes left out because a value before is missing.
        excluded: codes left out because they were asked to be, and have every value.
    """

    frame: pd.DataFrame
    balance: pd.DataFrame
    candidates: int
    missing: tuple[str, ...]
    excluded: tuple[str, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the comparison villages, sorted."""
        return tuple(self.frame["village_code"])


def chosen(  # noqa: PLR0913 - who, when, and who must not be chosen
    outcomes: pd.DataFrame,
    treated: Sequence[str],
    post: int,
    *,
    excluded: Collection[str] = (),
    near: Neighbours | None = None,
    count: int = COUNT,
) -> Chosen:
    """The villages nearest to the treated ones in level and trend before, by Mahalanobis distance.

    By the rule of `alike.matched`, in the order of the codes of the treated. Standardised
    difference: (mean of the treated - mean of the group) / standard deviation of the candidates,
    the same before and after (Stuart 2010, Statistical Science 25:1-21).

    Args:
        outcomes: index village codes, columns periods in order, NaN where missing.
        treated: codes.
        post: position of the first period after; no column from there on is read.
        excluded: codes that must not be chosen, such as a `ring`.
        near: of each code those around it; those around a treated one are not chosen.
        count: comparison villages for each treated one; a large number takes every candidate.

    Raises:
        ValueError: as `alike.prepared`, or no candidate is left.
    """
    panel = prepared(outcomes, treated, post, excluded=excluded, near=near)
    if not panel.pool.any():
        raise ValueError("no village is left to compare with")
    sets = np.flatnonzero(panel.treated)[None]
    found = matched(panel, post, sets, count)[0]
    feature = features(panel.rows[:, :post])
    space = whitened(feature, panel.pool)
    rows = [
        (panel.codes[one], float(np.linalg.norm(space[one] - space[own])), *feature[one], own)
        for own, places in zip(sets[0], found, strict=True)
        for one in places[places >= 0]
    ]
    frame = pd.DataFrame(rows, columns=["village_code", "distance", "level", "trend", "of"])
    frame["of"] = [panel.codes[one] for one in frame["of"]]
    kept = found[found >= 0]
    spread = feature[panel.pool].std(axis=0, ddof=1) if panel.pool.sum() > 1 else np.zeros(2)
    mean = feature[sets[0]].mean(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        before, after = (
            (mean - feature[group].mean(axis=0)) / spread for group in (panel.pool, kept)
        )
    known = set(panel.codes)
    return Chosen(
        frame.sort_values("village_code", ignore_index=True),
        pd.DataFrame(
            {"variable": ["level", "trend"], "treated": mean, "before": before, "after": after}
        ),
        int(panel.pool.sum()),
        tuple(sorted(set(outcomes.index) - known)),
        tuple(sorted(known - set(np.array(panel.codes)[panel.pool | panel.treated].tolist()))),
    )


def within(
    points: Mapping[str, tuple[float, float]], kilometres: float
) -> dict[str, tuple[str, ...]]:
    """Of each village those whose point lies at most so far away, in a straight line.

    Args:
        points: of each code latitude and longitude, degrees.
        kilometres: above zero.
    """
    codes = sorted(points)
    lat, lon = np.radians(np.array([points[one] for one in codes], dtype=float).reshape(-1, 2)).T
    half = (
        np.sin((lat[:, None] - lat) / 2) ** 2
        + np.cos(lat[:, None]) * np.cos(lat) * np.sin((lon[:, None] - lon) / 2) ** 2
    )
    close = 2 * _EARTH * np.arcsin(np.sqrt(np.clip(half, 0, 1))) <= kilometres
    np.fill_diagonal(close, val=False)
    return {
        one: tuple(codes[place] for place in np.flatnonzero(row))
        for one, row in zip(codes, close, strict=True)
    }
