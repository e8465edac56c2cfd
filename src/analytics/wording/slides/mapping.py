"""The slide of problems and potentials of villages, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.assistance import ConditionKind
from analytics.wording.mapping import coverage, when
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first
from analytics.wording.slides import first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LACKING: Final = "masalah dan potensi tiap desa"
MISSING: Final = "Masalah dan potensi tiap desa belum dipetakan"
HEAD: Final = "Cara membacanya"
UNIT: Final = "desa"
_SHOWN = 3


def title(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The message: the problem that was noted most."""
    of = f"di {facts['name']}"
    first = next((row for row in rows if row["kind"] == ConditionKind.PROBLEM), None)
    if first is None or not first["villages"]:
        return fitting(f"{first_upper(coverage(facts))} {of}", coverage(facts))
    told = f"{first['label']}: masalah yang paling sering dicatat"
    count = f"{number(first['villages'])} dari {number(facts['mapped'])} desa yang dipetakan"
    return fitting(f"{told}, {count} {of}", told)


def question(facts: Mapping[str, Any]) -> str:
    """What the slide answers, and of what time."""
    return f"Apa yang menghambat keluarga miskin di desa-desa {facts['name']}, {when(facts)}?"


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The bars in words."""
    told = "; ".join(f"{row['label']} {number(row['villages'])} desa" for row in rows)
    return f"Masalah yang paling sering dicatat: {told}"


def lines(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What is behind it, beside the bars."""
    return (
        first_upper(coverage(facts)),
        f"{number(facts['problems'])} masalah dan {number(facts['potentials'])} potensi dicatat",
        "Dicatat menurut yang memetakan; beratnya penilaian, bukan ukuran",
        "Desa yang belum dipetakan bukan berarti tanpa masalah",
    )


def spoken(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The message as it is said."""
    named = joined([lower_first(row["label"]) for row in rows[:_SHOWN]])
    return (
        f"{first_upper(coverage(facts))}.",
        f"Masalah yang paling sering dicatat adalah {named}.",
    )


SPOKEN_MISSING: Final = (
    "Masalah dan potensi tiap desa belum dipetakan.",
    "Kami meminta tiap desa dipetakan dengan daftar yang sama, supaya dapat dibandingkan.",
)
SPOKEN_MORE: Final = (
    "Catatan ini dari yang memetakan, jadi beratnya penilaian dan bukan ukuran.",
    "Desa yang belum dipetakan bukan berarti tanpa masalah.",
    "Dari catatan inilah pendamping tiap desa dipadankan.",
    "Mohon desa yang keadaannya berubah dipetakan lagi; catatan lama tetap tersimpan.",
)
