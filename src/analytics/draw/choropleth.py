"""A folium map whose geometry the browser keeps: a rerun sends a few bytes per area.

The base map never changes, so the frame around it is not rebuilt; the values travel in one
feature group that streamlit-folium swaps in place, and recolour the shapes already drawn.
Leaflet and the geometry are local files.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Any

import folium
from branca.element import MacroElement
from jinja2 import Template

from analytics.draw.theme import HIDDEN
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.standing import WATERMARK, Standing
from analytics.wording import legend
from analytics.wording.periods import period_of
from analytics.wording.quantities import MISSING, bare, is_missing, suffix

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.result import Result

# Light to dark in one hue, told apart in grey too; fewer classes take the ends first.
PALETTES = {
    1: ("#3f8f9b",),
    2: ("#dcebec", "#125e70"),
    3: ("#dcebec", "#7db8bd", "#125e70"),
    4: ("#dcebec", "#a5cdd0", "#559fa9", "#125e70"),
    5: ("#e8f1f2", "#b9d8d9", "#7db8bd", "#3f8f9b", "#125e70"),
}
# Of classes with a middle: both ends dark, apart in hue for every eye, the middle nearly white.
APART = ("#8a4a00", "#e0b47e", "#eef1f3", "#8fbfc8", "#125e70")
MARKS = "desa percontohan"
_FLAGS = ("tidak termasuk", "termasuk")

Bounds = tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class MapSpec:
    """What `choropleth.js` draws. Sequences run in the order of the layer's areas.

    `classes` holds one character per area, the class number, `.` for missing or `*` for hidden;
    `texts` the written values joined by `|`, or nothing where the legend says it all; `tag` is
    said before the name of every area; `marked` codes are outlined; `labels` is the layer whose
    names are written, `first` the name that is kept when names lie on one another.
    """

    layer: str
    bounds: Bounds
    classes: str
    texts: str
    suffix: str
    palette: Sequence[str]
    title: str
    subtitle: str
    legend: Sequence[str]
    missing: str
    hidden: str
    example: bool
    tag: str
    watermark: str
    marked: Sequence[str]
    marks: str
    labels: str
    first: str
    selected: str | None
    note: str


class _ScriptOnly(MacroElement):
    """An element of which streamlit-folium takes the script alone.

    Folium would also render it into a page of its own, which nobody sees, and compile that page
    as a Jinja template: a third of what a map costs.
    """

    def render(self, **_: Any) -> str:  # noqa: ANN401 - folium's signature
        """Nothing."""
        return ""


class BaseMap(_ScriptOnly, folium.Map):
    """An empty map that loads only local scripts: Leaflet, the geometry, the drawing code."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }} = Choropleth.map({{ this.get_name()|tojson }});"
        "{% endmacro %}"
    )

    def __init__(self, scripts: Sequence[str], styles: Sequence[str]) -> None:
        super().__init__(location=(-7.25, 111.8), tiles=None)
        self.default_js = [(url, url) for url in scripts]
        self.default_css = [(url, url) for url in styles]


class _Group(_ScriptOnly, folium.FeatureGroup):
    """What streamlit-folium takes away when the next one comes."""


