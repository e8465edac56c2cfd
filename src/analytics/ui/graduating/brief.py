"""Ringkasan: the plain answer for the kabupaten, what was published, one kecamatan in words."""

from __future__ import annotations

import streamlit as st

from analytics.answers import areas, graduation, in_words, summary
from analytics.ui import pick, show
from analytics.ui.ask import ask


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Is PKH graduating families, where are they stuck; then the figures, then one kecamatan."""
    show.lead(in_words.sentences(ask(in_words.regency, practice)))
    show.cards(ask(summary.graduation_headlines), summary.context, "Angka yang pernah terbit")
    st.header("Satu kecamatan dalam tiga kalimat", anchor=False)
    districts = ask(areas.districts)
    code = pick.one("Kecamatan", "wilayah", districts, next(iter(districts)))
    show.three_sentences(ask(in_words.three, code, practice))
    show.method((*in_words.METHOD, *ask(graduation.fair_variation)))
