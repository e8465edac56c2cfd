"""What became of the income of participants, and who was accompanied from start to finish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import empowerment_list, figures
from analytics.measures import empowerment as ways_of
from analytics.measures import income_changes as measured
from analytics.measures import rounded
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.empowerment import Accompanied, IncomeChange, Step
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import empowerment_incomes as words

if TYPE_CHECKING:
    from analytics.vocabulary.provenance import Provenance

_LINE = "poverty_line"
_YEARS = 3  # over which the pace of prices is taken


def incomes(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002 - the reader's switch
    """Families measured before: whose income rose, did not rise, or was not measured again.

    Counts here and below are told in fives and missing from 1 to 4 (`measures.rounded`).
    One row a kind: `income_change` (`IncomeChange`), `name`, `families` (Int64), `hidden`, `value`,
    `lower`, `upper` (percent of all measured before), `strong`. `facts`: `regency`, `name`,
    `until`, `families` (measured before), `pairs`, `unmeasured` (each None where small),
    `mean`, `median`, `real` (`Middle`, rupiah a month; NaN below 30 pairs), `relative` (median
    change in percent), `bounds`, `years` (median between the two), `growth` (percent a year of the
    poverty line), `growth_from`, `growth_to`, `dated` (pairs with both days).

    A Gap without a list, or where fewer than 30 families were measured before.
    """
    told = empowerment_list.told(practice)
    if told is None:
        return empowerment_list.missing()
    counts = measured.kinds(told.rows)
    total = int(counts.sum())
    if total < measured.FEWEST:
        layout = empowerment_list.missing().layout
        return Gap(words.MISSING, words.ASK_WHOM, words.ASK_FOR, layout=layout)
    shown = rounded.told(counts)
    pairs = measured.paired(told.rows)
    growth, first, last, beside = _prices()
    enough = len(pairs) >= measured.FEWEST
    provenance = told.provenance.estimated(words.STEP).then(words.HIDDEN, Caveat.SMALL_CELLS_HIDDEN)
    real = measured.median(measured.real(pairs, growth)) if growth is not None else None
    if real is not None and beside is not None:
        provenance = provenance | beside.then(words.PRICE_STEP)
    return Result(
        frame=_counted(shown, total, IncomeChange, "income_change", IncomeChange.ROSE),
        indicator=empowerment_list.SHARE,
        provenance=provenance,
        facts={
            "regency": told.regency,
            "name": told.name,
            "until": told.until,
            "families": rounded.one(total),
            "pairs": rounded.one(len(pairs)),
            "unmeasured": rounded.one(int(counts[IncomeChange.UNMEASURED.value])),
            "mean": measured.mean(pairs["change"]),
            "median": measured.median(pairs["change"]),
            "real": real,
            "relative": _relative(pairs) if enough else np.nan,
            "bounds": None if shown.isna().any() else measured.bounds(shown),
            "years": float(pairs["years"].median()) if enough else np.nan,
            "dated": rounded.one(int(pairs["years"].notna().sum())),
            "growth": None if growth is None else 100 * growth,
            "growth_from": first,
            "growth_to": last,
        },
    )


def accompanied(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """How much of their way families were accompanied; those that graduated apart.

    One row a kind: `accompanied` (`Accompanied`), `name`, `families` (Int64), `hidden`, `value`,
    `lower`, `upper` (percent), `strong`. `facts`: `regency`, `name`, `until`, `families` (with a
    step), `graduated` and `graduated_whole` (of them accompanied through every step; both None
    where either is small), `graduated_low`, `graduated_high`.

    A Gap without a list, or where no family has a step.
    """
    told = empowerment_list.told(practice)
    if told is None:
        return empowerment_list.missing()
    found = ways_of.accompaniment(told.rows, told.ways)
    there = found != ""
    total = int(there.sum())
    if total < rounded.SMALLEST:
        return empowerment_list.missing()
    counts = pd.Series({kind.value: int((found == kind.value).sum()) for kind in Accompanied})
    out = told.ways.own[:, Step.GRADUATED.place - 1] != ways_of.NEVER
    whole = rounded.one(int((found[out] == Accompanied.WHOLE.value).sum()))
    graduated = rounded.one(int(out.sum()))
    small = whole is None or graduated is None
    ends = rounded.shares([whole], [graduated], ways_of.FEWEST).iloc[0]
    provenance = told.provenance.then(words.ACCOMPANIED_STEP)
    return Result(
        frame=_counted(rounded.told(counts), total, Accompanied, "accompanied", Accompanied.WHOLE),
        indicator=empowerment_list.SHARE,
        provenance=provenance.then(words.HIDDEN, Caveat.SMALL_CELLS_HIDDEN),
        facts={
            "regency": told.regency,
            "name": told.name,
            "until": told.until,
            "families": rounded.one(total),
            "graduated": None if small else graduated,
            "graduated_whole": None if small else whole,
            "graduated_low": float(ends["lower"]),
            "graduated_high": float(ends["upper"]),
        },
    )


def _counted(
    told: pd.Series,
    total: int,
    kinds: type[IncomeChange | Accompanied],
    column: str,
    strong: IncomeChange | Accompanied,
) -> pd.DataFrame:
    """A row a kind, of counts that may be told."""
    whole = rounded.told(pd.Series([total] * len(told)))
    frame = pd.DataFrame(
        {
            column: [kind.value for kind in kinds],
            "name": [kind.label for kind in kinds],
            "families": told.to_numpy(),
            "hidden": told.isna().to_numpy(dtype=bool),
            "strong": [kind is strong for kind in kinds],
        }
    ).astype({"families": "Int64"})
    return frame.join(rounded.shares(told, whole, ways_of.FEWEST))


def _relative(pairs: pd.DataFrame) -> float:
    above = pairs[pairs["before"] > 0]
    return float((100 * above["change"] / above["before"]).median())


def _prices() -> tuple[float | None, str, str, Provenance | None]:
    """How fast the poverty line of Bojonegoro grew a year, as a share, and of which periods."""
    rows = figures.used(_LINE, [BOJONEGORO]).sort_values("period_end")
    if rows.empty:
        return None, "", "", None
    last = rows.iloc[-1]
    years = (last["period_end"] - rows["period_end"]).dt.days / 365.25
    same = rows[(rows["series_id"] == last["series_id"]) & (years.round() == _YEARS)]
    if same.empty:
        return None, "", "", None
    first: Any = same.iloc[-1]
    growth = float((last["value"] / first["value"]) ** (1 / _YEARS) - 1)
    used = rows[rows["period"].isin([first["period"], last["period"]])]
    return growth, str(first["period"]), str(last["period"]), figures.provenance_of(used)
