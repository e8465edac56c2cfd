"""The start of the app, and what a reader sees when something breaks."""

from __future__ import annotations

import logging
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import streamlit as st

from analytics.actions.prepare import prepare
from analytics.answers.register import data_version
from analytics.ui import address, basis
from analytics.ui.show import frame
from analytics.vocabulary.errors import BrokenData

if TYPE_CHECKING:
    from collections.abc import Iterator

log = logging.getLogger(__name__)
_TURN = threading.RLock()
_PATIENCE = 10.0  # seconds


@st.cache_resource(show_spinner="Menyiapkan data dan peta …")
def _prepared(version: str) -> None:  # noqa: ARG001 - other data are checked and prepared anew
    prepare()


def ready() -> bool:
    """True once everything the pages need is in place; else one clear sentence is on screen."""
    st.session_state[frame.FRAMED] = True
    try:
        _prepared(data_version())
    except BrokenData as problem:
        st.error(
            "Data tidak dapat dibuka, jadi tidak ada angka yang ditampilkan. "
            f"Sampaikan kepada pengelola aplikasi: {problem}",
            icon=":material/error:",
        )
        return False
    except Exception:
        log.exception("the start failed")
        st.error(
            "Aplikasi ini gagal disiapkan, jadi tidak ada angka yang ditampilkan. Sampaikan kepada "
            "pengelola aplikasi jam kejadiannya; sebabnya tercatat di log.",
            icon=":material/error:",
        )
        return False
    return True


@contextmanager
def _in_turn() -> Iterator[None]:
    """One page at a time: Python runs one at a time anyhow.

    Forty threads that take turns by the millisecond finish later, each of them, than in a queue.
    Nobody waits long for a page that is slow.
    """
    ours = _TURN.acquire(timeout=_PATIENCE)
    try:
        yield
    finally:
        if ours:
            _TURN.release()


@contextmanager
def safely(what: str) -> Iterator[None]:
    """Around a page, and around a fragment, which Streamlit runs again without its page.

    What goes wrong inside is logged in full and told in one sentence. What was chosen is in the
    address afterwards, in either case.
    """
    try:
        with _in_turn(), basis.alone():
            yield
    except Exception:
        log.exception("page %s failed", what)
        st.error(
            "Halaman ini gagal ditampilkan. Muat ulang halaman; bila tetap gagal, buka halaman "
            "lain dan sampaikan kepada pengelola aplikasi jam kejadiannya.",
            icon=":material/error:",
        )
    finally:
        address.write()
