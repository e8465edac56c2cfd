"""The load of facilitators in words: how heavy, how unequal, and what moving some would even."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.wording.periods import period_of
from analytics.wording.quantities import interval, is_missing, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

YEAR = 365  # days of which exits have to be known, so that graduates are those of a year
WHAT = "KPM per pendamping tiap kecamatan"
ASK_WHOM = "Dinas Sosial Kabupaten Bojonegoro (Koordinator PKH)"
ASK_FOR = (
    "banyaknya pendamping dan KPM dampingannya tiap kecamatan: daftar pendamping berkode tanpa "
    "nama, atau kolom “Pendamping aktif” pada laporan bulanan kecamatan"
)
DIVIDED = "KPM aktif dibagi pendamping yang melayani kecamatan itu"
FROM_REPORTS = "KPM akhir bulan dan pendamping aktif menurut laporan bulan terbaru"
HELD_AGAINST = "dibandingkan dengan patokan yang disebut di daerah lain"
YIELD = "graduasi mandiri dibagi pendamping, dibandingkan dengan 10 per pendamping per tahun"
BANDS = ("di bawah kisaran lazim", "dalam kisaran lazim", "di atas kisaran lazim", "berlebih")
SLIDER = "0–20 orang; perpindahan yang paling meratakan dihitung untuk setiap angka."
AFTER = "beban sesudah pindah"
STEP = "Satu orang adalah langkah terkecil: bila pendampingnya sedikit, beban berubah banyak."
SUFFIX = " KPM per pendamping"
ALT = "KPM per pendamping tiap kecamatan di antara patokan; angka yang sama ada di tabel"
_SHOWN = 4
_ALIKE = 0.5  # KPM: below that a load is not said to have moved
KINDS = {
    "usual": "lazim atau ideal",
    "hard": "wilayah sulit",
    "overload": "beban yang disebut berlebih",
    "target": "target per tahun",
}
MEASURES = {
    "kpm_per_facilitator": "KPM per pendamping",
    "graduates_per_facilitator": "graduasi per pendamping",
}
METHOD = (
    (
        "Beban = KPM aktif : pendamping yang melayani kecamatan itu. Kisaran lazim adalah rentang "
        "terlebar dari semua patokan “lazim” di tabel patokan; tidak satu pun diterbitkan untuk "
        "Bojonegoro. Kecamatan mana yang wilayahnya sulit (patokan 50–150) tidak diketahui dari "
        "data, jadi tidak dinilai."
    ),
    (
        "Ketimpangan: koefisien Gini beban, ditimbang menurut banyaknya pendamping; 0 berarti "
        "semua sama berat. Yang terhitung hanya beda antarkecamatan, sehingga ketimpangan "
        "antarorang paling sedikit sebesar itu. Rujukan: Gini (1912); Sen (1973), *On Economic "
        "Inequality*."
    ),
    (
        "Perpindahan yang diusulkan adalah yang paling meratakan: varian beban antarpendamping "
        "menjadi sekecil mungkin (jumlah KPM² : pendamping). Setiap langkah mengambil dari "
        "kecamatan yang paling sedikit dirugikan dan memberi kepada yang paling terbantu; untuk "
        "fungsi cembung yang terpisah cara ini tepat optimal (Gross 1956; Fox 1966, *Management "
        "Science* 13:210–216), dan diuji terhadap semua kemungkinan pada contoh kecil. Tidak ada "
        "kecamatan yang kehilangan pendamping terakhirnya, dan tidak ada beban yang menjadi lebih "
        "berat daripada beban terberat sekarang."
    ),
    (
        "Jarak, medan, domisili, dan surat tugas pendamping tidak ada dalam data; hitungan ini "
        "bahan rapat, bukan keputusan penempatan."
    ),
)


def totals(row: Mapping[str, Any], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What published totals say of the load and of graduates, and what they cannot."""
    norms, people = facts["norms"], number(facts["facilitators"])
    low, high = facts["even"]
    each = number(low) if low == high else f"{number(low)}–{number(high)}"
    within = norms.low <= row["low"] and row["high"] <= norms.high
    placed = "di dalam" if within else "tidak seluruhnya di dalam"
    return (
        (
            f"Rata-rata setiap pendamping mendampingi {_load(row['low'], row['high'])} KPM "
            f"menurut angka KPM yang dipakai, {placed} kisaran lazim "
            f"{_load(norms.low, norms.high)}; rata-rata tidak menunjukkan siapa yang kelebihan "
            "beban."
        ),
        (
            f"{number(facts['graduates'])} KPM lulus mandiri hingga "
            f"{period_of(facts['until'])} : {people} pendamping = "
            f"{number(facts['per_facilitator'], 2)} per pendamping, "
            f"{quantity(facts['achieved'], Unit.PERCENT, 1)} dari "
            f"{number(facts['asked'])} yang diminta setahun "
            f"({number(norms.graduates)} per pendamping); sumber tidak menyebut sejak kapan yang "
            "lulus dihitung, jadi capaian setahun bisa lebih rendah."
        ),
        (
            f"Bila tersebar rata, {people} pendamping : {number(facts['districts'])} kecamatan = "
            f"{each} orang per kecamatan; sebaran yang sebenarnya belum diterima."
        ),
    )


