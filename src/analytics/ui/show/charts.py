"""Pictures: a chart with its source, and the map whose frame stays while values change in it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.actions.prepare import scripts_of
from analytics.draw import choropleth as painting
from analytics.store import geometry, places
from analytics.ui.show.frame import gap, sources
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import WATERMARK, Standing
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# The component's frame lives two levels below the root the static files hang from.
_STATIC = "../../app/static"
_CONFIG = {"displayModeBar": False}
_SIDE_BY_SIDE = 4
_AT_ONCE = 8
_CLICKED = "last_active_drawing"
# Gresik's island lies far north; what a reader looks for is Bojonegoro and its neighbours.
_NEIGHBOURS: painting.Bounds = ((-8.12, 110.9), (-6.62, 112.62))


def chart(draw: Callable[..., Any], answer: Answer, alt: str, key: str, **options: Any) -> None:  # noqa: ANN401
    """A Plotly figure drawn from the answer, with its source; a gap is shown as one."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    picture(draw, answer, alt, key, **options)
    sources(answer)


def picture(draw: Callable[..., Any], answer: Result, alt: str, key: str, **options: Any) -> None:  # noqa: ANN401
    """As `chart`, where the sources stand beside it."""
    figure = _drawn(draw, answer, **options)
    st.plotly_chart(figure, theme=None, key=key, alt=_told(alt, answer), config=_CONFIG)


def grid(draw: Callable[[Result], Any], answer: Answer, key: str, what: str = "Corong") -> None:
    """One small picture an area, side by side where there is room; the source once below.

    A browser takes a twentieth of a second for each, so that those beyond the first rows are
    drawn when a reader opens them.
    """
    if isinstance(answer, Gap):
        gap(answer)
        return
    parts = _parts(answer)
    _side_by_side(draw, parts[:_AT_ONCE], key, what)
    if rest := parts[_AT_ONCE:]:
        label = f"{number(len(rest))} wilayah lain: {_name(rest[0])} sampai {_name(rest[-1])}"
        folded = st.expander(
            label, icon=":material/grid_view:", on_change="rerun", key=f"{key}.lain"
        )
        if folded.open:
            with folded:
                _side_by_side(draw, rest, key, what)
    sources(answer)


def _side_by_side(
    draw: Callable[[Result], Any], parts: Sequence[Result], key: str, what: str
) -> None:
    for start in range(0, len(parts), _SIDE_BY_SIDE):
        row = st.columns(_SIDE_BY_SIDE)
        for column, part in zip(row, parts[start : start + _SIDE_BY_SIDE], strict=False):
            code, name = part.frame["area_code"].iloc[0], _name(part)
            with column:
                st.plotly_chart(
                    _drawn(draw, part),
                    theme=None,
                    key=f"{key}.{code}",
                    alt=_told(f"{what} {name}; angka yang sama ada di tabel", part),
                    config=_CONFIG,
                )


def choropleth(  # noqa: PLR0913 - what a map on the screen needs, each by its name
    answer: Answer,
    selected: str | None,
    key: str,
    on_click: Callable[[str], None] | None = None,
    *,
    height: int = 600,
    paint: Callable[[Result, painting.Bounds, str | None], painting.MapSpec] = painting.map_spec,
) -> None:
    """Draw the map; a click on an area calls `on_click` with its code, before the next run.

    `paint` says what to draw of the answer. Without `on_click` a click does nothing.
    """
    if isinstance(answer, Gap):
        gap(answer)
        return

    def clicked() -> None:
        drawing = (st.session_state.get(key) or {}).get(_CLICKED)
        if drawing and on_click:
            on_click(drawing["properties"]["code"])

    # A component registers with the runtime that runs when it is imported, and the server imports
    # this module before its runtime runs: the frame of the map would not be found.
    from streamlit_folium import st_folium  # noqa: PLC0415

    regency = answer.facts.get("regency", BOJONEGORO)
    spec = paint(answer, _bounds(answer.facts["level"], regency), selected)
    st_folium(
        painting.BaseMap(*_assets(regency)),
        key=key,
        height=height,
        use_container_width=True,
        returned_objects=[_CLICKED] if on_click else [],
        feature_group_to_add=painting.choropleth(spec),
        on_change=clicked if on_click else None,
    )


@lru_cache(maxsize=500)
def _drawn(draw: Callable[..., Any], answer: Result, **options: Any) -> Any:  # noqa: ANN401
    """The figure, drawn once an answer; Streamlit sends a copy and leaves it as it is."""
    return draw(answer, **options)


def _name(part: Result) -> str:
    return str(part.frame["name"].iloc[0])


@lru_cache(maxsize=50)
def _parts(answer: Result) -> tuple[Result, ...]:
    """The answer area by area, in its own order."""
    groups = answer.frame.groupby("area_code", sort=False)
    return tuple(replace(answer, frame=frame) for _, frame in groups)


def _told(alt: str, answer: Result) -> str:
    """What a picture shows, for whom cannot see it: that it is invented comes first."""
    invented = answer.provenance.standing is Standing.EXAMPLE
    return f"{WATERMARK}. {alt}" if invented else alt


def _bounds(level: Level, regency: str) -> painting.Bounds:
    if level is Level.REGENCY:
        return _NEIGHBOURS
    return geometry.layer(Level.DISTRICT, places.geo_folder(), regency).bounds


def _assets(regency: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Addresses of the local scripts and styles, in the order they have to load."""
    scripts = tuple(f"{_STATIC}/{name}" for name in scripts_of(regency))
    return scripts, (f"{_STATIC}/leaflet/leaflet.css",)
