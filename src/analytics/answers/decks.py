"""A deck from live answers, all of its slides from one version of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers.slides import figures, title
from analytics.answers.slides.asked import Asked
from analytics.store import choices, hashed, tables
from analytics.store.versioned import following, version
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.slide import Deck, Subject
from analytics.wording import decks as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from analytics.vocabulary.slide import DeckSpec, Slide

_BUILDERS: dict[Subject, Callable[[Asked], Slide]] = {
    Subject.TITLE: title.slide,
    Subject.FIGURES: figures.slide,
}
_DIGITS = 8  # of a version: few enough to be read out
_TRIES = 5


def deck(spec: DeckSpec, on: date) -> Deck:
    """The slides of `spec`, made anew from live answers; `on` is today.

    No reader's own basis enters: whoever opens a deck meets the same figures. If the data change
    while it is made, it is made again.

    Raises:
        KeyError: there is no such area.
        Refused: the data do not stop changing.
    """
    with following(MAIN):
        for _ in range(_TRIES):
            before = version()
            made = _made(spec, on, before)
            if version() == before:
                return made
    raise Refused(words.NO_REST)


def _made(spec: DeckSpec, on: date, of: str) -> Deck:
    area = tables.area(spec.area_code)
    asked = Asked(
        area=area,
        practice=spec.practice,
        on=on,
        version=hashed.digest(of)[:_DIGITS],
        basis=words.basis(len(choices.active())),
    )
    return Deck(
        name=spec.name,
        area_code=area.code,
        area_name=asked.place,
        practice=spec.practice,
        version=asked.version,
        basis=asked.basis,
        on=on,
        slides=tuple(_BUILDERS[each](asked) for each in spec.subjects if each in _BUILDERS),
    )
