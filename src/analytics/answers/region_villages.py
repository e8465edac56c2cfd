"""Status of villages, kabupaten side by side: Indeks Desa Membangun, and Indeks Desa apart from it.

Indeks Desa (2025) has other dimensions than Indeks Desa Membangun (to 2024). The two are never
joined, nor is a change from one to the other told.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from analytics.answers import figures
from analytics.answers.memberships import grouped, members
from analytics.measures import regions as measured
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.region import WITHOUT_VILLAGES, Group, VillageIndex, VillageStatus
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import region_villages as words
from analytics.wording.sentences import joined

_COLUMNS = [status.value for status in VillageStatus]


@cached
def years(index: VillageIndex, group: Group) -> dict[str, str]:
    """Years of which Bojonegoro is told, newest first; code and label."""
    rows = _rows(index, group)
    ours = sorted(set(rows.loc[rows["area_code"] == BOJONEGORO, "year"]), reverse=True)
    return {str(year): str(year) for year in ours}


@cached
def statuses(index: VillageIndex, group: Group, year: int) -> Answer:
    """How many villages have which status, in one year of one index?

    One row an area, Bojonegoro first, then in order of code, of which nothing is told last:
    area_code, name, period, a column a `VillageStatus` (villages), `villages` (all of them; NaN
    unless each status is told), `value` (independent ones), `independent_share` (percent),
    standing. `facts`: `index`, `year`, `position` (of Bojonegoro by that share, or None),
    `missing` (names), `kota` (names of those that have no
    villages), `group`.
    """
    every = _rows(index, group)
    rows = every[every["year"] == year]
    if BOJONEGORO not in set(rows["area_code"]):
        return _gap(index, list(members(group)))
    codes = [code for code in members(group) if code not in WITHOUT_VILLAGES]
    wide = rows.pivot_table(index="area_code", columns="indicator", values="value").reindex(
        index=codes, columns=_COLUMNS
    )
    whole = wide.sum(axis=1, min_count=len(_COLUMNS))
    share = 100 * wide[VillageStatus.INDEPENDENT.value] / whole
    frame = figures.with_names(wide.reset_index()).assign(
        villages=whole.to_numpy(),
        value=wide[VillageStatus.INDEPENDENT.value].to_numpy(),
        independent_share=share.to_numpy(),
        period=str(year),
    )
    frame.columns.name = None
    frame = frame.assign(standing=frame["area_code"].map(_standings(rows)))
    known = frame["villages"].notna()
    frame = pd.concat([frame[known], frame[~known]], ignore_index=True)
    lacking = tuple(frame.loc[frame["villages"].isna(), "name"])
    caveats = (Caveat.INCOMPLETE_COVERAGE,) if lacking else ()
    values = frame["independent_share"].to_numpy(np.float64)
    place = list(frame["area_code"]).index(BOJONEGORO)
    told = not np.isnan(values[place])
    ends = measured.Ends.of(values, values, values)
    return Result(
        frame=frame,
        indicator=tables.indicator(VillageStatus.INDEPENDENT.value),
        provenance=grouped(figures.provenance_of(rows, *caveats).then(words.APART), group),
        facts={
            "index": index,
            "focus": (BOJONEGORO,),
            "year": year,
            "position": measured.position(ends, place, 1) if told else None,
            "missing": lacking,
            "kota": tuple(tables.names()[one] for one in members(group) if one in WITHOUT_VILLAGES),
            "group": group,
        },
    )


def in_words(answer: Result) -> tuple[str, ...]:
    """The plain answer of `statuses`."""
    return words.lead(
        next(row for row in answer.rows() if row["area_code"] == BOJONEGORO), answer.facts
    )


def missing(answer: Answer) -> Gap | None:
    """What to ask for, where some areas are not told."""
    if isinstance(answer, Gap):
        return answer
    rows = answer.frame[answer.frame["villages"].isna()]
    return None if rows.empty else _gap(answer.facts["index"], list(rows["area_code"]))


@cached
def _rows(index: VillageIndex, group: Group) -> pd.DataFrame:
    """Every count of a status in these areas, of one index, with `year`."""
    rows = figures.used(None, members(group))
    rows = rows[rows["indicator"].isin(_COLUMNS) & rows["series_id"].eq(index.value)]
    return rows.assign(year=rows["period_end"].dt.year)


def _standings(rows: pd.DataFrame) -> dict[str, str]:
    return {
        str(code): figures.provenance_of(group).standing.value
        for code, group in rows.groupby("area_code")
    }


def _gap(index: VillageIndex, codes: list[str]) -> Gap:
    names = joined([tables.names()[code] for code in codes])
    return Gap(
        what=f"status desa menurut {index.label} {names}",
        ask_whom="Kementerian Desa PDT; DPMD kabupaten yang bersangkutan",
        ask_for=f"banyaknya desa menurut status {index.label} per kabupaten dan tahun: {names}",
        indicator=VillageStatus.INDEPENDENT.value,
        level=Level.REGENCY,
        area=codes[0],
    )
