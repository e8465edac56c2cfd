"""Words in and beside the pictures of a scenario: the fan, and which assumption matters most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.levers import BASELINE, between
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.scenario import Lever

GRADUATED, STOCK = "graduated", "stock"
PICTURES: Mapping[str, str] = {"lulus": "Graduasi mandiri setahun", "kpm": "Jumlah KPM"}
"""What can be looked at: name in the address, and on screen."""
_FEW, _MANY = 100, 10_000
WHATS: Mapping[str, str] = {"lulus": GRADUATED, "kpm": STOCK}
AXES: Mapping[str, str] = {
    GRADUATED: "KPM graduasi mandiri setahun",
    STOCK: "KPM pada akhir triwulan",
}
BANDS = "pita gelap: 50% kemungkinan · pita terang: 90%"
FEWER = "setengah dari hitungan jatuh dalam pita gelap, sembilan dari sepuluh dalam pita terang"
SWING_KEY = "□ andaian di ujung rendah · ■ di ujung tinggi · garis: seperti sekarang"


def name_of(scenario: str) -> str:
    """What a line is called; the one nobody moved is the baseline."""
    return scenario or BASELINE


def about(value: float) -> str:
    """Beside the end of a line: where it ends; that is a mean, so the last digits say nothing."""
    return f"sekitar {rounded(value)}"


def rounded(value: float) -> str:
    """A number worked out, with as many digits as it can bear: two, of large ones three."""
    if abs(value) < _FEW:
        return number(value)
    keep = 3 if abs(value) >= _MANY else 2
    step = 10 ** (len(str(int(abs(value)))) - keep)
    return number(round(value / step) * step)


def year_end(year: int) -> str:
    """A tick of a stock, which is told at the end of a year."""
    return f"akhir<br>{year}"


def told(name: str, when: str, row: Mapping[str, Any]) -> str:
    """What a point says when somebody rests on it."""
    return (
        f"{name}, {when}: <b>{number(row['mean'])} KPM</b>"
        f"<br>90%: {number(row['p05'])}–{number(row['p95'])}"
        f" · 50%: {number(row['p25'])}–{number(row['p75'])}"
    )


def target(value: float) -> str:
    """On the line of the target."""
    return f"yang diminta: {number(value)} setahun"


def quarter(key: str) -> str:
    """`triwulan IV 2030`, from `2030-Q4`."""
    year, _, place = key.partition("-Q")
    return f"triwulan {('I', 'II', 'III', 'IV')[int(place) - 1]} {year}"


def alt(what: str, names: Sequence[str], of_target: float | None) -> str:
    """The accessible name of the fan."""
    line = f", dengan garis {target(of_target)}" if of_target else ""
    whose = f"Kipas {AXES[what]} menurut {', '.join(names)}{line}"
    return f"{whose}; {FEWER}; angka yang sama ada di tabel"


ALT_OF_SWINGS = (
    "Batang per andaian: berapa hasilnya bila andaian itu di ujung rendah dan di ujung tinggi, "
    "yang lain tetap; angka yang sama ada di tabel"
)
ALT_OF_PANELS = "Kipas KPM"


def ends(lever: Lever, low: float, high: float) -> str:
    """Between which ends an assumption was moved."""
    return f"{lever.label}: {between(low, high, lever.unit)}"


def left_out(many: int) -> str:
    """Below the bars: what matters least stands in the table alone."""
    return f"{number(many)} andaian lain berpengaruh lebih kecil; ada di tabel"


OUTCOMES: Mapping[str, str] = {
    GRADUATED: "Graduasi mandiri sampai 2030",
    STOCK: "KPM pada akhir 2030",
}
"""What a swing is measured in."""
