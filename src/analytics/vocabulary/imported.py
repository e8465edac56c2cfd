"""The tables that imports fill: what a row of each is known by, and what a new file does to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a version.

    Attributes:
        name: without `.parquet`.
        label: what its rows are called on screen.
        key: columns that together tell one row from every other.
        snapshot: True where a file states all there is, so that what it leaves out is gone; else
            its rows are put in place of those with the same key, and all others stay.
        totals: column and what its sum is called; of the rest only rows are counted.
    """

    name: str
    label: str
    key: tuple[str, ...]
    snapshot: bool
    totals: Mapping[str, str]


TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        Table("claims", "angka menurut sumber", ("claim_id",), snapshot=False, totals={}),
        Table("origins", "sumber", ("origin_id",), snapshot=False, totals={}),
        Table("targets", "target", ("target_id",), snapshot=False, totals={}),
        Table("kpm", "keluarga", ("family_id",), snapshot=True, totals={"size": "anggota"}),
        Table(
            "events",
            "kejadian tahap",
            ("family_id", "stage", "date", "programme"),
            snapshot=False,
            totals={"value": "nilai bantuan (Rp)"},
        ),
        Table("graduates", "kelulusan", ("family_id", "date"), snapshot=False, totals={}),
        Table(
            "facilitators",
            "wilayah pendamping",
            ("facilitator_id", "district_code", "village_code"),
            snapshot=True,
            totals={"families": "KPM dampingan"},
        ),
        Table("villages", "profil desa", ("village_code", "year"), snapshot=False, totals={}),
        Table(
            "village_conditions",
            "masalah dan potensi desa",
            ("village_code", "on", "code"),
            snapshot=False,
            totals={},
        ),
        Table(
            "registry_checks",
            "verifikasi daftar",
            ("village_code", "list", "on"),
            snapshot=False,
            totals={"listed": "terdaftar", "closing": "terdaftar sesudahnya"},
        ),
        Table(
            "empowerment",
            "jalur pemberdayaan",
            ("family_id", "cohort", "programme"),
            snapshot=False,
            totals={},
        ),
        Table(
            "budgets",
            "baris anggaran",
            ("programme", "activity", "subactivity", "opd", "area_code", "year", "fund"),
            snapshot=False,
            totals={"budget": "pagu (Rp)", "realised": "realisasi (Rp)"},
        ),
        Table(
            "organisations",
            "pelaku pendampingan",
            ("organisation_id",),
            snapshot=False,
            totals={"capacity": "daya tampung (desa)"},
        ),
        Table(
            "direct_estimates",
            "estimasi langsung",
            ("area_code", "indicator", "year"),
            snapshot=False,
            totals={},
        ),
        Table(
            "area_covariates",
            "peubah penyerta",
            ("area_code", "covariate", "year"),
            snapshot=False,
            totals={},
        ),
        Table(
            "monthly",
            "laporan bulanan",
            ("district_code", "month"),
            snapshot=False,
            totals={
                "active": "KPM aktif",
                "entered": "masuk",
                "graduated_able": "graduasi mandiri",
            },
        ),
    )
}
# Register and cubes are worked out anew whenever one of these changes.
OF_REGISTER = frozenset({"kpm", "events", "graduates", "facilitators"})
# Other lists with a row a family: they stay where they were brought in.
OF_FAMILIES = frozenset({"empowerment"})
