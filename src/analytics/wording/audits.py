"""What an audit found, in one Indonesian sentence; and what each rule asks of the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analytics.wording.periods import MONTHS
from analytics.wording.quantities import interval, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.audit import Severity
    from analytics.vocabulary.indicator import Unit

_MOST_DECIMALS = 3
_RATIO, _SUM = "Hasil bagi dan kali", "Bagian dan jumlah"
# The name of each rule, and what it asks.
RULES = {
    "share": ("Persentase", "Persentase sama dengan bagian dibagi keseluruhannya."),
    "ratio": (_RATIO, "Hasil bagi dua angka sama dengan angka yang tertulis."),
    "product": (_RATIO, "Hasil kali angka-angka sama dengan angka yang tertulis."),
    "sum": (_SUM, "Bagian-bagian berjumlah sama dengan keseluruhannya."),
    "parts": (_SUM, "Keseluruhan tidak lebih kecil daripada bagian-bagian yang disebut."),
    "years": (_SUM, "Jumlah beberapa tahun sama dengan jumlah setiap tahunnya."),
    "change": ("Perubahan", "Kenaikan yang disebut sama dengan hitungan dari kedua angkanya."),
    "size": ("Orang per keluarga", "Satu keluarga rata-rata beranggota 2,5 sampai 4,5 orang."),
    "implied": (
        "Penduduk tersirat",
        "Jumlah dibagi persentasenya adalah penduduk; dari penerbit yang sama ia tidak melompat.",
    ),
    "two_populations": (
        "Penduduk tersirat",
        "Dua pasang jumlah dan persen dari tempat dan waktu yang sama menyiratkan satu penduduk.",
    ),
    "places": ("Wilayah", "Wilayah di bawahnya berjumlah sama dengan wilayah di atasnya."),
    "places_below": ("Wilayah", "Wilayah di bawahnya tidak melebihi wilayah di atasnya."),
    "number_of_places": (
        "Banyaknya desa dan kelurahan",
        "Banyaknya desa dan kelurahan sama dengan yang ada dalam daftar kode wilayah.",
    ),
    "slip_of_the_pen": (
        "Salah salin",
        "Dua angka untuk hal yang sama tidak berbeda satu angka saja atau dua angka bertukar.",
    ),
    "leap": ("Lompatan", "Angka tidak bergerak delapan kali lebih jauh daripada biasanya."),
    "broken_series": ("Deret berganti", "Lompatan pada pergantian deret berasal dari metodenya."),
    "published_too_early": ("Tanggal", "Sumber tidak terbit sebelum waktu yang dikatakannya."),
    "another_month": ("Bulan", "Angka satu bulan tidak disebut sebagai angka bulan lain."),
    "same_value_at_two_times": (
        "Angka berulang",
        "Cacahan yang sama persis tidak terjadi pada dua waktu yang berbeda.",
    ),
    "same_value_in_two_units": (
        "Satuan",
        "Banyaknya orang tidak sama dengan banyaknya keluarga.",
    ),
}


class Told(NamedTuple):
    """A figure in words: what it is, where and when it holds, and itself with its unit."""

    label: str
    where: str
    when: str
    value: str

    @property
    def place(self) -> str:
        """`Kab. Bojonegoro, 2025`."""
        return f"{self.where}, {self.when}"


def value(figure: float, unit: Unit) -> str:
    """A figure with its unit and the decimals it has."""
    return quantity(figure, unit, decimals(figure))


def decimals(figure: float) -> int:
    """How many decimals a figure has, three at most."""
    text = f"{figure:.{_MOST_DECIMALS}f}".rstrip("0").partition(".")[2]
    return len(text)


def range_of(low: float, high: float, unit: Unit, places: int) -> str:
    """A range with its unit; one figure where both ends print the same."""
    first, last = quantity(low, unit, places), quantity(high, unit, places)
    if first == last:
        return first
    tail = last.removeprefix(interval(high, high, unit, places))
    return f"{interval(low, high, unit, places)}{tail}"


def worked_out(figure: Told, told: str, terms: Sequence[Told], expected: str) -> str:
    """A figure that others do not give."""
    return (
        f"{figure.label} ({figure.place}) tertulis {told}; dihitung dari {_listed(terms)} "
        f"hasilnya {expected}."
    )


def too_small(figure: Told, terms: Sequence[Told], least: str) -> str:
    """A whole that has less than the parts named."""
    return (
        f"{figure.label} ({figure.place}) tertulis {figure.value}, padahal {_listed(terms)} "
        f"bersama-sama paling sedikit {least}."
    )


def family_size(people: Told, families: Told, size: float, low: float, high: float) -> str:
    """Persons a family that no population has."""
    return (
        f"{people.place}: {people.value} dalam {families.value} berarti {number(size, 1)} orang "
        f"per keluarga; yang wajar {number(low, 1)} sampai {number(high, 1)}."
    )


def sum_of_places(figure: Told, known: int, of: int, total: str, *, whole: bool) -> str:
    """A place that is not the sum of those in it."""
    if whole:
        return (
            f"{figure.label} ({figure.place}) tertulis {figure.value}; {number(known)} wilayah di "
            f"dalamnya berjumlah {total}."
        )
    return (
        f"{figure.label} ({figure.place}) tertulis {figure.value}, padahal {number(known)} dari "
        f"{number(of)} wilayah di dalamnya saja sudah {total}."
    )


def counted_places(figure: Told, told: float, listed: float, kind: str) -> str:
    """Desa or kelurahan a source counts against the list of codes."""
    return (
        f"{figure.place}: sumbernya menghitung {number(told)} {kind}; daftar kode wilayah memuat "
        f"{number(listed)}."
    )


def population(count: Told, rate: Told, implied: str, expected: str, elsewhere: str) -> str:
    """A count and a percentage that imply a population the place does not have."""
    sentence = (
        f"{count.value} dan {rate.value} ({count.label}, {count.place}) menyiratkan {implied}, "
        f"padahal angka tahun-tahun di sekitarnya menyiratkan {expected}."
    )
    return f"{sentence} Penduduk sebesar itu cocok dengan {elsewhere}." if elsewhere else sentence


def two_populations(pair: Sequence[Told], used: Sequence[Told], implied: str, expected: str) -> str:
    """Two counts of one thing whose percentages rest on different populations."""
    (count, rate), (other, share) = pair, used
    return (
        f"{count.value} pada {rate.value} ({count.label}, {count.place}) menyiratkan {implied}, "
        f"padahal {other.value} pada {share.value} menyiratkan {expected}; penduduknya berbeda, "
        "atau salah satu pasangan keliru."
    )


def slip(figure: Told, other: Told) -> str:
    """Two figures that differ by a slip of the pen."""
    return (
        f"{figure.label} ({figure.place}): {figure.value} dan {other.value} hanya berbeda satu "
        "angka, atau dua angkanya bertukar; salah satunya tampaknya salah salin."
    )


def leap(figure: Told, before: Told) -> str:
    """One place that leaps."""
    return (
        f"{figure.label} ({figure.where}) dari {before.value} ({before.when}) menjadi "
        f"{figure.value} ({figure.when}): jauh lebih besar daripada perubahan yang biasa."
    )


def leap_together(figure: Told, before: Told, places: int, known: int) -> str:
    """Places that leap all at once."""
    return (
        f"{figure.label} melompat di {number(places)} dari {number(known)} wilayah sekaligus "
        f"antara {before.when} dan {figure.when}: dasar hitungannya berganti, bukan keadaannya."
    )


def broken(figure: Told, before: Told, series: str, old: str) -> str:
    """Two series that follow each other."""
    return (
        f"{figure.label} ({figure.where}) dari {before.value} ({before.when}, {old}) menjadi "
        f"{figure.value} ({figure.when}, {series}) bukan perubahan: deretnya berganti."
    )


def too_early(figure: Told, published: str, day: str) -> str:
    """A source older than what it tells of."""
    return (
        f"{figure.label} ({figure.place}), {figure.value}: sumbernya terbit {published}, sebelum "
        f"{day} yang dikatakannya."
    )


def month(figure: Told, called: int, own: int, year: int) -> str:
    """A March figure called September."""
    return (
        f"{figure.label} ({figure.where}), {figure.value}: disebut sebagai angka "
        f"{MONTHS[called]} {year}, padahal itu angka {MONTHS[own]} {year}."
    )


def twice(figure: Told, other: Told) -> str:
    """One value for two periods."""
    return (
        f"{figure.value} disebut untuk {figure.label} ({figure.place}) dan lagi untuk "
        f"{other.label} ({other.place}); cacahan dua waktu jarang sama persis."
    )


def two_units(figure: Told, other: Told) -> str:
    """One value for two units."""
    return (
        f"Bilangan yang sama disebut sebagai {figure.value} ({figure.label}, {figure.place}) dan "
        f"sebagai {other.value} ({other.label}, {other.place}); satuannya bertentangan."
    )


def found(figures: int, weights: Mapping[Severity, int], aside: int) -> str:
    """The audits in a breath."""
    of_kind = joined([f"{number(count)} {kind.label}" for kind, count in weights.items()])
    return (
        f"{number(figures)} angka diperiksa, {number(sum(weights.values()))} temuan: {of_kind}; "
        f"{number(aside)} di antaranya tentang angka yang sudah dikesampingkan."
    )


def dismissed(sentence: str) -> str:
    """The sentence about a figure that was already set aside."""
    return f"{sentence} Angka ini sudah dikesampingkan."


def _listed(terms: Sequence[Told]) -> str:
    return joined([f"{term.value} ({term.label})" for term in terms])
