"""The message, the speech and the card of each slide: one file a subject, as in answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.quantities import number
from analytics.wording.sentences import lower_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.indicator import Indicator

LONGEST = 90
"""Letters of a title, so that it is read in five seconds and fits two lines."""
_EXAMPLE = "Contoh: "
_ROOM = LONGEST - len(_EXAMPLE)  # whatever a title says, there is room to call it an example
NO_RATE = "kemiskinan per kecamatan"
SPOKEN_EXAMPLE = "Angka di layar ini contoh untuk latihan, bukan keadaan sebenarnya."
_COUNTED = (
    *("nol", "satu", "dua", "tiga", "empat", "lima"),
    *("enam", "tujuh", "delapan", "sembilan", "sepuluh"),
)

# In a meeting of Bojonegoro everybody knows whose office it is.
_BRIEF = (
    ("Pemerintah Kabupaten Bojonegoro", "Pemkab"),
    (" Kabupaten Bojonegoro", ""),
    (" Kab. Bojonegoro", ""),
    ("Pemerintah Kabupaten ", "Pemkab "),
    ("Kabupaten ", "Kab. "),
    ("Rancangan ", "Ranc. "),
)
_SHORT = {
    "register_desil1_4_rate": "warga desil 1–4",
    "register_desil1_people": "jiwa desil 1",
    "red_quadrant_villages": "desa kuadran merah",
    "kpm_per_1000_population": "KPM per 1.000 jiwa",
}


def short(of: Indicator) -> str:
    """What an indicator is called where a title has no room for its label."""
    return _SHORT.get(of.id) or lower_first(of.label)


def fitting(*titles: str) -> str:
    """The first title that is short enough; the last one, cut at a word, where none is."""
    for title in titles:
        if len(title) <= _ROOM:
            return title
    return within(titles[-1], _ROOM)


def within(title: str, most: int = LONGEST) -> str:
    """The title, cut at a word where it is longer: an office's words may be longer than ours."""
    return title if len(title) <= most else f"{title[: most - 1].rsplit(' ', 1)[0]}…"


def unknown_of(of: Indicator, name: str) -> str:
    """What nobody gave of one kecamatan."""
    return f"{short(of)}, {name}"


def brief(name: str) -> str:
    """Who says so, or in which document, where there is room for a few words only."""
    for long, short_ in _BRIEF:
        name = name.replace(long, short_)
    return name


def counted(count: int) -> str:
    """A small count in words, as a sentence has it: `tiga`, `12`."""
    return _COUNTED[count] if 0 <= count < len(_COUNTED) else number(count)


def first_upper(text: str) -> str:
    """`tiga keputusan` at the head of a sentence."""
    return text[:1].upper() + text[1:]


def listed(items: Sequence[str], most: int) -> str:
    """`a; b; dan 3 lagi`."""
    shown = "; ".join(items[:most])
    return f"{shown}; dan {number(len(items) - most)} lagi" if len(items) > most else shown


def example(title: str) -> str:
    """A title that rests on invented figures says so itself: notes and file lists have no badge."""
    return f"{_EXAMPLE}{title}"
