"""Profil kecamatan: satu lembar untuk satu camat."""

import streamlit as st

from analytics.answers import areas, graduation, in_words
from analytics.draw.flows import flows
from analytics.draw.funnel import funnel
from analytics.ui import pick, show
from analytics.ui.ask import ask

show.title("Profil kecamatan", "Apa yang diketahui tentang satu kecamatan, dan apa yang belum?")
practice = pick.practice()

districts = ask(areas.districts)
code = pick.one("Kecamatan", "wilayah", districts, next(iter(districts)))
st.header(f"Kecamatan {districts[code]}", anchor=False)
with st.container(horizontal=True):
    show.district_sheets((code,), key="lembar")
    show.district_sheets(tuple(districts), key="lembar_semua")

left, right = st.columns([1, 1], gap="large")
with left:
    st.subheader("Yang diketahui", anchor=False)
    show.sheet(ask(areas.known_of, code))
    st.subheader("Desa dan kelurahan", anchor=False)
    show.villages(ask(areas.villages_of, code))
with right:
    st.subheader("Graduasi dalam tiga kalimat", anchor=False)
    show.three_sentences(ask(in_words.three, code, practice))
    st.subheader("Corong graduasi", anchor=False)
    journey = ask(graduation.funnel, (code,), practice)
    show.note((*graduation.COUNTED, *ask(graduation.untold, journey)))
    show.chart(
        funnel,
        journey,
        key="corong",
        alt=f"Keluarga di Kecamatan {districts[code]} yang mencapai tiap tahap",
    )
    st.subheader("Arus KPM", anchor=False)
    show.chart(
        flows,
        ask(graduation.flows, (code,), practice),
        key="arus",
        alt=f"Arus masuk dan keluar KPM di Kecamatan {districts[code]}",
    )
