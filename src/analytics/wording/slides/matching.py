"""The slide of matching: who could assist whom, and how much of it hangs on the weights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.matching import FIRM, share
from analytics.wording.quantities import number
from analytics.wording.slides import counted, first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

QUESTION = "Siapa sebaiknya mendampingi desa mana?"
MISSING = "Pemadanan menunggu dua daftar: masalah tiap desa dan pelaku yang sanggup"
IMPOSSIBLE = "Pemadanan belum mungkin: tempatnya kurang atau aturannya berbenturan"
WHY = "Sebabnya"
HEAD = "Cara membacanya"
HEADS = ("Desa", "Pelaku", "Nilai", "Bertahan")


def title(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The message."""
    firm = f"{number(_firm(rows))} dari {number(len(rows))} pasangan kokoh"
    whole = f"{number(facts['villages'])} desa mendapat pelaku"
    return fitting(f"{whole}; {firm} terhadap bobot", f"{whole}; {firm}", whole)


def cells(rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], ...]:
    """Every pair, the worst-served village first."""
    return tuple(
        (row["village"], row["organisation"], number(row["score"]), share(row["share"]))
        for row in rows
    )


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The table in words."""
    told = "; ".join(f"{row['village']} dengan {row['organisation']}" for row in rows[:6])
    return f"Pasangan desa dan pelaku, yang paling lemah lebih dahulu: {told}"


def lines(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How sure it is, beside the table."""
    return (
        f"Desa terlemah didahulukan: nilainya {number(facts['worst'])} dari 100",
        f"Bertahan: bagian dari {number(facts['draws'])} set bobot yang digeser",
        f"{number(len(facts['unused']))} pelaku belum mendapat desa",
        "Kompetensi dan berat masalah adalah pernyataan, bukan ukuran",
    )


def spoken(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The message as it is said."""
    worst = rows[0]
    return (
        f"Semua {number(facts['villages'])} desa mendapat pelaku pendampingan.",
        f"Yang paling lemah padanannya {worst['village']}, dengan {worst['organisation']}.",
        f"{first_upper(counted(_firm(rows)))} pasangan tetap sama walau bobotnya digeser.",
    )


SPOKEN_MISSING = (
    "Siapa mendampingi desa mana belum dapat kami padankan.",
    "Kami menunggu daftar masalah tiap desa dan daftar pelaku yang sanggup mendampingi.",
    "Tidak ada kompetensi lembaga nyata yang kami karang.",
)
SPOKEN_MORE = (
    "Ini bahan rapat, bukan keputusan: kunci atau larang pasangan mana pun, lalu hitung ulang.",
    "Setiap perubahan terlihat harganya bagi desa lain.",
    "Padanan yang baik belum berarti pendampingannya berhasil.",
)


def _firm(rows: Sequence[Mapping[str, Any]]) -> int:
    return sum(row["share"] >= FIRM for row in rows)
