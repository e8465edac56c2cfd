"""Before and after against comparison villages, in words: no causal word, the range inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Direction
from analytics.vocabulary.result import records
from analytics.wording.differences import decimals, level, period_name, signed, size, spread, unit
from analytics.wording.periods import day
from analytics.wording.quantities import is_missing, number, round_half_up
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any

    import pandas as pd

    from analytics.vocabulary.indicator import Indicator
    from analytics.vocabulary.result import Result

BROKEN = "perbandingan sebelum dan sesudah yang tidak terpotong perubahan aturan"
WRITERS = "operator yang mengisi kartu rancangan, pada halaman Desa percontohan"
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


def main_outcome(name: str) -> str:
    """What is missing where the design card names no outcome, or one that all villages lack."""
    if not name:
        return "ukuran hasil utama pada kartu rancangan"
    return f"angka setiap desa untuk ukuran hasil utama pada kartu rancangan ({name})"


def main_for(name: str) -> str:
    """What is asked for then: another outcome is not looked at in its place."""
    if not name:
        return "ukuran hasil yang akan dilihat, ditulis pada kartu sebelum hasilnya dilihat"
    return "angka ukuran itu di setiap desa, beberapa periode sebelum dan sesudah desa dipilih"


def unbroken(sentence: str) -> str:
    """What would let a comparison across a change of a rule be made."""
    return (
        f"catatan bahwa perubahan aturan itu mengenai semua desa dengan cara yang sama, atau angka "
        f"menurut satu aturan sebelum dan sesudah. {sentence.rstrip('.')}"
    )


def effect(facts: Mapping[str, Any], of: Indicator, who: str = WHO) -> str:
    """What is seen, as one sentence with its range, its rank and how rare it is, all of one test.

    That is the one rid of what comes by itself, where it was asked for; the test by which the
    difference is least rare is named after it where that is another. `who` are the villages at the
    head of the sentence.
    """
    tests = records(facts["tests"])
    net = main_test(facts["tests"])
    in_percent, value = facts["in_percent"], net["effect"]
    within = spread(net["low"], net["high"], of, in_percent=in_percent)
    ends = f"(rentang {within} {unit(of, in_percent=in_percent)})"
    least = max(tests, key=lambda row: row["p"])
    place = f"{ranked(net)} {AMONG[net['test']]} (p = {number(net['p'], 3)})"
    often = f"; {AMONG[least['test']]} p = {number(least['p'], 3)}" if least["p"] > net["p"] else ""
    return f"{who} {moved(value, of, in_percent=in_percent)} {ends}; {place}{often}."


def main_test(tests: pd.DataFrame) -> dict[str, Any]:
    """The row of `facts["tests"]` whose number and range are told."""
    rows = records(tests)
    return next((row for row in rows if row["test"] == FALLEN_BACK), rows[0])


def moved(value: float, of: Indicator, *, in_percent: bool) -> str:
    """`bergerak 3,0 poin persen lebih rendah daripada pembanding, arah yang baik`.

    It holds whatever the levels did: two that both got worse may differ in the good direction.
    """
    if not round_half_up(value, decimals(of, in_percent=in_percent)):
        return "bergerak sama dengan pembanding"
    told = size(value, of, in_percent=in_percent)
    return f"bergerak {told} {_than(value)} pembanding{_way(of, value)}"


def direction(of: Indicator, value: float) -> str:
    """`bergerak lebih rendah daripada pembanding (baik)`, for a title."""
    way = _way(of, value).rpartition(" ")[2]
    return f"bergerak {_than(value)} pembanding{f' ({way})' if way else ''}"


def _than(value: float) -> str:
    return f"lebih {'rendah' if value < 0 else 'tinggi'} daripada"


def _way(of: Indicator, value: float) -> str:
    """Whether that is the good direction; nothing where nobody says which one is."""
    good = _GOOD.get(of.direction)
    return "" if good is None else f", arah yang {'baik' if good * value > 0 else 'buruk'}"


def own(answer: Result) -> str:
    """What the figure of the villages themselves did, whatever that of others: means of both sides.

    A reader who is told of a difference alone takes it for a fall.
    """
    of, rows = answer.indicator, answer.rows()
    before, after = (
        [row["treated"] for row in rows if (row["lead"] >= 0) is side] for side in (False, True)
    )
    then, now = (level(sum(told) / len(told), of) for told in (before, after))
    if then == now:
        return f"Angka desa itu sendiri tetap {now} (rata-rata sebelum dan sesudah)."
    went = "naik" if sum(after) * len(before) > sum(before) * len(after) else "turun"
    return f"Angka desa itu sendiri {went}: rata-rata {then} sebelum, {now} sesudah."


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
            "pembandingnya; angka dan rentang di atas sudah mengeluarkannya."
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
