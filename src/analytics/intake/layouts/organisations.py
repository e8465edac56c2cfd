"""Layout 11: who could assist villages, one organisation a row, and what it is able to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, rule, schema
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import OrganisationKind, Sector
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.organisation import (
    MOST_VILLAGES,
    STRONGEST,
    identity,
    read_past,
    write_past,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Given

ORGANISATIONS: Mapping[str, Any] = {
    "organisation_id": "str",
    "name": "str",
    "kind": "str",
    "regency": "str",
    "base": "str",
    "capacity": "Int64",
    **{sector.value: "Int64" for sector in Sector},
    "past": "str",
    "source": "str",
}
_ALSO: Mapping[OrganisationKind, tuple[str, ...]] = {
    OrganisationKind.AGENCY: ("opd", "pd", "skpd", "dinas"),
    OrganisationKind.UNIVERSITY: ("universitas", "kampus", "pt"),
    OrganisationKind.VOCATIONAL_SCHOOL: ("sekolah menengah kejuruan",),
    OrganisationKind.BUSINESS: ("perusahaan", "csr", "dunia usaha"),
    OrganisationKind.CHAMBER: ("kamar dagang dan industri",),
    OrganisationKind.SOCIAL_WORKER: ("tenaga kesejahteraan sosial kecamatan",),
    OrganisationKind.CIVIL_SOCIETY: ("ormas", "lsm", "yayasan"),
    OrganisationKind.VILLAGE_GOVERNMENT: ("pemdes", "desa"),
}
KINDS: Mapping[str, str] = {
    spelling: kind.value
    for kind in OrganisationKind
    for spelling in (kind.label.casefold(), *_ALSO[kind])
}

COLUMNS = (
    Column(
        "organisation",
        Kind.TEXT,
        ("Nama pelaku", "Pelaku", "Nama OPD", "Perangkat daerah", "Nama instansi", "Instansi"),
        required=True,
        filled=True,
        note="Nama perangkat daerah, perguruan tinggi, SMK, perusahaan, KADIN, atau TKSK.",
        example=("Dinas Pertanian", "SMK Negeri di Kalitidu"),
    ),
    Column(
        "kind",
        Kind.CHOICE,
        ("Jenis pelaku", "Jenis"),
        required=True,
        filled=True,
        choices=KINDS,
        note="Jenis pelaku; pilih dari daftar.",
        example=("Perangkat daerah", "SMK"),
    ),
    Column(
        "regency",
        Kind.AREA,
        ("Kabupaten", "Kode kabupaten"),
        note="Kabupaten tempat desanya didampingi; kosong berarti Bojonegoro.",
        example=("35.22", "35.22"),
    ),
    Column(
        "base",
        Kind.AREA,
        ("Letak", "Kode letak", "Kecamatan kantor", "Alamat"),
        note="Kecamatan atau desa letak kantornya, untuk menghitung jarak.",
        example=("35.22.15", "35.22.16"),
    ),
    Column(
        "capacity",
        Kind.COUNT,
        ("Daya tampung", "Kapasitas", "Kapasitas desa", "Jumlah desa"),
        required=True,
        filled=True,
        note="Berapa desa yang sanggup didampingi.",
        example=("2", "1"),
    ),
    *(
        Column(
            sector.value,
            Kind.COUNT,
            (f"Bidang {sector.label}", f"Kompetensi {sector.label}"),
            note="1 dasar, 2 cukup, 3 kuat; kosong bila bukan bidangnya.",
            example=("3", "") if sector is Sector.FARMING else ("", ""),
        )
        for sector in Sector
    ),
    Column(
        "past",
        Kind.TEXT,
        ("Pernah mendampingi", "Desa yang pernah didampingi"),
        note="Kode desa dan tahunnya, dipisah titik koma: 35.22.08.2005 (2023).",
        example=("35.22.08.2005 (2023)", ""),
    ),
    Column(
        "source",
        Kind.TEXT,
        ("Sumber", "Dasar", "Dokumen dasar"),
        note="Dokumen yang menyebut bidang dan daya tampungnya.",
        example=("Tusi dinas", "Profil sekolah"),
    ),
)
_WITHIN = rule(
    "strength-out-of-range",
    "Kekuatan bidang ditulis 1, 2, atau 3; kosongkan bila bukan bidangnya.",
    lambda cells: cells.isna() | cells.between(0, STRONGEST),
)
_ROOM = rule(
    "room-out-of-range",
    f"Daya tampung ditulis 1 sampai {MOST_VILLAGES} desa.",
    lambda cells: cells.isna() | cells.between(1, MOST_VILLAGES),
)
_ABLE = rule(
    "able-to-nothing",
    "Tidak satu bidang pun diisi; tulis 1, 2, atau 3 di sedikitnya satu kolom Bidang.",
    lambda rows: (rows[[*{sector.value for sector in Sector} & set(rows)]].fillna(0) > 0).any(
        axis=1
    ),
)
_READ = rule(
    "past-unread",
    "Tulis kode desa dan tahunnya, dipisah titik koma: 35.22.08.2005 (2023); 35.22.08.2006.",
    lambda cells: cells.map(lambda cell: read_past(cell) is not None).astype(bool),
)


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:  # noqa: ARG001 - as all
    """`organisations`: one row an organisation; its id is that of its regency and name."""
    rows = complete(rows, COLUMNS)
    rows = rows[rows["organisation"] != ""]
    regency = rows["regency"].where(rows["regency"] != "", BOJONEGORO)
    names = rows["organisation"]
    ids = [identity(place, name) for place, name in zip(regency, names, strict=True)]
    cells = {
        "organisation_id": pd.Series(ids, index=rows.index, dtype="str"),
        "name": names,
        "regency": regency,
        "past": rows["past"].map(lambda cell: write_past(read_past(cell) or ())).astype("str"),
        **{name: rows[name] for name in ("kind", "base", "capacity", "source")},
        **{sector.value: rows[sector.value] for sector in Sector},
    }
    return {"organisations": families.table(cells, ORGANISATIONS)}


CONTRACT = Contract(
    layout=Layout.ORGANISATIONS,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        {
            "capacity": [_ROOM],
            "past": [_READ],
            **{sector.value: [_WITHIN] for sector in Sector},
        },
        across=[_ABLE],
    ),
    tables=tables,
)
