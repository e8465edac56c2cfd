"""What a deck is made of, picked on the page; saving it, and the way to the hall's screen."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st

from analytics.actions import decks as keeping
from analytics.answers import areas
from analytics.answers import decks as answers
from analytics.draw.slides.look import Look
from analytics.publish import presentation
from analytics.store import decks, office
from analytics.ui import frozen, pick, serve, who
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.period import today
from analytics.vocabulary.role import NotAllowed, Role
from analytics.vocabulary.slide import Deck, DeckSpec, Slide, Subject
from analytics.wording.periods import day

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from datetime import date

_SAVED, _SLIDES, _FOCUS, _PRACTICE = "dek", "slide", "fokus", "contoh"
_USUAL = "-"
_SHOWN, _OUTCOME, _NAME = "deck shown", "deck outcome", "nama_paparan"
_NO_AREA = (
    "Wilayah paparan tersimpan ini tidak ada lagi dalam data; yang tampil seluruh kabupaten, "
    "kecuali “Fokus” diubah."
)
_LABELS = {subject.value: subject.label for subject in Subject}


def spec() -> DeckSpec:
    """The deck that is looked at: a saved one or the usual one, and what was changed of it."""
    kept = {str(number): found for number, found in decks.saved()}
    options = {_USUAL: DeckSpec.usual().name} | {code: one.name for code, one in kept.items()}
    places = {BOJONEGORO: "Seluruh kabupaten"} | {
        district: f"Kecamatan {name}" for district, name in ask(areas.districts).items()
    }
    with st.container(key="deck_view", horizontal=True, vertical_alignment="bottom"):
        code = pick.one("Paparan", _SAVED, options, _USUAL)
        start = kept.get(code, DeckSpec.usual())
        gone = start.area_code not in places  # the data changed since it was saved
        start = replace(start, area_code=BOJONEGORO) if gone else start
        _follow(code, start)
        place = pick.one("Fokus", _FOCUS, places, start.area_code)
        practice = pick.tick("Mode latihan (bertanda air)", _PRACTICE, default=start.practice)
    if gone:
        st.warning(_NO_AREA, icon=":material/wrong_location:")
    chosen = pick.several(
        "Slide, menurut urutan tampil", _SLIDES, _LABELS, [one.value for one in start.subjects]
    )
    return DeckSpec(start.name, tuple(map(Subject, chosen)), place, practice)


def order(slide: Slide, *, first: bool, last: bool) -> None:
    """The buttons that let a slide change places with its neighbour."""
    with st.container(horizontal=True, gap="small"):
        for label, icon, by, at_end in (
            ("Naikkan", ":material/arrow_upward:", -1, first),
            ("Turunkan", ":material/arrow_downward:", 1, last),
        ):
            st.button(
                label,
                icon=icon,
                key=f"pindah.{slide.subject.value}.{by}",
                help=f"{label} slide “{slide.subject.label}”",
                disabled=at_end,
                on_click=_move,
                args=(slide.subject, by),
            )


def deck(found: DeckSpec) -> Deck | None:
    """The deck as it would be shown now; None after one sentence on why there is none."""
    try:
        beside = answers.beside_data()
        with st.spinner("Menyusun slide …"):
            made: Deck = ask(_made, found, today(), beside)
    except (Refused, BrokenData) as problem:
        st.error(str(problem), icon=":material/error:")
        return None
    return made


def start(deck: Deck) -> None:
    """The way to the screen of the hall; where nothing serves decks, the deck as a file."""
    html = _html(deck, accent())
    if serve.bound():
        st.link_button(
            "Mulai paparan",
            f"{frozen.ADDRESS}{decks.put(html)}",
            type="primary",
            icon=":material/slideshow:",
            help="Terbuka di tab baru; angkanya tetap walau data diperbarui kemudian.",
        )
    else:
        st.download_button(
            "Unduh paparan, lalu buka dengan peramban",
            data=html,
            file_name=f"paparan-{deck.version}.html",
            mime="text/html",
            icon=":material/slideshow:",
            on_click="ignore",
            type="primary",
        )
    st.caption(
        f"Versi data **{deck.version}**, {day(deck.on)}. Di layar: panah atau PageDown untuk "
        "berikutnya, B hitam, F penuh, T terang atau gelap, P layar penyaji."
    )


def accent() -> str:
    """The colour of the office, `#rrggbb`."""
    return office.office().accent


def keep(found: DeckSpec) -> None:
    """Save the deck by name, or remove it: for an operator."""
    told, ended_well = st.session_state.pop(_OUTCOME, ("", True))
    if told:
        (st.success if ended_well else st.error)(told)
    if not who.may(Role.OPERATOR):
        st.caption("Menyimpan susunan dengan nama hanya untuk operator; masuk di bawah.")
        return
    usual = found.name == DeckSpec.usual().name
    st.session_state.setdefault(_NAME, "" if usual else found.name)
    with st.container(key="deck_keep", horizontal=True, vertical_alignment="bottom"):
        name = st.text_input("Nama", key=_NAME, max_chars=decks.LONGEST_NAME)
        st.button("Simpan", key="simpan_paparan", on_click=_save, args=(found, name))
        if not usual:
            st.button(
                "Hapus yang tersimpan", key="hapus_paparan", on_click=_remove, args=(found.name,)
            )


def _move(subject: Subject, by: int) -> None:
    """Before the page is drawn again, so that the picture follows."""
    order = list(st.session_state.get(f"{_SLIDES}.several", ()))
    at = order.index(subject.value) if subject.value in order else -1
    if at >= 0 and 0 <= at + by < len(order):
        order[at], order[at + by] = order[at + by], order[at]
        st.session_state[f"{_SLIDES}.several"] = order


def _save(found: DeckSpec, name: str) -> None:
    wanted = DeckSpec(name, found.subjects, found.area_code, found.practice)
    number = _do(lambda: keeping.save(who.actor(), wanted), f"Tersimpan sebagai “{name}”.")
    if number is not None:
        st.session_state[_SAVED] = st.session_state[_SHOWN] = str(number)


def _remove(name: str) -> None:
    _do(lambda: keeping.remove(who.actor(), name), f"“{name}” dihapus.")


def _do(deed: Callable[[], int | None], done: str) -> int | None:
    """Before the page is drawn again, so that all follows. What was typed stays on refusal."""
    try:
        number = deed()
    except (NotAllowed, Refused) as refused:
        st.session_state[_OUTCOME] = str(refused), False
        return None
    st.session_state[_OUTCOME] = done, True
    return number


def _follow(code: str, start: DeckSpec) -> None:
    """Another deck brings its own slides, place and mode; a link may have changed them."""
    if st.session_state.setdefault(_SHOWN, code) == code:
        return
    st.session_state[_SHOWN] = code
    st.session_state[f"{_SLIDES}.several"] = [subject.value for subject in start.subjects]
    st.session_state[_FOCUS] = start.area_code
    st.session_state[f"{_PRACTICE}.tick"] = start.practice
    st.session_state[_NAME] = "" if code == _USUAL else start.name


def _made(
    found: DeckSpec,
    on: date,
    _beside: tuple[Hashable, ...],  # what was agreed a minute ago stands on the slide
) -> Deck:
    return answers.deck(found, on)


@lru_cache(maxsize=8)  # of some two MB each; a meeting looks at one
def _html(deck: Deck, colour: str) -> str:
    return presentation.page(deck, Look.of(colour), Look.of(colour, dark=True))
