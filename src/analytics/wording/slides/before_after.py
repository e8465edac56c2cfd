"""The slide of a before and after, or of what is asked for to make one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.verdict import Verdict
from analytics.wording.before_after import WHO, direction
from analytics.wording.periods import day
from analytics.wording.sentences import lower_first
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from datetime import date

    from analytics.vocabulary.indicator import Indicator

VERDICT = "Putusan"
ACROSS = "0 = periode pertama sesudahnya"
REFERENCE = "sama dengan pembanding"


def title(found: Verdict, of: Indicator, effect: float | None, who: str = WHO) -> str:
    """The message: one of four verdicts, and which way it goes where there is more than luck.

    `who` are the villages at its head.
    """
    if effect is not None and found in {Verdict.SOME_SIGN, Verdict.CLEAR}:
        return fitting(f"{who} {direction(of, effect)}: {found.label}")
    return fitting(f"{who}, sebelum dan sesudah: {found.label}")


def missing() -> str:
    """The message without figures of all villages."""
    return fitting("Sebelum dan sesudah di desa percontohan belum dapat dibandingkan")


def question(of: Indicator | None = None, since: date | None = None) -> str:
    """What the slide answers."""
    what = lower_first(of.label) if of else "hasil desa percontohan"
    when = f" sejak {day(since)}" if since else ""
    return f"Berubahkah {what} lain daripada desa pembanding{when}?"


SPOKEN_MORE = (
    "Desa pembanding dipilih hanya dari angka sebelumnya, supaya hasilnya tidak ikut memilih.",
    "Beda yang tampak diuji dengan mengulang perbandingan yang sama di desa lain.",
    "Putusannya hanya satu dari empat kata, dan aturannya ditetapkan sebelum angkanya dilihat.",
    "Kami tidak berkata bahwa program menyebabkan perubahan itu.",
    "Angka tiap periode dan daftar desa pembanding ada di halaman yang menampilkannya.",
)
SPOKEN_MISSING = (
    "Sebelum dan sesudah di desa percontohan belum dapat kami bandingkan.",
    "Angka yang sama belum tersedia di semua desa pada beberapa periode.",
)
SPOKEN_ASK = (
    "Tanpa desa pembanding, perubahan di tiga desa tidak berarti apa-apa.",
    "Yang kita minta: angka yang sama di setiap desa, bukan hanya di desa percontohan.",
    "Paling sedikit empat periode sebelum desa dipilih dan satu periode sesudahnya.",
    "Berkasnya profil desa per tahun, angka per desa, atau daftar penerima yang lengkap.",
    "Dengan itu putusannya mengikuti aturan yang sudah ditetapkan sebelumnya.",
)
