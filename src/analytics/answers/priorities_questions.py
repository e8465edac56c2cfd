"""Questions on which villages come next, for `answers.questions`: name, words, who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import assistance_known, priorities
from analytics.answers.mapping_questions import regencies

if TYPE_CHECKING:
    from analytics.answers.questions import Answers, Asked


def _next(asked: Asked) -> Answers:
    return tuple(priorities.next_villages(regency) for regency in regencies(asked))


def _published(_asked: Asked) -> Answers:
    return (assistance_known.red_villages(),)


OF_PRIORITIES = (
    (
        "desa-berikutnya",
        "Desa mana yang didampingi berikutnya, dan seberapa bergantung pada bobotnya?",
        _next,
    ),
    (
        "desa-kuadran-merah",
        "Berapa desa kuadran merah yang diterbitkan, dan di kecamatan mana?",
        _published,
    ),
)
