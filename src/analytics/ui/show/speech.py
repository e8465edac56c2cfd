"""A text with its numbers marked, and what became of each below it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import STANDING
from analytics.wording import speech
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from analytics.answers.speech import Heard, Reading, Worked

_FIGURES = (
    Column("label", "Angka"),
    Column("name", "Wilayah"),
    Column("period", "Periode", period_of),
    Column("written", "Tertulis", number=True),
    Column("source", "Sumber"),
    STANDING,
)
_FITS = {True: "fits", False: "fails", None: "left"}


def reading(read: Reading) -> None:
    """The text as it was pasted, then its arithmetic, then its numbers one by one."""
    if not read.heard:
        st.html("<p>Tidak ada bilangan yang terbaca dalam naskah ini.</p>")
        return
    st.html(f'<blockquote class="speech">{_marked(read)}</blockquote>')
    st.html(
        f'<section class="findings"><h2>Hitungan</h2>{_worked(read)}</section>'
        f'<section class="findings"><h2>Angka</h2>{"".join(_heard(read, h) for h in read.heard)}'
        "</section>"
    )


def _marked(read: Reading) -> str:
    """The text, every letter of it escaped, its numbers between marks."""
    parts, last = [], 0
    for heard in read.heard:
        said = escape(read.text[heard.start : heard.end])
        parts.append(escape(read.text[last : heard.start]))
        parts.append(
            f'<mark class="{heard.known.verdict.value}" '
            f'title="{escape(heard.known.verdict.label)}">{said}</mark>'
        )
        last = heard.end
    return "".join([*parts, escape(read.text[last:])]).replace("\n", "<br>")


def _worked(read: Reading) -> str:
    return "".join(_sum(read, worked) for worked in read.worked) or (
        "<p>Naskah ini tidak menghitung apa pun yang dapat diperiksa.</p>"
    )


def _sum(read: Reading, worked: Worked) -> str:
    said = escape(read.text[worked.start : worked.end])
    return (
        f'<article class="finding {_FITS[worked.fits]}"><p>“{said}” – '
        f"<b>{escape(worked.sentence)}</b></p></article>"
    )


def _heard(read: Reading, heard: Heard) -> str:
    said = read.text[heard.start : heard.end].strip()
    known = heard.known
    head = escape(speech.verdict(known.verdict, said))
    table = ""
    if known.figures:
        table = (
            f"<details><summary>Angka yang cocok atau berdekatan</summary>"
            f"{markup.table(pd.DataFrame(known.figures), _FIGURES)}</details>"
        )
    return (
        f'<article class="finding {known.verdict.value}"><p><b>{head}</b> – '
        f"{escape(known.sentence)}.</p>{table}</article>"
    )
