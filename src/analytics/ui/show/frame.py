"""What every result is framed by: the page's name, the source line, the method, the gap."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.wording.periods import dated
from analytics.wording.sources import BOUNDARY_SOURCE, source_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.result import Gap, Result

FRAMED = "framed"
BOUNDARIES = BOUNDARY_SOURCE
ICON = str(Path(__file__).parents[1] / "icon.png")
_STYLE = Path(__file__).parents[1] / "style.css"
_ORIGIN_COLUMNS = (
    Column("publisher", "Pemilik angka"),
    Column("carrier", "Dibaca di"),
    Column("title", "Judul"),
    Column("published", "Terbit", dated),
    Column("url", "Alamat"),
)


def style() -> None:
    """The one style sheet."""
    st.html(_STYLE)


def title(text: str, question: str) -> None:
    """The page's name, and the question it answers."""
    if not st.session_state.get(FRAMED):  # see analytics.ui: run again, this time below app.py
        st.rerun()
    st.title(text, anchor=False)
    st.html(f'<p class="question">{escape(question)}</p>')


def gap(answer: Gap) -> None:
    """What is missing, and what to ask whom for."""
    head = "Tidak diterbitkan" if answer.never else "Belum ada data"
    why = f"<p>{escape(answer.never)}.</p>" if answer.never else ""
    st.html(
        f'<div class="gap"><b>{head}: {escape(answer.what)}</b>{why}'
        f"<p>Yang dapat memberi: <strong>{escape(answer.ask_whom)}</strong></p>"
        f"<p>Yang diminta: {escape(answer.ask_for)}</p></div>"
    )


def sources(answer: Result, extra: str = "") -> None:
    """The source line, and all origins, caveats and steps on demand."""
    provenance = answer.provenance
    line = f"{markup.badge(provenance.standing)} {escape(source_line(provenance))}"
    with st.container(horizontal=True, vertical_alignment="top", gap="small"):
        st.html(
            f'<p class="source-line">{line}</p>{markup.paragraphs([extra], "source-line")}',
            width="stretch",
        )
        with st.popover("Sumber & catatan", icon=":material/info:"):
            st.markdown(f"**{answer.indicator.label}.** {answer.indicator.definition}")
            st.markdown(f"_{provenance.standing.meaning}_")
            notes = [*provenance.steps, *(caveat.sentence for caveat in provenance.caveats)]
            st.markdown("\n".join(f"- {note}" for note in notes))
            st.html(markup.table(_origins(answer), _ORIGIN_COLUMNS))


def method(paragraphs: Sequence[str]) -> None:
    """How it was worked out, for those who ask."""
    with st.expander("Rincian metode", icon=":material/function:"):
        for paragraph in paragraphs:
            st.markdown(paragraph)


def _origins(answer: Result) -> pd.DataFrame:
    rows = [
        (o.publisher, o.carrier, o.title, o.published, o.url) for o in answer.provenance.origins
    ]
    return pd.DataFrame(rows, columns=[column.name for column in _ORIGIN_COLUMNS])
