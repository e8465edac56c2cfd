"""Sentences on lists of families laid on one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.recipients import ANY, COUNTS, MANY, MORE, NONE, ONE, TWO, FamilyList
from analytics.wording.periods import period_of
from analytics.wording.quantities import is_missing, number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OVERLAP = "tumpang tindih dan celah antarprogram"
ERRORS = "salah sasaran terhadap daftar acuan keluarga miskin"
ASK_WHOM = "Dinas Sosial Kabupaten Bojonegoro (SIKS-NG, Damisda); BPJS Kesehatan (PBI-JKN)"
ASK_FOR = (
    "daftar penerima tiap program (PKH, Sembako, PBI-JKN, BLT Dana Desa, bansos kabupaten, "
    "Gayatri, Kolega, Domba) dan daftar acuannya (DTSEN desil 1 atau Damisda), satu baris per "
    "keluarga dengan No KK; No KK dan NIK disandikan saat dibaca, nama tidak dibaca"
)
COUNTED_ONCE = "satu keluarga dihitung sekali menurut No KK"
MATCHED = "dicocokkan menurut No KK; nomor yang tidak sama dianggap keluarga lain"
DRAWN = "digambar per kecamatan"
NO_OVERLAP = (
    "dua jumlah tidak mengatakan berapa keluarga yang sama; untuk itu daftarnya harus dicocokkan"
)
KINDS: Mapping[str, str] = {
    NONE: "terdata miskin, tanpa program",
    ONE: "satu program",
    TWO: "dua program",
    MORE: f"{MANY} program atau lebih",
}
HEADS: Mapping[str, str] = {
    NONE: "Miskin, tanpa program",
    ONE: "Satu program",
    TWO: "Dua",
    MORE: f"{MANY} atau lebih",
}
SIZES = (
    "Yang terbit hanya besarnya tiap daftar. Dari dua jumlah tidak dapat dihitung berapa keluarga "
    "yang ada di keduanya; untuk itu daftarnya harus dicocokkan."
)
NOT_WRONG = (
    (
        "Batang: bagian keluarga acuan yang tidak ada di daftar penerima. Program yang sejak awal "
        "untuk sebagian keluarga saja wajar menyisakan hampir semuanya; itu bukan kegagalannya."
    ),
    "“Di luar acuan” belum tentu salah sasaran: syarat program dan tanggal daftarnya dapat lain.",
)
HIDDEN = "disembunyikan"
NOT_SHOWN = "disembunyikan (angka kecil)"
EMPTY = (
    "Belum dapat dikatakan siapa menerima banyak program dan siapa tidak menerima satu pun: "
    "yang terbit hanya jumlah tiap daftar, bukan keluarganya."
)
TARGETED = "Belum dapat dikatakan berapa yang salah sasaran: tidak ada daftar acuan yang diimpor."
METHOD = (
    "Satu keluarga dikenal dari No KK yang disandikan; NIK hanya dipakai bila No KK tidak ada.",
    (
        "“Tanpa program” berarti ada di daftar acuan (DTSEN desil 1, P3KE, Damisda) dan tidak ada "
        "di satu pun daftar penerima yang diimpor; program yang daftarnya belum diimpor tidak "
        "terhitung."
    ),
    (
        "Angka 1–9 disembunyikan dan angka lain dibulatkan ke puluhan, supaya yang disembunyikan "
        "tidak terbuka lewat selisih (Hundepool dkk. 2012, bab 5); persentasenya dari angka bulat."
    ),
    (
        "Kecamatan diurutkan menurut kodenya, bukan peringkat: daftar yang lengkap di satu "
        "kecamatan dan bolong di kecamatan lain tampak seperti celah."
    ),
    (
        "Tidak terjangkau: bagian daftar acuan yang tidak menerima. Di luar acuan: bagian penerima "
        "yang tidak ada di daftar acuan (Coady, Grosh, dan Hoddinott 2004). Di luar acuan tidak "
        "berarti salah: syarat program dapat lain daripada daftar acuannya."
    ),
)


def label(name: str) -> str:
    """What a list is called; `ANY` too."""
    return "Semua program bersama" if name == ANY else FamilyList(name).label


def count(value: float | None) -> str:
    """A count, or that it is hidden."""
    return HIDDEN if is_missing(value) else number(value)


def percent(value: float | None) -> str:
    """A share, or a dash where it cannot be told."""
    return "–" if is_missing(value) else f"{number(value, 1)}%"


def lead(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """Who has none and who has many, of how many families, on how many lists."""
    whole = rows[0]
    lists = sum(not one["sampled"] for one in facts["lists"])
    of = f"Dari sekitar {count(whole['families'])} keluarga di {lists} daftar"
    many = f"{count(whole[MORE])} menerima {MANY} program atau lebih"
    if not facts["references"]:
        return (
            f"{of}, {many}; siapa yang tidak menerima satu pun belum dapat dikatakan tanpa "
            "daftar acuan."
        )
    none = f"{count(whole[NONE])} ({percent(whole['share'])}) terdata miskin tanpa satu program pun"
    return f"{of}, {none} dan {many}."


def notes(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Which lists there are, and how many rows were known by NIK alone."""
    told = [f"{label(one['list'])} {count(one['families'])}" for one in facts["lists"]]
    return (f"Daftarnya: {', '.join(told)} keluarga.", *_loose(facts))


