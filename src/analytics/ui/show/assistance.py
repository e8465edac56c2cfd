"""Work in villages on the screen: what is late, one village whole, and every activity."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.answers import follow_ups
from analytics.answers.assistance import is_silent
from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.vocabulary.standing import WATERMARK, Standing
from analytics.wording import assistance_who as of_whom
from analytics.wording import assistance_work as words
from analytics.wording.periods import day
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from analytics.vocabulary.assistance_work import Activity, Assisted
    from analytics.vocabulary.result import Result

_HEADS = ("Kegiatan", "Pelaku", "Tenggat", "Keadaan")


def late_work(answer: Result) -> None:
    """The activities that are late, the oldest first."""
    on = answer.facts["on"]
    late = [one for one in answer.facts["activities"] if follow_ups.is_late(one.item, on)]
    st.subheader("Yang lewat tenggat", anchor=False)
    if late:
        st.html(_activities(late, on, example=_invented(answer)))
    else:
        st.html(markup.paragraphs([words.NO_LATE], "question"))


def all_work(answer: Result) -> None:
    """Every activity of the picture and the rest, in its order; sent when a reader opens it."""
    lines: Sequence[Activity] = answer.facts["activities"]
    folded = st.expander(
        f"Semua kegiatan dalam tabel ({number(len(lines))})",
        icon=":material/table:",
        on_change="rerun",
        key="kerja.semua",
    )
    if folded.open:
        folded.html(_activities(lines, answer.facts["on"], example=_invented(answer)))


def assisted_table(answer: Result) -> None:
    """Who assists which village, with SK and team, a row a village."""
    who: Sequence[Assisted] = answer.facts["assisted"]
    rows = [
        (
            f"{one.name}, {one.district}",
            ", ".join(one.organisations) + (f" ({words.APART})" if one.versions > 1 else ""),
            of_whom.decree(one),
            one.note if one.source else of_whom.team(one),
            of_whom.lasting(one, answer.facts["on"]) if one.source is None else "",
        )
        for one in who
    ]
    heads = ("Desa", "Pelaku", "SK", "Tim", "Masa")
    frame = pd.DataFrame(rows, columns=list(heads))
    with st.expander(
        f"Siapa mendampingi desa mana ({number(len(rows))} desa)", icon=":material/groups:"
    ):
        columns = [Column(head, head) for head in heads]
        st.html(markup.table(frame, columns, example=_invented(answer)))


def village_work(answer: Result, village: str) -> None:
    """One village: who assists it, the SK, the team; each activity month by month."""
    who = [one for one in answer.facts["assisted"] if one.village == village]
    lines = [one for one in answer.facts["activities"] if one.item.area_code == village]
    on = answer.facts["on"]
    head = "".join(_assisted(one, on) for one in who) or f"<p>{escape(words.NOBODY)}</p>"
    body = "".join(_activity(one, on) for one in lines) or f"<p>{escape(words.NO_PLAN)}</p>"
    mark = f"<p>{markup.badge(Standing.EXAMPLE)}</p>" if _invented(answer) else ""
    st.html(f'<div class="listed">{mark}{head}{body}</div>')


def _activities(lines: Sequence[Activity], on: date, *, example: bool) -> str:
    """As the register of Rapat shows its lines, and with the village and what was told last."""
    head = "".join(f'<th scope="col">{name}</th>' for name in _HEADS)
    body = "".join(_row(one, on) for one in lines)
    kind = "sheet register example" if example else "sheet register"
    caption = f"<caption>{WATERMARK}</caption>" if example else ""
    return (
        f'<div class="{kind}" tabindex="0" role="region" aria-label="Tabel: {", ".join(_HEADS)}">'
        f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(one: Activity, on: date) -> str:
    item, late, silent = one.item, follow_ups.is_late(one.item, on), is_silent(one, on)
    begins = f"mulai {day(one.begins)}" if one.begins else words.NO_BEGIN
    about = " · ".join(filter(None, [f"{one.village}, {one.district}", one.condition, begins]))
    cells = (
        f'<strong>{escape(item.what)}</strong><p class="source-line">{escape(about)}</p>',
        escape(item.actor),
        escape(words.due(one, on)),
        f"{_state(one, on)} {escape(words.progress(one, silent=silent))}{_evidence(one)}",
    )
    written = "".join(
        f'<td data-head="{head}">{cell}</td>' for head, cell in zip(_HEADS, cells, strict=True)
    )
    return f'<tr class="{"late" if late else ""}">{written}</tr>'


def _assisted(one: Assisted, on: date) -> str:
    lines = [f"SK: {of_whom.decree(one)}"]
    if one.source is None:
        lines += [f"Tim: {of_whom.team(one)}", f"Masa: {of_whom.lasting(one, on)}"]
    else:
        lines += [one.note]
    if one.versions > 1:
        lines.append(words.APART)
    items = "".join(f"<li>{escape(line)}</li>" for line in lines if line)
    link = f"<li>{markup.link(one.source.url)}</li>" if one.source and one.source.url else ""
    return f"<b>{escape(of_whom.helped(one, on))}</b><ul>{items}{link}</ul>"


def _activity(one: Activity, on: date) -> str:
    months = "".join(
        f"<li>{escape(words.month(told))}{_link(told.evidence)}</li>"
        for told in reversed(one.months)
    )
    silent = f"<li>{escape(words.silent_since(one))}</li>" if is_silent(one, on) else ""
    about = " · ".join(filter(None, [one.item.actor, one.condition]))
    apart = f" – {words.APART}" if one.versions > 1 else ""
    return (
        f"<b>{escape(one.item.what)}</b> {_state(one, on)}"
        f'<p class="source-line">{escape(about)} · tenggat {escape(words.due(one, on))}'
        f"{escape(apart)}</p><ul>{silent}{months}</ul>"
    )


def _state(one: Activity, on: date) -> str:
    item = one.item
    label = words.LATE if follow_ups.is_late(item, on) else item.status.label
    return f'<span class="state {item.status.value}">{escape(label)}</span>'


def _evidence(one: Activity) -> str:
    told = [month.evidence for month in one.months if month.evidence]
    shown = told[-1] if told else one.item.evidence
    return f'<p class="source-line">Bukti: {_address(shown)}</p>' if shown else ""


def _link(evidence: str) -> str:
    return f"; bukti: {_address(evidence)}" if evidence else ""


def _address(told: str) -> str:
    """An address as a link; a document or a number as it is written."""
    return markup.link(told) if told.startswith(("http://", "https://")) else escape(told)


def _invented(answer: Result) -> bool:
    return answer.provenance.standing is Standing.EXAMPLE
