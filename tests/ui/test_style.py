from __future__ import annotations

import re
from importlib.resources import files

import pytest
from tests.draw.drawing import contrast

SHEET = re.sub(
    r"/\*.*?\*/", "", files("analytics.ui").joinpath("style.css").read_text(encoding="utf-8")
)
VARIABLES = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", SHEET))
RULES = re.findall(r"([^{}]+)\{([^{}]*)\}", SHEET)
# Rows of tables, marked or not, lie under words that another rule colours.
ROWS = ("chosen td", "example tbody tr")


def colours(value: str) -> list[str]:
    """The colours in a value, variables and `#fff` written out."""
    value = re.sub(r"var\(--([\w-]+)\)", lambda found: VARIABLES[found[1]], value)
    found = re.findall(r"#[0-9a-f]{6}\b|#[0-9a-f]{3}\b", value)
    return [c if len(c) == 7 else "#" + "".join(2 * digit for digit in c[1:]) for c in found]


def declared(body: str, name: str) -> list[str]:
    return colours(" ".join(re.findall(rf"(?:^|[;\s]){name}: ([^;]+)", body)))


def grounds() -> set[str]:
    marked = (declared(body, "background") for rule, body in RULES if rule.strip().endswith(ROWS))
    return {"#ffffff", *(colour for found in marked for colour in found)}


TEXTS = [
    (rule.strip(), text, ground)
    for rule, body in RULES
    for text in declared(body, "color")
    for ground in declared(body, "background") or sorted(grounds())
]


@pytest.mark.parametrize(("rule", "text", "ground"), TEXTS)
def test_words_are_read_on_whatever_lies_under_them(rule, text, ground):
    assert contrast(text, ground) >= 4.5, "WCAG 1.4.3"


def test_the_sheet_was_read():
    assert {"ink", "muted", "warn"} <= set(VARIABLES)
    assert len(grounds()) >= 3
    assert len({rule for rule, _, _ in TEXTS}) >= 15


def test_a_superseded_figure_is_struck_out_and_its_reason_is_not():
    struck = [rule.strip() for rule, body in RULES if "line-through" in body]
    assert struck == [".sheet tr.unused td.number"]
