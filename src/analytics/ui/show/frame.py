"""What every result is framed by: the page's name, the source line, the method, the gap."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.moves import line_of, slot
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
    slot()


def gap(answer: Gap) -> None:
    """What is missing, and what to ask whom for."""
    head = "Tidak diterbitkan" if answer.never else "Belum ada data"
    why = f"<p>{escape(answer.never)}.</p>" if answer.never else ""
    st.html(
        f'<div class="gap"><b>{head}: {escape(answer.what)}</b>{why}'
        f"<p>Yang dapat memberi: <strong>{escape(answer.ask_whom)}</strong></p>"
        f"<p>Yang diminta: {escape(answer.ask_for)}</p></div>"
    )


def sources(answer: Result, extra: str = "", key: str | None = None) -> None:
    """The source line, and all origins, caveats and steps on demand.

    With a `key` they are sent when a reader opens them, so that a change of view stays small.
    """
    line, notes, origins = _source_texts(answer)
    with st.container(horizontal=True, vertical_alignment="top", gap="small"):
        st.html(
            f'{line_of([answer])}<p class="source-line">{line}</p>'
            f"{markup.paragraphs([extra], 'source-line')}",
            width="stretch",
        )
        more = st.popover(
            "Sumber & catatan",
            icon=":material/info:",
            key=key,
            on_change="rerun" if key else "ignore",
        )
        if key is None or more.open:
            more.markdown(notes)
            more.html(origins)


def method(paragraphs: Sequence[str]) -> None:
    """How it was worked out, for those who ask."""
    with st.expander("Rincian metode", icon=":material/function:"):
        for paragraph in paragraphs:
            st.markdown(paragraph)


@lru_cache(maxsize=1000)
def _source_texts(answer: Result) -> tuple[str, str, str]:
    """The source line, the notes and the origins: HTML, Markdown, HTML."""
    provenance, indicator = answer.provenance, answer.indicator
    notes = [*provenance.steps, *(caveat.sentence for caveat in provenance.caveats)]
    return (
        f"{markup.badge(provenance.standing)} {escape(source_line(provenance))}",
        f"**{indicator.label}.** {indicator.definition}\n\n_{provenance.standing.meaning}_\n\n"
        + "\n".join(f"- {note}" for note in notes),
        markup.table(_origins(answer), _ORIGIN_COLUMNS),
    )


def _origins(answer: Result) -> pd.DataFrame:
    rows = [
        (o.publisher, o.carrier, o.title, o.published, o.url) for o in answer.provenance.origins
    ]
    return pd.DataFrame(rows, columns=[column.name for column in _ORIGIN_COLUMNS])
