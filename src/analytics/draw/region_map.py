"""The map of kabupaten and kota: levels, paces, or lists; those outside a list stay pale."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analytics.draw.choropleth import Bounds, MapSpec, of_kinds
from analytics.wording import region_map as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

_OUTSIDE = "#f6f7f8"
# From light to dark in one hue; the lightest is far enough from what lies outside.
_LEVELS = ("#cde2e4", "#98c5c9", "#63a4ac", "#337e8a", "#0f4f5f")
# Falling and rising apart in hue and in grey; what is not sure is pale, what is untested between.
_PACES = (_OUTSIDE, "#b9c9a5", "#125e70", "#dfe7ea", "#98420a")
_LISTS = (_OUTSIDE, "#e0c9a8", "#8fbfc8", "#125e70")


@lru_cache(maxsize=50)
def map_spec(result: Result, bounds: Bounds, selected: str | None) -> MapSpec:
    """What to draw of a result of `answers.region_map`."""
    return of_kinds(
        result,
        bounds,
        selected,
        title=result.facts["title"],
        texts=list(result.frame["map_text"]),
        palette=_palette(result),
        legend=result.facts["legend"],
        missing=words.MISSING,
    )


def _palette(result: Result) -> tuple[str, ...]:
    view = result.facts["view"]
    if view == words.LEVEL:
        many = len(result.facts["legend"]) - 1
        spread = [round(place * 4 / max(1, many - 1)) for place in range(many)]
        return (_OUTSIDE, *(_LEVELS[place] for place in spread))
    return _PACES if view == words.PACE else _LISTS
