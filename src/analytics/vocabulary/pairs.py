"""What a published pair of a village and an organisation is."""

from __future__ import annotations

from enum import StrEnum


class PairKind(StrEnum):
    """As what a source names a village and an organisation together; the programme itself last."""

    PREDECESSOR = "predecessor"
    PILOT = "pilot"
    ASSISTED = "assisted"

    @property
    def label(self) -> str:
        """What the kind is called on screen."""
        return _KINDS[self]


_KINDS = {
    PairKind.PREDECESSOR: "pendahulu: desa dampingan provinsi",
    PairKind.PILOT: "desa percontohan perguruan tinggi",
    PairKind.ASSISTED: "desa dampingan program Blora",
}
