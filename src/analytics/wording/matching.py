"""Matching in words: why a pair, how sure, what stands in the way, what a wish costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.assistance import Sector
from analytics.vocabulary.matching import Obstacle
from analytics.vocabulary.organisation import STRENGTHS
from analytics.wording.quantities import is_missing, number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIRM = 0.8
"""From this share of the perturbed weights on a pair is called firm; below half, loose."""
SCORE = (
    "Nilai 0–100 sebuah pasangan: bagian masalah desa yang dikuasai bidangnya oleh pelaku, "
    "kedekatan kantornya, dan pernah tidaknya mendampingi desa itu, menurut bobot yang dipilih."
)
STEP = "dipadankan: desa yang paling lemah padanannya lebih dahulu, lalu jumlah nilainya"
CUTS = (45.0, 60.0)
"""Points below which a pair is called weak, and from which good: words for a plan, no verdict."""
CLASSES = ("nilai di bawah 45", "nilai 45 sampai di bawah 60", "nilai 60 ke atas")
BASE = "letak pelaku"
SLIDERS = ("Bobot kompetensi untuk masalah desa", "Bobot kedekatan", "Bobot pernah mendampingi")
SLIDER = "0–100; yang dihitung adalah perbandingan ketiganya."
COLUMNS = "Urut dari desa yang paling lemah padanannya"
METHOD = (
    (
        "**Nilai pasangan.** Kompetensi: jumlah bobot masalah desa (ringan 1, sedang 2, berat 3) kali "
        "kekuatan pelaku di bidangnya (1–3), dibagi nilai tertinggi yang mungkin untuk desa itu. "
        "Kedekatan: 1 di tempat, turun lurus sampai 0 pada 60 km; jarak garis lurus (haversine) dari "
        "kantor ke tengah desa. Letak yang tidak diketahui diberi rata-rata yang diketahui. Nilai "
        "dibulatkan ke seperseribu; beda di bawah itu dianggap seri."
    ),
    (
        "**Urutan tujuan.** Pertama, nilai desa yang paling lemah padanannya dibuat setinggi mungkin "
        "(bottleneck assignment); desa yang dikunci tidak ikut menentukan. Kedua, jumlah nilai semua "
        "desa. Pelaku kedua, bila diizinkan, dibagi dari sisa daya tampung sesudah semua desa mendapat "
        "satu (Burkard, Dell'Amico & Martello 2012, Assignment Problems)."
    ),
    (
        "**Penyelesai.** Satu lawan satu tanpa aturan: algoritma Hungaria "
        "(scipy.optimize.linear_sum_assignment). Dengan daya tampung, kunci, atau larangan: HiGHS "
        "(scipy.optimize.milp), yang hasilnya dibuktikan optimal; keduanya memberi pasangan yang sama. "
        "Yang seri diputus urutan tetap dari kode, bukan urutan baris, dan ditandai seri."
    ),
    (
        "**Kestabilan.** 200 set bobot digeser di sekitar bobot pilihan: ketiga bobot menurut sebaran "
        "Dirichlet (jumlah parameter 30), bobot tiap bidang lognormal (simpangan 0,25). Kunci, "
        "larangan, dan daya tampung berlaku di semuanya. Persentase adalah bagian dari 200 itu."
    ),
    (
        "**Yang tidak dijawab.** Berat masalah dan kekuatan pelaku adalah pernyataan, bukan ukuran; "
        "padanan yang baik belum berarti pendampingannya berhasil."
    ),
)


def lead(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How many villages have somebody, who fares worst, and how much hangs on the weights."""
    firm = sum(row["share"] >= FIRM for row in rows)
    worst = rows[0]
    found = [
        (
            f"Semua {number(facts['villages'])} desa mendapat pelaku. Padanan paling lemah: "
            f"{worst['village']} dengan {worst['organisation']}, nilai {number(worst['score'])} dari "
            f"100. {number(firm)} dari {number(len(rows))} pasangan bertahan pada sedikitnya 80 % dari "
            f"{number(facts['draws'])} set bobot yang digeser; sisanya bergantung pada bobot."
        )
    ]
    if facts["unmapped"]:
        found.append(
            f"{number(len(facts['unmapped']))} desa belum dipetakan masalahnya dan tidak ikut "
            "dipadankan."
        )
    return tuple(found)


def unused(names: Sequence[str]) -> str:
    """Organisations that got no village."""
    if not names:
        return "Semua pelaku mendapat desa."
    return f"Belum mendapat desa ({number(len(names))} pelaku): {joined(list(names))}."


