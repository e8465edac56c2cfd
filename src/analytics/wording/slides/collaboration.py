"""The slide of who works where on what, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.slide import Question
from analytics.wording import collaboration as words
from analytics.wording import collaboration_known as of_known
from analytics.wording import trainings as of_trainings
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first
from analytics.wording.slides import counted, first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

UNMAPPED: Final = "Masalah tiap desa belum dipetakan, jadi pelakunya belum dapat dicarikan"
NO_MEETING: Final = "Belum ada pertemuan terbit yang menyebut siapa hadir"
NO_TRAINING: Final = "Belum ada pelatihan yang tercatat"
HEADS: Final = ("Masalah tanpa pelaku", "Desa", "Berat", "Keluarga miskin")
KNOWN_HEADS: Final = ("Unsur", "Menurut sumber")
ACTS_HEADS: Final = ("Perbuatan", "Melakukan", "Tidak", "Belum ditanya")
SPOKEN_MORE: Final = (
    "Masalah baru disebut ada pelakunya bila ada kegiatan yang menujunya.",
    "Desa yang belum dipetakan bukan berarti tanpa masalah.",
    "Kami meminta tiap unsur memilih masalah yang sanggup dikerjakannya, dengan tenggatnya.",
    "Berat masalah adalah penilaian yang memetakan, bukan ukuran.",
)
KNOWN_MORE: Final = (
    "Hadir dalam pertemuan bukan bekerja di desa, dan bukan hasil.",
    "Yang tidak disebut sumber belum tentu tidak hadir.",
    "Kami meminta tiap unsur menyebut di desa mana ia bekerja, dan untuk masalah apa.",
    "Sesudah itu masalah yang belum ada pelakunya dapat disebut satu per satu.",
)
ACTS_MORE: Final = (
    "Belum ditanya bukan berarti tidak melakukan.",
    "Yang dicatat perbuatan sesudah pelatihan, bukan akibatnya.",
    "Siapa yang hadir tidak dihitung sebagai hasil.",
    "Kami meminta penyelenggara bertanya lagi pada waktu berikutnya.",
)
WHAT_IS_OPEN: Final = Question(
    "Kapan sebuah masalah disebut tanpa pelaku?",
    "Bila tidak ada kegiatan yang menujunya, dan tidak ada pelaku di desa itu yang menyatakan "
    "menguasai bidangnya. Yang tinggal menunggu kegiatan disebut sendiri.",
)
WHO_WAS_THERE: Final = Question(
    "Apakah unsur yang tidak disebut berarti tidak hadir?",
    "Belum tentu. Sumber menyebut sebagian peserta saja; daftar hadirnya diminta kepada "
    "penyelenggara.",
)


def title(facts: Mapping[str, Any]) -> str:
    """The message: how many problems nobody takes on."""
    every, waiting = sum(facts["states"].values()), facts["open"]
    of = f"dari {number(every)} masalah desa"
    if not waiting:
        return fitting(f"Tidak ada {of} yang tanpa pelaku")
    told = f"{first_upper(counted(waiting))} {of} belum ada pelakunya"
    return fitting(f"{told}, {number(facts['heavy'])} di antaranya berat", told)


def question(facts: Mapping[str, Any]) -> str:
    """What the slide answers."""
    return f"Masalah desa mana di {facts['name']} yang belum ada pelakunya?"


def cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    """A problem in one row."""
    families = row["families"]
    known = None if families is None or str(families) == "<NA>" else int(families)
    return (
        row["label"],
        f"{row['village']}, {row['district']}",
        words.severity(row["severity"]),
        words.families(known, few=bool(row["few"])),
    )


def alt(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The table in words."""
    told = "; ".join(words.one(row) for row in rows[:3])
    return f"Masalah tanpa pelaku di {facts['name']}, yang pertama: {told}"


