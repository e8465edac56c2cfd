"""The six questions in the order in which a meeting asks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers.briefing.agreed import agreed
from analytics.answers.briefing.graduating import graduating
from analytics.answers.briefing.pilots import pilots
from analytics.answers.briefing.scenario import scenario
from analytics.answers.briefing.winning import winning
from analytics.answers.briefing.worst import worst
from analytics.store.versioned import cached

if TYPE_CHECKING:
    from datetime import date

    from analytics.vocabulary.briefing import Briefed


def six(on: date) -> tuple[Briefed, ...]:
    """Winning, worst, graduating, pilot villages, what was agreed, what if; `on` is today.

    What was agreed is read anew each time, for it changes without the data.
    """
    *first, last = _of_figures()
    return (*first, agreed(on), last)


@cached
def _of_figures() -> tuple[Briefed, ...]:
    return (winning(), worst(), graduating(), pilots(), scenario())
