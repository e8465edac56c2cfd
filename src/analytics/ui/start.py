"""The start of the app, and what a reader sees when something breaks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import streamlit as st
from streamlit.runtime.scriptrunner_utils.exceptions import RerunException, StopException

from analytics.actions.prepare import prepare
from analytics.store.geometry import GeometryError
from analytics.ui.show import frame
from analytics.vocabulary.errors import BrokenData

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

log = logging.getLogger(__name__)


@st.cache_resource(show_spinner="Menyiapkan data dan peta …")
def _prepared() -> None:
    prepare()


def ready() -> bool:
    """True once everything the pages need is in place; else one clear sentence is on screen."""
    st.session_state[frame.FRAMED] = True
    try:
        _prepared()
    except (BrokenData, GeometryError) as problem:
        st.error(
            "Data tidak dapat dibuka, jadi tidak ada angka yang ditampilkan. "
            f"Sampaikan kepada pengelola aplikasi: {problem}",
            icon=":material/error:",
        )
        return False
    return True


def run(page: StreamlitPage) -> None:
    """Run the page. What goes wrong is logged in full and told in one sentence."""
    try:
        page.run()
    except (RerunException, StopException):
        raise
    except Exception:
        log.exception("page %s failed", page.title)
        st.error(
            "Halaman ini gagal ditampilkan. Muat ulang halaman; bila tetap gagal, buka halaman "
            "lain dan sampaikan kepada pengelola aplikasi jam kejadiannya.",
            icon=":material/error:",
        )
