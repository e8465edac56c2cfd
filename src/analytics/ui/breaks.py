"""Perubahan aturan: which rules changed, and a pengesah who takes on a difference across one.

What is drawn only for a pengesah is a courtesy; what holds is `demand` within the action, on the
actor of that moment, whatever a browser sends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.actions import breaks as actions
from analytics.answers import breaks
from analytics.ui import show, who
from analytics.ui.ask import ask
from analytics.ui.choosing import OUTCOME
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import NotAllowed, Role
from analytics.wording import breaks as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.breaks import Listed

_NOTE = "Catatan: mengapa selisihnya tetap boleh dibaca (dicatat bersama nama Anda)"
_FIRST = "misalnya: menurut surat Dinas Sosial nomor …, daftarnya tidak berubah"


def rules() -> None:
    """Every change that is known, the means to take one on, and what was taken on."""
    show.note((words.WHAT_IT_DOES,))
    show.rules(ask(breaks.listed), _deciding)
    st.header("Catatan yang diterima", anchor=False)
    show.taken_on(breaks.history())
    who.sign_in()


def _deciding(one: Listed) -> None:
    if not who.may(Role.APPROVER) or not (one.open_to or one.notes):
        return
    folded = st.expander(
        "Terima atau cabut catatan",
        icon=":material/gavel:",
        key=f"terima.{one.change.id}",
        on_change="rerun",
    )
    if not folded.open:
        return
    with folded:
        if one.open_to:
            _accept(one)
        for note in one.notes:
            _withdraw(note.id, one.indicators[note.indicator])


def _accept(one: Listed) -> None:
    code = one.change.id
    indicator = st.selectbox(
        "Indikator",
        list(one.open_to),
        format_func=one.open_to.__getitem__,
        key=f"aturan.indikator.{code}",
        filter_mode="contains",
    )
    note = st.text_input(_NOTE, placeholder=_FIRST, key=f"aturan.catatan.{code}", max_chars=500)
    sure = st.checkbox(
        "Ya, semua pembaca melihat selisihnya dengan catatan ini", key=f"aturan.yakin.{code}"
    )
    st.button(
        "Terima catatan",
        type="primary",
        key=f"aturan.terima.{code}",
        disabled=not sure,
        on_click=_do,
        args=(
            lambda: actions.accept(who.actor(), code, indicator, note),
            "Catatan diterima.",
            code,
        ),
    )


def _withdraw(note_id: int, label: str) -> None:
    code = str(note_id)
    why = st.text_input(
        f"Alasan mencabut catatan {label}", key=f"aturan.alasan.{code}", max_chars=500
    )
    st.button(
        "Cabut catatan",
        key=f"aturan.cabut.{code}",
        on_click=_do,
        args=(lambda: actions.withdraw(who.actor(), note_id, why), "Catatan dicabut.", code),
    )


def _do(deed: Callable[[], None], done: str, code: str) -> None:
    """Before the page is drawn again, so that all follows. What was typed stays on refusal."""
    try:
        deed()
    except (NotAllowed, Refused) as refused:
        st.session_state[OUTCOME] = str(refused), False
    else:
        for name in ("catatan", "yakin", "alasan"):
            st.session_state.pop(f"aturan.{name}.{code}", None)
        st.session_state[OUTCOME] = f"{done} Semua halaman mengikutinya.", True
