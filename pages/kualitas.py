"""Kualitas data: apa yang lengkap, apa yang basi, apa yang belum ada, dan siapa yang ditanya?"""

import streamlit as st

from analytics.answers import gaps, monthly, quality, requests
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.vocabulary.period import today

show.title("Kualitas data", "Apa yang lengkap, apa yang basi, dan siapa yang dapat melengkapi?")
show.main_only()
on = today()
rows = ask(quality.table, on)
show.quality(rows)

st.header("Yang kurang, dan suratnya", anchor=False)
labels = {row.indicator: row.label for row in rows}
left, right = st.columns(2)
with left:
    indicator = pick.one("Indikator", "indikator", labels, ask(gaps.worst, on))
missing = ask(gaps.gaps_of, indicator, on)
if missing:
    names = gaps.labels(missing)
    with right:
        chosen = pick.one("Yang kurang", "kurang", names, "0")
    show.gap(missing[int(chosen)])
    show.letter(ask(requests.of_gap, missing[int(chosen)]), key="surat_kualitas")
else:
    show.note(["Tidak ada yang kurang dari indikator ini."])

st.header("Laporan bulanan kecamatan: siapa sudah lapor", anchor=False)
years = ask(monthly.years)
year = int(pick.one("Tahun laporan", "tahun", years, next(iter(years)))) if years else None
reports = ask(monthly.reported, on, year)
show.reports(reports)
show.letter(ask(requests.of_reports, reports), key="surat_bulanan")
