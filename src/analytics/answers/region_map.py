"""Maps of kabupaten and kota: how high, how it moved, and which list names whom.

Areas outside the list are drawn and left pale, so that "not in this list" is never taken for "no
figure".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import boundaries, memberships, region_paces, regions
from analytics.answers.counted import drawn_codes
from analytics.measures.classes import assign, breaks
from analytics.store import kept, tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.period import Period
from analytics.vocabulary.region import Group, Part, Side
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import legend
from analytics.wording import region_map as words
from analytics.wording.quantities import is_missing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OUTSIDE = 0
_MISSING = -1
_OF_SIDE = {Side.UNTESTED: 1, Side.BELOW: 2, Side.CLOSE: 3, Side.ABOVE: 4}


@cached
def of_levels(indicator: str, group: Group, period: str | None = None) -> Answer:
    """The figures of `regions.positions` on the map.

    One row an area of the layer: area_code, name, value, map_text. `facts`: `classes` (0 outside
    the list, then from the lowest; -1 in the list without a figure), `legend`, `view`, `message`,
    `level`, `period`, `boundary`, `title`.
    """
    answer = regions.positions(indicator, group, period)
    if isinstance(answer, Gap):
        return answer
    known = answer.frame["value"]
    ends = kept.once(f"regions-{indicator}-{group.value}", breaks, known)
    of = dict(zip(answer.frame["area_code"], assign(known, ends), strict=True))
    kinds = {code: kind if kind == _MISSING else kind + 1 for code, kind in of.items()}
    texts = {row["area_code"]: words.level(row, answer.indicator) for row in answer.rows()}
    told = legend.classes(ends, known.dropna().tolist(), answer.indicator)
    return _mapped(
        answer, kinds, texts, (words.LEVEL, regions.heading(answer)), (words.OUTSIDE, *told)
    )


@cached
def of_paces(indicator: str, group: Group, since: int, reference: str) -> Answer:
    """Whether each surely moved, as `region_paces.paces` tells; rows and facts as `of_levels`."""
    answer = region_paces.paces(indicator, group, since, reference)
    if isinstance(answer, Gap):
        return answer
    kinds = {
        row["area_code"]: _OF_SIDE.get(Side(row["moved_side"]), _MISSING) for row in answer.rows()
    }
    texts = {
        row["area_code"]: words.pace(row, answer.facts, answer.indicator) for row in answer.rows()
    }
    return _mapped(
        answer,
        kinds,
        texts,
        (words.PACE, region_paces.brief(answer)),
        (words.OUTSIDE, *words.PACES),
    )


@cached
def of_lists() -> Result:
    """Which list names whom; rows and facts as `of_levels`."""
    answer = memberships.memberships()
    lists = [one["list"] for one in answer.facts["lists"] if one["members"]]
    kinds, texts = {}, {}
    for row in answer.rows():
        as_member = sum(row[one] == Part.MEMBER for one in lists)
        named = row["lists"] > 0
        full = 3 if as_member == len(lists) else 2 if as_member else 1 if named else OUTSIDE
        kinds[row["area_code"]] = full
        texts[row["area_code"]] = words.listed(row, answer.facts["lists"])
    return _mapped(
        answer, kinds, texts, (words.LISTS, words.DISPUTED), (words.NOT_LISTED, *words.LISTED)
    )


def _mapped(
    answer: Result,
    kinds: Mapping[str, int],
    texts: Mapping[str, str],
    shown: tuple[str, str],
    told: Sequence[str],
) -> Result:
    """The rows of the layer; `shown`: the view, and what it says in a few words."""
    view, message = shown
    codes, names = drawn_codes(Level.REGENCY), tables.names()
    rows: dict[str, Any] = {row["area_code"]: row for row in answer.rows()}
    values = [rows.get(code, {}).get("value", float("nan")) for code in codes]
    frame = answer.frame.iloc[:0].reindex(columns=["area_code"]).reindex(range(len(codes)))
    frame = frame.assign(
        area_code=list(codes),
        name=[names[code] for code in codes],
        value=[float("nan") if is_missing(value) else float(value) for value in values],
        map_text=[texts.get(code, "") for code in codes],
    )
    facts = answer.facts
    return Result(
        frame=frame,
        indicator=answer.indicator,
        provenance=answer.provenance.then(words.STEP, *boundaries.caveats(Level.REGENCY)),
        facts={
            "classes": tuple(int(kinds.get(code, OUTSIDE)) for code in codes),
            "legend": tuple(told),
            "view": view,
            "message": message,
            "level": Level.REGENCY,
            "period": _period(facts),
            "boundary": boundaries.note(Level.REGENCY),
            "title": words.title(view, answer.indicator),
            "first": (BOJONEGORO,),
        },
    )


def _period(facts: Mapping[str, Any]) -> str:
    if "since" in facts:
        first, last = (Period.year(facts[end]) for end in ("since", "until"))
        return Period(first.start, last.end).key
    if "lists" in facts:
        every = [Period.parse(one["period"]) for one in facts["lists"]]
        return Period(min(one.start for one in every), max(one.end for one in every)).key
    return str(facts["period"])
