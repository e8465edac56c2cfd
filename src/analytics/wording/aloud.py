"""Numbers as they are said: rounded, and `sekitar` before whatever was rounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Indicator, Unit
from analytics.wording.quantities import number, round_half_up

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = (55, 80)
"""How many words a speaker says in some thirty seconds, at the fewest and at the most."""
_EXACT = 1000  # smaller counts are said as they are
# From where on a count is said in millions and the like, one of them, its name, its decimals.
_SCALES = ((999.5e6, 1e9, "miliar", 2), (999.5e3, 1e6, "juta", 2), (1e4, 1e3, "ribu", 0))
_SAID = {
    Unit.PERSONS: " jiwa",
    Unit.KPM: " keluarga penerima PKH",
    Unit.FAMILIES: " keluarga",
    Unit.VILLAGES: " desa",
    Unit.WARDS: " kelurahan",
    Unit.STAFF: " orang",
    Unit.PERCENT: " persen",
    Unit.RUPIAH: " rupiah",
    Unit.RUPIAH_PER_PERSON_MONTH: " rupiah per orang per bulan",
    Unit.SQUARE_KM: " kilometer persegi",
    Unit.PERSONS_PER_SQUARE_KM: " jiwa per kilometer persegi",
    Unit.KPM_PER_1000_PERSONS: " keluarga penerima PKH per seribu jiwa",
}


def said(value: float, unit: Unit) -> str:
    """A figure as it is said: `sekitar 55 ribu keluarga penerima PKH`, `sekitar 11,5 persen`."""
    return f"{_rounded(value, unit)}{_SAID.get(unit, '')}"


def named(value: float, of: Indicator) -> str:
    """A figure of an indicator as it is said."""
    return said(value, of.unit)


def either(values: Sequence[float], unit: Unit) -> str:
    """Figures that sources state: `sekitar 55 ribu atau sekitar 59 ribu keluarga penerima PKH`.

    Two that would sound alike are said to the last digit.
    """
    told = [_rounded(value, unit) for value in values]
    if len(set(told)) < len(told):
        told = [number(value, 2 if unit is Unit.PERCENT else 0) for value in values]
    return f"{' atau '.join(dict.fromkeys(told))}{_SAID.get(unit, '')}"


def points(change: float) -> str:
    """The size of a change of a percentage: `0,2 poin`, `sekitar 4 poin`."""
    return f"{_about(abs(change), 1)} poin"


def _rounded(value: float, unit: Unit) -> str:
    if unit is Unit.PERCENT:
        return _about(value, 1)
    for least, scale, word, decimals in _SCALES:
        if abs(value) >= least:
            return f"{_about(value / scale, decimals)} {word}"
    if abs(value) >= _EXACT:
        hundreds = float(round_half_up(value / 100, 0)) * 100
        return number(value) if hundreds == value else f"sekitar {number(hundreds)}"
    return _about(value, 0)


def _about(value: float, decimals: int) -> str:
    """As few decimals as it takes, and `sekitar` where that is not the whole of it."""
    text = number(value, decimals)
    if "," in text:
        text = text.rstrip("0").rstrip(",")
    exact = float(round_half_up(value, decimals)) == round(float(value), 9)
    return text if exact else f"sekitar {text}"


def script(first: Sequence[str], more: Sequence[str] = ()) -> tuple[str, ...]:
    """What is said in some thirty seconds: of `first` what fits, then of `more` until it is enough.

    One sentence each; the most important come first.
    """
    fewest, most = WORDS
    told: list[str] = []
    for place, sentence in enumerate((*first, *more)):
        spoken = words(told)
        if (place >= len(first) and spoken >= fewest) or spoken + words([sentence]) > most:
            continue
        told.append(sentence)
    return tuple(told)


def place(name: str) -> str:
    """How the name of an area is said: `Kabupaten Lamongan`."""
    return name.replace("Kec. ", "Kecamatan ").replace("Kab. ", "Kabupaten ")


def words(sentences: Sequence[str]) -> int:
    """How many words that is."""
    return sum(len(sentence.split()) for sentence in sentences)
