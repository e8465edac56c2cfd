"""Changes of a rule on the screen: what changed, when, what it touches, what was taken on."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.store import tables
from analytics.ui import markup
from analytics.vocabulary.result import Gap
from analytics.wording import breaks as words
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from analytics.answers.breaks import Listed
    from analytics.vocabulary.result import Answer

_HISTORY = ("Kapan", "Perubahan", "Indikator", "Catatan", "Keadaan")


def rules(found: Sequence[Listed], below: Callable[[Listed], None]) -> None:
    """The changes one below the other; `below` draws what a pengesah can do about each."""
    for one in found:
        with st.container(border=True, key=f"aturan.{one.change.id}"):
            st.html(_told(one))
            below(one)


def crossing(answers: Iterable[Answer]) -> None:
    """The way to the changes of a rule, where one of them touches what is on the page."""
    if any(_crosses(answer) for answer in answers):
        st.page_link(
            "pages/rekonsiliasi.py",
            label=words.SEE,
            icon=":material/rule:",
            query_params={"tampilan": "aturan"},
        )


def _crosses(answer: Answer) -> bool:
    if isinstance(answer, Gap):
        return False
    held, broken = answer.facts.get("guard"), answer.facts.get("breaks")
    on_line = broken is not None and "rule" in broken and bool(broken["rule"].any())
    return on_line or (held is not None and bool(held.crossings))


def taken_on(rows: Sequence[tuple[str, ...]]) -> None:
    """Every note that was accepted, and what became of it."""
    if not rows:
        st.html(markup.paragraphs([words.NOTHING], "question"))
        return
    columns = [markup.Column(str(place), head) for place, head in enumerate(_HISTORY)]
    frame = pd.DataFrame(rows, columns=[column.name for column in columns])
    st.html(markup.table(frame, columns))


def _notes(one: Listed) -> list[str]:
    return [
        words.accepted(one.indicators[note.indicator], note.note, note.actor) for note in one.notes
    ]


def _told(one: Listed) -> str:
    change = one.change
    lines = [
        f"<b>Berlaku:</b> {escape(one.when)}. {escape(change.note)}",
        f"<b>Mengenai:</b> {escape(words.touched(one.indicators.values()))}",
        f"<b>Menurut:</b> {escape(carried(tables.origin(change.origin_id)))}",
        *(f"<b>Catatan diterima:</b> {escape(note)}" for note in _notes(one)),
        *([escape(one.why_not)] if one.why_not else []),
    ]
    told = "".join(f'<p class="question">{line}</p>' for line in lines)
    return f'<h2 class="dispute">{escape(change.label)}</h2><p>{escape(change.what)}</p>{told}'