def ignored(count: int) -> str:
    """Locks and forbidden pairs of villages or organisations that are gone."""
    return (
        f"{number(count)} kunci atau larangan menyebut desa atau pelaku yang tidak ada lagi dan "
        "tidak dipakai."
    )


def why(row: Mapping[str, Any]) -> str:
    """One sentence: for what, how far, earlier work, and what the best other choice is worth."""
    parts = [
        *_reasons(row["reasons"]),
        _distance(row["distance_km"]),
        *_earlier(row["years"]),
    ]
    start = "Dikunci; alasannya" if row["locked"] else "Dipasangkan karena"
    return f"{start} {', '.join(parts)}; {_next(row)}."


def _reasons(reasons: Sequence[tuple[str, int, int, int]]) -> list[str]:
    if not reasons:
        return [
            "bidangnya tidak menjawab satu masalah pun, tetapi tidak ada pilihan yang lebih baik"
        ]
    told = []
    for sector, problems, heavy, strength in reasons[:2]:
        count = f"{number(heavy)} masalah berat" if heavy else f"{number(problems)} masalah"
        told.append(f"{count} di bidang {Sector(sector).label} (kompetensi {STRENGTHS[strength]})")
    return [joined(told)]


def _distance(kilometres: float) -> str:
    if is_missing(kilometres):
        return "jarak tidak diketahui"
    return f"jarak {number(kilometres)} km"


def _earlier(years: Sequence[int]) -> list[str]:
    if not years:
        return []
    told = [str(year) for year in years if year]
    return [f"pernah mendampingi {joined(told)}" if told else "pernah mendampingi"]


def _next(row: Mapping[str, Any]) -> str:
    if row["equal"]:
        return f"seri dengan {row['equal']}: keduanya sama baik untuk semua desa"
    if not row["next"]:
        return "tidak ada pelaku lain yang boleh"
    apart = row["score"] - row["next_score"]
    if apart >= 0:
        if not apart:
            return f"{row['next']} bernilai sama untuk desa ini"
        percent = 100 * apart / row["score"]
        lower = f"{number(percent)} %" if percent >= 1 else "kurang dari 1 %"
        return f"alternatif terbaik {row['next']} lebih rendah {lower}"
    used = "dibutuhkan desa lain" if row["next_used"] else "ditahan demi desa yang lebih lemah"
    return f"{row['next']} lebih cocok (nilai {number(row['next_score'])}) tetapi {used}"


def share(value: float) -> str:
    """In which part of the perturbed weights a pair is chosen."""
    return f"{number(100 * value)} %"


def kilometres(value: float) -> str:
    """A distance as a cell of a table has it."""
    return f"{number(value)} km"


def firmness(value: float) -> str:
    """The share, and the word for it."""
    word = "kokoh" if value >= FIRM else "rapuh" if value < 1 / 2 else "sedang"
    return f"{share(value)} ({word})"


def solved(facts: Mapping[str, Any]) -> str:
    """By which solver, and that it is proved."""
    name = "algoritma Hungaria" if facts["solver"] == "assignment" else "HiGHS"
    return (
        f"Diselesaikan dengan {name}; terbukti optimal (celah {number(100 * facts['gap'])} %). "
        f"Nilai desa yang paling lemah {number(facts['worst'], 1)}, jumlah semua "
        f"{number(facts['total'], 1)}."
    )


def cost(row: Mapping[str, Any]) -> str:
    """What a wish would change for everybody."""
    if not row["possible"]:
        return "tidak mungkin: terlarang, atau desa lain jadi tanpa pelaku"
    if row["chosen"]:
        return "pilihan sekarang"
    total, worst = row["total_change"], row["worst_change"]
    if not total and not worst:
        return "seri: tidak mengubah apa pun"
    return f"jumlah {_change(total)}; desa terlemah {_change(worst)}"


def cheapest(village: str, rows: Sequence[Mapping[str, Any]]) -> str:
    """The cheapest change for one village, in a sentence."""
    others = [row for row in rows if row["possible"] and not row["chosen"]]
    if not others:
        return f"Untuk {village} tidak ada pilihan lain yang mungkin."
    best = others[0]
    return (
        f"Perubahan termurah untuk {village}: {best['organisation']} – {cost(best)}. "
        f"{number(len(others))} pilihan lain mungkin."
    )


def _change(value: float) -> str:
    if not value:
        return "tetap"
    word = "naik" if value > 0 else "turun"
    return f"{word} {number(abs(value), 1)}"


