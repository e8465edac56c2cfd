"""Panels of villages with a known truth, for the tests of what is measured on them."""

from __future__ import annotations

import numpy as np
import pandas as pd


def panel(  # noqa: PLR0913 - one number for each way in which villages differ
    seed, villages=60, periods=12, *, spread=4.0, noise=2.0, lasting=0.5, slope=0.05, tails=0
):
    """Percent of poor families: villages differ, drift, share good and bad years, and waver.

    Args:
        seed: of everything.
        villages: rows.
        periods: columns.
        spread: standard deviation of what a village always has.
        noise: standard deviation of how it wavers.
        lasting: correlation of that from one period to the next.
        slope: standard deviation of a village's own drift, a period.
        tails: degrees of freedom of the shocks; 0 for a normal distribution.
    """
    chance = np.random.default_rng(seed)
    shape = (villages, periods)
    shocks = (
        chance.standard_t(tails, shape) / np.sqrt(tails / (tails - 2))
        if tails
        else chance.normal(size=shape)
    )
    waver = shocks.copy()
    for at in range(1, periods):
        waver[:, at] = lasting * waver[:, at - 1] + np.sqrt(1 - lasting**2) * shocks[:, at]
    rows = (
        12
        + spread * chance.normal(size=(villages, 1))
        + slope * chance.normal(size=(villages, 1)) * np.arange(periods)
        + noise * waver
        + 0.5 * chance.normal(size=periods).cumsum()
    )
    return pd.DataFrame(
        rows,
        index=[f"99.99.01.{2001 + one}" for one in range(villages)],
        columns=[f"p{one:02d}" for one in range(periods)],
    )
