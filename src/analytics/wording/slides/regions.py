"""The slides of kabupaten and kota side by side."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from analytics.wording import aloud
from analytics.wording import region_paces as of_paces
from analytics.wording import region_villages as of_villages
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure, is_missing, number
from analytics.wording.regions import heading as of_positions
from analytics.wording.regions import name as name_of
from analytics.wording.regions import of_group, place
from analytics.wording.slides import fitting, short

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.indicator import Indicator

MISSING = "Perbandingan antarwilayah belum dapat dibuat: angkanya belum ada"
SPOKEN_MISSING = ("Angka kabupaten lain belum ada di sini, jadi tidak ada yang dibandingkan.",)
SPOKEN_MORE = (
    (
        "Daftar wilayah kerja Bakorwil dua berbeda-beda menurut sumbernya; yang diikuti disebut di "
        "layar."
    ),
    "Daerah yang angkanya belum ada disebut namanya dan tidak diberi peringkat.",
    "Urutan ini tidak mengatakan sebab, hanya letak dan perubahan angkanya.",
    "Angka daerah lain dapat diminta kepada pemiliknya dengan surat dari halaman Antarwilayah.",
)
SPOKEN_SHEET = (
    "Tabel ini memuat beberapa ukuran kemiskinan tiap daerah, masing-masing dengan periodenya.",
    "Kedalaman dan keparahan memperlihatkan seberapa jauh penduduk miskin di bawah garisnya.",
)
OTHERS = "angka daerah lain"
HEADS_OF_PACES = ("Daerah", "Dari", "Ke", "Setahun", "Dibanding pembanding")
HEADS_OF_VILLAGES = ("Daerah", "Mandiri", "Semua desa", "Bagian mandiri")
NONE = "belum ada"
FAR_AWAY = "pulau jauh di utara tidak digambar"


def title(row: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> str:
    """Where Bojonegoro stands."""
    name, where = row["name"].removeprefix("Kab. "), place(facts)[0]
    return fitting(of_positions(row, facts, of), f"{name} {where} daerah")


def question(facts: Mapping[str, Any], of: Indicator) -> str:
    """What the slide of positions answers."""
    return f"{of.label}, {period_of(facts['period'])}, {of_group(facts['group'])}"


def spoken(row: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> tuple[str, ...]:
    """The position as it is said."""
    told = place(facts)
    sure = (
        "Galat sampelnya tidak terbit, jadi urutan yang berdekatan bisa bertukar."
        if math.isnan(facts["least"])
        else f"Beda di bawah {number(facts['least'], 1)} poin belum tentu bermakna."
    )
    return (
        f"{name_of(of)} {aloud.place(row['name'])} {aloud.named(row['value'], of)}.",
        f"Itu {told[0]} daerah yang angkanya kami pegang.",
        sure,
    )


def courses(facts: Mapping[str, Any], of: Indicator) -> str:
    """The message of the lines."""
    first, last = facts["years"]
    return fitting(
        f"{name_of(of)} {number(facts['areas'])} daerah, {first}–{last}",
        f"Antarwilayah, {first}–{last}",
    )


def alt_of_courses(facts: Mapping[str, Any], of: Indicator) -> str:
    """The lines in words."""
    first, last = facts["years"]
    return f"{of.label} dari {first} sampai {last}, satu garis tiap daerah"


def spoken_courses(of: Indicator) -> tuple[str, ...]:
    """What the lines show, as it is said."""
    return (
        f"Tiap garis satu daerah, semuanya pada skala yang sama: {short(of)}.",
        "Garis Bojonegoro digambar tebal.",
    )


def title_of_paces(row: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> str:
    """How Bojonegoro moved beside the reference."""
    name = row["name"].removeprefix("Kab. ")
    return fitting(
        of_paces.heading(row, facts, of),
        of_paces.brief(row, facts, of),
        f"{name} {of_paces.a_year(row, of)} setahun sejak {facts['since']}",
    )


def question_of_paces(facts: Mapping[str, Any], of: Indicator) -> str:
    """What the slide of paces answers."""
    return f"{of.label} {facts['since']}–{facts['until']}, {of_group(facts['group'])}"


def pace_cells(row: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> tuple[str, ...]:
    """One row of the table of paces."""
    if is_missing(row["change"]):
        return (str(row["name"]), NONE, NONE, NONE, NONE)
    return (
        str(row["name"]),
        figure(row["before"], of),
        figure(row["value"], of),
        of_paces.a_year(row, of),
        of_paces.quadrant(row, facts, of),
    )


def alt_of_paces(facts: Mapping[str, Any], of: Indicator) -> str:
    """The table in words."""
    return f"Tingkat dan laju tiap daerah: {of.label}, {facts['since']}–{facts['until']}"


def spoken_paces(
    row: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator
) -> tuple[str, ...]:
    """The pace as it is said."""
    name = aloud.place(row["name"])
    told = [
        (
            f"Sejak {facts['since']} {short(of)} {name} bergerak dari "
            f"{aloud.named(row['before'], of)} ke {aloud.named(row['value'], of)}."
        )
    ]
    if not math.isnan(facts["least"]):
        least = number(facts["least_of_changes"], 1)
        told.append(f"Beda laju di bawah {least} poin belum tentu bermakna.")
    return tuple(told)


def title_of_villages(row: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    """How many villages are independent, by which index."""
    name, head = row["name"].removeprefix("Kab. "), of_villages.heading(facts)
    if is_missing(row["villages"]):
        return fitting(f"Status desa {name} menurut {head} belum lengkap")
    return fitting(
        f"{number(row['value'])} dari {number(row['villages'])} desa {name} mandiri menurut {head}"
    )


def village_cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    """One row of the table of villages."""
    if is_missing(row["villages"]):
        return (str(row["name"]), NONE, NONE, NONE)
    return (
        str(row["name"]),
        number(row["value"]),
        number(row["villages"]),
        of_villages.share(row["independent_share"]),
    )


def spoken_villages(row: Mapping[str, Any], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The status as it is said."""
    told = [f"{title_of_villages(row, facts)}."]
    return (*told, "Indeks Desa Membangun dan Indeks Desa adalah ukuran berbeda, tidak disambung.")


def title_of_map(message: str, view: str, of: Indicator) -> str:
    """What the map says."""
    return fitting(message, f"Peta {view} antarwilayah: {short(of)}")


def alt_of_map(title: str, told: Sequence[tuple[str, str]]) -> str:
    """The map in words."""
    return f"Peta {title}: {'; '.join(f'{name} {text}' for name, text in told)}"


def spoken_map(title: str) -> tuple[str, ...]:
    """The map as it is said."""
    return (
        f"{title}.",
        "Batasnya pendekatan, bukan batas resmi; daerah pucat di luar daftar yang diikuti.",
    )
