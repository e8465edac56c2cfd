from __future__ import annotations

import pytest

from analytics.answers import register


@pytest.fixture(autouse=True)
def _prepared(prepared):
    """Every answer may ask for the register in use."""


@pytest.fixture
def no_register(monkeypatch):
    """Whoever reads a cube of the register is found out."""

    def touched(name):
        raise AssertionError(f"the example register was read (cube {name})")

    for module in _readers():
        monkeypatch.setattr(module, "cube", touched)


def _readers():
    from analytics.answers import graduation

    return register, graduation
