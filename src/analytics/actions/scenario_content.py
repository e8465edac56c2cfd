"""What a kept scenario holds: plain content, the same in an entry, in a file and from a laptop.

One check for all of them: `filed`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from analytics.actions.scenario_recorded import recorded, sealed
from analytics.actions.scenario_values import keys, number, quoted, text
from analytics.store import tables
from analytics.vocabulary.allocation import QUANTITIES
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.scenario import MOST_SEED, LeverUnit, Scenario, Setting
from analytics.wording.levers import outside

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from analytics.vocabulary.scenario import Lever

_KEYS = ("name", "note", "practice", "seed", "model", "data", "levers", "recorded")
_HAIR = 1e-9
_LONGEST_NAME, _LONGEST_TEXT = 80, 300
_MARK = re.compile(r"[\w.+-]{0,400}", re.ASCII)
# Names stand in sentences that are read as Markdown: no links, no pictures.
_NAME = re.compile(r"[\w .,()/%&+'’–-]+")
_SHARES = frozenset({"take_up", "effect", "graduate"})  # of packages


@dataclass(frozen=True, slots=True)
class Filed:
    """A scenario as it was kept.

    Attributes:
        scenario: the levers, the seed, and the versions it was made with.
        recorded: what came of it then, plain: `on`, `draws`, `basis`, `first` (quarter), and
            `rows` of what, year and figures (see `vocabulary.scenario_record`); empty where nobody
            worked it out for the record.
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
        "recorded": sealed(of, {k: v for k, v in filed.recorded.items() if k != "seal"}),
    }


def filed(told: Mapping[str, Any]) -> Filed:
    """The scenario that plain content holds.

    Raises:
        Refused: it holds none: a key or a lever is missing or unknown, a number is none, what was
            recorded contradicts itself.
    """
    keys(told, _KEYS, "skenario")
    name = text(told, "name", _LONGEST_NAME)
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
    if not isinstance(seed, int) or isinstance(seed, bool) or not 0 <= seed <= MOST_SEED:
        raise Refused("“seed” pada skenario itu harus bilangan bulat, misalnya 2026.")
    scenario = Scenario(
        name=name,
        settings=_settings(told["levers"]),
        seed=seed,
        data=_version(told, "data"),
        model=_version(told, "model"),
        practice=practice,
        note=text(told, "note", _LONGEST_TEXT),
    )
    if not scenario.model:
        raise Refused("Skenario itu tidak menyebut versi modelnya (“model”).")
    if told["recorded"] and not scenario.data:
        raise Refused("Skenario itu memuat hasil, tetapi tidak menyebut versi datanya (“data”).")
    return Filed(scenario, recorded(told["recorded"], scenario))


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
        keys({"by": "", "why": ""} | row, ("value", "by", "why"), f"penggeser “{lever}”")
        value = number(row["value"], f"penggeser “{lever}”")
        if shares[lever] and not 0 <= value <= 1:
            raise Refused(f"Nilai penggeser “{lever}” adalah bagian, jadi harus antara 0 dan 1.")
        texts = (text({"by": "", "why": ""} | row, name, _LONGEST_TEXT) for name in ("by", "why"))
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


def _version(told: Mapping[str, Any], name: str) -> str:
    value = told[name]
    if not isinstance(value, str) or not _MARK.fullmatch(value):
        raise Refused(f"Versi “{name}” pada skenario itu tidak terbaca; tulis dalam tanda kutip.")
    return value


def _unknown(lever: object) -> str:
    return f"Penggeser {quoted(lever)} tidak dikenal di sini; hapus barisnya, lalu buka lagi."
