"""Sumber & metode: dari mana setiap angka, dan mengapa yang itu yang dipakai?"""

import streamlit as st

from analytics.answers import indicators, metadata, sources
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO

show.title("Sumber & metode", "Dari mana setiap angka, dan mengapa yang itu yang dipakai?")
show.standings()

st.header("Angka menurut sumber", anchor=False)
catalogue = ask(sources.catalogue)
labels = dict(zip(catalogue["indicator"], catalogue["label"], strict=True))
left, right = st.columns(2)
with left:
    indicator = pick.one("Indikator", "indikator", labels, "kpm_pkh")
with right:
    known = ask(sources.areas_with, indicator)
    area = pick.one(
        "Wilayah", "wilayah", known, BOJONEGORO if BOJONEGORO in known else next(iter(known))
    )
show.by_source(ask(indicators.figures_by_source, indicator, area))
show.metadata(ask(metadata.sheet, indicator))

st.header("Semua indikator", anchor=False)
show.catalogue(catalogue)
st.header("Program menurut sumber", anchor=False)
show.programmes(ask(sources.programmes))
st.header("Semua sumber", anchor=False)
show.origins(ask(sources.origins))
