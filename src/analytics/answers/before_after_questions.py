"""Questions on before and after, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import (
    assisted,
    assisted_before_after,
    before_after,
    pilot_villages,
    village_panel,
)
from analytics.answers.done_elsewhere import elsewhere
from analytics.simulate.village_panel import CHOSEN_ON
from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.design import Choice
from analytics.vocabulary.result import Gap
from analytics.vocabulary.verdict import Verdict
from analytics.wording import before_after as words
from analytics.wording import before_after_design as design
from analytics.wording import before_after_verdict as of_verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from analytics.answers.questions import Answers, Asked
    from analytics.vocabulary.result import Answer, Result

_SHOWN = 3  # villages of the example
_HEAVY = frozenset({"paths", "names", "synthetic", "judged", "how"})  # what only pictures need


def _pilots(asked: Asked) -> Answers:
    """The villages that were asked about; else those that sources name as pilots."""
    told = tuple(sorted(code for code in asked.areas if level_of(code) is Level.VILLAGE))
    answer = before_after.judged(told or pilot_villages.named(), asked.practice)
    return (answer if isinstance(answer, Gap) else _told(answer),)


def _told(answer: Result) -> Result:
    facts, of = answer.facts, answer.indicator
    seen: list[str] = []
    if facts["after"]:
        seen = [words.effect(facts, of), words.own(answer), *words.luck(facts, of)]
    judged = facts["judged"]
    lines = [
        design.minimum(facts, of),
        design.chosen(facts),
        *design.left_out(facts),
        *(seen or [words.NOTHING_AFTER]),
        before_after.synthetic_in_words(answer),
        of_verdict.verdict(judged.verdict, judged.reasons),
        of_verdict.numbers(judged.numbers),
    ]
    return _said(answer, [line for line in lines if line])


def _assisted(asked: Asked) -> Answers:
    """Each assisted village of a regency, by itself; in mode latihan villages of the example."""
    if asked.practice:
        codes = tuple(assisted.villages(EXAMPLE_REGENCY)["code"].head(_SHOWN))
        answer = assisted_before_after.each(
            codes, village_panel.EXAMPLE, CHOSEN_ON, practice=True, how=Choice.UNKNOWN
        )
        return (answer if isinstance(answer, Gap) else _each(answer),)
    found: list[Answer] = []
    for regency in dict.fromkeys(map(_regency, asked.areas)):
        groups = assisted_before_after.groups(regency)
        for group in groups:
            offered = list(village_panel.offered(group.codes, practice=False))
            if group.since is None or not offered:
                found.append(village_panel.missing(regency, group.since))
                continue
            card = before_after.design(group.codes)
            how = before_after.written_down(card, offered[0], group.since)
            answer = assisted_before_after.each(
                group.codes,
                offered[0],
                group.since,
                practice=False,
                how=how,
                elsewhere=elsewhere(group.codes, practice=False),
            )
            found.append(answer if isinstance(answer, Gap) else _each(answer))
        if not groups:
            found.append(village_panel.missing(regency))
    return tuple(found)


def _regency(area: str) -> str:
    """The regency of an area; Bojonegoro of what is wider than one."""
    return area[: len(BOJONEGORO)] if len(area) >= len(BOJONEGORO) else BOJONEGORO


def _each(answer: Result) -> Result:
    return _said(answer, [_line(row, answer) for row in answer.rows()])


def _line(row: dict[str, Any], answer: Result) -> str:
    in_percent = answer.facts["in_percent"]
    verdict = Verdict(row["verdict"])
    return words.alone(row, answer.indicator, verdict.label, in_percent=in_percent)


def _said(answer: Result, lines: Sequence[str]) -> Result:
    regency = answer.facts["regency"]
    where = {"area_code": regency, "name": assisted.name_of(regency)}
    frame = pd.DataFrame({**where, "sentence": list(lines)})
    kept = {name: fact for name, fact in answer.facts.items() if name not in _HEAVY}
    if "minimum" in kept and not math.isfinite(kept["minimum"]):
        kept["minimum"] = None  # JSON knows no infinity
    return replace(answer, frame=frame, facts=kept)


OF_BEFORE_AFTER: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    (
        "sebelum-sesudah",
        "Berubahkah desa percontohan lebih dari desa yang serupa sebelumnya?",
        _pilots,
    ),
    (
        "dampingan-sebelum-sesudah",
        "Berubahkah tiap desa dampingan lebih dari desa yang serupa sebelumnya?",
        _assisted,
    ),
)
