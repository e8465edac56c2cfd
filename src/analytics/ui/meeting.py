"""Views of Rapat on meetings: the one that is held, and those that were."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.actions import meetings as actions
from analytics.actions import notes
from analytics.actions.meetings import Called
from analytics.answers import meetings
from analytics.ui import drafts, following, pick, show, uploads, who
from analytics.vocabulary.period import today
from analytics.vocabulary.role import Role
from analytics.wording import meetings as wording
from analytics.wording.periods import day

if TYPE_CHECKING:
    from analytics.actions.notes import Merged
    from analytics.vocabulary.meeting import Meeting

NEW = "baru"
_CHOSEN, _NOTES = "rapat", "catatan"
_WHAT_NOTES_ARE = (
    "Bawa berkas ini ke laptop rapat, atau bawa pulang dari sana. Menggabungkan hanya menambah "
    "yang belum ada; tidak ada catatan yang ditimpa."
)


def now() -> None:
    """Rapat ini: what was agreed and how it stands, then what is agreed today."""
    on, every = today(), meetings.meetings()
    options = {NEW: "Rapat baru"} | meetings.options(every)
    waiting = next((one.id for one in reversed(every) if one.on >= on), NEW)
    name = pick.one("Rapat", _CHOSEN, options, waiting)
    held = next((one for one in every if one.id == name), None)
    last = meetings.latest(on) if held is None else meetings.before(held)
    show.opening(meetings.opening(on, held), last)
    if not who.may(Role.OPERATOR):
        _read(held)
        return
    st.header("Rapat baru" if held is None else wording.headed(held), anchor=False)
    _form(held)
    if held is None:
        show.note(["Simpan rapatnya dahulu; kesimpulan dan tindak lanjut dicatat sesudahnya."])
        return
    show.decided(meetings.decided(held.id))
    following.decide(held)


def past() -> None:
    """Rapat lalu: minutes of a meeting, and the file of notes."""
    every = meetings.meetings()
    if every:
        options = meetings.options(every)
        name = pick.one("Rapat", _CHOSEN, options, every[0].id)
        found = meetings.minutes(name, today(), who.actor())
        if found is not None:
            show.meeting(found.meeting)
            show.opening(found.opening, found.earlier)
            show.decided(tuple(item for item, _ in found.decided))
            show.meeting_minutes(found)
    else:
        show.lead([meetings.in_words(None)])
    _notes()


def _read(held: Meeting | None) -> None:
    """What somebody without the role sees."""
    if held is None:
        show.note(["Masuk sebagai operator untuk mencatat rapat."])
        return
    show.meeting(meetings.told_to(held, who.actor()))
    show.decided(meetings.decided(held.id))


def _form(held: Meeting | None) -> None:
    form = f"rapat.{held.id if held else NEW}"
    left, middle, right = st.columns([2, 1, 2])
    agenda = held.agenda if held else meetings.next_agenda(today())
    with left:
        drafts.line("Nama rapat", f"{form}.title", held.title if held else "")
    with middle:
        drafts.line("Tanggal", f"{form}.on", day(held.on if held else today()))
    with right:
        drafts.line("Tempat", f"{form}.place", held.place if held else "")
    left, right = st.columns(2)
    with left:
        drafts.lines("Agenda, satu butir sebaris", f"{form}.agenda", "\n".join(agenda))
    with right:
        drafts.lines(
            "Kehadiran menurut peran, satu peran sebaris",
            f"{form}.attendance",
            "\n".join(wording.came((one,)) for one in held.attendance) if held else "",
            "28 camat\n12 pendamping PKH (dua daring)",
        )
    st.button(
        "Simpan rapat",
        type="primary" if held is None else "secondary",
        icon=":material/save:",
        key="rapat.simpan",
        on_click=drafts.attempt,
        args=(lambda: _write(held, form), "Rapat tersimpan.", form),
    )
    drafts.outcome("rapat")


def _write(held: Meeting | None, form: str) -> None:
    names = ("title", "on", "place", "agenda", "attendance")
    called = Called(*(drafts.typed(f"{form}.{name}") for name in names))
    if held is None:
        st.session_state[_CHOSEN] = actions.open_meeting(who.actor(), called)
    else:
        actions.change(who.actor(), held.id, called)


def _notes() -> None:
    """The notes as one file: for a laptop without internet, and back."""
    with st.expander("Catatan rapat sebagai berkas", icon=":material/sync_alt:"):
        show.note([_WHAT_NOTES_ARE])
        if not who.may(Role.OPERATOR):
            show.note(["Masuk sebagai operator; catatan memuat nama orang yang menulisnya."])
            return
        st.download_button(
            "Unduh catatan rapat",
            partial(notes.export, who.actor()),
            f"catatan-rapat-{today().isoformat()}.json",
            mime="application/json",
            icon=":material/download:",
            key="catatan.unduh",
            on_click="ignore",
        )
        uploads.choose("Catatan dari laptop", _NOTES, ("json",), "JSON")
        st.button(
            "Gabungkan",
            icon=":material/merge:",
            key="catatan.gabung",
            on_click=_merge,
            disabled=not uploads.chosen(_NOTES),
        )
        drafts.outcome(_NOTES)


def _merge() -> None:
    taken = uploads.take(_NOTES)
    if taken is not None:
        drafts.attempt(lambda: notes.merge(who.actor(), taken[1]), _merged, _NOTES)


def _merged(found: Merged) -> str:
    lists = found.conflicts, found.older, found.apart, found.left, found.gone
    return wording.merged(found.total, found.same, *lists)
