"""Which indicator a file means: by its id, its label in the catalogue, or a usual spelling."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from analytics.intake.units import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

_SPELLINGS = {
    "poor_people": ("penduduk miskin", "jumlah penduduk miskin", "jumlah orang miskin"),
    "poverty_rate": (
        "persentase penduduk miskin",
        "persen penduduk miskin",
        "tingkat kemiskinan",
        "angka kemiskinan",
        "p0",
    ),
    "poverty_line": ("garis kemiskinan", "gk"),
    "poverty_gap": ("indeks kedalaman kemiskinan", "indeks kedalaman", "p1"),
    "poverty_severity": ("indeks keparahan kemiskinan", "indeks keparahan", "p2"),
    "gini": ("gini ratio", "gini rasio", "rasio gini", "indeks gini"),
    "extreme_poverty_rate": ("persentase kemiskinan ekstrem", "kemiskinan ekstrem"),
    "extreme_poor_people": ("jumlah penduduk miskin ekstrem", "penduduk miskin ekstrem"),
    "unemployment_rate": ("tpt", "tingkat pengangguran terbuka", "pengangguran terbuka"),
    "labour_participation_rate": ("tpak", "tingkat partisipasi angkatan kerja"),
    "hdi": ("ipm", "indeks pembangunan manusia"),
    "expected_schooling": ("hls", "harapan lama sekolah"),
    "mean_schooling": ("rls", "rata rata lama sekolah"),
    "life_expectancy": ("uhh", "ahh", "umur harapan hidup", "angka harapan hidup"),
    "population": ("penduduk", "jumlah penduduk", "total penduduk", "jumlah jiwa"),
    "male_population": ("laki laki", "jumlah penduduk laki laki", "penduduk laki laki"),
    "female_population": ("perempuan", "jumlah penduduk perempuan", "penduduk perempuan"),
    "population_density": ("kepadatan penduduk",),
    "area_size": ("luas wilayah", "luas"),
    "village_count": ("jumlah desa",),
    "ward_count": ("jumlah kelurahan",),
    "stunting_rate": ("prevalensi stunting", "persentase stunting"),
    "stunted_children": ("jumlah balita stunting", "balita stunting"),
    "kpm_pkh": ("kpm", "kpm pkh", "jumlah kpm", "jumlah kpm pkh", "jumlah penerima pkh"),
    "pkh_graduates_able": (
        "graduasi mandiri",
        "graduasi sejahtera mandiri",
        "kpm graduasi mandiri",
    ),
    "pkh_graduates_natural": ("graduasi alamiah", "graduasi alami", "kpm graduasi alamiah"),
    "pkh_facilitators": ("pendamping", "jumlah pendamping", "pendamping pkh"),
    "villages_very_underdeveloped": ("desa sangat tertinggal", "jumlah desa sangat tertinggal"),
    "villages_underdeveloped": ("desa tertinggal", "jumlah desa tertinggal"),
    "villages_developing": ("desa berkembang", "jumlah desa berkembang"),
    "villages_advanced": ("desa maju", "jumlah desa maju"),
    "villages_independent": ("desa mandiri", "jumlah desa mandiri"),
}
USUAL: Mapping[str, str] = {
    spelling: name for name, spellings in _SPELLINGS.items() for spelling in spellings
}
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_NEAREST = 3


def bare(text: str) -> str:
    """A name without what stands in brackets, marks and case: `Garis Kemiskinan (Rp)`."""
    return plain(_IN_BRACKETS.sub(" ", text).replace("_", " "))


def bracketed(text: str) -> str:
    """What stands in the last brackets of a heading, where units are written."""
    found: list[str] = _IN_BRACKETS.findall(text)
    return found[-1].strip() if found else ""


def indicator_of(text: str, catalogue: pd.DataFrame) -> str:
    """Id of the indicator a text names; empty if none is known by that name."""
    if text in _ids(catalogue):
        return text
    labels = {bare(label): name for name, label in _labels(catalogue)}
    full = {plain(label): name for name, label in _labels(catalogue)}
    found = full.get(plain(text)) or USUAL.get(bare(text)) or labels.get(bare(text), "")
    return found if found in _ids(catalogue) else ""


def nearest(text: str, catalogue: pd.DataFrame) -> tuple[str, ...]:
    """Labels of the catalogue that read most like a text, the likest first, three at most."""
    names = {bare(label): label for _, label in _labels(catalogue)}
    names |= {
        spelling: label
        for name, label in _labels(catalogue)
        for spelling in _SPELLINGS.get(name, ())
    }
    close = difflib.get_close_matches(bare(text), list(names), n=2 * _NEAREST, cutoff=0.4)
    return tuple(dict.fromkeys(names[name] for name in close))[:_NEAREST]


def _ids(catalogue: pd.DataFrame) -> frozenset[str]:
    return frozenset(catalogue["id"])


def _labels(catalogue: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(catalogue["id"], catalogue["label"], strict=True))
