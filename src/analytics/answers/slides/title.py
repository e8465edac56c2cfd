"""The first slide: whose meeting it is, the message of the deck, and of when its data are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import areas, indicators, poverty, summary
from analytics.answers.slides.composing import composed, together
from analytics.answers.slides.figures import THREE
from analytics.vocabulary.picture import Sentences
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording.periods import period_of
from analytics.wording.slides import title as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """The message of the deck, the version of its data and the days of its figures."""
    rate = poverty.poverty_now()
    if asked.whole:
        decisions = len(summary.decisions(asked.area.code))
        value = rate.only()["value"] if isinstance(rate, Result) else None
        title = words.title(asked.place, value, decisions)
    else:
        gaps = [one for one in areas.known_of(asked.area.code) if isinstance(one, Gap)]
        decisions = sum(not gap.never for gap in gaps)
        title = words.district_title(asked.place, decisions)
    spoken = list(words.spoken(asked.spoken, asked.on, decisions))
    if isinstance(rate, Result):
        row = rate.only()
        spoken.append(words.spoken_rate(row["value"], period_of(row["period"])))
    return composed(
        Subject.TITLE,
        title=title,
        question=words.question(asked.place),
        parts=(
            Sentences(words.HEAD, (*words.made(asked.on, asked.version, asked.basis), *_newest())),
        ),
        provenance=together([rate] if isinstance(rate, Result) else []),
        spoken=spoken,
        more=words.SPOKEN_MORE,
    )


def _newest() -> tuple[str, ...]:
    found = [indicators.indicator_now(name) for name in THREE]
    labels = [
        (one.indicator.label, period_of(one.only()["period"]))
        for one in found
        if isinstance(one, Result)
    ]
    return (words.as_of(labels),) if labels else ()
