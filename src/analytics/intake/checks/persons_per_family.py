"""A family has 2,5 to 4,5 persons on average; outside that, persons and families were mixed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake import families
from analytics.intake.checking import Example
from analytics.vocabulary.layout import Layout
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Rata-rata anggota per keluarga antara 2,5 dan 4,5."
LAYOUTS = frozenset({Layout.AGGREGATE, Layout.CLAIMS, Layout.REGISTER, Layout.VILLAGES})
LEAST, MOST = 2.5, 4.5
PAIRS = (
    ("damisda_people", "damisda_families"),
    ("extreme_poor_people", "extreme_poor_families"),
    ("extreme_poor_people", "extreme_poor_households"),
)
_ENOUGH = 30  # families; the average of a few may be anything
_KEYS = ["area_code", "series_id", "period"]


def check(seen: Seen) -> Iterator[Problem]:
    """One warning for each place whose families are too small or too large."""
    if seen.layout is Layout.REGISTER:
        _, district = families.located(seen.rows, seen.given)
        sizes = seen.rows["size"].groupby(district).agg(["mean", "count"])
        for code, (mean, count) in sizes.iterrows():
            if count >= _ENOUGH and not LEAST <= mean <= MOST:
                yield _told(seen, None, str(code), mean, "size")
    elif seen.layout is Layout.VILLAGES:
        ratio = seen.rows["population"] / seen.rows["families"]
        for index in ratio.index[ratio.notna() & ~ratio.between(LEAST, MOST)]:
            yield _told(seen, index, seen.rows.loc[index, "village"], ratio[index], "population")
    else:
        for persons, group in PAIRS:
            people = seen.about[seen.about["indicator"] == persons]
            units = seen.about[seen.about["indicator"] == group].set_index(_KEYS)["value"]
            for index, row in people.join(units.rename("units"), on=_KEYS).iterrows():
                ratio = row["value"] / row["units"]
                if ratio < LEAST or ratio > MOST:
                    yield _told(seen, index, row["area_code"], ratio, "value")


def _told(seen: Seen, index: object, code: str, ratio: float, column: str) -> Problem:
    sentence = (
        f"{seen.name(code)}: rata-rata {number(ratio, 2)} orang per keluarga, di luar 2,5–4,5; "
        "periksa apakah jiwa dan KK tertukar."
    )
    return seen.problem(
        index, "persons-per-family", sentence, column, value=number(ratio, 2), warning=True
    )


_ROW = {"area": "35.22", "period": "2022"}
_PEOPLE = {**_ROW, "indicator": "damisda_people", "unit": "jiwa", "value": 166521.0}
_FAMILIES = {**_ROW, "indicator": "damisda_families", "unit": "KK", "value": 58979.0}
_HOMES = tuple({"family_card": str(n), "district": "35.22.15"} for n in range(40))
GOOD = (
    Example(Layout.AGGREGATE, (_PEOPLE, _FAMILIES)),
    Example(Layout.REGISTER, tuple({**row, "size": 3.0} for row in _HOMES)),
)
BAD = (
    Example(Layout.AGGREGATE, ({**_PEOPLE, "value": 58979.0}, {**_FAMILIES, "value": 166521.0})),
    Example(Layout.REGISTER, tuple({**row, "size": 1.0} for row in _HOMES)),
    Example(
        Layout.VILLAGES,
        ({"village": "35.22.15.1001", "year": "2025", "population": 900.0, "families": 900.0},),
    ),
)
