"""Simpan & bandingkan: what stands in the slots side by side; kept, opened, taken along."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.actions import scenario_file
from analytics.actions import scenarios as actions
from analytics.actions.scenario_content import content, filed, fitting
from analytics.answers import levers as of_levers
from analytics.answers import scenario_headlines, scenarios, scenarios_kept
from analytics.ui import drafts, pick, show, uploads, who
from analytics.ui.ask import ask
from analytics.ui.assisting import overtaken
from analytics.ui.laboratory import keeping, patience, scored, slots
from analytics.ui.laboratory import levers as sliders
from analytics.ui.laboratory.levers import SLOTS
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.role import Role
from analytics.vocabulary.scenario import EXPLORING, LeverGroup, Scenario
from analytics.wording import scenarios as told
from analytics.wording import scenarios_kept as words
from analytics.wording.levers import BASELINE
from analytics.wording.scenarios_kept_method import METHOD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from analytics.answers.scenarios_kept import Kept
    from analytics.vocabulary.scenario import Lever

    Moved = Mapping[str, Scenario]

_FILE = "skenario_berkas"
_KINDS = ("yaml", "yml")
_LIST = "daftar"
_NONE = "-"


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The three slots beside the baseline; one kept; those that are kept; one from a file."""
    box = patience.place()
    levers = ask(of_levers.of, practice)
    moved = sliders.scenarios(levers, practice)
    _compared(box, moved, practice)
    st.header("Simpan atau bawa", anchor=False)
    slot = pick.switch("Skenario yang disimpan", "ini", SLOTS, next(iter(SLOTS)))
    keeping.form(
        slot, moved.get(slot, replace(sliders.baseline(practice), name=SLOTS[slot])), levers
    )
    st.header("Yang tersimpan", anchor=False)
    _kept(scenarios_kept.kept(practice), levers, moved)
    drafts.outcome(_LIST)
    scored.show_log(practice)
    st.header("Buka dari berkas", anchor=False)
    uploads.choose("Berkas skenario", _FILE, _KINDS, "YAML yang diunduh dari sini")
    _buttons(_FILE, _FILE, moved, lambda slot: _open_file(slot, levers, practice))
    drafts.outcome(_FILE)
    show.method(METHOD)
    who.sign_in()
    patience.settled(box)


def _kept(found: tuple[Kept, ...], levers: Mapping[str, Lever], moved: Moved) -> None:
    if not found:
        show.note([words.NONE_KEPT])
        return
    show.kept_scenarios(found, levers, example=found[0].content["practice"])
    options = {_NONE: "Pilih skenario"} | {one.subject: one.name for one in found}
    picked = pick.one("Skenario tersimpan", "tersimpan", options, _NONE)
    for one in found:
        if one.subject == picked:
            _one(one, levers, moved)


def _one(one: Kept, levers: Mapping[str, Lever], moved: Moved) -> None:
    """A scenario that is kept: what it gave, what it gives now, and what can be done with it."""
    try:
        kept = filed(one.content)
    except Refused as refused:  # kept by a later program, with levers that are not known here
        show.note([str(refused)])
        return
    if len(one.seen) > 1:
        _settle(one, levers)
    other = scenarios_kept.differs(one.content)
    show.note([kept.scenario.note, words.other_version(other, kept.recorded.get("on", ""))])
    left, right = st.columns([2, 1], gap="large")
    with left:
        if kept.recorded:
            practice = kept.scenario.practice
            own = kept.scenario.only(frozenset(kept.scenario.values))
            now = ask(scenario_headlines.worked_out, own, practice) if other else None
            fresh = now if isinstance(now, Result) else None
            show.recorded(one.content, fresh, example=practice, key=f"dulu.{one.subject}")
        _buttons(_LIST, one.subject, moved, lambda slot: _open(slot, one.content, levers))
        if who.may(Role.OPERATOR):
            st.button(
                "Hapus dari daftar",
                icon=":material/delete:",
                key=f"hapus.{one.subject}",
                on_click=_take_out,
                args=(one,),
            )
    with right:
        keeping.take_along(kept, f"bawa.{one.subject}", words.kept_by(one.by, one.at))
    overtaken.history(EntryKind.SCENARIO, one.subject, lambda content: words.told(content, levers))


