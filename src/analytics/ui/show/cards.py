"""Figures and sentences that are read from the back of the hall."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from analytics.ui import markup
from analytics.ui.show.breaks import crossing
from analytics.ui.show.moves import of_row
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import quantities
from analytics.wording.depth import example as marked
from analytics.wording.periods import when
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from analytics.answers.summary import Decision

_FIGURE = re.compile(r"\d")


def lead(sentences: Iterable[str], of: Answer | None = None) -> None:
    """The plain answer, in a sentence or three.

    `of` is the answer they tell: where it is invented each sentence says so itself, since nothing
    is hatched in a sentence, and it may be read without the picture below it.
    """
    st.html(markup.paragraphs(marked(sentences) if _invented(of) else sentences, "lead"))


def finding(sentence: str, of: Answer) -> None:
    """What was found, as the heading of a section; it says so itself where it is invented."""
    (told,) = marked((sentence,)) if _invented(of) else (sentence,)
    st.header(told, anchor=False)


def note(sentences: Iterable[str], of: Answer | None = None) -> None:
    """What a reader should know before the picture below; nothing if there is nothing.

    `of` is the answer they tell: where it is invented, each one that holds a figure says so.
    """
    told = [
        marked((sentence,))[0] if _invented(of) and _FIGURE.search(sentence) else sentence
        for sentence in sentences
    ]
    if shown := markup.paragraphs(told, "question"):
        st.html(shown)


def _invented(answer: Answer | None) -> bool:
    return isinstance(answer, Result) and answer.provenance.standing is Standing.EXAMPLE


def cards(
    answers: Sequence[Answer], lines: Callable[[Result], Sequence[str]], heading: str = ""
) -> None:
    """One card a figure: value with its spread, year, standing, `lines` of context, source.

    `heading` names them for a screen reader where no heading stands above them.
    """
    inner = "".join(_card(answer, lines) for answer in answers)
    named = f'<h2 class="unseen">{escape(heading)}</h2>' if heading else ""
    st.html(f'{named}<div class="cards">{inner}</div>')
    crossing(answers)


def decisions(items: Sequence[Decision]) -> None:
    """What waits for a person, with whom to ask."""
    lines = (
        f"<li><strong>{escape(item.what)}</strong> {escape(item.why)} "
        f"<em>Tanyakan: {escape(item.ask_whom)}.</em></li>"
        for item in items
    )
    st.html(f'<ol class="lead">{"".join(lines)}</ol>')


def standings() -> None:
    """The four standings and what each promises."""
    lines = (f"<p>{markup.badge(standing)} {escape(standing.meaning)}</p>" for standing in Standing)
    st.html(f'<div class="standings">{"".join(lines)}</div>')


def _card(answer: Answer, lines: Callable[[Result], Sequence[str]]) -> str:
    if isinstance(answer, Gap):
        return (
            f'<div class="card gap"><h3>{escape(answer.what)}</h3><p class="value">–</p>'
            f"<p>Belum ada data. Mintakan kepada {escape(answer.ask_whom)}.</p></div>"
        )
    row, indicator = answer.only(), answer.indicator
    value = quantities.bare(row["value"], indicator.unit, indicator.decimals)
    spread = ""
    if row["low"] < row["high"]:
        ends = quantities.interval(row["low"], row["high"], indicator.unit, indicator.decimals)
        spread = f" <small>({escape(ends)})</small>"
    context = "".join(f"<p>{escape(line)}</p>" for line in lines(answer))
    moved = markup.paragraphs([of_row(row, indicator)], "moved")
    return (
        f'<div class="card"><h3>{escape(indicator.label)}</h3>'
        f'<div class="value">{escape(value)}{spread}</div>'
        f'<p class="when">{escape(when(row))} '
        f"{markup.badge(answer.provenance.standing)}</p>{moved}{context}"
        f'<p class="source">Sumber: {escape(carried(answer.provenance.origins[0]))}</p></div>'
    )