def impossible(
    obstacle: Obstacle,
    villages: Sequence[str],
    organisations: Sequence[str],
    places: int,
    every: int,
) -> str:
    """What stands in the way, and the way out."""
    who, where = _some(organisations), _some(villages)
    match obstacle:
        case Obstacle.LOCKED_AND_FORBIDDEN:
            return (
                f"{where} dikunci dengan {who} sekaligus dilarang; "
                "lepaskan kuncinya atau larangannya."
            )
        case Obstacle.TOO_MANY_LOCKS_OF_VILLAGE:
            return (
                f"{where} dikunci dengan {number(len(organisations))} pelaku ({who}), padahal "
                f"paling banyak {number(places)}; lepaskan salah satu."
            )
        case Obstacle.TOO_MANY_LOCKS_OF_ORGANISATION:
            return (
                f"{who} dikunci untuk {number(len(villages))} desa ({where}), padahal daya "
                f"tampungnya {number(places)}; lepaskan salah satu atau naikkan daya tampungnya."
            )
        case Obstacle.NOBODY_LEFT:
            return (
                f"Tidak ada pelaku yang boleh dan masih punya tempat untuk {where}; lepaskan "
                "satu larangan atau tambah daya tampung."
            )
        case Obstacle.TOO_FEW_PLACES:
            if len(villages) == every:
                return (
                    f"{number(every)} desa membutuhkan pelaku, padahal tempat yang ada hanya "
                    f"{number(places)}; tambah pelaku atau daya tampung."
                )
            return (
                f"{number(len(villages))} desa ({where}) hanya boleh didampingi {who}, yang "
                f"tersisa tempat untuk {number(places)}; lepaskan kunci atau larangan, atau tambah "
                "daya tampung."
            )


_SHOWN = 4


def _some(names: Sequence[str]) -> str:
    """The first few names, and how many more."""
    if len(names) <= _SHOWN:
        return joined(list(names))
    return f"{', '.join(names[:_SHOWN])}, dan {number(len(names) - _SHOWN)} lagi"


def problems(reasons: Sequence[tuple[str, int, int, int]]) -> str:
    """The problems that are to be worked on, by sector."""
    if not reasons:
        return "tidak ada masalah di bidang pelaku"
    told = {sector: (count, heavy) for sector, count, heavy, _ in reasons}
    return "; ".join(
        f"{Sector(sector).label}: {number(count)} masalah"
        + (f", {number(heavy)} berat" if heavy else "")
        for sector, (count, heavy) in told.items()
    )


def basis(row: Mapping[str, Any]) -> str:
    """On what a pair rests, in a cell of the annex."""
    parts = [
        f"nilai {number(row['score'])} dari 100",
        f"kompetensi menjawab {number(100 * row['competence'])} % bobot masalah",
        _distance(row["distance_km"]),
        *_earlier(row["years"]),
        *(["dikunci"] if row["locked"] else [f"bertahan pada {share(row['share'])} set bobot"]),
    ]
    text = ", ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def weighed(terms: Any) -> str:  # noqa: ANN401 - answers.matching_case.Terms, a room above
    """Weights and rules, as the annex states them."""
    weights = terms.weights
    rules = f"{number(len(terms.locks))} kunci dan {number(len(terms.forbidden))} larangan"
    return (
        f"Bobot kompetensi {number(weights.competence)}, kedekatan {number(weights.closeness)}, "
        f"pernah mendampingi {number(weights.tie)}; {rules}."
    )


def told(content: Mapping[str, Any], villages: Mapping[str, str]) -> dict[str, str]:
    """A kept matching, line by line, to be laid beside another; `villages`: code to name."""
    if not content:
        return {}
    weights = content.get("weights") or []
    rules = {name: content.get(name) or [] for name in ("locks", "forbidden")}
    return {
        "Bobot (kompetensi, kedekatan, pernah)": ", ".join(number(one) for one in weights),
        "Pelaku per desa": number(content.get("most")),
        "Dikunci": ", ".join(villages.get(pair[0], pair[0]) for pair in rules["locks"]),
        "Dilarang": ", ".join(villages.get(pair[0], pair[0]) for pair in rules["forbidden"]),
        "Pasangan": number(len(content.get("pairs") or [])),
        "Catatan": str(content.get("note", "")),
    }


def rule(village: str, organisation: str) -> str:
    """A lock or a forbidden pair, as it is listed."""
    return f"{village} – {organisation}"


def alt(rows: Sequence[Mapping[str, Any]], place: str) -> str:
    """The plan in words."""
    shown = "; ".join(f"{row['village']} dengan {row['organisation']}" for row in rows[:5])
    return f"Denah {place}: garis dari kantor pelaku ke desanya. Yang paling lemah: {shown}"
