"""Forms in which an operator writes a training and, later, what was done after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

import streamlit as st

from analytics.actions import trainings as actions
from analytics.answers import assisted, trainings
from analytics.store import entries
from analytics.ui import drafts, show, who
from analytics.ui.assisting import overtaken
from analytics.ui.assisting.overtaken import Paper
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.training import AFTER, Act, Role
from analytics.wording import trainings as words
from analytics.wording.periods import dated

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from analytics.answers.trainings import Training

_NEW, _IDS = "baru", "pelatihan.baru"


def forms(code: str, on: date) -> None:
    """One training of a regency, new or known, and what was told of it."""
    known = {each.id: each for each in trainings.every(code, on)}
    with st.expander(
        "Tulis pelatihan dan kabar sesudahnya",
        icon=":material/edit_note:",
        key="pelatihan.lipat",
        on_change="rerun",
    ):
        options = {_NEW: "Pelatihan baru"} | {name: each.name for name, each in known.items()}
        picked = drafts.one("Pelatihan yang ditulis", "pelatihan.dipilih", options, _NEW)
        # A new one has its id before it is saved, so that what is typed belongs to it.
        name = st.session_state.setdefault(_IDS, str(uuid4())) if picked == _NEW else picked
        if picked == _NEW and entries.of(EntryKind.TRAINING, name):  # the last one was saved
            name = st.session_state[_IDS] = str(uuid4())
        usual = _content(code, known.get(name))
        _training(code, name, usual)
        if picked == _NEW:
            show.note([words.NO_TRAINING])
        else:
            st.subheader("Kabar sesudah pelatihan", anchor=False)
            _round(code, name, usual)


def _paper(code: str, name: str, form: str) -> Paper:
    villages = assisted.options(code)
    return Paper(
        kind=EntryKind.TRAINING,
        subject=name,
        form=f"{form}.{name}",
        write=lambda content, seen: actions.write(who.actor(), name, content, seen),
        told=lambda content: words.told(content, villages),
    )


def _training(code: str, name: str, usual: Mapping[str, Any]) -> None:
    paper = _paper(code, name, "pelatihan")
    base = overtaken.opened(paper) or dict(usual)
    form = paper.form
    left, right = st.columns(2)
    with left:
        drafts.line("Nama pelatihan", f"{form}.name", base["name"])
        drafts.line("Tanggal", f"{form}.on", dated(base["on"]), "14 Oktober 2025")
    with right:
        drafts.line("Penyelenggara", f"{form}.organiser", base["organiser"])
        drafts.line("Sumber", f"{form}.source", base["source"], "daftar hadir")
    drafts.many("Desa peserta", f"{form}.villages", assisted.options(code), base["villages"])
    columns = st.columns(4)
    for place, role in enumerate(Role):
        with columns[place % len(columns)]:
            count = base["participants"].get(role.value, "")
            drafts.line(f"Peserta: {role.label}", f"{form}.{role.value}", str(count))

    def mine() -> dict[str, Any]:
        told = {each: drafts.typed(f"{form}.{each}") for each in _LINES}
        return {
            **base,
            **told,
            "villages": drafts.picked(f"{form}.villages"),
            "participants": {role.value: drafts.typed(f"{form}.{role.value}") for role in Role},
        }

    overtaken.save(paper, mine, "Simpan pelatihan", words.SAVED)


_LINES = ("name", "on", "organiser", "source")


def _round(code: str, name: str, usual: Mapping[str, Any]) -> None:
    paper = _paper(code, name, "kabar")
    base = overtaken.opened(paper) or dict(usual)
    days = drafts.one("Ditanya sesudah", "kabar_waktu.after", words.PICK_AFTER, str(AFTER[0]))
    form = f"{paper.form}.{days}"
    stood: dict[str, Any] = next((one for one in base["rounds"] if str(one["after"]) == days), {})
    left, right = st.columns(2)
    with left:
        on = dated(stood.get("on", ""))
        drafts.line("Tanggal bertanya", f"{form}.on", on, "13 November 2025")
    with right:
        by = stood.get("by", "")
        drafts.line("Siapa yang memberi tahu (jabatan)", f"{form}.by", by, "panitia BKPP")
    options = {
        village: assisted.options(code).get(village, village) for village in base["villages"]
    }
    for act in Act:
        st.markdown(f"**{act.label[:1].upper()}{act.label[1:]}**")
        told = stood.get("villages" if act.of_village else "people", {}).get(act.value, {})
        first, second, third = st.columns(3)
        if act.of_village:
            with first:
                drafts.many(
                    f"Desa: ya ({act.label})", f"{form}.{act}.yes", options, told.get("yes", [])
                )
            with second:
                drafts.many(
                    f"Desa: tidak ({act.label})", f"{form}.{act}.no", options, told.get("no", [])
                )
        else:
            with first:
                asked = str(told.get("asked", ""))
                drafts.line(f"Peserta yang ditanya ({act.label})", f"{form}.{act}.asked", asked)
            with second:
                done = str(told.get("done", ""))
                drafts.line(f"Peserta yang melakukan ({act.label})", f"{form}.{act}.done", done)
        with third:
            proof = told.get("evidence", "")
            drafts.line(f"Bukti ({act.label})", f"{form}.{act}.evidence", proof, act.evidence)

    def mine() -> dict[str, Any]:
        others = [one for one in base["rounds"] if str(one["after"]) != days]
        return {**base, "rounds": [*others, _typed(form, days)]}

    overtaken.save(paper, mine, "Simpan kabar", words.TOLD)
    overtaken.history(paper.kind, name, paper.told)


def _typed(form: str, days: str) -> dict[str, Any]:
    """A round as it stands in the form, not checked."""
    of_villages, of_people = {}, {}
    for act in Act:
        proof = drafts.typed(f"{form}.{act}.evidence")
        if act.of_village:
            sides = {side: drafts.picked(f"{form}.{act}.{side}") for side in ("yes", "no")}
            of_villages[act.value] = {**sides, "evidence": proof}
        else:
            counts = {name: drafts.typed(f"{form}.{act}.{name}") for name in ("asked", "done")}
            of_people[act.value] = {**counts, "evidence": proof}
    return {
        "after": days,
        "on": drafts.typed(f"{form}.on"),
        "by": drafts.typed(f"{form}.by"),
        "villages": of_villages,
        "people": of_people,
    }


def _content(code: str, known: Training | None) -> dict[str, Any]:
    """What is known of a training that nobody wrote down yet; empty lines for a new one."""
    return {
        "name": known.name if known else "",
        "regency": code,
        "on": known.on.isoformat() if known else "",
        "organiser": known.organiser if known else "",
        "villages": list(known.villages) if known else [],
        "participants": dict(known.participants) if known else {},
        "source": known.source if known else "",
        "rounds": list(known.rounds) if known else [],
    }
