"""Results in an assumptions annex: in KPM and in points, and of other parts that were touched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from analytics.answers import extreme_scenarios, poverty_scenarios, scenarios_kept
from analytics.answers.allocation import allocated
from analytics.answers.poverty_fits import BY_GAP
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.annex import Part, Sheet
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.scenario import LeverGroup
from analytics.wording import allocation as of_allocation
from analytics.wording import assumption_texts as texts
from analytics.wording import assumptions as words
from analytics.wording import extreme_scenarios as of_extreme
from analytics.wording import scenarios as of_flows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from analytics.vocabulary.scenario import Scenario


def results(  # noqa: PLR0913, PLR0917 - each said once
    scenario: Scenario,
    recorded: Mapping[str, Any],
    now: Result,
    beside: Result | Gap | None,
    touched: tuple[LeverGroup, ...],
    at: Iterator[int],
) -> Part:
    """What comes of it now and what was recorded, beside the baseline; then of other parts."""
    shares = (2.0, 1.2, 1.0, 1.6, 1.6)
    captions = [(words.worked_out(now.facts["draws"]), scenarios_kept.rows(now))]
    if recorded:
        told = words.worked_out(recorded["draws"], recorded=recorded["on"])
        captions.append((told, list(recorded["rows"])))
    sheets = [
        Sheet(words.table(next(at), caption), texts.YEARS, words.years(rows), shares)
        for caption, rows in captions
    ]
    if isinstance(beside, Result):
        caption = words.table(next(at), "Beda dari dasar, undian demi undian")
        sheets.append(Sheet(caption, texts.APART, words.apart(beside.rows())))
    below: list[str] = []
    if LeverGroup.POVERTY in touched:
        lines, sheet = _poverty(scenario, at)
        below += words.other(LeverGroup.POVERTY.label, lines)
        sheets += sheet
    if LeverGroup.EXTREME in touched:
        below += words.other(LeverGroup.EXTREME.label, _extreme(scenario))
    if LeverGroup.ALLOCATION in touched:
        below += words.other(LeverGroup.ALLOCATION.label, _allocation(scenario))
    lines = (texts.RESULTS_NOTE, *of_flows.spread(now.facts))
    return Part(texts.HEADS["results"], lines, tuple(sheets), tuple(below))


def _poverty(scenario: Scenario, at: Iterator[int]) -> tuple[tuple[str, ...], list[Sheet]]:
    name = words.name_of(scenario)
    answer = poverty_scenarios.scenarios((replace(scenario, name=name),))
    if isinstance(answer, Gap):
        return (), []
    rows = [row for row in answer.rows() if row["fit"] == BY_GAP]
    caption = words.table(next(at), "Angka kemiskinan, Maret tiap tahun")
    sheet = Sheet(caption, texts.POVERTY, words.poverty(rows, name))
    return (*poverty_scenarios.told(answer), *poverty_scenarios.limits(answer)), [sheet]


def _extreme(scenario: Scenario) -> tuple[str, ...]:
    answer = extreme_scenarios.paced(
        scenarios=(replace(scenario, name=words.name_of(scenario), practice=False),)
    )
    return () if isinstance(answer, Gap) else of_extreme.lead(answer.facts)


def _allocation(scenario: Scenario) -> tuple[str, ...]:
    answer = allocated(scenario, scenario.practice, Aim.GRADUATES)
    return () if isinstance(answer, Gap) else of_allocation.lead(answer.facts)
