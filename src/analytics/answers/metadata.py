"""The metadata sheet of an indicator (MS-Ind, Perban BPS 5/2020), as far as it was filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from analytics.store import tables
from analytics.store.versioned import cached
from analytics.wording.quantities import unit_name

UNKNOWN = "belum diisi"
NOT_APPROVED = (
    "Lembar ini disusun dari katalog aplikasi ini dan belum disahkan oleh produsen datanya."
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the sheet."""

    head: str
    text: str

    @property
    def is_known(self) -> bool:
        """False where nobody filled it in."""
        return self.text != UNKNOWN


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet of one indicator, in the order of the form; `whom` can fill in what is missing."""

    indicator: str
    title: str
    entries: tuple[Entry, ...]
    whom: str

    @property
    def missing(self) -> tuple[str, ...]:
        """Heads of the fields that nobody filled in."""
        return tuple(entry.head for entry in self.entries if not entry.is_known)


def sheet(indicator: str) -> Sheet:
    """The sheet of an indicator of the catalogue.

    Raises:
        KeyError: the catalogue has no such indicator.
    """
    found = tables.indicator(indicator)
    more = _more(indicator)
    composite = more.get("composite", "")
    parts = filter(None, more.get("composed_of", "").split("; "))
    built_of = [tables.indicator(part).label for part in parts]
    rhythm = more.get("rhythm_months")
    fields = {
        "Nama indikator": found.label,
        "Konsep": more.get("concept", ""),
        "Definisi": found.definition,
        "Interpretasi": more.get("interpretation", ""),
        "Metode/rumus penghitungan": more.get("formula", ""),
        "Ukuran": more.get("measure", ""),
        "Satuan": unit_name(found.unit),
        "Klasifikasi penyajian": more.get("classification", ""),
        "Indikator komposit?": composite,
        "Indikator pembangun": "; ".join(built_of) or ("tidak ada" if composite == "tidak" else ""),
        "Variabel pembangun": more.get("variables", ""),
        "Kegiatan penghasil": more.get("activity", ""),
        "Produsen data": found.owner,
        "Level estimasi": found.smallest_level.label,
        "Irama terbit": "" if rhythm is None else f"setiap {rhythm} bulan",
        "Dapat diakses umum?": more.get("public", ""),
        "Acuan": more.get("reference", ""),
    }
    entries = tuple(Entry(head, text or UNKNOWN) for head, text in fields.items())
    return Sheet(found.id, found.label, entries, found.owner)


def rhythm(indicator: str) -> int | None:
    """Months from one figure of an indicator to the next; None where nobody wrote it down."""
    return _rhythms().get(indicator)


@cached
def _rhythms() -> dict[str, int]:
    rows = tables.metadata().dropna(subset="rhythm_months")
    return {
        str(name): int(months)
        for name, months in zip(rows["indicator"], rows["rhythm_months"], strict=True)
    }


def _more(indicator: str) -> dict[str, Any]:
    rows = tables.metadata()
    rows = rows[rows["indicator"] == indicator]
    if rows.empty:
        return {}
    months = rows["rhythm_months"].dropna().tolist()
    texts = {str(name): str(rows[name].iloc[0]) for name in rows if name != "rhythm_months"}
    return texts | {"rhythm_months": months[0] if months else None}
