"""Paparan: apa yang ditampilkan di rapat, dan apa yang dikatakan?"""

import streamlit as st

from analytics.ui import presenting, show, who

show.title("Paparan", "Apa yang ditampilkan di rapat, dan apa yang dikatakan di sampingnya?")
show.main_only()
spec = presenting.spec()
deck = presenting.deck(spec)
if deck is not None:
    presenting.start(deck)
    with st.expander("Paket paparan: berkas untuk dibawa", icon=":material/folder_zip:"):
        show.package(deck, "paket", presenting.accent())
    with st.expander("Simpan susunan ini dengan nama", icon=":material/bookmark:"):
        presenting.keep(spec)
    show.slides(deck, presenting.order, presenting.accent())
who.sign_in()
