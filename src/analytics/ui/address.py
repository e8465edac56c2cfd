"""The view in the address: a link reopens it, and areas are named by code.

Streamlit's own binding writes labels, and 81 villages share a label; hence this one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LOST = "tersesat"  # the page a link asked for and nobody has; `ui.server` sends its reader here
_PAGE, _CONTROLS, _VIEWS, _UNWRITTEN = "page", "controls", "views", "unwritten"
_ANYWHERE = "*"
_FORMS = ("", ".several", ".tick", ".day", ".slide")  # what a control is called in `ui.pick`


def enter(page: str) -> None:
    """Begin a page: its controls take their values anew.

    Controls of one name share a session value, and Streamlit would draw the next page's with the
    value of the last page's in the session and nothing of it on the screen. Whoever asked for a
    page that does not exist is told so.
    """
    if st.session_state.get(_PAGE) != page:
        for name in st.session_state.get(_CONTROLS, ()):
            st.session_state.pop(name, None)
        st.session_state[_PAGE], st.session_state[_CONTROLS] = page, set()
    if (lost := st.query_params.pop(LOST, None)) is not None:
        st.info(
            f"Tautan menyebut halaman {_plain(lost, '/')}, yang tidak ada di sini. "
            "Yang ditampilkan adalah halaman awal; pilih halaman lain di atas.",
            icon=":material/link_off:",
        )


def page() -> str:
    """The page a reader is on, as addresses call it; empty for the first one."""
    return str(st.session_state.get(_PAGE, ""))


def restore(name: str, default: str, understood: Callable[[str], bool]) -> None:
    """Give the control `name` its value before it is drawn.

    Order: the address, what this reader chose on this page before, what they chose last on
    another, the default. A link that is not understood gets a friendly line and the default; a
    choice that is no longer offered gives way to the default.
    """
    st.session_state.setdefault(_CONTROLS, set()).add(name)
    if name in st.session_state:
        if not understood(st.session_state[name]):  # another choice took the option away
            st.session_state[name] = default
        return
    asked = st.query_params.get(name)
    if asked is not None and not understood(asked):
        st.info(
            f"Tautan menyebut {_plain(asked)}, yang tidak dikenal di sini. "
            "Yang ditampilkan adalah pilihan awal.",
            icon=":material/link_off:",
        )
        asked = None
    kept = (_view(page).get(name) for page in (st.session_state.get(_PAGE, ""), _ANYWHERE))
    usable = (value for value in (asked, *kept) if value is not None and understood(value))
    st.session_state[name] = next(usable, default)


def only_here(name: str) -> None:
    """Let the session forget `name` once another page is opened, as it does with controls."""
    st.session_state.setdefault(_CONTROLS, set()).add(name)


def publish(name: str, value: str, default: str) -> None:
    """Let the address name the value of the control `name`, unless it is the default."""
    here = _view(st.session_state.get(_PAGE, ""))
    usual = value == default
    if usual:
        here.pop(name, None)
    else:
        here[name] = _view(_ANYWHERE)[name] = value
    st.session_state.setdefault(_UNWRITTEN, {})[name] = None if usual else value


def held() -> dict[str, object]:
    """Where every control of this page stands, for `put_back`."""
    names = st.session_state.get(_CONTROLS, set())
    keys = (f"{name}{form}" for name in sorted(names) for form in _FORMS)
    return {key: st.session_state[key] for key in keys if key in st.session_state}


def put_back(controls: Mapping[str, object]) -> None:
    """Let the controls stand where they stood, within a callback; others take their values anew."""
    for key in held():
        if key not in controls:
            del st.session_state[key]
    st.session_state.update(controls)


def visited() -> tuple[str, ...]:
    """Addresses of the other pages this reader looked at, from the slash on, as they left them."""
    here = st.session_state.get(_PAGE, "")
    views: dict[str, dict[str, str]] = st.session_state.get(_VIEWS, {})
    return tuple(
        f"/{page}?{urlencode(chosen)}".removesuffix("?")
        for page, chosen in views.items()
        if page not in {here, _ANYWHERE}
    )


def write() -> None:
    """Bring the address up to date, once a run and last.

    The browser spends longer on a change of the address than on a new map.
    """
    now = st.query_params.to_dict()
    changed = now | st.session_state.pop(_UNWRITTEN, {})
    named = {name: value for name, value in changed.items() if value is not None}
    if named != now:
        st.query_params.from_dict(named)


def _plain(text: str, also: str = "") -> str:
    """Only what a code is made of, as code: the line is Markdown, and anybody writes addresses.

    Markdown makes a link of what begins with `www.`; in code it makes one of nothing.
    """
    plain = re.sub(rf"[^\w.,{also}-]", "", text)[:40]
    return f"`{plain}`" if plain else "nilai kosong"


def _view(page: str) -> dict[str, str]:
    """What was chosen on a page, by control."""
    views: dict[str, dict[str, str]] = st.session_state.setdefault(_VIEWS, {})
    return views.setdefault(page, {})
