"""The slide of the map of the kecamatan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording import aloud
from analytics.wording.quantities import bare, number
from analytics.wording.sentences import joined, lower_first
from analytics.wording.slides import counted, first_upper, fitting, short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.indicator import Indicator, Unit
    from analytics.wording.slides.position import Order

PILOTS = "memuat desa percontohan"
_NAMED = 2  # names that a title has room for
SHOWN = "kecamatan yang dibahas"


def title(
    of: Indicator, highest: tuple[Sequence[str], float], year: int, known: int, total: int
) -> str:
    """The message: where it is highest, among how many that have a figure.

    Args:
        of: what is mapped.
        highest: who has the highest value, all that print the same; and that value.
        year: of the figures.
        known: how many kecamatan have one.
        total: how many kecamatan there are.
    """
    names, value = highest
    what, text = first_upper(short(of)), bare(value, of.unit, of.decimals)
    where = joined(list(names)) if len(names) <= _NAMED else f"{counted(len(names))} kecamatan"
    among = f"tertinggi dari {number(known)}{'' if known == total else ' yang angkanya ada'}"
    return fitting(
        f"{what} ({year}): {where} {text}, {among}",
        f"{what}: {where} {among}",
        f"{what}: {counted(len(names))} kecamatan sama-sama {among}",
    )


def district_title(place: str, of: Indicator, value: float, year: int, order: Order) -> str:
    """The message on a kecamatan that has a figure."""
    told = f"{place}: {short(of)} {bare(value, of.unit, of.decimals)}"
    among = "" if order.known == order.total else " yang angkanya ada"
    return fitting(
        f"{told} ({year}), {order.written()} kecamatan{among}",
        f"{told}, {order.written()}{among}",
        f"{told}, {order.written(short=True)}{among}",
    )


def district_unknown(place: str, known: int, total: int) -> str:
    """The message on a kecamatan without a figure."""
    if not known:
        return fitting(f"{place}: belum ada angka yang dapat dipetakan")
    return fitting(
        f"{place} belum punya angka; {number(known)} dari {number(total)} kecamatan punya"
    )


def nothing() -> str:
    """The message where no kecamatan has a figure."""
    return "Belum ada angka per kecamatan yang dapat dipetakan"


def question(label: str, when: str, place: str) -> str:
    """What the slide answers."""
    return f"{label} per kecamatan, {when}, {place}"


def alt(label: str, when: str, told: Sequence[tuple[str, str]], missing: int) -> str:
    """The map in words: each known kecamatan as (name, figure), and how many have none."""
    listed = "; ".join(f"{name} {text}" for name, text in told)
    return f"Peta {lower_first(label)} per kecamatan, {when}: {listed}" + (
        f"; {number(missing)} kecamatan belum ada angkanya" if missing else ""
    )


def spoken(
    label: str, unit: Unit, highest: tuple[str, float], lowest: tuple[str, float]
) -> tuple[str, ...]:
    """The ends as they are said, each as (name, value)."""
    told = [f"Peta ini tentang {lower_first(label)}."]
    told.append(f"Yang tertinggi {highest[0]}, {aloud.said(highest[1], unit)}.")
    if lowest[0] != highest[0]:
        told.append(f"Yang terendah {lowest[0]}, {aloud.said(lowest[1], unit)}.")
    return tuple(told)


def spoken_coverage(known: int, total: int) -> str:
    """How much of the map has a figure."""
    if known == total:
        return f"Semua {number(total)} kecamatan ada angkanya."
    return (
        f"Hanya {number(known)} dari {number(total)} kecamatan yang angkanya pernah terbit; yang "
        "bergaris berarti belum ada data, bukan nol."
    )


def spoken_district(name: str, value: float | None, unit: Unit) -> str:
    """The kecamatan that is looked at, as it is said."""
    if value is None:
        return f"Untuk {name} angkanya belum ada, dan tidak kami isi dengan perkiraan."
    return f"{name} berada pada {aloud.said(value, unit)}."


REGISTER = "Ini cacahan dari daftar, bukan tingkat kemiskinan BPS."
SPOKEN_MORE = (
    "Tingkat kemiskinan BPS tidak pernah terbit per kecamatan, jadi peta itu memang tidak ada.",
    "Yang kita minta adalah jumlah keluarga menurut daftar terbaru, per kecamatan.",
    "Batas di peta hanya pendekatan bila batas resminya belum diserahkan.",
    "Warna yang lebih tua berarti angkanya lebih besar.",
)
