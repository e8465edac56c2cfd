"""Words on estimates of kecamatan: how many may be shown, how far apart, what they sum to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.small_area import Aligned, Reliability
from analytics.wording.legend import classes as of_values
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure, number, quantity
from analytics.wording.sentences import lower_first
from analytics.wording.small_area_cells import REFUSED, ends

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.indicator import Indicator
    from analytics.vocabulary.result import Result

ESTIMATE: Final = "estimasi"
ERROR: Final = "galat"
VIEWS: Final = {ESTIMATE: "Estimasi", ERROR: "Galat (RSE)"}
SHOWN: Final = {ESTIMATE: "RSE disebut tiap kecamatan", ERROR: "galat baku relatif (RSE)"}
DRAWN: Final = {
    ESTIMATE: "Digambar per kecamatan; yang RSE-nya di atas 50% tidak diberi nilai.",
    ERROR: "Digambar per kecamatan menurut kelas RSE.",
}
CLASSES: Final = {
    Reliability.USABLE: "RSE sampai 25%: dapat dipakai",
    Reliability.CAREFUL: "RSE 25–50%: hati-hati",
    Reliability.REFUSED: "RSE di atas 50%: ditolak",
}
_NO_VARIANCE: Final = "RSE sampai 50%: hati-hati, karena A nol"
BY_IMPORT: Final = "Berkas estimasi langsung yang diimpor"
EXAMPLE_SURVEY: Final = "survei contoh rekaan"
ORIGINS: Final = {
    "direct": "Estimasi langsung per kecamatan",
    "covariates": "Peubah penyerta per kecamatan",
}
DEFINITION: Final = (
    "Estimasi tiap kecamatan dari estimasi langsung survei dan peubah penyerta, dengan model "
    "Fay–Herriot. Makin kecil sampelnya, makin besar bagian modelnya."
)
OWNER: Final = "dihitung aplikasi ini dari berkas yang diimpor"
ASK_WHOM: Final = "BPS Kabupaten Bojonegoro"
NOT_ASKED: Final = "Angka kecamatan tidak disamakan dengan angka kabupaten, sesuai pilihan."
NO_PEOPLE: Final = (
    "Angka kecamatan tidak disamakan dengan angka kabupaten: jumlah penduduk setiap kecamatan "
    "belum lengkap."
)
NOT_ALL: Final = (
    "Angka kecamatan tidak disamakan dengan angka kabupaten: ada kecamatan tanpa peubah penyerta."
)


_FAR: Final = 1.96  # standard errors of the survey's own figure of the whole
_FAR_APART: Final = (
    "Jarak itu lebih besar daripada galat surveinya: periksa apakah estimasi langsungnya dari "
    "survei, tahun, dan konsep yang sama."
)


def classes(facts: Mapping[str, Any]) -> list[str]:
    """The legend of errors; where A is 0 even a small one is no more than careful."""
    careful = _NO_VARIANCE if facts["variance"] == 0 else CLASSES[Reliability.CAREFUL]
    return [careful if one is Reliability.CAREFUL else CLASSES[one] for one in Reliability]


def legend(mapped: Result) -> list[str]:
    """One a class of a map of `answers.small_area_map.over_areas`."""
    if mapped.facts["shown_as"] == ERROR:
        return classes(mapped.facts)
    values = mapped.frame["value"].dropna().tolist()
    if not values:
        return [REFUSED]
    return of_values(mapped.facts["breaks"], values, mapped.indicator)


def label(of: str) -> str:
    """What the estimates of an indicator are called."""
    return f"{of}, estimasi area kecil"


def missing(of: str) -> str:
    """What nobody gave yet."""
    return f"estimasi langsung {lower_first(of)} per kecamatan beserta galatnya"


def ask_for(of: str) -> str:
    """What BPS is asked for."""
    return (
        f"Estimasi langsung {lower_first(of)} per kecamatan dari Susenas, dengan galat baku atau "
        "RSE, ukuran sampel, dan peubah penyerta semua kecamatan"
    )


def too_few(of: str, areas: int, used: int) -> str:
    """Why there is no model."""
    return (
        f"model {lower_first(of)} per kecamatan: {number(areas)} kecamatan bersampel dengan "
        f"{number(used)} peubah penyerta tidak cukup, atau peubahnya saling sama; kurangi "
        "peubahnya atau tambah estimasi langsungnya"
    )


def no_whole(of: str, year: int) -> str:
    """Why nothing is made to agree: BPS published no figure of the year."""
    return f"Angka kecamatan tidak disamakan dengan kabupaten: {of} tahun {year} belum terbit."


def two_wholes(of: str, year: int) -> str:
    """Why nothing is made to agree: two series of the year."""
    return (
        f"Angka kecamatan tidak disamakan dengan kabupaten: {of} tahun {year} terbit dalam dua "
        "seri yang berbeda metodenya."
    )


HEADINGS: Final = {
    True: "Belum ada estimasi langsung",
    False: "Berapa tiap kecamatan, dan cukupkah pastinya?",
}


def survey(of: str, year: int) -> str:
    """What a survey is called where one is picked."""
    return f"{of}, {year}"


def nobody(stands: Result) -> str:
    """What stands while no kecamatan has an estimate: the figure of the kabupaten."""
    row, of = stands.only(), stands.indicator
    return (
        f"Belum ada estimasi langsung per kecamatan, jadi tidak satu kecamatan pun diberi angka "
        f"kemiskinan di sini. Yang terbit hanya angka kabupaten: {figure(row['value'], of)} "
        f"({period_of(row['period'])}, BPS)."
    )


WHY: Final = (
    (
        "Membagi angka kabupaten ke kecamatan, atau memakai daftar penerima sebagai gantinya, "
        "akan menjadi angka rekaan atas nama kecamatan orang."
    ),
)


def counted(facts: Mapping[str, Any]) -> str:
    """How many kecamatan may be shown, by the model and by the survey alone."""
    counts, total = facts["counts"], sum(facts["counts"].values()) + facts["unknown"]
    careful = counts[Reliability.CAREFUL]
    held = ""
    if careful:
        many = "semuanya" if careful == facts["shown"] else f"{number(careful)} di antaranya"
        held = f", {many} hanya dengan hati-hati"
    refused = counts[Reliability.REFUSED]
    told = (
        f"{number(facts['shown'])} dari {number(total)} kecamatan {facts['name']} cukup pasti "
        f"untuk ditampilkan{held}; "
    )
    told += (
        f"{number(refused)} ditolak karena galat bakunya lebih dari separuh angkanya. "
        if refused
        else "tidak ada yang ditolak. "
    )
    alone = facts["direct_count"]
    few = "tidak satu pun" if alone == 0 else number(alone)
    if 0 < alone < facts["shown"]:
        few = f"hanya {few}"
    return (
        f"{told}Dari survei saja (n = {number(facts['surveyed'])} kecamatan bersampel), "
        f"{few} yang dapat ditampilkan."
    )


def spread(lowest: Mapping[str, Any], highest: Mapping[str, Any], of: Indicator) -> str:
    """Whether any two kecamatan differ beyond their intervals; never a rank."""
    named = [f"{row['name']} ({ends(row, of)})" for row in (lowest, highest)]
    if highest["low"] <= lowest["high"]:
        return (
            "Selang 95% semua kecamatan saling tumpang-tindih, jadi tidak ada urutan yang dapat "
            "disebut."
        )
    return (
        f"Yang terpisah jelas hanya sebagian: selang 95% {named[0]} seluruhnya di bawah "
        f"{named[1]}; kecamatan yang selangnya bertumpang-tindih tidak diurutkan."
    )


def whole(facts: Mapping[str, Any], of: Indicator) -> str:
    """What all kecamatan together give, and whose figure that is."""
    if not facts["agreed"]:
        return str(facts["why_not"])
    how = {
        Aligned.RATIO: "dikalikan satu bilangan yang sama",
        Aligned.DIFFERENCE: "digeser dengan selisih yang sama",
    }[facts["model"].aligned]
    target, before = (quantity(facts[name], of.unit, 2) for name in ("whole", "before"))
    apart = abs(facts["whole"] - facts["before"]) > _FAR * facts["whole_error"]
    far = f" {_FAR_APART}" if apart else ""
    return (
        f"Semua angka {how} agar rata-rata tertimbangnya {target}, angka kabupaten "
        f"({period_of(facts['whole_period'])}); sebelumnya {before}.{far}"
    )


def alt(facts: Mapping[str, Any], view: str) -> str:
    """What the picture shows, for whom cannot see it."""
    return f"Peta {VIEWS[view]}: {lower_first(facts['label'])}; angka yang sama ada di tabel"


SPANS_ALT: Final = "Estimasi tiap kecamatan dengan selang 95 persen di samping angka survei saja"
PLAN: Final = (
    "Denah tempat rekaan, bukan peta wilayah mana pun; satu kotak satu desa, hurufnya "
    "kecamatannya. ✓ dapat dipakai, bersilang ditolak, selebihnya hati-hati; ° tanpa sampel."
)
WHOLE_LINE: Final = "kabupaten"
HEADS: Final = {
    "name": "Kecamatan",
    "estimate": "Estimasi (selang 95%)",
    "rse": "RSE",
    "reliable": "Kelas",
    "direct": "Survei saja",
    "direct_rse": "RSE survei",
    "weight": "Bobot survei (γ)",
    "sample": "n (rumah tangga)",
}
