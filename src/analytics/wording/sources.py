"""Where a figure comes from, in a line a reader can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.periods import dated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.provenance import Origin, Provenance

BOUNDARY_NOTE = "Batas pendekatan, bukan batas resmi"
BOUNDARY_SOURCE = (
    "Batas pendekatan, bukan batas resmi: sel Thiessen dari titik acuan desa "
    "(nama dan kode menurut Kepmendagri 300.2.2-2430/2025)."
)


def boundary_source(publisher: str, title: str, published: str) -> str:
    """The line below a map whose boundaries were imported."""
    told = ", ".join(filter(None, [publisher, title, dated(published)]))
    return f"Batas wilayah: {told}."


def boundary_note(publisher: str) -> str:
    """The same on the map itself, where there is room for a few words."""
    return f"Batas: {publisher}"


_NAMED = 2  # publishers a line has room for


def carried(origin: Origin) -> str:
    """`BPS, dibaca di Damarinfo`; the publisher alone when its own document was read."""
    if not origin.carrier or origin.carrier == origin.publisher:
        return origin.publisher
    return f"{origin.publisher}, dibaca di {origin.carrier}"


def source_line(provenance: Provenance) -> str:
    """One line under every figure: who owns it and where it was read; its standing goes beside."""
    return f"Sumber: {_origins(provenance.origins)}"


def _origins(origins: Sequence[Origin]) -> str:
    if len(origins) == 1:
        return carried(origins[0])
    publishers = list(dict.fromkeys(origin.publisher for origin in origins))
    named = " dan ".join(publishers[:_NAMED])
    if len(publishers) > _NAMED:
        named = f"{', '.join(publishers[:_NAMED])}, dan {len(publishers) - _NAMED} penerbit lain"
    carriers = list(
        dict.fromkeys(o.carrier for o in origins if o.carrier and o.carrier != o.publisher)
    )
    match len(carriers):
        case 0:
            return named
        case 1:
            return f"{named}, dibaca di {carriers[0]}"
        case count:
            return f"{named}, dibaca di {count} tempat"
