"""Paparan: apa yang ditampilkan di rapat, dan apa yang dikatakan?"""

import streamlit as st

from analytics.answers import decks
from analytics.ui import presenting, show, who
from analytics.ui.ask import ask
from analytics.vocabulary.period import today

show.title("Paparan", "Apa yang ditampilkan di rapat, dan apa yang dikatakan di sampingnya?")
show.main_only()
spec = presenting.spec()
deck = ask(decks.deck, spec, today())
presenting.start(deck)
with st.expander("Simpan susunan ini dengan nama", icon=":material/bookmark:"):
    presenting.keep(spec)
show.slides(deck, presenting.order)
who.sign_in()
