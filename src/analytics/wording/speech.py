"""What the check of a speech says of its numbers, and the words by which topics are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.wording.audits import decimals, range_of
from analytics.wording.periods import MONTHS
from analytics.wording.quantities import bare, moved, signed

if TYPE_CHECKING:
    from analytics.vocabulary.speech import Verdict

# The words of a topic, and the indicators they may mean; the narrower before the wider.
_TOPICS = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), frozenset(indicators.split()))
    for words, indicators in (
        (
            "(?:miskin|kemiskinan) ekstrem",
            """extreme_poverty_rate extreme_poor_people extreme_poor_families
            extreme_poor_households""",
        ),
        ("garis kemiskinan", "poverty_line household_poverty_line"),
        (r"kedalaman|p1", "poverty_gap"),
        (r"keparahan|p2", "poverty_severity"),
        (
            "graduasi|tergraduasi|lulus",
            """pkh_graduates_able pkh_graduates_natural pkh_graduates_total
            pkh_graduates_able_share pkh_graduates_natural_share pkh_graduates_total_share""",
        ),
        ("pendamping", "pkh_facilitators pkh_staff event_facilitators"),
        ("damisda", "damisda_families damisda_people"),
        ("kpm|pkh|keluarga penerima manfaat", "kpm_pkh"),
        ("percontohan", "pilot_village_count"),
        ("dampingan", "assisted_villages"),
        ("pengangguran|menganggur|tpt", "unemployment_rate unemployed_people"),
        ("ipm|pembangunan manusia", "hdi"),
        ("gini|ketimpangan", "gini"),
        ("stunting", "stunting_rate stunted_children"),
        ("miskin|kemiskinan", "poverty_rate poor_people"),
        (
            "hadir|peserta|camat|kepala desa|kades|kader",
            """event_participants event_district_heads event_village_heads
            event_village_cadres""",
        ),
        ("apbd", "regional_budget"),
        ("pertumbuhan ekonomi", "economic_growth"),
        ("penduduk", "population"),
    )
)


# What is counted names its indicator by itself.
_COUNTED = tuple(
    (re.compile(rf"\b(?:{words})$", re.IGNORECASE), frozenset(indicators.split()))
    for words, indicators in (
        ("camat", "event_district_heads"),
        ("kepala desa|kades", "event_village_heads"),
        ("kader", "event_village_cadres"),
    )
)
_MONTHS = {name.lower(): number for number, name in MONTHS.items()}
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b", re.IGNORECASE)
_TARGET = re.compile(r"\b(?:target|ditarget\w*|sasaran|rpjmd|rkpd|rpjmn)\b", re.IGNORECASE)
# Programmes that are not called by the first word of their name.
PROGRAMMES = (
    (re.compile(r"\b(?:belanja )?(?:bansos|bantuan sosial)\b", re.IGNORECASE),
     re.compile(r"^(?:Belanja bantuan sosial|Bansos)")),
    (re.compile(r"\bapbd\b", re.IGNORECASE), re.compile(r"^(?:APBD|Belanja .* APBD)")),
)  # fmt: skip


def counted(said: str) -> frozenset[str]:
    """The indicator of what a number counts: `28 camat`; empty where the noun is a wide one."""
    for words, indicators in _COUNTED:
        if words.search(said.strip()):
            return indicators
    return frozenset()


def months(sentence: str) -> frozenset[int]:
    """The months a sentence names."""
    return frozenset(_MONTHS[match[0].lower()] for match in _MONTH.finditer(sentence))


def aims(sentence: str) -> bool:
    """Whether a sentence speaks of a target."""
    return _TARGET.search(sentence) is not None


def topics(sentence: str) -> frozenset[str]:
    """The indicators a sentence may mean: words of a narrow topic name no wider one as well."""
    found: set[str] = set()
    for words, indicators in _TOPICS:
        sentence, count = words.subn(" ", sentence)
        found |= indicators if count else frozenset()
    return frozenset(found)


def verdict(found: Verdict, said: str) -> str:
    """The first words under a number: as it was said, and how it stands."""
    return f"“{said}”: {found.label}"


def near(value: str, when: str, where: str) -> str:
    """What is published instead."""
    return f"yang terbit {value} ({where}, {when})"


def belongs(value: str, label: str, where: str, when: str) -> str:
    """A figure that is the same, of something else."""
    return f"{value} adalah {label} ({where}, {when})"


def not_used(value: str, when: str) -> str:
    """The figure of the same thing that is used."""
    return f"yang dipakai {value} ({when})"


def until(when: str) -> str:
    """A figure counted up to a day, from a beginning its source does not tell."""
    return f"hingga {when}, awalnya tidak disebut"


A_CHANGE = "ini besar perubahannya; hitungannya diperiksa di bagian Hitungan"
NOT_UNDERSTOOD = "Tidak diperiksa: susunan hitungan dalam kalimat ini tidak dikenali dengan pasti."
NOT_READ = "bilangan ini tanpa satuan yang dikenal, jadi tidak diperiksa"
NO_TOPIC = "kalimatnya tidak menyebut hal yang dikenal, jadi tidak dicocokkan"
NOT_FOUND = "tidak ada angka terbit yang cocok atau berdekatan"


def unsettled(failed: str) -> str:
    """A result that fits only if somebody rounded without saying so."""
    return failed.replace("Tidak cocok:", "Tidak dipastikan, sebab bisa karena pembulatan:", 1)


def changed(low: float, high: float) -> str:
    """A change in percent, as far as what was written settles it."""
    middle = (low + high) / 2
    places = 0 if high - low > 1 else 1
    return f"{signed(middle, places)}%"


def change_holds(low: float, high: float) -> str:
    """From so much to so much is what was said."""
    return f"Cocok: perubahannya {changed(low, high)}."


def change_fails(said: str, low: float, high: float) -> str:
    """From so much to so much is something else."""
    return f"Tidak cocok: disebut {said}, padahal dari kedua angkanya {changed(low, high)}."


def change_left(low: float, high: float) -> str:
    """A change nobody put a number to."""
    return f"Dari kedua angkanya, perubahannya {changed(low, high)}."


def points_not_percent(points: float, low: float, high: float) -> str:
    """Points that were called percent."""
    return (
        f"Selisihnya {moved(points, Unit.PERCENT, 2)}, bukan persen; dalam persen perubahannya "
        f"{changed(low, high)}."
    )


def moved_holds(change: float, unit: Unit, places: int) -> str:
    """A difference that was worked out rightly."""
    return f"Cocok: selisihnya {moved(change, unit, places)}."


def moved_fails(said: str, change: float, unit: Unit, places: int) -> str:
    """A difference that was not."""
    return f"Tidak cocok: disebut {said}, padahal selisihnya {moved(change, unit, places)}."


def share_holds(low: float, high: float) -> str:
    """So many of so many are that many percent."""
    return f"Cocok: bagiannya {range_of(low, high, Unit.PERCENT, 2)}."


def share_fails(said: str, low: float, high: float) -> str:
    """So many of so many are another percentage."""
    shown = range_of(low, high, Unit.PERCENT, 2)
    return f"Tidak cocok: disebut {said}, padahal bagiannya {shown}."


def share_left(low: float, high: float) -> str:
    """A share nobody put a number to."""
    return f"Bagiannya {range_of(low, high, Unit.PERCENT, 2)}."


def part_holds(low: float, high: float, unit: Unit) -> str:
    """So many percent of so many are that many."""
    return f"Cocok: hasilnya {range_of(low, high, unit, 0)}."


def part_fails(said: str, low: float, high: float, unit: Unit) -> str:
    """So many percent of so many are another number."""
    return f"Tidak cocok: disebut {said}, padahal hasilnya {range_of(low, high, unit, 0)}."


def part_left(low: float, high: float, unit: Unit) -> str:
    """A part nobody put a number to."""
    return f"Hasilnya {range_of(low, high, unit, 0)}."


def sum_holds(total: float, unit: Unit) -> str:
    """Parts that come to their whole."""
    return f"Cocok: rinciannya berjumlah {bare(total, unit, decimals(total))}."


def sum_fails(said: str, total: float, unit: Unit) -> str:
    """Parts that do not."""
    shown = bare(total, unit, decimals(total))
    return f"Tidak cocok: disebut {said}, padahal rinciannya berjumlah {shown}."
