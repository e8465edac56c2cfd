"""The form in which an operator writes who could assist villages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

import streamlit as st

from analytics.actions import organisations as actions
from analytics.answers import assisted, organisations
from analytics.store import entries
from analytics.ui import drafts, show, who
from analytics.ui.assisting import overtaken
from analytics.ui.assisting.overtaken import Paper
from analytics.vocabulary.area import WITH_VILLAGES
from analytics.vocabulary.assistance import EntryKind, OrganisationKind
from analytics.vocabulary.result import records
from analytics.vocabulary.role import Role
from analytics.wording import organisations as words

if TYPE_CHECKING:
    from collections.abc import Mapping

_NEW, _NOWHERE, _IDS = "baru", "-", "pelaku.baru"
_KINDS = {kind.value: kind.label for kind in OrganisationKind}


def form(code: str, *, practice: bool) -> None:
    """One organisation of a regency, new or known, to be written down or changed."""
    if practice or not who.may(Role.OPERATOR):
        show.note([words.NO_FORM if practice else words.SIGN_IN])
        return
    # Its state is held here, so that it stays open where saving changes the page above it.
    with st.expander(
        "Tulis atau ubah pelaku",
        icon=":material/edit_note:",
        key="pelaku.lipat",
        on_change="rerun",
    ):
        rows = organisations.every(code)
        known = dict(zip(rows["organisation_id"], rows["name"], strict=True))
        options = {_NEW: "Pelaku baru"} | words.distinct(known)
        picked = drafts.one("Pelaku", "pelaku.dipilih", options, _NEW)
        # A new one has its id before it is saved, so that what is typed belongs to it.
        name = st.session_state.setdefault(_IDS, str(uuid4())) if picked == _NEW else picked
        if picked == _NEW and entries.of(EntryKind.ORGANISATION, name):  # the last one was saved
            name = st.session_state[_IDS] = str(uuid4())
        _form(code, name, _imported(records(rows), name))


def _form(code: str, name: str, imported: Mapping[str, Any]) -> None:
    places = _places(code)
    paper = Paper(
        kind=EntryKind.ORGANISATION,
        subject=name,
        form=f"pelaku.{name}",
        write=lambda content, seen: actions.write(who.actor(), name, content, seen),
        told=lambda content: words.told(content, places),
    )
    base = overtaken.opened(paper) or dict(imported)
    left, right = st.columns(2)
    with left:
        drafts.line("Nama", f"{paper.form}.name", str(base.get("name", "")))
        kind = str(base.get("kind", OrganisationKind.AGENCY.value))
        drafts.one("Jenis", f"{paper.form}.kind", _KINDS, kind)
        drafts.line("Sumber", f"{paper.form}.source", str(base.get("source", "")))
    with right:
        lies = str(base.get("base") or _NOWHERE)
        options = {lies: lies, _NOWHERE: "tidak diketahui"} | places
        drafts.one("Letak kantor", f"{paper.form}.base", options, lies)
        drafts.line("Daya tampung (desa)", f"{paper.form}.capacity", str(base.get("capacity", 1)))
    able = [f"{sector}:{level}" for sector, level in (base.get("sectors") or {}).items()]
    drafts.many(
        "Bidang yang dikuasai dan kekuatannya", f"{paper.form}.able", words.STRENGTH_OPTIONS, able
    )
    past = {one["village"]: one.get("year") for one in base.get("past") or ()}
    drafts.many(
        "Desa yang pernah didampingi",
        f"{paper.form}.past",
        {village: places.get(village, village) for village in {**_inside(code), **past}},
        list(past),
    )

    def mine() -> dict[str, Any]:
        return _typed(code, paper.form, past)

    overtaken.save(paper, mine, "Simpan pelaku", words.SAVED)
    overtaken.history(EntryKind.ORGANISATION, name, paper.told)


def _typed(code: str, form: str, past: Mapping[str, int | None]) -> dict[str, Any]:
    told = {field: drafts.typed(f"{form}.{field}") for field in ("name", "kind", "source")}
    base = drafts.typed(f"{form}.base")
    ticked = [one.partition(":") for one in drafts.picked(f"{form}.able")]
    # Of a sector ticked twice the stronger one is meant.
    able: dict[str, int] = {}
    for sector, _, level in ticked:
        able[sector] = max(able.get(sector, 0), int(level))
    return {
        **told,
        "regency": code,
        "base": "" if base == _NOWHERE else base,
        "capacity": drafts.typed(f"{form}.capacity"),
        "sectors": able,
        "past": [
            {"village": village, "year": past.get(village)}
            for village in drafts.picked(f"{form}.past")
        ],
    }


def _imported(rows: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """An imported organisation as the content of an entry, to begin with; empty for a new one."""
    row = next((one for one in rows if one["organisation_id"] == name), None)
    if row is None:
        return {}
    past = [{"village": village, "year": year} for village, year in row["past"]]
    kept = {field: row[field] for field in ("name", "kind", "base", "capacity", "sectors")}
    return {**kept, "past": past, "source": row["source"]}


def _places(code: str) -> dict[str, str]:
    """Where an office may lie: places of the regency, and the other ones whose points we know."""
    others = {other: assisted.name_of(other) for other in WITH_VILLAGES if other != code}
    return _inside(code) | others


def _inside(code: str) -> dict[str, str]:
    """Kecamatan and villages of the regency, code to a name that no other has."""
    rows = assisted.villages(code)
    districts = {
        area: f"Kec. {name}"
        for area, name in zip(rows["district_code"], rows["district"], strict=True)
    }
    return districts | dict(assisted.options(code))
