"""A pengesah chooses a figure on the board, or takes a choice back.

What is drawn only for a pengesah is a courtesy; what holds is `demand` within the action, on the
actor of that moment, whatever a browser sends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.actions import choices
from analytics.ui import who
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import NotAllowed, Role
from analytics.wording import moves
from analytics.wording.periods import when
from analytics.wording.quantities import stated

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.vocabulary.result import Result

OUTCOME = "outcome"
_WHY = "Alasan (dicatat bersama nama Anda)"
_FIRST = "misalnya: sesuai surat Dinas Sosial nomor …"


def what(dispute: Result) -> str:
    """Indicator, area and period of a dispute: `KPM PKH 2025, Kab. Bojonegoro`."""
    row = dispute.frame.iloc[0]
    return f"{dispute.indicator.label} {when(row)}, {row['name']}"


def outcome() -> None:
    """What became of the last deed, once."""
    told, ended_well = st.session_state.pop(OUTCOME, ("", True))
    if told and ended_well:
        st.success(told, icon=":material/check:")
    elif told:
        st.error(told, icon=":material/error:")


def choosing(dispute: Result) -> None:
    """Below a dispute: who chose and why, for everybody; the means to choose, for a pengesah."""
    choice = dispute.facts["choice"]
    if choice:
        st.html(f'<p class="question">{moves.chosen_by(choice.actor, choice.at[:10])}</p>')
    if not who.may(Role.APPROVER):
        return
    code = dispute.facts["key"].code
    folded = st.expander(
        "Pilih angka yang dipakai",
        icon=":material/gavel:",
        key=f"pilih.{code}",
        on_change="rerun",
    )
    if not folded.open:
        return
    with folded:
        _choose(dispute, code)
        if choice:
            _take_back(choice.id, code)


def _choose(dispute: Result, code: str) -> None:
    rows = {row["claim_id"]: row for row in dispute.rows() if row["rank"] != Rank.SUPERSEDED}
    claim = st.radio(
        "Angka yang dipakai",
        list(rows),
        format_func=lambda name: _option(rows[name], dispute),
        index=list(rows).index(dispute.facts["used_id"]),
        key=f"angka.{code}",
    )
    reason = st.text_input(_WHY, placeholder=_FIRST, key=f"alasan.{code}", max_chars=500)
    st.info(_consequence(dispute, rows[claim]), icon=":material/info:")
    sure = st.checkbox("Ya, semua pembaca melihat angka ini", key=f"yakin.{code}")
    st.button(
        "Tetapkan",
        type="primary",
        key=f"tetapkan.{code}",
        disabled=not sure,
        on_click=_do,
        args=(lambda: choices.choose(who.actor(), claim, reason), "Pilihan tersimpan.", code),
    )


def _take_back(choice_id: int, code: str) -> None:
    why = st.text_input("Alasan mencabut", key=f"cabut.alasan.{code}", max_chars=500)
    st.button(
        "Cabut pilihan",
        key=f"cabut.{code}",
        on_click=_do,
        args=(lambda: choices.revoke(who.actor(), choice_id, why), "Pilihan dicabut.", code),
    )


def _do(deed: Callable[[], None], done: str, code: str) -> None:
    """Before the page is drawn again, so that all follows. What was typed stays on refusal."""
    try:
        deed()
    except (NotAllowed, Refused) as refused:
        st.session_state[OUTCOME] = str(refused), False
    else:
        for name in ("angka", "alasan", "yakin", "cabut.alasan"):
            st.session_state.pop(f"{name}.{code}", None)
        st.session_state[OUTCOME] = f"{done} Semua halaman mengikutinya.", True


def _consequence(dispute: Result, row: dict[str, Any]) -> str:
    """What a choice would change, and on which pages."""
    facts, of = dispute.facts, dispute.indicator
    if row["claim_id"] == facts["used_id"]:
        return moves.stays(what(dispute), facts["used"], of)
    return moves.would_become(what(dispute), facts["used"], row["value"], facts["pages"], of)


def _option(row: dict[str, Any], dispute: Result) -> str:
    where = f", {row['locator']}" if row["locator"] else ""
    return f"{stated(row['value'], row['precision'], dispute.indicator)} – {row['source']}{where}"
