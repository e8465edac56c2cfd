"""A slide of a meeting: one message, the picture that shows it, what is said, and its sources.

Its parts are in `vocabulary.picture`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.standing import Standing, weakest

if TYPE_CHECKING:
    from datetime import date

    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.provenance import Provenance


class Subject(StrEnum):
    """What a slide is about; the words of an address, and the order of a deck nobody arranged."""

    TITLE = "judul"
    FIGURES = "angka"
    TREND = "tren"
    POSITION = "posisi"
    MAP = "peta"
    FUNNEL = "corong"
    FLOW = "arus"
    TIME = "waktu"
    COMPARISON = "perbandingan"
    CLUSTERS = "kelompok"
    FACILITATORS = "pendamping"
    LEARNING = "p2k2"
    CLIFF = "jurang"
    RECONCILIATION = "rekonsiliasi"
    PILOTS = "percontohan"
    BEFORE_AFTER = "sebelum-sesudah"
    MAPPING = "pemetaan-desa"
    MATCHING = "pemadanan"
    ASSISTANCE = "pendampingan"
    CHECKS = "koreksi-daftar"
    GROWTH = "desa-berikut"
    SUPPORT = "filantropi"
    SOCIAL_WORKERS = "tksk"
    TARGETING = "ketepatan-sasaran"
    COLLABORATION = "kolaborasi"
    SCENARIO = "skenario"
    POVERTY_SCENARIO = "skenario-kemiskinan"
    EXTREME_TRACK = "lintasan-ekstrem"
    EXTREME = "kemiskinan-ekstrem"
    GOAL = "mengejar-sasaran"
    ALLOCATION = "alokasi"
    EMPOWERMENT = "pemberdayaan"
    SMALL_AREA = "estimasi-area-kecil"
    REGIONS = "antarwilayah"
    OUTCOMES = "hasil-serapan"
    PROBLEMS = "prioritas-masalah"
    AREAS = "prioritas-wilayah"
    RELEVANCE = "relevansi-apbd"
    FOLLOW_UP = "tindak-lanjut"

    @property
    def label(self) -> str:
        """What the slide is called where decks are put together."""
        return _LABELS[self]


_LABELS = {
    Subject.TITLE: "Judul",
    Subject.FIGURES: "Tiga angka dan keputusan yang diminta",
    Subject.TREND: "Tren dan target",
    Subject.POSITION: "Posisi di Jawa Timur",
    Subject.MAP: "Peta",
    Subject.FUNNEL: "Corong graduasi",
    Subject.FLOW: "Arus masuk dan keluar",
    Subject.TIME: "Berapa lama sampai lulus",
    Subject.COMPARISON: "Perbandingan kecamatan",
    Subject.CLUSTERS: "Apakah graduasi mengelompok",
    Subject.FACILITATORS: "Beban pendamping",
    Subject.LEARNING: "P2K2 dan kemandirian",
    Subject.CLIFF: "Uji jurang",
    Subject.RECONCILIATION: "Angka yang berbeda",
    Subject.PILOTS: "Desa percontohan",
    Subject.BEFORE_AFTER: "Sebelum dan sesudah di desa",
    Subject.MAPPING: "Masalah dan potensi desa",
    Subject.MATCHING: "Pemadanan pelaku dan desa",
    Subject.ASSISTANCE: "Kerja pendampingan desa",
    Subject.CHECKS: "Koreksi daftar",
    Subject.GROWTH: "Desa berikutnya",
    Subject.SUPPORT: "Filantropi & CSR",
    Subject.SOCIAL_WORKERS: "TKSK",
    Subject.TARGETING: "Ketepatan sasaran",
    Subject.COLLABORATION: "Siapa bekerja di mana untuk apa",
    Subject.SCENARIO: "Skenario KPM sampai 2030",
    Subject.POVERTY_SCENARIO: "Angka kemiskinan sampai 2030",
    Subject.EXTREME_TRACK: "Lintasan kemiskinan ekstrem",
    Subject.EXTREME: "Menuju nol ekstrem",
    Subject.GOAL: "Mengejar sasaran graduasi",
    Subject.ALLOCATION: "Alokasi program",
    Subject.EMPOWERMENT: "Pemberdayaan",
    Subject.SMALL_AREA: "Estimasi area kecil",
    Subject.REGIONS: "Antarwilayah",
    Subject.OUTCOMES: "Hasil dan serapan",
    Subject.PROBLEMS: "Prioritas masalah",
    Subject.AREAS: "Prioritas wilayah",
    Subject.RELEVANCE: "Relevansi APBD",
    Subject.FOLLOW_UP: "Tindak lanjut",
}
# Without a register, reports of the kecamatan, or notes of villages, they say what is missing.
_PICKED_ONLY = frozenset(
    {
        *("waktu", "perbandingan", "kelompok", "p2k2"),
        *("sebelum-sesudah", "pemetaan-desa", "pemadanan", "pendampingan"),
        *("koreksi-daftar", "desa-berikut"),
        *("kemiskinan-ekstrem", "mengejar-sasaran"),
        "alokasi",
        "pemberdayaan",
        "ketepatan-sasaran",
        "skenario-kemiskinan",
        "estimasi-area-kecil",
        *("filantropi", "tksk"),
        "antarwilayah",
        *("prioritas-masalah", "prioritas-wilayah", "relevansi-apbd"),
    }
)


@dataclass(frozen=True, slots=True)
class DeckSpec:
    """What a deck is asked to be; saved by its name and made anew from live answers.

    Attributes:
        name: under which it is saved, or of the deck as it comes.
        subjects: which slides, in this order.
        area_code: what it looks at: Bojonegoro, or one of its kecamatan.
        practice: True to have example figures, watermarked, where nothing real is there; what is
            written of assisted villages gives way to the example place, so that no two are mixed.

    Raises:
        ValueError: no subject, one twice, or an area no deck looks at.
    """

    name: str
    subjects: tuple[Subject, ...]
    area_code: str = BOJONEGORO
    practice: bool = False

    def __post_init__(self) -> None:
        if not self.subjects or len(set(self.subjects)) < len(self.subjects):
            raise ValueError("a deck has at least one slide, and each of them once")
        district = level_of(self.area_code) is Level.DISTRICT
        if self.area_code != BOJONEGORO and not (
            district and self.area_code.startswith(f"{BOJONEGORO}.")
        ):
            raise ValueError(f"a deck looks at Bojonegoro or a kecamatan, not {self.area_code}")

    @classmethod
    def usual(cls) -> DeckSpec:
        """The deck nobody arranged, of the whole kabupaten, without examples.

        It has every slide that says something on published totals alone.
        """
        shown = tuple(subject for subject in Subject if subject not in _PICKED_ONLY)
        return cls("Paparan lengkap", shown)


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody in the hall may ask, and the answer from the figures."""

    asked: str
    answer: str


