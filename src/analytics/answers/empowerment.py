"""Ways of families from a training to graduation: how far each cohort is, and where it stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import empowerment_list
from analytics.answers.empowerment_list import EVERY, FAMILIES, SHARE, Told, cohorts, missing
from analytics.measures import empowerment as measured
from analytics.measures import rounded
from analytics.vocabulary.empowerment import Step
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Result
from analytics.wording import empowerment as words

if TYPE_CHECKING:
    from analytics.measures.empowerment import Ways
    from analytics.vocabulary.provenance import Provenance


def funnel(practice: bool = False, cohort: str = EVERY) -> Answer:  # noqa: FBT001, FBT002
    """How many of a cohort came how far.

    Counts here and below are told in fives and missing from 1 to 4 (`measures.rounded`).
    One row a step: `pathway_step` (`Step`), `name`, `reached`, `skipped`, `previous` (Int64),
    `hidden`, `value` (percent of those that reached the step before; NaN below 30 families or where
    hidden), `lower`, `upper`. `facts`: `regency`, `name`, `cohort`, `families` (None where small),
    `until`, `months` (the shortest and longest time since the first step; None of a few families),
    `programmes`.

    A Gap without a list, or of a cohort that is not in it.
    """
    told = empowerment_list.told(practice)
    if told is None or cohort not in cohorts(practice):
        return missing()
    picked = _picked(told, cohort)
    frame = measured.funnel(picked.ways)
    frame = frame.assign(
        pathway_step=frame["step"],
        name=[Step(step).label for step in frame["step"]],
        **{name: rounded.told(frame[name]) for name in ("reached", "skipped", "previous")},
    ).drop(columns="step")
    frame["hidden"] = frame["reached"].isna()
    shares = rounded.shares(frame["reached"], frame["previous"], measured.FEWEST)
    shares.loc[0] = float("nan")  # the first step is a part of nothing
    frame = frame.join(shares)
    families = rounded.one(len(picked.rows))
    return Result(
        frame=frame,
        indicator=FAMILIES,
        provenance=_provenance(told),
        facts={
            "regency": told.regency,
            "name": told.name,
            "cohort": cohort,
            "families": families,
            "until": told.until,
            "months": None if families is None else _months(picked.ways),
            "programmes": sorted({name for name in told.rows["programme"] if name}),
        },
    )


def leaks(practice: bool = False, cohort: str = EVERY) -> Answer:  # noqa: FBT001, FBT002
    """At which step families do not go on within a year, and which leak is larger than chance.

    One row a step (of the first seven): `leak_from` (`Step`), `name`, `then` (the next step),
    `watched`, `lost` (Int64), `value`, `lower`, `upper` (percent; NaN below
    30 families or where hidden), `larger`, `hidden`, `strong` (the largest that is `larger`).
    `facts`: as `funnel`, `worst` (its name, or ""), `window` (days).

    A Gap as in `funnel`.
    """
    told = empowerment_list.told(practice)
    if told is None or cohort not in cohorts(practice):
        return missing()
    picked = _picked(told, cohort)
    frame = measured.leaks(picked.ways)
    counts = {name: rounded.told(frame[name]) for name in ("watched", "lost")}
    flags = counts["watched"].isna() | counts["lost"].isna()
    shares = rounded.shares(counts["lost"], counts["watched"], measured.FEWEST)
    steps = list(Step)
    larger = frame["larger"] & shares["value"].notna()
    top = shares["value"].where(larger)
    frame = frame.assign(
        **counts,
        **shares,
        leak_from=frame["step"],
        name=[
            words.leak(Step(step).label, steps[Step(step).place].label) for step in frame["step"]
        ],
        then=[steps[Step(step).place].value for step in frame["step"]],
        larger=larger,
        hidden=flags,
        strong=(top == top.max()) & larger,
    ).drop(columns=["step", "reached", "p"])
    worst = frame.loc[frame["strong"], "leak_from"]
    return Result(
        frame=frame,
        indicator=SHARE,
        provenance=_provenance(told).estimated(words.LEAK_STEP),
        facts={
            "regency": told.regency,
            "name": told.name,
            "cohort": cohort,
            "families": rounded.one(len(picked.rows)),
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
    counts = {name: rounded.told(long[name]) for name in ("families", "watched", "reached")}
    shares = rounded.shares(counts["reached"], counts["families"], measured.FEWEST)
    # Of a cohort that was not watched long enough there is no share at all.
    long = long.assign(**counts, **shares.mask(long["value"].isna()))
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
        provenance=_provenance(told).then(words.SAME_TIME),
        facts={"regency": told.regency, "name": told.name, "until": told.until},
    )


def _picked(told: Told, cohort: str) -> Told:
    if cohort == EVERY:
        return told
    here = (told.rows["cohort"].astype(str) == cohort).to_numpy()
    ways = measured.Ways(*(part[here] for part in told.ways))
    return Told(told.rows[here], ways, told.provenance, told.regency, told.until)


def _months(ways: Ways) -> tuple[int, int] | None:
    began = ways.reached[:, 0] != measured.NEVER
    if not began.any():
        return None
    months = (ways.until[began] - ways.reached[began, 0]) / 30.4375
    return int(months.min()), int(months.max())


def _provenance(told: Told) -> Provenance:
    return told.provenance.then(words.HIDDEN, Caveat.SMALL_CELLS_HIDDEN)
