"""Rupiah as they are read aloud: in miliar or juta, one decimal at most."""

from __future__ import annotations

from analytics.vocabulary.indicator import Unit
from analytics.wording.quantities import bare, is_missing, number, quantity

_SCALES = ((1e9, "miliar"), (1e6, "juta"))


def money(value: float) -> str:
    """`Rp131,9 miliar`, `Rp18,7 juta`, `Rp950.000`."""
    if is_missing(value):
        return bare(value, Unit.RUPIAH, 0)
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"Rp{number(value / scale, 1).removesuffix(',0')} {name}"
    return quantity(value, Unit.RUPIAH, 0)
