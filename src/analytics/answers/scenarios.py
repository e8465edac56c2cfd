"""KPM until 2030: what comes of it if things stay as they are, and what a scenario changes.

Nothing here says anything of the poverty rate: a family that leaves PKH is not thereby out of
poverty by the survey, and most families on the list were not in it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from analytics.answers import levers as lever_answers
from analytics.answers import monthly
from analytics.answers import scenario_runs as runs
from analytics.answers.scenario_noise import noise
from analytics.answers.scenario_start import REST, start
from analytics.answers.scenario_sums import (
    GRADUATED,
    STOCK,
    beside,
    by_quarter,
    by_year,
    ends,
    until_end,
)
from analytics.measures import fans
from analytics.measures.swings import swings as swung
from analytics.store import progress, tables
from analytics.store.versioned import following
from analytics.vocabulary.claim import Basis, Measure
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.scenario import EXPLORING, Scenario
from analytics.wording import scenarios as words

if TYPE_CHECKING:
    from collections.abc import Callable


_PERCENT = 100


def projected(
    scenario: Scenario,
    practice: bool,  # noqa: FBT001 - the reader's switch
    draws: int = EXPLORING,
    told: Callable[[float], None] | None = None,
) -> Answer:
    """How many KPM are there quarter by quarter until 2030, and how many graduate?

    Args:
        scenario: its moved levers; with none of them the baseline.
        practice: True in mode latihan, which starts from the example register.
        draws: how many; 2,000 while exploring, 10,000 for the record.
        told: is told now and then which share is done; raises to stop.

    Returns:
        One row a quantity, area and quarter: what (stock, pool, entered, returned, graduated,
        natural, excluded, held_back; of kecamatan stock and graduated alone), quarter (`2026-Q1`;
        stocks begin with the one before the first), area_code, name, mean, p05, p25, p50, p75, p95,
        in KPM; the whole first. `facts`: `scenario`, `levers` (id -> Lever as it stands by itself),
        `values` (id -> where it stood), `draws`, `first`, `last`, `whole`, `depth`, `totals` (one
        row a quantity and year: what, year, quarters, mean and quantiles; stocks at the end of the
        year, flows summed over it, and `graduated_share`, percent of the KPM at its start), `until`
        (the same, summed over all years; stocks at the end), `start` (KPM at the start), `asked`
        (graduates a year that the norm of one facilitator times their number comes to, or None),
        `binds` (share of draws and quarters in which more are ready than the capacity lets
        through), `spread` (of the baseline, one dict for each other official count: count, stock,
        graduated, as medians), `noise` (of the baseline, of `scenario_noise.noise`), `stated`,
        `incomplete`, `period` and `guard` as of `scenario_start.start`. A Gap where nobody tells
        how many KPM there are.
    """
    begun = _begun(practice)
    if isinstance(begun, Gap):
        return begun
    drawn = runs.run(scenario, begun, draws, told)
    facts = begun.facts
    return Result(
        frame=by_quarter(drawn, facts["whole"]),
        indicator=begun.indicator,
        provenance=runs.provenance(begun, drawn, practice),
        facts={
            "scenario": scenario,
            "levers": dict(drawn.levers),
            "values": dict(drawn.values),
            "draws": draws,
            "first": facts["first"],
            "last": drawn.quarters[-1],
            "whole": facts["whole"],
            "depth": facts["depth"],
            "totals": by_year(drawn),
            "until": until_end(drawn),
            "start": facts["counted"][STOCK],
            "asked": _asked(drawn.levers["facilitators"].middle),
            "binds": drawn.binds,
            # Of a moved scenario nobody is told these two: runs are saved.
            "spread": () if scenario.settings else _spread(scenario, begun),
            "noise": {} if scenario.settings else noise(scenario, begun, drawn),
            "stated": facts["stated"],
            "incomplete": facts["incomplete"],
            "period": facts["period"],
            "guard": facts["guard"] if runs.by_identity(drawn) else None,
        },
    )


def compared(scenarios: tuple[Scenario, ...], practice: bool) -> Answer:  # noqa: FBT001
    """What does each scenario change against the baseline, draw by draw?

    Args:
        scenarios: those beside the baseline, which is put first by itself.
        practice: True in mode latihan.

    Returns:
        One row a scenario and quantity, the baseline first: place (0 the baseline), scenario
        (name), what (flows until 2030, stock at its end; `graduated_share`, percent of the KPM a
        year), unit (kpm, points), mean, p05, p50, p95, and against the baseline difference
        (median), difference_low, difference_high (90 percent) and more (share of draws in
        which it is the larger one). `facts`: `scenarios` (as they stand in the frame), `whole`,
        `depth`, `binds`
        (one each).
    """
    begun = _begun(practice)
    if isinstance(begun, Gap):
        return begun
    base = scenarios[0].baseline if scenarios else Scenario(practice=practice)
    every = (base, *scenarios)
    drawn = [runs.run(one, begun, EXPLORING) for one in every]
    return Result(
        frame=beside([one.name for one in every], drawn),
        indicator=begun.indicator,
        provenance=runs.provenance(begun, drawn[0], practice).then(words.DRAW_BY_DRAW),
        facts={
            "scenarios": every,
            "whole": begun.facts["whole"],
            "depth": begun.facts["depth"],
            "binds": tuple(one.binds for one in drawn),
        },
    )


def swings(scenario: Scenario, practice: bool, what: str = GRADUATED) -> Answer:  # noqa: FBT001
    """Which assumption matters most: each at its low and its high end, the others as they are?

    Args:
        scenario: where the levers stand.
        practice: True in mode latihan.
        what: graduated (until 2030) or stock (at its end).

    Returns:
        One row a lever, the widest swing first: lever, low, high (where it was moved), at_low,
        at_high (what then comes out, in KPM). `facts`: `levers` (id -> Lever), `middle` (what comes
        out where none is moved), `what`, `scenario`, `whole`, `depth`.
    """
    begun = _begun(practice)
    if isinstance(begun, Gap):
        return begun
    keys = runs.quarters(begun)
    held = lever_answers.of(practice)
    chosen = runs.priors_of(held, scenario)
    frame = swung(
        runs.begin(begun, held), chosen, len(keys), what, seed=scenario.seed, told=progress.tell
    )
    drawn = runs.run(scenario, begun, EXPLORING)
    return Result(
        frame=frame.drop(columns="base"),
        indicator=begun.indicator,
        provenance=runs.provenance(begun, drawn, practice).then(words.ONE_AT_A_TIME),
        facts={
            "levers": held,
            "middle": float(frame["base"].iloc[0]),
            "what": what,
            "scenario": scenario,
            "whole": begun.facts["whole"],
            "depth": begun.facts["depth"],
        },
    )


def by_district(scenario: Scenario, practice: bool) -> Answer:  # noqa: FBT001
    """What comes of it in each kecamatan until 2030?

    Returns:
        One row a kecamatan in order of code: area_code, name, start, stock, stock_low, stock_high
        (at the end of 2030), until, until_low, until_high (graduates until then), in KPM, share
        (graduates a year, percent of the KPM at the start); medians and 90 percent
        intervals. `facts`: `scenario`, `whole`, `depth`, `last`. A Gap where only the kabupaten is
        told.
    """
    begun = _begun(practice)
    if isinstance(begun, Gap):
        return begun
    keys = runs.quarters(begun)
    if begun.facts["depth"] is Depth.TOTALS:
        return replace(monthly.missing(), what=words.BY_DISTRICT)
    drawn = runs.run(scenario, begun, EXPLORING)
    stock, out = fans.spread(drawn.ended.T), fans.spread(drawn.graduated.T)
    years = len(keys) / 4
    frame = begun.frame[["area_code", "name"]].assign(
        start=begun.frame["stock"].astype(float),
        stock=stock["p50"],
        stock_low=stock["p05"],
        stock_high=stock["p95"],
        until=out["p50"],
        until_low=out["p05"],
        until_high=out["p95"],
    )
    frame["share"] = _PERCENT * frame["until"] / years / frame["start"].where(frame["start"] > 0)
    return Result(
        frame=frame[frame["area_code"] != REST].reset_index(drop=True),
        indicator=begun.indicator,
        provenance=runs.provenance(begun, drawn, practice).then(
            f"{words.SHRUNKEN}; {words.NOT_ADDED}", Caveat.SHRUNKEN
        ),
        facts={
            "scenario": scenario,
            "whole": begun.facts["whole"],
            "depth": begun.facts["depth"],
            "last": drawn.quarters[-1],
        },
    )


def _spread(scenario: Scenario, begun: Result) -> tuple[dict[str, float], ...]:
    """What comes out if the lowest or highest official count of the same year is the right one."""
    if begun.facts["depth"] is not Depth.TOTALS:
        return ()
    found: list[dict[str, float]] = []
    for measure in (Measure.LOWEST, Measure.HIGHEST):
        with following(Basis(measure)):
            other = start(scenario.practice)
            if isinstance(other, Gap):
                continue
            count = other.facts["counted"][STOCK]
            if count in {begun.facts["counted"][STOCK], *(one["count"] for one in found)}:
                continue
            drawn = runs.run(scenario, other, EXPLORING)
        medians = {what: float(np.median(ends(drawn, what))) for what in (STOCK, GRADUATED)}
        found.append({"count": count, **medians})
    return tuple(found)


def _asked(people: float) -> float | None:
    """Graduates a year by the norm of one facilitator, for as many as there are."""
    norms = tables.norms()
    rows = norms[(norms["measure"] == "graduates_per_facilitator") & (norms["kind"] == "target")]
    return None if rows.empty else float(rows["low"].min()) * people


def _begun(practice: bool) -> Answer:  # noqa: FBT001
    """Where scenarios start; a Gap, too, where the data reach beyond their last year."""
    begun = start(practice)
    if isinstance(begun, Gap) or runs.quarters(begun):
        return begun
    return Gap(words.WHAT, words.KEEPER, words.LATER_YEARS)
