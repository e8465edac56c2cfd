"""Questions of the page Desa dampingan, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import assistance_known

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked


def _known(asked: Asked) -> Answers:
    return tuple(answer for area in asked.areas for answer in assistance_known.known(area))


OF_ASSISTANCE: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    (
        "dampingan",
        "Siapa mendampingi desa mana menurut sumber terbit, dan apa yang belum terbit?",
        _known,
    ),
)
