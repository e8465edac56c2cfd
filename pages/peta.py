"""Peta: di mana angkanya tinggi, dan di mana belum ada angka sama sekali?"""

import streamlit as st

from analytics.answers import areas, atlas, boundaries
from analytics.ui import pick, show, start
from analytics.ui.ask import ask

show.title("Peta", "Di mana angkanya tinggi, dan di mana belum ada angka sama sekali?")


@st.fragment
@start.safely("Peta")
def pick_ask_show() -> None:
    """A change of view redraws this part of the page alone."""
    practice = pick.practice()
    view = pick.map_view(ask(atlas.offered, practice), atlas.opening(practice))
    answer = ask(atlas.indicator_map, view.indicator, view.level, view.period, practice)

    left, right = st.columns([7, 3], gap="medium")
    with right:
        selected = pick.area(ask(atlas.areas_of, view.level))
    with left:
        show.choropleth(answer, selected, key="peta", on_click=pick.select_area)
        show.sources(answer, ask(boundaries.source_line, view.level), key="sumber.peta")
    with right:
        if selected:
            show.sheet(ask(areas.known_of, selected))
        else:
            show.lead(atlas.coverage(answer))
    show.map_table(answer, selected)


pick_ask_show()
