"""Extreme poverty to zero, in words: the pace that is needed, and what "0 %" can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.claim import Rank
from analytics.vocabulary.extreme import UNSTATED
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.scenario import LAST_YEAR
from analytics.wording.quantities import interval, is_missing, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


HEADER = "Berapa cepat menuju nol?"
ZERO_HEADER = "Apa artinya bila survei menulis 0%?"
STATED_HEADER = "Angka menurut sumber"
START, START_NAME = "Berangkat dari angka", "dari"
UNTIL = "Menjadi nol pada tahun"
UNTIL_NOTE = "2029 adalah akhir RPJMD; tahunnya pilihan pembaca, bukan sasaran dokumen."
PRACTICE = (
    "Bagian ini memakai angka yang terbit, juga dalam mode latihan: data contoh tidak memuat "
    "kemiskinan ekstrem."
)
BESIDE = (
    "angka garis lama (1,9 dolar PPP), angka yang garisnya tidak disebut, dan cacahan daftar "
    "dibaca berdampingan; satu deret tidak disambung dengan deret lain"
)
LEVERS = "laju, besar sampel, dan efek rancangan diandaikan; rentangnya tertulis di bawah penggeser"
PACED = (
    "dihitung dari satu angka menurut sumber, dengan bagian yang sama keluar dari kemiskinan "
    "ekstrem setiap tahun; nol berarti tercetak 0,00%"
)
BOUNDED = (
    "batas atas 95% (Clopper-Pearson) pada sampel efektif, yaitu rumah tangga sampel dibagi efek "
    "rancangan"
)
AXIS = "yang miskin ekstrem"
OLD_LINE = "garis ekstrem berganti"
UNSEEN = "masih mungkin<br>saat survei menulis 0%"
NO_TARGET = (
    "Belum ada dokumen di sini yang menyebut tahun nol untuk kabupaten ini; tahunnya pilihan "
    "pembaca."
)
METHOD = (
    (
        "Laju yang diperlukan: bagian yang keluar setiap tahun = 1 − (ambang ÷ awal)^(1 ÷ tahun). "
        "Bagian yang tetap tidak pernah menghabiskan, maka nol dibaca sebagai tercetak 0,00%: "
        "kurang dari 0,005% penduduk. Penduduknya menurut survei itu sendiri: jumlah penduduk "
        "miskin dibagi persentasenya."
    ),
    (
        "Batas atas: kuantil Beta (0,95; x + 1, n − x) menurut Clopper dan Pearson (1934, "
        "*Biometrika* 26:404–413), dengan n = rumah tangga sampel ÷ efek rancangan (Korn dan "
        "Graubard 1998, *Survey Methodology* 24:193–201) dan x = persentase tercetak × n. Bila "
        "tidak seorang pun ditemukan, batasnya 1 − 0,05^(1 ÷ n), kira-kira 3 ÷ n (Hanley dan "
        "Lippman-Hand 1983, *JAMA* 249:1743–1745). Yang dihitung rumah tangga, bukan orang: "
        "anggota serumah miskin bersama-sama. Satu sisi, 95%."
    ),
    (
        "Laju yang pernah terjadi hanya dihitung di dalam satu deret dan tidak melewati perubahan "
        "aturan. Angka garis lama (1,9 dolar PPP) tidak disambung dengan angka garis baru (2,15 "
        "dolar PPP) atau angka yang garisnya tidak disebut; KK tidak diubah menjadi jiwa kecuali "
        "untuk membandingkan besarnya, dengan ukuran rumah tangga miskin yang terbit."
    ),
    (
        "Kemiskinan ekstrem diukur dari pengeluaran dalam survei; keluarga yang lulus dari PKH "
        "tidak dengan sendirinya mengurangi angka ini, dan jumlahnya tidak dikurangkan dari sini."
    ),
)


def start(row: Mapping[str, Any]) -> str:
    """What can be begun from: `9.400 jiwa, 2024 · Pemerintah Kabupaten Bojonegoro (…)`.

    A closed box shows the beginning: count, year and who says it; the series in full is in the
    table of figures.
    """
    return f"{count(row['value'], row['unit'])}, {row['year']} · {row['source']} ({row['series']})"


def count(value: float, unit: Unit) -> str:
    """`9.400 jiwa`, `9.400 KK`."""
    return quantity(value, unit, 0)


def lead(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The pace that is needed in either unit, the pace there was, and when that one arrives."""
    begun = facts["start"]
    years = [goal["year"] for goal in facts["targets"] if not is_missing(goal["year"])]
    chosen = "" if facts["until"] in years else " (tahun pilihan, bukan sasaran dokumen)"
    first = (
        f"Agar nol pada {facts['until']}{chosen}, {count(begun['value'], begun['unit'])} pada "
        f"{begun['year']} harus berkurang {percent(facts['pace'].share)} setiap tahun"
        f"{either(facts)}."
    )
    placed = [
        *(["garis angka itu tidak disebut"] if begun["series_id"] == UNSTATED else []),
        *(f"yang pernah terjadi {seen}" for seen in _observed(facts["observed"])),
    ]
    second = "; ".join(placed)
    return (
        first,
        *([f"{second[0].upper()}{second[1:]}."] if second else []),
        *(_arrives(*one) for one in facts["reached"]),
    )


def either(facts: Mapping[str, Any]) -> str:
    """The pace if the number is of families, as another source says; nothing without one."""
    twin = facts["twin"]
    if twin is None:
        return ""
    return (
        f" bila itu jiwa; bila itu {other_unit(twin)}, orangnya sekitar "
        f"{round_people(twin['people'])} dan harus berkurang {percent(twin['share'])}"
    )


