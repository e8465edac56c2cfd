"""What somebody is typing: it stays while they look at another page, and when it is refused.

Streamlit forgets the value of a control that is not drawn; here it is kept in the session until it
is written down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import streamlit as st

from analytics.ui import address
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")
_KEPT, _OUTCOME = "drafts", "drafts.outcome"


def line(label: str, name: str, default: str = "", hint: str = "") -> None:
    """One line of text."""
    key = _begun(name, default)
    st.text_input(label, key=key, placeholder=hint)
    _keep(name, default)


def lines(label: str, name: str, default: str = "", hint: str = "") -> None:
    """Several lines of text."""
    key = _begun(name, default)
    st.text_area(label, key=key, placeholder=hint, height=160)
    _keep(name, default)


def one(label: str, name: str, options: Mapping[str, str], default: str) -> str:
    """One of `options` (code -> label; labels are unique), by its code."""
    key = _begun(name, default)
    if st.session_state[key] not in options:
        st.session_state[key] = default
    st.selectbox(
        label,
        list(options),
        format_func=options.__getitem__,
        key=key,
        placeholder="Pilih salah satu",
    )
    return _keep(name, default)


def typed(name: str) -> str:
    """What stands in a control now; to be asked within a callback.

    What a page was drawn with is older: a click brings along what was typed just before it.
    """
    return str(st.session_state.get(f"draft.{name}", ""))


def attempt(deed: Callable[[], T], done: str | Callable[[T], str], form: str) -> None:
    """Do what was asked for; `form` begins anew once it is done, and stays as it is if refused.

    `done` says so, with what the deed gave back where that matters. The first part of the name of
    a form says where `outcome` tells it.
    """
    place = form.partition(".")[0]
    address.only_here(_OUTCOME)
    try:
        given = deed()
    except (NotAllowed, Refused) as refused:
        st.session_state[_OUTCOME] = place, str(refused), False
        return
    for name in [name for name in _drafts() if name.startswith(f"{form}.")]:
        del _drafts()[name]
    for key in [key for key in st.session_state if str(key).startswith(f"draft.{form}.")]:
        del st.session_state[key]
    st.session_state[_OUTCOME] = place, done if isinstance(done, str) else done(given), True


def outcome(place: str) -> None:
    """Below the button of a form: what became of the last deed, until the next.

    It stays where it is while somebody types on: whatever goes moves the page below the pointer.
    """
    told = st.session_state.get(_OUTCOME)
    if not isinstance(told, tuple) or told[0] != place:
        return
    _, sentence, ended_well = told
    if ended_well:
        st.success(sentence, icon=":material/check:")
    else:
        st.error(sentence, icon=":material/error:")


def _begun(name: str, default: str) -> str:
    key = f"draft.{name}"
    st.session_state.setdefault(key, _drafts().get(name, default))
    return key


def _keep(name: str, default: str) -> str:
    value = str(st.session_state[f"draft.{name}"])
    if value == default:
        _drafts().pop(name, None)
    else:
        _drafts()[name] = value
    return value


def _drafts() -> dict[str, str]:
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    return kept
