"""Several measures of poverty of all areas at once, each of its own period; nobody is ranked."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import regions
from analytics.answers.memberships import members
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Answer, Result
from analytics.wording import region_sheet as words

if TYPE_CHECKING:
    from analytics.vocabulary.region import Group

MEASURES = ("poverty_rate", "poverty_gap", "poverty_severity", "poverty_line", "unemployment_rate")


@cached
def sheet(group: Group) -> Answer:
    """What is published of each area on depth, severity, the line and work, beside the rate?

    One row an area, Bojonegoro first, then in order of code: area_code, name, a column an
    indicator (NaN where none is of the period), `sheet_told` (the same in words). `facts`:
    `measures` (indicators), `periods` (by id), `focus`, `group`.
    """
    found = {
        one: answer
        for one in MEASURES
        if isinstance(answer := regions.positions(one, group), Result)
    }
    if not found:
        return regions.positions(regions.POVERTY, group)
    codes, names = members(group), tables.names()
    frame = pd.DataFrame({"area_code": codes, "name": [names[code] for code in codes]})
    for one, answer in found.items():
        frame[one] = frame["area_code"].map(answer.frame.set_index("area_code")["value"])
    of = tuple(answer.indicator for answer in found.values())
    periods = {one: answer.facts["period"] for one, answer in found.items()}
    result = Result(
        frame=frame,
        indicator=of[0],
        provenance=reduce(or_, (answer.provenance for answer in found.values())),
        facts={"measures": of, "periods": periods, "focus": (BOJONEGORO,), "group": group},
    )
    frame["sheet_told"] = [words.line(row, result.facts) for row in result.rows()]
    return result
