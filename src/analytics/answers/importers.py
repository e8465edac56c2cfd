"""Who handed in the files that are in use, as whoever brought each of them in said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.store import versions
from analytics.vocabulary.provenance import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.store.versions import Version
    from analytics.vocabulary.layout import Layout


def origins(layout: Layout, unnamed: str) -> tuple[Origin, ...]:
    """Publisher, title and day of every file of a layout in use, each once, the oldest first.

    Args:
        layout: what kind of file.
        unnamed: who published a file of which nobody said it.
    """
    found: dict[tuple[str, str, str], Origin] = {}
    for one in reversed(tuple(_in_use())):
        if one.facts.get("layout") != layout.value:
            continue
        said = one.facts.get("details", {})
        keeper = said.get("publisher") or unnamed
        title = said.get("title") or str(one.facts.get("file") or layout.label)
        url = said.get("url", "")
        name = f"{layout.value}.{one.name}"
        day = said.get("published") or one.created[:10]
        found[keeper, title, url] = Origin(name, keeper, keeper, title, url, day)
    return tuple(found.values()) or (
        Origin(f"{layout.value}.import", unnamed, unnamed, layout.label, "", ""),
    )


def publishers(layout: Layout, unnamed: str) -> str:
    """Their names, each once."""
    return "; ".join(dict.fromkeys(one.publisher for one in origins(layout, unnamed)))


def _in_use() -> Iterator[Version]:
    """The versions whose rows may be in use: what was taken back by a restoration is not."""
    name = versions.current()
    while name:
        one = versions.read(name)
        yield one
        name = str(one.facts.get("restored", "")) or one.parent