def _observed(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """`38–39% setahun (2020–2022, garis lama)`; nothing where no series has two figures."""
    used = [row for row in rows if row["rank"] == Rank.PREFERRED]
    if not used:
        return
    falls = [100 * row["fall"] for row in used]
    years = [int(year) for row in used for year in (row["before_year"], row["year"])]
    yield (
        f"{interval(min(falls), max(falls), Unit.PERCENT, 0)} setahun ({min(years)}–{max(years)}, "
        "garis lama)"
    )


def _arrives(name: str, fall: float, years: tuple[int | None, ...]) -> str:
    middle, soon, late = years
    told = f"Bila terus berkurang {percent(fall)} setahun (skenario {_own(name)}): "
    if middle is None:
        return f"{told}tidak pernah nol."
    ends = f"{soon} sampai {late or 'tidak pernah'}" if soon != late else ""
    beyond = f", sesudah ujung gambar ({LAST_YEAR})" if middle > LAST_YEAR else ""
    return f"{told}nol pada {middle}{f', mungkin {ends}' if ends else ''}{beyond}."


def other_unit(twin: Mapping[str, Any]) -> str:
    """`KK`: in what another source counts the number."""
    return quantity(twin["value"], twin["other_unit"], 0).rpartition(" ")[2]


def _own(name: str) -> str:
    return name.removeprefix("Skenario ").removeprefix("skenario ")


def bound_lead(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What zero in a survey leaves possible, and how it compares with what is stated now."""
    none = rows[0]
    told = (
        "Survei yang tidak menemukan seorang pun belum berarti nol: yang sebenarnya masih bisa "
        f"sampai {percent(none['value'] / 100)} penduduk, atau {round_people(none['people'])} jiwa"
        f" ({round_people(none['people_low'])} sampai {round_people(none['people_high'])} menurut "
        "besar sampel dan efek rancangan, yang keduanya tidak diterbitkan)."
    )
    begun, people = facts["start"], facts["people"]
    beside = (
        f"{'Itu lebih banyak daripada' if none['people'] > people else 'Bandingkan dengan'} "
        f"{count(begun['value'], begun['unit'])} yang disebut pada {begun['year']}: dengan "
        f"jumlah sebanyak itu pun {often(facts['unseen'])} tidak menemukan seorang pun."
    )
    return told, beside


def often(chance: float) -> str:
    """`8 dari 100 survei`; of what hardly happens, that it hardly does."""
    many = 100 * chance
    return (
        "kurang dari satu di antara 100 survei" if many < 1 else f"{number(many)} dari 100 survei"
    )


def equal_steps(facts: Mapping[str, Any]) -> str:
    """The pace as a number of people, the same each year."""
    told = quantity(facts["pace"].number, facts["start"]["unit"], 0)
    return f"Bila sama banyak tiap tahun: {told} setahun sampai {facts['until']}."


def units_note(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """That one and the same number is told in two units, and what the difference is."""
    rows = facts["statements"]
    told = []
    for one in rows:
        twins = [
            row
            for row in rows
            if row["value"] == one["value"] and row["indicator"] != one["indicator"]
        ]
        if twins and one["unit"] == Unit.PERSONS:
            other = twins[0]
            told.append(
                f"{number(one['value'])} disebut jiwa ({one['source']}, {one['year']}) dan "
                f"{quantity(other['value'], other['unit'], 0).rpartition(' ')[2]} "
                f"({other['source']}, {other['year']}); bila yang kedua benar, orangnya beberapa "
                "kali lipat. Pilih di bawah dari mana berangkat."
            )
    if facts["size"] is not None:
        told.append(
            f"Bila {count(facts['start']['value'], facts['start']['unit'])} itu benar, orangnya "
            f"sekitar {round_people(facts['people'])} jiwa ({number(facts['size'], 2)} orang per "
            "rumah tangga miskin)."
        )
    return tuple(told)


def targets(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Which document wants zero, and by when; that none does, where none does."""
    goals = facts["targets"]
    if not goals:
        return (NO_TARGET,)
    told = [
        f"{quantity(goal['value'], Unit.PERCENT, 0)} "
        f"{'tanpa tahun' if is_missing(goal['year']) else goal['year']} menurut {goal['said_by']}"
        for goal in goals
    ]
    return (f"Sasaran yang disebut: {joined(told)}.",)


def percent(share: float) -> str:
    """A share as a reader says it: `38%`, `0,9%`, `0,75%`."""
    return quantity(100 * share, Unit.PERCENT, decimals(100 * share))


def decimals(value: float) -> int:
    """Fewer for what is large."""
    return 0 if value >= 10 or value == 0 else 1 if value >= 1 else 2


def round_people(value: float) -> str:
    """Three digits that say something: `11.200`, `890`."""
    step = 100 if value >= 10_000 else 10 if value >= 1_000 else 1
    return number(step * round(value / step))


def alt(facts: Mapping[str, Any]) -> str:
    """The picture in words."""
    begun = facts["start"]
    ways = "; ".join(
        f"{name}: {'tidak pernah nol' if years[0] is None else f'nol pada {years[0]}'}"
        for name, _, years in facts["reached"]
    )
    return (
        f"Yang miskin ekstrem sejak {count(begun['value'], begun['unit'])} pada {begun['year']}. "
        f"{ways}. Angka deret lain berdiri sendiri, tidak disambung; angka yang sama ada di tabel"
    )
