"""Layout: who stands on a list of recipients, or on one of those held to be poor; a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, schema
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.recipients import FamilyList

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analytics.intake.contract import Given

RECIPIENTS: Mapping[str, Any] = {
    "family_id": "str",
    "list": "str",
    "village_code": "str",
    "district_code": "str",
    "carded": "bool",
    "sampled": "bool",
}
_ALSO: Mapping[FamilyList, tuple[str, ...]] = {
    FamilyList.PKH: ("program keluarga harapan", "kpm pkh"),
    FamilyList.SEMBAKO: ("sembako", "bpnt", "bantuan pangan", "bantuan pangan non tunai"),
    FamilyList.PBI: ("pbi", "pbi jkn", "pbi-jk", "jkn pbi", "kis", "kis pbi"),
    FamilyList.BLT_DD: ("blt", "blt dd", "blt-dd", "blt desa"),
    FamilyList.PIP: ("program indonesia pintar", "kip"),
    FamilyList.RTLH: ("rtlh", "aladin", "bedah rumah"),
    FamilyList.REGENCY_AID: ("bansos apbd", "bansos daerah", "bantuan kabupaten"),
    FamilyList.GAYATRI: ("ayam petelur",),
    FamilyList.KOLEGA: ("kolam lele", "lele"),
    FamilyList.DOMBA: ("domba",),
    FamilyList.CSR: ("tjsl", "swasta"),
    FamilyList.DTSEN_DESIL_1: ("desil 1", "dtsen desil satu"),
    FamilyList.DTSEN_DESIL_1_4: ("dtsen desil 1-4", "desil 1-4", "desil 1–4", "desil 1 s/d 4"),
    FamilyList.P3KE: ("pensasaran percepatan penghapusan kemiskinan ekstrem",),
    FamilyList.DAMISDA: ("data mandiri", "data mandiri kemiskinan daerah"),
}
LISTS: Mapping[str, str] = {
    spelling: one.value for one in FamilyList for spelling in (one.label.casefold(), *_ALSO[one])
}
_YES_NO = {"ya": True, "y": True, "1": True, "tidak": False, "t": False, "0": False}

COLUMNS = (
    families.CARD,
    families.HEAD,
    Column(
        "list",
        Kind.CHOICE,
        ("Daftar", "Program", "Nama program", "Jenis bantuan", "Bantuan"),
        required=True,
        filled=True,
        choices=LISTS,
        note="Program yang diterima, atau daftar acuan keluarga miskin; pilih dari daftar. Satu "
        "berkas memuat seluruh isi daftar itu: keluarga yang tidak lagi ditulis dianggap keluar.",
        example=("Sembako (BPNT)", "DTSEN desil 1"),
    ),
    families.DISTRICT,
    families.VILLAGE,
    *families.SPLIT,
    Column(
        "sampled",
        Kind.FLAG,
        ("Contoh acak", "Sampel", "Hasil survei"),
        choices=_YES_NO,
        note="Ya bila daftar acuan ini hasil survei contoh acak, bukan daftar lengkap.",
        example=("Tidak", "Tidak"),
    ),
    families.PERSONAL,
)


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`recipients`: one row a family and list, however many of its members the file names.

    `carded`: it was known by its No KK, so that it meets every other list; by NIK alone it meets
    those that name the same person.
    """
    rows = complete(rows, COLUMNS)
    rows = rows[rows["list"] != ""]
    village, district = families.located(rows, given)
    cells = {
        "family_id": families.identify(rows, given),
        "list": rows["list"],
        "village_code": village,
        "district_code": district,
        "carded": rows["family_card"] != "",
        "sampled": rows["sampled"].fillna(value=False),
    }
    found = families.table(cells, RECIPIENTS)
    return {"recipients": found.drop_duplicates(["family_id", "list"], ignore_index=True)}


CONTRACT = Contract(
    layout=Layout.RECIPIENTS,
    columns=COLUMNS,
    schema=schema(COLUMNS, across=[families.KNOWN, families.PLACED]),
    tables=tables,
)
