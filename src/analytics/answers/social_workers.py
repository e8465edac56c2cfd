"""TKSK: whether each kecamatan has one, which cases are open and how old they are.

What people write changes without the data version, so nothing keeps these answers. Counts of cases
leave here hidden where they are small, and with them their ages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from analytics.answers import assisted, organisations
from analytics.answers.support_rows import newest
from analytics.measures import rounded
from analytics.measures.social_cases import CASES, aged, by, until_closed
from analytics.simulate import social_cases as example
from analytics.store import entries, tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind, OrganisationKind
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import today
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.support import SMALLEST, Duration, Post
from analytics.wording import social_workers as words

if TYPE_CHECKING:
    from collections.abc import Mapping

_BY: Final = {
    Standing.QUOTED.value: Origin(
        "cases.form", words.BY_FORM, words.BY_FORM, words.ORIGIN, "", "", noted=True
    ),
    Standing.OFFICIAL.value: Origin(
        "cases.import", words.BY_IMPORT, words.BY_IMPORT, words.ORIGIN, "", ""
    ),
}
OPEN = Indicator(
    id="tksk_open_cases",
    label=words.LABEL,
    unit=Unit.COUNT,
    direction=Direction.NEUTRAL,
    decimals=0,
    definition=words.DEFINITION,
    owner=words.OWNER,
    smallest_level=Level.DISTRICT,
)
_COUNTS = ["open_cases", "closed"]
_AGES = ["median_age", "oldest"]


def districts(regency: str) -> Mapping[str, str]:
    """Code and name of each kecamatan, in order of code."""
    rows = assisted.villages(regency)
    return dict(sorted(set(zip(rows["district_code"], rows["district"], strict=True))))


def cases(regency: str) -> pd.DataFrame:
    """Every case of a regency: columns of `measures.social_cases.CASES` and `standing`."""
    if regency == EXAMPLE_REGENCY:
        return _framed(example.cases().assign(standing=Standing.EXAMPLE.value))
    mine = [
        {
            "case_id": subject,
            "district_code": found[-1].content["district"],
            **found[-1].content,
            "standing": Standing.QUOTED.value,
        }
        for subject, found in entries.every(EntryKind.CASE).items()
        if found[-1].content
    ]
    rows = [_framed(pd.DataFrame(mine, columns=None if mine else [*CASES, "standing"]))]
    imported = newest("social_cases")
    if imported is not None:
        rows.append(_framed(imported.assign(standing=Standing.OFFICIAL.value)))
    every = pd.concat([one for one in rows if not one.empty] or rows[:1], ignore_index=True)
    return every[every["district_code"].str.startswith(f"{regency}.")].reset_index(drop=True)


def posts(regency: str) -> dict[str, str]:
    """Whether each kecamatan has its TKSK, a value of `Post`: by form, else by actors."""
    if regency == EXAMPLE_REGENCY:
        rows = example.posts()
        return dict(zip(rows["district_code"], rows["state"], strict=True))
    found = dict.fromkeys(districts(regency), Post.UNKNOWN.value)
    listed = organisations.every(regency)
    for row in records(listed[listed["kind"] == OrganisationKind.SOCIAL_WORKER.value]):
        if (code := str(row["base"])[:8]) in found:
            found[code] = Post.FILLED.value
    for subject, told in entries.every(EntryKind.TKSK).items():
        if subject in found and told[-1].content:
            found[subject] = told[-1].content["state"]
    return found


def work(regency: str) -> Answer:
    """The TKSK of a regency, kecamatan by kecamatan in order of code, and all cases together.

    Counts of cases are told in fives and missing from 1 to 4 (`measures.rounded`). One row a
    kecamatan: area_code, name, state (`Post`), open_cases, closed (Int64), median_age, oldest
    (days; missing where nothing is open, or few are), hidden, unwritten (nobody wrote a case).
    `facts`: `regency`, `name`, `districts`, `posts` (state to how many), `cases`, `open` (both None
    where small), `median_age`, `oldest` (of all open ones), `duration` (`Duration`), `kinds` (rows:
    kind, open_cases, closed), `on`.

    A Gap where nobody told of a post or a case.
    """
    told, state = cases(regency), posts(regency)
    if told.empty and set(state.values()) <= {Post.UNKNOWN.value}:
        return missing(regency)
    on = pd.Timestamp(example.LAST if regency == EXAMPLE_REGENCY else today())
    rows = aged(told, on)
    whole = by(rows.assign(all="all"), "all")
    open_ = int(whole["open"].sum())
    names = districts(regency)
    frame = _told(by(rows, "district_code").set_index("district_code"), list(names))
    few = 0 < open_ < SMALLEST
    return Result(
        frame=frame.assign(
            area_code=list(names), name=list(names.values()), state=[state[code] for code in names]
        ).reset_index(drop=True),
        indicator=OPEN,
        provenance=_provenance(rows, regency, hidden=bool(frame["hidden"].any())),
        facts={
            "regency": regency,
            "name": assisted.name_of(regency),
            "districts": len(names),
            "posts": {one.value: list(state.values()).count(one.value) for one in Post},
            "cases": rounded.one(len(rows)),
            "open": rounded.one(open_),
            "median_age": None if few or not open_ else float(whole["median_age"].iloc[0]),
            "oldest": None if few or not open_ else float(whole["oldest"].iloc[0]),
            "duration": _duration(rows),
            "kinds": _kinds(rows),
            "on": on,
        },
    )


def verdict(answer: Answer) -> tuple[str, ...]:
    """The plain answer on `work`; nothing of a Gap."""
    if isinstance(answer, Gap):
        return ()
    return (words.posts(answer.facts), *words.cases(answer.facts))


@cached
def known(regency: str) -> tuple[str, ...]:
    """What sources say was asked of the TKSK of a regency, a sentence each; mostly nothing."""
    rows = tables.promises()
    rows = rows[(rows["area_code"] == regency) & rows["what"].str.contains("TKSK", regex=False)]
    told = []
    for row in records(rows):
        origin = tables.origin(row["origin_id"])
        told.append(words.asked(row["what"], row["said_by"], origin.carrier, origin.published))
    return tuple(told)


def missing(regency: str) -> Gap:
    """The posts and cases that nobody told of."""
    name = assisted.name_of(regency)
    return Gap(
        what=words.MISSING.format(place=name),
        ask_whom=words.ASK_WHOM.format(place=name),
        ask_for=words.ASK_FOR,
        area=regency,
        layout=Layout.SOCIAL_CASES,
    )


def open_cases(regency: str) -> dict[str, dict[str, Any]]:
    """Cases that were written in a form and are open, by id, the oldest first: for operators."""
    found = {
        subject: told[-1].content
        for subject, told in entries.every(EntryKind.CASE).items()
        if told[-1].content and not told[-1].content["closed"]
    }
    mine = {k: v for k, v in found.items() if v["district"].startswith(f"{regency}.")}
    return dict(sorted(mine.items(), key=lambda one: (one[1]["opened"], one[0])))


def _told(found: pd.DataFrame, order: list[str]) -> pd.DataFrame:
    """Counts as they may be told; ages of few open cases are missing."""
    rows = found.reindex(order).rename(columns={"open": "open_cases"})
    rows[_COUNTS] = rows[_COUNTS].fillna(0).astype("Int64")
    unwritten = (rows[_COUNTS] == 0).all(axis=1).astype(bool)
    few = rows["open_cases"].between(1, SMALLEST - 1).to_numpy(dtype=bool)
    rows[_AGES] = rows[_AGES].astype("Float64").mask(few[:, None].repeat(len(_AGES), axis=1))
    for name in _COUNTS:
        rows[name] = rounded.told(rows[name])
    return rows.assign(hidden=rows[_COUNTS].isna().any(axis=1), unwritten=unwritten)


def _kinds(rows: pd.DataFrame) -> tuple[dict[str, Any], ...]:
    """Cases by kind, their small counts hidden; `rows` may be empty."""
    if rows.empty:
        return ()
    found = by(rows, "kind").set_index("kind")
    shown = _told(found, list(found.index))
    return tuple(records(shown[_COUNTS].reset_index()))


def _duration(rows: pd.DataFrame) -> Duration:
    found = until_closed(rows) if len(rows) else Duration(None, 0, 0)
    if found.median is None:
        return Duration(None, 0, 0)
    return Duration(found.median, rounded.one(found.closed) or 0, rounded.one(found.watched) or 0)


def _provenance(rows: pd.DataFrame, regency: str, *, hidden: bool) -> Provenance:
    caveats = (Caveat.SMALL_CELLS_HIDDEN,) if hidden else ()
    if regency == EXAMPLE_REGENCY:
        return assisted.EXAMPLE.then(words.STEP, *caveats)
    found: Provenance | None = None
    for standing, origin in _BY.items():
        if standing in set(rows["standing"]):
            one = Provenance((origin,), Standing(standing))
            found = one if found is None else found | one
    usual = Provenance((_BY[Standing.QUOTED.value],), Standing.QUOTED)
    return (found or usual).then(words.STEP, *caveats)


def _framed(frame: pd.DataFrame) -> pd.DataFrame:
    cells: dict[str, Any] = {}
    for name in (*CASES, "standing"):
        told = frame[name] if name in frame else pd.Series("", index=frame.index)
        if name in {"opened", "closed"}:
            cells[name] = pd.to_datetime(told, errors="coerce").astype("datetime64[s]")
        else:
            cells[name] = told.fillna("").astype("str")
    return pd.DataFrame(cells)
