"""What a file or an entry says came of a scenario: read strictly, and held against its seal."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from analytics.actions import scenario_values as values
from analytics.vocabulary.claim import MAIN, Basis
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.scenario import LAST_YEAR
from analytics.vocabulary.scenario_record import (
    FIGURES,
    FLOWS,
    HEADLINES,
    PERCENT,
    RANGE,
    UNDATED,
    seal,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.scenario import Scenario

AGAIN = values.AGAIN
_MOST_ROWS = 200
_LONGEST_BASIS = 80
_FIRST = 2007  # the year in which PKH began
_QUARTER = re.compile(r"[0-9]{4}-Q[1-4]")
_WHEN = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?")
_WHAT = "hasil yang dicatat"
CHANGED = (
    "Penggeser atau hasil pada skenario itu diubah sesudah hasilnya dicatat, sehingga keduanya "
    "tidak cocok; ganti bagian “recorded” dengan {} agar dihitung lagi."
)


def sealed(scenario: Scenario, told: Mapping[str, Any]) -> dict[str, Any]:
    """What came of a scenario with the seal beside it; nothing where nothing is recorded."""
    return {**told, "seal": seal(scenario, told)} if told else {}


def recorded(told: object, scenario: Scenario) -> dict[str, Any]:
    """What came of it when it was worked out for the record, without the seal; or nothing.

    Raises:
        Refused: it is none, contradicts itself, or is not what was recorded of these levers.
    """
    if told in ({}, None):
        return {}
    if not isinstance(told, dict):
        raise Refused("Hasil yang dicatat (“recorded”) pada skenario itu tidak terbaca.")
    values.keys(told, ("on", "draws", "basis", "first", "rows", "seal"), _WHAT)
    draws = told["draws"]
    if not isinstance(draws, int) or isinstance(draws, bool) or not 0 < draws <= 10**6:
        raise Refused("“draws” pada hasil yang dicatat harus bilangan bulat, misalnya 10000.")
    try:
        on = date.fromisoformat(told["on"]).isoformat()
        basis = Basis.parse(values.text(told, "basis", _LONGEST_BASIS) or MAIN.code).code
    except (TypeError, ValueError):
        raise Refused(
            "Hasil yang dicatat tidak menyebut tanggal dan dasar angkanya; " + AGAIN + "."
        ) from None
    first = told["first"]
    if not isinstance(first, str) or not _QUARTER.fullmatch(first):
        raise Refused("“first” pada hasil yang dicatat harus triwulan, misalnya '2026-Q1'.")
    if not _FIRST <= int(first[:4]) <= LAST_YEAR:
        raise Refused(f"“first” pada hasil yang dicatat di luar {_FIRST}–{LAST_YEAR}; {AGAIN}.")
    rows = told["rows"]
    if not isinstance(rows, list) or not 0 < len(rows) <= _MOST_ROWS:
        raise Refused(f"Hasil yang dicatat (“rows”) pada skenario itu tidak terbaca; {AGAIN}.")
    kept = [_row(row, int(first[:4])) for row in rows]
    if len({(row["what"], row["year"]) for row in kept}) < len(kept):
        raise Refused("Hasil yang dicatat menyebut tahun yang sama dua kali; hapus salah satunya.")
    found = {"on": on, "draws": draws, "basis": basis, "first": first, "rows": kept}
    if told["seal"] != seal(scenario, found):
        raise Refused(CHANGED)
    return found


def _row(told: object, first: int) -> dict[str, Any]:
    if not isinstance(told, dict):
        raise Refused(f"Hasil yang dicatat pada skenario itu tidak terbaca; {AGAIN}.")
    what = told.get("what")
    if not isinstance(what, str) or (what not in FLOWS and what not in HEADLINES):
        raise Refused(f"Hasil yang dicatat menyebut hal yang tidak dikenal; {AGAIN}.")
    names = FIGURES if what in FLOWS else RANGE
    values.keys(told, ("what", "year", *names), _WHAT)
    _dated(told["year"], what, first)
    figures = {name: values.number(told[name], _WHAT) for name in names}
    quantiles = [figures[name] for name in names if name != "mean"]
    if quantiles != sorted(quantiles):
        raise Refused("Rentang pada hasil yang dicatat terbalik (p05 sampai p95); " + AGAIN + ".")
    low, high = quantiles[0], quantiles[-1]
    spare = 1 + high - low  # a mean may lie a little beyond, of rare events too
    if low < 0 or (what in PERCENT and high > 100):
        raise Refused(f"Hasil yang dicatat memuat jumlah yang tidak mungkin; {AGAIN}.")
    if not max(low - spare, 0) <= figures.get("mean", low) <= high + spare:
        raise Refused(f"Rata-rata pada hasil yang dicatat di luar rentangnya sendiri; {AGAIN}.")
    return {"what": what, "year": told["year"], **figures}


def _dated(year: object, what: str, first: int) -> None:
    """A year of the laboratory, or several, in quotation marks."""
    if year == UNDATED and what in HEADLINES:
        return
    found = _WHEN.fullmatch(year) if isinstance(year, str) else None
    if found is None:
        raise Refused("Tahun pada hasil yang dicatat harus ditulis dalam tanda kutip: '2030'.")
    begun, ended = int(found[1]), int(found[2] or found[1])
    if not first <= begun <= ended <= LAST_YEAR:
        raise Refused(f"Tahun pada hasil yang dicatat di luar {first}–{LAST_YEAR}; {AGAIN}.")
