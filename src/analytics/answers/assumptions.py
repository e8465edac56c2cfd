"""The assumptions annex of one scenario: every lever with its source, range, reason and weight.

Scenarios that were kept, and what came of them, change without the data: ask here, not by `ui.ask`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Any

from analytics.answers import (
    extreme_scenarios,
    poverty_scenarios,
    scenario_log,
    scenario_runs,
    scenarios,
    scenarios_kept,
)
from analytics.answers import levers as of_levers
from analytics.answers.allocation import allocated
from analytics.answers.poverty_fits import BY_GAP
from analytics.answers.scenario_sums import GRADUATED, STOCK
from analytics.store import versioned
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.scenario import LeverGroup
from analytics.vocabulary.scenario_log import State
from analytics.wording import allocation as of_allocation
from analytics.wording import assumptions as words
from analytics.wording import extreme_scenarios as of_extreme
from analytics.wording import moves
from analytics.wording import scenario_log as of_log
from analytics.wording import scenarios as of_flows
from analytics.wording import scenarios_kept as of_kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from analytics.vocabulary.provenance import Origin
    from analytics.vocabulary.scenario import Lever, Scenario

    Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: what stands above it, its heads, its rows, and how wide columns are."""

    caption: str
    heads: tuple[str, ...]
    rows: Rows
    shares: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part: sentences, then tables, then what has to be said below them."""

    head: str
    lines: tuple[str, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """What the annex says, in order.

    Attributes:
        name: of the scenario.
        head: names and values above all.
        parts: the numbered parts.
        example: True where the scenario starts from example data.
    """

    name: str
    head: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    example: bool


class _Sources:
    """Origins in the order in which they are named, each with its number."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[int, Origin]] = {}

    def numbers(self, origins: Sequence[Origin]) -> tuple[int, ...]:
        """The numbers of these, new ones at the end."""
        for one in origins:
            self.found.setdefault(one.id, (len(self.found) + 1, one))
        return tuple(self.found[one.id][0] for one in origins)


