"""The slide of stock and flow: what moved, or what two counts bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.stage import Exit
from analytics.wording import aloud
from analytics.wording.breaks import between
from analytics.wording.flow import LABELS, at_least
from analytics.wording.quantities import is_missing, number, signed
from analytics.wording.sentences import joined, lower_first
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.breaks import Crossing

BOUNDED = "Yang dapat dipastikan dari jumlah saja"
MISSING = "Arus masuk dan keluar KPM belum dapat dilihat: laporannya belum diterima"
AREA, CHECK = "Wilayah", "Pemeriksaan"
MISSING_QUESTION = "Berapa KPM masuk, berapa keluar, dan karena apa?"
_ACROSS = "aturan berubah"
_SPOKEN_ACROSS = "Di antara keduanya aturan penerima berubah, jadi ini neraca, bukan hasil program."
_GRADUATED = Exit.GRADUATED.value
_NATURAL = Exit.NATURAL.value


def title(row: Mapping[str, Any], *, crossed: bool) -> str:
    """The message: how many came against how many left able, as far as both are known.

    `crossed`: a rule changed in that time; then no change of the count stands there bare.
    """
    came = [row[part] for part in ("entries", "re_entries") if part in row]
    able = row[_GRADUATED]
    if is_missing(able) or any(is_missing(count) for count in came):
        return fitting(f"{row['name']}: sebagian arus masuk dan keluar KPM belum diketahui")
    told = f"{number(sum(came))} KPM masuk, {number(able)} lulus mandiri"
    way = _way(row, crossed=crossed)
    return fitting(f"{told}; {way}", told)


def bounded(row: Mapping[str, Any], known: Mapping[str, int], *, crossed: bool) -> str:
    """The message where only totals are: what the counts in use bound, across what they lie."""
    if row["went"] > 0:
        apart = " tanpa lulus mandiri" if _GRADUATED in known else ""
        told = f"{number(row['went'])} KPM keluar{apart}"
    elif row["came"] > 0:
        told = f"{number(row['came'])} KPM masuk"
    else:
        return fitting("Dari jumlah KPM saja, arus masuk dan keluar tidak dapat dibatasi")
    head, tail = f"Bila {number(row['closing'])} benar", f"; {_ACROSS}" if crossed else ""
    least, shorter = (f"{head}, {least} {told}{tail}" for least in ("paling sedikit", "minimal"))
    return fitting(least, shorter, f"{_ACROSS.capitalize()}; minimal {told}" if crossed else least)


def several(checked: int, areas: int) -> str:
    """The message of several areas: of how many the flows could be checked."""
    return fitting(f"Arus KPM {number(areas)} wilayah; {number(checked)} dapat diperiksa")


def counted(areas: int) -> str:
    """`3 wilayah`."""
    return f"{number(areas)} wilayah"


def question(name: str, when: str) -> str:
    """What the slide answers."""
    return f"Berapa KPM masuk, berapa keluar, dan karena apa, {name}, {when}?"


def bounds(
    rows: Sequence[Mapping[str, Any]], known: Mapping[str, int], crossings: Sequence[Crossing]
) -> tuple[str, ...]:
    """One line a pair of counts, and what they lie across."""
    told = (
        f"Bila {number(row['closing'])} benar: {at_least(row, known, crossed=False)}"
        for row in rows
    )
    return (*told, *((between(crossings),) if crossings else ()))


def together(parts: Sequence[str]) -> str:
    """What flows that nobody told are called where they are one bar."""
    ways_in = {"entries", "re_entries"}
    if set(parts) <= ways_in:
        return "Masuk, tak dirinci"
    if not set(parts) & ways_in:
        return "Keluar cara lain"
    return "Masuk/keluar lain"


def net(amount: float) -> str:
    """What such flows come to together."""
    return f"{signed(amount)} bersih" if amount else "bersih nol"


def alt(name: str, told: Sequence[tuple[str, str]]) -> str:
    """The waterfall in words."""
    return f"Arus KPM {name}: {'; '.join(f'{label} {text}' for label, text in told)}"


def spoken(row: Mapping[str, Any], *, crossed: bool) -> tuple[str, ...]:
    """What moved, as it is said; `crossed`: a rule changed in that time."""
    told = []
    if not is_missing(row["opening"]) and not is_missing(row["closing"]):
        told.append(
            f"KPM berjalan dari {aloud.said(row['opening'], Unit.KPM)} menjadi "
            f"{aloud.said(row['closing'], Unit.KPM)}."
        )
        told += [_SPOKEN_ACROSS] if crossed else []
    if not is_missing(row[_GRADUATED]):
        told.append(f"Yang lulus mandiri {aloud.said(row[_GRADUATED], Unit.KPM)}.")
    if not is_missing(row[_NATURAL]):
        told.append(
            f"Yang keluar alamiah {aloud.said(row[_NATURAL], Unit.KPM)}; itu bukan keberhasilan "
            "program dan tidak dijumlahkan dengan yang mandiri."
        )
    unknown = [LABELS[part] for part in LABELS if part in row and is_missing(row[part])]
    if unknown:
        told.append(f"Belum diketahui: {joined([lower_first(one) for one in unknown])}.")
    return tuple(told)


def spoken_bounded(
    row: Mapping[str, Any], known: Mapping[str, int], *, crossed: bool
) -> tuple[str, ...]:
    """What two counts bound, as it is said."""
    told = [
        (
            f"Dua angka KPM kita: {aloud.said(row['opening'], Unit.KPM)}, lalu "
            f"{aloud.said(row['closing'], Unit.KPM)}."
        )
    ]
    told += [_SPOKEN_ACROSS] if crossed else []
    if row["went"] > 0:
        apart = " dengan cara lain, bukan lulus mandiri" if _GRADUATED in known else ""
        told.append(
            f"Kalau keduanya benar, paling sedikit {aloud.said(row['went'], Unit.KPM)} "
            f"keluar{apart}."
        )
    elif row["came"] > 0:
        told.append(
            f"Kalau keduanya benar, paling sedikit {aloud.said(row['came'], Unit.KPM)} masuk."
        )
    return tuple(told)


SPOKEN_MORE = (
    "Yang berarsir silang belum dilaporkan; itu bukan nol.",
    "Selama yang masuk lebih banyak daripada yang lulus, KPM tidak turun karena kemandirian.",
    "Yang perlu dibahas: siapa yang masuk, dan siapa yang sudah siap lulus.",
    "Angka tiap kecamatan ada di halaman Graduasi, bagian Arus.",
)
SPOKEN_BOUNDED_MORE = (
    "Batas atasnya tidak ada: yang masuk dan yang keluar bisa sama-sama lebih banyak.",
    "Mengapa mereka keluar, dan dari kecamatan mana, tidak dapat dijawab dari jumlah saja.",
    "Yang diminta: laporan bulanan semua kecamatan, masuk dan keluar menurut alasannya.",
    "Dengan itu setiap bulan dapat diperiksa apakah awal, masuk, dan keluar menghasilkan akhir.",
)
SPOKEN_MISSING = (
    "Berapa keluarga yang masuk dan berapa yang keluar belum dapat ditunjukkan.",
    "Kami tidak menggantinya dengan perkiraan.",
)


def _way(row: Mapping[str, Any], *, crossed: bool) -> str:
    ends = row["opening"], row["closing"]
    if any(is_missing(end) for end in ends):
        return "jumlah KPM belum lengkap"
    change = ends[1] - ends[0]
    if change == 0:
        return f"KPM tetap {number(ends[1])}"
    across = f" ({_ACROSS})" if crossed else ""
    return f"KPM {'naik' if change > 0 else 'turun'} {number(abs(change))}{across}"
