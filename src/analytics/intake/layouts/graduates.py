"""Layout 4: families that left PKH, one a row, with the way out and who began it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import by_text, complete, rule, schema
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.stage import Exit

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analytics.intake.contract import Given

GRADUATES: Mapping[str, Any] = {
    "family_id": "str",
    "village_code": "str",
    "district_code": "str",
    "date": "datetime64[s]",
    "exit": "str",
    "initiator": "str",
    "decree": "str",
}
# "Graduasi" alone is not among them: it may be able or natural, and the two are never one.
_EXITS = {
    Exit.GRADUATED: (
        "graduasi mandiri", "mandiri", "sejahtera mandiri", "graduasi sejahtera mandiri",
        "graduasi sejahtera", "mengundurkan diri", "graduasi hasil asesmen", "hasil asesmen",
        "graduasi inisiatif pendamping",
    ),
    Exit.NATURAL: (
        "graduasi alamiah", "alamiah", "graduasi alami", "alami", "tidak ada komponen",
        "komponen habis",
    ),
    Exit.EXCLUDED: (
        "tidak layak (exclude)", "tidak layak", "exclude", "padan gagal", "gagal padan", "asn",
        "inclusion error", "dikeluarkan",
    ),
    Exit.MOVED: ("pindah", "pindah alamat", "pindah domisili"),
    Exit.DIED: ("meninggal", "meninggal dunia"),
    Exit.DOUBLE: ("data ganda", "ganda", "kpm ganda"),
}  # fmt: skip
EXITS: Mapping[str, str] = {
    spelling: way.value for way, spellings in _EXITS.items() for spelling in spellings
}
INITIATORS: Mapping[str, str] = {
    **dict.fromkeys(("sendiri", "inisiatif sendiri", "keluarga", "mengundurkan diri"), "family"),
    **dict.fromkeys(("pendamping", "inisiatif pendamping", "dorongan pendamping"), "facilitator"),
    **dict.fromkeys(("asesmen", "hasil asesmen", "pemutakhiran"), "assessment"),
}  # fmt: skip

COLUMNS = (
    families.CARD,
    families.HEAD,
    families.DISTRICT,
    families.VILLAGE,
    *families.SPLIT,
    Column(
        "date",
        Kind.DATE,
        ("Tanggal graduasi", "Tanggal keluar", "Tanggal", "Tgl graduasi", "Tanggal SK"),
        required=True,
        filled=True,
        note="Tanggal keluar ditetapkan.",
        example=("2025-06-30", "2025-06-30"),
    ),
    Column(
        "exit",
        Kind.CHOICE,
        ("Jenis graduasi", "Jenis keluar", "Alasan keluar", "Alasan",
         "Status graduasi", "Keterangan"),
        required=True,
        filled=True,
        choices=EXITS,
        note="Cara keluarnya; “graduasi” saja tidak cukup: mandiri atau alamiah.",
        example=("Graduasi mandiri", "Graduasi alamiah"),
    ),
    Column(
        "initiator",
        Kind.CHOICE,
        ("Inisiator", "Inisiatif", "Atas inisiatif"),
        choices=INITIATORS,
        note="Sendiri, Pendamping, atau Asesmen.",
        example=("Sendiri", ""),
    ),
    Column(
        "decree",
        Kind.TEXT,
        ("Nomor SK", "No SK", "SK", "Surat keputusan"),
        note="Nomor surat keputusan, bila ada; tanpa nama orang.",
        example=("188/123/2025", "188/123/2025"),
    ),
    families.PERSONAL,
)  # fmt: skip
# Words that stand in the number of a decree; any other word is taken for somebody's name.
_DECREE = re.compile(
    r"sk|no|nomor|tahun|tanggal|tgl|surat|keputusan|bupati|kabupaten|kab|bojonegoro|kepala|dinas|"
    r"sosial|dinsos|menteri|kementerian|kemensos|direktur|direktorat|jenderal|dirjen|jaminan|"
    r"perlindungan|linjamsos|pkh|tentang|dan|republik|indonesia|ri|januari|februari|maret|april|"
    r"mei|juni|juli|agustus|september|oktober|november|desember"
)


def _numbered(cell: str) -> bool:
    """True for a number of a decree: each word has a digit or is known to stand in one."""
    words = re.findall(r"[^\s,;:()]+", cell.casefold())
    own = (word.strip(".") for word in words)
    return all(
        any(mark.isdigit() or mark in "/-" for mark in word)
        or len(word) < 2
        or _DECREE.fullmatch(word)
        for word in own
    )


_NUMBERED = rule(
    "name-in-decree",
    "Kolom ini hanya untuk nomor surat keputusan, misalnya 188/123/2025; hapus nama dan kata lain.",
    lambda cells: by_text(cells, _numbered, "bool"),
)


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`graduates`: one row a family and way out; a place the list lacks is that of the register."""
    rows = complete(rows, COLUMNS)
    rows = rows[rows["exit"] != ""]
    family = families.identify(rows, given)
    village, district = families.located(rows, given)
    stored = given.reference.stored.get("kpm")
    if stored is not None and not stored.empty:
        homes = stored.drop_duplicates("family_id").set_index("family_id")
        unplaced = (village == "") & (district == "")
        village = village.mask(unplaced, family.map(homes["village_code"]).astype("str").fillna(""))
        district = district.mask(
            unplaced, family.map(homes["district_code"]).astype("str").fillna("")
        )
    cells = {
        "family_id": family,
        "village_code": village,
        "district_code": district,
        "date": rows["date"],
        "exit": rows["exit"],
        "initiator": rows["initiator"],
        "decree": rows["decree"],
    }
    return {"graduates": families.table(cells, GRADUATES)}


CONTRACT = Contract(
    layout=Layout.GRADUATES,
    columns=COLUMNS,
    schema=schema(COLUMNS, {"decree": [_NUMBERED]}, across=[families.KNOWN]),
    tables=tables,
)
