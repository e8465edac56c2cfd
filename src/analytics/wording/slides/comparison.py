"""The slide that compares kecamatan, or says what is asked for to compare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.comparison import Finding
from analytics.vocabulary.indicator import Unit
from analytics.wording import aloud
from analytics.wording.periods import period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined
from analytics.wording.slides import counted, first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

KNOWN = "Yang dapat dikatakan dari jumlah se-kabupaten"
_NAMED = 2


def title(finding: Finding, names: Sequence[str]) -> str:
    """The message; `names` of the kecamatan that are flagged."""
    match finding:
        case Finding.NONE:
            return fitting("Tidak ada beda laju graduasi yang terdeteksi antarkecamatan")
        case Finding.EMPTY:
            return fitting("Belum ada graduasi mandiri untuk dibandingkan antarkecamatan")
        case Finding.SPREAD:
            return fitting("Laju graduasi berbeda, tetapi belum dapat ditunjuk kecamatan mana")
    many = f"{first_upper(counted(len(names)))} kecamatan di luar batas kebetulan"
    return fitting(f"{many}: {joined(names)}", many) if len(names) <= _NAMED else fitting(many)


def missing() -> str:
    """The message without figures by kecamatan."""
    return fitting("Kecamatan belum dapat dibandingkan: graduasinya belum dilaporkan per kecamatan")


def question(period: str = "") -> str:
    """What the slide answers."""
    told = f", {period_of(period)}" if period else ""
    return f"Apakah laju graduasi kecamatan berbeda, atau hanya kebetulan{told}?"


def spoken(facts: Mapping[str, Any], names: Sequence[str], far: float) -> tuple[str, ...]:
    """What was found, as it is said.

    Args:
        facts: of `answers.comparison.compared`.
        names: of the kecamatan that are flagged.
        far: coverage of the outer limits.
    """
    whole = (
        f"Dari {aloud.said(facts['families'], Unit.KPM)}, {number(facts['graduated'])} lulus "
        f"mandiri, yaitu {aloud.said(facts['common'], Unit.PERCENT)}."
    )
    most = facts["luck"][far]["usual"]
    by_luck = (
        f"Karena kebetulan saja wajar {counted(0)} sampai {counted(max(int(most), 1))} kecamatan "
        "di luar batas terluar."
    )
    found = {
        Finding.NONE: "Beda antarkecamatan yang tampak masih dapat terjadi karena kebetulan saja.",
        Finding.SPREAD: "Kecamatan memang berbeda, tetapi tidak satu pun dapat ditunjuk.",
        Finding.EMPTY: "Belum ada yang dapat dibandingkan.",
        Finding.SOME: f"Yang berbeda di luar kebetulan: {joined(names[:3])}.",
    }[facts["finding"]]
    return whole, found, by_luck


SPOKEN_MORE = (
    "Karena itu kami tidak membuat peringkat: kecamatan kecil mudah naik turun.",
    "Yang di luar batas perlu ditanya apa yang dilakukannya, bukan langsung dipuji atau ditegur.",
    "Yang di dalam batas tidak perlu menjelaskan naik turunnya.",
    "Angka tiap kecamatan beserta selangnya ada di tabel halaman Graduasi.",
)
SPOKEN_MISSING = (
    "Graduasi tiap kecamatan belum kami terima, jadi belum ada yang dapat dibandingkan.",
)
SPOKEN_ASK = (
    "Tanpa angka per kecamatan, tidak seorang camat pun dapat dipuji atau ditegur dari angka ini.",
    "Yang kita minta: graduasi mandiri dan jumlah penerima awal tiap kecamatan, setiap bulan.",
    "Formulirnya sudah ada di aplikasi, satu lembar untuk dua puluh delapan kecamatan.",
    "Dengan itu tampak kecamatan mana yang benar-benar berbeda dan mana yang sekadar beruntung.",
)
