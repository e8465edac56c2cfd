"""Rows about one family: how it is known, and where it lives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.intake.contract import Column, Kind
from analytics.intake.rows import by_text, rule
from analytics.vocabulary.area import BOJONEGORO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Given

CARD = Column(
    "family_card",
    Kind.FAMILY_CARD,
    ("No KK", "Nomor KK", "NO_KK", "NOKK", "No. KK", "nomor_kartu_keluarga", "Nomor Kartu Keluarga",
     "No Kartu Keluarga", "KK"),
    note="16 angka, sebagai teks. Disandikan saat dibaca; nomor aslinya tidak disimpan.",
    example=("3522150000000001", "3522150000000002"),
)  # fmt: skip
HEAD = Column(
    "head",
    Kind.NIK,
    ("NIK", "nomor_induk_kependudukan", "Nomor Induk Kependudukan", "NIK Pengurus", "NIK KRT",
     "NIK Kepala Keluarga", "NIK_KRT", "NIK Penerima", "No NIK", "No KTP"),
    note="NIK pengurus/kepala keluarga, 16 angka, sebagai teks. Disandikan saat dibaca.",
    example=("3522154101800001", "3522154202810002"),
)  # fmt: skip
VILLAGE = Column(
    "village",
    Kind.VILLAGE,
    ("Desa/Kelurahan", "Kode desa", "kemendagri_kode_desa_kelurahan", "kode_desa_kelurahan",
     "Kode desa/kelurahan", "Kelurahan/Desa", "nama_desa_kelurahan", "Desa", "Kelurahan",
     "Nama desa", "Nama kelurahan", "NAMA_KEL", "Desa/Kel", "Kel/Desa"),
    note="Kode Kemendagri desa (misalnya 35.22.15.1001), atau namanya di dalam kecamatannya.",
    example=("Sumbang", "Sumbang"),
)  # fmt: skip
DISTRICT = Column(
    "district",
    Kind.AREA,
    ("Kecamatan", "Kode kecamatan", "kemendagri_kode_kecamatan", "KDGabungan4", "nama_kecamatan",
     "Nama kecamatan", "NAMA_KEC", "Kec"),
    note="Nama atau kode kecamatan.",
    example=("Bojonegoro", "Bojonegoro"),
)  # fmt: skip
SPLIT = tuple(
    Column(name, Kind.ID, heads, note=f"Daftar DTKS lama: {what}, bila kodenya empat kolom.")
    for name, heads, what in (
        ("prop", ("KDPROP", "kd_prop", "kode_prop"), "kode provinsi"),
        ("kab", ("KDKAB", "kd_kab", "kode_kab"), "kode kabupaten"),
        ("kec", ("KDKEC", "kd_kec", "kode_kec"), "kode kecamatan"),
        ("desa", ("KDDESA", "kd_desa", "kd_kel", "KDKEL"), "kode desa"),
    )
)
# Recognised so that they are never read: what tells who somebody is, and no figure needs.
PERSONAL = Column(
    "personal",
    Kind.DROPPED,
    ("Nama", "Nama Penerima", "Nama Pengurus", "Nama KRT", "Nama_KRT", "Nama Kepala Keluarga",
     "Nama lengkap", "Nama KPM", "nama_penerima", "nama_kepala_keluarga", "Nama Ibu Kandung",
     "Nama Ibu", "Nama Suami", "Nama Pendamping", "Alamat", "Alamat lengkap", "Jalan", "Dusun",
     "RT", "RW", "RT/RW", "No HP", "Nomor HP", "Telepon", "Tempat lahir", "Tanggal lahir",
     "Tgl lahir", "Tempat/Tgl lahir", "Nomor KKS", "No KKS", "NOMOR KARTU", "No Rekening",
     "Nomor Rekening", "NoPesertaPKH", "No Peserta PKH", "ID PKH", "IDBDT", "IDDTKS", "ID DTKS",
     "RUTA6", "idsemesta", "id_keluarga", "Jenis kelamin", "JK", "Pekerjaan", "Foto", "Koordinat",
     "Latitude", "Longitude"),
)  # fmt: skip
KNOWN = rule(
    "family-unknown",
    "No KK dan NIK dua-duanya kosong; isi paling sedikit salah satunya.",
    lambda rows: (rows["family_card"] != "") | (rows["head"] != ""),
)
PLACED = rule(
    "place-unknown",
    "Kecamatan dan desa dua-duanya kosong; isi paling sedikit kecamatannya.",
    lambda rows: (rows[[*{"district", "village", "kec"} & set(rows)]] != "").any(axis=1),
)
CODED = rule(
    "name-as-code",
    "Kode pendamping harus memuat angka; nama orang tidak disimpan. Isi dengan kode atau nomor.",
    lambda cells: (cells == "") | cells.str.contains(r"[0-9]"),
)


NAMED_VILLAGE = rule(
    "village-unnamed",
    "Desa kosong; isi kode Kemendagri desa atau namanya beserta kecamatannya.",
    lambda rows: rows["village"] != "",
)


def identify(rows: pd.DataFrame, given: Given) -> pd.Series:
    """Key of each family: that of its No KK, else the one of its NIK in the register, else the NIK.

    A list that names families by NIK alone meets those of a register that has both.
    """
    card, head = rows["family_card"], rows["head"]
    stored = given.reference.stored.get("kpm")
    if stored is None or stored.empty:
        by_head = head
    else:
        heads = stored[stored["head_id"] != ""].drop_duplicates("head_id")
        known = heads.set_index("head_id")["family_id"]
        by_head = head.map(known).astype("str").fillna(head)
    return card.where(card != "", by_head).astype("str")


def located(rows: pd.DataFrame, given: Given) -> tuple[pd.Series, pd.Series]:
    """Codes of village and kecamatan of each row; the kecamatan is that of a known village.

    A DTKS list of old has the code in four cells (KDPROP, KDKAB, KDKEC, KDDESA): read by the
    numbering of BPS if any kecamatan of it has three digits, else by that of Kemendagri.
    """
    split = _joined(rows, given) if "kec" in rows and (rows["kec"] != "").any() else None
    village, district = rows["village"].astype("str"), rows["district"].astype("str")
    if split is not None:
        village = village.where(village != "", split.where(split.str.len() > len("35.22.15"), ""))
        district = district.where(district != "", split)
    parent = by_text(village, lambda code: code.rpartition(".")[0], "str")
    return village, parent.where(parent != "", district).astype("str")


def _joined(rows: pd.DataFrame, given: Given) -> pd.Series:
    """The finest code in Bojonegoro that four cells name together; "" where there is none."""
    areas = given.reference.areas
    areas = areas[areas["code"].str.startswith(f"{BOJONEGORO}.")]
    bps = bool((rows["kec"].str.len() >= 3).any())
    width = (3, 3) if bps else (2, 4)
    mark = "" if bps else "."
    bridge = dict(zip(areas["bps_code" if bps else "code"], areas["code"], strict=True))
    bridge.pop("", None)
    upper = rows["prop"].str.zfill(2) + mark + rows["kab"].str.zfill(2)
    district = upper + mark + rows["kec"].str.zfill(width[0])
    village = district + mark + rows["desa"].str.zfill(width[1])
    return village.map(bridge).fillna(district.map(bridge)).fillna("").astype("str")


def sourced(told: pd.Series, given: Given) -> pd.Series:
    """Where each row comes from; a row that does not say falls back to what the file is."""
    said = " – ".join(part for part in (given.publisher, given.title) if part)
    return told.where(told != "", said or f"berkas {given.file}")


def table(cells: Mapping[str, pd.Series], kinds: Mapping[str, Any]) -> pd.DataFrame:
    """A table of ours with exactly these columns and types, its rows numbered anew."""
    frame = pd.DataFrame({name: cells[name].astype(kind) for name, kind in kinds.items()})
    return frame.reset_index(drop=True)