@dataclass(frozen=True, slots=True)
class Slide:
    """One message.

    Attributes:
        subject: what it is about; once in a deck.
        title: the message, as one sentence.
        question: the question it answers, and of what place and time.
        parts: one or two.
        source: the source line; empty where nothing on the slide is a figure.
        provenance: of every figure on it; None where there is none.
        script: what to say in some thirty seconds, a sentence each.
        questions: a card of questions and answers.
    """

    subject: Subject
    title: str
    question: str
    parts: tuple[Part, ...]
    source: str
    provenance: Provenance | None
    script: tuple[str, ...]
    questions: tuple[Question, ...]

    @property
    def standing(self) -> Standing | None:
        """Of the least sure figure on it."""
        return None if self.provenance is None else self.provenance.standing

    @property
    def is_example(self) -> bool:
        """True if an invented figure is on it, so that it wears the watermark."""
        return self.standing is Standing.EXAMPLE


@dataclass(frozen=True, slots=True)
class Deck:
    """Slides made in one go from one version of the data, which each of them names.

    Attributes:
        name: under which it was saved, or of the deck as it comes.
        area_code, area_name: what it looks at: the kabupaten, or one kecamatan.
        practice: example figures were asked for.
        version: of the data, short enough to be read out.
        basis: which figure is used where sources disagree, in words.
        on: the day it was made.
        slides: in order.
    """

    name: str
    area_code: str
    area_name: str
    practice: bool
    version: str
    basis: str
    on: date
    slides: tuple[Slide, ...]

    @property
    def id(self) -> str:
        """Of what it says: the same deck of the same data has the same one."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:12]

    def place(self, slide: Slide) -> tuple[str, ...]:
        """Of whom its figures are, and by what basis; of invented ones only that they are invented.

        So that no place that exists stands below a figure that does not.
        """
        return (Standing.EXAMPLE.label,) if slide.is_example else (self.area_name, self.basis)

    @property
    def standing(self) -> Standing | None:
        """Of the least sure figure in it."""
        found = [slide.standing for slide in self.slides if slide.standing is not None]
        return weakest(*found) if found else None
