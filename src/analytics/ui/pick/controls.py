"""One control each: a choice, several, a tick, a day, a slider; kept in the address."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from analytics.ui import address
from analytics.vocabulary.period import today
from analytics.wording.sentences import at_most, instead

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_YES, _NO = "ya", "tidak"
_FIRST_DAY = date(2020, 1, 1)


def one(label: str, name: str, options: Mapping[str, str], default: str) -> str:
    """One of `options` (code -> label; labels are unique), by its code."""
    address.restore(name, default, options.__contains__)
    code = st.selectbox(
        label,
        list(options),
        format_func=options.__getitem__,
        key=name,
        placeholder="Pilih salah satu",
        filter_mode="contains",
    )
    address.publish(name, code, default)
    return code


def switch(label: str, name: str, options: Mapping[str, str], default: str) -> str:
    """As `one`, for two to four options that a reader should see at once."""
    return _at_once(st.segmented_control, label, name, options, default)


def pills(label: str, name: str, options: Mapping[str, str], default: str) -> str:
    """As `switch`, for the sections of a page: more of them, in rows where one is too short."""
    return _at_once(st.pills, label, name, options, default)


def _at_once(
    control: Callable[..., object], label: str, name: str, options: Mapping[str, str], default: str
) -> str:
    address.restore(name, default, options.__contains__)
    control(label, list(options), format_func=options.__getitem__, key=name, required=True)
    code = str(st.session_state[name])
    address.publish(name, code, default)
    return code


def several(
    label: str,
    name: str,
    options: Mapping[str, str],
    default: Sequence[str],
    most: int | None = None,
) -> tuple[str, ...]:
    """Any number of `options`, or `most` of them, by code; none chosen is the default, and said."""
    widget = f"{name}.several"
    written = ",".join(default)
    if widget not in st.session_state:
        address.restore(name, written, lambda text: _are_codes(text.split(","), options))
        st.session_state[widget] = st.session_state[name].split(",")
    held = [code for code in st.session_state[widget] if code in options]
    # Not by `max_selections`: what Streamlit then says is English.
    st.session_state[widget] = held[:most]
    codes = st.multiselect(
        label,
        list(options),
        format_func=options.__getitem__,
        key=widget,
        placeholder="Pilih satu atau lebih",
        filter_mode="contains",
        select_all=False,  # its label is English
    )
    if most is not None and len(held) > most:
        st.caption(at_most(most))
    if not codes and default:
        st.caption(instead([options[code] for code in default]))
    chosen = tuple(codes) or tuple(default)
    address.publish(name, ",".join(chosen), written)
    return chosen


def choose(name: str, codes: Sequence[str]) -> None:
    """Choose these for the reader in the control `several` of that name, within a callback."""
    st.session_state[f"{name}.several"] = list(codes)


def _are_codes(codes: Sequence[str], options: Mapping[str, str]) -> bool:
    """True if each is an option and none stands twice."""
    return all(code in options for code in codes) and len(set(codes)) == len(codes)


def tick(label: str, name: str, *, default: bool) -> bool:
    """A box that is ticked or not."""
    usual = _YES if default else _NO
    address.restore(name, usual, {_YES, _NO}.__contains__)
    st.session_state.setdefault(f"{name}.tick", st.session_state[name] == _YES)
    on = st.checkbox(label, key=f"{name}.tick")
    st.session_state[name] = _YES if on else _NO
    address.publish(name, st.session_state[name], usual)
    return on


def day(label: str, name: str, default: date, last: date) -> date:
    """A day up to `last`, in the address as ISO date."""
    widget = f"{name}.day"
    if widget not in st.session_state:
        address.restore(name, default.isoformat(), lambda text: _is_day(text, last))
        st.session_state[widget] = date.fromisoformat(st.session_state[name])
    chosen = st.date_input(
        label,
        key=widget,
        min_value=_FIRST_DAY,
        max_value=last,
        format="DD/MM/YYYY",
        width=220,
    )
    chosen = chosen or default  # emptied
    address.publish(name, chosen.isoformat(), default.isoformat())
    return chosen


def since(meeting: date | None) -> date:
    """The day from which changes are told: of the last meeting, if there was one, or earlier."""
    now = today()
    days = {"minggu": now - timedelta(days=7), "bulan": now - timedelta(days=30)}
    labels = {"minggu": "Seminggu", "bulan": "Sebulan"}
    if meeting is not None:
        days = {"rapat": meeting} | days
        labels = {"rapat": "Rapat terakhir"} | labels
    labels |= {"tanggal": "Tanggal lain"}
    with st.container(key="since", horizontal=True, vertical_alignment="bottom"):
        picked = switch("Apa yang berubah sejak", "sejak", labels, next(iter(labels)))
        if picked in days:
            return days[picked]
        return day("Sejak tanggal", "tanggal", now - timedelta(days=90), now)


def _is_day(text: str, last: date) -> bool:
    try:
        return _FIRST_DAY <= date.fromisoformat(text) <= last
    except ValueError:
        return False


def slide(  # noqa: PLR0913 - what a slider is made of, each by its name
    label: str,
    name: str,
    options: Sequence[int],
    default: int,
    *,
    write: Callable[[int], str],
    note: str,
) -> int:
    """One of `options`, in order, along a line; `note` below it says whose range that is.

    Streamlit's own slider writes numbers in the language of the browser; this one is written by
    `write`.
    """
    widget = f"{name}.slide"
    stands(name, options, default)
    chosen = int(st.select_slider(label, options, key=widget, format_func=write))
    st.caption(note)
    st.session_state[name] = str(chosen)
    address.publish(name, str(chosen), str(default))
    return chosen


def stands(name: str, options: Sequence[int], default: int) -> int:
    """Where the slider `name` stands, for what is drawn before it."""
    widget = f"{name}.slide"
    written = {str(option): option for option in options}
    if widget not in st.session_state or st.session_state[widget] not in options:
        address.restore(name, str(default), written.__contains__)
        st.session_state[widget] = written[st.session_state[name]]
    return int(st.session_state[widget])
