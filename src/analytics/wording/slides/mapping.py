"""The slide of problems and potentials of villages, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.assistance import ConditionKind
from analytics.wording.mapping import coverage
from analytics.wording.periods import period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first
from analytics.wording.slides import first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LACKING: Final = "masalah dan potensi tiap desa"
MISSING: Final = "Masalah dan potensi tiap desa belum dipetakan"
HEAD: Final = "Yang paling sering dicatat"
HEADS: Final = ("Masalah yang paling sering dicatat", "Desa")
_SHOWN = 3


def title(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The message: the problem that was noted most."""
    of = f"di {facts['name']}"
    first = next((row for row in rows if row["kind"] == ConditionKind.PROBLEM), None)
    if first is None or not first["villages"]:
        return fitting(f"{first_upper(coverage(facts))} {of}", coverage(facts))
    ties = sum(row["villages"] == first["villages"] for row in rows if row["kind"] == first["kind"])
    count = f"{number(first['villages'])} dari {number(facts['mapped'])} desa yang dipetakan"
    more = "" if ties == 1 else f", seperti {number(ties - 1)} masalah lain"
    told = f"{first['label']}: dicatat di {count}"
    return fitting(f"{told}{more}", told, f"{first['label']} paling sering dicatat")


def question(facts: Mapping[str, Any]) -> str:
    """What the slide answers, and of what time."""
    until = period_of(facts["last"][:7])
    return f"Apa yang menghambat keluarga miskin di desa-desa {facts['name']}, {until}?"


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The table in words."""
    told = "; ".join(f"{row['label']} {number(row['villages'])} desa" for row in rows)
    return f"Masalah yang paling sering dicatat: {told}"


def lines(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What was noted most, and how much of it is known, beside the map."""
    return (
        *(f"{row['label']}: {number(row['villages'])} desa" for row in rows[:_SHOWN]),
        f"{first_upper(coverage(facts))}; yang lain bukan berarti tanpa masalah",
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