def verdict(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How heavy the load is, where it is heaviest, and how many graduate."""
    norms = facts["norms"]
    known = [row for row in rows if not is_missing(row["load"])]
    heavy = sorted(
        (row for row in known if row["band"] >= 2), key=lambda row: (-row["load"], row["name"])
    )
    (low, _), (high, _) = facts["least"], facts["most"]
    first = (
        f"Rata-rata satu pendamping mendampingi {number(facts['mean'])} KPM, antara "
        f"{_load(low, high)} menurut kecamatan"
    )
    if heavy:
        told = [f"{row['name']} ({number(row['load'])})" for row in heavy[:_SHOWN]]
        if len(heavy) > _SHOWN:
            told.append(f"{number(len(heavy) - _SHOWN)} lagi")
        second = (
            f"{number(len(heavy))} dari {number(len(known))} kecamatan di atas kisaran lazim "
            f"{_load(norms.low, norms.high)}: {joined(told)}."
        )
    else:
        second = (
            f"Tidak ada kecamatan di atas kisaran lazim {_load(norms.low, norms.high)} KPM per "
            "pendamping."
        )
    return (f"{first}. {second}", *_yields(known, facts))


def moving(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What the moves are, and what is heaviest and lightest before and after."""
    if not facts["asked"]:
        return ("Geser untuk melihat apa jadinya bila beberapa pendamping pindah.",)
    if not facts["moved"]:
        return ("Tidak ada perpindahan yang meratakan beban lebih dari sekarang.",)
    told = [f"{number(count)} dari {giver} ke {taker}" for giver, taker, count in facts["steps"]]
    (least, lightest), (most, heaviest) = facts["least"], facts["most"]
    return (
        (
            f"Bila {number(facts['moved'])} pendamping pindah, beban terberat dari "
            f"{number(most)} menjadi {number(heaviest)} KPM per pendamping, teringan dari "
            f"{number(least)} menjadi {number(lightest)}; ketimpangan (Gini) dari "
            f"{number(facts['gini'], 3)} menjadi {number(facts['gini_after'], 3)}."
        ),
        f"Perpindahannya: {joined(told)}.{_enough(facts)} {STEP}",
    )


def limits(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What the count of facilitators cannot say."""
    told = []
    shared = [row for row in rows if not is_missing(row["shared"]) and row["shared"]]
    people = facts["people"]
    if shared and people is not None:
        told.append(
            "Sebagian pendamping melayani lebih dari satu kecamatan dan terhitung di "
            f"masing-masing ({number(facts['places'])} penugasan oleh {number(people)} orang), "
            "sehingga beban mereka yang sebenarnya lebih berat daripada yang tampak."
        )
    elif people is None:
        told.append(
            "Pendamping yang melayani beberapa kecamatan bisa terhitung lebih dari sekali; "
            "laporannya tidak membedakan itu."
        )
    if facts["known"] < len(rows):
        told.append(
            f"{number(len(rows) - facts['known'])} kecamatan tidak diketahui pendampingnya dan "
            "tidak ikut dihitung, juga tidak dalam perpindahan."
        )
    return tuple(told)


def told(row: Mapping[str, Any]) -> str:
    """A kecamatan in one line, for a terminal."""
    if is_missing(row["load"]):
        return band(row["band"])
    return (
        f"{number(row['families'])} KPM, {number(row['facilitators'])} pendamping, "
        f"{number(row['load'])} KPM per pendamping ({band(row['band'])}); sesudah pindah "
        f"{number(row['load_after'])}"
    )


def band(position: int) -> str:
    """What a band is called; of an unknown load, that there is none."""
    return BANDS[position] if position >= 0 else "tidak ada data"


def legend(norms: Any) -> tuple[str, ...]:  # noqa: ANN401 - answers.norms.Norms
    """Classes of the map, lightest load first."""
    return (
        f"di bawah {number(norms.low)}",
        f"{_load(norms.low, norms.high)} (kisaran lazim)",
        f"di atas {number(norms.high)}",
        f"{number(norms.overload)} ke atas (disebut berlebih)",
    )


def span(norms: Any) -> str:  # noqa: ANN401 - as above
    """What the span behind the bars is called."""
    return f"lazim {_load(norms.low, norms.high)}"


def heavy(norms: Any) -> str:  # noqa: ANN401 - as above
    """What the line beyond the bars is called."""
    return f"{number(norms.overload)}: disebut berlebih"


def change(before: float, after: float) -> str:
    """A load beside its bar, and what it becomes: `251`, `251 → 287`."""
    now, then = number(before), number(after)
    return f"<b>{now}</b>" if now == then else f"<b>{now}</b> → {then}"


def map_title(*, after: bool) -> str:
    """The name of the map: as it is, or after the moves."""
    return f"KPM per pendamping, {'sesudah pindah' if after else 'sekarang'}"


def people(count: int) -> str:
    """A position of the slider."""
    return f"{number(count)} orang"


def norm_span(low: float, high: float) -> str:
    """A norm as it was stated."""
    return f"sedikitnya {number(low)}" if is_missing(high) else _load(low, high)


def _enough(facts: Mapping[str, Any]) -> str:
    """Why fewer move than were allowed to."""
    if facts["moved"] == facts["asked"]:
        return ""
    return (
        f" Dari {number(facts['asked'])} yang boleh pindah, lebih dari {number(facts['moved'])} "
        "tidak meratakan lagi."
    )


def _yields(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    known = [row for row in rows if not is_missing(row["graduated"])]
    if not known or len(known) < len(rows):
        return ()
    graduates, staff = (sum(row[name] for row in known) for name in ("graduated", "facilitators"))
    wanted = staff * facts["norms"].graduates
    told = (
        f"Dalam 365 hari terakhir {number(graduates)} KPM lulus mandiri, "
        f"{number(graduates / staff, 2)} per pendamping, "
        f"{quantity(100 * graduates / wanted, Unit.PERCENT, 1)} dari {number(wanted)} yang "
        f"diminta ({number(facts['norms'].graduates)} per pendamping setahun)."
    )
    return (told,)


def _load(low: float, high: float) -> str:
    return interval(low, high, Unit.COUNT, 0)
