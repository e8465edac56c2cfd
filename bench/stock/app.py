"""The same choice and map as folium's own documentation would have it, under `streamlit run`."""

import json
import os
import random
from pathlib import Path

import folium
import streamlit as st
from streamlit_folium import st_folium

COLOURS = ("#e8f1f2", "#b9d8d9", "#7db8bd", "#3f8f9b", "#125e70")
level = st.query_params.get("tingkat", "district")
derived = Path(os.environ["BENCH_GEO"]) / "derived" / f"{level}.geojson"
shapes = json.loads(derived.read_text(encoding="utf-8"))
name = st.selectbox("Indikator", [f"Indikator {number}" for number in range(1, 10)])
chance = random.Random(name)  # noqa: S311 - numbers of no meaning
for feature in shapes["features"]:
    feature["properties"]["value"] = round(chance.uniform(0, 100), 1)

picture = folium.Map(location=(-7.25, 111.8), zoom_start=10)
folium.GeoJson(
    shapes,
    style_function=lambda feature: {
        "fillColor": COLOURS[min(4, int(feature["properties"]["value"] // 20))],
        "color": "#5f7183",
        "weight": 1,
        "fillOpacity": 1,
    },
    tooltip=folium.GeoJsonTooltip(["code", "value"]),
).add_to(picture)
st_folium(picture, height=600, use_container_width=True)
