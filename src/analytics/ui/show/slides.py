"""The slides of a deck one below the other, each beside what is said with it."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Protocol

import streamlit as st

from analytics.draw.slides import svg
from analytics.draw.slides.look import Look
from analytics.ui import markup

if TYPE_CHECKING:
    from analytics.vocabulary.slide import Deck, Slide


class Order(Protocol):
    """Draws the means to give a slide another place."""

    def __call__(self, slide: Slide, *, first: bool, last: bool) -> None:
        """Below its picture."""


def slides(deck: Deck, order: Order, accent: str) -> None:
    """Every slide as the hall will see it, in the office's colour; its script and questions."""
    for number, slide in enumerate(deck.slides, start=1):
        left, right = st.columns([3, 2], gap="large")
        with left:
            st.markdown(f"**{number}. {slide.subject.label}**")
            # Not st.html: it takes drawings out of what it is given.
            st.markdown(_picture(deck, slide, number, accent), unsafe_allow_html=True)
        with right:
            if slide.standing is not None:
                st.html(markup.badge(slide.standing))
            with st.expander(
                "Naskah 30 detik dan tanya jawab", icon=":material/record_voice_over:"
            ):
                st.html(_said(slide))
            order(slide, first=number == 1, last=number == len(deck.slides))


@lru_cache(maxsize=64)
def _picture(deck: Deck, slide: Slide, number: int, accent: str) -> str:
    return f'<figure class="slide">{svg(slide, deck, number, look=Look.of(accent))}</figure>'


def _said(slide: Slide) -> str:
    asked = "".join(
        f"<dt>{escape(one.asked)}</dt><dd>{escape(one.answer)}</dd>" for one in slide.questions
    )
    return f'{markup.paragraphs(slide.script, "script")}<dl class="asked">{asked}</dl>'
