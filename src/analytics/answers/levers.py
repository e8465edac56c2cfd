"""The levers of the laboratory, as the table has them and as the data in use tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.scenario import Lever, LeverGroup, LeverUnit, Shape

if TYPE_CHECKING:
    import pandas as pd


@cached
def levers(group: LeverGroup, practice: bool) -> tuple[Lever, ...]:  # noqa: FBT001, ARG001
    """The levers of one part, in the order of the table.

    Args:
        group: which part of the laboratory.
        practice: True in mode latihan, where the example register tells them.
    """
    rows = tables.levers()
    return tuple(_lever(row) for _, row in rows[rows["group"] == group].iterrows())


def known(practice: bool) -> frozenset[str]:  # noqa: FBT001, ARG001 - as `of`
    """The ids of every lever of the laboratory; which they are does not follow from the data."""
    return frozenset(tables.levers()["lever_id"])


def of(practice: bool) -> dict[str, Lever]:  # noqa: FBT001
    """Every lever of the laboratory by its id."""
    return {one.id: one for group in LeverGroup for one in levers(group, practice)}


def _lever(row: pd.Series[str]) -> Lever:
    return Lever(
        id=row["lever_id"],
        label=row["label"],
        group=LeverGroup(row["group"]),
        unit=LeverUnit(row["unit"]),
        shape=Shape(row["shape"]),
        low=float(row["low"]),
        middle=float(row["middle"]),
        high=float(row["high"]),
        least=float(row["least"]),
        most=float(row["most"]),
        reference=row["reference"],
        origins=tuple(row["origins"].split()),
        why=row["why"],
    )
