"""Lists of poor families that were verified in the field: what became of those on them.

It tells of the list, never of poverty. What people write changes without the data version, so
nothing keeps these answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import assisted, breaks, figures
from analytics.measures.registry_checks import funnel, kinds, split
from analytics.simulate import registry_checks as example
from analytics.store import entries, tables, versions, warehouse
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind
from analytics.vocabulary.checks import REASONS, TYPED, CheckedList
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import registry_checks as words
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Iterable

BY_FORM = Origin("checks.form", words.BY_FORM, words.BY_FORM, words.ORIGIN, "", "", noted=True)
BY_IMPORT = Origin("checks.import", words.BY_IMPORT, words.BY_IMPORT, words.ORIGIN, "", "")
_ORIGINS = {Standing.QUOTED.value: BY_FORM, Standing.OFFICIAL.value: BY_IMPORT}
_PUBLISHED = "damisda_families"
_COLUMNS = ("village_code", "list", "on", *TYPED, "source", "standing")
FAMILIES = Indicator(
    id="registry_checked",
    label=words.LABEL,
    unit=Unit.FAMILIES,
    direction=Direction.NEUTRAL,
    decimals=0,
    definition=words.DEFINITION,
    owner=words.ASK_WHOM,
    smallest_level=Level.VILLAGE,
    main_series="",
)


def told(regency: str, of: str) -> pd.DataFrame:
    """The newest verification of a list in each village, by form or import; of one day the form.

    One row a village: `village_code`, `list`, `on` (ISO day), `vocabulary.checks.TYPED` (Int64),
    `source`, `standing`; sorted by village. A village that nobody told of has no row.
    """
    if regency == EXAMPLE_REGENCY:
        rows = _framed(example.checks(of).to_dict("records"))
        return rows.assign(standing=Standing.EXAMPLE.value)
    rows = pd.concat([_written(regency, of), _imported(regency, of)], ignore_index=True)
    order = ["village_code", "on", "standing"]  # "quoted", the form, after "official"
    rows = rows.sort_values(order).groupby("village_code").tail(1)
    return rows.sort_values("village_code", ignore_index=True)


def checks(regency: str, of: str) -> Answer:
    """What became of a list in all villages that told of it together, and village by village.

    The frame: as `told`, with `name` and `district`. `facts`: `regency`, `name`, `list`,
    `villages` (all there are), `steps` (of `measures.registry_checks.funnel`), `parts` and `kinds`
    (of `split` and `kinds`) over the `balanced` villages that told the list before and after;
    `untold`: reasons that not every one of these told, `first` and `last` day.

    A Gap where nobody told.
    """
    rows = told(regency, of)
    places = assisted.villages(regency)
    if rows.empty:
        return missing(regency, of)
    named = places.set_index("code")[["name", "district"]]
    frame = rows.join(named, on="village_code")
    both = rows[rows["closing"].notna()]
    parts = _split(both)
    return Result(
        frame=frame,
        indicator=FAMILIES,
        provenance=_provenance(rows),
        facts={
            "regency": regency,
            "name": assisted.name_of(regency),
            "list": CheckedList(of).label,
            "villages": len(places),
            "steps": funnel(rows).to_dict(),
            "parts": parts,
            "kinds": {} if parts is None else kinds(pd.Series(parts, dtype="Int64")).to_dict(),
            "balanced": len(both),
            "untold": [name for name in ("added", *REASONS) if both[name].isna().any()],
            "first": rows["on"].min(),
            "last": rows["on"].max(),
        },
    )


def verdict(answer: Answer) -> tuple[str, ...]:
    """The plain answer on `checks`; nothing of a Gap."""
    if isinstance(answer, Gap):
        return ()
    facts = answer.facts
    lead = words.verdict(facts["list"], facts["steps"], len(answer.frame), facts["villages"])
    if facts["parts"] is None:
        return lead
    parts = facts["parts"]
    fall = words.fall(facts["list"], parts, facts["kinds"])
    partly = (words.partly(facts["untold"]),) if facts["untold"] else ()
    balanced = words.balanced(fall, facts["balanced"], len(answer.frame))
    return (*lead, balanced, *partly, words.NO_POVERTY)


def published(area_code: str = BOJONEGORO) -> Answer:
    """How a published list of poor families moved, and how much of that anybody explains.

    One row for each figure after another of the same series: `from`, `to` (periods in words),
    `series_id`, `opening`, `closing`, `unexplained` (all of the fall, as no source says how many
    left why; NA where the guard refuses), `guard` (what the guard of definitions says).

    A Gap where no two figures are published.
    """
    rows = figures.used(_PUBLISHED, [area_code]).sort_values("period_end")
    found = []
    for before, after in zip(rows.to_dict("records"), rows[1:].to_dict("records"), strict=False):
        if before["series_id"] != after["series_id"]:
            continue
        held = breaks.guard(_PUBLISHED, after["series_id"], before["period"], after["period"])
        opening, closing = int(before["value"]), int(after["value"])
        parts = split(opening, closing, pd.Series(dtype="Int64"))
        found.append(
            {
                "from": period_of(before["period"]),
                "to": period_of(after["period"]),
                "series_id": after["series_id"],
                "opening": opening,
                "closing": closing,
                "unexplained": pd.NA if held.refuses else int(parts["unexplained"]),
                "guard": held.sentence,
            }
        )
    of = tables.indicator(_PUBLISHED)
    if not found:
        return Gap(of.label, of.owner, words.TWO_FIGURES, indicator=_PUBLISHED, area=area_code)
    provenance = figures.provenance_of(rows).then(words.PUBLISHED_STEP)
    facts = {"name": tables.area(area_code).name, "label": of.label}
    return Result(pd.DataFrame(found), of, provenance, facts)


def published_verdict(answer: Answer) -> tuple[str, ...]:
    """How much of the fall of a published list nobody explains."""
    if isinstance(answer, Gap):
        return ()
    rows = answer.rows()
    same = [row for row in rows if row["series_id"] == rows[-1]["series_id"]]
    return words.published(answer.facts["label"], answer.facts["name"], same)


def missing(regency: str, of: str) -> Gap:
    """What is asked for while nobody told of a verification."""
    name = assisted.name_of(regency)
    return Gap(
        what=words.missing(CheckedList(of).label, name, len(assisted.villages(regency))),
        ask_whom=words.ask_whom(name),
        ask_for=words.ASK_FOR,
        area=regency,
        layout=Layout.REGISTRY_CHECKS,
    )


def _split(rows: pd.DataFrame) -> dict[str, Any] | None:
    """Of villages that told the list before and after; a part holds what those told that did."""
    if rows.empty:
        return None
    sums = rows[["added", *REASONS]].sum(min_count=1).astype("Int64")
    found = split(int(rows["listed"].sum()), int(rows["closing"].sum()), sums)
    return {str(name): value for name, value in found.items()}


def _written(regency: str, of: str) -> pd.DataFrame:
    stands = entries.every(EntryKind.CHECK)
    rows = []
    for subject, found in stands.items():
        village, _, name = subject.partition("|")
        if name == of and village.startswith(f"{regency}."):
            mine = {"village_code": village, "list": of, "standing": Standing.QUOTED.value}
            rows.append(mine | found[-1].content)
    return _framed(rows)


def _imported(regency: str, of: str) -> pd.DataFrame:
    rows = warehouse.frame("registry_checks", versions.current())
    if rows is None:
        return _framed(())
    rows = rows[rows["village_code"].str.startswith(f"{regency}.") & (rows["list"] == of)]
    days = pd.to_datetime(rows["on"]).dt.strftime("%Y-%m-%d")
    rows = rows[rows["listed"].notna()].assign(on=days, standing=Standing.OFFICIAL.value)
    return _framed(rows.to_dict("records"))


def _framed(rows: Iterable[dict[Any, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=list(_COLUMNS))
    texts = [name for name in _COLUMNS if name not in TYPED]
    return frame.astype({**dict.fromkeys(TYPED, "Int64"), **dict.fromkeys(texts, "str")})


def _provenance(rows: pd.DataFrame) -> Provenance:
    standings = set(rows["standing"])
    if Standing.EXAMPLE.value in standings:
        return assisted.EXAMPLE.then(words.STEP)
    found: Provenance | None = None
    for standing, origin in _ORIGINS.items():
        if standing in standings:
            one = Provenance((origin,), Standing(standing))
            found = one if found is None else found | one
    return (found or Provenance((BY_FORM,), Standing.QUOTED)).then(words.STEP).then(words.FALL_STEP)
