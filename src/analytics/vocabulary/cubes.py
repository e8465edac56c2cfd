"""The cubes of a register over time and people: what each is counted by, and what is counted.

`measures.district_cubes` makes them; a page reads them through `answers.register`. All have
`level` (regency or kecamatan), `area_code` and `period` (the day of the cut-off) before their own
columns, which are whole numbers unless `KINDS` says else. Missing is what no list told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.vocabulary.stage import Exit

if TYPE_CHECKING:
    from collections.abc import Mapping

WHERE = ("level", "area_code", "period")
_EXITS = tuple(str(exit_) for exit_ in Exit)
_LOSSES = tuple(str(exit_) for exit_ in Exit if exit_ is not Exit.GRADUATED)
_FUNNEL = ("reached", "skipped", "base", "reached_previous", "start")
_SHARES = ("share_of_previous", "share_of_start")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "cohorts": ("cohort", "stage", *_FUNNEL, *_SHARES),
    "positions": ("stage", "families", "waiting_days"),
    "passages": ("stage", "entered", "went_on", *_LOSSES, "waiting", "family_days"),
    "waits": ("stage", "month", "reached", "left", "censored"),
    "life": ("cohort", "month", "entered", *_EXITS, "censored"),
    "untimed": ("episodes", "families"),
    "returns": ("month", "returned", "censored"),
    "learning": ("stage", "modules", "families"),
    "modules": ("module", "families", "base"),
    "caseload": ("families", "facilitators", "shared", "graduated", "watched"),
    "incomes": ("group", "size", "income", "families", "benefit"),
}
KINDS = {"module": "str", "group": "str", **dict.fromkeys(_SHARES, "float64")}


def kinds(name: str) -> dict[str, str]:
    """The type of each column of a cube, in their order.

    Raises:
        KeyError: there is no such cube.
    """
    own = {column: KINDS.get(column, "Int64") for column in COLUMNS[name]}
    return dict.fromkeys(WHERE, "str") | own


def empty(name: str) -> pd.DataFrame:
    """A cube without a row.

    Raises:
        KeyError: there is no such cube.
    """
    return pd.DataFrame({column: pd.Series(dtype=kind) for column, kind in kinds(name).items()})
