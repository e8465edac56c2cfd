"""The matching a regency keeps, and the annex of a decree made from what is on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind, OrganisationKind
from analytics.vocabulary.period import today
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording import matching as words
from analytics.wording import matching_rules as rules

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result


@dataclass(frozen=True, slots=True)
class Annex:
    """What the annex of a decree says.

    Attributes:
        place: the regency.
        rows: number, village, kecamatan, who assists, problems, why; as written, sorted by code.
        notes: what holds for the whole list.
        example: True where any of it is invented.
        code: of the regency, for the name of the file.
    """

    place: str
    rows: tuple[tuple[str, str, str, str, str, str], ...]
    notes: tuple[str, ...]
    example: bool
    code: str


def kept(regency: str) -> dict[str, Any]:
    """The newest matching that was kept; empty where nobody did."""
    stands = entries.of(EntryKind.MATCHING, regency)
    return dict(stands[-1].content) if stands else {}


def differs(answer: Result) -> tuple[str, ...]:
    """What a reader has to know of the one kept: other pairs than these, or two versions of it."""
    stands = [one for one in entries.of(EntryKind.MATCHING, answer.facts["regency"]) if one.content]
    found = [rules.VERSIONS] if len(stands) > 1 else []
    if stands:
        kept_by = {one["village"]: set(one["organisations"]) for one in stands[-1].content["pairs"]}
        rows = answer.frame.groupby("village_code")["organisation_id"]
        now = {str(village): set(ids) for village, ids in rows}
        other = sum(kept_by.get(one) != now.get(one) for one in kept_by.keys() | now.keys())
        if other:
            on = date.fromisoformat(stands[-1].content["on"])
            found.append(rules.differs(other, on))
    return tuple(found)


def content(answer: Result, note: str) -> dict[str, Any]:
    """A matching on the screen as `actions.matching` keeps it."""
    terms = answer.facts["terms"]
    weights = terms.weights
    grouped = answer.frame.groupby("village_code", sort=True)
    return {
        "weights": [int(weights.competence), int(weights.closeness), int(weights.tie)],
        "most": terms.most,
        "locks": [list(pair) for pair in terms.locks],
        "forbidden": [list(pair) for pair in terms.forbidden],
        "pairs": [
            {
                "village": str(village),
                "organisations": rows["organisation_id"].tolist(),
                "score": float(rows["score"].max()),
            }
            for village, rows in grouped
        ],
        "on": today().isoformat(),
        "note": note,
    }


def annex(answer: Result) -> Annex:
    """The annex of the decree for a matching."""
    rows = []
    for place, (_, pairs) in enumerate(answer.frame.groupby("village_code", sort=True), start=1):
        told = records(pairs)
        bodies = [f"{row['organisation']} ({OrganisationKind(row['kind']).label})" for row in told]
        rows.append(
            (
                str(place),
                told[0]["village"],
                told[0]["district"],
                "; ".join(bodies),
                words.problems([reason for row in told for reason in row["reasons"]]),
                " ".join(words.basis(row) for row in told),
            )
        )
    facts = answer.facts
    return Annex(
        place=facts["place"],
        rows=tuple(rows),
        notes=(words.reached(facts), rules.weighed(facts["terms"]), *differs(answer)),
        example=answer.provenance.standing is Standing.EXAMPLE,
        code=facts["regency"],
    )
