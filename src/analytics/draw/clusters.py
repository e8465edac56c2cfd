"""The map of clusters: which kecamatan lie among their like, and which among others."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analytics.draw.choropleth import Bounds, MapSpec, of_kinds
from analytics.vocabulary.indicator import Unit
from analytics.wording import clusters as words
from analytics.wording.quantities import is_missing, quantity

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

# Chance is pale. High is dark blue-green and low dark brown, their opposites amid others lighter:
# told apart in grey by pairs, and by name in the tooltip and the table.
PALETTE = ("#eef2f4", "#98420a", "#e3b78d", "#79b6c1", "#0b4a5a")


@lru_cache(maxsize=50)
def map_spec(result: Result, bounds: Bounds, selected: str | None) -> MapSpec:
    """What to draw of a result of `answers.clusters.clusters`."""
    texts = [
        ""
        if is_missing(row["value"])
        else f"{quantity(row['value'], Unit.PERCENT, 2)} · {words.kind(row)}"
        for row in result.rows()
    ]
    return of_kinds(
        result,
        bounds,
        selected,
        title=words.MAP,
        texts=texts,
        palette=PALETTE,
        legend=words.LEGEND,
        missing=words.ALONE,
    )
