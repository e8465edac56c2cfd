"""The question on scenarios of the past, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers.scenario_log import scores
from analytics.vocabulary.period import today

if TYPE_CHECKING:
    from analytics.answers.questions import Answers, Asked


def _scores(asked: Asked) -> Answers:
    return (scores(asked.practice, today()),)


OF_SCENARIO_LOG = (
    (
        "skenario-lama",
        "Apa yang dulu dikatakan skenario yang disimpan, dan apa yang kemudian terjadi?",
        _scores,
    ),
)
