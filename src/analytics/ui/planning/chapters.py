"""Bab & lampiran: chapters of a document and its tables, made when somebody wants them."""

from __future__ import annotations

from contextvars import copy_context
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import decks, planning_chapters
from analytics.publish import planning_chapters as documents
from analytics.ui import markup, pick, show
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.period import today
from analytics.vocabulary.planning import Planned
from analytics.wording import planning_chapters as words

if TYPE_CHECKING:
    from analytics.vocabulary.planning_book import Book
    from analytics.vocabulary.slide import Deck, Slide


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """What a document would say today, what is missing in it, and its two files."""
    st.header(words.HEADER, anchor=False)
    options = {one.value: one.label for one in Planned}
    planned = Planned(pick.switch("Dokumen", "dokumen", options, Planned.RPKD.value))
    # What people write changes without the data: it is not asked through `ask`.
    found = planning_chapters.book(planned, practice, today())
    show.lead([words.LEAD])
    show.note([words.OUTLINE])
    outline = [
        words.chapter_told(words.numbered(place, one.head), len(one.sheets), len(one.gaps))
        for place, one in enumerate(found.chapters)
    ]
    st.html(markup.listed(words.named(planned), outline))
    _files(found, practice)
    gaps = dict.fromkeys(gap for chapter in found.chapters for gap in chapter.gaps)
    for place, gap in enumerate(gaps):
        offer(gap, f"bab{place}")


def _files(found: Book, practice: bool) -> None:  # noqa: FBT001
    """Both files; made after the page, by a thread that knows nothing of its reader's basis."""
    on, context = today(), copy_context()
    told = decks.asked(BOJONEGORO, practice, on)

    def deck(slide: Slide) -> Deck:
        return decks.of_slide(slide, told)

    def chapters() -> bytes:
        return context.copy().run(documents.document, found, on, deck)

    def annex() -> bytes:
        from analytics.publish import planning_annex  # noqa: PLC0415 - brings a library of its own

        return context.copy().run(planning_annex.xlsx, found, on)

    with st.container(horizontal=True, key="bab.unduh"):
        for label, make, kind, mime in (
            (words.WORD, chapters, "docx", documents.MIME),
            (words.EXCEL, annex, "xlsx", words.EXCEL_MIME),
        ):
            st.download_button(
                label,
                make,
                documents.file_name(found, on, kind),
                mime=mime,
                key=f"bab.{kind}",
                icon=":material/download:",
                on_click="ignore",
            )
