"""The yardstick: folium over geometry the browser keeps, values swapped in one feature group.

It is written apart from `analytics.draw` and stays as it is, so that a change there shows as a
change of the ratio. Classes live in a module because folium compiles a template per class.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import folium
from branca.element import MacroElement
from jinja2 import Template

if TYPE_CHECKING:
    from collections.abc import Sequence


class Base(folium.Map):
    """An empty map that loads local scripts only; the same in every rerun."""

    def __init__(self, scripts: Sequence[str], style: str) -> None:
        super().__init__(location=(-7.25, 111.8), zoom_start=10, tiles=None)
        self.default_js = [(url, url) for url in scripts]
        self.default_css = [(style, style)]


class Values(MacroElement):
    """A class and a text for each area of a layer, in the order of its geometry."""

    _template = Template("""
{% macro script(this, kwargs) %}
(function (group) {
  const classes = {{ this.classes|tojson }}, texts = {{ this.texts|tojson }}.split("|");
  const palette = {{ this.palette|tojson }};
  L.geoJSON(window.GEO[{{ this.layer|tojson }}], {
    style: (area) => ({
      fillColor: palette[classes[area.properties.i]], fillOpacity: 1, color: "#5f7183", weight: 1,
    }),
    onEachFeature: (area, layer) => layer.bindTooltip(texts[area.properties.i]),
  }).addTo(group);
})({{ this._parent.get_name() }});
{% endmacro %}
""")

    def __init__(self, layer: str, classes: str, texts: str, palette: Sequence[str]) -> None:
        super().__init__()
        self._name = "Values"
        self.layer, self.classes, self.texts, self.palette = layer, classes, texts, palette


def painted(values: Values) -> folium.FeatureGroup:
    """The group that streamlit-folium swaps in place."""
    group = folium.FeatureGroup()
    group.add_child(values)
    return group
