"""Lines of answers on who works where on what, for `answers.told`: by a column they alone have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording import collaboration, collaboration_known, trainings

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.vocabulary.result import Result

OF_COLLABORATION: dict[str, Callable[[dict[str, Any], Result], str]] = {
    "aimed_by": lambda row, _: collaboration.told_problem(row),
    "now": lambda row, _: collaboration.told_work(row),
    "is_there": lambda row, _: collaboration_known.told(row),
    "not_done": lambda row, answer: trainings.told_act(row, answer.facts),
}
