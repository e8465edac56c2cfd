"""Problems and potentials of villages: what forms and imports noted, and what they add up to.

What people write changes without the data version, so nothing keeps these answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import assisted
from analytics.simulate import assistance as example
from analytics.store import entries, tables, versions, warehouse
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import (
    EXAMPLE_REGENCY,
    ConditionKind,
    EntryKind,
    Severity,
)
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import mapping as words

if TYPE_CHECKING:
    from collections.abc import Iterable

COLUMNS = (
    "village_code",
    "code",
    "kind",
    "sector",
    "label",
    "severity",
    "weight",
    "note",
    "on",
    "source",
    "standing",
)
BY_FORM = Origin("mapping.form", words.BY_FORM, words.BY_FORM, words.ORIGIN, "", "", noted=True)
BY_IMPORT = Origin("mapping.import", words.BY_IMPORT, words.BY_IMPORT, words.ORIGIN, "", "")
# What is typed without its document is quoted; an imported list is its own source (as all lists).
_STANDINGS = {Standing.QUOTED.value: BY_FORM, Standing.OFFICIAL.value: BY_IMPORT}
PROBLEMS = Indicator(
    id="village_problems",
    label=words.PROBLEMS,
    unit=Unit.COUNT,
    direction=Direction.NEUTRAL,
    decimals=0,
    definition=words.DEFINITION,
    owner=words.ASK_WHOM,
    smallest_level=Level.VILLAGE,
    main_series="",
)


def mapped(regency: str) -> pd.DataFrame:
    """What is noted of the villages of a regency, sorted by village and code.

    One row a village and condition: village_code, code, kind (`ConditionKind`), sector, label,
    severity (`Severity`), weight (1 to 3), note, on (ISO day), source, standing. Of form and
    import the one of the newer day holds for the whole village; of one day, the form. A village
    that nobody mapped has no row.
    """
    if regency == EXAMPLE_REGENCY:
        rows = example.mappings(tables.conditions())
        told = rows.assign(note="", source=words.EXAMPLE_SOURCE, standing=Standing.EXAMPLE.value)
        return _with_list(told)
    forms, lists = _written(regency), _imported(regency)
    days = forms.groupby("village_code")["on"].first()
    # ISO days compare as text; a village without a form is older than any day.
    stays = lists["on"] > lists["village_code"].map(days).fillna("")
    lists = lists[stays]
    forms = forms[~forms["village_code"].isin(set(lists["village_code"]))]
    return _with_list(pd.concat([forms, lists], ignore_index=True))


def needs(regency: str) -> pd.DataFrame:
    """How much each village lacks in each sector: village_code, sector, need.

    The sum of the weights of its problems; sectors without a problem have no row.
    """
    rows = mapped(regency)
    problems = rows[rows["kind"] == ConditionKind.PROBLEM]
    found = problems.groupby(["village_code", "sector"])["weight"].sum()
    return found.rename("need").reset_index()


def told_needs(regency: str) -> Answer:
    """As `needs`, with area_code and name of the village and where it comes from; or a Gap."""
    rows = mapped(regency)
    if rows.empty:
        return missing(regency)
    names = assisted.villages(regency).set_index("code")["name"]
    frame = needs(regency).rename(columns={"village_code": "area_code"})
    frame.insert(1, "name", frame["area_code"].map(names))
    return Result(frame=frame, indicator=PROBLEMS, provenance=provenance(rows))


def counts(regency: str) -> Answer:
    """In how many of the mapped villages each problem and potential was noted, most first.

    One row a condition of the list: code, kind, sector, label, definition, villages, high (of
    these, with severity high). `facts`: `regency`, `name`, `villages` (all there are), `mapped`,
    `problems` and `potentials` (noted, over all villages), `first` and `last` (days).

    A Gap where nobody mapped any village.
    """
    rows, every = mapped(regency), assisted.villages(regency)
    if rows.empty:
        return missing(regency)
    known = tables.conditions()
    of = rows.groupby("code")["village_code"].nunique()
    high = rows[rows["severity"] == Severity.HIGH].groupby("code")["village_code"].nunique()
    frame = known[["code", "kind", "sector", "label", "definition"]].assign(
        villages=known["code"].map(of).fillna(0).astype(int),
        high=known["code"].map(high).fillna(0).astype(int),
    )
    frame = frame.sort_values(["villages", "high", "code"], ascending=[False, False, True])
    kinds = rows["kind"].value_counts()
    return Result(
        frame=frame.reset_index(drop=True),
        indicator=PROBLEMS,
        provenance=provenance(rows),
        facts={
            "regency": regency,
            "name": assisted.name_of(regency),
            "villages": len(every),
            "mapped": rows["village_code"].nunique(),
            "problems": int(kinds.get(ConditionKind.PROBLEM.value, 0)),
            "potentials": int(kinds.get(ConditionKind.POTENTIAL.value, 0)),
            "first": rows["on"].min(),
            "last": rows["on"].max(),
        },
    )


def verdict(answer: Answer) -> tuple[str, ...]:
    """The plain answer on `counts`; nothing of a Gap."""
    if isinstance(answer, Gap):
        return ()
    return words.verdict(answer.rows(), answer.facts)


def missing(regency: str) -> Gap:
    """What is asked for while no village of a regency is mapped."""
    name = assisted.name_of(regency)
    return Gap(
        what=words.missing(name, len(assisted.villages(regency))),
        ask_whom=words.ask_whom(name),
        ask_for=words.ASK_FOR,
        area=regency,
        layout=Layout.CONDITIONS,
    )


def provenance(rows: pd.DataFrame) -> Provenance:
    """Where rows of `mapped` come from; of none, the form they would come from."""
    standings = set(rows["standing"])
    if Standing.EXAMPLE.value in standings:
        return assisted.EXAMPLE.then(words.STEP)
    found: Provenance | None = None
    for standing, origin in _STANDINGS.items():
        if standing in standings:
            one = Provenance((origin,), Standing(standing))
            found = one if found is None else found | one
    return (found or Provenance((BY_FORM,), Standing.QUOTED)).then(words.STEP)


def imported_before(village: str) -> pd.DataFrame:
    """Everything that imported lists told of a village, newest day first: on, code, severity,
    note, source, label; the newest day may hold, the others stand in the history.
    """  # noqa: D205 - one sentence
    rows = warehouse.frame("village_conditions", versions.current())
    if rows is None:
        rows = _framed(())
    rows = rows[rows["village_code"] == village]
    days = pd.to_datetime(rows["on"]).dt.strftime("%Y-%m-%d")
    known = tables.conditions()[["code", "kind", "label"]]
    found = rows.assign(on=days).merge(known, on="code", how="inner")
    return found.sort_values(["on", "code"], ascending=[False, True], ignore_index=True)


def conditions(kind: ConditionKind) -> dict[str, str]:
    """The declared list of a kind, code and label, in order of sector and code."""
    rows = tables.conditions()
    rows = rows[rows["kind"] == kind]
    return dict(zip(rows["code"], rows["label"], strict=True))


def _written(regency: str) -> pd.DataFrame:
    """The standing forms; of several that stand, the newest."""
    stands = entries.every(EntryKind.MAPPING)
    rows = (
        _row(village, one, found[-1].content, Standing.QUOTED)
        for village, found in stands.items()
        if village.startswith(f"{regency}.")
        for one in found[-1].content.get("conditions", ())
    )
    return _framed(rows)


def _row(
    village: str, one: dict[str, str], content: dict[str, Any], standing: Standing
) -> dict[str, str]:
    return {
        "village_code": village,
        "code": one["code"],
        "severity": one["severity"],
        "note": one["note"],
        "on": content["on"],
        "source": content["source"],
        "standing": standing.value,
    }


def _imported(regency: str) -> pd.DataFrame:
    """Of each village the rows of the newest day that a list told."""
    rows = warehouse.frame("village_conditions", versions.current())
    if rows is None:
        return _framed(())
    rows = rows[rows["village_code"].str.startswith(f"{regency}.")]
    newest = rows.groupby("village_code")["on"].transform("max")
    rows = rows[rows["on"] == newest]
    days = pd.to_datetime(rows["on"]).dt.strftime("%Y-%m-%d")
    return rows.assign(on=days, standing=Standing.OFFICIAL.value)


def _framed(rows: Iterable[dict[str, str]]) -> pd.DataFrame:
    names = ["village_code", "code", "severity", "note", "on", "source", "standing"]
    return pd.DataFrame(list(rows), columns=names).astype("str")


def _with_list(rows: pd.DataFrame) -> pd.DataFrame:
    known = tables.conditions()[["code", "kind", "sector", "label"]]
    weights = {severity.value: severity.weight for severity in Severity}
    found = rows.merge(known, on="code", how="inner")
    found = found.assign(weight=found["severity"].map(weights).astype("int64"))
    return found.sort_values(["village_code", "code"], ignore_index=True)[list(COLUMNS)]
