"""A register has a family once: a No KK stands in one row, and a NIK heads one family.

A card with two heads is a list of persons; an event or a way out stands in a list once.
Families that the list marks as no members of PKH are left out before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.intake.checking import Example
from analytics.intake.layouts.register import members
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Satu keluarga satu baris: No KK tidak berulang, satu NIK mengepalai satu keluarga."
_BESIDE = {
    Layout.REGISTER: [],
    Layout.EVENTS: ["stage", "date", "programme"],
    Layout.GRADUATES: [],
    Layout.EMPOWERMENT: ["cohort", "programme"],
}
LAYOUTS = frozenset(_BESIDE)


def check(seen: Seen) -> Iterator[Problem]:
    """One error for each row that repeats an earlier one, naming the line of that."""
    beside = _BESIDE[seen.layout]
    rows = seen.rows[["family_card", "head", *beside, "sheet", "row"]]
    if seen.layout is Layout.REGISTER:
        rows = rows[members(seen.rows)]
    carded = rows[rows["family_card"] != ""]
    again = _again(carded, ["family_card", *beside])
    for index, first in again:
        other = carded.loc[first, "head"] != carded.loc[index, "head"]
        if seen.layout is Layout.REGISTER and other:
            rule = "card-with-two-heads"
            sentence = "No KK ini sudah ada di {} dengan NIK lain; sisakan satu baris per keluarga."
        else:
            rule = "family-twice"
            sentence = "No KK ini sudah ada di {}; hapus salah satunya."
        yield seen.problem(index, rule, sentence.format(_line(rows, first)), "family_card")
    headed = rows[(rows["head"] != "") & ~rows.index.isin([index for index, _ in again])]
    for index, first in _again(headed, ["head", *beside]):
        where = _line(rows, first)
        two = headed.loc[first, "family_card"] != headed.loc[index, "family_card"]
        rule = "head-of-two-cards" if two else "family-twice"
        sentence = f"NIK ini sudah ada di {where}; periksa No KK-nya, atau hapus salah satunya."
        yield seen.problem(index, rule, sentence, "head")


def _again(rows: pd.DataFrame, keys: list[str]) -> list[tuple[Any, Any]]:
    """Rows that have the same keys as an earlier one, each with the first of them."""
    repeated = rows[rows.duplicated(keys, keep=False)]
    if repeated.empty:
        return []
    first = repeated.groupby(keys, sort=False, dropna=False).cumcount() == 0
    groups = repeated.groupby(keys, sort=False, dropna=False).ngroup()
    heads = dict(zip(groups[first], repeated.index[first], strict=True))
    return [(index, heads[groups[index]]) for index in repeated.index[~first]]


def _line(rows: pd.DataFrame, index: Any) -> str:  # noqa: ANN401 - a label
    row = rows.loc[index]
    sheet = f" lembar {row['sheet']}" if row["sheet"] else ""
    return f"baris {row['row']}{sheet}"


_HOME = {"district": "35.22.15"}
_EVENT = {"family_card": "aa", "stage": "2", "date": "2025-01-01"}
_HELPED = {"family_card": "aa", "cohort": "2025"}
GOOD = (
    Example(
        Layout.REGISTER,
        ({**_HOME, "family_card": "aa", "head": "x"}, {**_HOME, "family_card": "bb", "head": "y"}),
    ),
    Example(
        Layout.REGISTER,
        ({"family_card": "aa", "pkh": True}, {"family_card": "aa", "pkh": False}),
    ),
    Example(Layout.EVENTS, (_EVENT, {**_EVENT, "stage": "3"})),
    Example(Layout.EMPOWERMENT, (_HELPED, {**_HELPED, "programme": "PENA"})),
)
BAD = (
    Example(Layout.REGISTER, ({"family_card": "aa"}, {"family_card": "aa"})),
    Example(
        Layout.REGISTER,
        ({"family_card": "aa", "head": "x"}, {"family_card": "aa", "head": "y"}),
    ),
    Example(
        Layout.REGISTER,
        ({"family_card": "aa", "head": "x"}, {"family_card": "bb", "head": "x"}),
    ),
    Example(Layout.EVENTS, (_EVENT, _EVENT)),
    Example(Layout.EMPOWERMENT, (_HELPED, _HELPED)),
    Example(Layout.GRADUATES, ({"head": "x", "exit": "moved"}, {"head": "x", "exit": "died"})),
)
