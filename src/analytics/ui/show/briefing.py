"""The six questions as cards, and what changed since a day."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from analytics.ui import markup
from analytics.vocabulary.briefing import Certainty
from analytics.wording import since as words
from analytics.wording.sources import source_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from analytics.answers.since import Changes, Happened
    from analytics.vocabulary.briefing import Briefed

_MOST = 8  # lines of a kind, of what changed
# Bars that are filled, of three; a scenario has a shape of its own.
_BARS = {
    Certainty.SURE: 3,
    Certainty.FAIRLY: 2,
    Certainty.UNSURE: 1,
    Certainty.UNANSWERED: 0,
}


def briefing(asked: Sequence[Briefed]) -> None:
    """A card a question: the answer, how sure it is, what comes next, a link to the evidence."""
    st.html('<h2 class="unseen">Enam pertanyaan rapat</h2>')
    with st.container(key="briefing"):
        for place, one in enumerate(asked, start=1):
            with st.container(key=f"brief_{place}", gap=None):
                st.html(_card(one))
                evidence = one.evidence
                st.page_link(
                    f"pages/{evidence.page}.py",
                    label=evidence.label,
                    icon=":material/arrow_forward:",
                    query_params=dict(evidence.view) or None,
                )


def changes(found: Changes) -> None:
    """What changed since a day; that nothing did is one sentence."""
    if found.none:
        st.html(markup.paragraphs([words.nothing(found.since)], "changed"))
        return
    figures = [*found.figures, *([words.more(found.more)] if found.more else [])]
    blocks = (
        _listed("Data yang masuk", map(_line, found.data)),
        _listed("Angka yang dipakai", map(escape, figures)),
        _listed("Aturan yang berubah", map(_line, found.rules)),
        _listed("Pilihan angka", map(_line, found.chosen)),
        _listed("Tindak lanjut", map(_line, found.follow_ups)),
        _listed("Desa, program, dan mitra", map(_line, found.villages)),
    )
    st.html(
        f'<div class="changed"><p>{escape(words.since(found.since))}</p>{"".join(blocks)}</div>'
    )


def _card(one: Briefed) -> str:
    source = ""
    if one.provenance is not None:
        badge = markup.badge(one.provenance.standing)
        source = f'<p class="source">{badge} {escape(source_line(one.provenance))}</p>'
    return (
        f'<article class="brief"><h3>{escape(one.question)}</h3>'
        f'<p class="answer">{escape(one.answer)}</p>'
        f'<p class="why">{_mark(one.certainty)} {escape(one.why)}</p>'
        f'<p class="next"><b>Langkah berikut</b> {escape(one.action)}</p>{source}</article>'
    )


def _mark(certainty: Certainty) -> str:
    """How sure: a word, and beside it bars that tell the same without colour."""
    bars = "".join(
        f'<i class="{"on" if n < _BARS.get(certainty, 0) else ""}"></i>' for n in range(3)
    )
    shape = "◇" if certainty is Certainty.SCENARIO else bars
    return (
        f'<span class="certainty {certainty.value}">'
        f'<span class="bars" aria-hidden="true">{shape}</span>{escape(certainty.label)}</span>'
    )


def _listed(head: str, lines: Iterable[str]) -> str:
    every = list(lines)
    shown = every[:_MOST] + ([words.more(len(every) - _MOST)] if len(every) > _MOST else [])
    items = "".join(f"<li>{line}</li>" for line in shown)
    return f"<section><h3>{escape(head)}</h3><ul>{items}</ul></section>" if items else ""


def _line(one: Happened) -> str:
    return f"{escape(one.what)} <small>{escape(one.at)}, {escape(one.by)}</small>"
