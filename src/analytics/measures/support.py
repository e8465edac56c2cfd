"""Needs of places beside what was promised and what came: unmet, served twice, late, unserved.

Bookkeeping, no estimate. A need is one place and kind with its size on a day. What came counts
towards it from that day on, if it came to that very place; what came to a village without a need of
its own kind counts towards that of its kecamatan. Nothing is shared out by a guess: what came to a
whole kecamatan or kabupaten, while the needs are those of villages, is told as not placed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from analytics.vocabulary.result import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NEEDS = ("place", "kind", "size", "severity", "on")
OFFERS = ("offer_id", "organisation", "fund", "kind", "place", "size", "on", "due")
DELIVERIES = ("offer_id", "organisation", "fund", "kind", "place", "size", "on")
TWO = 2  # funds
_SUMS = ("places", "size", "met", "unmet", "over", "twice", "unserved")


class Ledger(NamedTuple):
    """Three tables that add up.

    Attributes:
        needs: one row a need in the order given: `NEEDS`, `delivered` (counted towards it), `met`
            (delivered, at most its size), `unmet` (size less met), `over` (delivered beyond its
            size), `twice` (`over`, where two funds or more delivered; else 0), `funds` (that
            delivered, sorted, joined by blanks), `pledged` (open pledges to that very place).
        offers: `OFFERS` and `delivered`, `open` (what is left of it), `late` (open after its due
            day), `days` (how many days it is late; 0 where it is not).
        unplaced: deliveries that count towards no need, with `why`: `early` (before the need was
            noted), `wide` (to a whole kecamatan or kabupaten within which there are needs of that
            kind), `none` (no need of that kind was noted there).
    """

    needs: pd.DataFrame
    offers: pd.DataFrame
    unplaced: pd.DataFrame


def ledger(
    needs: pd.DataFrame, offers: pd.DataFrame, deliveries: pd.DataFrame, on: pd.Timestamp
) -> Ledger:
    """The books on a day.

    Args:
        needs: columns `NEEDS`; one row a place and kind; `size` whole and above zero.
        offers: columns `OFFERS`; `due` may be missing: such an offer is never late.
        deliveries: columns `DELIVERIES`; `offer_id` is "" where nobody had promised it.
        on: the day; offers and deliveries after it do not count.

    Raises:
        ValueError: a place and kind twice among the needs.
    """
    if needs.duplicated(["place", "kind"]).any():
        raise ValueError("one need a place and kind")
    offers, deliveries = offers[offers["on"] <= on], deliveries[deliveries["on"] <= on]
    noted = {(row["place"], row["kind"]): row["on"] for row in records(needs)}
    goes, why = _counted(deliveries, noted)
    told = deliveries.assign(goes=goes, why=why)
    given = _promised(offers, deliveries, on)
    counted = told[told["goes"] != ""]
    return Ledger(
        _served(needs, counted, given),
        given,
        told[told["goes"] == ""].drop(columns="goes").reset_index(drop=True),
    )


def _counted(
    deliveries: pd.DataFrame, noted: Mapping[tuple[str, str], pd.Timestamp]
) -> tuple[list[str], list[str]]:
    """The place whose need each delivery counts towards, or why it counts towards none."""
    goes, why = [], []
    for row in records(deliveries):
        kind, place = row["kind"], row["place"]
        found = next((at for at in (place, upper(place)) if (at, kind) in noted), "")
        if found and noted[found, kind] <= row["on"]:
            goes.append(found)
            why.append("")
            continue
        inside = any(of == kind and at.startswith(f"{place}.") for at, of in noted)
        goes.append("")
        why.append("early" if found else "wide" if inside else "none")
    return goes, why


def upper(place: str) -> str:
    """The kecamatan a village lies in; "" of anything else."""
    return place.rpartition(".")[0] if place.count(".") == 3 else ""


def _served(needs: pd.DataFrame, counted: pd.DataFrame, offers: pd.DataFrame) -> pd.DataFrame:
    keys = [counted["goes"], counted["kind"]]
    came = counted.groupby(keys)["size"].sum()
    funds = counted.groupby(keys)["fund"].agg(lambda told: " ".join(sorted(set(told))))
    pledged = offers.groupby(["place", "kind"])["open"].sum()
    rows = pd.MultiIndex.from_frame(needs[["place", "kind"]])
    delivered = came.reindex(rows, fill_value=0).to_numpy(dtype=np.int64)
    by = funds.reindex(rows, fill_value="").to_numpy()
    size = needs["size"].to_numpy(dtype=np.int64)
    over = np.maximum(delivered - size, 0)
    several = np.array([len(str(told).split()) >= TWO for told in by], dtype=bool)
    return needs.assign(
        delivered=delivered,
        met=np.minimum(delivered, size),
        unmet=np.maximum(size - delivered, 0),
        over=over,
        twice=np.where(several, over, 0),
        funds=by,
        pledged=pledged.reindex(rows, fill_value=0).to_numpy(dtype=np.int64),
    ).reset_index(drop=True)


def _promised(offers: pd.DataFrame, deliveries: pd.DataFrame, on: pd.Timestamp) -> pd.DataFrame:
    came = deliveries.groupby("offer_id")["size"].sum()
    delivered = came.reindex(offers["offer_id"], fill_value=0).to_numpy(dtype=np.int64)
    left = np.maximum(offers["size"].to_numpy(dtype=np.int64) - delivered, 0)
    late = (left > 0) & (offers["due"] < on).to_numpy(dtype=bool)
    days = (on - offers["due"]).dt.days.fillna(0).to_numpy()
    return offers.assign(
        delivered=delivered, open=left, late=late, days=np.where(late, days, 0).astype(np.int64)
    ).reset_index(drop=True)


def by_kind(books: Ledger) -> pd.DataFrame:
    """What each kind comes to: one row a kind that is needed, in order of its name.

    Columns: kind, places (with a need), size, met, unmet, over, twice, unserved (places nothing
    came to), pledged (open pledges of that kind, wherever they go).
    """
    needs = books.needs.assign(places=1)
    needs["unserved"] = (needs["delivered"] == 0).astype(np.int64)
    sums = needs.groupby("kind")[list(_SUMS)].sum()
    pledged = books.offers.groupby("kind")["open"].sum().reindex(sums.index, fill_value=0)
    sums["pledged"] = pledged.astype(np.int64)
    return sums.reset_index()


def by_fund(deliveries: pd.DataFrame, funds: Iterable[str], kinds: Iterable[str]) -> pd.DataFrame:
    """What came by kind (rows) and fund (columns), placed or not; whole counts."""
    rows, columns = list(kinds), list(funds)
    table = pd.DataFrame(0, index=rows, columns=columns, dtype=np.int64)
    for row in records(deliveries):
        table.iloc[rows.index(row["kind"]), columns.index(row["fund"])] += row["size"]
    return table
