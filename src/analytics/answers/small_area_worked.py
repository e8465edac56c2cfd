"""From a survey's figures of kecamatan to estimates of all of them, by the model that was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from analytics.measures.small_area import fit, predicted
from analytics.measures.small_area_checks import (
    agreement,
    explained,
    limit,
    normality,
    outlying,
    residuals,
    variance_range,
)
from analytics.measures.small_area_errors import on_arcsine, relative, reliability, smoothed
from analytics.measures.small_area_totals import aligned, bootstrapped, shares, together
from analytics.vocabulary.small_area import SHARES, Aligned, Model, Reliability

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from analytics.measures.small_area import Fit

    Floats = NDArray[np.float64]

SURE: Final = 1.959963984540054
"""Half of a 95 % interval, in standard errors."""


def worked(
    rows: pd.DataFrame, codes: Sequence[str], model: Model, whole: float | None
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Estimates of every kecamatan, and what is known of the model behind them.

    Args:
        rows: one a kecamatan: estimate, error (missing without sample), sample, population, and a
            column each of `codes`.
        codes: of the covariates used.
        model: what was asked.
        whole: the figure all together have to give; None leaves them as they are.

    Returns:
        The rows with value, low, high, mse (square of the unit), rse, reliability (empty without
        covariates), direct, direct_rse, gamma, residual, outlier, sampled; a value whose RSE is
        above 50 % is missing, and so is a direct one; where A is 0 none is more than `CAREFUL`.
        And facts, see `answers.small_area`.

    Raises:
        Unsolvable: too few kecamatan for so many covariates, or covariates alike.
    """
    unit = 100.0 if model.indicator in SHARES else 1.0
    own = rows["estimate"].to_numpy(dtype=float) / unit
    sampling = (rows["error"].to_numpy(dtype=float) / unit) ** 2
    y, d = on_arcsine(own, sampling) if model.arcsine else (own, sampling)
    d, filled = _variances(y, d, rows["sample"].to_numpy(dtype=float), smooth=model.smooth)
    design, known = _design(rows, codes)
    sampled = known & np.isfinite(y) & np.isfinite(d)
    of = fit(y[sampled], design[sampled], d[sampled], model.method)
    seen = np.where(sampled, y, np.nan)[known], design[known], np.where(sampled, d, np.nan)[known]
    told = predicted(of, *seen)
    found = shares(told) if model.arcsine else told.estimate
    weights = rows["population"].to_numpy(dtype=float)
    agreed = bool(
        whole is not None
        and model.aligned is not Aligned.NONE
        and known.all()
        and np.isfinite(weights).all()
    )
    mse, value, wrong = told.mse, found, 0.0
    facts: dict[str, Any] = {}
    if model.arcsine or agreed:
        how = model.aligned if agreed else Aligned.NONE
        spread = np.where(sampled & np.isfinite(sampling), weights**2 * sampling, 0.0)
        wrong = float(np.sqrt(spread.sum()) / weights[sampled].sum()) if agreed else 0.0
        errors = bootstrapped(
            of, seen[1], seen[2], arcsine=model.arcsine, how=how,
            weights=weights if agreed else None, whole_error=wrong,
        )  # fmt: skip
        # What agreement costs is never a gain: the formula knows more of errors than 200 draws.
        cost = np.maximum(errors.after - errors.before, 0.0)
        mse = (errors.before if model.arcsine else told.mse) + cost
        facts["draws"] = errors.kept
    if agreed and whole is not None:
        if model.aligned is Aligned.RATIO:
            # What is multiplied errs by as much more; what becomes smaller is no surer for that.
            mse = mse * max(1.0, (whole / unit / together(found, weights)) ** 2)
        facts |= {"before": unit * together(found, weights), "whole_error": unit * wrong}
        value = aligned(found, weights, whole / unit, model.aligned)
    frame = _frame(rows, (known, sampled), unit, (value, mse, told.gamma), (own, sampling))
    if of.variance == 0:
        # Nothing sets kecamatan apart, it says, and errors by the formula are too hopeful then.
        frame["reliability"] = frame["reliability"].replace(Reliability.USABLE, Reliability.CAREFUL)
    frame["residual"] = np.nan
    marks = residuals(of, y[sampled], design[sampled], d[sampled])
    frame.loc[sampled, "residual"] = marks
    frame["outlier"] = False
    frame.loc[sampled, "outlier"] = outlying(marks)
    gaps = agreement(
        y[sampled], told.estimate[sampled[known]], d[sampled], told.mse[sampled[known]]
    )
    return frame, facts | _of_fit(of, y[sampled], design[sampled], d[sampled], marks) | {
        "agreed": agreed,
        "filled": int((filled & sampled).sum()),
        "gap": gaps.statistic,
        "gap_p": gaps.p_value,
        "gamma": float(np.median(told.gamma[sampled[known]])),
    }  # fmt: skip


