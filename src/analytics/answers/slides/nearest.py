"""What comes nearest to poverty per kecamatan, where no poverty rate is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import atlas, counted, indicators, poverty
from analytics.answers.register import there
from analytics.answers.slides.figures import NEAREST
from analytics.vocabulary.area import Level

if TYPE_CHECKING:
    from analytics.vocabulary.result import Answer, Gap


def over_districts(practice: bool) -> Answer:  # noqa: FBT001 - the reader's switch, as everywhere
    """The map of all kecamatan: of the register, else of the published list with most of them.

    As `atlas.indicator_map`; a Gap where neither is there.
    """
    if there(practice):
        return atlas.asked_map(counted.PER_THOUSAND, Level.DISTRICT, None, practice)
    known = {
        one.indicator: one.known
        for one in reversed(atlas.offered(practice))  # of each the newest period, which comes last
        if one.level is Level.DISTRICT and one.indicator in NEAREST
    }
    best = max(known, key=lambda name: (known[name], -NEAREST.index(name)), default=NEAREST[0])
    return atlas.asked_map(best, Level.DISTRICT, None, practice)


def no_rate() -> Gap:
    """That no poverty rate is published per kecamatan, and what to ask for instead."""
    return indicators.gap_at(poverty.POVERTY_RATE, Level.DISTRICT, " per kecamatan")
