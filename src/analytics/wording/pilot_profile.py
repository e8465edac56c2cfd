"""A set of villages in words: where they lie, what is known of them, what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.meeting import Status
from analytics.wording.designs import several
from analytics.wording.periods import period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first
from analytics.wording.slides import first_upper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CODE, BPS_CODE = "Kode Kemendagri", "Kode BPS"
LISTED = "termasuk"
KEEPER = "pengunggah profil desa"
DERIVED = "batas pendekatan: sel Thiessen dari titik acuan desa"
PROFILE = {
    "population": ("Jumlah penduduk", Unit.PERSONS),
    "families": ("Jumlah keluarga", Unit.FAMILIES),
    "poor_families": ("Keluarga miskin menurut desa", Unit.FAMILIES),
    "village_fund": ("Pagu Dana Desa", Unit.RUPIAH),
}
"""Sizes that a profile which is imported or typed may tell, with label and unit."""
MAP = "Desa yang dilihat dan tetangganya"
KINDS = ("desa lain", "tetangga", "desa yang dilihat")
ALL = "Semua sekaligus"
EVENTS = "Diumumkan, dimulai, selesai"
UNKNOWN = "Yang belum diketahui, dan suratnya"
KNOWN = "Yang diketahui, dengan sumbernya"


def programme(name: str, what: str) -> str:
    """`Dana Desa Tondomulo: bagian untuk Gayatri`."""
    return f"{name}: {what}"


def lead(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What is known of them all, and that nothing is known of their people."""
    names, listed = facts["names"], facts["listed"]
    told = [
        f"{several(on)} {'semuanya ' if len(on) == len(names) > 1 else ''}tercatat sebagai "
        f"{lower_first(label)}"
        for label, on in listed.items()
    ]
    sentences = [f"{'; '.join(told)}." if told else f"{several(names)} tidak tercatat pada daftar."]
    if not facts["people"]:
        sentences.append(
            "Belum ada satu pun angka tentang warganya – penduduk, keluarga, atau keluarga miskin."
        )
    if facts["only"]:
        sentences.append(f"Dari {several(facts['only'])} hanya kodenya yang diketahui.")
    return tuple(sentences)


def neighbours(
    near: Mapping[str, Sequence[str]], edge: Sequence[str] = (), *, derived: bool = True
) -> tuple[str, ...]:
    """One line a village: who touches it within the kabupaten, by which boundaries.

    `edge`: names of those at the border of the kabupaten, whose neighbours beyond are not drawn.
    """
    return (
        by_boundaries(derived=derived),
        *(
            f"{name} bersentuhan dengan {number(len(around))} desa: {joined(list(around))}"
            f"{BEYOND if name in edge else ''}."
            if around
            else f"{name} tidak digambar pada batas yang dipakai."
            for name, around in near.items()
        ),
    )


BEYOND = "; juga menyentuh batas kabupaten, dan desa di seberangnya tidak dihitung"


def by_boundaries(*, derived: bool) -> str:
    """What the lines on neighbours are read from."""
    if derived:
        return (
            "Perkiraan menurut batas pendekatan (bukan batas resmi), hanya di dalam "
            "Kab. Bojonegoro; tetangga yang sebenarnya dapat lain."
        )
    return "Menurut batas yang diunggah, hanya di dalam Kab. Bojonegoro."


def few(limit: int) -> str:
    """In place of a small count of families."""
    return f"kurang dari {number(limit)} (disembunyikan)"


def place(row: Mapping[str, Any]) -> str:
    """What a village says on the map."""
    if row["beside"]:
        return f"{KINDS[int(row['value'])]} {joined(list(row['beside']))}"
    return KINDS[int(row["value"])]


def alt(lines: Sequence[str]) -> str:
    """The map in words, with the lines of `neighbours`."""
    return f"Peta desa. {' '.join(lines)}"


def map_title(names: Sequence[str]) -> str:
    """The message of its slide."""
    return f"{several(names, 4)} dan desa tetangganya"


# What happened


STAGES = {"announced": "Diumumkan", "started": "Dimulai", "done": "Selesai"}
MENTIONED = "Disebut atau dilaporkan"
ON_LIST = "on_list"
_REPORTED = {
    "": "disebut",
    ON_LIST: "disebut",
    Status.OPEN: "dicatat",
    Status.RUNNING: "dilaporkan berjalan",
    Status.DONE: "dilaporkan selesai",
    Status.DROPPED: "dilaporkan dibatalkan",
}
BY_PLAN = "menurut rencananya"
UNTOLD = "belum diketahui"
NOT_HERE = "bukan di desa"
ELSEWHERE = "bukan kegiatan di desa"
REGISTER = "daftar tindak lanjut"
MENTION_NOTE = "Sumber tidak mengatakan diumumkan, dimulai, atau selesai."


