"""How far the worst villages fall by luck alone, and how often that is called a success.

A calculation on assumptions: no figure of any village enters it, only how many there are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from analytics.answers import figures
from analytics.answers.indicators import gap_at
from analytics.answers.pilot_villages import everywhere
from analytics.measures import luck as measure
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Answer, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import luck as words

PICKED, NOISE, SPREAD = 3, 2.0, 4.0
"""What a page opens with: three villages, and the middle case of the reference simulation."""
NOISES = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0)
"""Points of noise of which the table has a row each, besides the one that was asked for."""
RUNS, SEED = 1000, 20251014
CHANGE = Indicator(
    id="change_by_luck",
    label="Perubahan karena keberuntungan semata",
    unit=Unit.PERCENT,
    direction=Direction.NEUTRAL,
    decimals=1,
    definition=words.DEFINITION,
    owner="hitungan aplikasi ini",
    smallest_level=Level.REGENCY,
    main_series="",
)


def luck(picked: int = PICKED, noise: float = NOISE, spread: float = SPREAD) -> Answer:
    """What happens to the `picked` worst villages of the kabupaten if nothing at all is done?

    Args:
        picked: how many villages.
        noise: standard deviation of one measurement, points of percent.
        spread: standard deviation of the true values between villages, points.

    Returns:
        One row a noise: area_code, name, period (empty: of no time), noise, value (mean change of
        the simulation, points), low, high (90 % of the runs), expected (by the formula), alarms
        (percent of the runs that a naive test calls a success), reliability, asked (True in the
        row that was asked for). `facts`: villages, picked, noise, spread, runs, level (of the
        test, percent). A Gap where nobody says how many villages there are.
    """
    counted = _counted()
    if counted is None:
        return gap_at("village_count", Level.DISTRICT, " per kecamatan")
    villages = len(everywhere())
    rows = [_row(villages, picked, each, spread) for each in sorted({*NOISES, noise})]
    frame = pd.DataFrame(rows)
    return Result(
        frame=frame.assign(asked=frame["noise"] == noise),
        indicator=CHANGE,
        provenance=_ours(counted).then(words.STEP, standing=Standing.ESTIMATE),
        facts={
            "villages": villages,
            "picked": picked,
            "noise": noise,
            "spread": spread,
            "runs": RUNS,
            "level": 100 * measure.LEVEL,
        },
    )


def asked_of(answer: Result) -> dict[str, Any]:
    """The row that was asked for."""
    return next(row for row in answer.rows() if row["asked"])


def _row(villages: int, picked: int, noise: float, spread: float) -> dict[str, object]:
    found = measure.simulate(villages, picked, spread=spread, noise=noise, runs=RUNS, seed=SEED)
    return {
        "area_code": BOJONEGORO,
        "name": words.noise(noise),
        "period": "",
        "noise": noise,
        "value": found.change,
        "low": found.low,
        "high": found.high,
        "expected": measure.spurious(villages, picked, spread, noise),
        "alarms": 100 * found.alarms,
        "reliability": measure.reliability(spread, noise),
    }


def _ours(counted: Provenance) -> Provenance:
    """The numbers are ours; whoever counted the villages is named for that count alone."""
    told = tuple(replace(one, publisher=words.counted(one.publisher)) for one in counted.origins)
    return replace(counted, origins=(_OURS, *told))


def _counted() -> Provenance | None:
    """Who says how many villages there are."""
    rows = figures.used("village_count")
    rows = rows[rows["area_code"].str.startswith(f"{BOJONEGORO}.")]
    return None if rows.empty else figures.provenance_of(rows)


_OURS = Origin("luck", words.OURS, words.OURS, words.TITLE, "", "")
