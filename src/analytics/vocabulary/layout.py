"""The kinds of file the office brings in."""

from __future__ import annotations

from enum import StrEnum


class Layout(StrEnum):
    """One kind of file, with a contract and a template of its own."""

    AGGREGATE = "aggregate"
    REGISTER = "register"
    EVENTS = "events"
    GRADUATES = "graduates"
    FACILITATORS = "facilitators"
    VILLAGES = "villages"
    PROGRAMMES = "programmes"
    CLAIMS = "claims"
    MONTHLY = "monthly"
    ORGANISATIONS = "organisations"
    CONDITIONS = "conditions"
    REGISTRY_CHECKS = "registry_checks"
    EMPOWERMENT = "empowerment"
    DIRECT_ESTIMATES = "direct_estimates"
    BOUNDARIES = "boundaries"

    @property
    def label(self) -> str:
        """What the layout is called on screen."""
        return _LABELS[self]

    @property
    def holds_families(self) -> bool:
        """True where a row is about one family: such a file needs somebody who logged in."""
        return self in _FAMILIES


_LABELS = {
    Layout.AGGREGATE: "Angka per wilayah dan periode",
    Layout.REGISTER: "Daftar KPM (satu baris per keluarga)",
    Layout.EVENTS: "Kejadian tahap graduasi",
    Layout.GRADUATES: "Daftar graduasi",
    Layout.FACILITATORS: "Pendamping dan wilayahnya",
    Layout.VILLAGES: "Profil desa",
    Layout.PROGRAMMES: "Program, anggaran, dan realisasi",
    Layout.CLAIMS: "Angka dari dokumen",
    Layout.MONTHLY: "Laporan bulanan kecamatan",
    Layout.ORGANISATIONS: "Pelaku pendampingan desa",
    Layout.CONDITIONS: "Masalah dan potensi desa",
    Layout.REGISTRY_CHECKS: "Verifikasi daftar keluarga miskin",
    Layout.EMPOWERMENT: "Jalur pemberdayaan",
    Layout.DIRECT_ESTIMATES: "Estimasi langsung kecamatan",
    Layout.BOUNDARIES: "Batas wilayah",
}
_FAMILIES = frozenset({Layout.REGISTER, Layout.EVENTS, Layout.GRADUATES, Layout.EMPOWERMENT})