def spoken(facts: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """The message as it is said."""
    first = f"Yang pertama: {words.one(rows[0])}." if facts["open"] else ""
    return tuple(filter(None, (f"{title(facts)}.", first)))


def known_title(facts: Mapping[str, Any]) -> str:
    """Which kinds are named as present where all were asked."""
    called = facts["called"]
    if called is None:
        return "Yang terbit hanya siapa hadir, bukan siapa bekerja di mana"
    absent = joined([of_known.group(one) for one in called["absent"]])
    head = f"Lima unsur diminta bersinergi, {of_known.in_words(len(called['there']))} disebut hadir"
    if not absent:
        return fitting(f"{head}; siapa bekerja di mana belum terbit", head)
    return fitting(f"{head}; {absent} tidak", head)


def known_question(label: str) -> str:
    """What the slide answers."""
    return f"Siapa diminta dan siapa disebut hadir pada {label}?"


def known_cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    """A kind of actor in one row."""
    told = of_known.brief(row)
    return (of_known.group(row["group"]), told)


def known_alt(rows: Sequence[Mapping[str, Any]], label: str) -> str:
    """The table in words."""
    present = [of_known.group(row["group"]) for row in rows if row["is_there"]]
    return f"Unsur yang disebut hadir pada {label}: {joined(present) or 'tidak ada'}"


def known_spoken(facts: Mapping[str, Any], label: str) -> tuple[str, ...]:
    """The message as it is said."""
    called = facts["called"]
    if called is None:
        return (f"{known_title(facts)}.", f"Sumbernya pemberitaan tentang {label}.")
    present = joined([of_known.group(one) for one in called["there"]])
    return (
        f"Pada {label} lima unsur diminta bersinergi.",
        f"Menurut sumber yang hadir {present}; siapa bekerja di desa mana belum terbit.",
    )


def count(value: int | None) -> str:
    """A count in the matrix."""
    return words.cell(None if value is None else int(value))


def matrix_heads(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Heads short enough for seven columns."""
    kinds = ("OPD", "Pemdes", "Usaha", "Akademisi", "Ormas")
    return (words.ROWS[facts["by"]], *kinds, "Tanpa pelaku")


def matrix_title(facts: Mapping[str, Any]) -> str:
    """The message of the matrix."""
    by = lower_first(words.ROWS[facts["by"]])
    return fitting(f"Di berapa desa tiap unsur bekerja, menurut {by}")


def matrix_question(facts: Mapping[str, Any]) -> str:
    """What it answers."""
    return f"{words.ROWS[facts['by']]} mana di {facts['name']} paling banyak menunggu pelaku?"


def matrix_alt(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The table in words."""
    return words.matrix_alt(rows, facts)


def matrix_spoken(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The message as it is said."""
    return (f"{words.matrix_alt(rows, facts)}.",)


def acts_title(facts: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> str:
    """The message: the first act of the list, or that nobody asked."""
    after = number(facts["after"])
    first = rows[0] if rows else None
    if first is None or first["hidden"] or not first["asked"]:
        return fitting(f"{after} hari sesudah pelatihan belum ada yang bertanya apa hasilnya")
    told = of_trainings.bar(first)
    return fitting(f"{first_upper(told)}, {after} hari sesudah pelatihan", first_upper(told))


def acts_question(facts: Mapping[str, Any]) -> str:
    """What it answers."""
    return (
        f"Apa yang dilakukan peserta pelatihan di {facts['name']} sesudah "
        f"{number(facts['after'])} hari?"
    )


def act_cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    """An act in one row."""
    hidden = bool(row["hidden"])
    return (
        first_upper(row["label"]),
        *(of_trainings.count(row[part], hidden=hidden) for part in ("done", "not_done", "unasked")),
    )


def acts_alt(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The table in words."""
    return of_trainings.alt(rows, facts)


def acts_spoken(facts: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """The message as it is said."""
    return (f"{acts_title(facts, rows)}.",)
