"""The villages of a regency by what was noted of them: how many problems, or one of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.answers import assisted, boundaries, mapping
from analytics.store import geometry, places, tables
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, ConditionKind
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Result
from analytics.wording import mapping as words

if TYPE_CHECKING:
    from numpy.typing import NDArray

EVERY = "semua"
"""In place of a code: how many problems."""


def offered() -> dict[str, str]:
    """What a map can show: every problem together, or one problem or potential, by code."""
    rows = tables.conditions()
    labels = {
        code: f"{ConditionKind(kind).label.capitalize()}: {label}"
        for code, kind, label in zip(rows["code"], rows["kind"], rows["label"], strict=True)
    }
    return {EVERY: words.map_title("")} | labels


def over_villages(regency: str, shown: str = EVERY) -> Result:
    """Every village of a regency, in the order of the map's layer (the example's: of its list).

    One row a village: area_code, name, district, lat, lon, problems and potentials (how many were
    noted), value (problems, or the weight of `shown`, 0 where it was not noted), text (as it is
    told), on, source; of a village nobody mapped value is missing and text empty.

    `facts`: `classes` (kind of each row, -1 for not mapped), `legend`, `sizes` (villages of each
    kind, then those not mapped), `title`, `level`, `period` (today), `boundary`,
    `regency`, `name`, `mapped`.

    Raises:
        KeyError: no such condition, or no such regency.
    """
    rows, every = mapping.mapped(regency), assisted.villages(regency)
    drawn = every.set_index("code")
    made_up = regency == EXAMPLE_REGENCY
    if not made_up:
        drawn = drawn.reindex(geometry.layer(Level.VILLAGE, places.geo_folder(), regency).codes)
    kinds = pd.crosstab(rows["village_code"], rows["kind"])
    kinds = kinds.reindex(columns=[kind.value for kind in ConditionKind], fill_value=0)
    kinds = kinds.reindex(drawn.index).astype("float64")
    first = rows.drop_duplicates("village_code").set_index("village_code").reindex(drawn.index)
    label, legend, value, texts = _values(rows, kinds, shown)
    classes = _classes(value, shown)
    sizes = [int((classes == kind).sum()) for kind in (*range(len(legend)), -1)]
    frame = pd.DataFrame(
        {
            "area_code": drawn.index,
            "name": drawn["name"].to_numpy(),
            "district": drawn["district"].to_numpy(),
            "lat": drawn["lat"].to_numpy(),
            "lon": drawn["lon"].to_numpy(),
            "problems": kinds[ConditionKind.PROBLEM.value].to_numpy(),
            "potentials": kinds[ConditionKind.POTENTIAL.value].to_numpy(),
            "value": value.to_numpy(),
            "text": texts,
            "on": first["on"].fillna("").to_numpy(),
            "source": first["source"].fillna("").to_numpy(),
        }
    )
    return Result(
        frame=frame,
        indicator=mapping.PROBLEMS,
        provenance=mapping.provenance(rows),
        facts={
            "classes": classes,
            "legend": legend,
            "sizes": sizes,
            "title": words.map_title(label),
            "level": Level.VILLAGE,
            "period": today().isoformat(),
            "boundary": "" if made_up else boundaries.note(Level.VILLAGE, regency),
            "regency": regency,
            "name": assisted.name_of(regency),
            "mapped": rows["village_code"].nunique(),
            "villages": len(every),
        },
    )


def _values(
    rows: pd.DataFrame, kinds: pd.DataFrame, shown: str
) -> tuple[str, tuple[str, ...], pd.Series, list[str]]:
    """Label, legend, value of each village, and how it is told."""
    problems = kinds[ConditionKind.PROBLEM.value]
    if shown == EVERY:
        told = ["" if np.isnan(count) else words.problems(count) for count in problems]
        return "", (words.NO_PROBLEM, *words.COUNT_CLASSES), problems.astype("float64"), told
    listed = tables.conditions().set_index("code")
    kind, label = (str(listed[column][shown]) for column in ("kind", "label"))
    noted = rows[rows["code"] == shown].set_index("village_code")
    weight = noted["weight"].reindex(kinds.index).astype("float64")
    weight = weight.fillna(0.0).where(problems.notna())
    legend = words.classes(kind)
    told = ["" if np.isnan(value) else legend[int(value)] for value in weight]
    return label, legend, weight, told


def _classes(value: pd.Series, shown: str) -> NDArray[np.int64]:
    if shown == EVERY:
        # Position of the first end that is not below it: 0 problems, 1 to 2, …
        found = np.searchsorted((0, *words.COUNT_ENDS), value.fillna(0).to_numpy(), side="left")
    else:
        found = value.fillna(0).to_numpy().astype(int)
    return np.where(value.isna(), -1, found).astype(np.int64)
