"""Words on the businesses that families produce for, and on what hangs on the largest of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.indicator import Unit
from analytics.wording.quantities import interval, number, quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TITLE: Final = "Jika pembeli terbesar pergi"
MISSING: Final = "nama mitra usaha tiap keluarga peserta"
ASK_WHOM: Final = "KADIN Jawa Timur; Dinas Perdagangan, Koperasi, dan Usaha Mikro Bojonegoro"
ASK_FOR: Final = "daftar peserta yang sudah bermitra, dengan nama badan usaha dan pola kemitraannya"
STEP: Final = (
    "Tiap keluarga dihitung pada mitra yang tertulis di daftarnya; selang berlaku serentak bagi "
    "semua mitra (Goodman 1965)."
)
GROUPED: Final = (
    "Mitra dengan kurang dari 5 keluarga digabung; cacahan lain dibulatkan ke kelipatan lima."
)
NO_PATTERN: Final = "pola tidak disebut"
HEADS: Final = ("Mitra", "Keluarga", "Bagian", "Selang 95%")
PATTERN_HEADS: Final = ("Pola kemitraan", "Keluarga")
METHOD: Final = (
    (
        "**Pemusatan.** Indeks Herfindahl–Hirschman (Hirschman 1964): jumlah kuadrat bagian tiap "
        "mitra; 1 berarti satu pembeli untuk semua, 1/n berarti n pembeli sama besar. Mitra kecil "
        "yang digabung dianggap sama besar, jadi indeksnya “paling sedikit”. Yang pergi dihitung "
        "sebagai semua keluarganya kehilangan pembeli; daya serap mitra lain tidak diketahui, jadi "
        "tidak diandaikan."
    ),
)


def named(name: str, members: int) -> str:
    """A partner, or the small ones together."""
    return name or f"{number(members)} mitra lain"


def verdict(facts: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """What hangs on the largest buyer."""
    if not facts["largest"]:
        return (
            (
                f"Sekitar {number(facts['families'])} keluarga menjual ke "
                f"{number(facts['partners'])} mitra, semuanya kecil; tidak satu pun dapat "
                "disebut tanpa menunjuk keluarganya."
            ),
        )
    top = next(row for row in rows if row["strong"])
    share = (
        f"{quantity(top['value'], Unit.PERCENT, 0)} (selang "
        f"{interval(top['lower'], top['upper'], Unit.PERCENT, 0)})"
    )
    told = (
        f"Jika {facts['largest']} pergi, sekitar {number(facts['losing'])} dari "
        f"{number(facts['families'])} keluarga yang bermitra kehilangan pembelinya, {share}; "
        f"yang tinggal sekitar {number(facts['left'])} keluarga (dibulatkan ke lima)."
    )
    least = "paling sedikit " if facts["at_least"] else ""
    spread = (
        f"Pemusatannya {least}{number(facts['herfindahl'], 2)} (1 berarti satu pembeli untuk "
        f"semua): setara dengan {number(facts['equal'], 1)} pembeli yang sama besar, padahal "
        f"mitranya {number(facts['partners'])}."
    )
    if facts["alone"]:
        spread += f" Di {number(facts['alone'])} kecamatan ia satu-satunya pembeli."
    return told, spread


def notes(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What the counts leave out."""
    if facts["unnamed"] == 0:
        return ()
    if facts["unnamed"] is None:
        return (
            "Beberapa keluarga tercatat bermitra tanpa nama mitra; mereka tidak ikut dihitung.",
        )
    return (
        (
            f"Sekitar {number(facts['unnamed'])} keluarga tercatat bermitra tanpa nama mitra; "
            "mereka tidak ikut dihitung di sini."
        ),
    )


def pattern(count: int | None) -> str:
    """Families of a pattern, or that they are hidden."""
    return "disembunyikan" if count is None else number(count)


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The partners, for whom cannot see the picture."""
    told = ", ".join(f"{row['name']} {number(row['families'])}" for row in rows)
    return f"Bagian keluarga yang bermitra menurut mitranya: {told}"


def told(row: Mapping[str, Any]) -> str:
    """A partner for the terminal."""
    share = quantity(row["value"], Unit.PERCENT, 1)
    ends = interval(row["lower"], row["upper"], Unit.PERCENT, 1)
    return f"{row['name']}: {number(row['families'])} keluarga, {share} (95%: {ends})"
