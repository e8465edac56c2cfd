"""Tren: bagaimana angkanya bergerak dari tahun ke tahun, dibanding siapa, menuju target apa?"""

import streamlit as st

from analytics.answers import poverty, trends
from analytics.answers.indicators import indicator_over_time
from analytics.draw.trend import trend
from analytics.ui import pick, show
from analytics.ui.ask import ask

show.title("Tren", "Bagaimana angkanya bergerak dari tahun ke tahun, dan menuju target apa?")

left, right = st.columns([2, 5])
with left:
    indicator = pick.one("Indikator", "indikator", ask(trends.indicators), "poverty_rate")
with right:
    known = ask(trends.areas, indicator)
    default = tuple(code for code in trends.DEFAULT_AREAS if code in known)
    areas = pick.several("Wilayah (yang pertama digambar tebal)", "wilayah", known, default)

spans = ask(trends.spans, indicator, areas[0])
span = pick.switch(
    "Rentang",
    "rentang",
    {key: label for key, (label, _) in spans.items()},
    ask(trends.opening_span, indicator, areas[0]),
)
since = spans[span][1]

answer = ask(indicator_over_time, indicator, areas, since)
show.lead(ask(trends.in_words, indicator, areas, since))
show.chart(
    trend,
    answer,
    height=560,
    key="tren",
    alt="Satu garis untuk tiap wilayah; angka yang sama ada di tabel di bawahnya",
)
show.crossing((answer,))
show.figures(answer)
if indicator == poverty.POVERTY_RATE:
    st.header("Target menurut dokumen", anchor=False)
    show.targets(ask(poverty.poverty_targets, areas[0]))
show.method(ask(trends.method, indicator, areas[0]))
