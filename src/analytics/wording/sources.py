"""Where a figure comes from, in a line a reader can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.provenance import Origin, Provenance

BOUNDARY_SOURCE = (
    "Batas pendekatan, bukan batas resmi: sel Thiessen dari titik acuan desa "
    "(nama dan kode menurut Kepmendagri 300.2.2-2430/2025)."
)


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
    carriers = list(dict.fromkeys(origin.carrier for origin in origins if origin.carrier))
    named = " dan ".join(
        [", ".join(publishers[:2]), f"{len(publishers) - 2} penerbit lain"][
            : 1 if len(publishers) <= 2 else 2
        ]
    )
    if carriers == publishers:
        return named
    if len(carriers) == 1:
        return f"{named}, dibaca di {carriers[0]}"
    return f"{named}, dibaca di {len(carriers)} sumber"
