"""Time runs one way: entry <= event <= way out <= the day the list is known up to, none to come.

What the register in use says about a family holds for lists of events and graduates too.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake import families, subjects
from analytics.intake.checking import Example
from analytics.intake.layouts.empowerment import DAYS
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Tanggal berurutan: masuk, kejadian, keluar, batas data; tidak ada yang di masa depan."
LAYOUTS = frozenset(Layout) - {Layout.BOUNDARIES, Layout.FACILITATORS}
_DATES = {
    Layout.REGISTER: ("entry_date",),
    Layout.EVENTS: ("date",),
    Layout.GRADUATES: ("date",),
    Layout.CONDITIONS: ("on",),
    Layout.REGISTRY_CHECKS: ("on",),
    Layout.EMPOWERMENT: DAYS,
    Layout.CLAIMS: ("published", "as_of"),
}
_PERIODS = {Layout.AGGREGATE: "period", Layout.CLAIMS: "period", Layout.MONTHLY: "month"}
_YEARS = {Layout.VILLAGES: "year", Layout.PROGRAMMES: "year"}


def check(seen: Seen) -> Iterator[Problem]:
    """One error for each date out of order."""
    end = date.fromisoformat(seen.given.cutoff) if seen.given.cutoff else today()
    last, word = min((end, "batas data"), (today(), "hari ini"))
    for column in _DATES.get(seen.layout, ()):
        for index in seen.rows.index[seen.rows[column] > pd.Timestamp(last)]:
            yield seen.problem(
                index,
                "date-to-come",
                f"Tanggal ini sesudah {word}; betulkan, atau perbarui batas datanya.",
                column,
                value=_day(seen.rows.loc[index, column]),
            )
    if column := {**_PERIODS, **_YEARS}.get(seen.layout, ""):
        # A budget of next year is made this year.
        newest = f"{today().year + (seen.layout is Layout.PROGRAMMES)}-12"
        newest = newest if seen.layout in _YEARS else f"{today():%Y-%m-%d}"
        periods = seen.rows[column].str.split("..", regex=False).str[0]
        for index in seen.rows.index[periods > newest]:
            sentence = "Periode ini belum datang; betulkan tahunnya."
            value = seen.rows.loc[index, column]
            yield seen.problem(index, "date-to-come", sentence, column, value=value)
    if seen.layout in {Layout.EVENTS, Layout.GRADUATES}:
        yield from _against_register(seen)
    if seen.layout is Layout.CLAIMS:
        for index in seen.rows.index[seen.rows["published"] < seen.rows["as_of"]]:
            sentence = "Dokumen terbit sebelum keadaan yang dicacahnya; periksa kedua tanggal."
            yield seen.problem(index, "dates-out-of-order", sentence, "published")


def _against_register(seen: Seen) -> Iterator[Problem]:
    """Events before a family came in, or after it went out; ways out before it came in."""
    keys = families.identify(seen.rows, seen.given)
    tests = [("kpm", "entry_date", "sebelum keluarga ini menjadi KPM", -1)]
    if seen.layout is Layout.EVENTS:
        tests.append(("graduates", "date", "sesudah keluarga ini keluar", 1))
    for table, column, words, sign in tests:
        stored = seen.stored(table)
        if stored is None:
            continue
        dated = stored.groupby("family_id")[column].max()
        known = keys.map(dated)
        # Stages 8 and 9 are the way out and a year after it.
        late = (seen.rows["date"] > known) & ~subjects.text(seen.rows, "stage").isin(["8", "9"])
        wrong = seen.rows["date"] < known if sign < 0 else late
        for index in seen.rows.index[wrong]:
            day = _day(known[index])
            sentence = f"Tanggal ini {words} ({day}); betulkan salah satunya."
            value = _day(seen.rows.loc[index, "date"])
            yield seen.problem(index, "dates-out-of-order", sentence, "date", value=value)


def _day(when: pd.Timestamp) -> str:
    return f"{when:%d-%m-%Y}"


_FAMILY = {"district": "35.22.15", "family_card": "aa"}
_STORED = {"kpm": ({"family_id": "aa", "entry_date": pd.Timestamp("2020-01-01")},)}
_LEFT = {"graduates": ({"family_id": "aa", "date": pd.Timestamp("2023-01-01")},)}
_UNTIL = {"cutoff": "2025-10-31"}
_EVENT = {"family_card": "aa", "stage": "4"}
_HELPED = {"family_card": "aa", "cohort": "2025"}
_FIGURE = {"area": "35.22", "indicator": "hdi", "value": 72.0}
GOOD = (
    Example(Layout.REGISTER, ({**_FAMILY, "entry_date": "2020-01-01"},), given=_UNTIL),
    Example(Layout.EVENTS, ({**_EVENT, "date": "2021-01-01"},), stored=_STORED),
    Example(
        Layout.EVENTS, ({**_EVENT, "stage": "9", "date": "2024-01-01"},), stored=_STORED | _LEFT
    ),
    Example(Layout.AGGREGATE, ({**_FIGURE, "period": "2024"},)),
    Example(Layout.EMPOWERMENT, ({**_HELPED, "market_on": "2025-10-31"},), given=_UNTIL),
)
BAD = (
    Example(Layout.REGISTER, ({**_FAMILY, "entry_date": "2025-11-01"},), given=_UNTIL),
    Example(Layout.REGISTER, ({**_FAMILY, "entry_date": "2199-01-01"},)),
    Example(Layout.EVENTS, ({**_EVENT, "date": "2019-01-01"},), stored=_STORED),
    Example(Layout.EVENTS, ({**_EVENT, "date": "2024-02-01"},), stored=_STORED | _LEFT),
    Example(
        Layout.GRADUATES,
        ({"family_card": "aa", "exit": "moved", "date": "2019-01-01"},),
        stored=_STORED,
    ),
    Example(Layout.AGGREGATE, ({**_FIGURE, "period": "2199"},)),
    Example(Layout.CONDITIONS, ({"village": "35.22.15.1001", "on": "2199-01-01"},)),
    Example(Layout.EMPOWERMENT, ({**_HELPED, "market_on": "2025-11-01"},), given=_UNTIL),
    Example(Layout.CLAIMS, ({**_FIGURE, "published": "2020-01-01", "as_of": "2021-01-01"},)),
)
