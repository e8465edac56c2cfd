"""A village lies in the kecamatan that the same row names; 81 villages share their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake.checking import Example
from analytics.intake.rows import by_text
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Desa terletak di kecamatan yang disebut baris yang sama."
LAYOUTS = frozenset(
    {
        Layout.AGGREGATE,
        Layout.CLAIMS,
        Layout.REGISTER,
        Layout.GRADUATES,
        Layout.FACILITATORS,
        Layout.VILLAGES,
        Layout.CONDITIONS,
        Layout.REGISTRY_CHECKS,
        Layout.EMPOWERMENT,
        Layout.PROGRAMMES,
    }
)


def check(seen: Seen) -> Iterator[Problem]:
    """One error for each row whose village lies elsewhere."""
    village, district = seen.rows["village"], seen.rows["district"]
    parent = by_text(village, lambda code: code.rpartition(".")[0] or code, "str")
    for index in seen.rows.index[(village != "") & (district != "") & (parent != district)]:
        yield seen.problem(
            index,
            "village-elsewhere",
            f"{seen.name(village[index])} terletak di {seen.name(parent[index])}, bukan di "
            f"{seen.name(district[index])}; betulkan desa atau kecamatannya.",
            "village",
            value=seen.name(village[index]),
        )


_ROW = {"family_card": "aa", "village": "35.22.15.1001"}
GOOD = (
    Example(Layout.REGISTER, ({**_ROW, "district": "35.22.15"},)),
    Example(Layout.REGISTER, (_ROW,)),
)
BAD = (
    Example(Layout.REGISTER, ({**_ROW, "district": "35.22.14"},)),
    Example(Layout.VILLAGES, ({"village": "35.22.15.1001", "district": "35.22.16"},)),
)
