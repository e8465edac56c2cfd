"""The map of published pairs: villages by what kind of pair a source names them in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analytics.draw.choropleth import Bounds, MapSpec, of_kinds
from analytics.wording import assistance_known as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

# Three kinds without an order: apart in hue for every eye, and in grey.
PALETTE = ("#8fbfc8", "#d98c3f", "#0b4a5a")


@lru_cache(maxsize=20)
def map_spec(result: Result, bounds: Bounds, selected: str | None) -> MapSpec:
    """What to draw of a result of `answers.assistance_known.pairs_map`."""
    return of_kinds(
        result,
        bounds,
        selected,
        title=words.MAP,
        texts=[row["text"] for row in result.rows()],
        palette=PALETTE,
        legend=words.LEGEND,
        missing=words.NOT_NAMED,
    )
