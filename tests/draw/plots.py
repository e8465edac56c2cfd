"""Plots of graduation in the lengths that real words have."""

from __future__ import annotations

from analytics.vocabulary.plot import (
    ControlChart,
    Curve,
    CurveChart,
    Knot,
    Limit,
    Mark,
    Movement,
    MovementChart,
    Span,
    SpanChart,
)
from analytics.vocabulary.standing import Standing


def _share(value: float) -> str:
    return f"{value} %".replace(".", ",")


CURVES = CurveChart(
    "%",
    "bulan sejak menjadi KPM potensial",
    (
        Curve(
            "Graduasi mandiri",
            tuple(
                Knot(x, y, _share(y), max(0.0, round(y - 1.2, 1)), round(y + 1.4, 1))
                for x, y in ((0, 0.0), (12, 1.1), (24, 2.9), (36, 4.4), (48, 6.3), (60, 7.2))
            ),
        ),
        Curve(
            "Keluar karena sebab lain",
            tuple(
                Knot(x, y, _share(y))
                for x, y in ((0, 0.0), (12, 5.4), (24, 9.6), (36, 14.2), (48, 18.1), (60, 21.7))
            ),
            strong=False,
        ),
    ),
    (
        (
            "masih diamati",
            tuple(
                (12 * year, told)
                for year, told in enumerate(
                    ("41.200", "33.870", "25.310", "16.904", "8.011", "2.145")
                )
            ),
        ),
    ),
    Standing.EXAMPLE,
    "Bagian keluarga yang graduasi mandiri menurut bulan sejak menjadi KPM potensial",
)


def _limit(name: str, wide: float, sign: int) -> Limit:
    points = ((n, max(0.0, 4.1 + sign * wide / n**0.5)) for n in range(400, 3001, 100))
    return Limit(name, tuple(points))


CONTROL = ControlChart(
    "%",
    "KPM potensial yang diamati di kecamatan",
    tuple(
        Mark(
            f"Kecamatan {i + 1}",
            500 + 83 * i,
            round(4.1 + 1.5 * ((i * 7) % 11 - 5) / 5, 2),
            _share(round(4.1 + 1.5 * ((i * 7) % 11 - 5) / 5, 2)),
            {4: 1, 17: 2}.get(i, 0),
            named=i in {4, 17},
        )
        for i in range(28)
    ),
    (
        Limit("rata-rata kabupaten", ((400, 4.1), (3000, 4.1)), strong=True),
        _limit("batas 95 %", 38, 1),
        _limit("batas 95 %", 38, -1),
        _limit("batas 99,8 %", 61, 1),
        _limit("batas 99,8 %", 61, -1),
    ),
    ("dalam batas kebetulan", "di atas batas 99,8 %", "di bawah batas 99,8 %"),
    Standing.EXAMPLE,
    "Angka graduasi 28 kecamatan menurut jumlah KPM, dengan batas kebetulan",
)
SPANS = SpanChart(
    "%",
    (
        Span("Kedungadem", 4.4, 3.1, 5.9, "4,4 % (3,1–5,9)", strong=True),
        Span("Sumberrejo", 3.9, 3.2, 4.7, "3,9 % (3,2–4,7)"),
        Span("Ngasem", 0.0, 0.0, 1.1, "0,0 % (0,0–1,1)"),
        Span("Gayam", None, None, None, "kurang dari 30 keluarga"),
    ),
    4.1,
    "kabupaten 4,1 %",
    Standing.QUOTED,
    "Bagian KPM yang graduasi mandiri dengan rentang ketidakpastiannya",
)
MOVEMENTS = MovementChart(
    "KPM",
    (
        Movement("KPM awal 2025", 55028, "55.028", is_stock=True),
        Movement("Masuk baru", 3120, "+3.120"),
        Movement("Kembali masuk", None, "tidak diketahui"),
        Movement("Graduasi mandiri", -214, "−214"),
        Movement("Graduasi alamiah", -1890, "paling banyak 1.890", is_bound=True),
        Movement("Tidak layak", -4020, "−4.020"),
        Movement("Meninggal dan pindah", None, "tidak diketahui"),
        Movement("KPM akhir 2025", 51340, "51.340", is_stock=True),
    ),
    Standing.QUOTED,
    "Dari KPM awal tahun ke KPM akhir tahun, menurut yang masuk dan yang keluar",
)
PLOTS = (CURVES, CONTROL, SPANS, MOVEMENTS)
