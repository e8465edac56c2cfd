"""Estimates of kecamatan as a map: the estimate, or its error."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers import assisted, boundaries
from analytics.measures.classes import assign, breaks
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.small_area import Reliability
from analytics.wording import small_area as words
from analytics.wording import small_area_cells as cells

if TYPE_CHECKING:
    from analytics.vocabulary.provenance import Caveat
    from analytics.vocabulary.result import Result


def over_areas(answer: Result, shown: str) -> Result:
    """The estimates as a map: `shown` is `words.ESTIMATE` or `words.ERROR`.

    As `atlas.indicator_map`, with `texts`: what each kecamatan says, its error always with it.
    Classes of the error are `Reliability`; in both views a refused kecamatan has no value.
    """
    frame = answer.frame
    if shown == words.ERROR:
        order = {one.value: place for place, one in enumerate(Reliability)}
        value = frame["reliability"].map(order).astype("float64")
        ends: tuple[float, ...] = tuple(float(place) for place in order.values())
    else:
        value = frame["value"].astype("float64")
        ends = breaks(value)
    return replace(
        answer,
        provenance=answer.provenance.then(
            words.DRAWN[shown],
            *(() if answer.facts["regency"] == EXAMPLE_REGENCY else _boundaries()),
        ),
        facts=dict(answer.facts)
        | {
            "shown_as": shown,
            "breaks": ends,
            "classes": assign(value, ends) if ends else value.fillna(-1).astype(int).to_numpy(),
            "texts": tuple(cells.on_map(row, answer.indicator) for row in answer.rows()),
            "plan": _plan(answer.facts["regency"]),
            "level": Level.DISTRICT,
            "period": str(answer.facts["model"].year),
            "boundary": boundaries.note(Level.DISTRICT),
            "basis": words.SHOWN[shown],
        },
    )


def _plan(regency: str) -> dict[str, list[tuple[float, float]]]:
    """Where villages of each kecamatan were made up to be; nothing of a real place."""
    if regency != EXAMPLE_REGENCY:
        return {}
    places = assisted.villages(regency)
    return {
        str(code): list(zip(rows["lon"].tolist(), rows["lat"].tolist(), strict=True))
        for code, rows in places.groupby("district_code")
    }


def _boundaries() -> tuple[Caveat, ...]:
    return tuple(boundaries.caveats(Level.DISTRICT))
