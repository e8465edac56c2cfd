"""Rekonsiliasi: di mana sumber berbeda, angka mana yang dipakai, dan siapa yang memilihnya?"""

import streamlit as st

from analytics.answers import choices, minutes, reconciliation
from analytics.ui import agreeing, auditing, breaks, choosing, pick, show, who
from analytics.ui.ask import ask


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
    st.header("Target, program, dan temuan audit yang berbeda", anchor=False)
    show.beside(ask(minutes.beside))
    st.header("Pilihan pengesah", anchor=False)
    show.made(choices.made())
    who.sign_in()


VIEWS = {
    "papan": ("Papan angka", board),
    "jembatan": ("Jembatan KPM", agreeing.kpm_bridge),
    "aturan": ("Perubahan aturan", breaks.rules),
    "audit": ("Audit hitungan", auditing.audit),
    "naskah": ("Cek angka naskah", auditing.script),
    "berita-acara": ("Berita acara", agreeing.draft),
}

show.title("Rekonsiliasi", "Di mana sumber menyebut angka yang berbeda, dan mana yang dipakai?")
choosing.outcome()
labels = {code: label for code, (label, _) in VIEWS.items()}
view = pick.switch("Tampilan", "tampilan", labels, "papan")
if view != "papan":
    show.main_only()
VIEWS[view][1]()
