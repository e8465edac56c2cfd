"""What was spent is not more than what was budgeted; it happens, after a change of the budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake.checking import Example
from analytics.vocabulary.layout import Layout
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Realisasi tidak melebihi pagu."
LAYOUTS = frozenset({Layout.PROGRAMMES})


def check(seen: Seen) -> Iterator[Problem]:
    """One warning for each line that overspends."""
    rows = seen.rows
    for index in rows.index[rows["realised"] > rows["budget"]]:
        realised, budget = rows.loc[index, "realised"], rows.loc[index, "budget"]
        sentence = (
            f"Realisasi Rp{number(realised)} melebihi pagu Rp{number(budget)}; isi pagu sesudah "
            "perubahan, atau betulkan realisasinya."
        )
        yield seen.problem(
            index, "overspent", sentence, "realised", value=number(realised), warning=True
        )


_ROW = {"programme": "Domba", "fund": "apbd", "year": "2025", "budget": 100.0}
GOOD = (Example(Layout.PROGRAMMES, ({**_ROW, "realised": 100.0}, _ROW)),)
BAD = (Example(Layout.PROGRAMMES, ({**_ROW, "realised": 101.0},)),)
