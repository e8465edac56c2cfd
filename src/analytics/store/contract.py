"""The contract of the data package: its table schemas, and the rules that need more.

The rules here look at two tables, at a group of rows, or at two cells of one.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from analytics.store import schema
from analytics.vocabulary.area import Level, level_of, parent_of
from analytics.vocabulary.claim import GROUP as OF_ONE_THING
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.errors import Problem
from analytics.vocabulary.indicator import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GROUP = list(OF_ONE_THING)
MARCH_ONLY = ("poverty_rate", "poor_people", "poverty_line", "poverty_gap", "poverty_severity")
LAST_YEAR_WITHOUT_MONTH = 2013  # older sources name the year of a Susenas figure and no month
_MAY_BE_NEGATIVE = frozenset({"economic_growth"})
_LARGEST = 10**15  # more than any amount here; keeps out a slipped comma
_FINENESS = {level: rank for rank, level in enumerate(Level)}
_FIRST_LINE = 2  # the first row of data is line 2 of its file

Tables = dict[str, pd.DataFrame]


class _Ranked(NamedTuple):
    row: int
    claim_id: str
    value: float
    rank: str
    reason: str


def problems(folder: Path, descriptor: dict[str, Any]) -> list[Problem]:
    """Every broken rule of a package, the schemas first.

    The rules across tables run only on tables that keep their own schema.
    """
    found = list(schema.problems(folder, descriptor))
    return found or list(_rule_problems(_read(folder, descriptor)))


def _read(folder: Path, descriptor: dict[str, Any]) -> Tables:
    tables = {}
    for resource in descriptor["resources"]:
        frame = pd.read_csv(folder / resource["path"], dtype=str, keep_default_na=False)
        for field in resource["schema"]["fields"]:
            if field["type"] in {"number", "integer"}:
                frame[field["name"]] = pd.to_numeric(frame[field["name"]])
        frame.index += _FIRST_LINE
        tables[resource["name"]] = frame
    return tables


def _rule_problems(tables: Tables) -> Iterator[Problem]:
    yield from _rows(tables)
    yield from _places(tables["areas"])
    yield from _ranks(tables["claims"])
    for name in ("claims", "targets"):
        file = f"{name}.csv"
        yield from _units(file, tables[name], tables["indicators"])
        yield from _bounds(file, tables[name])
        yield from _levels(file, tables[name], tables["indicators"])
    yield from _values(tables["targets"])
    yield from _march(tables["claims"])
    yield from _denominators(tables["claims"], tables["series"])


def _rows(tables: Tables) -> Iterator[Problem]:
    for name, frame in tables.items():
        if frame.empty:
            sentence = "tidak ada barisnya; kembalikan dari salinan proyek."
            yield Problem(f"{name}.csv", "no-rows", sentence)


def _places(areas: pd.DataFrame) -> Iterator[Problem]:
    for row, code, level, parent in _cells(areas, "code", "level", "parent_code"):
        if level_of(code) != level:
            sentence = (
                f"kode {code} bukan kode tingkat {Level(level).label}; betulkan salah satunya."
            )
            yield Problem("areas.csv", "level-of-code", sentence, row, "level")
        if (parent_of(code) or "") != parent:
            sentence = f"induk kode {code} seharusnya {parent_of(code) or 'kosong'}."
            yield Problem("areas.csv", "parent-of-code", sentence, row, "parent_code")


def _ranks(claims: pd.DataFrame) -> Iterator[Problem]:
    """One preferred claim per group; a group known to be wrong throughout has none."""
    groups: dict[tuple[str, ...], list[_Ranked]] = {}
    columns = ("claim_id", "value", "rank", "reason")
    for row, *cells in _cells(claims, *columns, *GROUP):
        ranked = _Ranked(row, *cells[: len(columns)])
        groups.setdefault(tuple(cells[len(columns) :]), []).append(ranked)
    for group in groups.values():
        usable = [claim for claim in group if claim.rank != Rank.SUPERSEDED]
        preferred = [claim for claim in group if claim.rank == Rank.PREFERRED]
        if usable and len(preferred) != 1:
            sentence = (
                f"ada {len(preferred)} angka berperingkat preferred di antara "
                f"{', '.join(claim.claim_id for claim in usable)}; "
                "sisakan tepat satu dan beri alasan pada yang lain."
            )
            row = (preferred or usable)[-1].row
            yield Problem("claims.csv", "one-preferred", sentence, row, "rank")
        for claim in group:
            differs = bool(preferred) and claim.value != preferred[0].value
            if not claim.reason and (differs or claim.rank == Rank.SUPERSEDED):
                sentence = (
                    "berbeda dari angka yang dipakai tetapi tanpa alasan; tulis satu kalimat."
                )
                yield Problem("claims.csv", "reason-required", sentence, claim.row, "reason")


def _units(file: str, frame: pd.DataFrame, indicators: pd.DataFrame) -> Iterator[Problem]:
    units = indicators.set_index("id")["unit"]
    for row, indicator, unit in _cells(frame, "indicator", "unit"):
        if units[indicator] != unit:
            sentence = f"satuan {indicator} adalah {units[indicator]}, bukan {unit}; samakan."
            yield Problem(file, "unit-of-indicator", sentence, row, "unit")


def _bounds(file: str, frame: pd.DataFrame) -> Iterator[Problem]:
    columns = ["value_low", "value", "value_high"]
    for row, unit, indicator, *values in _cells(frame, "unit", "indicator", *columns):
        present = [value for value in values if not pd.isna(value)]
        if any(first > second for first, second in pairwise(present)):
            sentence = "nilai bawah, nilai, dan nilai atas tidak berurutan; betulkan."
            yield Problem(file, "range-order", sentence, row, "value")
        floor = -100 if indicator in _MAY_BE_NEGATIVE else 0
        ceiling = {Unit.PERCENT: 100, Unit.RATIO: 1, Unit.FLAG: 1}.get(Unit(unit), _LARGEST)
        if any(not floor <= value <= ceiling for value in present):
            sentence = f"nilai di luar {floor}–{ceiling} untuk satuan {unit}; periksa sumbernya."
            yield Problem(file, "value-bounds", sentence, row, "value")


def _levels(file: str, frame: pd.DataFrame, indicators: pd.DataFrame) -> Iterator[Problem]:
    smallest = indicators.set_index("id")["smallest_level"]
    for row, indicator, code in _cells(frame, "indicator", "area_code"):
        if _FINENESS[level_of(code)] > _FINENESS[Level(smallest[indicator])]:
            sentence = (
                f"{indicator} tidak terbit di bawah tingkat {Level(smallest[indicator]).label}; "
                "hapus baris ini."
            )
            yield Problem(file, "smallest-level", sentence, row, "area_code")


def _march(claims: pd.DataFrame) -> Iterator[Problem]:
    regency = claims["area_code"].map(level_of) == Level.REGENCY
    susenas = claims[claims["indicator"].isin(MARCH_ONLY) & regency]
    for row, start, end in _cells(susenas, "period_start", "period_end"):
        year = end[:4]
        march = (start, end) == (f"{year}-03-01", f"{year}-03-31")
        whole = (start, end) == (f"{year}-01-01", f"{year}-12-31")
        if not march and not (whole and int(year) <= LAST_YEAR_WITHOUT_MONTH):
            sentence = "angka Susenas kabupaten hanya untuk bulan Maret; betulkan periodenya."
            yield Problem("claims.csv", "march-only", sentence, row, "period_start")
    for row, start, end in _cells(claims, "period_start", "period_end"):
        if start > end:
            sentence = "periode berakhir sebelum mulai; betulkan."
            yield Problem("claims.csv", "period-order", sentence, row, "period_start")


def _denominators(claims: pd.DataFrame, series: pd.DataFrame) -> Iterator[Problem]:
    known = {"", *claims["claim_id"], *series["series_id"]}
    for row, denominator in _cells(claims, "denominator_id"):
        if denominator not in known:
            sentence = f"penyebut {denominator} bukan claim_id atau series_id; betulkan."
            yield Problem("claims.csv", "denominator", sentence, row, "denominator_id")


def _values(targets: pd.DataFrame) -> Iterator[Problem]:
    for row, *values in _cells(targets, "value", "value_low", "value_high"):
        value, low, high = (not pd.isna(cell) for cell in values)
        if not value and not (low and high):
            sentence = "sasaran tanpa nilai; isi value, atau value_low dan value_high."
            yield Problem("targets.csv", "value-required", sentence, row, "value")


def _cells(frame: pd.DataFrame, *columns: str) -> Iterator[tuple[Any, ...]]:
    """Line number and the cells of the columns, row by row."""
    return frame[list(columns)].itertuples(name=None)
