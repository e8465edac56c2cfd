"""How long families stay on PKH, how they leave it, and how long graduates stay out.

A curve is drawn from the families that are watched, up to the month from which fewer than
`FEWEST_FAMILIES` are; of fewer than `FEWEST_EVENTS` events of its kind there is none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import figures
from analytics.answers.depth import depth
from analytics.answers.register import cube, cutoff, missing, provenance, there
from analytics.measures import hazards, survival
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.stage import Exit
from analytics.wording import duration as words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FEWEST_FAMILIES, FEWEST_EVENTS = 30, 5
CAUSES = tuple(exit_.value for exit_ in Exit)
GRADUATED, RETURNED = Exit.GRADUATED.value, "returned"
YEAR, LONGEST, HEADLINE = 12, 120, 60
"""Months: of a year, of the longest curve, of the sentence above it."""
_ASK_FOR = {"life": words.ASK_LIFE, "returns": words.ASK_RETURNS}


def how_long(area: str = BOJONEGORO, practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Of families that come onto PKH, how many have left after so many years, and how?

    Aalen-Johansen, a row a way out and year: area_code, name, period, line, label, time (months),
    at_risk (watched until then), events (up to then), value, low, high (percent, 95 %).

    Facts: `curves`, the same by month; `watched` (families at risk in the first month), `episodes`
    (in the tables at all), `untimed` (of unknown start), `median` (months until half have left,
    in any way; with limits), `headline` (months of the sentence), `refused` (label and events of
    each way out with too few), `depth`, `cutoff`.
    """
    rows = rows_of("life", (area,), practice, words.HOW_LONG)
    if isinstance(rows, Gap):
        return rows
    table = survival.counted(rows, CAUSES)
    lines = {
        name: enough(survival.incidence(table, name, CAUSES))
        for name in CAUSES
        if table[name].sum() >= FEWEST_EVENTS
    }
    refused = [(Exit(name).label, int(table[name].sum())) for name in CAUSES if name not in lines]
    whole = enough(survival.survival(table, CAUSES))
    if not lines or len(whole) < YEAR:
        return _thin(words.HOW_LONG, area, table, CAUSES)
    return _result(
        "life",
        area,
        practice,
        {name: (Exit(name).label, curve) for name, curve in lines.items()},
        label=words.WAYS_OUT,
        definition=words.WAYS_OUT_MEANS,
        median=survival.median(whole),
        watched=int(table["at_risk"].iloc[0]),
        episodes=int(rows["entered"].sum()),
        untimed=_untimed(area, practice),
        refused=refused,
    )


