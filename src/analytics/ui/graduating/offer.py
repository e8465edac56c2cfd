"""What stands where data are missing: the gap, the letter that asks for them, where they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import requests
from analytics.ui import show
from analytics.ui.ask import ask
from analytics.vocabulary.result import Gap

if TYPE_CHECKING:
    from analytics.vocabulary.result import Answer


def offer(answer: Answer, key: str) -> None:
    """The gap and the way out of it; nothing where there is an answer, or nobody has the data.

    Args:
        answer: a gap.
        key: of the letter, as no other on the page.
    """
    if not isinstance(answer, Gap):
        return
    show.gap(answer)
    if answer.never:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}.minta"):
        show.letter(ask(requests.of_gap, answer), key=f"{key}.surat")
        st.page_link("pages/unggah.py", label="Unggah data", icon=":material/upload_file:")
