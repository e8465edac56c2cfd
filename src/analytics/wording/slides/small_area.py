"""The slide of estimates of kecamatan, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.small_area import Reliability
from analytics.wording.quantities import figure, is_missing, number
from analytics.wording.slides import fitting
from analytics.wording.small_area_cells import NO_COVARIATE, error

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.indicator import Indicator

MISSING: Final = "Belum ada angka kemiskinan per kecamatan yang dapat ditunjukkan"
QUESTION: Final = "Berapa angka kemiskinan tiap kecamatan, dan cukupkah pastinya?"
_REFUSED: Final = "ditolak: RSE > 50%"


def title(facts: Mapping[str, Any]) -> str:
    """The message: how many kecamatan may be shown."""
    total = sum(facts["counts"].values()) + facts["unknown"]
    short = f"{number(facts['shown'])} dari {number(total)} kecamatan cukup pasti untuk ditampilkan"
    return fitting(f"{short}, {facts['name']}", short)


def apart(many: int) -> str:
    """The message of how far kecamatan lie from the model."""
    if not many:
        return "Tidak ada kecamatan yang menyimpang dari model lebih jauh daripada kebetulan"
    return f"{number(many)} kecamatan menyimpang dari model lebih jauh daripada kebetulan"


def question(facts: Mapping[str, Any]) -> str:
    """What the slide answers."""
    return f"{facts['label']} tiap kecamatan {facts['name']} {facts['model'].year}: seberapa pasti?"


def row(of: Mapping[str, Any], indicator: Indicator) -> str:
    """A kecamatan's estimate with its error, or why there is none."""
    if not of["reliability"]:
        return NO_COVARIATE
    if is_missing(of["value"]):
        return _REFUSED
    return f"{figure(of['value'], indicator)}, RSE {error(of['rse'])}"


def spoken(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What has to be said."""
    counts = facts["counts"]
    shown, refused = number(facts["shown"]), number(counts[Reliability.REFUSED])
    return (
        f"{facts['label']}: {shown} kecamatan cukup pasti, {refused} tidak.",
        f"Dari survei saja {number(facts['direct_count'])} yang cukup pasti.",
        *((SPOKEN_SYNTHETIC,) if facts["variance"] == 0 else ()),
    )


SPOKEN_SYNTHETIC: Final = (
    "Modelnya tidak menemukan beda di luar peubah penyerta, jadi bacalah semuanya dengan hati-hati."
)
SPOKEN_MORE: Final = (
    "Garis itu selang 95 persen: kecamatan yang garisnya bertumpang-tindih tidak diurutkan.",
    "Yang galatnya lebih dari separuh angkanya tidak kami tampilkan.",
    "Ini hitungan model, bukan angka terbitan BPS.",
    "Angka kabupatennya tetap angka BPS.",
)
SPOKEN_MISSING: Final = (
    "Angka kemiskinan per kecamatan belum ada, dan kami tidak mengarangnya dari angka kabupaten.",
)
SPOKEN_ASK: Final = (
    "Yang kita minta dari BPS: estimasi langsung tiap kecamatan, galatnya, dan ukuran sampelnya.",
    "Dengan peubah penyerta, angka yang galatnya terlalu besar dapat diperbaiki atau ditolak.",
    "Sampai saat itu, tidak seorang camat pun dinilai dari angka kemiskinan kecamatannya.",
    "Suratnya sudah siap di halaman Estimasi area kecil.",
)
