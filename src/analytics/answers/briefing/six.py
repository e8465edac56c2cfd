"""The six questions in the order in which a meeting asks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers.briefing.graduating import graduating
from analytics.answers.briefing.pilots import pilots
from analytics.answers.briefing.scenario import scenario
from analytics.answers.briefing.winning import winning
from analytics.answers.briefing.worst import worst

if TYPE_CHECKING:
    from analytics.vocabulary.briefing import Briefed


def six() -> tuple[Briefed, ...]:
    """Are we winning, where is it worst, does PKH graduate, do the pilots work, what if."""
    return (winning(), worst(), graduating(), pilots(), scenario())
