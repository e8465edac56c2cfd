"""Locks, forbidden pairs and wishes in words: what they cost, and what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.matching import Obstacle
from analytics.wording.periods import day
from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

NO_WEIGHT = "Semua bobot nol; naikkan sedikitnya satu."
RULES = (
    "Pasangan yang dikunci pasti ada, yang dilarang pasti tidak ada; selebihnya dihitung ulang. "
    "Tambah dari “Berapa harga satu perubahan?” di bawah, lepaskan di sini."
)
NO_KEEPING = "Dalam mode latihan pemadanan tidak disimpan; kunci dan larangan berlaku di layar ini."
SIGN_IN = "Masuk sebagai operator untuk menyimpan pemadanan."
KEPT = "Pemadanan tersimpan."
VERSIONS = (
    "Pemadanan yang disimpan ada dua versi yang belum dicocokkan; yang dibandingkan versi terbaru."
)
_SHOWN = 4
METHOD = (
    (
        "**Nilai pasangan.** Kompetensi: jumlah bobot masalah desa (ringan 1, sedang 2, berat "
        "3) kali kekuatan pelaku di bidangnya (1–3), dibagi nilai tertinggi yang mungkin untuk "
        "desa itu. Kedekatan: 1 di tempat, turun lurus sampai 0 pada 60 km; jarak garis lurus "
        "(haversine) dari kantor ke tengah desa. Letak yang tidak diketahui diberi rata-rata "
        "yang diketahui. Nilai dibulatkan ke seperseribu; beda di bawah itu dianggap seri."
    ),
    (
        "**Urutan tujuan.** Pertama, nilai desa yang paling lemah padanannya dibuat setinggi "
        "mungkin (bottleneck assignment). Batas itu dicari seolah tanpa kunci, supaya kunci yang "
        "lemah tidak menurunkan desa lain; bila kunci membuatnya tidak terjangkau, dipakai batas "
        "tertinggi yang masih mungkin. Kedua, jumlah nilai semua desa. Pelaku kedua, bila "
        "diizinkan, dibagi dari sisa daya tampung sesudah semua desa mendapat satu (Burkard, "
        "Dell'Amico & Martello 2012, Assignment Problems)."
    ),
    (
        "**Penyelesai.** Satu lawan satu tanpa aturan: algoritma Hungaria "
        "(scipy.optimize.linear_sum_assignment). Dengan daya tampung, kunci, atau larangan: "
        "HiGHS (scipy.optimize.milp), yang hasilnya dibuktikan optimal; keduanya memberi "
        "pasangan yang sama. Yang seri diputus urutan tetap dari kode, bukan urutan baris, dan "
        "ditandai seri."
    ),
    (
        "**Kestabilan.** 200 set bobot digeser di sekitar bobot pilihan: ketiga bobot menurut "
        "sebaran Dirichlet (jumlah parameter 30), bobot tiap bidang lognormal (simpangan 0,25). "
        "Yang seri diundi baru di tiap set, sehingga pasangan yang hanya menang undian tidak "
        "tampak kokoh. Kunci, larangan, dan daya tampung berlaku di semuanya. Persentase adalah "
        "bagian dari 200 itu."
    ),
    (
        "**Yang tidak dijawab.** Berat masalah dan kekuatan pelaku adalah pernyataan, bukan "
        "ukuran; padanan yang baik belum berarti pendampingannya berhasil."
    ),
)


def lacking(place: str, lists: int) -> str:
    """Nothing can be matched yet, and why."""
    both = "dua daftar ini" if lists > 1 else "daftar ini"
    return (
        f"{place}: pemadanan belum dapat dihitung karena {both} belum ada. Tidak ada masalah desa "
        "atau kompetensi lembaga nyata yang dikarang; minta atau isi daftarnya."
    )


def wish(village: str, row: Mapping[str, Any]) -> str:
    """What one wish would change."""
    pair = f"{village} dengan {row['organisation']} (nilai {number(row['score'])})"
    if row["chosen"]:
        return _locked(pair, row)
    if not row["possible"]:
        return f"{pair} tidak mungkin: terlarang, atau desa lain jadi tanpa pelaku."
    if not row["total_change"] and not row["worst_change"]:
        return (
            f"{pair} seri dengan pilihan sekarang: jumlah nilai dan desa terlemah tetap, "
            f"{_others(row['moved'] - 1)}."
        )
    return (
        f"{pair}: jumlah nilai semua desa {_change(row['total_change'])}, desa terlemah "
        f"{_change(row['worst_change'])} menjadi {number(row['worst'], 1)}."
    )


def _locked(pair: str, row: Mapping[str, Any]) -> str:
    """What locking changes of a pair that is chosen anyway: as a rule nothing, but not always."""
    if not row["moved"]:
        return f"{pair} adalah pilihan sekarang; menguncinya tidak mengubah apa pun hari ini."
    return (
        f"{pair} adalah pilihan sekarang, tetapi menguncinya mengganti pelaku "
        f"{number(row['moved'])} desa: jumlah nilai semua desa {_change(row['total_change'])}, "
        f"desa terlemah {_change(row['worst_change'])}."
    )


def _others(count: float) -> str:
    return f"{number(count)} desa lain berganti pelaku" if count else "desa lain tidak berubah"


def differs(count: int, on: date) -> str:
    """That these are not the pairs that were kept."""
    return (
        f"Pasangan {number(count)} desa di sini berbeda dari pemadanan yang disimpan {day(on)}; "
        "yang diambil ke bagian Kerja adalah yang disimpan."
    )


def ignored(count: int) -> str:
    """Locks and forbidden pairs of villages or organisations that are gone."""
    return (
        f"{number(count)} kunci atau larangan menyebut desa atau pelaku yang tidak ada lagi dan "
        "tidak dipakai."
    )


def cost(row: Mapping[str, Any]) -> str:
    """What a wish would change for everybody."""
    if not row["possible"]:
        return "tidak mungkin: terlarang, atau desa lain jadi tanpa pelaku"
    if row["chosen"]:
        return "pilihan sekarang"
    total, worst = row["total_change"], row["worst_change"]
    if not total and not worst:
        return f"seri: jumlah dan desa terlemah tetap, {_others(row['moved'] - 1)}"
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


def _some(names: Sequence[str]) -> str:
    """The first few names, and how many more."""
    if len(names) <= _SHOWN:
        return joined(list(names))
    return f"{', '.join(names[:_SHOWN])}, dan {number(len(names) - _SHOWN)} lagi"


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
