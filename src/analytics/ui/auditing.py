"""Views of Rekonsiliasi that hold figures against each other: all of ours, and those of a text."""

from __future__ import annotations

import streamlit as st

from analytics.answers import audits, speech
from analytics.ui import show
from analytics.ui.ask import ask


def audit() -> None:
    """Audit hitungan: which figures cannot be right together, and what only prose shows."""
    show.lead(ask(audits.in_words))
    show.findings(ask(audits.findings))
    st.header("Pertentangan yang hanya terbaca dari kalimatnya", anchor=False)
    show.noted(ask(audits.noted))


def script() -> None:
    """Cek angka naskah: the text stays with its reader; it is not kept, nor in the address."""
    with st.form("naskah", border=False):
        text = st.text_area(
            "Tempel kalimat dari sambutan atau berita",
            placeholder="Kemiskinan turun dari 11,69 persen menjadi 11,49 persen.",
            height=160,
        )
        st.form_submit_button("Periksa angkanya")
    if text:
        show.reading(speech.check(text))
