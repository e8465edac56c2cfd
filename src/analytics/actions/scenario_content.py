"""What a kept scenario holds: plain content, the same in an entry, in a file and from a laptop.

One check for all of them: `filed`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING, Any

from analytics.actions import entered
from analytics.store import tables
from analytics.vocabulary.allocation import QUANTITIES
from analytics.vocabulary.claim import MAIN, Basis
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.scenario import LeverUnit, Scenario, Setting
from analytics.wording.levers import outside

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from analytics.vocabulary.scenario import Lever

AGAIN = "unduh lagi dari halaman Skenario, lalu ubah hanya angkanya"
_KEYS = ("name", "note", "practice", "seed", "model", "data", "levers", "recorded")
_FIGURES = ("mean", "p05", "p25", "p50", "p75", "p95")
_MOST = 1e15
_HAIR = 1e-9
_MOST_SEED = 2**32 - 1
_MOST_ROWS = 200
_LONGEST_NAME, _LONGEST_TEXT = 80, 300
_MARK = re.compile(r"[\w.+-]{0,400}", re.ASCII)
# Names and what is quoted stand in sentences that are read as Markdown: no links, no pictures.
_NAME = re.compile(r"[\w .,()/%&+'’–-]+")
_UNQUOTED = re.compile(r"[^\w -]")
_SHARES = frozenset({"take_up", "effect", "graduate"})  # of packages
_WHAT = re.compile(r"[a-z][a-z_]{0,31}")
_QUARTER = re.compile(r"[0-9]{4}-Q[1-4]")
_WHEN = re.compile(r"[0-9]{4}(-[0-9]{4})?")


@dataclass(frozen=True, slots=True)
class Filed:
    """A scenario as it was kept.

    Attributes:
        scenario: the levers, the seed, and the versions it was made with.
        recorded: what came of it then, plain: `on`, `draws`, `basis`, `first` (quarter), and
            `rows` of what, year, mean, p05, p25, p50, p75, p95; empty where nobody worked it out
            for the record.
    """

    scenario: Scenario
    recorded: Mapping[str, Any] = field(default_factory=dict)


def content(filed: Filed) -> dict[str, Any]:
    """The scenario as plain JSON, as an entry holds it and a file writes it."""
    of = filed.scenario
    return {
        "name": of.name,
        "note": of.note,
        "practice": of.practice,
        "seed": of.seed,
        "model": of.model,
        "data": of.data,
        "levers": {
            one.lever: {"value": one.value, "by": one.by, "why": one.why} for one in of.settings
        },
        "recorded": dict(filed.recorded),
    }


def filed(told: Mapping[str, Any]) -> Filed:
    """The scenario that plain content holds.

    Raises:
        Refused: it holds none: a key or a lever is missing or unknown, a number is none, what was
            recorded contradicts itself.
    """
    _keys(told, _KEYS, "skenario")
    name = _text(told, "name", _LONGEST_NAME)
    if not name:
        raise Refused("Tulis nama skenarionya.")
    if not _NAME.fullmatch(name):
        raise Refused(
            "Nama skenario hanya boleh memuat huruf, angka, spasi, dan tanda . , ( ) / % & + -; "
            "tulis ulang namanya."
        )
    practice = told["practice"]
    if not isinstance(practice, bool):
        raise Refused("“practice” pada skenario itu harus true atau false.")
    seed = told["seed"]
    if not isinstance(seed, int) or isinstance(seed, bool) or not 0 <= seed <= _MOST_SEED:
        raise Refused("“seed” pada skenario itu harus bilangan bulat, misalnya 2026.")
    scenario = Scenario(
        name=name,
        settings=_settings(told["levers"]),
        seed=seed,
        data=_version(told, "data"),
        model=_version(told, "model"),
        practice=practice,
        note=_text(told, "note", _LONGEST_TEXT),
    )
    if not scenario.model:
        raise Refused("Skenario itu tidak menyebut versi modelnya (“model”).")
    recorded = _recorded(told["recorded"])
    if recorded and not scenario.data:
        raise Refused("Skenario itu memuat hasil, tetapi tidak menyebut versi datanya (“data”).")
    return Filed(scenario, recorded)


def fitting(settings: Iterable[Setting], levers: Mapping[str, Lever]) -> None:
    """Stop unless every lever stands where its slider can stand: in a file, a link, an entry.

    Raises:
        Refused: one does not; the sentence names the lever and its range.
    """
    for one in settings:
        lever = levers.get(one.lever)
        if lever is None:
            raise Refused(_unknown(one.lever))
        hair = _HAIR * (lever.most - lever.least)  # the last stop of a slider is rounded
        if not lever.least - hair <= one.value <= lever.most + hair:
            raise Refused(outside(lever, one.value))


def _settings(told: object) -> tuple[Setting, ...]:
    if not isinstance(told, dict):
        raise Refused("Daftar penggeser (“levers”) pada skenario itu tidak terbaca.")
    shares = _shares()
    found = []
    for lever, row in told.items():
        if not isinstance(lever, str) or lever not in shares:
            raise Refused(_unknown(lever))
        if not isinstance(row, dict):
            raise Refused(f"Penggeser “{lever}” pada skenario itu harus punya “value”.")
        _keys({"by": "", "why": ""} | row, ("value", "by", "why"), f"penggeser “{lever}”")
        value = _number(row["value"], f"penggeser “{lever}”")
        if shares[lever] and not 0 <= value <= 1:
            raise Refused(f"Nilai penggeser “{lever}” adalah bagian, jadi harus antara 0 dan 1.")
        texts = (_text({"by": "", "why": ""} | row, name, _LONGEST_TEXT) for name in ("by", "why"))
        found.append(Setting(lever, value, *texts))
    return tuple(sorted(found))


def _shares() -> dict[str, bool]:
    """Every lever there is, and whether it stands at a share: those of the table and of packages.

    What data tell of their ranges is asked by `fitting`; an entry stays readable while data change.
    """
    units = zip(*(tables.levers()[name] for name in ("lever_id", "unit")), strict=True)
    of_table = {name: unit in {LeverUnit.SHARE, LeverUnit.SHARE_A_YEAR} for name, unit in units}
    packages = tables.packages()["package_id"]
    return of_table | {
        f"{quantity}_{package}": quantity in _SHARES
        for package in packages
        for quantity in (*QUANTITIES, "supply")
    }


def _recorded(told: object) -> dict[str, Any]:
    """What came of it when it was worked out for the record, in order; or nothing."""
    what = "hasil yang dicatat"
    if told in ({}, None):
        return {}
    if not isinstance(told, dict):
        raise Refused("Hasil yang dicatat (“recorded”) pada skenario itu tidak terbaca.")
    _keys(told, ("on", "draws", "basis", "first", "rows"), what)
    draws = told["draws"]
    if not isinstance(draws, int) or isinstance(draws, bool) or not 0 < draws <= 10**6:
        raise Refused("“draws” pada hasil yang dicatat harus bilangan bulat, misalnya 10000.")
    try:
        on = date.fromisoformat(told["on"]).isoformat()
        basis = Basis.parse(_text(told, "basis", _LONGEST_NAME) or MAIN.code).code
    except (TypeError, ValueError):
        raise Refused(
            "Hasil yang dicatat tidak menyebut tanggal dan dasar angkanya; " + AGAIN + "."
        ) from None
    first = told["first"]
    if not isinstance(first, str) or not _QUARTER.fullmatch(first):
        raise Refused("“first” pada hasil yang dicatat harus triwulan, misalnya '2026-Q1'.")
    rows = told["rows"]
    if not isinstance(rows, list) or not 0 < len(rows) <= _MOST_ROWS:
        raise Refused(f"Hasil yang dicatat (“rows”) pada skenario itu tidak terbaca; {AGAIN}.")
    kept = [_row(row) for row in rows]
    if len({(row["what"], row["year"]) for row in kept}) < len(kept):
        raise Refused("Hasil yang dicatat menyebut tahun yang sama dua kali; hapus salah satunya.")
    return {"on": on, "draws": draws, "basis": basis, "first": first, "rows": kept}


def _row(told: object) -> dict[str, Any]:
    if not isinstance(told, dict):
        raise Refused(f"Hasil yang dicatat pada skenario itu tidak terbaca; {AGAIN}.")
    _keys(told, ("what", "year", *_FIGURES), "hasil yang dicatat")
    what, year = told["what"], told["year"]
    if not isinstance(what, str) or not _WHAT.fullmatch(what):
        raise Refused(f"Hasil yang dicatat menyebut hal yang tidak dikenal; {AGAIN}.")
    if not isinstance(year, str) or not _WHEN.fullmatch(year):
        raise Refused("Tahun pada hasil yang dicatat harus ditulis dalam tanda kutip: '2030'.")
    figures = {name: _number(told[name], "hasil yang dicatat") for name in _FIGURES}
    quantiles = [figures[name] for name in _FIGURES if name != "mean"]
    if quantiles != sorted(quantiles):
        raise Refused("Rentang pada hasil yang dicatat terbalik (p05 sampai p95); " + AGAIN + ".")
    return {"what": what, "year": year, **figures}


def _keys(told: Mapping[Any, Any], needed: Iterable[str], where: str) -> None:
    wanted = tuple(needed)
    if odd := [key for key in told if key not in wanted]:
        raise Refused(f"Isian {quoted(odd[0])} pada {where} tidak dikenal; {AGAIN}.")
    if lost := [key for key in wanted if key not in told]:
        raise Refused(f"Isian “{lost[0]}” pada {where} tidak ada; {AGAIN}.")


def _text(told: Mapping[str, Any], name: str, most: int) -> str:
    value = told[name]
    if not isinstance(value, str):
        raise Refused(f"“{name}” pada skenario itu harus tulisan dalam tanda kutip.")
    return entered.text(value, most)


def _version(told: Mapping[str, Any], name: str) -> str:
    value = told[name]
    if not isinstance(value, str) or not _MARK.fullmatch(value):
        raise Refused(f"Versi “{name}” pada skenario itu tidak terbaca; tulis dalam tanda kutip.")
    return value


def _number(value: object, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refused(f"Nilai {where} bukan angka; tulis misalnya 0.05, dengan titik.")
    if not -_MOST <= value <= _MOST or not isfinite(value):
        raise Refused(f"Nilai {where} bukan angka yang masuk akal; tulis misalnya 0.05.")
    return float(value)


def _unknown(lever: object) -> str:
    return f"Penggeser {quoted(lever)} tidak dikenal di sini; hapus barisnya, lalu buka lagi."


def quoted(told: object) -> str:
    """What somebody wrote, short enough for a sentence."""
    return f"“{_UNQUOTED.sub('', str(told)[:40])}”"
