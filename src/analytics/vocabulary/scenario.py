"""What if: a scenario is a set of levers that somebody moved from where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from math import ceil, floor, isfinite, log10
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

MODEL = "2026.2"
"""Version of the models behind every scenario; it moves when the same levers give other numbers."""
SEED = 2026
MOST_SEED = 2**32 - 1
FIRST_YEAR, LAST_YEAR = 2026, 2030
EXPLORING, FOR_THE_RECORD = 2_000, 10_000
"""Draws while somebody moves sliders, and of a scenario that is kept."""
_STEPS = 50  # at most so many steps of a slider
_FINE = 12  # at most so many within what is plausible
_HAIR = 1e-9
_NAMED = "https://analytics.invalid/skenario/"  # a namespace, no address
_SETTING = re.compile(r"([a-z][a-z0-9_]*)~(-?\d+(?:\.\d+)?)")


class Shape(StrEnum):
    """How uncertain a lever is: the distribution its low, middle and high are read as.

    The middle is the median of all of them. BETA: 5 % and 95 % quantiles of a share between 0 and
    1. LOGNORMAL: those of a number above zero. TRIANGULAR: least and most. FIXED: known or decided,
    no spread.
    """

    BETA = "beta"
    LOGNORMAL = "lognormal"
    TRIANGULAR = "triangular"
    FIXED = "fixed"


class LeverGroup(StrEnum):
    """Which part of the laboratory a lever belongs to."""

    FLOW = "flow"
    POVERTY = "poverty"
    EXTREME = "extreme"
    ALLOCATION = "allocation"

    @property
    def label(self) -> str:
        """The words on screen."""
        return _GROUPS[self]


_GROUPS = {
    LeverGroup.FLOW: "arus KPM",
    LeverGroup.POVERTY: "angka kemiskinan",
    LeverGroup.EXTREME: "kemiskinan ekstrem",
    LeverGroup.ALLOCATION: "alokasi program",
}


class LeverUnit(StrEnum):
    """What a lever counts; `wording.scenarios` writes it."""

    SHARE = "share"  # of a whole, 0 to 1
    SHARE_A_YEAR = "share_a_year"  # of those there, in a year, 0 to 1
    KPM_A_YEAR = "kpm_a_year"
    GROWTH_A_YEAR = "growth_a_year"  # 0.02 is 2 percent a year; may be below zero
    STAFF = "staff"
    KPM_PER_STAFF_A_YEAR = "kpm_per_staff_a_year"
    HOUSEHOLDS = "households"
    FACTOR = "factor"
    RUPIAH = "rupiah"
    HOURS = "hours"
    KPM = "kpm"
    PERSONS = "persons"


@dataclass(frozen=True, slots=True)
class Lever:
    """One thing that can be otherwise, where it stands by itself, and who says so.

    Attributes:
        id: its name in files and links.
        label: the words on screen.
        group: where it is moved.
        unit: of all its numbers.
        shape: of its uncertainty.
        low, middle, high: as `Shape` reads them; the middle is where the slider stands.
        least, most: ends of the slider: what is plausible.
        reference: who says so, as printed under the slider; never empty.
        origins: ids of origins behind it; none where it is an assumption.
        why: why this number and not another one.

    Raises:
        ValueError: the numbers are out of order, or a share lies outside 0 to 1.
    """

    id: str
    label: str
    group: LeverGroup
    unit: LeverUnit
    shape: Shape
    low: float
    middle: float
    high: float
    least: float
    most: float
    reference: str
    origins: tuple[str, ...] = ()
    why: str = ""

    def __post_init__(self) -> None:
        if not self.least <= self.low <= self.middle <= self.high <= self.most:
            raise ValueError(f"the numbers of {self.id} are out of order")
        if self.unit in {LeverUnit.SHARE, LeverUnit.SHARE_A_YEAR} and not (
            self.least >= 0 and self.most <= 1
        ):
            raise ValueError(f"{self.id} is a share, from 0 to 1")

    @property
    def assumed(self) -> bool:
        """True where no document stands behind it."""
        return not self.origins

    @property
    def stops(self) -> tuple[float, ...]:
        """Where the slider can stand, in order: even steps from least to most, and the middle.

        What is plausible may be a small part of that: it has steps of its own, finer ones.
        """
        if self.least == self.most:
            return (self.middle,)
        even = {self.least, self.middle, self.most} | _even(self.least, self.most, _STEPS)
        if self.low < self.high:
            even |= _even(max(self.low, self.least), min(self.high, self.most), _FINE)
        return tuple(sorted(even))


def _even(first: float, last: float, steps: int) -> set[float]:
    """Round numbers from one to the other, at most so many steps apart."""
    width = (last - first) / steps
    if width <= 0:
        return set()
    step = 10 ** floor(log10(width))
    step *= next(many for many in (1, 2, 5, 10) if many * step >= width * (1 - _HAIR))
    places = range(ceil(first / step - _HAIR), floor(last / step + _HAIR) + 1)
    return {stop for stop in (round(place * step, 12) for place in places) if first <= stop <= last}


@dataclass(frozen=True, slots=True, order=True)
class Setting:
    """A lever somebody moved: where to, who chose it, and why."""

    lever: str
    value: float
    by: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A set of moved levers; with none of them moved it is the baseline. It can be a cache key.

    Attributes:
        name: under which it is kept; empty while it is tried out.
        settings: the levers that were moved, in order of their ids, each once.
        seed: of the draws; the same for all that are compared.
        data: version of the data it was made with; empty: those in use.
        model: version of the models it was made with.
        practice: True if it starts from the example register; every output says so.
        note: what whoever kept it wrote beside it.

    Raises:
        ValueError: a lever twice, out of order, or no number.
    """

    name: str = ""
    settings: tuple[Setting, ...] = ()
    seed: int = SEED
    data: str = ""
    model: str = MODEL
    practice: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        names = [setting.lever for setting in self.settings]
        if names != sorted(set(names)):
            raise ValueError("the levers of a scenario stand in order, each once")
        if not all(isfinite(setting.value) for setting in self.settings):
            raise ValueError("a lever stands at a number")

    @property
    def values(self) -> dict[str, float]:
        """Where the moved levers stand."""
        return {setting.lever: setting.value for setting in self.settings}

    def only(self, levers: frozenset[str]) -> Scenario:
        """What of it matters for some levers: for a cache, without name, note, and reasons."""
        kept = (Setting(one.lever, one.value) for one in self.settings if one.lever in levers)
        return Scenario(settings=tuple(kept), seed=self.seed, practice=self.practice)

    @property
    def baseline(self) -> Scenario:
        """Nothing moved, by the same chance and in the same mode."""
        return Scenario(seed=self.seed, practice=self.practice)

    def within(self, levers: Mapping[str, Lever]) -> Scenario:
        """The same with no lever beyond its slider; those that are not among `levers` stay."""
        kept = (
            replace(one, value=min(max(one.value, there.least), there.most))
            if (there := levers.get(one.lever))
            else one
            for one in self.settings
        )
        return replace(self, settings=tuple(kept))

    def moved(self, lever: str, value: float | None, by: str = "", why: str = "") -> Scenario:
        """The same with one lever elsewhere; None puts it back."""
        rest = [one for one in self.settings if one.lever != lever]
        moved = [] if value is None else [Setting(lever, value, by, why)]
        return replace(self, settings=tuple(sorted([*rest, *moved])))