def _loose(facts: Mapping[str, Any]) -> tuple[str, ...]:
    loose = sum(
        int(one["families"]) - int(one["carded"])
        for one in facts["lists"]
        if not is_missing(one["families"]) and not is_missing(one["carded"])
    )
    if loose <= 0:
        return ()
    told = (
        f"{number(loose)} baris dikenal dari NIK saja; sebagian mungkin keluarga yang sama "
        "dengan baris ber-No KK, jadi celahnya dapat lebih kecil."
    )
    return (told,)


def error_lead(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """Whom all programmes together leave out, with what may hide behind numbers or chance."""
    of, first = label(facts["reference"]), rows[0]
    if is_missing(first["excluded"]):
        return f"Angka salah sasaran terhadap {of} terlalu kecil untuk ditunjukkan."
    ends = (
        f" (95%: {percent(first['excluded_low'])}–{percent(first['excluded_high'])})"
        if facts["sampled"]
        else _hiding(first)
    )
    return (
        f"Dari {number(first['on_reference'])} keluarga {of}"
        f"{' yang terpilih dalam survei' if facts['sampled'] else ''}, "
        f"{percent(first['excluded'])} tidak menerima satu pun program yang daftarnya diimpor"
        f"{ends}."
    )


def _hiding(row: Mapping[str, Any]) -> str:
    if row["excluded_low"] == row["excluded"]:
        return ""
    return f"; paling sedikit {percent(row['excluded_low'])} bila semua NIK tanpa No KK cocok"


def range_of(row: Mapping[str, Any], name: str) -> str:
    """A share with its ends, where they are known to differ."""
    value, low, high = (row[part] for part in (name, f"{name}_low", f"{name}_high"))
    if is_missing(value):
        return "–"
    ends = "" if low == high else f" ({percent(low)}–{percent(high)})"
    return f"{percent(value)}{ends}"


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """What the picture says to who cannot see it."""
    told = [f"{KINDS[kind]} {count(rows[0][kind])}" for kind in COUNTS]
    return f"Batang bertumpuk tiap kecamatan. {rows[0]['name']}: {', '.join(told)} keluarga."


def errors_alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """What the picture of those left out says to who cannot see it."""
    told = [f"{row['label']} {range_of(row, 'excluded')}" for row in rows]
    return f"Bagian daftar acuan yang tidak terjangkau: {'; '.join(told)}."


def line(row: Mapping[str, Any]) -> str:
    """One area for the terminal."""
    told = ", ".join(f"{KINDS[kind]} {count(row[kind])}" for kind in COUNTS)
    return f"{told}; semua {count(row['families'])} keluarga"


def pair_line(row: Mapping[str, Any]) -> str:
    """Two lists for the terminal."""
    one, two = label(row["first"]), label(row["second"])
    return (
        f"{one} dan {two}: keduanya {count(row['both'])}, hanya {one} {count(row['only_first'])}, "
        f"hanya {two} {count(row['only_second'])}"
    )


def size_line(row: Mapping[str, Any]) -> str:
    """The size of a list for the terminal."""
    told = f"{row['list_label']}, {period_of(row['period'])}: {number(row['value'])} keluarga"
    return f"{told} (menurut {row['source']})"


def error_line(row: Mapping[str, Any]) -> str:
    """One programme for the terminal."""
    return (
        f"{row['label']}: tidak terjangkau {range_of(row, 'excluded')}, di luar acuan "
        f"{range_of(row, 'included')}"
    )
