"""The slide of needs, promises and deliveries, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.support import AidKind
from analytics.wording.quantities import is_missing, number
from analytics.wording.slides import fitting
from analytics.wording.support import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MISSING: Final = "Siapa terlayani ganda dan siapa terlewat belum dapat dikatakan"
HEAD: Final = "Cara membacanya"
UNIT: Final = "persen kebutuhan yang terpenuhi"
HEADS: Final = ("Dana", "Program dan apa yang disebut", "Periode", "Angka")
LINES: Final = (
    "Satu kebutuhan: satu desa, satu jenis; jenis tidak dijumlahkan",
    "Terpenuhi dihitung sejak kebutuhannya dicatat",
    "Yang tidak dicatat tidak terhitung",
)
SPOKEN_MISSING: Final = (
    "Kebutuhan menurut desa dan jenis belum dicatat.",
    "Tanpa itu bantuan dari Baznas, CSR, APBD, dan APBN tidak dapat dipadankan.",
)
SPOKEN_MORE: Final = (
    "Baznas dan Forum CSR diminta menyerahkan penyaluran menurut desa, tanpa nama dan tanpa NIK.",
    "Setiap janji bantuan dicatat di tindak lanjut dengan tenggatnya.",
    "Jenis bantuan yang berbeda tidak dijumlahkan, dan yang tidak dicatat tidak terhitung.",
    "Bila dua sumber dana melebihi kebutuhan yang dicatat, itu tanda untuk diperiksa dahulu.",
)


def title(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The message: how many of the needs nobody met yet."""
    if not rows:
        return fitting(f"Bantuan di {facts['name']} tercatat, kebutuhannya belum", MISSING)
    short = sum(row["state"] in {"unserved", "pledged", "partly"} for row in rows)
    few = f"{number(short)} dari {number(len(rows))} kebutuhan belum terpenuhi"
    return fitting(f"{few} di {facts['name']}", few)


def question(name: str) -> str:
    """What the slide answers."""
    return f"Kebutuhan mana yang belum terpenuhi, dan janji mana yang lewat tenggat, di {name}?"


def bar(row: Mapping[str, Any]) -> str:
    """What stands beside the bar of a kind."""
    if is_missing(row["size"]):
        return HIDDEN
    return f"{number(row['met'])} dari {number(row['size'])} {AidKind(row['kind']).unit}"
