"""The villages of a real kabupaten by what was noted of them; hatched where nobody mapped them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from analytics.draw.choropleth import PALETTES, Bounds, MapSpec, of_kinds
from analytics.vocabulary.area import Level
from analytics.wording import mapping as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

# Nothing noted is nearly white, then the ramp of all maps.
PALETTE = ("#f4f6f7", *PALETTES[4])
WEIGHTS = ("#f4f6f7", *PALETTES[3])


@lru_cache(maxsize=50)
def map_spec(result: Result, bounds: Bounds, selected: str | None) -> MapSpec:
    """What to draw of a result of `answers.mapping_map.over_villages`."""
    facts = result.facts
    spec = of_kinds(
        result,
        bounds,
        selected,
        title=facts["title"],
        texts=result.frame["text"].tolist(),
        palette=palette(result),
        legend=facts["legend"],
        missing=words.UNMAPPED,
    )
    # Names are written of kecamatan: a map has no room for those of 430 villages.
    labels = spec.layer.replace(Level.VILLAGE.value, Level.DISTRICT.value)
    return replace(spec, subtitle=words.coverage(facts), labels=labels)


def palette(result: Result) -> tuple[str, ...]:
    """A colour for each kind, palest first."""
    return PALETTE if len(result.facts["legend"]) == len(PALETTE) else WEIGHTS
