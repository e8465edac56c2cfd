"""Scenarios that were opened: what stands in a slot, where it came from, and what it was then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from analytics.actions.scenario_content import filed
from analytics.answers.scenarios_kept import data_version, differs
from analytics.ui import address, show, who
from analytics.ui.assisting import overtaken
from analytics.ui.laboratory.levers import SEED_NAME, SLOTS
from analytics.vocabulary.scenario import MODEL, SEED, Scenario, Setting, written
from analytics.wording import scenarios_opened as words

if TYPE_CHECKING:
    from collections.abc import Mapping

Content = dict[str, Any]
_OPENED = "lab.opened"
DATA: Final = "data"
"""In an address: the version of the data that a link was made with."""


def form(slot: str) -> str:
    """Name of the form that keeps what stands in a slot."""
    return f"simpan.{slot}"


def opened(slot: str, practice: bool) -> Content:  # noqa: FBT001 - as everywhere
    """The scenario of this mode that was opened here last, as it was kept; {} where none was."""
    found = _opened().get(slot, {})
    return dict(found) if found.get("practice") == practice else {}


def remember(slot: str, content: Mapping[str, Any]) -> None:
    """What stands in the slot is what is kept now."""
    _opened()[slot] = dict(content)


def put(slot: str, content: Mapping[str, Any]) -> str:
    """Let the sliders of a slot stand where a scenario has them; what to say of it.

    What stood there before goes; the form begins anew with name, note and reasons of the scenario.
    """
    scenario = filed(content).scenario
    before = str(st.session_state.get(SEED_NAME, SEED))
    st.session_state[slot] = written(scenario)
    st.session_state[SEED_NAME] = str(scenario.seed)
    address.publish(slot, st.session_state[slot], "")
    address.publish(SEED_NAME, st.session_state[SEED_NAME], str(SEED))
    remember(slot, content)
    overtaken.begin_anew(form(slot))
    other = differs(content)
    told = words.opened_other(other, SLOTS[slot], noted=bool(content["recorded"]))
    return " ".join(filter(None, (words.opened(SLOTS[slot], scenario, before), told)))


def told(slot: str, moved: Scenario, data: str) -> Scenario:
    """The sliders of a slot with who chose them and why, as far as anybody said.

    Args:
        slot: which.
        moved: its levers, as the sliders stand.
        data: version of the data in use.
    """
    before = opened(slot, moved.practice).get("levers", {})
    by = who.actor().name
    settings = []
    for one in moved.settings:
        was = before.get(one.lever, {})
        same = was.get("value") == one.value
        said = (was["by"], was["why"]) if same else (by, "")
        settings.append(Setting(one.lever, one.value, *said))
    return replace(moved, settings=tuple(settings), data=data, model=MODEL)


def tell_of_link(practice: bool) -> None:  # noqa: FBT001 - as everywhere
    """Say that a link was made with other data than those in use."""
    asked = st.query_params.get(DATA)
    if asked and asked != data_version(practice):
        show.note([words.OTHER_LINK])


def _opened() -> dict[str, Content]:
    kept: dict[str, Content] = st.session_state.setdefault(_OPENED, {})
    return kept
