"""Bringing a file in as the page Unggah data does: examined, proposed and accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.actions import imports, reading
from analytics.vocabulary.role import Actor, Role, Way

if TYPE_CHECKING:
    from analytics.vocabulary.layout import Layout

OPERATOR = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
APPROVER = Actor("budi", Role.APPROVER, Way.ACCOUNT)


def bring(layout: Layout, content: str, **details: str) -> None:
    """The file, in use."""
    source = imports.Source(layout, "desa.csv", {"publisher": "DPMD Bojonegoro", **details})
    read = reading.examine(OPERATOR, source, content.encode(), _quiet)
    assert not read.refused, read.problems
    imports.accept(APPROVER, imports.propose(OPERATOR, source, read, _quiet).id)


def _quiet(_step, _share):
    pass
