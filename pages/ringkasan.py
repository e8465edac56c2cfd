"""Ringkasan: bagaimana keadaan kemiskinan dan PKH sekarang, dan apa yang perlu diputuskan?"""

import streamlit as st

from analytics.answers import meetings, poverty, since, summary
from analytics.answers.briefing import six
from analytics.draw.bars import standing_beside
from analytics.draw.trend import trend
from analytics.ui import pick, show, who
from analytics.ui.ask import ask
from analytics.vocabulary.period import today

show.title("Ringkasan", "Kemiskinan dan PKH Kabupaten Bojonegoro, menurut angka yang pernah terbit")
show.briefing(six(today()))

last = meetings.before_today()
show.changes(since.changes(pick.since(last.on if last else None), who.actor()))

st.header("Angkanya", anchor=False)
show.cards(ask(summary.headlines), summary.context)
show.lead(ask(summary.in_words))

left, right = st.columns([3, 2], gap="large")
with left:
    st.header("Arahnya", anchor=False)
    show.chart(
        trend,
        ask(poverty.poverty_lately),
        height=380,
        key="tren",
        alt="Tingkat kemiskinan Kabupaten Bojonegoro tiap Maret, dengan target menurut dokumen",
    )
with right:
    st.header("Di antara tetangganya", anchor=False)
    show.chart(
        standing_beside,
        ask(poverty.poverty_beside_peers),
        height=380,
        key="tetangga",
        alt="Tingkat kemiskinan terbaru Bojonegoro, kabupaten tetangga, provinsi, dan nasional",
    )

st.header("Yang perlu diputuskan", anchor=False)
show.decisions(ask(summary.decisions))
