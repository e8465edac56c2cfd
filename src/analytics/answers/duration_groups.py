"""Whether families graduate at another pace in one cohort, or one kecamatan, than in others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import areas, figures
from analytics.answers.depth import depth
from analytics.answers.duration import (
    CAUSES,
    FEWEST_EVENTS,
    FEWEST_FAMILIES,
    GRADUATED,
    HEADLINE,
    YEAR,
    enough,
    monthly,
    rows_of,
)
from analytics.answers.register import cutoff, missing, provenance
from analytics.measures import hazards, survival
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import duration
from analytics.wording import duration_groups as words

if TYPE_CHECKING:
    from collections.abc import Mapping

_SURE = 0.05
_DISTRICTS = "kecamatan"
_SIDES = ("faster", "slower")


def by_cohort(area: str = BOJONEGORO, practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Do families that came onto PKH in one year graduate faster than those of another?

    A row a cohort that was watched from its start: area_code, name, period, line (year), label,
    time (months of `value`), at_risk (in the first month), events, expected (graduates, if all had
    the same pace), value, low, high (percent graduated by then; missing where not watched so
    long), adjusted (p against the rest, for as many comparisons), verdict (`faster`, `slower`,
    `alike`), ratio, ratio_low, ratio_high (times as fast as the first).

    Facts: `curves` by month, `headline` (months), `p` (of the log-rank test of all together),
    `groups` (what they are called), `refused` (label, families, graduates), `cutoff`, `depth`.
    """
    rows = rows_of("life", (area,), practice, words.COMPARED)
    if isinstance(rows, Gap):
        return rows
    found = {
        str(year): survival.counted(part, CAUSES)
        for year, part in rows.groupby("cohort")
        if part.loc[part["month"] == 0, "entered"].sum()
    }
    labels = {year: f"Masuk {year}" for year in found}
    answer = _compared(found, labels, dict.fromkeys(found, area), practice, "tahun masuk")
    if isinstance(answer, Gap):
        return answer
    of_first = hazards.ratios(
        {year: found[year] for year in answer.frame["line"]}, GRADUATED
    ).rename(columns={"low": "ratio_low", "high": "ratio_high"})
    return replace(answer, frame=answer.frame.merge(of_first, left_on="line", right_on="group"))


def by_district(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Do families graduate faster in one kecamatan than in the others?

    As `by_cohort`, a row a kecamatan in order of code, `line` its code, without ratios.
    """
    codes = tuple(areas.districts())
    rows = rows_of("life", codes, practice, words.COMPARED)
    if isinstance(rows, Gap):
        return rows
    found = {str(code): survival.counted(part, CAUSES) for code, part in rows.groupby("area_code")}
    return _compared(found, areas.districts(), {code: code for code in found}, practice, _DISTRICTS)


def in_words(answer: Result) -> tuple[str, ...]:
    """Whether there is a difference, and between whom; chance is called by its name.

    No kecamatan is named by an invented figure outside the table and the picture that mark it.
    """
    rows, facts = answer.rows(), answer.facts
    told = [words.difference(facts["groups"], len(rows), facts["p"], facts["cutoff"])]
    if len(rows) > 2:
        faster, slower = (
            [row["label"] for row in rows if row["verdict"] == side] for side in _SIDES
        )
        told.append(
            words.counted(len(faster), len(slower), len(rows))
            if _invented_places(answer)
            else words.apart(faster, slower, len(rows))
        )
    return tuple(told)


def notes(answer: Result) -> tuple[str, ...]:
    """Which groups have no curve, and why; of kecamatan, why Perbandingan may say otherwise."""
    facts = answer.facts
    if facts["groups"] != _DISTRICTS:
        return words.without_curve(facts["refused"])
    refused = facts["refused"]
    told = words.without_curve(refused)
    if _invented_places(answer):
        told = (words.NAMED_BELOW, *words.without_curve_count(len(refused)))
    return (*told, words.BESIDE_COMPARISON)


def _invented_places(answer: Result) -> bool:
    return answer.facts["groups"] == _DISTRICTS and answer.provenance.standing is Standing.EXAMPLE


def _compared(
    found: Mapping[str, pd.DataFrame],
    labels: Mapping[str, str],
    places: Mapping[str, str],
    practice: bool,  # noqa: FBT001
    groups: str,
) -> Answer:
    """Curves and test of those groups that have enough families and graduates."""
    counts = {
        group: (int(table["at_risk"].iloc[0]) if len(table) else 0, int(table[GRADUATED].sum()))
        for group, table in found.items()
    }
    kept = {
        group: table
        for group, table in found.items()
        if counts[group][0] >= FEWEST_FAMILIES and counts[group][1] >= FEWEST_EVENTS
    }
    if len(kept) < 2:
        return replace(
            missing(words.COMPARED),
            never=words.too_few_groups(groups, FEWEST_FAMILIES, FEWEST_EVENTS),
            ask_for=duration.INSTEAD,
            layout=None,
        )
    curves = {
        group: enough(survival.incidence(table, GRADUATED, CAUSES)) for group, table in kept.items()
    }
    # So long that at least two of them can be told.
    second = sorted(curve["time"].max() for curve in curves.values())[-2]
    headline = min(HEADLINE, max(int(second) // YEAR * YEAR, 1))
    test = hazards.logrank(kept, GRADUATED)
    period = cutoff(practice).isoformat()
    rows = [
        {
            "area_code": places[row["group"]],
            "period": period,
            "line": row["group"],
            "label": labels[row["group"]],
            "time": headline,
            "at_risk": counts[row["group"]][0],
            "events": int(row["observed"]),
            "expected": row["expected"],
            **_end(curves[row["group"]], headline),
            "adjusted": row["adjusted"],
            "verdict": _verdict(row),
        }
        for row in records(test.groups)
    ]
    return Result(
        frame=figures.with_names(pd.DataFrame(rows)),
        indicator=replace(
            tables.indicator("graduation_rate"),
            label=words.PACE_OF_GROUPS,
            definition=duration.WAYS_OUT_MEANS,
            decimals=1,
        ),
        provenance=provenance("life", practice).estimated(duration.STEPS["life"]),
        facts={
            "curves": pd.concat(
                [monthly(curve, group, labels[group]) for group, curve in curves.items()],
                ignore_index=True,
            ),
            "headline": headline,
            "p": test.p,
            "groups": groups,
            "refused": [(labels[group], *counts[group]) for group in found if group not in kept],
            "cutoff": cutoff(practice),
            "depth": depth(practice),
        },
    )


def _end(curve: pd.DataFrame, months: int) -> dict[str, float]:
    row = survival.at(curve, months)
    if row is None:
        return dict.fromkeys(("value", "low", "high"), float("nan"))
    return {
        name: 100 * float(row[column])
        for name, column in (("value", "estimate"), ("low", "low"), ("high", "high"))
    }


def _verdict(row: Mapping[str, Any]) -> str:
    if row["adjusted"] >= _SURE:
        return "alike"
    return _SIDES[int(row["observed"] < row["expected"])]
