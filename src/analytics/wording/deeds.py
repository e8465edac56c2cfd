"""The audit trail in words: when, and what stood there before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.assistance import EntryKind, OrganisationKind, Sector, Severity
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.meeting import Status
from analytics.vocabulary.period import WIB
from analytics.vocabulary.planning import Block, Strategy
from analytics.vocabulary.role import Role
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.support import AidKind, CaseKind, Fund, Post
from analytics.wording.periods import day
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

NOTHING = "–"
_NAMES = {
    "actor": "oleh",
    "added": "ditambahkan",
    "agenda": "agenda",
    "attendance": "kehadiran",
    "area": "wilayah",
    "area_code": "wilayah",
    "claim_id": "angka",
    "conflicts": "berbeda isi",
    "created": "dibuat",
    "details": "rincian",
    "disabled": "nonaktif",
    "due": "tenggat",
    "evidence": "bukti",
    "figure": "angka",
    "file": "berkas",
    "kept": "disimpan",
    "kind": "jenis",
    "layout": "jenis data",
    "level": "tingkat",
    "name": "nama",
    "note": "catatan",
    "on": "tanggal",
    "origin_id": "sumber",
    "period_end": "sampai",
    "period_start": "dari",
    "place": "tempat",
    "practice": "mode latihan",
    "reason": "alasan",
    "restored": "versi yang dipakai lagi",
    "revoked": "pilihan yang dicabut",
    "role": "peran",
    "rows": "baris",
    "sha256": "sidik berkas",
    "size": "ukuran",
    "source": "sumber",
    "standing": "kedudukan",
    "status": "keadaan",
    "subjects": "slide",
    "tables": "tabel",
    "title": "judul",
    "unit": "satuan",
    "value": "nilai",
    "version": "versi",
    "view": "tampilan",
    "what": "isi",
    "who": "pelaku",
}
# What stands in entries of villages (`vocabulary.assistance`), beside the words above.
_OF_VILLAGES = {
    "announced": "diumumkan",
    "apart": "dua versi",
    "gone": "terhapus",
    "left": "tidak diambil",
    "base": "letak",
    "begins": "mulai",
    "capacity": "daya tampung",
    "chosen_on": "dipilih pada",
    "closing": "jumlah akhir",
    "code": "kode",
    "condition": "masalah",
    "conditions": "masalah dan potensi",
    "confirmed": "terbukti",
    "content": "isi",
    "count": "banyaknya",
    "died": "meninggal",
    "document": "dokumen",
    "done": "yang dilakukan",
    "double": "ganda",
    "families": "keluarga",
    "finished": "selesai",
    "forbidden": "larangan",
    "from": "mulai",
    "how": "cara memilih",
    "how_note": "catatan cara memilih",
    "listed": "terdaftar",
    "locks": "kunci",
    "month": "bulan",
    "most": "paling banyak",
    "moved": "pindah",
    "never_eligible": "sejak awal tidak layak",
    "number": "nomor",
    "organisations": "pelaku",
    "outcomes": "ukuran hasil",
    "pairs": "pasangan",
    "past": "pernah mendampingi",
    "period": "periode",
    "poor_families": "keluarga miskin",
    "population": "penduduk",
    "profile": "profil",
    "progress": "kemajuan",
    "real_exit": "keluar sungguhan",
    "regency": "kabupaten",
    "removed": "dikeluarkan",
    "score": "nilai",
    "sectors": "bidang",
    "severity": "berat",
    "share": "persen selesai",
    "sk": "SK",
    "started": "mulai dikerjakan",
    "team": "tim",
    "until": "sampai",
    "village": "desa",
    "villages": "desa",
    "visited": "dikunjungi",
    "weights": "bobot",
    "year": "tahun",
}
_OF_SCENARIOS = {
    "basis": "dasar angka",
    "by": "oleh",
    "data": "versi data",
    "draws": "undian",
    "levers": "penggeser",
    "mean": "rata-rata",
    "model": "versi model",
    "p05": "batas bawah",
    "p50": "tengah",
    "p95": "batas atas",
    "recorded": "hasil yang dicatat",
    "seed": "benih undian",
    "why": "mengapa",
}
_OF_BUDGETS = {
    "activity": "kegiatan",
    "block": "kelompok",
    "line": "baris anggaran",
    "opd": "perangkat daerah",
    "programme": "program",
    "strategy": "strategi",
    "subactivity": "subkegiatan",
}
_OF_VILLAGES |= {sector.value: sector.label for sector in Sector}
_OF_AID = {
    "closed": "ditutup",
    "district": "kecamatan",
    "fund": "sumber dana",
    "offer": "atas janji",
    "opened": "dibuka",
    "organisation": "pemberi",
    "rupiah": "nilai (Rp)",
    "state": "keadaan",
}
_LEVELS = {"regency": "kabupaten", "district": "kecamatan", "village": "desa"}
_WORDS = {
    "block": {block.value: block.label for block in Block},
    "strategy": {strategy.value: strategy.label for strategy in Strategy},
    "role": {role.value: role.label for role in Role},
    "layout": {layout.value: layout.label for layout in Layout},
    "level": _LEVELS,
    "kind": {
        kind.value: kind.label for kind in (*EntryKind, *OrganisationKind, *AidKind, *CaseKind)
    },
    "fund": {fund.value: fund.label for fund in Fund},
    "state": {post.value: post.label for post in Post},
    "severity": {severity.value: severity.label for severity in Severity},
    "status": {status.value: status.label for status in Status},
    "subjects": {subject.value: subject.label for subject in Subject},
}


def moment(value: datetime) -> str:
    """`22 November 2026 pukul 08.04 WIB`, of any moment with a time zone."""
    here = value.astimezone(WIB)
    return f"{day(here.date())} pukul {here:%H.%M} WIB"


def cells(told: Mapping[str, Any] | None) -> str:
    """`peran: operator; nonaktif: tidak`, of what the trail keeps."""
    if not told:
        return NOTHING
    return "; ".join(f"{_named(name)}: {_value(name, value)}" for name, value in told.items())


def _named(name: str) -> str:
    lists = (_NAMES, _OF_VILLAGES, _OF_SCENARIOS, _OF_AID, _OF_BUDGETS)
    return next((known[name] for known in lists if name in known), name.replace("_", " "))


def _value(name: str, value: Any) -> str:  # noqa: ANN401 - plain JSON
    match value:
        case None | "":
            text = NOTHING
        case bool():
            text = "ya" if value else "tidak"
        case int() | float():
            text = number(value, 0 if float(value).is_integer() else 2)
        case dict():
            text = f"({cells(value)})"
        case list():
            text = ", ".join(_value(name, each) for each in value)
        case _:
            text = _WORDS.get(name, {}).get(str(value), str(value))
    return text
