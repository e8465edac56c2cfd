"""Graduasi: sejauh mana keluarga sampai, di kecamatan mana, dan apa yang masuk dan keluar?"""

import streamlit as st

from analytics.answers import graduation, summary
from analytics.draw.flows import flows
from analytics.draw.funnel import funnel, funnels
from analytics.ui import pick, show
from analytics.ui.ask import ask

show.title("Graduasi", "Apakah PKH meluluskan keluarga, dan di tahap mana mereka tertahan?")
practice = pick.practice()

show.lead(ask(summary.graduation_in_words))
show.cards(ask(summary.graduation_headlines), summary.context)

st.subheader("Corong graduasi", anchor=False)
choice = pick.one("Wilayah", "kecamatan", ask(graduation.choices), graduation.WHOLE)
chosen = ask(graduation.areas_of, choice)
answer = ask(graduation.funnel, chosen, practice)
show.chart(
    funnels if len(chosen) > 1 else funnel,
    answer,
    key="corong",
    alt="Keluarga yang mencapai tiap tahap; angka yang sama ada di tabel",
)
show.funnel_table(answer)

st.subheader("Arus masuk dan keluar", anchor=False)
if len(chosen) == 1:
    show.chart(
        flows,
        ask(graduation.flows, chosen, practice),
        key="arus",
        alt="Jembatan dari jumlah awal ke jumlah akhir KPM menurut alasan masuk dan keluar",
    )
show.flow_table(ask(graduation.flows, chosen, practice))
show.method(graduation.METHOD)
