"""The first slide: whose meeting it is, the message of the deck, and of when its data are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import areas, poverty, summary
from analytics.answers.slides.figures import THREE
from analytics.answers.slides.questions import card
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.picture import Sentences
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Slide, Subject
from analytics.wording import aloud
from analytics.wording.periods import period_of
from analytics.wording.slides import title as words
from analytics.wording.sources import source_line

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked


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
    shown = rate.provenance if isinstance(rate, Result) else None
    if isinstance(rate, Result):
        row = rate.only()
        spoken.append(words.spoken_rate(row["value"], period_of(row["period"])))
    return Slide(
        subject=Subject.TITLE,
        title=title,
        question=words.question(asked.place),
        parts=(
            Sentences(words.HEAD, (*words.made(asked.on, asked.version, asked.basis), *_newest())),
        ),
        source="" if shown is None else source_line(shown),
        provenance=shown,
        script=aloud.script(spoken, words.SPOKEN_MORE),
        questions=card(shown),
    )


def _newest() -> tuple[str, ...]:
    found = dict(zip(summary.HEADLINES, summary.headlines(BOJONEGORO), strict=True))
    labels = [
        (one.indicator.label, period_of(one.only()["period"]))
        for one in (found[name] for name in THREE)
        if isinstance(one, Result)
    ]
    return (words.as_of(labels),) if labels else ()
