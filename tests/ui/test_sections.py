"""Sections of a page: every one that is offered is there, and nothing else is."""

from __future__ import annotations

from importlib import import_module

import pytest

from analytics.ui.sections import Sections

PACKAGES = (
    *("graduating", "pilots", "assisting", "laboratory"),
    *("extreme", "partners", "targeting", "outcomes", "planning", "regions", "small_areas"),
)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_section_has_a_module_that_shows_it(package):
    sections = import_module(f"analytics.ui.{package}").SECTIONS
    for module in sections.modules.values():
        found = import_module(f"{sections.package}.{module}")
        assert callable(found.show_section), module
    assert sections.usual in sections.modules


def test_a_label_without_a_module_is_refused():
    with pytest.raises(ValueError, match="a module and a label"):
        Sections("analytics.ui.none", {"a": "one"}, {"b": "Satu"})


def test_a_section_that_is_not_there_is_not_shown():
    with pytest.raises(KeyError):
        Sections("analytics.ui.none", {"a": "one"}, {"a": "Satu"}).show("b", practice=False)
