"""Marked example lines of a budget, of Kabupaten Contoh alone; no such programme exists."""

from __future__ import annotations

from typing import Final

import pandas as pd

from analytics.vocabulary.assistance import EXAMPLE_REGENCY

_LINES: Final = (
    # programme, activity, subactivity, fund, million rupiah, share realised
    ("Contoh A", "Perlindungan dan jaminan sosial", "Santunan lansia", "apbd", 1800, 0.91),
    ("Contoh A", "Perlindungan dan jaminan sosial", "Bantuan sembako keluarga", "apbn", 5200, 0.97),
    (
        "Contoh A",
        "Perlindungan dan jaminan sosial",
        "Iuran jaminan kesehatan",
        "provinsi",
        900,
        0.88,
    ),
    ("Contoh B", "Pemberdayaan usaha", "Bibit ternak domba keluarga", "apbd", 2100, 0.74),
    ("Contoh B", "Pemberdayaan usaha", "Pelatihan kerja pemuda desa", "apbd", 650, 0.69),
    ("Contoh B", "Pemberdayaan usaha", "Modal usaha mikro", "csr", 300, 1.0),
    ("Contoh C", "Kawasan permukiman", "Perbaikan rumah tidak layak huni", "apbd", 3400, 0.82),
    ("Contoh C", "Kawasan permukiman", "Jamban keluarga", "apbdes", 760, 0.79),
    ("Contoh D", "Penunjang urusan pemerintahan", "Gaji dan tunjangan", "apbd", 4100, 0.95),
    ("Contoh E", "Kegiatan lain", "Festival daerah", "apbd", 480, 0.99),
)
_MILLION: Final = 1e6
YEAR: Final = 2025


def lines() -> pd.DataFrame:
    """The lines, as an import keeps them: columns of `intake.layouts.programmes.BUDGETS`."""
    rows = [
        {
            "programme": f"Program {letter}",
            "activity": activity,
            "subactivity": f"{name} (contoh)",
            "opd": "OPD Contoh",
            "area_code": EXAMPLE_REGENCY,
            "year": YEAR,
            "fund": fund,
            "budget": million * _MILLION,
            "realised": million * _MILLION * share,
            "output": "",
            "outcome": "",
        }
        for letter, activity, name, fund, million, share in _LINES
    ]
    return pd.DataFrame(rows).astype({"year": "Int64"})
