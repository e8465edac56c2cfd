"""Questions on outcomes and absorption, for `answers.questions`: name, words, who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import absorptions, outcomes, outcomes_declared
from analytics.vocabulary.outcome import USUAL_THRESHOLD, Grouping

if TYPE_CHECKING:
    from analytics.answers.questions import Answers, Asked


def _budgets(_asked: Asked) -> Answers:
    return (absorptions.published(),)


def _whole(_asked: Asked) -> Answers:
    return (absorptions.whole(0),)


def _declared(_asked: Asked) -> Answers:
    return (outcomes_declared.declared(),)


def _placed(asked: Asked) -> Answers:
    year, lag = outcomes.usual(asked.practice)
    by = Grouping.PROGRAMME.value
    return (outcomes.placed(by, year, lag, USUAL_THRESHOLD, asked.practice),)


OF_OUTCOMES = (
    (
        "serapan",
        "Berapa yang terserap dari anggaran yang terbit, dan cocokkah persen yang ditulis?",
        _budgets,
    ),
    (
        "serapan-dan-kemiskinan",
        "Bagaimana serapan APBD berdampingan dengan perubahan P0, dan apa yang dapat disimpulkan?",
        _whole,
    ),
    (
        "ukuran-hasil",
        "Program mana yang tidak menyatakan ukuran hasil?",
        _declared,
    ),
    (
        "hasil-dan-serapan",
        "Program mana yang terserap, dan apakah hasilnya bergerak menurut sasarannya sendiri?",
        _placed,
    ),
)
