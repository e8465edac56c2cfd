"""A small made-up land with figures that agree, in which a test plants one that does not.

No code, name or indicator is one of the data package: the audits may know none of them.
"""

from __future__ import annotations

from itertools import chain

import pandas as pd

from analytics.measures import audit_courses, audit_dates, audit_places, audit_populations, audits
from analytics.measures.printed import printed
from analytics.measures.statements import COLUMNS, declared, figures_of

CHECKS = (
    audits.relations,
    audit_places.parts_and_whole,
    audit_places.number_of_places,
    audit_populations.implied_population,
    audit_populations.two_populations,
    audit_courses.slip_of_the_pen,
    audit_courses.leaps,
    audit_courses.broken_series,
    audit_dates.published_too_early,
    audit_dates.another_month,
    audit_dates.same_value_at_two_times,
    audit_dates.same_value_in_two_units,
)
RELATIONS = pd.DataFrame(
    [
        ("r1", "implied", "", "needy_rate", "needy", 0.98, 1.02),
        ("r2", "share", "", "spent_rate", "spent;granted", None, None),
        ("r3", "sum", "", "folk", "men;women", None, None),
        ("r4", "parts", "", "guests", "chiefs;helpers", None, None),
        ("r5", "size", "", "listed", "listed_kin", 2.5, 4.5),
        ("r6", "change", "", "rise", "before;after", None, None),
        ("r7", "places", "", "desa", "hamlets", None, None),
        ("r8", "product", "Geese", "geese", "homes;geese per home", None, None),
        ("r9", "years", "Geese", "homes all years", "homes", None, None),
        ("r10", "sum", "", "100", "fed;clad", None, None),
    ],
    columns=["relation_id", "rule", "scope", "result", "terms", "low", "high"],
)
AREAS = pd.DataFrame(
    [
        ("91.01", "regency", "91", ""),
        ("91.02", "regency", "91", ""),
        ("91.01.01", "district", "91.01", ""),
        ("91.01.02", "district", "91.01", ""),
        ("91.01.01.2001", "village", "91.01.01", "desa"),
        ("91.01.01.1001", "village", "91.01.01", "kelurahan"),
        ("91.01.02.2001", "village", "91.01.02", "desa"),
    ],
    columns=["code", "level", "parent_code", "kind"],
)
_NUMBER = {"count": 0}


def figure(  # noqa: PLR0913, PLR0917 - a row has many cells
    subject, value, unit="persons", when="2030", area="91.01", precision=1.0, **other
):
    """One row of figures; `when` is a year or a month, everything else may be named."""
    _NUMBER["count"] += 1
    period = pd.Period(when)
    span = printed(value, precision)
    row = {
        "figure_id": f"f{_NUMBER['count']}", "scope": "", "subject": subject, "area_code": area,
        "series_id": "book", "start": period.start_time.normalize(),
        "end": period.end_time.normalize(), "as_of": pd.NaT, "published": pd.NaT,
        "value": float(value), "low": span.low, "high": span.high, "unit": unit, "owner": "Office",
        "origin_id": "paper", "denominator_id": "", "used": True, "wrong": False,
    }  # fmt: skip
    return {**row, **other}


def clean():
    """Figures that agree with each other and with every relation."""
    rows = []
    for year, people in ((2028, 20123), (2029, 20188), (2030, 20251), (2031, 20310)):
        needy = round(people * 0.12)
        rows.append(figure("needy", needy, when=f"{year}-03"))
        rate = round(100 * needy / people, 2)
        rows.append(figure("needy_rate", rate, "percent", f"{year}-03", precision=0.01))
        rows.append(figure("needy", needy * 3 // 2, when=f"{year}-03", area="91.02"))
        rows.append(figure("needy_rate", rate, "percent", f"{year}-03", "91.02", 0.01))
    rows += [
        figure("spent", 6.2e9, "rupiah", precision=1e8),
        figure("granted", 7.8e9, "rupiah", precision=1e8),
        figure("spent_rate", 79.94, "percent", precision=0.01),
        figure("folk", 20251), figure("men", 10100), figure("women", 10151),
        figure("folk", 12001, area="91.01.01"), figure("folk", 8250, area="91.01.02"),
        figure("guests", 300, precision=10), figure("chiefs", 56), figure("helpers", 209, "staff"),
        figure("listed", 9102), figure("listed_kin", 2651, "families"),
        figure("before", 136.82e9, "rupiah", precision=1e7),
        figure("after", 170.88e9, "rupiah", precision=1e7),
        figure("rise", 24.9, "percent", precision=0.1),
        figure("hamlets", 2, "villages"),
        figure("fed", 62.4, "percent", precision=0.1),
        figure("clad", 37.6, "percent", precision=0.1),
        figure("homes", 120, "families", scope="Geese"),
        figure("homes", 81, "families", "2031", scope="Geese"),
        figure("geese per home", 54, "count", scope="Geese"),
        figure("geese", 6480, "count", scope="Geese"),
        figure("homes all years", 201, "families", scope="Geese", end=pd.Timestamp("2031-12-31")),
    ]  # fmt: skip
    return rows


def found(rows, areas=AREAS, relations=RELATIONS):
    """What all rules find in rows of `figure`."""
    stated = figures_of(pd.DataFrame(rows, columns=list(COLUMNS)))
    related = declared(relations)
    return tuple(chain.from_iterable(check(stated, related, areas) for check in CHECKS))


def renamed(rows, names):
    """The same land under other codes."""
    return [{**row, "area_code": names[row["area_code"]]} for row in rows]