def named(label: str) -> str:
    """Being put on a list, as something that happened."""
    return f"Disebut sebagai {lower_first(label)}"


def held(note: str) -> str:
    """A meeting or training elsewhere, as its source words it after naming who held it."""
    return first_upper(note.partition(": ")[2] or note).rstrip(".")


def headed(event: Mapping[str, Any]) -> str:
    """What it was; that it was none of the villages' own, where that is so."""
    return event["what"] if event["own"] else f"{event['what']} ({ELSEWHERE})"


def attended(told: Sequence[str]) -> str:
    """Who came: `peserta ASN 50 orang`."""
    return f"Tercatat: {'; '.join(told)}." if told else ""


def stage_of(key: str) -> str:
    """A day, month or year as written; words where nobody told."""
    return period_of(key) if key else UNTOLD


def stage_in(event: Mapping[str, Any], stage: str) -> str:
    """A stage as a table has it: nothing where it is not asked for, words where nobody told."""
    if not event[stage] and not _asked(event):
        return "–"
    return _staged(event, stage)


def _asked(event: Mapping[str, Any]) -> bool:
    """Whether somebody should know the days of its stages."""
    return bool(event["own"] and (event["reported"] or not event["mentioned"]))


def _staged(event: Mapping[str, Any], stage: str) -> str:
    """The day of a stage; said to be the plan's where it is."""
    by_plan = f" {BY_PLAN}" if stage == "started" and event["planned"] else ""
    return f"{stage_of(event[stage])}{by_plan}"


def mentioned_of(event: Mapping[str, Any]) -> str:
    """`dilaporkan berjalan 3 Maret 2026`: what was told of it on a day that dates no stage."""
    if not event["mentioned"]:
        return ""
    return f"{_REPORTED[event['reported']]} {period_of(event['mentioned'])}"


def timeline(events: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """How many things were announced, started and done in the villages themselves."""
    own = [event for event in events if event["own"]]
    counts = {stage: sum(bool(event[stage]) for event in own) for stage in STAGES}
    named = sum(event["reported"] in {"", ON_LIST} and bool(event["mentioned"]) for event in own)
    others = len(events) - len(own)
    sentences = [
        (
            f"Yang diketahui harinya: {number(counts['announced'])} hal diumumkan, "
            f"{number(counts['started'])} dimulai, dan {number(counts['done'])} selesai."
        )
    ]
    if named:
        sentences.append(
            f"{number(named)} hal baru disebut sumber; hari diumumkan, dimulai, atau selesainya "
            "tidak."
        )
    told = sum(event["reported"] in {Status.RUNNING, Status.DONE} for event in own)
    if told:
        sentences.append(
            f"{number(told)} hal dilaporkan berjalan atau selesai; hari laporan bukan hari mulai "
            "atau selesainya."
        )
    elif counts["announced"] and not counts["started"]:
        sentences.append("Diumumkan bukan berarti dimulai.")
    if others:
        sentences.append(
            f"{number(others)} pelatihan atau pertemuan tercatat terpisah, karena bukan kegiatan "
            "di desa."
        )
    return tuple(sentences)


def timeline_alt(events: Sequence[Mapping[str, Any]]) -> str:
    """The picture in words."""
    return f"Garis waktu. {' '.join(event_line(event) for event in events)}"


def event_line(event: Mapping[str, Any]) -> str:
    """One thing with its days."""
    days = [
        f"{head.lower()} {_staged(event, stage)}"
        for stage, head in STAGES.items()
        if event[stage] or _asked(event)
    ]
    if event["mentioned"]:
        days.append(mentioned_of(event))
    return f"{headed(event)}: {', '.join(days)}."


TIMELINE_TITLE = "Diumumkan, dimulai, dan selesai adalah tiga hal yang berbeda"
TIMELINE_QUESTION = "Apa yang diumumkan, dimulai, dan selesai di desa ini?"
TIMELINE_HEADS = ("Apa", *STAGES.values(), "Disebut atau dilaporkan")
SPOKEN_MORE = (
    "Pengumuman bukan kegiatan, dan kegiatan yang dimulai belum tentu selesai.",
    "Pelatihan dan pertemuan di tempat lain tidak kami hitung sebagai kegiatan di desa.",
)
MAP_QUESTION = "Di mana desa percontohan, dan desa mana yang berbatasan dengannya?"
MAP_MORE = (
    "Desa tetangga tidak dipakai sebagai pembanding: kegiatan dapat menular lewat batas.",
    "Batas pada peta ini batas pendekatan sampai batas resmi diunggah.",
)


# What is not known


def missing_count(count: int) -> tuple[str, ...]:
    """How much is not known."""
    return (f"{number(count)} hal belum diketahui; masing-masing dapat diminta dengan surat.",)
