"""Whether we are winning, in words: plain values in, one sentence out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.wording.quantities import interval, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

NOTHING_BEFORE = "Belum ada angka sebelumnya dari deret yang sama untuk dibandingkan."
_VERDICTS = {"none": "Belum", "some": "Sebagian", "all": "Ya"}


def percent(value: float) -> str:
    """A poverty rate as BPS prints it."""
    return quantity(value, Unit.PERCENT, 2)


def winning(rate: float, period: str, change: float | None, *, surely: bool, goals: Goals) -> str:
    """The verdict on the poverty rate: what surely happened goes before targets, which go first."""
    now = f"{percent(rate)} pada {period}"
    if change is not None and surely and change > 0:
        return f"Tidak: kemiskinan naik {number(change, 2)} poin menjadi {now}."
    if goals.named:
        return f"{_VERDICTS[goals.verdict]}: kemiskinan {now} {goals.told()}."
    if change is not None and surely and change < 0:
        return f"Ya: kemiskinan turun {number(-change, 2)} poin menjadi {now}."
    if change is None:
        return f"Belum dapat dinilai: kemiskinan {now}, tanpa angka sebelumnya dan tanpa target."
    return f"Belum tampak: kemiskinan {now}, dan geraknya terlalu kecil untuk disebut naik turun."


class Goals:
    """The targets of one year (percent, lower is better) beside the figure of that year."""

    def __init__(self, rate: float, year: int, values: Sequence[float]) -> None:
        self.year, self.named = year, sorted(set(values))
        self.met = [value for value in self.named if rate <= value]

    @property
    def verdict(self) -> str:
        """Whether `none`, `some` or `all` of them are met."""
        if not self.met:
            return "none"
        return "all" if len(self.met) == len(self.named) else "some"

    def told(self) -> str:
        """How the figure lies to them, to follow it in a sentence."""
        ends = interval(self.named[0], self.named[-1], Unit.PERCENT, 2)
        single = len(self.named) == 1
        every = f"target {self.year} ({ends})" if single else f"semua target {self.year} ({ends})"
        match self.verdict:
            case "none":
                return f"masih di atas {every}"
            case "all":
                return f"memenuhi {every}"
            case _:
                count = f"{number(len(self.met))} dari {number(len(self.named))}"
                return f"memenuhi {count} target {self.year} ({ends})"


def barely_moved(change: float, since: str) -> str:
    """Why a small change of a survey rate says nothing yet."""
    size = number(abs(change), 2)
    moved = f"{'Turun' if change < 0 else 'Naik'} {size} poin dari {since}"
    if size == number(0, 2):
        moved = f"Tidak berubah dari {since}; perubahan kecil pun"
    return f"{moved} belum tentu bermakna: galat sampelnya tidak diterbitkan."


def moved_surely(change: float, since: str) -> str:
    """Why a large change of a survey rate says something."""
    way = "Turun" if change < 0 else "Naik"
    return (
        f"{way} {number(abs(change), 2)} poin dari {since}, lebih dari yang lazim karena kebetulan."
    )


def choose_target(year: int, values: Sequence[float]) -> str:
    """What the secretary of the team has to settle."""
    listed = joined([percent(value) for value in sorted(set(values))], "atau")
    return f"Bappeda selaku sekretaris TKPK menetapkan satu target {year}: {listed}."


def explain_target(year: int) -> str:
    """What is owed where a target was missed and the next one is settled."""
    return f"Bappeda menjelaskan kepada TKPK mengapa target {year} belum tercapai."


def give_target(year: int) -> str:
    """What is missing where nobody named a target."""
    return f"Bappeda menyampaikan target kemiskinan {year} menurut RPJMD dan RPKD."


def keep_target(year: int) -> str:
    """What follows a target that was met."""
    return f"Bappeda menyampaikan kepada TKPK apa yang membuat target {year} tercapai."
