"""Up to three scenarios beside the baseline, each a set of sliders; the address carries all three.

Every section moves the levers of its own group; what other sections moved stays with the scenario.
A slider writes where it was left into its scenario before anything is drawn, so that a sentence
above the sliders tells of the same scenario as the picture beside them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from analytics.actions.scenario_content import fitting
from analytics.ui import address, markup, pick
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.scenario import MOST_SEED, SEED, Scenario, Setting, read, written
from analytics.wording import levers as words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.scenario import Lever

SLOTS: Final[Mapping[str, str]] = {"a": "Skenario A", "b": "Skenario B", "c": "Skenario C"}
"""The three that can be compared: name in the address, and on screen."""
_SLOT = "ini"  # the control that says which of them is moved
SEED_NAME: Final = "benih"
"""In the address: the seed of all that is worked out on the page, so that all can be compared."""
_LONGEST_SEED = 11  # digits
_AT_ONCE = 4  # sliders that stand open; of more than one beyond, the rest is folded


def scenarios(known: Mapping[str, Lever], practice: bool) -> dict[str, Scenario]:  # noqa: FBT001
    """The scenarios somebody moved anything in, by slot, as the sliders stand now.

    Args:
        known: every lever of the laboratory by its id (`answers.levers.of`).
        practice: True in mode latihan.
    """
    found: dict[str, Scenario] = {}
    for slot, name in SLOTS.items():
        settings = _settings(slot, known)
        address.publish(slot, st.session_state[slot], "")
        if settings:
            found[slot] = replace(baseline(practice), name=name, settings=settings)
    return found


def baseline(practice: bool) -> Scenario:  # noqa: FBT001
    """Nothing moved, by the seed of this page: the usual one, or that of what was opened."""
    address.restore(SEED_NAME, str(SEED), _is_seed)
    address.publish(SEED_NAME, st.session_state[SEED_NAME], str(SEED))
    return Scenario(seed=int(st.session_state[SEED_NAME]), practice=practice)


def _is_seed(text: str) -> bool:
    return (
        text.isascii() and text.isdigit() and len(text) < _LONGEST_SEED and int(text) <= MOST_SEED
    )


def current() -> str:
    """The slot whose sliders are drawn, for what stands above them."""
    first = next(iter(SLOTS))
    address.restore(_SLOT, first, SLOTS.__contains__)
    return str(st.session_state[_SLOT])


def moved(
    levers: Sequence[Lever],
    known: Mapping[str, Lever],
    practice: bool,  # noqa: FBT001
) -> dict[str, Scenario]:
    """Draw the sliders of one scenario and give all that were moved, by slot.

    Args:
        levers: those of the section, the weightiest first: where there are many, the first are
            open and the rest is folded.
        known: every lever of the laboratory by its id.
        practice: True in mode latihan.
    """
    with st.container(key="levers", gap=None):
        letters = {slot: name.split()[-1] for slot, name in SLOTS.items()}
        slot = pick.switch("Skenario yang digeser", _SLOT, letters, next(iter(SLOTS)))
        values = {one.lever: one.value for one in _settings(slot, known)}
        split = _AT_ONCE if len(levers) > _AT_ONCE + 1 else len(levers)
        for lever in levers[:split]:
            _slider(lever, slot, known, values.get(lever.id))
        if rest := levers[split:]:
            folded = st.expander(
                words.folded(len(rest)),
                icon=":material/tune:",
                expanded=any(lever.id in values for lever in rest),
                key=f"lab.{slot}.rest",
            )
            with folded, st.container(key="levers_rest", gap=None):
                for lever in rest:
                    _slider(lever, slot, known, values.get(lever.id))
        _below(slot, frozenset(lever.id for lever in levers), known, values)
    return scenarios(known, practice)


def _slider(lever: Lever, slot: str, known: Mapping[str, Lever], stands: float | None) -> None:
    """One lever: where it stands, what is plausible, who says so; put back where it was moved."""
    key = f"lab.{slot}.{lever.id}"
    at = lever.middle if stands is None else min(max(stands, lever.least), lever.most)
    stops = _stops(lever, at, f"{key}.stop")
    if st.session_state.get(key) != at:  # a link, a kept scenario, or put back
        st.session_state[key] = at
    address.only_here(key)
    with st.container(gap=None):  # what comes and goes in it leaves the sliders below in place
        st.select_slider(
            lever.label,
            list(stops),
            key=key,
            format_func=stops.__getitem__,
            on_change=partial(_slid, key, slot, lever, known),
            help=lever.why or None,
        )
        st.html(markup.paragraphs([words.plausible(lever)], "lever"))
        if stands is None:
            return
        with st.container(horizontal=True, gap="small", key=f"{key}.row"):
            st.html(
                markup.paragraphs([words.moved_from(lever, stands)], "lever moved"), width="content"
            )
            st.button(
                "Kembalikan",
                key=f"{key}.back",
                type="tertiary",
                icon=":material/undo:",
                on_click=partial(_put_back, slot, frozenset({lever.id}), known),
            )


def _stops(lever: Lever, at: float, name: str) -> dict[float, str]:
    """Where a slider can stand, in order, as it is written; no two are written alike.

    A link may say a number between two steps. It stays one of them as long as the page is open:
    other steps would be another slider.
    """
    address.only_here(name)
    if at not in lever.stops:
        st.session_state[name] = at
    among = {*lever.stops, st.session_state.get(name, at)}
    wanted = (at, lever.middle)
    by_text: dict[str, float] = {}
    for stop in (*(stop for stop in wanted if stop in among), *sorted(among)):
        by_text.setdefault(words.amount(stop, lever.unit), stop)
    return {stop: text for text, stop in sorted(by_text.items(), key=lambda item: item[1])}


def _below(
    slot: str, mine: frozenset[str], known: Mapping[str, Lever], values: Mapping[str, float]
) -> None:
    """What else belongs to the scenario, and the way back."""
    elsewhere = len(set(values) - mine)
    if elsewhere:
        st.html(markup.paragraphs([words.elsewhere(SLOTS[slot], elsewhere)], "lever"))
    if mine & set(values):
        st.button(
            f"Kembalikan {SLOTS[slot]} ke dasar",
            key=f"lab.{slot}.reset",
            icon=":material/restart_alt:",
            on_click=partial(_put_back, slot, mine, known),
        )


def _settings(slot: str, known: Mapping[str, Lever]) -> tuple[Setting, ...]:
    """What was moved in one slot; from the address at first.

    A lever that a link, or other data, put beyond its slider goes back to where it stands by
    itself, and that is said once: the check is the one of files.
    """
    address.restore(slot, "", lambda text: read(text) is not None)
    asked = read(st.session_state[slot]) or ()
    held = tuple(one for one in asked if _fits(one, known))
    if held != asked:
        st.session_state[slot] = written(Scenario(settings=held))
    return held


def _fits(one: Setting, known: Mapping[str, Lever]) -> bool:
    """Whether its slider can stand there; if not, the reader is told where it can."""
    if one.lever not in known:
        st.info(words.unknown(one.lever), icon=":material/link_off:")
        return False
    try:
        fitting((one,), known)
    except Refused as refused:
        st.info(words.not_followed(str(refused)), icon=":material/link_off:")
        return False
    return True


def _slid(key: str, slot: str, lever: Lever, known: Mapping[str, Lever]) -> None:
    """Somebody moved a slider: its scenario holds it before the page is drawn anew."""
    value = float(st.session_state[key])
    held = Scenario(settings=read(st.session_state.get(slot, ""), known) or ())
    held = held.moved(lever.id, None if value == lever.middle else value)
    st.session_state[slot] = written(held)


def _put_back(slot: str, mine: frozenset[str], known: Mapping[str, Lever]) -> None:
    settings = read(st.session_state.get(slot, ""), known) or ()
    left = tuple(one for one in settings if one.lever not in mine)
    st.session_state[slot] = written(Scenario(settings=left))
