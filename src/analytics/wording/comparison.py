"""A fair comparison of kecamatan in words: what luck explains, and what it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.comparison import Finding, Place
from analytics.vocabulary.indicator import Unit
from analytics.wording.periods import period_of
from analytics.wording.quantities import interval, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from analytics.vocabulary.comparison import Base

SHOWN = {"batas": "letak terhadap batas kebetulan", "laju": "nilai disusutkan ke rata-rata"}
SHRINKING = "ditarik ke rata-rata semua kecamatan menurut banyaknya keluarga (Bayes empiris)"
NOT_COMPARED = "tidak dibandingkan"
COMMON = "rata-rata bersama"
FLAGGED = "di luar kebetulan"
UNIT = "persen KPM yang graduasi mandiri"
TITLES = {
    Finding.NONE: "Tidak ada beda yang terdeteksi antarkecamatan",
    Finding.SPREAD: "Kecamatan berbeda, tetapi belum dapat ditunjuk yang mana",
    Finding.EMPTY: "Belum ada graduasi mandiri untuk dibandingkan",
}
METHOD = (
    (
        "Batas pada gambar corong dihitung tepat dari sebaran binomial di sekitar rata-rata "
        "bersama (interpolasi Spiegelhalter 2005, Statistics in Medicine 24:1185–1202). Itu batas "
        "prediksi: di mana kecamatan sebesar itu wajar berada bila lajunya sama dengan yang lain."
    ),
    (
        "Bila kecamatan lebih beragam daripada kebetulan (phi, winsor 10%, di atas 1), batas "
        "dilebarkan dengan ragam tambahan tau² (Spiegelhalter 2005)."
    ),
    (
        "Kecamatan hanya ditandai bila berada di luar batas 99,8% dan jumlahnya juga di luar batas "
        "binomial tepat untuk 5% dibagi banyaknya kecamatan, tiap sisi separuh (Bonferroni). "
        "Dengan aturan itu, bila semua laju sebenarnya sama, paling banyak 5 dari 100 kali ada "
        "kecamatan yang ditandai; dengan batas 99,8% saja bisa lebih."
    ),
    (
        "Laju yang disusutkan: Bayes empiris beta-binomial, (x + mM)/(n + M), dengan m dan M dari "
        "kemungkinan maksimum atas semua kecamatan. Bila M tak terhingga, semua kecamatan diberi "
        "rata-rata bersama: tidak ada beda yang terdeteksi. Selang 95% tidak menganggap m dan M "
        "diketahui: keduanya diintegralkan atas kemungkinannya (prior penyusutan seragam, Daniels "
        "1999); pada simulasi 28 kecamatan sekitar 93 dari 100 selang memuat laju sebenarnya."
    ),
    (
        "Rentang peringkat: 20.000 kali m, M, dan laju kecamatan diundi dari posteriornya lalu "
        "diurutkan; rentangnya memuat 95% hasil (Goldstein dan Spiegelhalter 1996). Peringkat "
        "tidak disebut bila uji rasio kemungkinan tidak menemukan beda (p di atas 0,05) dan tidak "
        "ada kecamatan yang ditandai."
    ),
    "Kecamatan dengan kurang dari 30 KPM tidak dibandingkan. Urutan tabel selalu menurut kode.",
)


def pace(base: Base) -> str:
    """What the rate is called, by the families it is a part of."""
    return f"Graduasi mandiri terhadap {base.label}"


def divided(base: Base) -> str:
    """The step from counts to rates."""
    return f"graduasi mandiri dibagi {base.label}, per kecamatan"


def title(finding: Finding, flagged: int) -> str:
    """What was found, as a heading."""
    if finding is Finding.SOME:
        return f"{number(flagged)} kecamatan berbeda di luar kebetulan"
    return TITLES[finding]


def found(facts: Mapping[str, Any], above: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """The plain answer: what was found, with its uncertainty in the sentence.

    Args:
        facts: of `answers.comparison.compared`.
        above: names of the kecamatan flagged above the common rate.
        below: of those below it.
    """
    common = quantity(facts["common"], Unit.PERCENT, 2)
    ends = interval(facts["common_low"], facts["common_high"], Unit.PERCENT, 2)
    whole = (
        f"{number(facts['graduated'])} dari {number(facts['families'])} KPM graduasi mandiri "
        f"({common}; variasi wajar {ends})"
    )
    match facts["finding"]:
        case Finding.EMPTY:
            return (f"Belum ada graduasi mandiri yang tercatat: {whole}.",)
        case Finding.NONE:
            told = "Naik turunnya antarkecamatan masih dapat terjadi karena kebetulan saja."
        case Finding.SPREAD:
            told = (
                "Kecamatan berbeda lebih daripada yang dijelaskan kebetulan, tetapi tidak satu pun "
                "dapat ditunjuk dengan yakin."
            )
        case _:
            sides = [
                f"{joined(names)} {side} rata-rata bersama"
                for names, side in ((above, "di atas"), (below, "di bawah"))
                if names
            ]
            told = f"Lebih jauh daripada yang dijelaskan kebetulan: {'; '.join(sides)}."
    return (f"{told} Semua bersama, {period_of(facts['period'])}: {whole}.",)


def luck(told: Mapping[float, Mapping[str, float]]) -> str:
    """How many kecamatan luck alone puts outside, beside how many there are."""
    parts = [
        f"{_upto(one['usual'])} kecamatan di luar {limit(coverage)}"
        for coverage, one in told.items()
    ]
    there = joined([number(one["outside"]) for one in told.values()])
    return f"Secara kebetulan saja wajar {joined(parts)}; sekarang {there}."


def beyond(outside: int) -> str:
    """Below the picture: how many lie beyond 95 percent, of whom none is named there for it."""
    if not outside:
        return ""
    return f"{number(outside)} kecamatan di luar {limit(0.95)}: namanya di tabel"


def _upto(most: float) -> str:
    """`0–1`; where luck usually puts none there, at most one is still no surprise."""
    return f"0–{number(max(most, 1))}"


def based(period: str, base: Base) -> str:
    """Of what the rate is a part."""
    return f"Graduasi mandiri {period_of(period)} dibagi {base.label}."


def left_out(missing: Sequence[str], few: Sequence[str], fewest: int) -> tuple[str, ...]:
    """Which kecamatan are not compared, and why; never as zero."""
    told = []
    if missing:
        told.append(
            f"{number(len(missing))} kecamatan belum lengkap angkanya dan tidak dibandingkan, "
            f"bukan nol: {joined(missing)}."
        )
    if few:
        told.append(f"Kurang dari {number(fewest)} KPM, tidak dibandingkan: {joined(few)}.")
    return tuple(told)


def by_chance(row: Mapping[str, Any], areas: int) -> str:
    """How the known total would fall by chance alone; of no kecamatan by name.

    Args:
        row: of `answers.comparison.by_chance`.
        areas: how many kecamatan.
    """
    told = (
        f"Seandainya {number(row['value'])} graduasi mandiri (hingga {period_of(row['period'])}) "
        f"tersebar karena kebetulan saja di {number(areas)} kecamatan yang sama besar, wajar bila "
        f"satu kecamatan mendapat {number(row['equal_low'])} sampai {number(row['equal_high'])}"
    )
    if "people_low" in row:
        ends = number(row["people_low"]), number(row["people_high"])
        told += f"; bila sebanding penduduknya, {ends[0]} sampai {ends[1]}"
    return f"{told}. Beda sebesar itu belum berarti apa-apa tentang kerja sebuah kecamatan."


def told(row: Mapping[str, Any]) -> str:
    """What the command line says of a kecamatan."""
    if row["place"] < 0:
        return NOT_COMPARED
    return (
        f"{counted(row)}; mentah {spread(row, 'raw')}; disusutkan {spread(row, 'shrunk')}; "
        f"{ranked(row['rank_low'], row['rank_high'])}; "
        f"{placed(Place(row['place']), flagged=row['flagged'])}"
    )


def spread(row: Mapping[str, Any], kind: str) -> str:
    """A rate with its interval: `0,49% (0,32–0,70%)`; `kind` is "raw" or "shrunk"."""
    ends = interval(row[f"{kind}_low"], row[f"{kind}_high"], Unit.PERCENT, 2)
    return f"{quantity(row[kind], Unit.PERCENT, 2)} ({ends})"


def counted(row: Mapping[str, Any]) -> str:
    """`9 dari 3.070 KPM`."""
    return f"{number(row['graduated'])} dari {number(row['families'])} KPM"


def ranked(low: object, high: object) -> str:
    """`di antara peringkat 3 dan 25`; where no difference is detected there is no rank."""
    if not isinstance(low, int) or not isinstance(high, int):
        return "tidak ada beda yang terdeteksi"
    if low == high:
        return f"peringkat {number(low)}"
    return f"di antara peringkat {number(low)} dan {number(high)}"


def placed(place: Place, *, flagged: bool) -> str:
    """Where it lies; `flagged`: further out than luck explains."""
    return f"{place.label}, {FLAGGED}" if flagged else place.label


def measured(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The numbers behind what was found, for those who ask."""
    if facts["finding"] is Finding.EMPTY:
        return ()
    wider = "batas dilebarkan" if facts["tau2"] > 0 else "batas tidak dilebarkan"
    weight = facts["weight"]
    pull = (
        "M tak terhingga (penyatuan penuh)"
        if weight is None
        else f"M = {number(weight)} KPM (kecamatan sebesar itu ditarik separuh jalan)"
    )
    told = (
        f"Hasil di sini: phi {number(facts['phi_raw'], 2)}, sesudah winsor "
        f"{number(facts['phi'], 2)}; tau {quantity(100 * facts['tau2'] ** 0.5, Unit.PERCENT, 3)}, "
        f"{wider}; {pull}; p = {number(facts['p_value'], 3)}."
    )
    return (told,)


def limit(coverage: float) -> str:
    """What a limit is called beside its line: `batas 99,8%`."""
    return f"batas {number(100 * coverage, 1).replace(',0', '')}%"


def picture(kind: str) -> str:
    """The accessible name of a picture: "control", "spans" or "map"."""
    return _PICTURES[kind]


_PICTURES = {
    "control": (
        "Laju graduasi mandiri tiap kecamatan menurut banyaknya KPM, di antara batas kebetulan "
        "95% dan 99,8%; angkanya ada di tabel"
    ),
    "spans": (
        "Laju yang disusutkan tiap kecamatan dengan selang 95%, menurut kode, di samping "
        "rata-rata bersama; angkanya ada di tabel"
    ),
    "map": "Peta kecamatan menurut letaknya terhadap batas kebetulan; angkanya ada di tabel",
}
