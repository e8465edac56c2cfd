"""Parts of a scenario as pictures need them: the kecamatan of one that was worked out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.store.versioned import cached

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result


@cached
def of_areas(projected: Result) -> Result:
    """The KPM of each kecamatan by quarter, of `answers.scenarios.projected`: one frame, by code.

    Empty where only the kabupaten is told.
    """
    rows = projected.frame
    rows = rows[(rows["what"] == "stock") & (rows["area_code"] != projected.facts["whole"])]
    return replace(projected, frame=rows.sort_values(["area_code", "quarter"], ignore_index=True))