def pace(area: str = BOJONEGORO, practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Of families still on PKH, how many graduate in a quarter, by how long they have been on it?

    The discrete hazard, a row a quarter: columns as of `how_long`, `events` in the quarter.
    Facts besides: `rate` (of all quarters watched together, percent a quarter, with limits),
    `first` (month that the first graduate's quarter begins with), `unit` (months of a row).
    """
    rows = rows_of("life", (area,), practice, words.PACE)
    if isinstance(rows, Gap):
        return rows
    table = survival.counted(rows, CAUSES)
    found = enough(hazards.hazard(table, GRADUATED))
    if found["events"].sum() < FEWEST_EVENTS:
        return _thin(words.PACE, area, table, (GRADUATED,))
    rate = hazards.rate(table[table["time"] <= LONGEST], (GRADUATED,))
    scale = 100 * hazards.QUARTER
    return _result(
        "life",
        area,
        practice,
        {GRADUATED: (words.A_QUARTER, found)},
        label=words.A_QUARTER,
        definition=words.A_QUARTER_MEANS,
        every=hazards.QUARTER,
        rate=(scale * rate.value, scale * rate.low, scale * rate.high),
        first=int(found.loc[found["events"] > 0, "time"].iloc[0]) - hazards.QUARTER + 1,
        watched=int(table["at_risk"].iloc[0]),
        episodes=int(rows["entered"].sum()),
        untimed=_untimed(area, practice),
        unit=hazards.QUARTER,
    )


def staying(area: str = BOJONEGORO, practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Of graduates, how many are back on PKH after so many months?

    One less Kaplan-Meier, a row a half year: columns as of `how_long`. Facts besides: `graduates`,
    `sustained` (percent out for twelve months, with limits; None where nobody was watched so
    long), `year` (graduates watched for twelve months).
    """
    rows = rows_of("returns", (area,), practice, words.STAYING)
    if isinstance(rows, Gap):
        return rows
    table = survival.counted(rows, (RETURNED,))
    curve = enough(survival.survival(table, (RETURNED,)))
    if table[RETURNED].sum() < FEWEST_EVENTS or len(curve) < YEAR // 2:
        return _thin(words.STAYING, area, table, (RETURNED,))
    back = curve.assign(
        estimate=1 - curve["estimate"], low=1 - curve["high"], high=1 - curve["low"]
    )
    year = survival.at(curve, YEAR)
    return _result(
        "returns",
        area,
        practice,
        {RETURNED: (words.BACK, back)},
        label=words.BACK,
        definition=words.BACK_MEANS,
        every=YEAR // 2,
        graduates=int(table["at_risk"].iloc[0]),
        sustained=None if year is None else tuple(100 * year[["estimate", "low", "high"]]),
        year=None if year is None else int(year["at_risk"]),
    )


def in_words(answer: Result) -> tuple[str, ...]:
    """The plain answer: a sentence or three, with the uncertainty inside."""
    name, facts = str(answer.frame["name"].iloc[0]), answer.facts
    if "rate" in facts:
        return words.pace(name, facts["rate"], facts["first"])
    if "graduates" in facts:
        return words.staying(name, facts["graduates"], facts["sustained"], facts["year"])
    ends = {row["line"]: row for row in answer.rows() if row["time"] == facts["headline"]}
    told = {
        name: tuple(row[each] for each in ("value", "low", "high")) for name, row in ends.items()
    }
    return words.how_long(name, facts["headline"], told, facts["median"])


def notes(answer: Result) -> tuple[str, ...]:
    """What a reader should know before looking at the picture."""
    facts = answer.facts
    return (
        *words.watched(facts.get("watched"), facts.get("episodes"), facts["cutoff"]),
        *words.left_out(facts.get("refused", ()), facts.get("untimed", 0)),
    )


def rows_of(name: str, codes: Sequence[str], practice: bool, what: str) -> pd.DataFrame | Gap:  # noqa: FBT001
    """The rows of some areas in a cube, if there are any and nothing in them is untold."""
    if not there(practice):
        return replace(missing(what), ask_for=_ASK_FOR[name])
    rows = cube(name, practice)
    rows = rows[rows["area_code"].isin(codes)]
    return missing(what, name) if rows.empty or rows.isna().any(axis=None) else rows


def enough(curve: pd.DataFrame) -> pd.DataFrame:
    """The curve up to where too few are watched, and no further than the longest."""
    thin = (curve["at_risk"] < FEWEST_FAMILIES) | (curve["time"] > LONGEST)
    return curve[thin.cumsum() == 0].reset_index(drop=True)


def monthly(curve: pd.DataFrame, line: str, label: str, *, so_far: bool = True) -> pd.DataFrame:
    """A curve as pictures read it: line, label, time, at_risk, events, value, low, high.

    Shares in percent; `events` so far, or of each row alone.
    """
    events = curve["events"].cumsum() if so_far else curve["events"]
    shares = {"value": "estimate", "low": "low", "high": "high"}
    return pd.DataFrame(
        {
            "line": line,
            "label": label,
            "time": curve["time"],
            "at_risk": curve["at_risk"].astype(int),
            "events": events.astype(int),
            **{name: 100 * curve[column] for name, column in shares.items()},
        }
    )


def too_few(what: str, area: str, families: int, events: int) -> Gap:
    """Why there is no curve, and what there is instead."""
    return replace(
        missing(f"{what}, {tables.area(area).name}"),
        never=words.too_few(families, events, FEWEST_FAMILIES, FEWEST_EVENTS),
        ask_for=words.INSTEAD,
        layout=None,
    )


def _thin(what: str, area: str, table: pd.DataFrame, causes: Sequence[str]) -> Gap:
    families = int(table["at_risk"].max()) if len(table) else 0
    return too_few(what, area, families, int(table[list(causes)].to_numpy().sum()))


def _untimed(area: str, practice: bool) -> int:  # noqa: FBT001
    rows = cube("untimed", practice)
    return int(rows.loc[rows["area_code"] == area, "episodes"].fillna(0).sum())


def _result(  # noqa: PLR0913 - what an answer is made of, each by its name
    name: str,
    area: str,
    practice: bool,  # noqa: FBT001
    lines: Mapping[str, tuple[str, pd.DataFrame]],
    *,
    label: str,
    definition: str,
    every: int = YEAR,
    **facts: Any,  # noqa: ANN401
) -> Result:
    period = cutoff(practice).isoformat()
    curves = pd.concat(
        [
            monthly(curve, line, said, so_far="unit" not in facts)
            for line, (said, curve) in lines.items()
        ],
        ignore_index=True,
    )
    curves = figures.with_names(curves.assign(area_code=area, period=period))
    told = curves[curves["time"] % every == 0]
    last = int(curves["time"].max())
    indicator = replace(
        tables.indicator("graduation_rate"), label=label, definition=definition, decimals=1
    )
    return Result(
        frame=told.reset_index(drop=True),
        indicator=indicator,
        provenance=provenance(name, practice).estimated(words.STEPS[name]),
        facts={
            "curves": curves,
            "headline": min(HEADLINE, last // YEAR * YEAR),
            "cutoff": cutoff(practice),
            "depth": depth(practice),
            **facts,
        },
    )
