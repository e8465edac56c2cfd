"""A share of a whole lies between 0 and 100 percent; growth may be less than nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.intake.checking import Example
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Persentase antara 0 dan 100; cacah dan rupiah tidak kurang dari nol."
LAYOUTS = frozenset({Layout.AGGREGATE, Layout.CLAIMS})
_MAY_FALL = frozenset({"economic_growth"})


def check(seen: Seen) -> Iterator[Problem]:
    """One error for each figure outside its range."""
    about = seen.about[~seen.about["indicator"].isin(_MAY_FALL)]
    share = about["unit"] == Unit.PERCENT.value
    for index in about.index[share & ~about["value"].between(0, 100) & about["value"].notna()]:
        sentence = "Persentase di luar 0–100; periksa koma dan satuannya."
        yield _told(seen, index, sentence)
    for index in about.index[~share & (about["value"] < 0)]:
        yield _told(seen, index, "Angka ini kurang dari nol; periksa tandanya.")


def _told(seen: Seen, index: Any, sentence: str) -> Problem:  # noqa: ANN401 - a label
    value = seen.rows.loc[index, "value"]
    return seen.problem(index, "share-out-of-range", sentence, "value", value=value)


_ROW = {"area": "35.22", "period": "2025", "indicator": "poverty_rate", "unit": "persen"}
GOOD = (
    Example(Layout.AGGREGATE, ({**_ROW, "value": 11.49},)),
    Example(Layout.AGGREGATE, ({**_ROW, "indicator": "economic_growth", "value": -0.4},)),
)
BAD = (
    Example(Layout.AGGREGATE, ({**_ROW, "value": 1149.0},)),
    Example(Layout.CLAIMS, ({**_ROW, "indicator": "kpm_pkh", "unit": "KPM", "value": -5.0},)),
)
