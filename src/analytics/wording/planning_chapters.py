"""Chapters of RPKD, RAT and LP2KD in words: headings, heads of tables, what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.vocabulary.planning import Criterion, Planned

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADER: Final = "Bab dan lampiran"
LEAD: Final = (
    "Bab di bawah ini rancangan dari angka yang ada, dengan sumber, kedudukan, dan versi datanya; "
    "isinya belum ditetapkan siapa pun."
)
OUTLINE: Final = (
    "Susunan bab menurut kerangka analisis TNP2K. Pasal Permendagri 53/2020 yang mengatur isinya "
    "belum ada di sini; cocokkan urutannya sebelum dipakai."
)
DRAFT: Final = "RANCANGAN – belum ditetapkan"
EXCEL_MIME: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORD, EXCEL = "Unduh bab (Word)", "Unduh lampiran (Excel)"
SIGNS: Final = ("Ketua TKPK", "Sekretaris TKPK")
UNKNOWN: Final = "Yang belum diketahui"
SOURCES: Final = "Sumber"
NO_GAP: Final = "Tidak ada."
GAP_HEADS: Final = ("Yang belum ada", "Diminta kepada", "Yang diminta")
SOURCE_HEADS: Final = ("Penerbit", "Dibaca di", "Judul", "Tanggal", "Alamat")
CONTENTS: Final = "Isi"
CONTENTS_HEADS: Final = ("No", "Tabel", "Bab", "Kedudukan")
STANDING: Final = "Kedudukan"
FIGURES: Final = "Angka terbaru menurut sumber"
FIGURE_HEADS: Final = ("Ukuran", "Angka", "Satuan", "Waktu", STANDING)
MATRIX: Final = "Lima kriteria per masalah"
MATRIX_HEADS: Final = (
    "Masalah",
    "Angka",
    "Simpulan",
    *(one.label for one in Criterion),
)
REASONS: Final = "Alasan tiap kriteria"
REASON_HEADS: Final = ("Masalah", "Kriteria", "Yang dikatakan angkanya")
AREAS: Final = "Kecamatan menurut dua indikator"
DETERMINANTS: Final = "Determinan dan program menurut kelompok"
STRATEGIES: Final = "Program menurut tiga strategi"
TARGETS: Final = "Target menurut dokumen"
RELEVANCE: Final = "Pagu menurut strategi"
RELEVANCE_HEADS: Final = ("Strategi", "Sumber dana", "Baris", "Pagu (Rp)", "Realisasi (Rp)")
LINES: Final = "Baris anggaran dan golongannya"
LINE_HEADS: Final = (
    "Subkegiatan",
    "Perangkat daerah",
    "Sumber dana",
    "Pagu (Rp)",
    "Strategi",
    "Dasar",
)
PUBLISHED: Final = "Anggaran dan realisasi yang diterbitkan (tidak dijumlahkan)"
PUBLISHED_HEADS: Final = (
    "Strategi",
    "Program",
    "Yang disebut",
    "Waktu",
    "Jumlah (Rp)",
    "Sumber dana",
    STANDING,
)
FOLLOW_UPS: Final = "Tindak lanjut"
FOLLOW_UP_HEADS: Final = ("Apa", "Pelaku", "Tenggat", "Keadaan")
COURSE: Final = "Perkembangan, efektivitas, dan relevansi"
COURSE_HEADS: Final = ("Ukuran", "Perkembangan antarwaktu", "Efektivitas", "Relevansi")
NO_FOLLOW_UP: Final = "Belum ada tindak lanjut yang tercatat."
CONDITION: Final = "Kondisi kemiskinan"
HEADS: Final[Mapping[str, str]] = {
    "condition": CONDITION,
    "problems": "Prioritas masalah",
    "areas": "Prioritas wilayah",
    "interventions": "Prioritas intervensi",
    "strategies": "Tiga strategi dan programnya",
    "targets": "Target menurut dokumen",
    "relevance": "Relevansi APBD",
    "follow_ups": "Tindak lanjut",
    "achieved": "Capaian terhadap target",
    "course": COURSE,
    "ahead": "Target tahun berjalan dan sesudahnya",
}
CHAPTERS: Final[Mapping[Planned, tuple[str, ...]]] = {
    Planned.RPKD: (
        *("condition", "problems", "areas", "interventions"),
        *("strategies", "targets", "relevance"),
    ),
    Planned.RAT: ("ahead", "interventions", "strategies", "areas", "relevance", "follow_ups"),
    Planned.LP2KD: ("condition", "achieved", "course", "relevance", "follow_ups"),
}
"""Chapters of each document, in order; by the names of `HEADS`."""
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def title(planned: Planned, place: str) -> str:
    """`Rencana Penanggulangan Kemiskinan Daerah (RPKD) Kab. Bojonegoro`."""
    return f"{planned.full} ({planned.label}) {place}"


def numbered(place: int, head: str) -> str:
    """`Bab II  Prioritas masalah`."""
    return f"Bab {_ROMAN[place]}  {head}"


def named(planned: Planned) -> str:
    """A document in a picker."""
    return f"{planned.label} – {planned.full}"


def made_of(version: str, day: str, basis: str) -> str:
    """From which data, when, and which figure is used where sources disagree."""
    return f"Data {version} · {day} · {basis}"


def source_line(line: str, standing: str) -> str:
    """The line below a chapter: its sources and how sure they are."""
    return f"{line}. {STANDING}: {standing}."


def gap(what: str) -> str:
    """A gap within a chapter."""
    return f"Belum ada data: {what}."


def chapter_told(head: str, tables: int, gaps: int) -> str:
    """A chapter in the outline of a document."""
    told = [f"{tables} tabel"] if tables else []
    told += [f"{gaps} hal belum ada datanya"] if gaps else []
    return f"{head} ({', '.join(told)})" if told else head
