"""The bridge between two counts, one picture a closing figure, side by side where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.draw.bridge import bridge as draw
from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.breaks import crossing
from analytics.ui.show.charts import picture
from analytics.ui.show.frame import gap, sources
from analytics.ui.show.tables import STANDING, sheet_of
from analytics.vocabulary.result import Answer, Gap
from analytics.wording import quantities
from analytics.wording.bridge import LABELS
from analytics.wording.periods import period_of, until

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from analytics.vocabulary.result import Result


def bridge(answer: Answer, verdict: Callable[[Result], str], key: str = "jembatan") -> None:
    """The verdict, the bridges, what was assumed, and every bar in a table."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    st.html(markup.paragraphs([verdict(answer)], "lead"))
    closings: Sequence[float] = answer.facts["closings"]
    for column, closing in zip(st.columns(len(closings), gap="large"), closings, strict=True):
        told = quantities.number(closing)
        with column:
            picture(
                draw,
                answer,
                alt=f"Jembatan KPM ke {told}; angka yang sama ada di tabel",
                key=f"{key}.{told}",
                closing=closing,
            )
    _assumed(answer)
    crossing([answer])
    sources(answer)
    _table(answer)


def _assumed(answer: Result) -> None:
    """What was taken for granted, in view: the picture stands and falls with it."""
    assumptions, notes = answer.facts["assumptions"], answer.facts["notes"]
    if assumptions:
        st.html(markup.listed("Yang harus diandaikan untuk memakai langkah itu", assumptions))
    st.html(markup.paragraphs(notes, "question"))


def _table(answer: Result) -> None:
    columns = [
        Column("closing", "Ke angka akhir", quantities.number, number=True),
        Column("part", "Langkah", LABELS.__getitem__),
        Column("when", "Periode"),
        Column("value", "KPM", quantities.number, number=True),
        Column("sure", "Andaian", lambda sure: "" if sure else "dengan andaian"),
        STANDING,
    ]
    with st.expander("Angka yang sama dalam tabel", icon=":material/table:"):
        bars = answer.rows()
        held = [period_of(bar["period"]) for bar in bars]
        held = [w if bar["begun"] else until(w) for w, bar in zip(held, bars, strict=True)]
        sheet_of(answer, columns, answer.frame.assign(when=held))
