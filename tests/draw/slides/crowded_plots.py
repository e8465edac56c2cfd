"""Plots with far more than a slide holds, and plots with next to nothing."""

from __future__ import annotations

import math

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

LONG = (
    "Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana "
    "Kabupaten Bojonegoro bersama Pendamping PKH"
)


def _knot(month: int, place: int) -> Knot:
    value = place + month / (3 + place)
    told = f"{place},{month:02} ({month}–{month + 9})"
    if month % 40 > 30:
        return Knot(month, value, told)
    return Knot(month, value, told, max(0.0, value - 4), value + 4)


CURVES = CurveChart(
    "per 1.000 keluarga yang diamati",
    f"bulan sejak {LONG} {LONG}",
    tuple(
        Curve(
            f"{LONG} {place}" if place == 2 else f"Kurva {place}",
            tuple(_knot(month, place) for month in range(0, 121, 3)),
            strong=place < 5,
        )
        for place in range(14)
    ),
    tuple(
        (f"{LONG} {row}", tuple((month, f"{row}.{month:03}") for month in range(0, 121, 3)))
        for row in range(9)
    ),
    Standing.EXAMPLE,
    "Banyak kurva",
)
CONTROL = ControlChart(
    "graduasi per 100 tahun keluarga",
    f"jumlah {LONG} {LONG}",
    tuple(
        Mark(
            f"{LONG} {place}" if place % 9 == 0 else f"Kecamatan {place}",
            100 + 37 * (place % 13),
            5 + 3 * math.sin(place),
            f"{place},0",
            place % 5,
            named=place % 2 == 0,
        )
        for place in range(40)
    ),
    tuple(
        Limit(
            f"batas {sign} {LONG}" if level == 3 else f"batas {level}",
            tuple((n, 5 + sign * level * 30 / n) for n in range(10, 2000, 10)),
            strong=level == 0,
        )
        for level in range(4)
        for sign in (-1, 1)
    ),
    (LONG, "di atas", "di bawah", f"jauh di atas {LONG}", "jauh di bawah"),
    Standing.EXAMPLE,
    "40 titik",
)
SPANS = SpanChart(
    "tahun",
    tuple(
        Span(
            f"Kecamatan {place} {LONG if place % 7 == 0 else ''}".strip(),
            None if place % 11 == 0 else 5 + math.sin(place),
            None if place % 5 == 0 else 2 + math.sin(place),
            None if place % 5 == 0 else 9 + math.sin(place),
            f"{place},0 ({place}–{place + 9})" + (f" {LONG}" if place % 8 == 0 else ""),
            strong=place == 19,
        )
        for place in range(40)
    ),
    5.0,
    f"seluruh kabupaten {LONG} {LONG}",
    Standing.EXAMPLE,
    "40 rentang",
)
_STOCKS = {0, 39}
MOVEMENTS = MovementChart(
    "keluarga penerima manfaat yang tercatat",
    tuple(
        Movement(
            f"Gerakan {place} {LONG if place % 6 == 0 else ''}".strip(),
            None if place % 7 == 3 else 90_000 if place in _STOCKS else (-1) ** place * 150 * place,
            f"gerak {place}" + (f" {LONG}" if place % 9 == 0 else ""),
            is_stock=place in _STOCKS,
            is_bound=place % 5 == 4,
        )
        for place in range(40)
    ),
    Standing.EXAMPLE,
    "40 gerakan",
)
PLOTS = (CURVES, CONTROL, SPANS, MOVEMENTS)
_OFFICIAL = Standing.OFFICIAL
FEW = (
    CurveChart("%", "bulan", (), (), _OFFICIAL, "tanpa kurva"),
    CurveChart("%", "bulan", (Curve("Satu", ()),), (), _OFFICIAL, "kurva tanpa titik"),
    CurveChart(
        "%",
        "bulan",
        (Curve("Satu", (Knot(0, 0, "0 %"),)),),
        (("diamati", ((0, "1"),)),),
        Standing.EXAMPLE,
        "satu titik",
    ),
    ControlChart("%", "KPM", (), (), (), _OFFICIAL, "tanpa titik"),
    ControlChart(
        "%",
        "KPM",
        (Mark("Satu", 0, 0, "0 %", 0, named=True),),
        (),
        ("biasa",),
        _OFFICIAL,
        "satu titik",
    ),
    SpanChart("%", (), None, "", _OFFICIAL, "tanpa baris"),
    SpanChart(
        "poin",
        (Span("Turun", -2.0, -3.0, -1.0, "−2"), Span("Gelap", None, None, None, "tidak diketahui")),
        None,
        "",
        _OFFICIAL,
        "turun",
    ),
    SpanChart("%", (Span("Nol", 0.0, None, None, "0"),), 0.0, "nol", _OFFICIAL, "nol"),
    MovementChart("KPM", (), _OFFICIAL, "tanpa gerakan"),
    MovementChart(
        "KPM",
        (Movement("Awal", 0, "0", is_stock=True), Movement("Keluar", None, "tidak diketahui")),
        _OFFICIAL,
        "nol",
    ),
    MovementChart("KPM", (Movement("Keluar", -5, "−5"),), Standing.EXAMPLE, "tanpa stok"),
)
