"""How many graduates somebody asks for: by a norm, by a national aim, by a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import indicators
from analytics.answers.norms import norms
from analytics.answers.scenario_start import start
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, INDONESIA
from analytics.vocabulary.result import Gap, records
from analytics.vocabulary.scenario import FIRST_YEAR
from analytics.wording import goals as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NORM, OWN = "norma", "sendiri"
_YIELD = "graduates_per_facilitator"
_COUNTS = ("pkh_graduates_able", "pkh_graduates_total")
_SHARES = ("pkh_graduates_able_share", "pkh_graduates_total_share")
"""Aims that documents name: a count, or a share of KPM; of all graduates where it says `total`."""


@cached
def numbers(practice: bool) -> tuple[Mapping[str, Any], ...]:  # noqa: FBT001
    """The numbers a reader can ask for, a year.

    Returns:
        Each with code, a_year, who (in words), all_kinds (True where graduasi alamiah counts too),
        origins. The norm first; none where nobody knows how many there are.
    """
    began = start(practice)
    if isinstance(began, Gap):
        return ()
    stock = float(began.facts["counted"]["stock"])
    people = began.facts["people"]
    found = [_norm(people)] if people else []
    for area in (INDONESIA, BOJONEGORO):
        found += list(_documents(area, stock))
    return tuple(found)


def asked(code: str, until: int, practice: bool) -> dict[str, Any]:  # noqa: FBT001
    """What a code asks for until the end of a year: a row of `numbers` with `total`.

    Args:
        code: of `numbers`, or how many in all as text; the first of `numbers` where it is neither.
        until: the year.
        practice: True in mode latihan.

    Raises:
        ValueError: nobody asks for any number.
    """
    rows = numbers(practice)
    years = in_years(_first(practice), until)
    if code.isdecimal() and int(code):
        told = {"code": OWN, "a_year": int(code) / years, "who": words.OWN_NUMBER}
        return {**told, "all_kinds": False, "origins": (), "total": float(code)}
    if not rows:
        raise ValueError("nobody asks for any number of graduates")
    row = next((one for one in rows if one["code"] == code), rows[0])
    return {**row, "total": row["a_year"] * years}


def first_year(practice: bool) -> int:  # noqa: FBT001
    """The first year that can be asked for: the one in which a scenario begins."""
    began = start(practice)
    return FIRST_YEAR if isinstance(began, Gap) else int(began.facts["first"][:4])


def in_years(first: str, until: int) -> float:
    """How long it is from a first quarter (`2026-Q1`) to the end of a year."""
    year, quarter = int(first[:4]), int(first[-1])
    return until - year + (5 - quarter) / 4


def _first(practice: bool) -> str:  # noqa: FBT001
    began = start(practice)
    return f"{BOJONEGORO}" if isinstance(began, Gap) else str(began.facts["first"])


def _norm(people: float) -> dict[str, Any]:
    each = norms().graduates
    rows = tables.norms()
    cited = tuple(rows.loc[rows["measure"] == _YIELD, "origin_id"])
    return {
        "code": NORM,
        "a_year": people * each,
        "who": words.norm(each, people),
        "all_kinds": False,
        "origins": cited,
    }


def _documents(area: str, stock: float) -> Iterator[dict[str, Any]]:
    for name in (*_COUNTS, *_SHARES):
        for row in records(indicators.targets(name, area)):
            share = name in _SHARES
            yield {
                "code": row["target_id"],
                "a_year": stock * row["value"] / 100 if share else float(row["value"]),
                "who": words.document(row, share=share),
                "all_kinds": "total" in name,
                "origins": (row["origin_id"],),
            }
