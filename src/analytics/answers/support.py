"""Needs beside what was promised and what came, and what could go where: never kept by anybody.

Numbers of families are small: they leave here hidden where they have to be, in tables, pictures,
slides and files alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import assisted, support_rows
from analytics.measures.support import Ledger, by_fund, by_kind, ledger
from analytics.measures.support_hidden import hide, hide_funds, hide_sums
from analytics.simulate.social_cases import LAST
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import today
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.support import SMALLEST, AidKind, Fund
from analytics.wording import support as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BY = {
    Standing.QUOTED.value: Origin(
        "aid.form", words.BY_FORM, words.BY_FORM, words.ORIGIN, "", "", noted=True
    ),
    Standing.OFFICIAL.value: Origin(
        "aid.import", words.BY_IMPORT, words.BY_IMPORT, words.ORIGIN, "", ""
    ),
}
UNMET = Indicator(
    id="aid_unmet",
    label=words.LABEL,
    unit=Unit.COUNT,
    direction=Direction.LOWER_IS_BETTER,
    decimals=0,
    definition=words.DEFINITION,
    owner=words.OWNER,
    smallest_level=Level.VILLAGE,
)


def day_of(regency: str) -> pd.Timestamp:
    """The day the books are drawn up on: today, of the example place its last day."""
    return pd.Timestamp(LAST) if regency == EXAMPLE_REGENCY else pd.Timestamp(today())


def unmet(regency: str) -> Answer:
    """The books of a regency: what is needed, what came by which fund, what is late.

    One row a need in order of kind and place: area_code, name, district, kind, lacking_kind (the
    kind in words), size, met, unmet (Int64, missing where hidden), hidden, severity, on, funds
    (`Fund` values joined by blanks), state (a key of `wording.support.STATES`), source. `facts`:
    `regency`, `name`, `on`, `kinds` (rows of `measures.support.by_kind`, sums missing where
    hidden), `funds` (by kind: fund to count, missing where hidden), `late` (promises past their due
    day, the oldest first), `open` (how many promises are), `promised` (how many there are),
    `unplaced` (why to how many), `deliveries` (how many), `hidden` (rows).

    A Gap where nobody wrote or imported anything.
    """
    books, came, standings = books_of(regency)
    if books.needs.empty and books.offers.empty and came.empty:
        return missing(regency)
    shown, closed = hide(books.needs, SMALLEST)
    kinds = hide_sums(by_kind(books), closed, SMALLEST)
    table = by_fund(came, [fund.value for fund in Fund], sorted(set(came["kind"])))
    late = books.offers[books.offers["late"]].sort_values(["due", "offer_id"])
    return Result(
        frame=_named(shown, books.needs),
        indicator=UNMET,
        provenance=provenance(standings, hidden=bool(shown["hidden"].any())),
        facts={
            "regency": regency,
            "name": assisted.name_of(regency),
            "on": day_of(regency),
            "kinds": tuple(records(kinds)),
            "funds": hide_funds(table, SMALLEST).to_dict("index"),
            "late": tuple(_promise(row, regency) for row in records(late)),
            "open": int((books.offers["open"] > 0).sum()),
            "promised": len(books.offers),
            "unplaced": books.unplaced["why"].value_counts().to_dict(),
            "deliveries": len(came),
            "hidden": int(shown["hidden"].sum()),
        },
    )


def verdict(answer: Answer) -> tuple[str, ...]:
    """The plain answer on `unmet`; nothing of a Gap."""
    return () if isinstance(answer, Gap) else words.verdict(answer.rows(), answer.facts)


def missing(regency: str) -> Gap:
    """The list of needs that nobody gave."""
    name = assisted.name_of(regency)
    return Gap(
        what=words.MISSING.format(place=name),
        ask_whom=words.ASK_WHOM.format(place=name),
        ask_for=words.ASK_FOR,
        area=regency,
        layout=Layout.SUPPORT,
    )


def gaps(regency: str) -> tuple[Gap, ...]:
    """What each of those who give would have to tell, one letter each."""
    name = assisted.name_of(regency)
    return tuple(
        Gap(
            what.format(place=name),
            whom.format(place=name),
            asked,
            area=regency,
            layout=Layout.SUPPORT,
        )
        for what, whom, asked in words.GAPS
    )


def places(regency: str) -> Mapping[str, tuple[str, str]]:
    """Name and kecamatan of each village, kecamatan and of the regency itself, by code."""
    rows = assisted.villages(regency)
    found = {regency: (assisted.name_of(regency), "")}
    for row in records(rows):
        found[row["district_code"]] = (row["district"], row["district"])
        found[row["code"]] = (row["name"], row["district"])
    return found


def options(regency: str) -> Mapping[str, str]:
    """Code and label of each place a need may be of: kecamatan, then villages."""
    villages = assisted.options(regency)
    rows = assisted.villages(regency)
    districts = dict(zip(rows["district_code"], rows["district"], strict=True))
    called = {
        code: name if name.startswith("Kecamatan") else f"Kec. {name}"
        for code, name in districts.items()
    }
    return called | dict(villages)


def books_of(regency: str) -> tuple[Ledger, pd.DataFrame, frozenset[str]]:
    """The books with no count hidden, what came, and the standings of all rows: for answers."""
    needs, offers = support_rows.needs(regency), support_rows.offers(regency)
    came = support_rows.deliveries(regency)
    books = ledger(needs, offers, came, day_of(regency))
    standings = frozenset(pd.concat([rows["standing"] for rows in (needs, offers, came)]))
    return books, came, standings


def _named(shown: pd.DataFrame, true: pd.DataFrame) -> pd.DataFrame:
    codes = shown["place"]
    regency = str(codes.iloc[0])[:5] if len(codes) else ""
    names = places(regency) if regency else {}
    kept = ("size", "met", "unmet", "hidden", "severity", "on", "funds")
    return pd.DataFrame(
        {
            "area_code": codes,
            "name": [names.get(code, (code, ""))[0] for code in codes],
            "district": [names.get(code, ("", ""))[1] for code in codes],
            "kind": shown["kind"],
            "lacking_kind": [AidKind(kind).label for kind in shown["kind"]],
            **{name: shown[name] for name in kept},
            "state": [_state(row) for row in records(true)],
            "source": shown["source"],
        }
    )


def _state(row: Mapping[str, Any]) -> str:
    if row["over"]:
        return "twice" if row["twice"] else "over"
    if not row["unmet"]:
        return "met"
    if row["delivered"]:
        return "partly"
    return "pledged" if row["pledged"] else "unserved"


def _promise(row: Mapping[str, Any], regency: str) -> dict[str, Any]:
    """A promise as it was made; how far it came in words, not in counts of families."""
    names = places(regency)
    name, district = names.get(row["place"], (row["place"], ""))
    kept = ("offer_id", "organisation", "fund", "kind", "size", "due", "days")
    came = "partly" if row["delivered"] else "unserved"
    return {**{one: row[one] for one in kept}, "name": name, "district": district, "state": came}


def provenance(standings: Iterable[str], *, hidden: bool) -> Provenance:
    """Where rows of these standings come from."""
    caveats = (Caveat.SMALL_CELLS_HIDDEN,) if hidden else ()
    told = set(standings)
    if Standing.EXAMPLE.value in told:
        return assisted.EXAMPLE.then(words.STEP, *caveats)
    found: Provenance | None = None
    for standing, origin in _BY.items():
        if standing in told:
            one = Provenance((origin,), Standing(standing))
            found = one if found is None else found | one
    usual = Provenance((_BY[Standing.QUOTED.value],), Standing.QUOTED)
    return (found or usual).then(words.STEP, *caveats)
