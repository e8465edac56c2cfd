"""The cubes over time and people: by kecamatan and kabupaten, at the cut-off, none by village.

`measures.cubes` counts who is there and who moved; these say how far, how long, with whom and on
what income. What a register cannot tell of time, `measures.evidence` takes out again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.measures import journeys, lifetables
from analytics.measures.caseload import caseload
from analytics.measures.cohorts import cohorts
from analytics.measures.counting import collected, lazy
from analytics.measures.incomes import incomes
from analytics.measures.learning import learning
from analytics.measures.passages import passages
from analytics.measures.positions import positions
from analytics.measures.waits import waits
from analytics.vocabulary.cubes import kinds

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analytics.vocabulary.register import Component

FRAMES = ("families", "stage_events", "episodes", "components", "p2k2")


def build(
    frames: Mapping[str, Any],
    watch: journeys.Watch,
    area_code: str,
    index: Mapping[Component, int] | None = None,
) -> dict[str, pd.DataFrame]:
    """Every cube of one register at its cut-off.

    Args:
        frames: `FRAMES` of a register, frames of any engine that Narwhals knows.
        watch: how far the register sees.
        area_code: code of the regency all families live in.
        index: PKH of one year in Rp per component (`measures.incomes`).

    Returns:
        Cubes by name: `cohorts`, `positions`, `passages`, `waits`, `life`, `untimed`, `returns`,
        `learning`, `modules`, `caseload`, `incomes`, with the columns of `vocabulary.cubes`.

    Raises:
        ValueError: an impossible episode (`measures.membership.flows`).
    """
    where = lazy(frames["families"]).select(journeys.DISTRICT).unique()
    districts = sorted(collected(where)[journeys.DISTRICT])
    told = journeys.told(frames, watch.cutoff)
    ways = journeys.ways(told, watch)
    spells = lifetables.spells(frames, watch)
    steps, modules = learning(frames["p2k2"], ways, watch, districts, area_code)
    made = {
        "cohorts": cohorts(told, watch, districts, area_code),
        "positions": positions(ways, watch, districts, area_code),
        "passages": passages(ways, watch, districts, area_code),
        "waits": waits(ways, watch, area_code),
        "life": lifetables.life(spells, watch, area_code),
        "untimed": lifetables.untimed(spells, ways, watch, districts, area_code),
        "returns": lifetables.returns(spells, watch, area_code),
        "learning": steps,
        "modules": modules,
        "caseload": caseload(frames, watch, area_code),
        "incomes": incomes(frames, ways, watch, index, area_code),
    }
    return {name: cube.astype(kinds(name))[[*kinds(name)]] for name, cube in made.items()}
