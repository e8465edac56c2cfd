"""Ways of families from a training to graduation: how far each cohort is, and where it stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.answers import empowerment_list
from analytics.answers.empowerment_list import EVERY, FAMILIES, SHARE, Told, cohorts, missing
from analytics.measures import empowerment as measured
from analytics.measures import empowerment_hidden as hiding
from analytics.measures.intervals import wilson
from analytics.vocabulary.empowerment import Step
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Result
from analytics.wording import empowerment as words

if TYPE_CHECKING:
    from analytics.measures.empowerment import Ways
    from analytics.vocabulary.provenance import Provenance


def funnel(practice: bool = False, cohort: str = EVERY) -> Answer:  # noqa: FBT001, FBT002
    """How many of a cohort came how far.

    One row a step: `pathway_step` (`Step`), `name`, `reached`, `skipped`, `previous` (Int64,
    missing where hidden), `hidden`, `value` (percent of those that reached the step before; NaN
    below 30 families or where hidden), `lower`, `upper`. `facts`: `regency`, `name`, `cohort`,
    `families`, `until`, `months` (the shortest and longest time since the first step, of these
    families), `programmes`.

    A Gap without a list, or of a cohort that is not in it.
    """
    told = empowerment_list.told(practice)
    if told is None or cohort not in cohorts(practice):
        return missing()
    every, picked = _by_cohort(told), _picked(told, cohort)
    hidden, of_sum = hiding.funnels(every)
    flags = (of_sum if cohort == EVERY else hidden.loc[int(cohort)]).to_numpy(dtype=bool)
    frame = measured.funnel(picked.ways)
    before = np.concatenate([[False], flags[:-1]])
    few = (frame["skipped"] > 0) & (frame["skipped"] < hiding.SMALLEST)
    frame = frame.assign(
        pathway_step=frame["step"],
        name=[Step(step).label for step in frame["step"]],
        hidden=flags,
        reached=frame["reached"].astype("Int64").mask(flags),
        skipped=frame["skipped"].astype("Int64").mask(flags | few),
        previous=frame["previous"].astype("Int64").mask(before),
    ).drop(columns="step")
    frame = _with_shares(frame)
    return Result(
        frame=frame,
        indicator=FAMILIES,
        provenance=_provenance(told, hidden=bool(flags.any())),
        facts={
            "regency": told.regency,
            "name": told.name,
            "cohort": cohort,
            "families": len(picked.rows),
            "until": told.until,
            "months": _months(picked.ways),
            "programmes": sorted({name for name in told.rows["programme"] if name}),
        },
    )


def leaks(practice: bool = False, cohort: str = EVERY) -> Answer:  # noqa: FBT001, FBT002
    """At which step families do not go on within a year, and which leak is larger than chance.

    One row a step (of the first seven): `leak_from` (`Step`), `name`, `then` (the next step),
    `watched`, `lost` (Int64, missing where hidden), `value`, `lower`, `upper` (percent; NaN below
    30 families or where hidden), `larger`, `hidden`, `strong` (the largest that is `larger`).
    `facts`: as `funnel`, `worst` (its name, or ""), `window` (days), `unmeasured`: of those lost
    at the market, how many had no second measurement of their income (None where hidden).

    A Gap as in `funnel`.
    """
    told = empowerment_list.told(practice)
    if told is None or cohort not in cohorts(practice):
        return missing()
    picked = _picked(told, cohort)
    frame = measured.leaks(picked.ways)
    parts = {
        year: measured.leaks(_picked(told, str(year)).ways).set_index("step")
        for year in sorted(set(told.rows["cohort"]))
    }
    hidden, of_sum = hiding.leaks(
        pd.DataFrame({year: part["lost"] for year, part in parts.items()}).T[list(frame["step"])],
        pd.DataFrame({year: part["watched"] for year, part in parts.items()}).T[
            list(frame["step"])
        ],
    )
    flags = (of_sum if cohort == EVERY else hidden.loc[int(cohort)]).to_numpy(dtype=bool)
    steps = list(Step)
    shares = {name: frame[name].mask(flags) for name in ("value", "lower", "upper")}
    larger = frame["larger"] & ~flags
    top = shares["value"].where(larger)
    frame = frame.assign(
        **shares,
        leak_from=frame["step"],
        name=[
            words.leak(Step(step).label, steps[Step(step).place].label) for step in frame["step"]
        ],
        then=[steps[Step(step).place].value for step in frame["step"]],
        watched=frame["watched"].astype("Int64").mask(flags),
        lost=frame["lost"].astype("Int64").mask(flags),
        larger=larger,
        hidden=flags,
        strong=(top == top.max()) & larger,
    ).drop(columns=["step", "reached", "p"])
    worst = frame.loc[frame["strong"], "leak_from"]
    return Result(
        frame=frame,
        indicator=SHARE,
        provenance=_provenance(told, hidden=bool(flags.any())).estimated(words.LEAK_STEP),
        facts={
            "regency": told.regency,
            "name": told.name,
            "cohort": cohort,
            "families": len(picked.rows),
            "until": told.until,
            "window": measured.WINDOW,
            "worst": str(worst.iloc[0]) if len(worst) else "",
        },
    )


def side_by_side(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Cohorts after the same time: how many reached each step within a year of their first one.

    One row a cohort: `same_time` (the year), `families`, `watched`, and a column a step with its
    share in words' numbers: `<step>`, `<step>_lower`, `<step>_upper` (percent; NaN where the
    cohort was not watched long enough, is below 30 families, or the count is small).

    A Gap without a list.
    """
    told = empowerment_list.told(practice)
    if told is None:
        return missing()
    long = measured.within(told.ways, told.rows["cohort"])
    small = (long["reached"] > 0) & (long["reached"] < hiding.SMALLEST)
    few_left = (long["watched"] - long["reached"]).between(1, hiding.SMALLEST - 1)
    shares = {name: long[name].mask(small | few_left) for name in ("value", "lower", "upper")}
    long = long.assign(**shares)
    rows = []
    for year, part in long.groupby("cohort"):
        row = {"same_time": int(str(year)), "families": part["families"].iloc[0]}
        row["watched"] = part["watched"].iloc[0]
        for step, value, low, high in part[["step", "value", "lower", "upper"]].to_numpy():
            row |= {step: float(value), f"{step}_lower": float(low), f"{step}_upper": float(high)}
        rows.append(row)
    return Result(
        frame=pd.DataFrame(rows),
        indicator=SHARE,
        provenance=_provenance(told, hidden=bool((small | few_left).any())).then(words.SAME_TIME),
        facts={"regency": told.regency, "name": told.name, "until": told.until},
    )


