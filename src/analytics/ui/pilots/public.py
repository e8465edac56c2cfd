"""Untuk publik: what may be said of the villages today, with sources, and what may not."""

from __future__ import annotations

import streamlit as st

from analytics.answers import public_sentences
from analytics.ui import show
from analytics.ui.pilots import chosen
from analytics.wording import public_sentences as words


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Half a page, to be copied, printed or taken along."""
    codes = chosen.villages(practice)
    found = public_sentences.half_page(codes)
    st.header(words.HEADER, anchor=False)
    show.lead(words.lead(found.names, found.verdict))
    show.half_page(found)
    show.half_page_document(found)