def _settle(one: Kept, levers: Mapping[str, Lever]) -> None:
    """Laptops that were merged brought two of one name: both are shown, an operator picks."""
    paper = overtaken.Paper(
        kind=EntryKind.SCENARIO,
        subject=one.subject,
        form=f"pilih.{one.subject}",
        write=lambda content, seen: actions.keep_content(who.actor(), content, seen),
        told=lambda content: words.told(content, levers),
    )
    overtaken.opened(paper)
    drafts.outcome("pilih")


def _buttons(place: str, key: str, moved: Moved, act: Callable[[str], str]) -> None:
    """One button a slot; what opens there takes the place of what stands there."""
    with st.container(horizontal=True, gap="small", key=f"buka.{key}"):
        for slot, name in SLOTS.items():
            st.button(
                f"Ganti {name}" if slot in moved else f"Buka di {name}",
                key=f"buka.{key}.{slot}",
                icon=":material/folder_open:",
                on_click=drafts.attempt,
                args=(partial(act, slot), str, place),
            )


def _open(slot: str, plain: Mapping[str, Any], levers: Mapping[str, Lever]) -> str:
    """Raises `Refused` where a lever cannot stand there any more; then nothing changes."""
    fitting(filed(plain).scenario.settings, levers)
    return slots.put(slot, plain)


def _open_file(slot: str, levers: Mapping[str, Lever], practice: bool) -> str:  # noqa: FBT001
    """Raises `Refused` where the file is no scenario of this mode; then nothing changes."""
    taken = uploads.take(_FILE)
    if taken is None:
        raise Refused(words.CHOOSE_FILE)
    found = scenario_file.read(taken[1], levers)
    if found.scenario.practice != practice:
        raise Refused(words.PRACTICE_FILE if found.scenario.practice else words.REAL_FILE)
    return slots.put(slot, content(found))


def _take_out(one: Kept) -> None:
    drafts.attempt(
        lambda: actions.take_out(who.actor(), one.content, one.seen), words.TAKEN_OUT, _LIST
    )


def _compared(box: patience.Place, moved: Moved, practice: bool) -> None:  # noqa: FBT001
    """What the slots change against the baseline, draw by draw."""
    if not moved:
        show.note([words.NONE_OPEN])
        return
    ids = frozenset(lever.id for lever in ask(of_levers.levers, LeverGroup.FLOW, practice))
    flows = {
        slot: replace(one.only(ids), name=_called(slot, one))
        for slot, one in moved.items()
        if one.only(ids).settings
    }
    _elsewhere(moved, practice)
    if not flows:
        show.note([words.NO_FLOWS])
        return
    answer = patience.ask(box, scenarios.compared, tuple(flows.values()), practice)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.lead(told.differences(answer.rows(), answer.facts), answer)
    show.compared_scenarios(answer, "banding")
    show.sources(answer)


def _elsewhere(moved: Moved, practice: bool) -> None:  # noqa: FBT001
    """What the sections beside that of KPM come to, of which any slot moves a lever."""
    of = {group for one in moved.values() for group in scenario_headlines.touched(one)}
    groups = tuple(group for group in LeverGroup if group in of - {LeverGroup.FLOW})
    if not groups:
        return
    every = {BASELINE: sliders.baseline(practice)} | {
        SLOTS[slot]: one.only(frozenset(one.values)) for slot, one in moved.items()
    }
    show.headlines(
        {
            name: ask(scenario_headlines.headlines, one, practice, EXPLORING, groups)
            for name, one in every.items()
        }
    )


def _called(slot: str, moved: Scenario) -> str:
    """`Skenario A: Pendamping ditambah`, as long as it stands as it was kept."""
    before = slots.opened(slot, moved.practice)
    stood = {name: one["value"] for name, one in before.get("levers", {}).items()}
    same = before and stood == moved.values
    return f"{SLOTS[slot]}: {before['name']}" if same else SLOTS[slot]