def _by_cohort(told: Told) -> pd.DataFrame:
    there = pd.DataFrame(told.ways.reached != measured.NEVER, columns=[str(s) for s in Step])
    return there.groupby(told.rows["cohort"].to_numpy()).sum().astype("int64")


def _picked(told: Told, cohort: str) -> Told:
    if cohort == EVERY:
        return told
    here = (told.rows["cohort"].astype(str) == cohort).to_numpy()
    ways = measured.Ways(*(part[here] for part in told.ways))
    return Told(told.rows[here], ways, told.provenance, told.regency, told.until)


def _with_shares(frame: pd.DataFrame) -> pd.DataFrame:
    """Shares of the step before, where both counts are shown and enough families were there."""
    before = frame["previous"].to_numpy(dtype=float, na_value=np.nan)
    reached = frame["reached"].to_numpy(dtype=float, na_value=np.nan)
    ok = (before >= measured.FEWEST) & ~np.isnan(reached)
    ok[0] = False  # the first step is a part of nothing
    columns = {name: np.full(len(frame), np.nan) for name in ("value", "lower", "upper")}
    if ok.any():
        limits = wilson(reached[ok], before[ok])
        columns["value"][ok] = 100 * reached[ok] / before[ok]
        columns["lower"][ok], columns["upper"][ok] = 100 * limits.low, 100 * limits.high
    return frame.assign(**columns)


def _months(ways: Ways) -> tuple[int, int] | None:
    began = ways.reached[:, 0] != measured.NEVER
    if not began.any():
        return None
    months = (ways.until[began] - ways.reached[began, 0]) / 30.4375
    return int(months.min()), int(months.max())


def _provenance(told: Told, *, hidden: bool) -> Provenance:
    return (
        told.provenance.then(words.HIDDEN, Caveat.SMALL_CELLS_HIDDEN)
        if hidden
        else (told.provenance)
    )
