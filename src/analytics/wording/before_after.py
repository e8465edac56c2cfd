"""Before and after against comparison villages, in words: no causal word, the range inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Direction
from analytics.vocabulary.result import records
from analytics.wording.differences import decimals, period_name, signed, size, spread, unit
from analytics.wording.periods import day
from analytics.wording.quantities import is_missing, number, round_half_up
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any

    from analytics.vocabulary.indicator import Indicator
    from analytics.vocabulary.result import Result

BROKEN = "perbandingan sebelum dan sesudah yang tidak terpotong perubahan aturan"
APPROVERS = "pengesah data, pada halaman Rekonsiliasi bagian Perubahan aturan"
DIFFERENCES = (
    "beda dari pembanding sesudah desa dipilih dikurangi beda rata-rata sebelumnya "
    "(difference-in-differences)"
)
HIDDEN = "angka desa yang kecil disembunyikan; desa itu tidak ikut dibandingkan"
COMPARED = "desa pembanding dipilih hanya dari angka sebelumnya (jarak Mahalanobis)"
NOTHING_AFTER = (
    "Belum ada periode sesudah desa dipilih, jadi belum ada hasil; pembanding di atas dipilih "
    "menurut angka sebelumnya yang ada sampai hari ini."
)
WHO = "Desa percontohan"
ASSISTED = "Desa dampingan"
PILOTS, OTHERS, PLACEBOS = "desa yang dilihat", "desa pembanding", "desa lain yang dipilih serupa"
EACH_OTHER = "desa lain terhadap sintetisnya"
RANGE = "95% perbandingan serupa"


def lacking(label: str, names: Sequence[str]) -> str:
    """What is missing of treated villages."""
    return f"{label} di {joined(names)}, pada setiap periode yang dibandingkan"


def every_period(names: Sequence[str]) -> str:
    """What is asked for of them."""
    return f"angka {joined(names)} untuk setiap periode sebelum dan sesudah desa dipilih"


def unbroken(sentence: str) -> str:
    """What would let a comparison across a change of a rule be made."""
    return (
        f"catatan bahwa perubahan aturan itu mengenai semua desa dengan cara yang sama, atau angka "
        f"menurut satu aturan sebelum dan sesudah. {sentence.rstrip('.')}"
    )


def effect(facts: Mapping[str, Any], of: Indicator, who: str = WHO) -> str:
    """What is seen, as one sentence with its range, its rank and how rare it is.

    Of what comes by itself the range is rid; the rank is that of the test by which the difference
    is least rare. `who` are the villages at the head of the sentence.
    """
    tests = records(facts["tests"])
    in_percent, value = facts["in_percent"], tests[0]["effect"]
    told, side = size(value, of, in_percent=in_percent), _side(of, value)
    net = next((row for row in tests if row["test"] == FALLEN_BACK), tests[0])
    low, high = sorted((side * net["low"], side * net["high"]))
    within = spread(low, high, of, in_percent=in_percent)
    ends = f"(rentang {within} {unit(of, in_percent=in_percent)})"
    least = max(tests, key=lambda row: row["p"])
    place = f"{ranked(least)} {AMONG[least['test']]} (p = {number(least['p'], 3)})"
    return f"{who} {_head(of, value)} {told} {ends}; {place}."


def _side(of: Indicator, value: float) -> int:
    """The way in which a difference is told: the good one, else the one it went."""
    good = _GOOD.get(of.direction)
    return good if good is not None else (-1 if value < 0 else 1)


def _head(of: Indicator, value: float) -> str:
    good = _GOOD.get(of.direction)
    if good is None:
        return f"{'turun' if value < 0 else 'naik'} lebih dari pembanding sebesar"
    if good * value >= 0:
        return "membaik lebih dari pembanding sebesar"
    return "tertinggal dari pembanding sebesar"


def direction(of: Indicator, value: float) -> str:
    """`membaik lebih dari pembanding`."""
    return _head(of, value).removesuffix(" sebesar")


def luck(facts: Mapping[str, Any], of: Indicator) -> tuple[str, ...]:
    """How much of it comes by itself, and what a fall in a list of recipients may be."""
    told = []
    expected = facts["expected"]
    in_percent = facts["in_percent"]
    if round_half_up(expected, decimals(of, in_percent=in_percent)):
        side = "turun" if expected < 0 else "naik"
        told.append(
            f"Desa dengan masa lalu seperti ini wajar {side} "
            f"{size(expected, of, in_percent=in_percent)} dengan sendirinya dibanding "
            "pembandingnya; rentang di atas sudah mengeluarkannya."
        )
    if _GOOD.get(of.direction) is None:
        told.append(
            "Turunnya jumlah penerima dapat berarti lulus, pindah, meninggal, atau daftar "
            "dibersihkan; karena itu tidak disebut membaik."
        )
    return tuple(told)


def ranked(row: Mapping[str, Any]) -> str:
    """`peringkat 3 dari 1.000`."""
    return f"peringkat {number(row['rank'])} dari {number(row['of'])}"


def alone(row: Mapping[str, Any], of: Indicator, verdict: str, *, in_percent: bool) -> str:
    """One village by itself: `Botoreco: −1,2 poin persen, peringkat 3 dari 400; ada tanda`."""
    if is_missing(row["p"]):
        return f"{row['name']}: {verdict}"
    apart = f"{signed(row['effect'], of, in_percent=in_percent)} {unit(of, in_percent=in_percent)}"
    return f"{row['name']}: {apart}, {ranked(row)} (p = {number(row['p'], 3)}); {verdict}"


def told_of(row: Mapping[str, Any], result: Result) -> str:
    """What a mark of a period says where a reader points."""
    of, in_percent = result.indicator, result.facts["in_percent"]
    told = f"{signed(row['effect'], of, in_percent=in_percent)} {unit(of, in_percent=in_percent)}"
    lines = [f"<b>{period_name(row['period'])}</b>: {told}"]
    if not is_missing(row["low"]):
        lines.append(f"{RANGE}: {spread(row['low'], row['high'], of, in_percent=in_percent)}")
    return "<br>".join(lines)


def when_chosen(since: date) -> str:
    """Beside the line of the day."""
    return f"desa dipilih {day(since)}"


def axis(of: Indicator, facts: Mapping[str, Any]) -> str:
    """What the axis of a difference says."""
    return f"beda dari pembanding ({unit(of, in_percent=facts['in_percent'])})"


def picture(kind: str) -> str:
    """The accessible name of a picture: "gaps", "study" or "synthetic"."""
    return _PICTURES[kind]


FALLEN_BACK = "fallen_back"
AMONG = {
    "any": "di antara kelompok desa mana pun",
    FALLEN_BACK: "di antara kelompok mana pun, sesudah pulih dengan sendirinya dikeluarkan",
    "worst": "di antara desa terburuk pada tanggal-tanggal sebelumnya",
}
TESTS = {
    "any": "kelompok desa mana pun",
    FALLEN_BACK: "kelompok mana pun, tanpa pulih dengan sendirinya",
    "worst": "desa terburuk pada tanggal sebelumnya",
}
_GOOD = {Direction.LOWER_IS_BETTER: -1, Direction.HIGHER_IS_BETTER: 1}
_PICTURES = {
    "gaps": (
        "Beda desa yang dilihat dari desa pembanding tiap periode, sebelum dan sesudah dipilih, "
        "di antara garis kelabu desa lain yang dipilih serupa; angkanya ada di tabel"
    ),
    "study": (
        "Beda tiap periode dari rata-rata sebelum desa dipilih, di atas batang kelabu tempat 95% "
        "perbandingan serupa berada; angkanya ada di tabel"
    ),
    "synthetic": (
        "Beda desa yang dilihat dari desa sintetis tiap periode, di antara garis kelabu desa lain "
        "terhadap sintetisnya masing-masing; bobotnya ada di tabel"
    ),
}
