"""Families and facilitators of each kecamatan, from the deepest data that tell of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import areas, figures, monthly, register
from analytics.store import versions, warehouse
from analytics.vocabulary.area import Level
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.standing import Standing
from analytics.wording import facilitators as words

if TYPE_CHECKING:
    from datetime import date

_COUNTS = ("families", "facilitators", "shared", "graduated")
_KEEPER = "Dinas Sosial Kabupaten Bojonegoro (Koordinator PKH)"


@dataclass(frozen=True, eq=False)
class Staffing:
    """The counts, and where they come from.

    Attributes:
        frame: 28 rows in order of code: area_code, families, facilitators, shared (of them,
            serving several kecamatan), graduated (able, in the 365 days up to the day; missing
            where exits of fewer days are known); counts, missing where nobody told.
        people: facilitators of the regency, each once; None where that is not known.
        depth: of the data.
        on: the day they hold on.
        provenance: of all of them.
    """

    frame: pd.DataFrame
    people: int | None
    depth: Depth
    on: date
    provenance: Provenance


def staffing(practice: bool) -> Staffing | None:  # noqa: FBT001 - the reader's switch
    """Of a register, of the list of facilitators, or of the monthly form; None without any."""
    for find in (_of_register, _of_list, _of_reports):
        found = find(practice)
        if found is not None and found.frame["facilitators"].notna().any():
            return found
    return None


def _of_register(practice: bool) -> Staffing | None:  # noqa: FBT001
    """The cube `caseload`; where families name nobody, who serves there by the list of them."""
    if not register.there(practice):
        return None
    rows = register.cube("caseload", practice)
    if rows.empty:
        return None
    newest = figures.newest_period(rows["period"].unique())
    rows = rows[rows["period"] == newest]
    whole = rows.loc[rows["level"] == Level.REGENCY, "facilitators"]
    people = None if whole.empty or whole.isna().any() else int(whole.iloc[0])
    counts = rows.loc[rows["level"] == Level.DISTRICT, ["area_code", *_COUNTS, "watched"]]
    counts["graduated"] = counts["graduated"].mask(counts["watched"] < words.YEAR)
    frame, provenance = _every(counts), register.provenance("caseload", practice)
    if not practice and frame["facilitators"].isna().all():
        listed = _list()
        if listed is not None:
            named, people = listed
            frame = frame.drop(columns=["facilitators", "shared"]).merge(named, how="left")
            provenance |= _listed()
    return Staffing(frame, people, Depth.FAMILIES, Period.parse(newest).end, provenance)


def _of_list(practice: bool) -> Staffing | None:  # noqa: FBT001
    """The list of facilitators alone, with the families each of them looks after."""
    listed = None if practice else _list()
    if listed is None:
        return None
    frame, people = listed
    day = Period.parse(versions.read(versions.current()).created[:10]).end
    return Staffing(_every(frame), people, Depth.DISTRICTS, day, _listed())


def _of_reports(practice: bool) -> Staffing | None:  # noqa: FBT001, ARG001 - as the others
    """The newest month in which any kecamatan reported its facilitators."""
    rows = warehouse.frame("monthly")
    if rows is None or rows.empty or rows["facilitators"].isna().all():
        return None
    newest = rows.loc[rows["facilitators"].notna(), "month"].max()
    rows = rows[rows["month"] == newest].rename(
        columns={"district_code": "area_code", "active": "families"}
    )
    provenance = monthly.provenance().then(words.FROM_REPORTS)
    frame = _every(rows[["area_code", "families", "facilitators"]])
    return Staffing(frame, None, Depth.DISTRICTS, Period.parse(newest).end, provenance)


def _list() -> tuple[pd.DataFrame, int] | None:
    """Facilitators of each kecamatan by the list that was imported, and in all; no code leaves."""
    rows = warehouse.frame("facilitators")
    if rows is None or rows.empty:
        return None
    rows = rows.rename(columns={"district_code": "area_code", "facilitator_id": "who"})
    serving = rows.groupby("who")["area_code"].nunique()
    each = rows.drop_duplicates(["area_code", "who"])
    each = each.assign(shared=each["who"].map(serving).gt(1).astype("Int64"))
    staff = each.groupby("area_code").agg(facilitators=("who", "size"), shared=("shared", "sum"))
    families = rows.astype({"families": "Int64"}).groupby("area_code")["families"]
    staff["families"] = families.sum().mask(families.apply(lambda each: each.isna().any()))
    return _every(staff.reset_index())[["area_code", *_COUNTS[:3]]], int(serving.size)


def _every(counts: pd.DataFrame) -> pd.DataFrame:
    """All kecamatan in order of code, what nobody told missing."""
    codes = pd.DataFrame({"area_code": list(areas.districts())})
    every = codes.merge(counts, how="left", on="area_code").reindex(columns=["area_code", *_COUNTS])
    return every.astype(dict.fromkeys(_COUNTS, "Int64"))


def _listed() -> Provenance:
    version = versions.current()
    origin = Origin(
        id="imported.facilitators",
        publisher=_KEEPER,
        carrier=_KEEPER,
        title=f"{Layout.FACILITATORS.label} yang diunggah (versi {version})",
        url="",
        published=versions.read(version).created[:10],
    )
    caveats = (Caveat.REGISTER_NOT_SURVEY,)
    return Provenance(origins=(origin,), standing=Standing.OFFICIAL, caveats=caveats)
