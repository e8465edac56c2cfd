"""Of which kabupaten, province or country the sections tell."""

from __future__ import annotations

from analytics.answers import extreme_track
from analytics.ui import pick
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO
from analytics.wording import extreme_track as words


def place() -> str:
    """The place that is picked among those of which anything is stated; kept in the address."""
    return pick.one(words.PLACE, "kab", ask(extreme_track.places), BOJONEGORO)
