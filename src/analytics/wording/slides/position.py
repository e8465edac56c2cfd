"""The slide of where the kabupaten stands in its province, or a kecamatan in the kabupaten."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analytics.vocabulary.slide import Question
from analytics.wording import aloud
from analytics.wording.quantities import number
from analytics.wording.slides import counted, fitting, short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.indicator import Indicator

RANKED = "Seberapa pasti urutannya?"
_NAMED = 4  # neighbours in rank that a sentence has room for


def place(rank: int, tied: int, of: int, *, short: bool = False) -> str:
    """`tertinggi ke-4 dari 14`, `terendah dari 14`, `tertinggi (sama dengan dua lainnya) dari 14`.

    Args:
        rank: 1 for the highest value.
        tied: how many others print the same value.
        of: how many have a figure.
        short: where there is no room, a tie is only called one.
    """
    if of == 1:
        return "satu-satunya"
    shared = ""
    if tied:
        shared = " (seri)" if short else f" (sama dengan {counted(tied)} lainnya)"
    if rank == 1:
        return f"tertinggi{shared} dari {number(of)}"
    if rank + tied == of:
        return f"terendah{shared} dari {number(of)}"
    return f"tertinggi ke-{number(rank)}{shared} dari {number(of)}"


def span(first: int, last: int, of: int, *, short: bool = False) -> str:
    """`antara tertinggi ke-3 dan ke-7 dari 14`: the places that cannot be told apart.

    Args:
        first: the highest place that is possible, 1 for the highest value.
        last: the lowest one.
        of: how many have a figure.
        short: where there is no room.
    """
    if first == 1 and last == of:
        return f"belum dapat diurutkan di antara {number(of)}"
    if short:
        return f"tertinggi ke-{number(first)}–{number(last)} dari {number(of)}"
    top = "tertinggi" if first == 1 else f"tertinggi ke-{number(first)}"
    return f"antara {top} dan ke-{number(last)} dari {number(of)}"


class Order(NamedTuple):
    """A place among kecamatan: 1 for the highest, ties, how many have a figure, how many are."""

    rank: int
    tied: int
    known: int
    total: int

    def written(self, *, short: bool = False) -> str:
        """As `place` writes it."""
        return place(self.rank, self.tied, self.known, short=short)


def _among(known: int, total: int) -> str:
    return "kecamatan" if known == total else "kecamatan yang angkanya ada"


def title(name: str, place_: str, brief: str, known: int, of: int) -> str:
    """The message: the place among those of which there is a figure, and of how many in all.

    Args:
        name: of the kabupaten.
        place_: as `place` or `span` writes it.
        brief: the same where there is no room.
        known: how many have a figure.
        of: how many there are.
    """
    whole = f" (dari {number(of)})" if known < of else ""
    return fitting(
        f"Kemiskinan {name} {place_} kabupaten/kota Jatim yang angkanya ada{whole}",
        f"Kemiskinan {name} {place_} daerah Jatim yang angkanya ada{whole}",
        f"Kemiskinan {name} {place_} daerah yang angkanya ada{whole}",
        f"Kemiskinan {name} {brief} daerah yang angkanya ada{whole}",
        f"Kemiskinan {name} {brief} yang angkanya ada{whole}",
        f"Kemiskinan {name} {brief} daerah",
    )


def question(name: str, when: str) -> str:
    """What the slide answers."""
    return f"Di mana posisi {name} di antara kabupaten/kota Jawa Timur, {when}?"


def alt(label: str, when: str, names: Sequence[tuple[str, str]]) -> str:
    """The bars in words, each as (name, figure), from the top."""
    return f"{label}, {when}: {'; '.join(f'{name} {text}' for name, text in names)}"


def others(count: int) -> str:
    """What is missing of the comparison."""
    return f"angka {number(count)} daerah lain di Jatim"


def all_of(of: int, when: str) -> str:
    """What is asked for to complete it."""
    return f"tingkat kemiskinan {number(of)} kabupaten/kota, {when}"


def spoken(name: str, place_: str, known: int, of: int) -> tuple[str, ...]:
    """The place as it is said."""
    told = [f"Tingkat kemiskinan {name} {place_} kabupaten dan kota yang angkanya kami pegang."]
    if known < of:
        told.append(
            f"Jawa Timur punya {number(of)}; {number(of - known)} lainnya belum ada di sini dan "
            "tidak kami beri peringkat."
        )
    return tuple(told)


def spoken_beside(above: tuple[str, float] | None, below: tuple[str, float] | None) -> str:
    """Who stands next, each with the distance in points."""
    told = []
    if above:
        told.append(f"{aloud.place(above[0])} {aloud.points(above[1])} lebih tinggi")
    if below:
        told.append(f"{aloud.place(below[0])} {aloud.points(below[1])} lebih rendah")
    return f"{' dan '.join(told)}."


def spoken_close(names: Sequence[str]) -> str:
    """With whom the rank may well be changed."""
    return f"Dengan {counted(len(names))} daerah selisihnya kecil, jadi urutannya bisa bertukar."


def certainty(names: Sequence[str], least: float) -> Question:
    """How sure the rank is: who lies so near that chance may have put them there."""
    told = (
        "BPS tidak menerbitkan galat sampel per kabupaten, sehingga urutan ini tidak dapat diuji. "
    )
    if not names:
        return Question(
            RANKED,
            f"{told}Tidak ada daerah lain yang selisihnya di bawah {number(least, 1)} poin.",
        )
    more = f", dan {number(len(names) - _NAMED)} lagi" if len(names) > _NAMED else ""
    return Question(
        RANKED,
        f"{told}Selisih di bawah {number(least, 1)} poin belum tentu bermakna: "
        f"{', '.join(names[:_NAMED])}{more}. Dengan mereka urutannya bisa bertukar.",
    )


SPOKEN_MORE = (
    "Urutan bukan sasaran; yang penting berapa warga yang keluar dari kemiskinan.",
    "Angkanya dari survei yang sama dan bulan yang sama, jadi boleh dibandingkan.",
    "Selisih yang kecil belum tentu bermakna, karena galatnya tidak diterbitkan.",
)


def district_title(name: str, of: Indicator, order: Order) -> str:
    """The message on a kecamatan with a figure."""
    told, among = f"{name}: {short(of)}", _among(order.known, order.total)
    return fitting(
        f"{told} {order.written()} {among}",
        f"{told} {order.written(short=True)} {among}",
        f"{told} {order.written(short=True)} yang angkanya ada",
    )


def district_unknown(name: str, known: int, total: int) -> str:
    """The message on a kecamatan without one."""
    if not known:
        return fitting(f"Posisi {name} belum diketahui: belum ada angka untuk dibandingkan")
    return fitting(
        f"Posisi {name} belum diketahui: angka baru ada di {known} dari {total} kecamatan"
    )


def district_question(place_: str, label: str, when: str) -> str:
    """What the slide answers of a kecamatan."""
    return f"{label}, {when}: di mana posisi {place_}?"


def spoken_district(name: str, of: Indicator, value: float, order: Order) -> tuple[str, ...]:
    """The place of a kecamatan as it is said."""
    return (
        f"{of.label} di {name}: {aloud.said(value, of.unit)}.",
        f"Itu {order.written()} {_among(order.known, order.total)}.",
    )


def spoken_unknown(name: str, known: int, total: int) -> tuple[str, ...]:
    """Why a kecamatan has no place."""
    return (
        f"Posisi {name} belum dapat kami sebut, karena angkanya belum ada.",
        f"Baru {number(known)} dari {number(total)} kecamatan yang angkanya pernah terbit.",
        "Yang angkanya belum ada tidak kami beri peringkat.",
    )


SPOKEN_DISTRICT = (
    "Angka ini cacahan dari daftar, bukan tingkat kemiskinan BPS.",
    "Daftar yang berbeda memberi urutan yang berbeda, jadi bacalah bersama keadaan lapangan.",
    "Bila camat punya daftar yang lebih baru, mohon diserahkan agar gambar ini lengkap.",
    "Peringkat tidak dipakai untuk menilai camat, melainkan untuk mencari yang perlu dibantu.",
)
