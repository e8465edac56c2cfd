"""Keep what stands in a slot under a name, with its reasons; or take it along."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import streamlit as st

from analytics.actions import scenario_code, scenario_file
from analytics.actions import scenarios as actions
from analytics.actions.scenario_content import Filed, content, filed
from analytics.answers import scenario_headlines, scenarios_kept
from analytics.store import versioned
from analytics.ui import address, basis, drafts, show, who
from analytics.ui.ask import ask
from analytics.ui.assisting import overtaken
from analytics.ui.laboratory import annexed, runs, slots
from analytics.ui.laboratory.levers import SEED_NAME, SLOTS
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.role import Role
from analytics.vocabulary.scenario import (
    EXPLORING,
    FOR_THE_RECORD,
    Scenario,
    scenario_id,
    written,
)
from analytics.wording import scenarios_kept as words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.scenario import Lever


def form(slot: str, moved: Scenario, levers: Mapping[str, Lever]) -> None:
    """Name, note, reasons, what comes of it for the record; saved by operators, taken by anybody.

    Args:
        slot: which of the three.
        moved: its levers, as the sliders stand.
        levers: every lever by its id.
    """
    data = scenarios_kept.data_version(moved.practice)
    scenario = slots.told(slot, moved, data)
    before, name = slots.opened(slot, moved.practice), slots.form(slot)
    if not scenario.settings:
        show.note([words.NOTHING_MOVED])
    left, right = st.columns([2, 1], gap="large")
    with left:
        drafts.line("Nama skenario", f"{name}.name", str(before.get("name", "")))
        drafts.line("Catatan", f"{name}.note", str(before.get("note", "")))
        _whys(name, scenario, levers)
        recorded = _recorded(slot, scenario, before)
    paper = overtaken.Paper(
        kind=EntryKind.SCENARIO,
        subject=scenario_id(drafts.typed(f"{name}.name"), scenario.practice),
        form=name,
        write=partial(_write, slot),
        told=lambda told: words.told(told, levers),
        held=True,
        take=partial(slots.put, slot),
    )
    mine = partial(_typed, name, scenario, recorded)
    with left:
        if who.may(Role.OPERATOR):
            _told_of_name(overtaken.opened(paper), before, scenario.practice)
            overtaken.save(paper, mine, "Simpan skenario", words.SAVED)
        else:
            show.note([words.SIGN_IN])
    with right:
        st.subheader("Bawa", anchor=False)
        _take_along(slot, mine())


def _whys(name: str, scenario: Scenario, levers: Mapping[str, Lever]) -> None:
    mine = [one for one in scenario.settings if one.lever in levers]
    if not mine:
        return
    with st.expander(words.whys(len(mine)), icon=":material/edit_note:"):
        for one in mine:
            label = words.why(levers[one.lever], one.value)
            drafts.line(label, f"{name}.why.{one.lever}", one.why)


def _recorded(slot: str, scenario: Scenario, before: Mapping[str, Any]) -> dict[str, Any]:
    """What comes of it in 10,000 draws, once somebody asked for it; or what was recorded."""
    own = scenario.only(frozenset(scenario.values))
    order = {"question": "worked_out", "scenario": own, "draws": FOR_THE_RECORD}
    answer = runs.offer(words.FOR_THE_RECORD, order, f"catat.{slot}")
    if isinstance(answer, Gap):
        show.gap(answer)
    if isinstance(answer, Result):
        found = scenarios_kept.recorded(answer, today())
        told = content(Filed(scenario, found))
        show.recorded(told, None, example=scenario.practice, key=f"catat.{slot}")
        show.sources(answer)
        return found
    if not before or not before["recorded"] or not _same(before, scenario):
        return {}
    if other := scenarios_kept.differs(before):
        show.note([words.other_version(other, before["recorded"]["on"])])
        now = ask(scenario_headlines.worked_out, own, scenario.practice)
        fresh = now if isinstance(now, Result) else None
        show.recorded(before, fresh, example=scenario.practice, key=f"dahulu.{slot}")
        return {}
    st.caption(words.carried(before))
    return dict(before["recorded"])


def _same(before: Mapping[str, Any], scenario: Scenario) -> bool:
    """What was recorded is what these levers gave, with the data and the model of then."""
    stood = {name: one["value"] for name, one in before["levers"].items()}
    return (stood, before["seed"], before["practice"]) == (
        scenario.values,
        scenario.seed,
        scenario.practice,
    )


def _typed(name: str, scenario: Scenario, recorded: Mapping[str, Any]) -> dict[str, Any]:
    """The content as it is typed, unchecked."""
    reasons = {
        one.lever: drafts.typed(f"{name}.why.{one.lever}") or one.why for one in scenario.settings
    }
    told = content(Filed(scenario, recorded))
    levers = {lever: one | {"why": reasons[lever]} for lever, one in told["levers"].items()}
    return told | {
        "name": drafts.typed(f"{name}.name"),
        "note": drafts.typed(f"{name}.note"),
        "levers": levers,
    }


def _write(slot: str, told: Mapping[str, Any], seen: Sequence[str]) -> None:
    actions.keep_content(who.actor(), told, seen)
    slots.remember(slot, actions.checked(told))


def _told_of_name(stands: Mapping[str, Any], before: Mapping[str, Any], practice: bool) -> None:  # noqa: FBT001
    """Say that a name is taken, to whoever did not open the scenario that has it."""
    if not stands or stands["name"] == before.get("name"):
        return
    subject = actions.subject(stands)
    for one in scenarios_kept.kept(practice):
        if one.subject == subject:
            show.note([words.in_use(one.name, one.by, one.at)])


def _take_along(slot: str, told: Mapping[str, Any]) -> None:
    """The file, the link and the lines of what stands in the form."""
    named = dict(told) | {"name": told["name"] or SLOTS[slot]}
    try:
        kept = filed(named)
    except Refused as refused:
        show.note([str(refused)])
        return
    take_along(kept, f"bawa.{slot}")


def take_along(kept: Filed, key: str, by: str = "") -> None:
    """A scenario as a file, as its assumptions annex, as a link, and as Python lines."""
    st.download_button(
        "Unduh skenario (YAML)",
        partial(scenario_file.written, kept),
        file_name(kept.scenario),
        mime="application/yaml",
        key=f"{key}.yaml",
        icon=":material/download:",
        on_click="ignore",
    )
    annexed.offer(kept, key, by)
    with st.expander("Salin tautan", icon=":material/link:"):
        st.code(_link(kept.scenario), language=None, wrap_lines=True)
    with st.expander("Salin kode", icon=":material/code:"):
        draws = kept.recorded.get("draws", EXPLORING)
        lines = scenario_code.lines(kept.scenario, draws, versioned.basis())
        st.code(lines, language="python", wrap_lines=True)
        st.caption(words.CODE)


def file_name(scenario: Scenario) -> str:
    """`skenario-pendamping-ditambah.yaml`; one from example data says so."""
    plain = re.sub(r"[^a-z0-9]+", "-", scenario.name.lower()).strip("-")[:60]
    mode = "latihan-" if scenario.practice else ""
    return f"skenario-{mode}{plain or 'tanpa-nama'}.yaml"


def _link(scenario: Scenario) -> str:
    """Where the scenario stands in the first slot, by its seed and the reader's basis.

    The version of the data goes along: opened where the data are others, the page says so.
    """
    first = next(iter(SLOTS))
    told = {
        first: written(scenario),
        "latihan": "ya" if scenario.practice else "tidak",
        SEED_NAME: str(scenario.seed),
        basis.NAME: basis.picked().code,
        slots.DATA: scenario.data or scenarios_kept.data_version(scenario.practice),
    }
    here = (st.context.url or f"/{address.page()}").partition("?")[0]
    return f"{here}?{urlencode(told, safe='~,')}"
