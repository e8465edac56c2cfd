"""What every check works with: a reading in its columns, what its rows are about, and examples.

A check is a module of `intake.checks` with

- its rule in prose as docstring, and `RULE`, one Indonesian sentence for the report;
- `LAYOUTS`, the layouts it looks at;
- `check(seen) -> Iterator[Problem]`;
- `GOOD` and `BAD`, examples it must let pass and must find; they are its tests.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.intake import subjects, units
from analytics.intake.layouts import CONTRACTS
from analytics.intake.rows import complete
from analytics.vocabulary.errors import Problem
from analytics.vocabulary.indicator import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Contract, Given, Reading
    from analytics.vocabulary.layout import Layout

ADDITIVE = frozenset(
    {
        Unit.PERSONS,
        Unit.KPM,
        Unit.FAMILIES,
        Unit.HOUSEHOLDS,
        Unit.VILLAGES,
        Unit.WARDS,
        Unit.STAFF,
        Unit.RUPIAH,
        Unit.SQUARE_KM,
    }
)  # a whole is the sum of its parts


@dataclass(frozen=True, slots=True)
class Example:
    """Rows that a check must let pass, or must find.

    Attributes:
        layout: of the rows.
        rows: cells by column of the contract; a column that is left out is missing.
        totals: likewise, rows JUMLAH; `row` says on which line one stands.
        stored: rows of tables in use, by name.
        published: published claims, in place of those of the data package.
        given: fields of `Given`.
    """

    layout: Layout
    rows: tuple[Mapping[str, Any], ...]
    totals: tuple[Mapping[str, Any], ...] = ()
    stored: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)
    published: tuple[Mapping[str, Any], ...] | None = None
    given: Mapping[str, str] = field(default_factory=dict)


class Seen:
    """A reading under examination: its rows with every column of their layout."""

    def __init__(self, reading: Reading, given: Given) -> None:
        self.layout = reading.layout
        self.contract: Contract = CONTRACTS[reading.layout]
        self.given = given
        self.rows = complete(reading.rows, self.contract.columns)
        self.totals = complete(reading.totals, self.contract.columns)
        self._heads = {column.name: column.heads[0] for column in self.contract.columns}

    @cached_property
    def about(self) -> pd.DataFrame:
        """What each row of figures is about, with `value`, `rounding`, `year`.

        `value` is in the units of the catalogue; `rounding` is how far it may be from what was
        rounded, none for whole things counted one by one.
        """
        return self._told(self.rows)

    @cached_property
    def about_totals(self) -> pd.DataFrame:
        """As `about`, of the rows JUMLAH."""
        return self._told(self.totals)

    @cached_property
    def published(self) -> pd.DataFrame:
        """Figures in use elsewhere: as claims, with their `year`."""
        claims = self.given.reference.published
        if claims is None:
            return pd.DataFrame(columns=["indicator", "area_code", "series_id", "year", "value"])
        used = claims[claims["rank"].astype("str") == "preferred"]
        return used.assign(year=pd.to_datetime(used["period_end"]).dt.year)

    def stored(self, table: str) -> pd.DataFrame | None:
        """A table of the version in use; None if it has none, or none with rows."""
        found = self.given.reference.stored.get(table)
        return None if found is None or found.empty else found

    def problem(  # noqa: PLR0913 - the parts of a problem
        self,
        index: Any,  # noqa: ANN401 - a label of the rows; None for the file as a whole
        rule: str,
        sentence: str,
        column: str = "",
        *,
        value: object = "",
        warning: bool = False,
        total: bool = False,
    ) -> Problem:
        """A breach in one row, or in the file as a whole."""
        rows = self.totals if total else self.rows
        place: dict[str, Any] = {}
        if index is not None:
            place = {"row": int(rows.loc[index, "row"]), "sheet": str(rows.loc[index, "sheet"])}
        return Problem(
            file=self.given.file,
            rule=rule,
            sentence=sentence,
            column=self._heads.get(column, column),
            value=str(value),
            warning=warning,
            **place,
        )

    def name(self, code: str) -> str:
        """What a place is called; its code where we do not know it."""
        areas = self.given.reference.areas
        found = areas.loc[areas["code"] == code, "name"]
        return str(found.iloc[0]) if len(found) else code

    def label(self, indicator: str) -> str:
        """What an indicator is called."""
        catalogue = self.given.reference.indicators
        found = catalogue.loc[catalogue["id"] == indicator, "label"]
        return str(found.iloc[0]) if len(found) else indicator

    def _told(self, rows: pd.DataFrame) -> pd.DataFrame:
        about = subjects.of(rows, self.given)
        about["value"] = rows["value"] * about["factor"]
        printed = subjects.precision(rows, about)
        exact = (printed == 1) & about["unit"].isin([unit.value for unit in units.WHOLE])
        about["rounding"] = (printed / 2).mask(exact, 0.0)
        about["year"] = pd.to_numeric(about["period"].str[:4], errors="coerce")
        return about


def listed(names: list[str], most: int = 5) -> str:
    """Some of many names: `Balen, Kapas, dan 3 lagi`."""
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown}, dan {len(names) - most} lagi"
