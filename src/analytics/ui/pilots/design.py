"""Rancangan: how and when the villages were chosen and what was done; then what luck alone does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.actions import designs as actions
from analytics.answers import designs, village_panel
from analytics.ui import drafts, pick, show, who
from analytics.ui.assisting import overtaken
from analytics.ui.pilots import chosen, luck
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.design import Choice
from analytics.vocabulary.role import Role
from analytics.wording import designs as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.answers.designs import Card

_ROWS = 2  # activities that an empty form has room for
_MOST = 30
_NONE = "-"
_OUTCOMES = ("outcome1", "outcome2")
_OF_DONE = ("what", *actions.STAGES, "source")


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The card first: without it no luck and no comparison says anything."""
    codes = chosen.villages(practice)
    found = designs.card(codes)
    st.header(f"{words.HEADER}: {found.called}", anchor=False)
    show.lead(words.lead(found.names, found.unknown))
    show.design_card(found)
    if found.beside:
        show.note((words.versions(found.beside + 1),))
    _form(found)
    luck.meter(codes)


def _form(found: Card) -> None:
    """The card to be written, with what others wrote meanwhile."""
    subject = designs.subject_of(found.codes)
    form = f"kartu.{subject}"
    paper = overtaken.Paper(
        kind=EntryKind.DESIGN,
        subject=subject,
        form=form,
        write=lambda content, seen: actions.write(who.actor(), subject, content, seen),
        told=words.told,
    )
    if not who.may(Role.OPERATOR):
        show.note((words.READER,))
        overtaken.history(EntryKind.DESIGN, subject, words.told)
        return
    # A tick, no folded part: what became of a card that was saved has to stay in sight.
    if pick.tick(words.FORM, "isi", default=False) or drafts.touched(form):
        base = overtaken.opened(paper)
        _choice(form, base)
        rows = _done(form, base.get("done", []))
        _outcomes(form, base.get("outcomes", []), found.codes)
        codes = list(found.codes)
        overtaken.save(paper, lambda: _typed(form, codes, rows), "Simpan kartu", words.SAVED)
    overtaken.history(EntryKind.DESIGN, subject, words.told)


def _choice(form: str, base: Mapping[str, Any]) -> None:
    left, right = st.columns(2)
    with left:
        drafts.line(words.NAME, f"{form}.name", str(base.get("name") or words.USUAL_NAME))
        how = str(base.get("how") or Choice.UNKNOWN.value)
        drafts.one(words.HOW, f"{form}.how", words.HOWS, how)
    with right:
        on = str(base.get("chosen_on", ""))
        drafts.line(f"{words.CHOSEN_ON} (kosong: {words.UNKNOWN})", f"{form}.chosen_on", on)
        drafts.line(words.DOCUMENT, f"{form}.document", str(base.get("document", "")))
    drafts.line(words.HOW_NOTE, f"{form}.how_note", str(base.get("how_note", "")))


def _done(form: str, base: list[Mapping[str, str]]) -> int:
    """The activities, a row each; how many rows there are."""
    more = f"{form}|baris"
    rows = min(_MOST, max(_ROWS, len(base) + 1) + int(st.session_state.get(more, 0)))
    for place in range(rows):
        row = base[place] if place < len(base) else {}
        st.markdown(f"**{words.activity(place + 1)}**")
        what, source = st.columns([3, 2])
        with what:
            drafts.line("Apa", f"{form}.{place}.what", row.get("what", ""))
        with source:
            drafts.line("Sumber", f"{form}.{place}.source", row.get("source", ""))
        for column, (stage, head) in zip(st.columns(3), actions.STAGES.items(), strict=True):
            with column:
                drafts.line(head, f"{form}.{place}.{stage}", row.get(stage, ""), "14 Oktober 2025")
    st.button(
        "Tambah kegiatan",
        icon=":material/add:",
        key=f"{form}|tambah",
        on_click=lambda: st.session_state.update({more: st.session_state.get(more, 0) + 1}),
        disabled=rows >= _MOST,
    )
    return rows


def _outcomes(form: str, base: list[str], codes: tuple[str, ...]) -> None:
    """Which outcome will be looked at, said before it is: one, and a second."""
    offered = dict(village_panel.offered(codes, practice=False))
    options = {_NONE: words.NOT_CHOSEN} | offered | {one: one for one in base if one not in offered}
    labels = (f"{words.OUTCOMES}: utama", f"{words.OUTCOMES}: kedua")
    columns = st.columns(2)
    for place, (column, name, label) in enumerate(zip(columns, _OUTCOMES, labels, strict=True)):
        with column:
            stands = base[place] if place < len(base) else _NONE
            drafts.one(label, f"{form}.{name}", options, stands)


def _typed(form: str, codes: list[str], rows: int) -> dict[str, Any]:
    """The card as it is typed, not yet checked."""
    done = [
        {name: drafts.typed(f"{form}.{place}.{name}") for name in _OF_DONE} for place in range(rows)
    ]
    told = [drafts.typed(f"{form}.{name}") for name in _OUTCOMES]
    plain = ("name", "chosen_on", "how", "how_note", "document")
    return {
        **{name: drafts.typed(f"{form}.{name}") for name in plain},
        "villages": codes,
        "done": [row for row in done if any(value.strip() for value in row.values())],
        "outcomes": [name for name in told if name not in {"", _NONE}],
    }
