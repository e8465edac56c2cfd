"""What a map shows, and the area looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from analytics.ui.pick.controls import one, switch
from analytics.vocabulary.area import Level
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.answers.atlas import Offer

AREA = "wilayah"
_NONE = "-"
_LEVELS = {Level.REGENCY: "Kabupaten", Level.DISTRICT: "Kecamatan", Level.VILLAGE: "Desa"}


@dataclass(frozen=True, slots=True)
class MapView:
    """Which map a reader looks at."""

    indicator: str
    level: Level
    period: str


def map_view(offered: Sequence[Offer], opening: tuple[str, Level]) -> MapView:
    """Level, indicator and period, each from what is offered for the others."""
    with st.container(key="map_view", horizontal=True, vertical_alignment="bottom"):
        levels = {row.level.value: _LEVELS[row.level] for row in offered}
        level = Level(switch("Tingkat wilayah", "tingkat", levels, opening[1].value))
        choices = [row for row in offered if row.level == level]
        first = opening[0] if opening[1] == level else choices[0].indicator
        labels: dict[str, str] = {}
        for row in choices:  # the newest period comes first, and its standing is told
            labels.setdefault(row.indicator, f"{row.label} – {row.standing.short_label}")
        indicator = one("Indikator", "indikator", labels, first)
        periods = [row.period for row in choices if row.indicator == indicator]
        named = {period: period_of(period) for period in periods}
        period = one("Periode", "periode", named, periods[0])
    return MapView(indicator, level, period)


def area(options: Mapping[str, str]) -> str | None:
    """The area looked at, or None; kept by code, so that it outlives a change of map."""
    named = {_NONE: "Klik peta, atau pilih di sini"} | dict(options)
    code = one("Wilayah", AREA, named, _NONE)
    return None if code == _NONE else code


def select_area(code: str) -> None:
    """Choose an area for the reader, as a click on the map does."""
    st.session_state[AREA] = code
