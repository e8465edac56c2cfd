"""Who stands beside Bojonegoro: lists of the working area of Bakorwil II as told, and neighbours.

No decree could be read, so no list is the right one: a reader picks which to follow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import boundaries, figures
from analytics.store import contiguity, places, tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.region import Group, Part
from analytics.vocabulary.result import Gap, Result, records
from analytics.wording import memberships as words
from analytics.wording.sources import carried

if TYPE_CHECKING:
    import pandas as pd

    from analytics.vocabulary.provenance import Provenance

# Who belongs together is a list, no figure: it is in no catalogue, and is worked out of nothing.
_WORKING_AREA = Indicator(
    id="working_area",
    label="Wilayah kerja Bakorwil II",
    unit=Unit.FLAG,
    direction=Direction.NEUTRAL,
    decimals=0,
    definition="Kabupaten dan kota yang disebut sumber sebagai wilayah kerja Bakorwil II.",
    owner="Bakorwil II Bojonegoro",
    smallest_level=Level.REGENCY,
)


def groups() -> dict[str, str]:
    """What a reader can follow: code and label."""
    return {group.value: group.label for group in Group}


@cached
def members(group: Group) -> tuple[str, ...]:
    """Codes of the areas side by side, Bojonegoro first, the rest in order of code."""
    if group is Group.NEIGHBOURS:
        near = contiguity.contiguity(Level.REGENCY, places.geo_folder())[BOJONEGORO]
        return (BOJONEGORO, *sorted(near))
    rows = _rows_of(group)
    return (BOJONEGORO, *sorted(set(rows["area_code"]) - {BOJONEGORO}))


@cached
def provenance(group: Group) -> Provenance | None:
    """Who says that these belong together; None for neighbours, which follow from boundaries."""
    if group is Group.NEIGHBOURS:
        return None
    return figures.provenance_of(_rows_of(group))


def grouped(found: Provenance, group: Group) -> Provenance:
    """The provenance of figures of these areas, with that of the list that put them together."""
    told = provenance(group)
    if told is None:
        return found.then(words.BY_BORDER, *boundaries.caveats(Level.REGENCY))
    return found | told


@cached
def memberships() -> Result:
    """Which list names which area, and as what.

    One row an area, Bojonegoro first: area_code, name, a column a list (`Part`, or "" where the
    list does not name it), neighbour (bool), lists (how many name it), `membership_told` (the same
    in words). `facts`: `lists`, a record each: list, period, said_by, source, members, partners,
    participants; `agreed` and `disputed` (names of members that all lists which part members from
    partners name, and of those that only some do).
    """
    rows, near = tables.memberships(), set(members(Group.NEIGHBOURS))
    wide = rows.pivot_table(
        index="area_code", columns="list", values="role", aggfunc="first", fill_value=""
    )
    every = list(dict.fromkeys((BOJONEGORO, *sorted({*wide.index, *near}))))
    lists = list(wide.columns)
    wide = wide.reindex(every, fill_value="")
    frame = figures.with_names(wide.reset_index()).assign(
        neighbour=[code in near for code in every],
        lists=[int((wide.loc[code] != "").sum()) for code in every],
    )
    frame.columns.name = None
    told = [_list(rows[rows["list"] == one]) for one in lists]
    frame["membership_told"] = [words.line(row, told) for row in records(frame)]
    parted = [one["list"] for one in told if one["members"]]
    as_member = (wide[parted] == Part.MEMBER).sum(axis=1)
    names = tables.names()
    return Result(
        frame=frame,
        indicator=_WORKING_AREA,
        provenance=figures.provenance_of(rows),
        facts={
            "lists": tuple(told),
            "agreed": tuple(names[c] for c in every if as_member[c] == len(parted)),
            "disputed": tuple(names[c] for c in every if 0 < as_member[c] < len(parted)),
        },
    )


def decree() -> Gap:
    """What would settle which list holds."""
    return Gap(
        what="surat keputusan wilayah kerja Bakorwil II Bojonegoro",
        ask_whom="Bakorwil II Bojonegoro; Biro Organisasi Setda Provinsi Jawa Timur",
        ask_for=(
            "peraturan atau surat keputusan yang menetapkan kabupaten/kota wilayah kerja "
            "Bakorwil II Bojonegoro, dan tanggal berlakunya"
        ),
    )


def _rows_of(group: Group) -> pd.DataFrame:
    rows = tables.memberships()
    kept = [Part.MEMBER] if group is not Group.PARTNERED else [Part.MEMBER, Part.PARTNER]
    return rows[(rows["list"] == group.list) & rows["role"].isin(kept)]


def _list(rows: pd.DataFrame) -> dict[str, object]:
    first, parts = rows.iloc[0], rows["role"].value_counts()
    return {
        "list": str(first["list"]),
        "period": Period.parse(first["period"]).key,
        "said_by": str(first["said_by"]),
        "source": carried(tables.origin(first["origin_id"])),
        "standing": str(first["standing"]),
        "note": " ".join(sorted({note for note in rows["note"] if note})),
        "members": int(parts.get(Part.MEMBER, 0)),
        "partners": int(parts.get(Part.PARTNER, 0)),
        "participants": int(parts.get(Part.PARTICIPANT, 0)),
    }
