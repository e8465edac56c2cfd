"""The one reader of imported budgets: whoever tells of them adds up the same lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from analytics.answers import importers
from analytics.measures.budget_lines import subtotals
from analytics.store import versions, warehouse
from analytics.store.versioned import cached
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Provenance
from analytics.vocabulary.standing import Standing
from analytics.wording import planning_budgets as words

if TYPE_CHECKING:
    import pandas as pd


class Read(NamedTuple):
    """Lines without those that others take apart, and how many of these there are by year."""

    lines: pd.DataFrame
    left_out: dict[int, int]


@cached
def imported() -> Read | None:
    """What was imported; None where nothing was.

    Columns are those of the layout: programme, activity, subactivity, opd, area_code, year, fund,
    budget, realised (rupiah, NaN where a line tells none), output, outcome. Nobody may change them
    in place.
    """
    found = warehouse.frame("budgets", versions.current())
    return read(found) if found is not None and len(found) else None


def read(found: pd.DataFrame) -> Read:
    """Lines as a file has them, without subtotals."""
    under = subtotals(found)
    years = Counter(int(year) for year in found.loc[under, "year"].dropna())
    return Read(found[~under].reset_index(drop=True), dict(years))


def provenance() -> Provenance:
    """The files of budgets in use, each as whoever brought it in said."""
    return Provenance(importers.origins(Layout.PROGRAMMES, words.FILE), Standing.OFFICIAL)


def publishers() -> str:
    """Who published these files."""
    return importers.publishers(Layout.PROGRAMMES, words.FILE)
