"""Who assists which village, with which SK and team, and how far the work is. Late first.

Activities are lines of the one register of tindak lanjut; what people write changes without the
data version, so nothing keeps these answers. Only the example of a day is kept.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import assistance_example, assisted, follow_ups, organisations
from analytics.answers.assisted import EXAMPLE
from analytics.store import entries, tables
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind
from analytics.vocabulary.assistance_work import Activity, Assisted, months, together
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.meeting import Kind, Status
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import assistance_work as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from analytics.vocabulary.assistance import Entry

PROGRESS = Indicator(
    id="assistance_progress",
    label="Kemajuan kegiatan pendampingan",
    unit=Unit.PERCENT,
    direction=Direction.HIGHER_IS_BETTER,
    decimals=0,
    definition=words.DEFINITION,
    owner="pelaku pendampingan",
    smallest_level=Level.VILLAGE,
    main_series="",
)
WRITTEN = Origin(
    id="assistance_records",
    publisher="pelaku pendampingan",
    carrier="catatan operator di aplikasi ini",
    title="SK, tim, rencana, dan kemajuan bulanan pendampingan desa",
    url="",
    published="",
    noted=True,
)
_ASSISTED = "assisted"  # of the kinds of data/pairs.csv; the others are pilots of years ago
COLUMNS = (
    *("plan_id", "village_code", "village", "district", "organisation", "what", "condition"),
    *("begins", "due", "share", "month", "status", "late", "silent", "fell", "evidence"),
)


def work(regency: str, on: date, within: str = "") -> Answer:
    """Who assists which village of a regency, and each activity, the late ones first.

    Args:
        regency: code; of the example place everything is invented.
        on: today.
        within: a kecamatan to keep to, or empty.

    Returns:
        One row an activity, `COLUMNS`; `facts`: `assisted` (`Assisted`, by name), `activities`
        (`Activity`, in the order of the rows), `counts` (as `counts`), `on`, `regency`.
    """
    villages = assisted.villages(regency)
    if within:
        villages = villages[villages["district_code"] == within]
    names = {row.code: (row.name_, row.district) for row in _named(villages)}
    if regency == EXAMPLE_REGENCY:
        who, lines = assistance_example.of(on)
    else:
        own = _assisted(names, regency)
        written = {one.village for one in own}
        who = [*own, *(one for one in _known(names) if one.village not in written)]
        lines = _activities(names, regency)
    if not who and not lines:
        return _gap(regency)
    ordered = _by_urgency(lines, on)
    return Result(
        frame=pd.DataFrame([_row(one, on) for one in ordered], columns=list(COLUMNS)),
        indicator=PROGRESS,
        provenance=_provenance(regency, who, lines),
        facts={
            "assisted": tuple(sorted(who, key=lambda one: (one.name, one.village))),
            "activities": ordered,
            "counts": counts(who, lines, len(names), on),
            "on": on,
            "regency": regency,
        },
    )


def counts(
    who: Sequence[Assisted], lines: Sequence[Activity], villages: int, on: date
) -> Mapping[str, int]:
    """How many villages there are, are assisted `on` that day, with an SK; activities, how far."""
    own = [one for one in who if one.source is None]
    now = [one for one in own if not one.has_ended(on) and not one.is_ahead(on)]
    return {
        "villages": villages,
        "assisted": len(now),
        "decreed": sum(bool(one.number) for one in now),
        "ended": sum(one.has_ended(on) for one in own),
        "ahead": sum(one.is_ahead(on) and not one.has_ended(on) for one in own),
        "known": len(who) - len(own),
        "activities": len(lines),
        "late": sum(follow_ups.is_late(one.item, on) for one in lines),
        "silent": sum(is_silent(one, on) for one in lines),
        "fell": sum(one.newest is not None and one.newest.fell for one in lines),
        "done": sum(one.item.status is Status.DONE for one in lines),
        "apart": sum(
            count > 1 for count in [*(w.versions for w in who), *(a.versions for a in lines)]
        ),
    }


def is_silent(one: Activity, on: date) -> bool:
    """True if it is under way and nothing was told of the last month that is over, nor since.

    That is no news, and not late.
    """
    before = (pd.Period(on, freq="M") - 1).strftime("%Y-%m")
    if not one.item.status.waits or one.begins is None or one.begins.isoformat()[:7] > before:
        return False
    return one.newest is None or one.newest.key < before


def _assisted(names: Mapping[str, tuple[str, str]], regency: str) -> list[Assisted]:
    called = organisation_names(regency)
    return [
        _of(stands, names[village], called)
        for village, stands in entries.every(EntryKind.ASSISTANCE).items()
        if village in names
    ]


def _of(stands: Sequence[Entry], name: tuple[str, str], called: Mapping[str, str]) -> Assisted:
    """As the newest of the entries that stand says."""
    told = next(entry.content for entry in reversed(stands) if entry.content)
    return Assisted(
        village=stands[-1].subject,
        name=name[0],
        district=name[1],
        organisations=tuple(called.get(one, words.UNKNOWN) for one in told["organisations"]),
        number=told["sk"]["number"],
        on=_day(told["sk"]["on"]),
        team=tuple((one["role"], one["count"]) for one in told["team"]),
        begins=_day(told["from"]),
        until=_day(told["until"]),
        versions=len(stands),
    )


def _activities(names: Mapping[str, tuple[str, str]], regency: str) -> list[Activity]:
    stands = entries.every(EntryKind.PLAN)
    labels = condition_labels()
    found = []
    for item in follow_ups.register(regency):
        if item.kind is not Kind.PLAN or item.area_code not in names:
            continue
        plan = together(stands.get(item.id, ()))
        village, district = names[item.area_code]
        label = labels.get(plan["condition"], "")
        told = months(plan["progress"])
        versions = len(stands.get(item.id, ())) or 1
        found.append(Activity(item, village, district, label, _day(plan["begins"]), told, versions))
    return found


def condition_labels() -> Mapping[str, str]:
    """By code, what each problem and potential is called."""
    rows = tables.conditions()
    return dict(zip(rows["code"], rows["label"], strict=True))


def organisation_names(regency: str) -> Mapping[str, str]:
    """By id, what each organisation of a regency is called, in order of name."""
    rows = organisations.every(regency)
    return dict(zip(rows["organisation_id"], rows["name"], strict=True))


def _known(names: Mapping[str, tuple[str, str]]) -> list[Assisted]:
    """Villages that a source names with whoever assists them: without SK and team."""
    rows = tables.pairs()
    rows = rows[(rows["kind"] == _ASSISTED) & rows["area_code"].isin(list(names))]
    return [
        Assisted(
            village=str(village),
            name=names[str(village)][0],
            district=names[str(village)][1],
            organisations=tuple(told["organisation"]),
            source=tables.origin(str(told["origin_id"].iloc[0])),
            note=words.known(str(told["period"].iloc[0]), told["note"]),
        )
        for village, told in rows.groupby("area_code", sort=True)
    ]


def _by_urgency(lines: Sequence[Activity], on: date) -> tuple[Activity, ...]:
    place = {item.id: n for n, item in enumerate(_ordered(lines, on))}
    return tuple(sorted(lines, key=lambda one: place[one.item.id]))


def _ordered(lines: Sequence[Activity], on: date) -> Sequence[Any]:
    return follow_ups.by_urgency([one.item for one in lines], on)


def _row(one: Activity, on: date) -> tuple[Any, ...]:
    item, newest = one.item, one.newest
    return (
        item.id,
        item.area_code,
        one.village,
        one.district,
        item.actor,
        item.what,
        one.condition,
        one.begins,
        item.due,
        one.share,
        newest.key if newest else "",
        item.status.value,
        follow_ups.is_late(item, on),
        is_silent(one, on),
        newest is not None and newest.fell,
        item.evidence,
    )


def _provenance(regency: str, who: Sequence[Assisted], lines: Sequence[Activity]) -> Provenance:
    if regency == EXAMPLE_REGENCY:
        return EXAMPLE
    read = tuple(dict.fromkeys(one.source for one in who if one.source))
    own = (WRITTEN,) if lines or any(one.source is None for one in who) else ()
    steps = (words.NOT_CHECKED,) if own else ()
    return Provenance((*own, *read), Standing.QUOTED, steps)


def _gap(regency: str) -> Gap:
    name = assisted.name_of(regency)
    return Gap(
        what=words.missing(name),
        ask_whom=words.whom(name),
        ask_for=words.ASKED,
        area=regency,
    )


def _named(villages: pd.DataFrame) -> Iterable[Any]:
    return villages.rename(columns={"name": "name_"}).itertuples()


def _day(told: str) -> date | None:
    return date.fromisoformat(told) if told else None
