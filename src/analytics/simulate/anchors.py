"""The totals that the example register must meet, and what had to be assumed to use them.

The known totals were read in the press (standing QUOTED); whatever is built on them is EXAMPLE.
A flow without a `source` is an assumption altogether: it is there because a register needs
exits in every year, not because anyone counted them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analytics.vocabulary.stage import Exit

_TUGU_JATIM = "Kadinsos via Tugu Jatim, 26 Jan 2022, https://tugujatim.id/?p=48596"
_LIPUTAN = (
    "Rakor PPSE 10-11 Nov 2025 via Liputan Bojonegoro, https://liputanbojonegoro.com/?p=43599"
)


@dataclass(frozen=True, slots=True)
class Stock:
    """Families in PKH at the end of `day`, which is the last day of a month."""

    day: date
    families: int
    source: str
    assumption: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """Families that left by one kind of exit from `first` to `last`, whole months."""

    exit: Exit
    first: date
    last: date
    families: int
    source: str = ""
    assumption: str = ""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Everything the size of the register follows from.

    `opening` is the stock on the day before the observed time starts; `stocks` are in order of
    time and the last one falls on the cut-off. `yearly_return` is the chance per year that a
    family that graduated comes back. `protected_share` is the part of entering families with
    no able adult of working age. `poverty_line` is in Rp per person and month.
    """

    opening: Stock
    stocks: tuple[Stock, ...]
    flows: tuple[Flow, ...]
    facilitators: int
    poverty_line: float
    yearly_return: float = 0.035
    protected_share: float = 0.14

    @property
    def cutoff(self) -> date:
        """The last day the register knows about."""
        return self.stocks[-1].day


def _year(year: int, **families: int) -> tuple[Flow, ...]:
    """Assumed exits of a calendar year for which nobody published any."""
    return tuple(
        Flow(Exit(name), date(year, 1, 1), date(year, 12, 31), number, assumption=_NO_COUNT)
        for name, number in families.items()
    )


_NO_COUNT = "no published count; see docs/methods.md, example register"

KNOWN = Anchors(
    opening=Stock(
        date(2020, 12, 31),
        61_900,
        source="",
        assumption="no published count; a little above January 2022, as the number fell afterwards",
    ),
    stocks=(
        Stock(date(2022, 1, 31), 61_616, _TUGU_JATIM, "printed 26 Jan 2022; taken as month end"),
        Stock(date(2024, 12, 31), 56_515, _LIPUTAN, "source says 2024; taken as year end"),
        Stock(date(2025, 3, 31), 59_303, _LIPUTAN, "source says 2025; taken as first quarter"),
        Stock(date(2025, 11, 30), 55_028, _LIPUTAN, "source says 2025; taken as the cut-off"),
    ),
    flows=(
        Flow(Exit.GRADUATED, date(2021, 1, 1), date(2021, 12, 31), 881, _TUGU_JATIM),
        Flow(Exit.NATURAL, date(2021, 1, 1), date(2021, 12, 31), 3_455, _TUGU_JATIM),
        *_year(2021, excluded=450, moved=170, died=230, double=60),
        *_year(2022, graduated=660, natural=3_250, excluded=450, moved=170, died=230, double=60),
        *_year(2023, graduated=480, natural=3_050, excluded=450, moved=165, died=225, double=60),
        *_year(2024, graduated=310, natural=2_850, excluded=450, moved=160, died=220, double=60),
        Flow(
            Exit.GRADUATED,
            date(2025, 1, 1),
            date(2025, 11, 30),
            214,
            _LIPUTAN,
            "source does not say since when; taken as 1 January 2025",
        ),
        Flow(Exit.NATURAL, date(2025, 1, 1), date(2025, 11, 30), 2_800, assumption=_NO_COUNT),
        Flow(Exit.EXCLUDED, date(2025, 1, 1), date(2025, 3, 31), 120, assumption=_NO_COUNT),
        Flow(
            Exit.EXCLUDED,
            date(2025, 4, 1),
            date(2025, 11, 30),
            2_300,
            assumption="re-ranking by DTSEN explains the fall within 2025",
        ),
        Flow(Exit.MOVED, date(2025, 1, 1), date(2025, 11, 30), 150, assumption=_NO_COUNT),
        Flow(Exit.DIED, date(2025, 1, 1), date(2025, 11, 30), 210, assumption=_NO_COUNT),
        Flow(Exit.DOUBLE, date(2025, 1, 1), date(2025, 11, 30), 90, assumption=_NO_COUNT),
    ),
    facilitators=209,
    poverty_line=490_299,
)
