"""Sebelum–sesudah: assisted villages beside those that were like them before it began."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import assisted, assisted_before_after, before_after, village_panel
from analytics.answers.done_elsewhere import elsewhere
from analytics.ui import comparing, pick, show
from analytics.ui.ask import ask
from analytics.ui.assisting import place
from analytics.vocabulary.design import Choice
from analytics.vocabulary.result import Gap, Result
from analytics.wording import before_after as words
from analytics.wording import before_after_verdict as of_verdict
from analytics.wording import comparing as heads

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import date

_OWN = "sendiri"
_FIRST = 3  # villages a reader's own choice opens with


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Villages that began together, or any that a reader picks; together, then each by itself."""
    regency = place.regency(practice)
    codes, since = _villages(regency)
    if not codes:
        show.note((heads.UNDATED,))
        return
    offered = village_panel.offered(codes, practice)
    if not offered:
        comparing.missing(regency, since)
        return
    card = before_after.design(codes)
    effect = comparing.effect(practice)
    picked = comparing.outcome(offered, next(iter(card.outcomes), ""))
    # In mode latihan nobody knows how a reader picks; that is never taken for a lot.
    how = Choice.UNKNOWN if practice else before_after.written_down(card, picked, since)
    day = comparing.day(since, practice, since)
    asked = (codes, picked, day, practice, how, effect, elsewhere(codes, practice))
    answer = ask(before_after.compared, *asked)
    comparing.compare(answer, "dampingan", words.ASSISTED)
    if not isinstance(answer, Gap) and answer.facts["after"] and len(codes) > 1:
        _each(asked)


def _each(asked: tuple[Hashable, ...]) -> None:
    """Worked out when a reader opens it: some tenth of a second a village."""
    folded = st.expander(heads.EACH, icon=":material/table:", on_change="rerun", key="tiap_desa")
    if folded.open:
        with folded:
            found = ask(assisted_before_after.each, *asked)
            if isinstance(found, Result):
                show.note((of_verdict.ALONE,), found)
                show.each_village_table(found)


def _villages(regency: str) -> tuple[tuple[str, ...], date | None]:
    """Which villages, and since when; none of them where nobody wrote when it began."""
    groups = assisted_before_after.groups(regency)
    names = ask(assisted.options, regency)
    labels = {str(at): heads.group(group.codes, group.since) for at, group in enumerate(groups)}
    if labels:
        picked = pick.one(heads.GROUP, "kelompok", labels | {_OWN: heads.OWN}, next(iter(labels)))
        if picked != _OWN:
            group = groups[int(picked)]
            return (group.codes if group.since else (), group.since)
    else:
        show.note((heads.NOBODY,))
    codes = pick.several(heads.OWN_VILLAGES, "desa", names, tuple(names)[:_FIRST])
    return tuple(sorted(codes)), None
