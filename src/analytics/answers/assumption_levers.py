"""Levers in an assumptions annex: where each stands, who says so, and how much hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import levers as of_levers
from analytics.answers import scenario_runs, scenarios
from analytics.answers.scenario_sums import GRADUATED, STOCK
from analytics.vocabulary.annex import Part, Sheet
from analytics.vocabulary.result import Result
from analytics.vocabulary.scenario import LeverGroup
from analytics.wording import assumption_texts as texts
from analytics.wording import assumptions as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from analytics.vocabulary.provenance import Origin
    from analytics.vocabulary.scenario import Lever, Scenario

_SWUNG = frozenset({LeverGroup.FLOW})
"""Parts in which each lever is moved by itself."""


class Sources:
    """Origins in the order in which they are named, each with its number."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[int, Origin]] = {}

    def numbers(self, origins: Sequence[Origin]) -> tuple[int, ...]:
        """The numbers of these, new ones at the end."""
        for one in origins:
            self.found.setdefault(one.id, (len(self.found) + 1, one))
        return tuple(self.found[one.id][0] for one in origins)


def stands(
    scenario: Scenario,
    levers: Mapping[str, Lever],
    touched: tuple[LeverGroup, ...],
    sources: Sources,
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
        sheets.append(Sheet(caption, texts.STANDS, stands, (1.5, 1.1, 1.1, 1.6, 2.0)))
        caption = words.table(next(at), f"{head}: sumber, pemilih, dan alasan")
        sheets.append(Sheet(caption, texts.REASONS, reasons, (1.2, 2.3, 1.3, 2.5)))
    return Part(texts.HEADS["levers"], sheets=tuple(sheets))


def _stands(lever: Lever, scenario: Scenario) -> tuple[str, ...]:
    value = scenario.values.get(lever.id, lever.middle)
    prior = scenario_runs.prior_of(lever, scenario)
    return (
        lever.label,
        words.stood(lever, value, was_moved=value != lever.middle),
        words.stood(lever, lever.middle, was_moved=False),
        words.plausible(lever),
        words.stands(lever, value, (prior.low, prior.middle, prior.high), prior.shape),
    )


def _reasons(lever: Lever, scenario: Scenario, sources: Sources) -> tuple[str, ...]:
    setting = next((one for one in scenario.settings if one.lever == lever.id), None)
    origins = of_levers.sources(lever, scenario.practice)
    told = words.source(lever, sources.numbers(origins), origins)
    return lever.label, told, words.chosen(setting), lever.why


def swings(
    own: Scenario, levers: Mapping[str, Lever], touched: tuple[LeverGroup, ...], at: Iterator[int]
) -> Part:
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
    others = [one for one in levers.values() if one.group in touched and one.group not in _SWUNG]
    rows += tuple((one.label, *(texts.NOT_WORKED_OUT,) * 3) for one in others)
    sheet = Sheet(words.table(next(at), "Satu andaian digeser"), texts.SWINGS, rows)
    return Part(texts.HEADS["swings"], (texts.SWINGS_NOTE,), (sheet,))
