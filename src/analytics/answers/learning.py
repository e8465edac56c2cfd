"""Family meetings (P2K2): how many, which modules, how far families are; and the Bupati's aim."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.answers import (
    areas,
    beneficiaries,
    figures,
    follow_ups,
    indicators,
    monthly,
    register,
)
from analytics.measures.intervals import wilson
from analytics.store import tables, warehouse
from analytics.vocabulary.area import BOJONEGORO, INDONESIA, Level
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.register import Module
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import Standing
from analytics.wording import learning as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.meeting import FollowUp

FEWEST = 30  # families, of fewer no share is told
_SESSIONS, _ATTENDED = "p2k2_sessions", "p2k2_attended"
# What `data/programmes.csv` calls what Kemensos expects of a pendamping.
_EXPECTED = ("PKH", "sasaran graduasi per pendamping per tahun")


def _share(name: str, label: str, definition: str) -> Indicator:
    return Indicator(
        id=name,
        label=label,
        unit=Unit.PERCENT,
        direction=Direction.NEUTRAL,
        decimals=1,
        definition=definition,
        owner="Dinas Sosial Kab. Bojonegoro",
        smallest_level=Level.DISTRICT,
        main_series="",
    )


REACHED = _share("p2k2_reached", "Terhubung pemberdayaan menurut modul P2K2", words.REACHED)
COMPLETED = _share("p2k2_completed", "Modul P2K2 yang dituntaskan", words.COMPLETED)
ATTENDED = _share("p2k2_attended", "KPM yang hadir P2K2", words.ATTENDED)
AIM = _share("graduates_of_target", "Lulus mandiri dari sasaran pendamping", words.PER_FACILITATOR)


def by_modules(area: str = BOJONEGORO, practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Of families with so many modules, what share is linked to empowerment or further?

    Rows by modules (0 to 6): area_code, name, period, modules, families, reached, value, lower and
    upper (percent, Wilson 95 %; missing below 30 families). `facts`: cutoff, ends (the fewest and
    the most modules that can be compared, with their intervals; None), rising, depth.
    """
    rows = _cube("learning", area, practice)
    if isinstance(rows, Gap):
        return rows
    far = rows["stage"] >= Stage.LINKED
    counts = rows.assign(reached=rows["families"].where(far, 0)).groupby("modules")
    frame = counts[["families", "reached"]].sum().reset_index()
    frame = _shares(frame, "reached", "families")
    frame = frame.assign(
        area_code=area,
        name=[words.modules(int(count)) for count in frame["modules"]],
        period=rows["period"].iloc[0],
    )
    shown = frame[frame["value"].notna()]
    ends = None
    if len(shown) > 1:
        ends = tuple(
            (int(row["modules"]), float(row["lower"]), float(row["upper"]))
            for row in (shown.iloc[0], shown.iloc[-1])
        )
    told = _told(frame, REACHED, "learning", practice)
    rising = bool(shown["value"].is_monotonic_increasing)
    return replace(told, facts={**told.facts, "ends": ends, "rising": rising})


