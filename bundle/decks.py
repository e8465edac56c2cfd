"""What shows the meeting its slides if the program does not start: files for any laptop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.answers.decks import deck
from analytics.publish.presentation import page
from analytics.store.records import now
from analytics.vocabulary.period import WIB
from analytics.vocabulary.slide import DeckSpec

if TYPE_CHECKING:
    from pathlib import Path

SHOWN = "paparan.html"


@dataclass(frozen=True, slots=True)
class Made:
    """The version that stands on the slides, and the files beside `paparan.html`."""

    version: str
    more: tuple[str, ...]


def write(folder: Path) -> Made:
    """Write the usual deck, all slides of one version.

    Raises:
        Refused: the data do not stop changing.
        OSError: it could not be written.
    """
    made = deck(DeckSpec.usual(), now().astimezone(WIB).date())
    (folder / SHOWN).write_text(page(made), encoding="utf-8", newline="\n")
    return Made(made.version, ())
