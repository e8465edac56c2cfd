"""What became of the income of participants, and who was accompanied from start to finish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import empowerment_list, figures
from analytics.measures import empowerment as ways_of
from analytics.measures import empowerment_hidden as hiding
from analytics.measures import income_changes as measured
from analytics.measures.intervals import wilson
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

    One row a kind: `income_change` (`IncomeChange`), `name`, `families` (Int64, missing where
    hidden), `hidden`, `value`, `lower`, `upper` (percent of all measured before), `strong`.
    `facts`: `regency`, `name`, `until`, `families` (measured before), `pairs`, `unmeasured` (None
    where hidden; then nobody may print `families` beside `pairs`),
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
    hidden = hiding.parts(counts).to_numpy(dtype=bool)
    pairs = measured.paired(told.rows)
    growth, first, last, beside = _prices()
    enough = len(pairs) >= measured.FEWEST
    provenance = told.provenance.estimated(words.STEP)
    if hidden.any():
        provenance = provenance.then(words.HIDDEN, Caveat.SMALL_CELLS_HIDDEN)
    real = measured.median(measured.real(pairs, growth)) if growth is not None else None
    if real is not None and beside is not None:
        provenance = provenance | beside.then(words.PRICE_STEP)
    return Result(
        frame=_counted(counts, hidden, total, IncomeChange, "income_change", IncomeChange.ROSE),
        indicator=empowerment_list.SHARE,
        provenance=provenance,
        facts={
            "regency": told.regency,
            "name": told.name,
            "until": told.until,
            "families": total,
            "pairs": len(pairs),
            "unmeasured": None
            if hidden[list(IncomeChange).index(IncomeChange.UNMEASURED)]
            else int(counts[IncomeChange.UNMEASURED.value]),
            "mean": measured.mean(pairs["change"]),
            "median": measured.median(pairs["change"]),
            "real": real,
            "relative": _relative(pairs) if enough else np.nan,
            "bounds": None if hidden.any() else measured.bounds(counts),
            "years": float(pairs["years"].median()) if enough else np.nan,
            "dated": int(pairs["years"].notna().sum()),
            "growth": None if growth is None else 100 * growth,
            "growth_from": first,
            "growth_to": last,
        },
    )


def accompanied(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """How much of their way families were accompanied; those that graduated apart.

    One row a kind: `accompanied` (`Accompanied`), `name`, `families` (Int64, missing where
    hidden), `hidden`, `value`, `lower`, `upper` (percent), `strong`. `facts`: `regency`, `name`,
    `until`, `families` (with a step), `graduated` and `graduated_whole` (of them accompanied
    through every step; None where a count of it is small), `graduated_low`, `graduated_high`.

    A Gap without a list, or where no family has a step.
    """
    told = empowerment_list.told(practice)
    if told is None:
        return empowerment_list.missing()
    found = ways_of.accompaniment(told.rows, told.ways)
    there = found != ""
    total = int(there.sum())
    if total < hiding.SMALLEST:
        return empowerment_list.missing()
    counts = pd.Series({kind.value: int((found == kind.value).sum()) for kind in Accompanied})
    hidden = hiding.parts(counts).to_numpy(dtype=bool)
    out = told.ways.own[:, Step.GRADUATED.place - 1] != ways_of.NEVER
    whole = int((found[out] == Accompanied.WHOLE.value).sum())
    graduated = int(out.sum())
    small = any(0 < count < hiding.SMALLEST for count in (whole, graduated - whole, graduated))
    low, high = np.nan, np.nan
    if graduated >= ways_of.FEWEST and not small:
        limits = wilson(whole, graduated)
        low, high = float(100 * limits.low), float(100 * limits.high)
    provenance = told.provenance.then(words.ACCOMPANIED_STEP)
    if hidden.any() or small:
        provenance = provenance.then(words.HIDDEN, Caveat.SMALL_CELLS_HIDDEN)
    return Result(
        frame=_counted(counts, hidden, total, Accompanied, "accompanied", Accompanied.WHOLE),
        indicator=empowerment_list.SHARE,
        provenance=provenance,
        facts={
            "regency": told.regency,
            "name": told.name,
            "until": told.until,
            "families": total,
            "graduated": None if small else graduated,
            "graduated_whole": None if small else whole,
            "graduated_low": low,
            "graduated_high": high,
        },
    )


def _counted(  # noqa: PLR0913, PLR0917 - what a table of kinds is made of
    counts: pd.Series,
    hidden: np.ndarray,
    total: int,
    kinds: type[IncomeChange | Accompanied],
    column: str,
    strong: IncomeChange | Accompanied,
) -> pd.DataFrame:
    limits = wilson(counts.to_numpy(), np.full(len(counts), total))
    known, enough = ~hidden, total >= ways_of.FEWEST
    return pd.DataFrame(
        {
            column: [kind.value for kind in kinds],
            "name": [kind.label for kind in kinds],
            "families": counts.astype("Int64").mask(hidden).to_numpy(),
            "hidden": hidden,
            "value": np.where(known & enough, 100 * counts / total, np.nan),
            "lower": np.where(known & enough, 100 * limits.low, np.nan),
            "upper": np.where(known & enough, 100 * limits.high, np.nan),
            "strong": [kind is strong for kind in kinds],
        }
    )


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