def by_module(area: str = BOJONEGORO, practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Which modules did families complete?

    Rows in the order of `Module`: area_code, name, period, module, families, base, value, lower and
    upper (percent, as `by_modules`). `facts`: cutoff, depth.
    """
    rows = _cube("modules", area, practice)
    if isinstance(rows, Gap):
        return rows
    order = {str(module): module for module in Module}
    rows = rows[rows["module"].isin(order)]
    frame = _shares(rows[["module", "families", "base", "period"]], "families", "base")
    frame = frame.assign(
        area_code=area, name=[order[module].label for module in frame["module"]]
    ).sort_values("module", key=lambda column: column.map(list(order).index), ignore_index=True)
    return _told(frame, COMPLETED, "modules", practice)


def all_depths(codes: Sequence[str], practice: bool) -> tuple[Answer, ...]:  # noqa: FBT001
    """The register area by area, the monthly form, and the aim."""
    return (*(by_modules(code, practice) for code in codes), sessions(), aim())


def sessions(month: str = "") -> Answer:
    """How many meetings were held and who came, by the monthly form of the kecamatan?

    One row a kecamatan in order of code, for a month (left out, the newest that tells of one):
    area_code, name, period, meetings, attended, active, value, lower, upper (percent of families at
    the end of the month; missing below 30). `facts`: month, meetings, reported, every, depth.
    """
    rows = warehouse.frame("monthly")
    if rows is None or rows.empty or _SESSIONS not in rows:
        return _missing(monthly.missing())
    told = rows[rows[[_SESSIONS, _ATTENDED]].notna().any(axis=1)]
    if told.empty:
        return _missing(monthly.missing())
    key = month if month in set(told["month"]) else max(told["month"])
    found = told[told["month"] == key].set_index("district_code")
    named = list(areas.districts().items())
    frame = pd.DataFrame(named, columns=["area_code", "name"]).assign(period=key)
    for column, of in (("meetings", _SESSIONS), ("attended", _ATTENDED), ("active", "active")):
        frame[column] = frame["area_code"].map(found[of]).astype("Int64")
    frame = _shares(frame, "attended", "active")
    return Result(
        frame=frame,
        indicator=ATTENDED,
        provenance=monthly.provenance().then(words.REPORTED, Caveat.INCOMPLETE_COVERAGE),
        facts={
            "month": key,
            "meetings": float(frame["meetings"].sum(min_count=1)),
            "reported": int(frame["meetings"].notna().sum()),
            "every": len(frame),
            "depth": Depth.DISTRICTS,
        },
    )


def aim(area: str = BOJONEGORO) -> Answer:
    """How far is what was asked of the pendamping: graduates against ten each?

    One row: area_code, name, period, graduates, staff, each (expected of a pendamping a year),
    target, value (percent), per_staff. `facts`: until, counted (standing of the count alone),
    depth. A Gap where graduates, pendamping or what is expected of them is not known.
    """
    graduates = indicators.indicator_now(beneficiaries.GRADUATES, area)
    staff = indicators.indicator_now(beneficiaries.FACILITATORS, area)
    rows = tables.programmes()
    named = (rows["programme"] == _EXPECTED[0]) & (rows["indicator"] == _EXPECTED[1])
    expected = rows[named & rows["area_code"].isin((INDONESIA, area))]
    if isinstance(graduates, Gap) or isinstance(staff, Gap) or expected.empty:
        return indicators.gap(beneficiaries.GRADUATES, area)
    count, people = float(graduates.only()["value"]), float(staff.only()["value"])
    each = float(expected.iloc[-1]["value"])
    target = each * people
    frame = pd.DataFrame(
        {
            "area_code": [area],
            "name": [words.aim_name(graduates.only()["name"])],
            "period": [graduates.only()["period"]],
            "graduates": [count],
            "staff": [people],
            "each": [each],
            "target": [target],
            "value": [100 * count / target],
            "per_staff": [count / people],
        }
    )
    source = Provenance(
        origins=(tables.origin(expected.iloc[-1]["origin_id"]),), standing=Standing.QUOTED
    )
    return Result(
        frame=frame,
        indicator=AIM,
        provenance=(graduates.provenance | staff.provenance | source).then(
            words.AGAINST, Caveat.PERIOD_START_UNKNOWN, standing=Standing.ESTIMATE
        ),
        facts={
            "until": graduates.only()["period"],
            "counted": graduates.provenance.standing,
            "depth": Depth.TOTALS,
        },
    )


def asked() -> FollowUp | None:
    """What the Bupati asked of the pendamping, with the newest word on it; None if nowhere.

    It was told together with the count of graduates. Words on it change without the data, so
    nothing may keep this answer.
    """
    for item in follow_ups.register(BOJONEGORO):
        taken = item.taken
        if item.source is not None and taken and taken.indicator == beneficiaries.GRADUATES:
            return item
    return None


def _cube(name: str, area: str, practice: bool) -> pd.DataFrame | Gap:  # noqa: FBT001
    """The newest counts of an area, or what to ask for."""
    what = "pertemuan P2K2 dan modul yang dituntaskan tiap keluarga"
    if not register.there(practice):
        return _missing(register.missing(what))
    rows = register.cube(name, practice)
    rows = rows[(rows["area_code"] == area) & rows["families"].notna()]
    if rows.empty:
        return _missing(register.missing(what, name))
    return rows[rows["period"] == figures.newest_period(rows["period"].unique())]


def _missing(gap: Gap) -> Gap:
    """The list that tells of meetings: families by module and date, without names."""
    return replace(
        gap,
        what="pertemuan P2K2: berapa kali, siapa yang hadir, dan modul yang dituntaskan",
        ask_for=words.ASK_FOR if not register.imported() else gap.ask_for,
    )


def _shares(frame: pd.DataFrame, events: str, total: str) -> pd.DataFrame:
    """The frame with `value`, `lower` and `upper` in percent, where the total is large enough."""
    count, of = frame[[events, total]].astype("Float64").to_numpy(float, na_value=np.nan).T
    fits = (of >= FEWEST) & (count <= of)
    share, low, high = (np.full(len(frame), np.nan) for _ in range(3))
    if fits.any():
        share[fits] = 100 * count[fits] / of[fits]
        ends = wilson(count[fits], of[fits])
        low[fits], high[fits] = 100 * ends.low, 100 * ends.high
    return frame.assign(value=share, lower=low, upper=high)


def _told(
    frame: pd.DataFrame,
    of: Indicator,
    name: str,
    practice: bool,  # noqa: FBT001
) -> Result:
    return Result(
        frame=frame.reset_index(drop=True),
        indicator=of,
        provenance=register.provenance(name, practice).then(words.COUNTED),
        facts={
            "cutoff": Period.parse(frame["period"].iloc[0]).end,
            "depth": Depth.FAMILIES,
        },
    )