def written(scenario: Scenario) -> str:
    """The moved levers as an address carries them: `relapse_rate~0.05,entries~3000`."""
    return ",".join(f"{one.lever}~{_plain(one.value)}" for one in scenario.settings)


def read(text: str, known: Collection[str] | None = None) -> tuple[Setting, ...] | None:
    """The settings of an address in order; None where they are not understood.

    Without `known` any name is understood, for whoever tells of each that is not.
    """
    found: dict[str, float] = {}
    for part in filter(None, text.split(",")):
        match = _SETTING.fullmatch(part)
        if match is None or match[1] in found or (known is not None and match[1] not in known):
            return None
        found[match[1]] = float(match[2])
        if not isfinite(found[match[1]]):  # hundreds of digits
            return None
    return tuple(Setting(lever, found[lever]) for lever in sorted(found))


def _plain(value: float) -> str:
    """As short as it can be read back, without an exponent."""
    text = format(Decimal(repr(float(value))), "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def scenario_id(name: str, practice: bool) -> str:  # noqa: FBT001 - as everywhere
    """UUID of the scenario of a name, the same whoever asks: two who save one name meet."""
    told = " ".join(name.split()).casefold()
    return str(uuid5(NAMESPACE_URL, f"{_NAMED}{'latihan' if practice else 'nyata'}/{told}"))
