"""The assumptions annex of one scenario: every lever with its source, range, reason and weight.

Scenarios that were kept, and what came of them, change without the data: ask here, not by `ui.ask`.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

from analytics.answers import assumption_levers, scenario_log, scenarios, scenarios_kept
from analytics.answers import levers as of_levers
from analytics.answers.assumption_results import results
from analytics.store import versioned
from analytics.vocabulary.annex import Annex, Part, Sheet
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.scenario import LeverGroup
from analytics.vocabulary.scenario_log import State
from analytics.wording import assumption_texts as texts
from analytics.wording import assumptions as words
from analytics.wording import moves
from analytics.wording import scenario_log as of_log
from analytics.wording import scenarios as of_flows
from analytics.wording import scenarios_kept as of_kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from analytics.vocabulary.scenario import Lever, Scenario


def annex(scenario: Scenario, recorded: Mapping[str, Any], on: date, kept: str = "") -> Annex | Gap:
    """Everything a council asks of a scenario, dated `on`.

    Args:
        scenario: its moved levers, with who moved each and why.
        recorded: what came of it when it was kept, as `actions.scenario_content` has it; or empty.
        on: the day that is today.
        kept: who kept it and when, in words; empty where nobody did.

    Returns:
        The annex; a Gap where nobody tells how many KPM there are.

    Raises:
        KeyError: a lever that nobody knows.
    """
    practice = scenario.practice
    levers = of_levers.of(practice)
    flows = frozenset(one.id for one in of_levers.levers(LeverGroup.FLOW, practice))
    own = replace(scenario.only(flows), name=scenario.name)
    now = scenarios.projected(own, practice)
    if isinstance(now, Gap):
        return now
    touched = _touched(scenario, levers)
    sources, at = assumption_levers.Sources(), count(1)
    sources.numbers(now.provenance.origins)
    beside = scenarios.compared((own,), practice) if own.settings else None
    parts = (
        _short(scenario, recorded, now, beside),
        _what(scenario, levers, touched),
        assumption_levers.stands(scenario, levers, touched, sources, at),
        assumption_levers.swings(own, levers, touched, at),
        results(scenario, recorded, now, beside, touched, at),
        _log(practice, on, at),
        Part(texts.HEADS["limits"], _limits(now)),
        Part(texts.HEADS["again"], (texts.AGAIN,)),
    )
    rows = tuple(words.origin(number, one) for number, one in sources.found.values())
    listed = Sheet(words.table(next(at), "Dokumen"), texts.SOURCES, rows, (0.4, 2.2, 3.4, 1.2))
    head = words.head(
        scenario,
        now.provenance.label,
        scenarios_kept.data_version(practice),
        _basis(),
        kept,
        on,
    )
    last = Part(texts.HEADS["sources"], sheets=(listed,))
    return Annex(words.name_of(scenario), head, (*parts, last), practice)


def _touched(scenario: Scenario, levers: Mapping[str, Lever]) -> tuple[LeverGroup, ...]:
    """Parts with a lever that was moved; that of KPM always, as every scenario is told in them."""
    of = {levers[one.lever].group for one in scenario.settings} | {LeverGroup.FLOW}
    return tuple(group for group in LeverGroup if group in of)


def _short(
    scenario: Scenario, recorded: Mapping[str, Any], now: Result, beside: Result | Gap | None
) -> Part:
    lines = [of_flows.baseline(now.facts)]
    if isinstance(beside, Result):
        lines += of_flows.differences(beside.rows(), beside.facts)
    lines += [of_flows.binding(now.facts), of_flows.asked_for(now.facts)]
    told = {"practice": scenario.practice, "data": scenario.data, "model": scenario.model}
    lines.append(of_kept.other_version(scenarios_kept.differs(told), recorded.get("on", "")))
    first = (texts.EXAMPLE,) if scenario.practice else ()
    return Part(texts.HEADS["short"], (*first, *filter(None, lines)))


def _what(scenario: Scenario, levers: Mapping[str, Lever], touched: tuple[LeverGroup, ...]) -> Part:
    left = tuple(group for group in LeverGroup if group not in touched)
    lines = (*words.moved(scenario.settings, levers), words.untouched(left))
    return Part(texts.HEADS["what"], tuple(filter(None, lines)))


def _log(practice: bool, on: date, at: Iterator[int]) -> Part:  # noqa: FBT001
    """How earlier scenarios did against what came."""
    found = scenario_log.scores(practice, on)
    if isinstance(found, Gap):
        return Part(texts.HEADS["log"], (texts.NO_LOG,))
    rows = found.rows()
    lines = (*of_log.lead(rows, found.facts), *of_log.waiting(found.facts), of_log.EVERY)
    done = [row for row in rows if row["log_state"] == State.SCORED]
    told = tuple(
        (
            of_log.scenario(row),
            of_log.what(row),
            of_log.told(row),
            of_log.came(row),
            of_log.missed(row),
            of_log.inside(row),
        )
        for row in done
    )
    shares = (1.5, 1.1, 1.6, 1.5, 0.9, 1.0)
    caption = "Skenario lama dan yang terjadi"
    sheets = (Sheet(words.table(next(at), caption), texts.LOG, told, shares),) if told else ()
    return Part(texts.HEADS["log"], lines, sheets)


def _limits(now: Result) -> tuple[str, ...]:
    alone = (texts.NOT_BY_DISTRICT,) if now.facts["depth"] is Depth.TOTALS else ()
    said = (
        *texts.LIMITS,
        *alone,
        *of_flows.notes(now.facts),
        *(one.sentence for one in now.provenance.caveats),
    )
    return tuple(dict.fromkeys(said))


def _basis() -> str:
    of = versioned.basis()
    return moves.label(of.measure, of.source) if of != MAIN else moves.label(MAIN.measure)
