"""Which list of a working area names whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.region import Part
from analytics.wording.periods import period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BY_BORDER = "tetangga menurut batas pendekatan yang digambar di sini"
NOT_NAMED = "tidak disebut"
NEIGHBOUR = "Berbatasan dengan Bojonegoro"
TOLD = "Siapa yang menyebut daftar ini, dan kapan"
HEAD = "Siapa saja wilayah kerja Bakorwil II?"
_NAMES = {"2022-jtv": "2022 (JTV)"}


def head(name: str) -> str:
    """The head of the column of a list."""
    return f"Daftar {_NAMES.get(name, name)}"


def part(role: str) -> str:
    """As what a list names an area."""
    return Part(role).label if role else NOT_NAMED


def is_neighbour(told: bool) -> str:  # noqa: FBT001 - a cell of a table
    """Whether an area borders on Bojonegoro."""
    return "ya" if told else "tidak"


def line(row: Mapping[str, Any], lists: Sequence[Mapping[str, Any]]) -> str:
    """One area in a line: which list names it, and as what."""
    told = [f"{_NAMES.get(one['list'], one['list'])}: {part(row[one['list']])}" for one in lists]
    border = "; berbatasan dengan Bojonegoro" if row["neighbour"] else ""
    return f"{row['name']} – {', '.join(told)}{border}"


def found(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What the lists agree on, and on whom they do not."""
    agreed, disputed = facts["agreed"], facts["disputed"]
    parted = [one for one in facts["lists"] if one["members"]]
    return (
        (
            f"{number(len(parted))} daftar menyebut wilayah kerja Bakorwil II, dan isinya berbeda: "
            f"{number(len(agreed))} daerah ada di semuanya ({joined(agreed)}), sedangkan "
            f"{joined(disputed)} hanya di sebagian."
        ),
        (
            "Surat keputusannya tidak terbaca, jadi tidak satu pun dianggap benar; daftar yang "
            "diikuti dapat dipilih di atas."
        ),
    )


def told(one: Mapping[str, Any]) -> str:
    """Who a list comes from, and when."""
    parts = [
        f"{number(one[name])} {label}"
        for name, label in (
            ("members", Part.MEMBER.label),
            ("partners", Part.PARTNER.label),
            ("participants", Part.PARTICIPANT.label),
        )
        if one[name]
    ]
    who = f"{one['said_by']}, {period_of(one['period'])}; {one['source']}"
    note = f" {one['note']}" if one["note"] else ""
    return f"{head(one['list'])}: {joined(parts)} ({who}).{note}"
