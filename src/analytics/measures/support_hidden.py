"""Books of needs with small counts hidden, so that none follows by subtraction.

Size, met and unmet of one need hang together (size is met and unmet), and the sums over the
places of a kind are shown. So a row with any small count is hidden whole, and further rows of its
kind with it until each hidden count stays open under its sum (`measures.disclosure`); where one row
alone would be hidden, the sums of its kind are hidden too.
"""

from __future__ import annotations

import pandas as pd

from analytics.measures.disclosure import suppress

COUNTS = ("size", "met", "unmet")
_PARTS = list(COUNTS)
_BESIDE = ["over", "twice"]


def hide(needs: pd.DataFrame, threshold: int) -> tuple[pd.DataFrame, frozenset[str]]:
    """The needs with `hidden`, and the kinds whose sums have to be hidden.

    Args:
        needs: as `measures.support.Ledger.needs`.
        threshold: smallest count above zero that may be shown.

    Raises:
        ValueError: a threshold below 4.
    """
    hidden = pd.Series(data=False, index=needs.index)
    closed = set()
    for kind, rows in needs.groupby("kind"):
        try:
            for name in COUNTS:
                hidden[rows.index] |= suppress(rows, threshold, value=name, within="kind")["hidden"]
        except ValueError:
            if threshold < 4:
                raise
            closed.add(str(kind))
            hidden[rows.index] |= ((rows[list(COUNTS)] > 0) & (rows[list(COUNTS)] < threshold)).any(
                axis=1
            )
        sums = rows[_PARTS].sum()
        if ((sums > 0) & (sums < threshold)).any():
            closed.add(str(kind))
    counts = needs[list(COUNTS)].astype("Int64")
    shown = counts.mask(hidden.to_numpy()[:, None].repeat(len(COUNTS), axis=1))
    return needs.assign(**{name: shown[name] for name in COUNTS}, hidden=hidden), frozenset(closed)


def hide_sums(kinds: pd.DataFrame, closed: frozenset[str], threshold: int) -> pd.DataFrame:
    """What each kind comes to, its sums missing where they would tell a small count.

    Args:
        kinds: as `measures.support.by_kind`.
        closed: kinds whose sums have to be hidden, as `hide` says.
        threshold: as `hide`.
    """
    sums = kinds[[*_PARTS, *_BESIDE]].astype("Int64")
    sums = sums.mask(kinds["kind"].isin(closed).to_numpy()[:, None].repeat(sums.shape[1], axis=1))
    few = (sums[_BESIDE] > 0) & (sums[_BESIDE] < threshold)
    sums[_BESIDE] = sums[_BESIDE].mask(few.fillna(value=False).astype(bool))
    return kinds.assign(**{name: sums[name] for name in (*_PARTS, *_BESIDE)})


def hide_funds(table: pd.DataFrame, threshold: int) -> pd.DataFrame:
    """What came by kind and fund, small counts missing; kinds are never added up.

    Args:
        table: kinds by funds, whole counts.
        threshold: as `hide`.
    """
    rows: dict[str, pd.Series] = {}
    for kind, counts in table.iterrows():
        told = pd.DataFrame({"value": counts.to_numpy(), "parent_code": "all"})
        try:
            rows[str(kind)] = suppress(told, threshold)["value"]
        except ValueError:  # the only one there is: its sum stands in the books of its kind
            rows[str(kind)] = pd.Series(pd.NA, index=told.index, dtype="Int64")
    found = [row.set_axis(table.columns) for row in rows.values()]
    return pd.DataFrame(found, index=list(rows), columns=table.columns).astype("Int64")
