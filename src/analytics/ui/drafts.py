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
    from collections.abc import Callable, Mapping, Sequence

T = TypeVar("T")
_KEPT, _DEFAULTS, _OUTCOME = "drafts", "drafts.defaults", "drafts.outcome"
_BETWEEN = " "  # codes of several that were picked, in one draft


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
        filter_mode="contains",
    )
    return _keep(name, default)


def many(label: str, name: str, options: Mapping[str, str], default: Sequence[str]) -> list[str]:
    """Several of `options` (code -> label; labels are unique, codes have no blank), by code."""
    key, written = f"draft.{name}", _BETWEEN.join(default)
    kept = _drafts().get(name, written).split(_BETWEEN)
    st.session_state.setdefault(key, [code for code in kept if code in options])
    _defaults()[name] = written
    st.multiselect(
        label,
        list(options),
        format_func=options.__getitem__,
        key=key,
        placeholder="Pilih satu atau beberapa",
        filter_mode="contains",
        select_all=False,  # English, first in the list, and a press of Enter takes it
    )
    _keep(name, written)
    return picked(name)


def typed(name: str) -> str:
    """What stands in a control now; to be asked within a callback.

    What a page was drawn with is older: a click brings along what was typed just before it.
    """
    return _text(st.session_state.get(f"draft.{name}", ""))


def picked(name: str) -> list[str]:
    """As `typed`, of a control of several."""
    return typed(name).split()


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
    drop(form)
    st.session_state[_OUTCOME] = place, done if isinstance(done, str) else done(given), True


def drop(form: str) -> None:
    """Forget what is typed in a form: it begins anew with what it is drawn with next."""
    for kept in (_drafts(), _defaults()):
        for name in [name for name in kept if name.startswith(f"{form}.")]:
            del kept[name]
    for key in [key for key in st.session_state if str(key).startswith(f"draft.{form}.")]:
        del st.session_state[key]


def touched(form: str) -> bool:
    """True if something stands in a form that it was not drawn with."""
    if any(name.startswith(f"{form}.") for name in _drafts()):
        return True
    return any(
        _text(st.session_state.get(f"draft.{name}", default)) != default
        for name, default in _defaults().items()
        if name.startswith(f"{form}.")
    )


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
    _defaults()[name] = default
    return key


def _keep(name: str, default: str) -> str:
    value = typed(name)
    if value == default:
        _drafts().pop(name, None)
    else:
        _drafts()[name] = value
    return value


def _drafts() -> dict[str, str]:
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    return kept


def _text(value: object) -> str:
    return _BETWEEN.join(map(str, value)) if isinstance(value, list) else str(value)


def _defaults() -> dict[str, str]:
    """What each control was last drawn with."""
    kept: dict[str, str] = st.session_state.setdefault(_DEFAULTS, {})
    return kept
