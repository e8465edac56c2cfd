"""Hiding small counts in the funnels of villages, whose district funnels are published whole.

A funnel tells more than its cells: no stage is larger than the one before. So a village is
hidden from its first small stage to the end, and another village of the district with it, in
such a way that families could be moved between the two, at any hidden stage, without a single
published figure changing. Zeros after a hidden stage are hidden with it: shown, they would pin
the stages before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analytics.measures.disclosure import check_threshold
from analytics.vocabulary.area import Level, level_of, parent_of
from analytics.vocabulary.stage import Stage

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    Counts = NDArray[np.int64]
    Flags = NDArray[np.bool_]

COUNTS = ("reached", "skipped", "base", "reached_previous", "start")
_LAST = int(Stage.SUSTAINED)
# A village as a chain that never grows: reached 1-8, graduates observed for a year, reached 9.
_GRADUATED, _JUDGED = 7, 8


def suppress_funnel(funnel: pd.DataFrame, threshold: int) -> pd.DataFrame:
    """Hide small counts of village funnels, and every count and rate that would give them away.

    Args:
        funnel: from `graduation.funnel` by village; nine rows per village.
        threshold: smallest count above zero that may be shown.

    Returns:
        The rows sorted by area and stage, counts as Int64, with `hidden`: the stage is hidden.
        Hidden counts and shares are missing. `skipped` is missing throughout: per village it is
        nearly always small, and it is shown per district.

    Raises:
        ValueError: a threshold below 4, an area that is no village (district totals are never
            suppressed), a village without nine stages, or a small count in the only village of
            a district, whose funnel is that of the district.
    """
    check_threshold(threshold)
    rows = funnel.sort_values(["area_code", "stage"], ignore_index=True)
    villages = rows["area_code"].drop_duplicates()
    if not all(level_of(code) is Level.VILLAGE for code in villages):
        raise ValueError("only villages are suppressed; the totals of districts stay as they are")
    if rows["stage"].tolist() != list(range(1, _LAST + 1)) * len(villages):
        raise ValueError("a village needs its nine stages")

    reached = rows["reached"].to_numpy(dtype=np.int64).reshape(-1, _LAST)
    judged = rows["base"].to_numpy(dtype=np.int64).reshape(-1, _LAST)[:, -1]
    chains = np.insert(reached, _JUDGED, judged, axis=1)
    hidden = np.zeros(chains.shape, dtype=bool)
    for code, places in villages.reset_index(drop=True).groupby(villages.map(parent_of).array):
        hidden[places.index] = _hidden(chains[places.index], threshold, str(code))
    return _masked(rows, hidden)


def _masked(rows: pd.DataFrame, hidden: Flags) -> pd.DataFrame:
    stage = np.delete(hidden, _JUDGED, axis=1)
    previous = np.roll(stage, 1, axis=1)
    previous[:, 0] = False
    previous[:, -1] = hidden[:, _JUDGED]
    start = np.repeat(stage[:, :1], _LAST, axis=1)
    # At stage 9 `start` leaves out the graduates not judged yet: their number must not show.
    start[:, -1] |= hidden[:, _GRADUATED] | hidden[:, _JUDGED]
    base = start.copy()
    base[:, -1] = hidden[:, _JUDGED]
    secret = {
        "reached": stage,
        "skipped": np.ones_like(stage),
        "base": base,
        "reached_previous": previous,
        "start": start,
    }
    counts = {name: rows[name].astype("Int64").mask(secret[name].ravel()) for name in COUNTS}
    return rows.assign(
        **counts,
        share_of_previous=rows["share_of_previous"].mask((stage | previous).ravel()),
        share_of_start=rows["share_of_start"].mask((stage | start).ravel()),
        hidden=stage.ravel(),
    )


def _hidden(chains: Counts, threshold: int, district: str) -> Flags:
    """Which links of the chains of one district to hide."""
    villages, links = chains.shape
    small = (chains > 0) & (chains < threshold)
    cut = np.where(small.any(axis=1), small.argmax(axis=1), links)
    if villages == 1 and small.any():
        raise ValueError(f"a small count in the only village of {district} equals its total")
    wider: Counts | None = cut
    while wider is not None:
        cut, wider = wider, _wider(chains, wider, threshold)
    hidden: Flags = np.arange(links) >= cut[:, None]
    # Where the published total leaves nothing for the hidden villages, zero is public already.
    hidden &= np.where(hidden, chains, 0).sum(axis=0) > 0
    return hidden


def _wider(chains: Counts, cut: Counts, threshold: int) -> Counts | None:
    """The cuts after hiding one village more, or more of one; None when that is not needed."""
    links = np.arange(chains.shape[1])
    hidden = links >= cut[:, None]
    exposed = np.argwhere((hidden & (chains > 0) & ~_covered(chains, cut).any(axis=1)).T)
    if len(exposed):
        link, village = (int(position) for position in exposed[0])
        return _with_helper(chains, cut, village, link)
    for link in map(int, np.unique(cut[cut < len(links)])):
        shown = np.flatnonzero(~hidden[:, link] & (chains[:, link] > 0))
        if len(shown) and chains[hidden[:, link], link].sum() < threshold - 2:
            wider = cut.copy()
            wider[_smallest(chains[:, link], shown)] = link
            return wider
    return None


def _with_helper(chains: Counts, cut: Counts, village: int, link: int) -> Counts:
    """The cuts after hiding a second village beside one that is exposed at a link.

    From the cut of the exposed village on if anybody is left so late, or else both earlier; from
    the first link on any two villages cover each other.
    """
    for begin in range(int(cut[village]), -1, -1):
        trial = np.minimum(cut, begin)
        helps = [
            helper
            for helper in range(len(chains))
            if helper != village
            and _covered(chains[[village, helper]], trial[[village, helper]])[0, 1, link]
        ]
        if helps:
            pair = [village, _smallest(chains[:, begin], np.array(helps))]
            wider = cut.copy()
            wider[pair] = trial[pair]
            return wider
    raise AssertionError("two villages hidden from the first link on cover each other")


def _covered(chains: Counts, cut: Counts) -> Flags:
    """[village, helper, link]: families can be moved between the two at that hidden link.

    From the link k on, where both are hidden: a family can be added to a chain at a link if the
    link is smaller than the one before k (adding it from its first equal link on), and taken
    away if the link is not zero (taking it away up to its last equal link). Links before k drop
    out by themselves: none is smaller than the one before k.
    """
    before = np.column_stack([np.full(len(chains), np.inf), chains])
    both = np.maximum(cut[:, None], cut[None, :])
    position = np.arange(len(chains))
    room = before[position[:, None], both][:, :, None] > chains[:, None, :]
    taken = chains[:, None, :] > 0
    moves: Flags = (room & taken.transpose(1, 0, 2)) | (taken & room.transpose(1, 0, 2))
    moves[position, position] = False
    return moves


def _smallest(values: Counts, choices: NDArray[np.intp]) -> int:
    """The choice with the smallest count; zeros last, as they leave least open."""
    return int(choices[np.lexsort((values[choices], values[choices] == 0))[0]])
