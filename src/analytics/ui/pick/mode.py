"""What every page has above it: the switch of mode latihan, and the figures that are used."""

from __future__ import annotations

import streamlit as st

from analytics.answers.basis import bases
from analytics.answers.register import cutoff, practice_by_default
from analytics.ui import address
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.standing import WATERMARK
from analytics.wording.periods import day as written_day

PRACTICE = "latihan"
BASIS = "pakai"
_YES, _NO = "ya", "tidak"
_SWITCH = "practice_toggle"
_NEVER_INVENTED = frozenset({"", "paparan", "rapat"})  # "" is Ringkasan; a deck has its own tick


def practice() -> bool:
    """True in mode latihan, the only mode in which example figures are on screen."""
    return bool(st.session_state.get(PRACTICE) == _YES)


def shared(page: str) -> None:
    """What a page has above it: the figures that are used, and the switch of mode latihan.

    Where nothing invented is shown no switch stands; what was chosen elsewhere goes along unseen.
    """
    with st.container(key="shared", horizontal=True, vertical_alignment="center"):
        practice_switch(drawn=page not in _NEVER_INVENTED)
        _basis()


def _basis() -> None:
    """Which figures are used where sources disagree. Its value is read by `ui.basis`."""
    options = bases()
    address.restore(BASIS, MAIN.code, options.__contains__)
    st.selectbox(
        "Angka yang dipakai bila sumber berbeda",
        list(options),
        format_func=lambda code: f"Pakai: {options[code].removeprefix('angka ')}",
        key=BASIS,
        label_visibility="collapsed",
        placeholder="Pilih salah satu",
        filter_mode="contains",
        width=300,
    )
    address.publish(BASIS, st.session_state[BASIS], MAIN.code)


def practice_switch(*, drawn: bool) -> None:
    """The mode of this reader in session and address; `drawn`, the switch with its banner too."""
    default = _YES if practice_by_default() else _NO
    linked = PRACTICE not in st.session_state and PRACTICE in st.query_params
    address.restore(PRACTICE, default, {_YES, _NO}.__contains__)
    if linked:  # the toggle stays from page to page, and what a link says goes before it
        st.session_state.pop(_SWITCH, None)
    on = st.session_state.setdefault(_SWITCH, st.session_state[PRACTICE] == _YES)
    if drawn:
        with st.container(key="practice", horizontal=True, vertical_alignment="center"):
            on = st.toggle("Mode latihan", key=_SWITCH)
            st.markdown(_told_of_mode(on=on))
    else:
        st.session_state[_SWITCH] = on  # else Streamlit forgets what nothing draws
    st.session_state[PRACTICE] = _YES if on else _NO
    address.publish(PRACTICE, st.session_state[PRACTICE], default)


def _told_of_mode(*, on: bool) -> str:
    """What a reader sees in this mode, and where the real figures are."""
    real = not practice_by_default()
    if on:
        where = (
            "Daftar KPM yang sebenarnya sudah diunggah; matikan mode latihan untuk melihatnya."
            if real
            else "Daftar KPM yang sebenarnya belum diunggah; sampai saat itu corong dan peta per "
            "kecamatan memakai data rekaan."
        )
        return f"**Gambar dan tabel berarsir adalah {WATERMARK.lower()}.** {where}"
    if real:
        counted = written_day(cutoff(practice=False))
        return (
            "Angka dengan sumbernya; corong dan peta per kecamatan dihitung dari daftar KPM "
            f"keadaan {counted}."
        )
    return "Hanya angka yang pernah terbit, dengan sumbernya."
