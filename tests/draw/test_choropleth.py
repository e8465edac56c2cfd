from __future__ import annotations

import json
from dataclasses import asdict

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.draw.choropleth import PALETTES, BaseMap, choropleth, map_spec
from analytics.vocabulary.area import Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import FAMILIES, RATE, result

BOUNDS = ((-7.5, 111.4), (-7.0, 112.2))


def spec(values, standing=Standing.QUOTED, level=Level.DISTRICT, indicator=FAMILIES, **changed):
    values = np.array(values, dtype=float)
    known = sorted(set(values[~np.isnan(values)]))
    breaks = changed.pop("breaks", tuple(known[-5:]))
    classes = np.where(
        np.isnan(values), -1, np.searchsorted(breaks, values).clip(0, len(breaks) - 1)
    )
    frame = pd.DataFrame({"value": values, "standing": standing.value})
    if "hidden" in changed:
        frame["hidden"] = changed.pop("hidden")
    facts = {
        "breaks": breaks,
        "classes": classes,
        "period": "2025",
        "level": level,
        "boundary": "Batas pendekatan, bukan batas resmi",
        "marked": ("35.22.08.2005",),
        "first": "Kab. Bojonegoro",
    }
    return map_spec(result(frame, standing, indicator, **facts | changed), BOUNDS, None)


@given(st.lists(st.one_of(st.none(), st.integers(0, 400)), min_size=1, max_size=430))
def test_one_class_and_one_text_an_area_and_missing_is_its_own(counts):
    if not any(count is not None for count in counts):
        return
    drawn = spec([np.nan if count is None else count for count in counts])
    assert len(drawn.classes) == len(counts)
    texts = drawn.texts.split("|")
    for count, klass, text in zip(counts, drawn.classes, texts, strict=True):
        assert (klass == ".") is (count is None)
        assert (text == "") is (count is None)


def test_zero_is_a_value_and_not_missing():
    drawn = spec([0, np.nan, 12])
    assert drawn.classes[0] != "."
    assert drawn.texts.split("|") == ["0", "", "12"]


def test_430_villages_fit_in_five_kilobytes():
    drawn = spec(range(430), level=Level.VILLAGE, breaks=(90, 180, 270, 360, 430))
    assert len(json.dumps(asdict(drawn))) < 5120


def test_the_legend_has_a_line_a_class_with_its_range():
    drawn = spec([5, 10, 20], indicator=RATE, breaks=(5.0, 10.0, 20.0))
    assert list(drawn.legend) == ["sampai 5,00%", "> 5,00–10,00%", "> 10,00–20,00%"]
    assert len(drawn.palette) == len(drawn.legend)


def test_classes_of_counts_share_no_number():
    drawn = spec([3, 7, 14, 15], breaks=(3.0, 7.0, 14.0, 15.0))
    assert list(drawn.legend) == ["sampai 3", "4–7", "8–14", "15"]


def test_a_count_that_is_no_whole_number_begins_after_the_limit():
    drawn = spec([812.4, 934.1], breaks=(812.4, 934.1))
    assert list(drawn.legend) == ["sampai 812", "> 812–934"]


def test_hidden_is_not_missing_and_says_so():
    drawn = spec([np.nan, np.nan, 12], hidden=[True, False, False])
    assert drawn.classes == "*.0"
    assert drawn.hidden == "disembunyikan (angka kecil)"
    assert drawn.hidden != drawn.missing
    assert drawn.texts.split("|") == ["", "", "12"]


@pytest.mark.parametrize("standing", list(Standing))
def test_every_area_of_an_invented_map_is_named_as_one(standing):
    expected = "data contoh · " if standing is Standing.EXAMPLE else ""
    assert spec([1, 2], standing).tag == expected


def test_a_flag_is_told_in_words():
    flag = Indicator("f", "F", Unit.FLAG, Direction.NEUTRAL, 0, "…", "Bappeda", Level.VILLAGE)
    drawn = spec([0, 1], level=Level.VILLAGE, indicator=flag, breaks=(0.0, 1.0))
    assert list(drawn.legend) == ["tidak termasuk", "termasuk"]


@pytest.mark.parametrize("standing", list(Standing))
def test_only_example_maps_are_hatched_and_watermarked(standing):
    drawn = spec([1, 2], standing)
    assert drawn.example is (standing is Standing.EXAMPLE)
    expected = "DATA CONTOH – BUKAN DATA RESMI" if standing is Standing.EXAMPLE else ""
    assert drawn.watermark == expected
    assert standing.short_label in drawn.subtitle


def test_palettes_grow_darker():
    for count, palette in PALETTES.items():
        light = [sum(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in palette]
        assert len(palette) == count
        assert light == sorted(light, reverse=True)


def test_the_map_asks_no_other_host_for_anything():
    base = BaseMap(
        ["../../app/static/leaflet/leaflet.js"], ["../../app/static/leaflet/leaflet.css"]
    )
    group = choropleth(spec([1, 2]))
    group.add_to(base)
    addresses = [url for _, url in [*base.default_js, *base.default_css]]
    assert all(url.startswith("../../app/static/") for url in addresses)
    for element in (base, group, *group._children.values()):
        assert "http" not in element._template.module.script(element)


def test_a_map_of_another_regency_names_its_own_shapes():
    """`choropleth.js` finds the kecamatan beside the villages by the same name."""
    drawn = spec([1, 2, 3], level=Level.VILLAGE, regency="33.16", marks="desa dampingan")
    assert (drawn.layer, drawn.labels) == ("village-33.16", "district-33.16")
    assert drawn.marks == "desa dampingan"
    assert spec([1, 2, 3], level=Level.VILLAGE).layer == "village"
    assert spec([1, 2, 3], level=Level.REGENCY, regency="33.16").layer == "regency"
