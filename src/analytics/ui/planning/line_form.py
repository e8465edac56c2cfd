"""The form in which an operator classes a line of the budget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.actions import budget_lines as actions
from analytics.ui import drafts, show, who
from analytics.ui.assisting import overtaken
from analytics.ui.assisting.overtaken import Paper
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.planning import Block, Strategy
from analytics.vocabulary.role import Role
from analytics.wording import planning_budgets as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.result import Result

_NAMES = ("programme", "activity", "subactivity", "opd")
_STRATEGIES = {one.value: one.label for one in Strategy}
_BLOCKS = {"": "tidak satu pun"} | {one.value: one.label for one in Block}


def form(answer: Result) -> None:
    """One line, picked; unclassed lines come first as they do in the table."""
    if answer.facts["example"]:
        show.note([words.NO_FORM])
        return
    if not who.may(Role.OPERATOR):
        show.note([words.SIGN_IN])
        return
    rows = {row["line_id"]: row for row in reversed(answer.rows())}
    options = {code: words.option(row) for code, row in reversed(rows.items())}
    with st.expander(
        words.CLASS_IT, icon=":material/edit_note:", key="anggaran.lipat", on_change="rerun"
    ):
        picked = drafts.one(words.PICK, "baris.dipilih", options, next(iter(options)))
        _form(rows[picked])


def _form(row: Mapping[str, Any]) -> None:
    line = {name: str(row[name]) for name in _NAMES}
    paper = Paper(
        kind=EntryKind.BUDGET_LINE,
        subject=str(row["line_id"]),
        form=f"golongan.{row['line_id']}",
        write=lambda content, seen: actions.write(who.actor(), content, seen),
        told=words.told,
    )
    base = overtaken.opened(paper)
    left, right = st.columns(2)
    with left:
        stands = str(base.get("strategy") or row["strategy"] or Strategy.NONE.value)
        drafts.one("Strategi", f"{paper.form}.strategy", _STRATEGIES, stands)
    with right:
        of = str(base.get("block", row["block"]))
        drafts.one("Kelompok determinan", f"{paper.form}.block", _BLOCKS, of)
    drafts.line("Alasan", f"{paper.form}.reason", str(base.get("reason", "")))
    overtaken.save(
        paper, lambda: _typed(paper.form, line), "Simpan golongan", "Golongan tersimpan."
    )
    overtaken.history(EntryKind.BUDGET_LINE, paper.subject, words.told)


def _typed(form: str, line: Mapping[str, str]) -> dict[str, Any]:
    """As it stands in the form, not checked."""
    return {
        "line": dict(line),
        "strategy": drafts.typed(f"{form}.strategy"),
        "block": drafts.typed(f"{form}.block"),
        "reason": drafts.typed(f"{form}.reason"),
    }
