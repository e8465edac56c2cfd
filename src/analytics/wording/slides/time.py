"""The slide of how long families stay, or of what is asked for to know it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.wording.duration import span
from analytics.wording.periods import day
from analytics.wording.quantities import bare, interval, number
from analytics.wording.sentences import lower_first
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from datetime import date

    from analytics.wording.duration import Estimate

WATCHED = "Masih diamati"
_SURE = 0.05


def title(months: int, able: Estimate | None, natural: Estimate | None) -> str:
    """The message: what part graduated within so long, and what part ran out of components."""
    within = f"Dalam {span(months)}"
    if able is None:
        return fitting(f"{within} terlalu sedikit keluarga lulus mandiri untuk disebut bagiannya")
    told = f"{within} {_share(able)} lulus mandiri"
    if natural is None:
        return fitting(f"{told} ({_ends(able)})", told)
    other = f"{bare(natural[0], Unit.PERCENT, 0)} keluar karena komponen habis"
    return fitting(f"{told} ({_ends(able)}); {other}", f"{told} ({_ends(able)})")


def title_pace(rate: Estimate) -> str:
    """The message: how many of a thousand graduate in a quarter."""
    value, low, high = (number(10 * each, 1) for each in rate)
    return fitting(f"Tiap triwulan {value} dari 1.000 keluarga lulus mandiri ({low}–{high})")


def title_staying(sustained: Estimate | None) -> str:
    """The message: what part of the graduates holds out for a year."""
    if sustained is None:
        return fitting("Belum cukup graduat diamati 12 bulan untuk tahu berapa yang bertahan")
    return fitting(f"{_share(sustained)} graduat bertahan 12 bulan ({_ends(sustained)})")


def title_groups(groups: str, count: int, p: float) -> str:
    """The message: whether groups differ in pace."""
    if p >= _SURE:
        return fitting(f"Kecepatan lulus {number(count)} {groups}: tidak ada beda yang terdeteksi")
    return fitting(f"Kecepatan lulus mandiri berbeda antara {number(count)} {groups}")


def missing(place: str, *, few: bool) -> str:
    """The message without a curve; `few`: there are too few families for one."""
    if few:
        return fitting(f"{place}: terlalu sedikit keluarga untuk kurva waktu graduasi")
    return fitting(
        f"{place}: berapa lama sampai lulus belum dapat dihitung",
        "Berapa lama sampai lulus belum dapat dihitung",
    )


def question(place: str, cutoff: date | None = None, label: str = "") -> str:
    """What the slide answers."""
    told = f", keadaan {day(cutoff)}" if cutoff else ""
    asked = lower_first(label) if label else "berapa lama sampai keluarga lulus"
    return f"{asked[:1].upper()}{asked[1:]}, {place}{told}"


def place(name: str, *, whole: bool) -> str:
    """How the slide names its area."""
    if whole:
        return "Kab. Bojonegoro"
    return name if name.startswith("Kab.") else f"Kec. {name}"


def across(since: str) -> str:
    """The words of the axis of time."""
    return f"tahun {since}"


def aloud(line: str) -> str:
    """A sentence of the page as it is said."""
    return line.replace("%", " persen").replace("–", " sampai ").replace("Kab. ", "Kabupaten ")


def _share(found: Estimate) -> str:
    return bare(found[0], Unit.PERCENT, 1)


def _ends(found: Estimate) -> str:
    return interval(found[1], found[2], Unit.PERCENT, 1)


SPOKEN_MORE = (
    "Yang keluar karena komponen habis tidak kami hitung sebagai lulus mandiri.",
    "Keluarga lansia dan disabilitas tidak dituntut lulus dan tidak ikut dihitung.",
    "Angka dalam kurung adalah rentang yang masih wajar karena kebetulan.",
    "Pertanyaannya: apa yang dapat mempercepat keluarga yang sudah lama menerima?",
    "Pita di sekitar garis melebar bila yang diamati makin sedikit.",
    "Karena itu jumlah yang masih diamati selalu tertulis di bawah gambar.",
)
SPOKEN_MISSING = (
    "Berapa lama sampai keluarga lulus belum dapat kami tunjukkan.",
    "Kami tidak menggantinya dengan perkiraan.",
)
SPOKEN_ASK = (
    "Yang kita minta: daftar penerima, yang aktif dan yang sudah keluar, tanpa nama.",
    "Isinya tanggal masuk, tanggal keluar, dan alasan keluar.",
    "Dengan itu tampak berapa lama sampai lulus, dan berapa yang keluar karena sebab lain.",
    "Permintaannya ditujukan kepada Dinas Sosial melalui koordinator PKH.",
    "Nomor induk kependudukan disandikan sebelum disimpan, dan halaman hanya membaca hitungannya.",
)
