"""Where a figure comes from, and why to read it with care."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from analytics.vocabulary.standing import (
    NOTED,
    NOTED_IN_PART,
    NOTED_MEANING,
    Standing,
    weakest,
)

T = TypeVar("T")


class Caveat(StrEnum):
    """Reasons to read a figure with care. A closed list: a new reason is added here."""

    NO_SAMPLING_ERROR = "no_sampling_error"
    MARCH_ONLY = "march_only"
    SOURCES_DISAGREE = "sources_disagree"
    SERIES_BREAK = "series_break"
    OTHER_YEAR = "other_year"
    PERIOD_START_UNKNOWN = "period_start_unknown"
    DATE_UNKNOWN = "date_unknown"
    MIXED_UNITS = "mixed_units"
    REGISTER_NOT_SURVEY = "register_not_survey"
    DERIVED_BOUNDARY = "derived_boundary"
    INCOMPLETE_COVERAGE = "incomplete_coverage"
    SMALL_CELLS_HIDDEN = "small_cells_hidden"
    INVENTED = "invented"
    CARRIER_UNOFFICIAL = "carrier_unofficial"
    GROUP_UNKNOWN = "group_unknown"
    SHRUNKEN = "shrunken"
    RULE_CHANGED = "rule_changed"
    SCENARIO = "scenario"
    SMALL_AREA = "small_area"

    @property
    def sentence(self) -> str:
        """The caveat as a reader meets it."""
        return _SENTENCES[self]


_SENTENCES = {
    Caveat.NO_SAMPLING_ERROR: (
        "BPS tidak menerbitkan galat sampel untuk angka kabupaten; "
        "perubahan kecil belum tentu bermakna."
    ),
    Caveat.MARCH_ONLY: (
        "Angka kabupaten adalah Susenas Maret, sekali setahun; tidak tersedia per triwulan."
    ),
    Caveat.SOURCES_DISAGREE: "Sumber-sumber menyebut angka yang berbeda.",
    Caveat.SERIES_BREAK: (
        "Metode atau konsepnya berganti; angka sebelum dan sesudahnya tidak disambung."
    ),
    Caveat.OTHER_YEAR: "Sebagian angka berasal dari tahun yang lain.",
    Caveat.PERIOD_START_UNKNOWN: "Sumber tidak menyebut sejak kapan angka ini dihitung.",
    Caveat.DATE_UNKNOWN: "Sumber hanya menyebut tahun, bukan tanggalnya.",
    Caveat.MIXED_UNITS: "Pembilang dan penyebutnya berbeda satuan (keluarga dan orang).",
    Caveat.REGISTER_NOT_SURVEY: (
        "Cacahan dari daftar penerima, bukan persentase penduduk miskin BPS."
    ),
    Caveat.DERIVED_BOUNDARY: "Batas pendekatan, bukan batas resmi.",
    Caveat.INCOMPLETE_COVERAGE: "Hanya sebagian wilayah yang angkanya pernah terbit.",
    Caveat.SMALL_CELLS_HIDDEN: "Angka kecil disembunyikan untuk melindungi keluarga.",
    Caveat.INVENTED: "Seluruh angka rekaan untuk latihan.",
    Caveat.CARRIER_UNOFFICIAL: "Dibaca dari salinan pihak ketiga, bukan dari penerbitnya.",
    Caveat.GROUP_UNKNOWN: (
        "Sebagian keluarga tidak disebut lindung atau tidak; mereka dihitung sebagai KPM, "
        "tetapi tidak dalam corong."
    ),
    Caveat.SHRUNKEN: (
        "Nilai tiap kecamatan ditarik ke rata-rata semua kecamatan, makin sedikit keluarganya "
        "makin jauh; beda yang tinggal lebih layak dipercaya daripada angka mentah."
    ),
    Caveat.RULE_CHANGED: (
        "Aturan atau daftar acuannya berubah di antara dua angka; selisihnya bercampur dengan "
        "akibat perubahan itu."
    ),
    Caveat.SMALL_AREA: (
        "Estimasi area kecil: sebagian dari survei, sebagian dari model; bukan angka terbitan BPS."
    ),
    Caveat.SCENARIO: "Skenario: hitungan dari andaian, bukan yang akan terjadi.",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """One document or publication as it was read (a row of `data/origins.csv`).

    `publisher` owns the figure; `carrier` is where it was read. Unknown stays empty. `noted`: what
    people wrote in this application, which nobody published.
    """

    id: str
    publisher: str
    carrier: str
    title: str
    url: str
    published: str
    noted: bool = False


@dataclass(frozen=True, slots=True)
class Provenance:
    """Origins, steps and caveats of a result, and the standing it may claim.

    Raises:
        ValueError: built without an origin.
    """

    origins: tuple[Origin, ...]
    standing: Standing
    steps: tuple[str, ...] = ()
    caveats: tuple[Caveat, ...] = ()

    def __post_init__(self) -> None:
        if not self.origins:
            raise ValueError("a result needs at least one origin")

    @property
    def label(self) -> str:
        """The standing in words; what people noted here was quoted from nobody."""
        noted = [origin.noted for origin in self.origins]
        if self.standing is not Standing.QUOTED or not any(noted):
            return self.standing.label
        return NOTED if all(noted) else NOTED_IN_PART

    @property
    def meaning(self) -> str:
        """What that standing means, in a sentence."""
        known = self.label == self.standing.label
        return self.standing.meaning if known else NOTED_MEANING

    def then(self, step: str, *caveats: Caveat, standing: Standing | None = None) -> Provenance:
        """The same provenance after one more step, with what the step makes us wary of."""
        return replace(
            self,
            standing=self.standing if standing is None else weakest(self.standing, standing),
            steps=(*self.steps, step),
            caveats=_merged(self.caveats, caveats),
        )

    def estimated(self, step: str, *caveats: Caveat) -> Provenance:
        """The same after something was inferred: counts keep their standing, estimates lose it.

        The one rule for all that is worked out from a register: a curve, a rate with a model
        behind it, a median, a shrunken rate.
        """
        return self.then(step, *caveats, standing=Standing.ESTIMATE)

    def __or__(self, other: Provenance) -> Provenance:
        """Provenance of a result joined from two: origins add up, the weaker standing holds."""
        return Provenance(
            origins=_merged(self.origins, other.origins),
            standing=weakest(self.standing, other.standing),
            steps=_merged(self.steps, other.steps),
            caveats=_merged(self.caveats, other.caveats),
        )


def _merged(first: tuple[T, ...], second: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*first, *second)))
