"""Scenarios that were opened: what stands in a slot, where it came from, and what it was then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.actions.scenario_content import filed
from analytics.ui import address, who
from analytics.ui.assisting import overtaken
from analytics.ui.laboratory.levers import SLOTS
from analytics.vocabulary.scenario import MODEL, Scenario, Setting, written
from analytics.wording import scenarios_kept as words

if TYPE_CHECKING:
    from collections.abc import Mapping

Content = dict[str, Any]
_OPENED = "lab.opened"


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
    st.session_state[slot] = written(scenario)
    address.publish(slot, st.session_state[slot], "")
    remember(slot, content)
    overtaken.begin_anew(form(slot))
    return words.opened(SLOTS[slot], scenario)


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


def _opened() -> dict[str, Content]:
    kept: dict[str, Content] = st.session_state.setdefault(_OPENED, {})
    return kept
