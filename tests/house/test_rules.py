"""Rules of the house. Each failure says what to do instead."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "pages").glob("*.py"))
MODULES = sorted((ROOT / "src").rglob("*.py"))
ROOMS = {path.relative_to(ROOT / "src" / "analytics").parts[0] for path in MODULES}

# Elements that put a figure on the screen; pages reach them through show.*, with the source.
FIGURES = {
    "altair_chart",
    "area_chart",
    "bar_chart",
    "dataframe",
    "data_editor",
    "echarts_chart",
    "html",
    "image",
    "line_chart",
    "map",
    "metric",
    "plotly_chart",
    "pydeck_chart",
    "pyplot",
    "table",
    "vega_lite_chart",
    "write",
}


def imports(path: Path) -> set[str]:
    """Top-level packages a module imports, whole names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def names(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_a_page_picks_asks_and_shows(page):
    tree = ast.parse(page.read_text(encoding="utf-8"))
    called = {
        node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "st"
    }
    assert not called & FIGURES, (
        f"{names(page)} puts {called & FIGURES} on the screen itself: "
        "go through analytics.ui.show, which writes the source beside every figure"
    )
    foreign = imports(page) - {"streamlit", "analytics", "__future__"}
    assert not foreign, (
        f"{names(page)} imports {foreign}: pages import only streamlit and analytics"
    )


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_a_page_is_short(page):
    lines = len(page.read_text(encoding="utf-8").splitlines())
    assert lines <= 60, f"{names(page)} has {lines} lines: move what decides into answers or ui"


@pytest.mark.parametrize("module", MODULES, ids=names)
def test_a_module_can_be_read_at_one_sitting(module):
    lines = len(module.read_text(encoding="utf-8").splitlines())
    assert lines <= 260, f"{names(module)} has {lines} lines: split it by what it is about"


def test_only_ui_knows_streamlit():
    knowing = {
        names(module)
        for module in MODULES
        if imports(module) & {"streamlit", "streamlit_folium"}
        and "ui" not in module.relative_to(ROOT / "src" / "analytics").parts
    }
    assert not knowing, f"{knowing} import streamlit: hand plain values to the room ui instead"


def test_no_room_for_odds_and_ends():
    odd = ROOMS & {"utils", "helpers", "common", "misc", "lib"}
    assert not odd, f"{odd}: name the room after what is in it"


def test_measures_open_no_file_and_write_no_text():
    for module in (ROOT / "src" / "analytics" / "measures").glob("*.py"):
        found = imports(module) & {"pathlib", "os", "io", "plotly", "folium", "streamlit"}
        assert not found, f"{names(module)} imports {found}: measures take frames and give frames"


def test_numbers_become_text_in_one_room():
    """A format like `{value:,.1f}` outside wording would print an English number."""
    pattern = re.compile(r"\{[^{}]*:[^{}]*[,.]\d*[fg%]\}")
    for module in [*MODULES, *PAGES]:
        if "wording" in module.parts or "cli" in module.parts:
            continue
        found = pattern.findall(module.read_text(encoding="utf-8"))
        assert not found, f"{names(module)} writes {found}: use analytics.wording.quantities"


def test_lists_are_searched_by_what_is_typed_and_taken_one_by_one():
    """Streamlit's own search finds `rentenir` for `air`; one key then takes all it found."""
    found = 0
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr not in {"selectbox", "multiselect"}:
                continue
            found += 1
            told = {each.arg: ast.unparse(each.value) for each in node.keywords}
            place = f"{names(module)}:{node.lineno}"
            assert told.get("filter_mode") == "'contains'", f"{place}: filter_mode='contains'"
            if node.func.attr == "multiselect":
                assert told.get("select_all") == "False", f"{place}: select_all=False"
    assert found


def test_committed_text_names_no_machine():
    for path in [*MODULES, *PAGES, ROOT / "app.py", ROOT / "Makefile"]:
        text = path.read_text(encoding="utf-8")
        assert "/work/" not in text, f"{names(path)} names a path of one machine"
        assert "/tmp/" not in text, f"{names(path)} names a path of one machine"  # noqa: S108
