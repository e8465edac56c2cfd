"""Targets by document: each keeps its document and date, and where two disagree both stand."""

from __future__ import annotations

import pandas as pd

from analytics.answers import figures
from analytics.answers.indicators import gap
from analytics.answers.planning_named import named
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.indicator import Direction
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Result, records
from analytics.wording import planning_targets as words


@cached
def targets(area: str = BOJONEGORO) -> Answer:
    """Which targets does which document name, where do they disagree, and what was reached?

    Returns:
        One row a target, by indicator and year: area_code, name, target_of (indicator), label,
        measured_in, decimals, year (0 where none is named), low, high, document, document_date,
        said_by, others (other
        values for the same indicator and year), reached (the figure of that year, or missing),
        met (True, False, or None where no figure is there), standing, note. `facts`: `apart`
        (indicator and year with more than one value).

        A Gap where no document names any.
    """
    rows = tables.targets()
    rows = rows[rows["area_code"] == area]
    if rows.empty:
        return gap("poverty_rate", area)
    low, high = (rows["value"].fillna(rows[end]) for end in ("value_low", "value_high"))
    told = rows.assign(low=low, high=high, years=rows["year"].fillna(0).astype(int))
    each = records(told)
    reached = [_reached(row["indicator"], area, row["years"]) for row in each]
    values: dict[tuple[str, int], set[tuple[float, float]]] = {}
    for row in each:
        ends = (row["low"], row["high"])
        values.setdefault((row["indicator"], row["years"]), set()).add(ends)
    frame = pd.DataFrame(
        {
            "area_code": area,
            "name": tables.area(area).name,
            "target_of": told["indicator"],
            "label": [tables.indicator(name).label for name in told["indicator"]],
            "measured_in": [tables.indicator(name).unit.value for name in told["indicator"]],
            "decimals": [tables.indicator(name).decimals for name in told["indicator"]],
            "year": told["years"],
            "low": low,
            "high": high,
            "document": told["document"],
            "document_date": told["document_date"],
            "said_by": told["said_by"],
            "others": [
                tuple(sorted(values[row["indicator"], row["years"]] - {(row["low"], row["high"])}))
                for row in each
            ],
            "reached": [one[0] for one in reached],
            "met": [_met(row, one[0]) for row, one in zip(each, reached, strict=True)],
            "standing": told["standing"],
            "note": told["note"],
        }
    ).sort_values(["target_of", "year", "low"], kind="stable", ignore_index=True)
    used = pd.concat([one[1] for one in reached], ignore_index=True)
    provenance = figures.provenance_of(rows)
    if not used.empty:
        provenance |= figures.provenance_of(used, Caveat.NO_SAMPLING_ERROR)
    return Result(
        frame=frame,
        indicator=named("planning_targets", words.NAMED),
        provenance=provenance.then(words.STEP),
        facts={
            "apart": tuple(
                (tables.indicator(name).label, year, tuple(sorted(found)))
                for (name, year), found in sorted(values.items())
                if len(found) > 1
            )
        },
    )


def _reached(name: str, area: str, year: int) -> tuple[float, pd.DataFrame]:
    """The figure of the year in the main series, and its row."""
    rows = figures.one_a_year(figures.main_series(figures.used(name, [area]), name))
    same = rows[rows["period_end"].dt.year == year].tail(1)
    return (float(same["value"].iloc[0]) if len(same) else float("nan")), same


def _met(row: dict[str, object], value: float) -> bool | None:
    """Whether a figure reaches the end of a target that is easier to reach."""
    if value != value:  # noqa: PLR0124 - missing
        return None
    lower = tables.indicator(str(row["indicator"])).direction is Direction.LOWER_IS_BETTER
    return value <= float(str(row["high"])) if lower else value >= float(str(row["low"]))
