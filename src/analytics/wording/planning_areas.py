"""Prioritas wilayah in words: quadrants of two indicators, and how many kecamatan are not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.planning import Quadrant
from analytics.wording.periods import period_of
from analytics.wording.quantities import is_missing, number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Protocol

    class Axis(Protocol):
        """What is told of `answers.planning_areas.Axis`."""

        name: str
        label: str
        worse: int
        judged: bool
        decimals: int


HEADER: Final = "Kecamatan mana yang didahulukan?"
PICK: Final = ("Indikator mendatar", "Indikator tegak")
LACKING: Final = "dua indikator yang sama untuk 28 kecamatan"
ASK_WHOM: Final = "Bappeda Kab. Bojonegoro"
ASK_FOR: Final = (
    "angka per kecamatan yang dipakai RPKD untuk menentukan kuadran, beserta sumber dan tahunnya"
)
NAMED: Final = ("Prioritas wilayah", "Kecamatan menurut dua indikator yang dipilih pembaca.")
STEP: Final = "Garis kuadran adalah median kecamatan yang kedua angkanya diketahui."
MISSING_STEP: Final = "Kecamatan tanpa salah satu angka tidak ditempatkan."
NOT_DRAWN: Final = "belum ditempatkan"
NO_RATE: Final = (
    "Angka kemiskinan BPS tidak ada per kecamatan; yang ada di sini angka lain, jadi kuadran ini "
    "bukan kuadran RPKD."
)
TABLE: Final = "Angka yang sama dalam tabel"
HEADS: Final = ("Kecamatan", "Kuadran")
METHOD: Final = (
    (
        "**Kuadran.** Dua indikator menurut pilihan pembaca, garisnya median kecamatan yang kedua "
        "angkanya diketahui (kerangka TNP2K: prioritas wilayah). Bila rata-rata sebagai garis "
        "menempatkan kecamatan di kuadran lain, atau nilainya tepat di garis, ia disebut "
        "bergantung pada garisnya."
    ),
    (
        "**Syarat.** Kurang dari delapan kecamatan: kuadran tidak ditarik. Banyaknya desa atau "
        "orang dibagi banyaknya desa atau penduduk, karena kecamatan tidak sama besar."
    ),
)
_HIGH, _LOW = ("lebih berat", "lebih tinggi"), ("lebih ringan", "lebih rendah")
_DIVIDED: Final = {"village_count": "banyaknya desa", "population": "jumlah penduduk"}
_PER: Final = {"village_count": "per 100 desa", "population": "per 1.000 penduduk"}


def label(name: str, per: tuple[str, int] | None, period: str) -> str:
    """What is held against what: `Desa tertinggal per 100 desa, 2019`."""
    return f"{name}{f' {_PER[per[0]]}' if per else ''}, {period_of(period)}"


def offered(told: str, known: int, total: int) -> str:
    """An indicator in a picker."""
    return f"{told} ({number(known)} dari {number(total)} kecamatan)"


def divided(by: str) -> str:
    """The step that made a rate of a count."""
    return f"Dibagi {_DIVIDED[by]} terbaru."


def name(label: str) -> str:
    """An indicator as a sentence has it: without what stands in brackets."""
    return lower_first(label.partition(" (")[0])


def axis(one: Axis) -> str:
    """An indicator along its axis, with which side is worse."""
    return f"{one.label} → {'lebih berat' if one.judged and one.worse > 0 else 'lebih tinggi'}"


def side(kind: Quadrant | str, axes: Sequence[Axis]) -> str:
    """What a quadrant is called: how each of the two indicators stands."""
    high, low = ([f"{one.name} {words[not one.judged]}" for one in axes] for words in (_HIGH, _LOW))
    same = len({one.judged for one in axes}) == 1
    first = not axes[0].judged
    told = {
        Quadrant.BOTH: f"keduanya {_HIGH[first]}" if same else joined(high),
        Quadrant.FIRST: f"{high[0]}, {low[1]}",
        Quadrant.SECOND: f"{low[0]}, {high[1]}",
        Quadrant.NEITHER: f"keduanya {_LOW[first]}" if same else joined(low),
        Quadrant.DEPENDS: "bergantung pada garisnya",
    }
    return told[Quadrant(kind)] if kind else NOT_DRAWN


def brief(kind: Quadrant | str, axes: Sequence[Axis]) -> str:
    """A quadrant beside both values, where there is room for a few words."""
    if not kind or kind == Quadrant.DEPENDS:
        return side(kind, axes)
    over = (kind in {Quadrant.BOTH, Quadrant.FIRST}, kind in {Quadrant.BOTH, Quadrant.SECOND})
    told = [(_HIGH if high else _LOW)[not one.judged] for one, high in zip(axes, over, strict=True)]
    return ", ".join(told)


def legend(axes: Sequence[Axis]) -> str:
    """What the marks of the picture are."""
    marks = ("kotak", "segitiga", "belah ketupat", "bulat", "lingkaran kosong")
    told = [f"{mark}: {side(kind, axes)}" for mark, kind in zip(marks, Quadrant, strict=True)]
    return f"Tanda: {'; '.join(told)}."


def lead(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The plain answer: who lies where, and of how many nothing is known."""
    known, total = facts["both"], facts["total"]
    some = f"Kedua angka itu diketahui untuk {number(known)} dari {number(total)} kecamatan"
    if facts["lines"] is None:
        return (
            (
                f"Prioritas wilayah belum dapat ditarik: {some[0].lower()}{some[1:]}, dan kuadran "
                "memerlukan sedikitnya delapan."
            ),
        )
    both = [row["name"] for row in rows if row["quadrant"] == Quadrant.BOTH]
    unsure = sum(row["quadrant"] == Quadrant.DEPENDS for row in rows)
    many = number(len(both)) if both else "tidak satu pun"
    told = f"{many} di antaranya {_heavy(facts['axes'])}"
    named = f": {joined(both)}" if both else ""
    more = f" {number(unsure)} kecamatan bergantung pada garisnya." if unsure else ""
    return (f"{some}; {told}{named}.{more}",)


def _heavy(axes: Sequence[Axis]) -> str:
    """Heavy, or high, by both, as a sentence has it: which of the two is which is said."""
    one, other = axes
    sides = [_HIGH[not axis.judged] for axis in axes]
    if one.judged == other.judged:
        return f"{sides[0]} pada keduanya, yaitu {one.name} dan {other.name}"
    return f"{sides[0]} pada {one.name} sekaligus {sides[1]} pada {other.name}"


def unknown(names: Sequence[str]) -> tuple[str, ...]:
    """Who is not placed."""
    return (f"Belum ada data untuk {joined(list(names))}.",) if names else ()


def value(raw: float, decimals: int) -> str:
    """A value in the table."""
    return "belum ada data" if is_missing(raw) else number(raw, decimals)


def alt(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The picture in words."""
    one, other = facts["axes"]
    told = "; ".join(
        f"{row['name']} {value(row['value'], one.decimals)} dan "
        f"{value(row['second'], other.decimals)}"
        for row in rows
        if not is_missing(row["value"]) and not is_missing(row["second"])
    )
    return f"Kecamatan menurut {one.label} dan {other.label}: {told}"


def line(row: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    """A kecamatan in a line, for the command line."""
    one, other = facts["axes"]
    kind = side(row["quadrant"], (one, other))
    return (
        f"{row['name']} ({row['area_code']}): {value(row['value'], one.decimals)} dan "
        f"{value(row['second'], other.decimals)} – {kind}"
    )