def annex(scenario: Scenario, recorded: Mapping[str, Any], on: date) -> Annex | Gap:
    """Everything a council asks of a scenario, dated `on`.

    Args:
        scenario: its moved levers, with who moved each and why.
        recorded: what came of it when it was kept, as `actions.scenario_content` has it; or empty.
        on: the day that is today.

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
    sources, at = _Sources(), count(1)
    sources.numbers(now.provenance.origins)
    beside = scenarios.compared((own,), practice) if own.settings else None
    parts = (
        _short(scenario, recorded, now, beside),
        _what(scenario, levers, touched),
        _levers(scenario, levers, touched, sources, at),
        _swings(own, levers, at),
        _results(scenario, recorded, now, beside, touched, at),
        _log(practice, on, at),
        Part(words.HEADS["limits"], _limits(now)),
        Part(words.HEADS["again"], (words.AGAIN,)),
    )
    rows = tuple(words.origin(number, one) for number, one in sources.found.values())
    listed = Sheet(words.table(next(at), "Dokumen"), words.SOURCES, rows, (0.4, 2.2, 3.4, 1.2))
    head = words.head(
        scenario,
        now.provenance.label,
        scenarios_kept.data_version(practice),
        _basis(),
        on,
    )
    last = Part(words.HEADS["sources"], sheets=(listed,))
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
    first = (words.EXAMPLE,) if scenario.practice else ()
    return Part(words.HEADS["short"], (*first, *filter(None, lines)))


def _what(scenario: Scenario, levers: Mapping[str, Lever], touched: tuple[LeverGroup, ...]) -> Part:
    left = tuple(group for group in LeverGroup if group not in touched)
    lines = (*words.moved(scenario.settings, levers), words.untouched(left))
    return Part(words.HEADS["what"], tuple(filter(None, lines)))


def _levers(
    scenario: Scenario,
    levers: Mapping[str, Lever],
    touched: tuple[LeverGroup, ...],
    sources: _Sources,
    at: Iterator[int],
) -> Part:
    """Two tables a part: where each lever stands, and who says so and why."""
    sheets = []
    for group in touched:
        mine = [one for one in levers.values() if one.group is group]
        stands = tuple(_stands(one, scenario) for one in mine)
        reasons = tuple(_reasons(one, scenario, sources) for one in mine)
        head = words.group(group)
        caption = words.table(next(at), f"{head}: letak, rentang, dan sebaran")
        sheets.append(Sheet(caption, words.STANDS, stands, (1.5, 1.1, 1.1, 1.6, 2.0)))
        caption = words.table(next(at), f"{head}: sumber, pemilih, dan alasan")
        sheets.append(Sheet(caption, words.REASONS, reasons, (1.2, 2.3, 1.3, 2.5)))
    return Part(words.HEADS["levers"], sheets=tuple(sheets))


def _stands(lever: Lever, scenario: Scenario) -> tuple[str, ...]:
    value = scenario.values.get(lever.id, lever.middle)  # noqa: PD011 - no array
    prior = scenario_runs.prior_of(lever, scenario)
    return (
        lever.label,
        words.stood(lever, value, was_moved=value != lever.middle),
        words.stood(lever, lever.middle, was_moved=False),
        words.plausible(lever),
        words.stands(lever, value, (prior.low, prior.middle, prior.high), prior.shape),
    )


def _reasons(lever: Lever, scenario: Scenario, sources: _Sources) -> tuple[str, ...]:
    setting = next((one for one in scenario.settings if one.lever == lever.id), None)
    origins = of_levers.sources(lever, scenario.practice)
    told = words.source(lever, sources.numbers(origins), origins)
    return lever.label, told, words.chosen(setting), lever.why


def _swings(own: Scenario, levers: Mapping[str, Lever], at: Iterator[int]) -> Part:
    """What each lever of KPM does alone, of both outcomes; the widest first."""
    found = {what: scenarios.swings(own, own.practice, what) for what in (GRADUATED, STOCK)}
    by = {
        what: {row["lever"]: row for row in answer.rows()}
        for what, answer in found.items()
        if isinstance(answer, Result)
    }
    rows = tuple(
        (
            levers[lever].label,
            words.ends_of(levers[lever], row["low"], row["high"]),
            words.swing(row),
            words.swing(by[STOCK][lever]),
        )
        for lever, row in by.get(GRADUATED, {}).items()
    )
    sheet = Sheet(words.table(next(at), "Satu andaian digeser"), words.SWINGS, rows)
    return Part(words.HEADS["swings"], (words.SWINGS_NOTE,), (sheet,))


def _results(  # noqa: PLR0913, PLR0917 - each said once
    scenario: Scenario,
    recorded: Mapping[str, Any],
    now: Result,
    beside: Result | Gap | None,
    touched: tuple[LeverGroup, ...],
    at: Iterator[int],
) -> Part:
    shares = (2.0, 1.2, 1.0, 1.6, 1.6)
    captions = [(words.worked_out(now.facts["draws"]), scenarios_kept.rows(now))]
    if recorded:
        told = words.worked_out(recorded["draws"], recorded=recorded["on"])
        captions.append((told, list(recorded["rows"])))
    sheets = [
        Sheet(words.table(next(at), caption), words.YEARS, words.years(rows), shares)
        for caption, rows in captions
    ]
    if isinstance(beside, Result):
        caption = words.table(next(at), "Beda dari dasar, undian demi undian")
        sheets.append(Sheet(caption, words.APART, words.apart(beside.rows())))
    below: list[str] = []
    if LeverGroup.POVERTY in touched:
        lines, sheet = _poverty(scenario, at)
        below += words.other(LeverGroup.POVERTY.label, lines)
        sheets += sheet
    if LeverGroup.EXTREME in touched:
        below += words.other(LeverGroup.EXTREME.label, _extreme(scenario))
    if LeverGroup.ALLOCATION in touched:
        below += words.other(LeverGroup.ALLOCATION.label, _allocation(scenario))
    lines = (words.RESULTS_NOTE, *of_flows.spread(now.facts))
    return Part(words.HEADS["results"], lines, tuple(sheets), tuple(below))


def _poverty(scenario: Scenario, at: Iterator[int]) -> tuple[tuple[str, ...], list[Sheet]]:
    name = words.name_of(scenario)
    answer = poverty_scenarios.scenarios((replace(scenario, name=name),))
    if isinstance(answer, Gap):
        return (), []
    rows = [row for row in answer.rows() if row["fit"] == BY_GAP]
    caption = words.table(next(at), "Angka kemiskinan, Maret tiap tahun")
    sheet = Sheet(caption, words.POVERTY, words.poverty(rows, name))
    return (*poverty_scenarios.told(answer), *poverty_scenarios.limits(answer)), [sheet]


def _extreme(scenario: Scenario) -> tuple[str, ...]:
    answer = extreme_scenarios.paced(
        scenarios=(replace(scenario, name=words.name_of(scenario), practice=False),)
    )
    return () if isinstance(answer, Gap) else of_extreme.lead(answer.facts)


def _allocation(scenario: Scenario) -> tuple[str, ...]:
    answer = allocated(scenario, scenario.practice, Aim.GRADUATES)
    return () if isinstance(answer, Gap) else of_allocation.lead(answer.facts)


def _log(practice: bool, on: date, at: Iterator[int]) -> Part:  # noqa: FBT001
    """How earlier scenarios did against what came."""
    found = scenario_log.scores(practice, on)
    if isinstance(found, Gap):
        return Part(words.HEADS["log"], (words.NO_LOG,))
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
    sheets = (Sheet(words.table(next(at), caption), words.LOG, told, shares),) if told else ()
    return Part(words.HEADS["log"], lines, sheets)


def _limits(now: Result) -> tuple[str, ...]:
    alone = (words.NOT_BY_DISTRICT,) if now.facts["depth"] is Depth.TOTALS else ()
    said = (
        *words.LIMITS,
        *alone,
        *of_flows.notes(now.facts),
        *(one.sentence for one in now.provenance.caveats),
    )
    return tuple(dict.fromkeys(said))


def _basis() -> str:
    of = versioned.basis()
    return moves.label(of.measure, of.source) if of != MAIN else moves.label(MAIN.measure)
