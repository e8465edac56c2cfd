"""Up to three scenarios beside the baseline, each a set of sliders; the address carries all three.

Every section moves the levers of its own group; what other sections moved stays with the scenario.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from analytics.ui import address, pick
from analytics.vocabulary.scenario import Scenario, Setting, read, written
from analytics.wording.levers import amount, plausible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.scenario import Lever

SLOTS: Final[Mapping[str, str]] = {"a": "Skenario A", "b": "Skenario B", "c": "Skenario C"}
"""The three that can be compared: name in the address, and on screen."""


def scenarios(known: frozenset[str], practice: bool) -> dict[str, Scenario]:  # noqa: FBT001
    """The scenarios somebody moved anything in, by slot, as they stand before sliders are drawn.

    Args:
        known: ids of every lever of the laboratory (`answers.levers.known`).
        practice: True in mode latihan.
    """
    found: dict[str, Scenario] = {}
    for slot in SLOTS:
        address.restore(slot, "", lambda text: read(text, known) is not None)
        settings = read(st.session_state[slot], known) or ()
        address.publish(slot, st.session_state[slot], "")
        if settings:
            found[slot] = Scenario(SLOTS[slot], settings, practice=practice)
    return found


def moved(
    levers: Sequence[Lever],
    known: frozenset[str],
    practice: bool,  # noqa: FBT001
) -> dict[str, Scenario]:
    """Draw the sliders of one scenario and give all that were moved, by slot.

    Args:
        levers: those of the section, in the order in which they are drawn.
        known: ids of every lever of the laboratory.
        practice: True in mode latihan.
    """
    slot = pick.switch("Skenario yang digeser", "ini", SLOTS, next(iter(SLOTS)))
    held = scenarios(known, practice).get(slot, Scenario(SLOTS[slot], practice=practice))
    for lever in levers:
        held = held.moved(lever.id, _slid(lever, slot, held.values.get(lever.id)))
    _hold(slot, held.settings)
    mine = {lever.id for lever in levers}
    if mine & set(held.values):
        st.button(
            f"Kembalikan {SLOTS[slot]} ke dasar",
            key=f"lab.{slot}.reset",
            on_click=partial(_put_back, slot, frozenset(mine), known),
        )
    return scenarios(known, practice)


def _slid(lever: Lever, slot: str, stands: float | None) -> float | None:
    """Where the reader left one slider; None where it stands by itself."""
    key = f"lab.{slot}.{lever.id}"
    at = lever.middle if stands is None else min(max(stands, lever.least), lever.most)
    stops = tuple(sorted({*lever.stops, at}))
    if st.session_state.get(key) not in stops:
        st.session_state[key] = at
    address.only_here(key)
    value = float(
        st.select_slider(
            lever.label, stops, key=key, format_func=lambda stop: amount(stop, lever.unit)
        )
    )
    st.caption(plausible(lever))
    return None if value == lever.middle else value


def _hold(slot: str, settings: tuple[Setting, ...]) -> None:
    st.session_state[slot] = written(Scenario(settings=settings))
    address.publish(slot, st.session_state[slot], "")


def _put_back(slot: str, mine: frozenset[str], known: frozenset[str]) -> None:
    settings = read(st.session_state[slot], known) or ()
    st.session_state[slot] = written(
        Scenario(settings=tuple(one for one in settings if one.lever not in mine))
    )
    for lever in mine:
        st.session_state.pop(f"lab.{slot}.{lever}", None)
