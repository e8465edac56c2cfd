"""A kecamatan in three sentences, with where they come from."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.answers.in_words import LABELS
from analytics.ui.show.frame import gap, sources
from analytics.vocabulary.result import Answer, Gap


def three_sentences(answer: Answer) -> None:
    """Each sentence under what it says; the standing and the sources below."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    lines = "".join(
        f'<p class="lead"><b>{escape(LABELS[row["said"]])}</b> {escape(row["sentence"])}</p>'
        for row in answer.rows()
    )
    st.html(lines)
    sources(answer)
