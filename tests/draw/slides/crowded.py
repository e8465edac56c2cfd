"""Parts with far more than a slide holds, and parts with next to nothing."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import cycle

from analytics.vocabulary.picture import (
    Bar,
    BarChart,
    Card,
    Cards,
    Dot,
    DotChart,
    Dots,
    Funnel,
    Goal,
    Line,
    LineChart,
    MapPicture,
    Missing,
    Place,
    Point,
    Sentences,
    Step,
    Table,
)
from analytics.vocabulary.standing import Standing
from tests.draw import decks
from tests.draw.slides import crowded_plots

LONG = crowded_plots.LONG
ALL = cycle(Standing)


def _blob(row: int, column: int, corners: int = 36) -> tuple[tuple[float, float], ...]:
    return tuple(
        (
            column + 0.5 + (0.42 + 0.07 * math.sin(7 * turn)) * math.cos(turn),
            row + 0.5 + (0.42 + 0.07 * math.cos(5 * turn)) * math.sin(turn),
        )
        for turn in (math.tau * step / corners for step in range(corners))
    )


BARS = BarChart(
    "%",
    tuple(
        Bar(
            f"Kabupaten {place} {LONG if place % 7 == 0 else ''}".strip(),
            None if place % 11 == 0 else 4 + place % 17,
            f"belum ada {place}" if place % 11 == 0 else f"{4 + place % 17},{place:02} %",
            None if place % 11 == 0 else next(ALL),
            strong=place == 19,
            note="Maret 2023, dibaca dari salinan" if place % 5 == 0 else "",
        )
        for place in range(38)
    ),
    Standing.EXAMPLE,
    "38 wilayah",
)
LINES = LineChart(
    "KPM per 1.000 jiwa",
    tuple(
        Line(
            f"{LONG} {place}" if place == 1 else f"Garis {place}",
            tuple(
                Point(year, 10 + place + 3 * math.sin(year), f"{place}.{year}", next(ALL))
                for year in range(1990, 2025, 1 + place)
            ),
            strong=place == 0,
        )
        for place in range(5)
    ),
    tuple(
        Goal(2026 + place % 4, 7 + place * 0.1, 7.3 + place * 0.1, f"{7 + place} %", LONG)
        for place in range(16)
    ),
    ((2000, LONG), (2011, "metode baru"), (2019, LONG), (2023, LONG)),
    Standing.EXAMPLE,
    "Banyak garis",
)
DOTS = DotChart(
    tuple(
        Dots(
            f"{LONG} {row}",
            tuple(
                Dot(1000 + place * row, f"1.{place:03}", f"{LONG} {place}", next(ALL), place == 3)
                for place in range(12)
            ),
            f"selisih {row} % menurut dua belas sumber yang berlainan",
        )
        for row in range(9)
    ),
    Standing.EXAMPLE,
    "Banyak sumber",
)
MAP = MapPicture(
    f"Peta desa {LONG}",
    tuple(
        Place(
            f"35.22.{place:04}",
            f"Desa {place}",
            (_blob(place // 26, place % 26),),
            None if place % 9 == 0 else place % 5,
            f"{place}",
            label=(place % 26 + 0.5, place // 26 + 0.5) if place % 10 == 0 else None,
            marked=place in {30, 200, 400},
        )
        for place in range(430)
    ),
    ("300–400 jiwa", "401–550 jiwa", "551–700 jiwa", "701–900 jiwa", "901–1.400 jiwa"),
    "belum ada angka yang diterbitkan oleh siapa pun",
    "desa percontohan",
    LONG,
    Standing.EXAMPLE,
    "430 desa",
)
FUNNEL = Funnel(
    "KPM",
    tuple(
        Step(
            f"Tahap {place} {LONG}", 90_000 / (place + 1), f"{place}.000", f"{place} % dari {LONG}"
        )
        for place in range(21)
    ),
    Standing.EXAMPLE,
    "21 tahap",
)
CARDS = Cards(
    tuple(
        Card(f"{LONG} {place}", "Rp1.234.567.890,12/kapita", f"hingga {LONG}", standing, LONG)
        for place, standing in enumerate((Standing.QUOTED, Standing.EXAMPLE, None))
    ),
    "Tiga angka panjang",
)
SENTENCES = Sentences(LONG, tuple(f"{place}. {LONG}" for place in range(30)))
MISSING = Missing(
    LONG,
    tuple(f"{LONG} {place}" for place in range(6)),
    " ".join([LONG] * 6),
    never=" ".join([LONG] * 4),
)
TABLE = Table(
    ("Tindak lanjut yang disepakati", "Pelaku", "Jumlah KPM", "Tenggat", "Status"),
    tuple(
        (f"{place} {LONG} {LONG}", LONG, f"{place}.000", "31 Desember 2026", "tidak diketahui")
        for place in range(40)
    ),
    numbers=(2,),
    alt="40 baris",
)
FULL = (BARS, LINES, DOTS, MAP, FUNNEL, CARDS, SENTENCES, MISSING, TABLE, *crowded_plots.PLOTS)
# A map of 430 areas is slow to measure again and again; its legend is what takes room.
PAIRED = (*FULL[:3], replace(MAP, places=MAP.places[:40]), *FULL[4:])
FEW = (
    BarChart("%", (Bar("Satu", 0.0, "0", Standing.OFFICIAL),), Standing.OFFICIAL, "nol"),
    BarChart("poin", (Bar("Turun", -2.0, "−2", Standing.OFFICIAL),), Standing.OFFICIAL, "turun"),
    BarChart("%", (), Standing.OFFICIAL, "tanpa wilayah"),
    replace(decks.LINES, lines=decks.LINES.lines[:1], goals=(), breaks=()),
    LineChart(
        "%",
        (Line("Satu", (Point(2024, 0.0, "0 %", Standing.OFFICIAL),), strong=True),),
        (),
        (),
        Standing.OFFICIAL,
        "satu titik",
    ),
    LineChart("%", (), (), (), Standing.OFFICIAL, "tanpa garis"),
    DotChart((replace(decks.DOTS.rows[0], dots=decks.DOTS.rows[0].dots[:1]),), Standing.QUOTED, ""),
    DotChart((replace(decks.DOTS.rows[0], dots=()),), Standing.QUOTED, "tanpa titik"),
    replace(decks.MAP, places=decks.MAP.places[:1], classes=("semua",), note="", marks=""),
    replace(decks.MAP, places=()),
    replace(decks.FUNNEL, steps=decks.FUNNEL.steps[-1:]),
    Cards(decks.CARDS.cards[:1], "satu"),
    Sentences("", ("Satu kalimat.",)),
    Sentences("Hanya kepala", ()),
    Missing("jumlah KPM", (), ""),
    Table(("Satu",), (), alt="tanpa baris"),
    *crowded_plots.FEW,
)
