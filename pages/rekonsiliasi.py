"""Rekonsiliasi: di mana sumber berbeda, angka mana yang dipakai, dan siapa yang memilihnya?"""

import streamlit as st

from analytics.answers import bridge, choices, minutes, reconciliation, requests
from analytics.ui import choosing, pick, show, who
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO


def board() -> None:
    """Papan angka: every figure that sources state differently."""
    show.lead(ask(reconciliation.in_words))
    with st.container(key="board_view", horizontal=True, vertical_alignment="bottom"):
        places = ask(reconciliation.places)
        place = pick.one("Wilayah", "wilayah", places, reconciliation.EVERYWHERE)
        labels = ask(reconciliation.indicators, place)
        indicator = pick.one("Indikator", "indikator", labels, reconciliation.EVERY)
        parts = ask(reconciliation.parts, indicator, place)
        part = pick.one("Bagian", "bagian", parts, next(iter(parts)))
    show.marks()
    disputes = ask(reconciliation.part, indicator, place, part)
    show.board(disputes, choosing.choosing, choosing.what)
    st.subheader("Pilihan pengesah", anchor=False)
    show.made(choices.made())
    who.sign_in()


def kpm_bridge() -> None:
    """Jembatan KPM: how one count becomes the next, and what nobody explains."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ends = ask(bridge.ends)
        after = int(pick.one("Sampai tahun", "sampai", ends, next(iter(ends))))
        starts = ask(bridge.starts, after)
        before = int(pick.one("Dari tahun", "dari", starts, next(iter(starts))))
    show.bridge(ask(bridge.kpm_bridge, BOJONEGORO, before, after), bridge.verdict)
    show.letter(ask(requests.of_bridge, BOJONEGORO, before, after), key="surat_jembatan")


def draft() -> None:
    """Berita acara: what has to be confirmed, and by whom."""
    items = ask(minutes.contested)
    show.minutes(items)
    show.draft_minutes(items)


VIEWS = {
    "papan": ("Papan angka", board),
    "jembatan": ("Jembatan KPM", kpm_bridge),
    "berita-acara": ("Berita acara", draft),
}

show.title("Rekonsiliasi", "Di mana sumber menyebut angka yang berbeda, dan mana yang dipakai?")
choosing.outcome()
labels = {code: label for code, (label, _) in VIEWS.items()}
VIEWS[pick.switch("Tampilan", "tampilan", labels, "papan")][1]()
