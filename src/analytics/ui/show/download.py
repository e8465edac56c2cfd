"""Documents to take away. Each is made when somebody asks for it, not when the page is drawn."""

from __future__ import annotations

from contextvars import copy_context
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import decks
from analytics.publish import districts, metadata, minutes, picture, public_sentences
from analytics.publish import letter as letters
from analytics.publish import meeting_minutes as meetings
from analytics.publish import package as packages
from analytics.publish.document import MIME
from analytics.ui import address, pick
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.period import today

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from analytics.answers.meetings import Minutes
    from analytics.answers.metadata import Sheet
    from analytics.answers.minutes import Contested
    from analytics.answers.public_sentences import HalfPage
    from analytics.answers.requests import Request
    from analytics.vocabulary.slide import Deck, Slide


def letter(request: Request, key: str) -> None:
    """The request letter for what is missing."""
    on = today()
    _download(
        "Unduh surat permintaan (Word)",
        lambda: letters.letter(request, on),
        letters.file_name(request, on),
        key,
    )


def draft_minutes(items: Sequence[Contested], key: str = "berita_acara") -> None:
    """Draft minutes on every figure that sources do not agree on."""
    on = today()
    _download(
        "Unduh rancangan berita acara (Word)",
        lambda: minutes.minutes(items, on),
        minutes.file_name(on),
        key,
    )


def meeting_minutes(found: Minutes, key: str = "notulen") -> None:
    """The minutes of a meeting."""
    on = today()
    _download(
        "Unduh notulen (Word)",
        lambda: meetings.minutes(found, on),
        meetings.file_name(found),
        key,
    )


def half_page_document(found: HalfPage, key: str = "untuk_publik") -> None:
    """What may be said in public, as a document."""
    on = today()
    _download(
        "Unduh untuk dibagikan (Word)",
        lambda: public_sentences.document(found, on),
        public_sentences.file_name(on),
        key,
    )


def metadata_document(found: Sheet, key: str = "ms_ind") -> None:
    """The metadata sheet of an indicator."""
    on = today()
    _download(
        "Unduh lembar metadata (Word)",
        lambda: metadata.sheet(found, on),
        metadata.file_name(found, on),
        key,
    )


def district_sheets(codes: Sequence[str], key: str) -> None:
    """A page of A4 for each of these kecamatan.

    Paper leaves the screen and its banner: it holds no example figure, whatever mode latihan says.
    """
    on = today()
    which = "lembar camat" if len(codes) == 1 else f"lembar {len(codes)} kecamatan"
    _download(
        f"Unduh {which} (PDF)",
        lambda: districts.pdf(codes, on),
        districts.file_name(codes, on),
        key,
        packages.MIMES["pdf"],
    )


def package(deck: Deck, key: str, accent: str) -> None:
    """Every file of a deck in this colour, one by one and all at once."""
    for offer in (*packages.offers(deck, accent), packages.zipped(deck, accent)):
        kind = offer.name.replace(deck.version, "")
        _download(offer.label, offer.make, offer.name, f"{key}_{kind}", offer.mime)


def take_away(make: Callable[[], Slide], key: str, area_code: str = BOJONEGORO) -> None:
    """A picture of the page to take along: numbers, PNG and SVG, each made when it is wanted.

    Args:
        make: the slide of what the page shows, from the answers that are on it.
        key: of this picture, once on its page; its files are named after the page and it.
        area_code: what it shows.
    """
    told = decks.asked(area_code, pick.practice(), today())
    # It is made after the page, by a thread that knows nothing of the basis its reader follows.
    context = copy_context()

    def deck() -> Deck:
        return context.copy().run(lambda: decks.of_slide(make(), told))

    where = "bojonegoro" if told.whole else told.area.name
    mode = "latihan" if told.practice else ""
    with st.container(horizontal=True, gap="small", key=f"{key}.unduh"):
        for offer in picture.offers(deck, address.page(), key, where, mode, told.version):
            kind = offer.name.rpartition(".")[2]
            _download(offer.label, offer.make, offer.name, f"{key}.{kind}", offer.mime)


def _download(label: str, make: Callable[[], bytes], name: str, key: str, mime: str = MIME) -> None:
    st.download_button(
        label,
        data=make,
        file_name=name,
        mime=mime,
        key=key,
        icon=":material/download:",
        on_click="ignore",
    )