def _variances(
    y: Floats, d: Floats, sizes: Floats, *, smooth: bool
) -> tuple[Floats, NDArray[np.bool_]]:
    """Sampling variances; those of their own missing come from the size of the sample."""
    missing = np.isfinite(y) & ~(d > 0)
    try:
        by_size = smoothed(d, sizes)
    except ValueError:
        return np.where(missing, np.nan, d), np.zeros(len(y), dtype=bool)
    taken = np.isfinite(by_size) & (missing | smooth)
    return np.where(taken, by_size, np.where(missing, np.nan, d)), taken


def _design(rows: pd.DataFrame, codes: Sequence[str]) -> tuple[Floats, NDArray[np.bool_]]:
    """The constant and the covariates in standard deviations; which rows know all of them."""
    values = rows[list(codes)].to_numpy(dtype=float).reshape(len(rows), len(codes))
    known = np.isfinite(values).all(axis=1)
    middle, spread = values[known].mean(axis=0), values[known].std(axis=0)
    scaled = (values - middle) / np.where(spread > 0, spread, 1.0)
    return np.column_stack([np.ones(len(rows)), scaled]), known


def _frame(
    rows: pd.DataFrame,
    which: tuple[NDArray[np.bool_], NDArray[np.bool_]],
    unit: float,
    found: tuple[Floats, Floats, Floats],
    direct: tuple[Floats, Floats],
) -> pd.DataFrame:
    known, sampled = which
    value, mse, gamma = (_spread(known, one) for one in found)
    half = SURE * np.sqrt(mse)
    most = 1.0 if unit > 1 else np.inf
    rse, direct_rse = relative(value, mse), relative(*direct)
    classes = [
        reliability(one).value if there else "" for one, there in zip(rse, known, strict=True)
    ]
    shown = np.isin(classes, [Reliability.USABLE.value, Reliability.CAREFUL.value])
    surely = np.array([reliability(one) is not Reliability.REFUSED for one in direct_rse])
    return rows[["area_code", "name", "sample", "population"]].assign(
        value=np.where(shown, unit * value, np.nan),
        low=np.where(shown, unit * np.maximum(value - half, 0.0), np.nan),
        high=np.where(shown, unit * np.minimum(value + half, most), np.nan),
        rse=np.where(np.isfinite(rse), rse, np.nan),
        reliability=classes,
        direct=np.where(surely, unit * direct[0], np.nan),
        direct_rse=np.where(np.isfinite(direct_rse), direct_rse, np.nan),
        direct_shown=surely,
        gamma=gamma,
        sampled=sampled,
    )


def _spread(known: NDArray[np.bool_], values: Floats) -> Floats:
    """Values of the known rows among all of them."""
    found = np.full(len(known), np.nan)
    found[known] = values
    return found


def _of_fit(of: Fit, y: Floats, design: Floats, d: Floats, marks: Floats) -> dict[str, Any]:
    ends = variance_range(of, y, design, d)
    return {
        "variance": of.variance,
        "variance_low": ends.low,
        "variance_high": ends.high,
        "coefficients": tuple(zip(of.coefficients.tolist(), of.errors.tolist(), strict=True)),
        "log_likelihood": of.log_likelihood,
        "aic": of.aic,
        "bic": of.bic,
        "areas": of.areas,
        "limit": limit(of.areas),
        "normality": normality(marks),
        "explained": explained(of, y, d),
    }
