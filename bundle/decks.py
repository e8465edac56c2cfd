"""What shows the meeting its slides if the program does not start: files for any laptop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.answers.decks import deck
from analytics.publish.package import offers
from analytics.store.office import office
from analytics.vocabulary.period import today
from analytics.vocabulary.slide import DeckSpec

if TYPE_CHECKING:
    from pathlib import Path

SHOWN = "paparan.html"


@dataclass(frozen=True, slots=True)
class Made:
    """The version that stands on the slides, and the files beside `paparan.html`, in words."""

    version: str
    more: str


def write(folder: Path) -> Made:
    """Write the usual deck in every form it has, all of one version.

    Raises:
        Refused: the data do not stop changing.
        BrokenData: what the office settled for itself cannot be used.
        OSError: it could not be written.
    """
    made = deck(DeckSpec.usual(), today())
    more = []
    for offer in offers(made, office().accent):
        html = offer.name.endswith(".html")
        (folder / (SHOWN if html else offer.name)).write_bytes(offer.make())
        if not html:
            more.append(f"{offer.name}: {offer.label}.")
    return Made(made.version, "\n".join(more))
