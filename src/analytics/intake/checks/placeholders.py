"""A cell that was filled so that it is not empty is no figure.

Nines (9999) and words such as `xxx` or `contoh` are errors where they stand for a missing value:
a blank cell says that better. 1111, 12345 and one value in every row may be true, and are warnings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake.checking import Example
from analytics.intake.contract import Kind
from analytics.vocabulary.layout import Layout
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Tidak ada isian pengganti (9999, 0000, xxx): data yang tidak ada dibiarkan kosong."
LAYOUTS = frozenset(Layout) - {Layout.BOUNDARIES}
_NUMBERS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.RUPIAH})
_WORDS = frozenset({"xxx", "xxxx", "test", "tes", "dummy", "contoh", "asdf", "abc", "diisi", "nn"})
_BIRTHDAYS_OF_COMPUTERS = ("1900-01-01", "1899-12-30", "1970-01-01")
_MANY = 10
_SUSPECT = frozenset({12345.0, 123456.0, 1234567.0})
_MAY_BE_ONE = frozenset({"size", "entry_year", "decimals", "facilitators", "opening"})


def check(seen: Seen) -> Iterator[Problem]:
    """One problem for each such cell; of a column that has one value throughout, one."""
    for column in seen.contract.columns:
        if column.kind in _NUMBERS:
            yield from _numbers(seen, column.name)
        elif column.kind in {Kind.TEXT, Kind.ID}:
            yield from _texts(seen, column.name)
        elif column.kind is Kind.DATE:
            stands = seen.rows[column.name].isin(pd.to_datetime(list(_BIRTHDAYS_OF_COMPUTERS)))
            for index in seen.rows.index[stands]:
                sentence = "Tanggal ini isian pengganti; kosongkan bila tidak diketahui."
                yield seen.problem(index, "placeholder", sentence, column.name)


def _numbers(seen: Seen, name: str) -> Iterator[Problem]:
    cells = seen.rows[name]
    kinds = {value: _kind(value) for value in cells.dropna().unique()}
    kinds = {value: kind for value, kind in kinds.items() if kind}
    for index in cells.index[cells.isin(list(kinds))]:
        shown = number(cells[index])
        sure = kinds[cells[index]] == "nines"
        ending = "kosongkan bila tidak ada datanya." if sure else "periksa apakah memang begitu."
        sentence = f"{shown} tampak seperti isian pengganti; {ending}"
        yield seen.problem(index, "placeholder", sentence, name, value=shown, warning=not sure)
    told = cells.dropna()
    if (
        name not in _MAY_BE_ONE
        and len(told) >= _MANY
        and told.eq(told.iloc[0]).all()
        and told.iloc[0] != 0
    ):
        sentence = f"Semua {len(told)} baris berisi {number(told.iloc[0])}; periksa kolom ini."
        yield seen.problem(told.index[0], "same-everywhere", sentence, name, warning=True)


def _kind(value: float) -> str:
    """`nines`, `suspect`, or nothing."""
    digits = str(int(abs(value))) if float(value).is_integer() else ""
    if re.fullmatch(r"9{4,}", digits):
        return "nines"
    if re.fullmatch(r"([1-8])\1{3,}", digits) or value in _SUSPECT:
        return "suspect"
    return ""


def _texts(seen: Seen, name: str) -> Iterator[Problem]:
    cells = seen.rows[name]
    bad = [
        text
        for text in cells.unique()
        if text.casefold().strip() in _WORDS or re.fullmatch(r"0{3,}|9{4,}|x{2,}", text.casefold())
    ]
    for index in cells.index[cells.isin(bad)]:
        sentence = "Isian ini pengganti, bukan data; isi yang sebenarnya, atau kosongkan."
        yield seen.problem(index, "placeholder", sentence, name, value=cells[index])


_FORM = {"district": "35.22.15", "month": "2025-10"}
_REGISTER = {"district": "35.22.15", "family_card": "aa"}
GOOD = (
    Example(Layout.MONTHLY, ({**_FORM, "active": 1905.0, "died": 0.0},)),
    Example(Layout.REGISTER, ({**_REGISTER, "facilitator": "P-015-01"},)),
)
BAD = (
    Example(Layout.MONTHLY, ({**_FORM, "active": 9999.0},)),
    Example(Layout.MONTHLY, ({**_FORM, "active": 1111.0},)),
    Example(Layout.MONTHLY, tuple({**_FORM, "active": 57.0} for _ in range(10))),
    Example(Layout.REGISTER, ({**_REGISTER, "facilitator": "0000"},)),
    Example(Layout.REGISTER, ({**_REGISTER, "entry_date": "1900-01-01"},)),
    Example(Layout.PROGRAMMES, ({"programme": "contoh", "fund": "apbd"},)),
)
