"""Graduasi: sejauh mana keluarga sampai, di kecamatan mana, dan apa yang masuk dan keluar?"""

import streamlit as st

from analytics.answers import graduation, summary
from analytics.draw.flows import flows
from analytics.draw.funnel import funnel, panel
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Gap

show.title("Graduasi", "Apakah PKH meluluskan keluarga, dan di tahap mana mereka tertahan?")
practice = pick.practice()

show.lead(ask(summary.graduation_in_words))
show.cards(ask(summary.graduation_headlines), summary.context, "Angka yang pernah terbit")

st.header("Corong graduasi", anchor=False)
choices = ask(graduation.choices)
picked = pick.several("Wilayah: satu, beberapa, atau semua", "kecamatan", choices, (BOJONEGORO,))
chosen = ask(graduation.areas_of, picked)
answer = ask(graduation.funnel, chosen, practice)
if isinstance(answer, Gap):
    show.gap(answer)
else:
    show.note((*graduation.COUNTED, *ask(graduation.untold, answer)))
    if len(chosen) > 1:
        show.note(graduation.STAGE_KEY)
        show.grid(panel, answer, key="corong")
    else:
        show.chart(
            funnel,
            answer,
            key="corong",
            alt="Keluarga yang mencapai tiap tahap; angka yang sama ada di tabel",
        )
    show.funnel_table(answer)
    st.header("Arus masuk dan keluar", anchor=False)
    moves = ask(graduation.flows, chosen, practice)
    if isinstance(moves, Gap):
        show.gap(moves)
    elif len(chosen) == 1:
        show.chart(
            flows,
            moves,
            key="arus",
            alt="Keluarga yang masuk dan yang keluar menurut alasannya; angkanya ada di tabel",
        )
    show.flow_table(moves)
show.method((*graduation.METHOD, *ask(graduation.fair_variation)))
