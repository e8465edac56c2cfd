"""The view in the address: a link reopens it, and areas are named by code.

Streamlit's own binding writes labels, and 81 villages share a label; hence this one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Callable

_KEPT = "view"


def restore(name: str, default: str, understood: Callable[[str], bool]) -> None:
    """Give the control `name` its value before it is drawn.

    Order: the address, then what this reader chose before on another page, then the default.
    A value that is not understood gets a friendly line and the default.
    """
    if name in st.session_state:
        return
    asked = st.query_params.get(name)
    if asked is not None and not understood(asked):
        st.info(
            f"Tautan menyebut “{_plain(asked)}”, yang tidak dikenal di sini. "
            "Yang ditampilkan adalah pilihan awal.",
            icon=":material/link_off:",
        )
        asked = None
    kept = _kept().get(name)
    if kept is not None and not understood(kept):
        kept = None
    st.session_state[name] = asked or kept or default


def publish(name: str, value: str, default: str) -> None:
    """Write the value of the control `name` into the address, unless it is the default."""
    _kept()[name] = value
    if value == default:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != value:
        st.query_params[name] = value


def _plain(text: str) -> str:
    """Only what a code is made of: the line is Markdown, and anybody can write an address."""
    return re.sub(r"[^\w.,-]", "", text)[:40]


def _kept() -> dict[str, str]:
    kept: dict[str, Any] = st.session_state.setdefault(_KEPT, {})
    return kept
