"""Persons, families (KK), households and KPM are four things: a count says which it counts.

The unit stands in a column, in the heading, or is that of the indicator chosen while uploading.
It must be one the indicator of the catalogue can be told in; `ribu jiwa` is, `KK` of KPM is not.
What counts whole things has no fraction: 147,33 persons were thousands of persons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake import units
from analytics.intake.checking import Example
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.layout import Layout
from analytics.wording.quantities import unit_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Satuan dinyatakan (jiwa, KK, KPM, rumah tangga …) dan cocok dengan indikatornya."
LAYOUTS = frozenset({Layout.AGGREGATE, Layout.CLAIMS})
_SLACK = 1e-6


def check(seen: Seen) -> Iterator[Problem]:
    """One error for each indicator and way to write a unit, at the first row that has both."""
    rows, about = seen.rows, seen.about
    for (indicator, written), group in about[about["indicator"] != ""].groupby(
        ["indicator", rows["unit"]], sort=False
    ):
        unit, first = Unit(group["unit"].iloc[0]), group.index[0]
        due = unit_name(unit)
        fraction = group["value"].dropna() % 1
        if not written and unit in units.DECLARED and seen.given.indicator != indicator:
            sentence = f"Satuan tidak dinyatakan; tulis {due} (atau ribu {due}) di kolom Satuan."
        elif written and not units.known(str(written)):
            sentence = f"Satuan “{written}” tidak dikenal; tulis {due}."
        elif group["factor"].isna().any():
            sentence = (
                f"“{seen.label(str(indicator))}” dihitung dalam {due}, bukan {written}; "
                "betulkan satuannya atau indikatornya."
            )
        elif unit in units.WHOLE and ((fraction > _SLACK) & (fraction < 1 - _SLACK)).any():
            sentence = (
                f"Angka {due} tidak mungkin berpecahan; tulis “ribu {due}” bila memang ribuan."
            )
        else:
            continue
        yield seen.problem(first, "unit-undeclared", sentence, "unit", value=written)


_ROW = {"area": "35.22", "period": "2025", "indicator": "poor_people"}
GOOD = (
    Example(Layout.AGGREGATE, ({**_ROW, "value": 144900.0, "unit": "jiwa"},)),
    Example(Layout.AGGREGATE, ({**_ROW, "value": 147.33, "unit": "ribu jiwa"},)),
    Example(
        Layout.AGGREGATE,
        ({**_ROW, "indicator": "", "value": 144900.0, "unit": ""},),
        given={"indicator": "poor_people"},
    ),
    Example(Layout.AGGREGATE, ({**_ROW, "indicator": "hdi", "value": 72.1, "unit": ""},)),
)
BAD = (
    Example(Layout.AGGREGATE, ({**_ROW, "value": 144900.0, "unit": ""},)),
    Example(Layout.AGGREGATE, ({**_ROW, "value": 37345.0, "unit": "KK"},)),
    Example(Layout.AGGREGATE, ({**_ROW, "value": 147.33, "unit": "jiwa"},)),
    Example(Layout.CLAIMS, ({**_ROW, "indicator": "kpm_pkh", "value": 55028.0, "unit": "jiwa"},)),
    Example(Layout.CLAIMS, ({**_ROW, "value": 5.0, "unit": "lusin"},)),
)
