"""Tables of Desa percontohan: what is known, what happened, the design card, luck alone."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import STANDING, or_nothing, sheet_of
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import today
from analytics.wording import designs, pilot_profile, public_sentences
from analytics.wording import luck as of_luck
from analytics.wording.periods import day
from analytics.wording.quantities import number, points, quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.answers.designs import Card
    from analytics.answers.public_sentences import HalfPage
    from analytics.vocabulary.result import Gap, Result

_SAME = "Angka yang sama dalam tabel"
_point = partial(points, decimals=1)
_percent = partial(quantity, unit=Unit.PERCENT, decimals=0)


def luck_table(answer: Result) -> None:
    """A row a noise: the fall of the simulation and of the formula, and how often it alarms."""
    columns = [
        Column("name", "Andaian"),
        Column("value", "Perubahan semu", _point, number=True),
        Column("expected", "Menurut rumus", _point, number=True),
        Column("low", "5% terendah di bawah", _point, number=True),
        Column("high", "5% tertinggi di atas", _point, number=True),
        Column("alarms", "Disebut berhasil", _percent, number=True),
        Column("reliability", "ρ", partial(number, decimals=2), number=True),
    ]
    with st.expander(_SAME, icon=":material/table:", expanded=True):
        sheet_of(answer, columns, row_class=lambda row: "chosen" if row["asked"] else "")
        st.html(markup.paragraphs([of_luck.MARK], "source-line"))


def known_table(answer: Result) -> None:
    """Everything that is known of the villages, a row each, with source and standing."""
    columns = [
        Column("name", "Desa"),
        Column("what", "Apa"),
        Column("told", "Menurut sumber"),
        Column("when", "Kapan"),
        Column("source", "Sumber"),
        STANDING,
        Column("note", "Keterangan", or_nothing),
    ]
    sheet_of(answer, columns)


def events_table(answer: Result) -> None:
    """A row a thing: announced, started and done in columns of their own."""
    columns = [
        Column("what", "Apa"),
        Column("villages", "Desa", lambda told: told or pilot_profile.NOT_HERE),
        *(Column(stage, head) for stage, head in pilot_profile.STAGES.items()),
        Column("mentioned", pilot_profile.MENTIONED, or_nothing),
        Column("source", "Sumber"),
        Column("note", "Keterangan", or_nothing),
    ]
    rows = answer.rows()
    told = {
        stage: [pilot_profile.stage_in(row, stage) for row in rows]
        for stage in pilot_profile.STAGES
    }
    told["mentioned"] = [pilot_profile.mentioned_of(row) for row in rows]
    headed = [pilot_profile.headed(row) for row in rows]
    sheet_of(answer, columns, answer.frame.assign(**told, what=headed))


def design_card(found: Card) -> None:
    """The card, what nobody knows marked as such."""
    frame = pd.DataFrame(
        {
            "label": [line.label for line in found.lines],
            "text": [line.text for line in found.lines],
            "source": [line.source for line in found.lines],
        }
    )
    columns = [Column("label", designs.HEADER), Column("text", "Isi")]
    if any(frame["source"]):
        columns.append(Column("source", "Ditulis oleh", or_nothing))
    st.html(markup.table(frame, columns))


def half_page(found: HalfPage) -> None:
    """What may be said with its sources, what may not with why, and all of it as text."""
    allowed = "".join(
        f"<li>{escape(one.sentence)} {markup.badge(one.standing)} "
        f'<span class="source">{escape(one.source)}</span></li>'
        for one in found.allowed
    )
    refused = "".join(
        f"<li>{escape(said)} <em>{escape(why)}</em></li>" for said, why in found.refused
    )
    st.html(
        f'<div class="listed allowed"><b>{public_sentences.ALLOWED}</b><ul>{allowed}</ul></div>'
        f'<div class="listed refused"><b>{public_sentences.REFUSED}</b><ul>{refused}</ul></div>'
    )
    lines = [public_sentences.sourced(one.sentence, one.source) for one in found.allowed]
    with st.expander(public_sentences.OPEN_COPY, icon=":material/content_copy:"):
        told = public_sentences.text(lines, found.refused, day(today()))
        st.text_area(public_sentences.COPY, told, height=320)


def gaps_listed(gaps: Sequence[Gap]) -> None:
    """What is missing and who could give it, in one list."""
    lines = "".join(
        f"<li><strong>{escape(gap.what)}</strong> – {escape(gap.ask_for)}. "
        f"<em>Tanyakan: {escape(gap.ask_whom)}.</em></li>"
        for gap in gaps
    )
    st.html(f'<div class="listed"><ol>{lines}</ol></div>')
