"""Questions on estimates of small areas, for `answers.questions`: name, words, who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import small_area

if TYPE_CHECKING:
    from analytics.answers.questions import Answers, Asked


def _estimates(asked: Asked) -> Answers:
    surveys = small_area.offered(asked.practice)
    if not surveys:
        return (small_area.missing(),)
    return tuple(
        small_area.estimated(asked.practice, small_area.usual(asked.practice, *survey))
        for survey in surveys
    )


OF_SMALL_AREAS = (
    (
        "estimasi-kecamatan",
        "Berapa angka kemiskinan tiap kecamatan menurut estimasi area kecil, dan seberapa pasti?",
        _estimates,
    ),
)
