"""One kecamatan in three sentences: how many, how fast against the others, where they are stuck.

Plain values in, one sentence out, with what is uncertain inside it, since a sentence is read aloud
and copied without the table beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.vocabulary.comparison import Base
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.stuck import Held
from analytics.wording import stuck as telling
from analytics.wording.periods import day, period_of
from analytics.wording.quantities import interval, number, quantity

if TYPE_CHECKING:
    from datetime import date

    from analytics.vocabulary.stuck import Stuck

EXAMPLE = "Data contoh: "
_FEWEST = 30
_KPM = {
    Base.POTENTIAL: "KPM potensial",
    Base.OPENING: "KPM",
    Base.LISTED: "KPM",
    Base.REPORTED: "KPM",
}
_NO_FIRST = "Apa yang perlu dilihat lebih dahulu belum dapat disebut"
CHANGE_UNKNOWN = (
    "Apa yang akan mengubahnya baru dapat dijawab bila tahap yang menahan diketahui: untuk itu "
    "perlu daftar KPM beserta kejadian tahap dan tanggalnya."
)


def marked(sentence: str, *, example: bool) -> str:
    """A sentence that says by itself that its figures are invented."""
    return f"{EXAMPLE}{sentence}" if example else sentence


def size(name: str, families: int, potential: int | None, on: date) -> str:
    """How many families are on PKH; `potential` of them, None where nobody says."""
    when = day(on)
    if families == 0:
        return f"{name} tidak punya satu pun KPM aktif dalam daftar per {when}."
    told = f"{name} punya {number(families)} KPM aktif per {when}"
    if potential is None:
        return f"{told}; berapa yang potensial graduasi tidak tercatat."
    few = ", terlalu sedikit untuk laju yang berarti" if families < _FEWEST else ""
    return f"{told}, {number(potential)} di antaranya potensial graduasi{few}."


def size_reported(name: str, families: int, period: str) -> str:
    """The same by the monthly form."""
    when = period_of(period)
    if families == 0:
        return f"{name} melaporkan tidak ada KPM pada akhir {when}."
    few = ", terlalu sedikit untuk laju yang berarti" if families < _FEWEST else ""
    return f"{name} melaporkan {number(families)} KPM pada akhir {when}{few}."


def size_hidden(name: str) -> str:
    """A count so small that it would tell of single families."""
    return f"Jumlah KPM {name} disembunyikan karena terlalu kecil, untuk melindungi keluarga."


def size_missing(name: str) -> str:
    """A count that the lists there are do not tell."""
    return f"Jumlah KPM {name} belum dilaporkan; itu bukan nol."


def size_published(name: str, people: str, period: str, whose: str, ask_whom: str) -> str:
    """What is published of the kecamatan where nothing on its families is."""
    return (
        f"{name} berpenduduk {people} ({period_of(period)}, {whose}); jumlah KPM PKH-nya belum "
        f"pernah terbit dan dapat diminta kepada {ask_whom}."
    )


def size_unpublished(name: str, ask_whom: str) -> str:
    """The same where not even the people are counted."""
    return f"Jumlah KPM PKH {name} belum pernah terbit; dapat diminta kepada {ask_whom}."


@dataclass(frozen=True, slots=True)
class Pace:
    """Graduates of a period of one kecamatan.

    Attributes:
        name: of the kecamatan.
        graduated: families that left able.
        families: of how many.
        base: which families these are.
        period: key.
        low: lower end of the shrunken rate, percent.
        high: its upper end.
    """

    name: str
    graduated: int
    families: int
    base: Base
    period: str
    low: float
    high: float

    @property
    def counted(self) -> str:
        """`3 dari 1.591 KPM potensial Kecamatan Ngraho graduasi mandiri (2025)`."""
        of = f"dari {number(self.families)} {_KPM[self.base]} {self.name}"
        when = f"({period_of(self.period)})"
        if not self.graduated:
            return f"Belum ada yang graduasi mandiri {of} {when}"
        return f"{number(self.graduated)} {of} graduasi mandiri {when}"

    @property
    def ends(self) -> str:
        """The interval of the rate."""
        return interval(self.low, self.high, Unit.PERCENT, 2)


def pace(told: Pace, common: float) -> str:
    """A pace that chance may have made; `common`: of all compared together, percent.

    An interval that leaves out the common rate is no likeness, though among so many kecamatan a
    few such come by chance.
    """
    if told.low <= common <= told.high:
        said = "tidak terbedakan dari kecamatan lain, sejauh ini masih dapat karena kebetulan"
    else:
        which = "lebih tinggi" if told.low > common else "lebih rendah"
        said = f"mungkin {which} daripada kecamatan lain, belum cukup yakin"
    together = quantity(common, Unit.PERCENT, 2)
    return f"{told.counted}: {said} (perkiraan {told.ends}; semua kecamatan bersama {together})."


def pace_apart(told: Pace, *, above: bool) -> str:
    """A pace that chance hardly makes."""
    return (
        f"{told.counted}: lajunya "
        f"{'lebih tinggi' if above else 'lebih rendah'} daripada kecamatan lain, melebihi yang "
        f"lazim karena kebetulan (perkiraan {told.ends})."
    )


def pace_of_none(name: str, families: int, period: str) -> str:
    """No kecamatan had a graduate, so nothing is told apart."""
    return (
        f"Dari {number(families)} KPM {name} belum ada yang graduasi mandiri "
        f"({period_of(period)}), seperti di semua kecamatan lain; belum ada yang dapat "
        "dibandingkan."
    )


def pace_of_few(name: str) -> str:
    """Too few families to be held against others."""
    return (
        f"Laju graduasi {name} tidak dibandingkan dengan kecamatan lain: KPM-nya kurang dari "
        f"{number(_FEWEST)}, sehingga satu keluarga saja sudah mengubahnya jauh."
    )


def pace_missing(name: str) -> str:
    """Graduates or families that the lists there are do not tell."""
    return (
        f"Laju graduasi {name} belum dapat dibandingkan: graduasi atau KPM awalnya belum "
        "dilaporkan; itu bukan nol."
    )


def pace_asked(name: str, ask_whom: str) -> str:
    """Where no kecamatan has a count of graduates."""
    return (
        f"Laju graduasi {name} terhadap kecamatan lain belum dapat dihitung: jumlah KPM dan "
        f"graduasi per kecamatan belum pernah terbit; dapat diminta kepada {ask_whom}."
    )


def stuck(name: str, found: Stuck) -> str:
    """Where most leave without having graduated, for the time they wait; or why none is named."""
    rest = telling.left_out(found)
    if found.named is not None:
        held = f"paling tertahan di tahap {telling.stage(found.named.stage)}"
        whose = f"Keluarga {name} {held}"
        if not found.complete:
            whose = f"Di antara tahap yang dapat dibandingkan, keluarga {name} {held}"
        return f"{whose}: {telling.counted(found.named)}{rest}."
    if found.held is Held.NOBODY:
        return (
            f"Tidak ada keluarga {name} yang tercatat keluar tanpa lulus di tahap yang "
            f"dibandingkan, jadi tidak ada tahap yang dapat disebut menahan{rest}."
        )
    return (
        f"Tahap yang paling menahan keluarga {name} belum dapat ditunjuk: "
        f"{telling.unnamed(found)}{rest}."
    )


def stuck_asked(name: str, ask_whom: str) -> str:
    """Where no list tells of stages."""
    return (
        f"Di tahap mana keluarga {name} tertahan belum diketahui: perlu daftar KPM beserta "
        f"kejadian tahap dan tanggalnya dari {ask_whom}."
    )


def change(found: Stuck) -> str:
    """What would change it, as far as counts tell: where to look first, if a stage is named."""
    if not found.complete:
        return f"{_NO_FIRST}: tidak semua tahap dapat dibandingkan."
    if found.named is None:
        return f"{_NO_FIRST}: belum ada tahap yang terbukti paling menahan."
    return (
        f"Yang perlu dilihat lebih dahulu: apa yang menahan di {telling.stage(found.named.stage)}; "
        "angka saja tidak menyebut sebabnya."
    )
