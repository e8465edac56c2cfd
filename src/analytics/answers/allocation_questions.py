"""Questions on the allocation of packages, for `answers.questions`: name, words, who answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import allocation
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import Scenario
from analytics.wording import allocation as words
from analytics.wording import allocation_limits as limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked


def _graduates(asked: Asked) -> Answers:
    return _told(asked, Aim.GRADUATES)


def _gap(asked: Asked) -> Answers:
    return _told(asked, Aim.GAP)


def _told(asked: Asked, aim: Aim) -> Answers:
    """The sentences of the section, then a line a package."""
    answer = allocation.allocated(Scenario(practice=asked.practice), asked.practice, aim)
    if isinstance(answer, Gap):
        return (answer,)
    facts = answer.facts
    told = list(words.lead(facts))
    if facts["feasible"]:
        told += limits.limiting(facts)
        told += [words.given(row, aim) for row in answer.rows()]
    return (replace(answer, frame=pd.DataFrame({"given": told})),)


OF_ALLOCATION: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    (
        "alokasi-lulus",
        "Paket apa untuk berapa keluarga, agar KPM lulus paling banyak?",
        _graduates,
    ),
    (
        "alokasi-jurang",
        "Paket apa untuk berapa keluarga, agar jurang kemiskinan paling banyak tertutup?",
        _gap,
    ),
)