class _Choropleth(MacroElement):
    """Hands the spec to the drawing code. Folium compiles a template per class, so once here."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "Choropleth.draw({{ this._parent._parent.get_name() }}, {{ this.spec|tojson }});"
        "{% endmacro %}"
    )

    def __init__(self, spec: Mapping[str, Any]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Choropleth"
        self.spec = spec


def choropleth(spec: MapSpec) -> folium.FeatureGroup:
    """The feature group, itself empty, whose script paints `spec` on a `BaseMap`."""
    group = _Group(name=spec.title)
    group.add_child(_Choropleth(asdict(spec)))
    return group


@lru_cache(maxsize=500)
def map_spec(result: Result, bounds: Bounds, selected: str | None) -> MapSpec:
    """What to draw of a result of `answers.atlas.indicator_map`, framed by `bounds`.

    `facts["kinds"]`, where it is there, are five classes with a middle, each with a label;
    `facts["regency"]` the regency whose areas they are, where it is not Bojonegoro, and
    `facts["marks"]` what the marked ones are called, where they are no pilots.
    """
    indicator, facts = result.indicator, result.facts
    level: Level = facts["level"]
    inner = Level.DISTRICT if level is Level.VILLAGE else level
    example = result.provenance.standing is Standing.EXAMPLE
    return MapSpec(
        layer=_layer(level, result),
        bounds=bounds,
        classes=_classes(result),
        texts=_texts(result),
        suffix=suffix(indicator.unit),
        palette=APART if facts.get("kinds") else PALETTES[len(facts["breaks"])],
        title=indicator.label,
        subtitle=_subtitle(result),
        legend=_legend(result),
        missing=MISSING,
        hidden=HIDDEN,
        example=example,
        tag=f"{Standing.EXAMPLE.label} · " if example else "",
        watermark=WATERMARK if example else "",
        marked=facts["marked"],
        marks=facts.get("marks", MARKS),
        labels=_layer(inner, result),
        first=facts["first"],
        selected=selected,
        note=facts["boundary"],
    )


def of_kinds(  # noqa: PLR0913 - what a map is made of, each by its name
    result: Result,
    bounds: Bounds,
    selected: str | None,
    *,
    title: str,
    texts: Sequence[str],
    palette: Sequence[str],
    legend: Sequence[str],
    suffix: str = "",
    missing: str = MISSING,
) -> MapSpec:
    """A map of kinds instead of classes of values; `facts["classes"]` is the kind of each row."""
    facts, example = result.facts, result.provenance.standing is Standing.EXAMPLE
    level: Level = facts["level"]
    inner = Level.DISTRICT if level is Level.VILLAGE else level
    return MapSpec(
        layer=_layer(level, result),
        bounds=bounds,
        classes=_classes(result),
        texts="|".join(texts),
        suffix=suffix,
        palette=palette,
        title=title,
        subtitle=_subtitle(result),
        legend=legend,
        missing=missing,
        hidden=HIDDEN,
        example=example,
        tag=f"{Standing.EXAMPLE.label} · " if example else "",
        watermark=WATERMARK if example else "",
        marked=(),
        marks="",
        labels=_layer(inner, result),
        first="",
        selected=selected,
        note=facts["boundary"],
    )


def _layer(level: Level, result: Result) -> str:
    """Which shapes of the browser, by the name `store.geometry` gave them."""
    regency = result.facts.get("regency", BOJONEGORO)
    whole = level is Level.REGENCY or regency == BOJONEGORO
    return level.value if whole else f"{level.value}-{regency}"


def _subtitle(result: Result) -> str:
    """When, how sure, and which of several figures it is where that is not the main one."""
    told = [period_of(result.facts["period"]), result.provenance.standing.short_label]
    return " · ".join(filter(None, [*told, result.facts.get("basis", "")]))


def _classes(result: Result) -> str:
    """A count that is hidden arrives without a value, but it is not missing: somebody knows it."""
    hidden = result.frame["hidden"] if "hidden" in result.frame else repeat(None)
    return "".join(
        str(klass) if klass >= 0 else "*" if secret else "."
        for klass, secret in zip(result.facts["classes"], hidden, strict=False)
    )


def _texts(result: Result) -> str:
    unit, decimals = result.indicator.unit, result.indicator.decimals
    if unit is Unit.FLAG or result.facts.get("kinds"):
        return ""
    values = result.frame["value"].tolist()
    return "|".join("" if is_missing(value) else bare(value, unit, decimals) for value in values)


def _legend(result: Result) -> list[str]:
    if result.indicator.unit is Unit.FLAG:
        return list(_FLAGS)
    if kinds := result.facts.get("kinds"):
        return [kind.label for kind in kinds]
    values = result.frame["value"].dropna().tolist()
    return legend.classes(result.facts["breaks"], values, result.indicator)
