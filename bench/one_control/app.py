"""The smallest page with such a map: one select, and numbers of no meaning.

It runs from a folder that holds a copy of `static/`, as Streamlit serves what lies beside a script.
"""

import random
from pathlib import Path

import streamlit as st
from streamlit_folium import st_folium

from analytics.store import geometry, places
from analytics.vocabulary.area import Level
from bench.one_control.drawing import Base, Values, painted

STATIC = "../../app/static"
PALETTE = ("#e8f1f2", "#b9d8d9", "#7db8bd", "#3f8f9b", "#125e70")


@st.fragment
def page() -> None:
    folder = Path(__file__).with_name("static")
    shapes = [f"{STATIC}/geo/{path.name}" for path in sorted(folder.glob("geo/*.js"))]
    level = Level(st.query_params.get("tingkat", Level.DISTRICT))
    areas = len(geometry.layer(level, places.geo_folder()).codes)
    st.selectbox("Indikator", [f"Indikator {number}" for number in range(1, 10)])
    values = [random.uniform(0, 99) for _ in range(areas)]  # noqa: S311 - of no meaning
    painting = Values(
        level.value,
        "".join(str(int(value // 20)) for value in values),
        "|".join(f"{value:.1f}" for value in values),
        PALETTE,
    )
    st_folium(
        Base([f"{STATIC}/leaflet/leaflet.js", *shapes], f"{STATIC}/leaflet/leaflet.css"),
        key="map",
        height=600,
        use_container_width=True,
        returned_objects=["last_active_drawing"],
        feature_group_to_add=painted(painting),
    )


page()
