"""Scenarios that are kept, as tables: which there are, and what was recorded beside what is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from analytics.answers.scenarios_kept import differs
from analytics.answers.scenarios_kept import rows as rows_of
from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.wording import scenarios_kept as words
from analytics.wording.levers import BASELINE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.answers.scenarios_kept import Kept
    from analytics.vocabulary.result import Result
    from analytics.vocabulary.scenario import Lever


def kept_scenarios(found: Sequence[Kept], levers: Mapping[str, Lever], *, example: bool) -> None:
    """Every scenario that is kept: what it moves, who kept it, whether its data are still those."""
    columns = [
        Column("name", "Skenario"),
        Column("moved", "Yang digeser"),
        Column("by", "Disimpan"),
        Column("version", "Data dan model"),
        Column("graduated", "Graduasi mandiri sampai 2030, untuk arsip"),
    ]
    rows = [
        {
            "name": one.name,
            "moved": words.moved(one.content, levers),
            "by": words.kept_by(one.by, one.at),
            "version": words.version(differs(one.content)),
            "graduated": words.recorded_graduates(one.content),
        }
        for one in found
    ]
    frame = pd.DataFrame(rows, columns=[column.name for column in columns])
    st.html(markup.table(frame, columns, example=example, folds=True))


def recorded(content: Mapping[str, Any], now: Result | None, *, example: bool) -> None:
    """What was recorded of a scenario, beside what comes of it now where that is given.

    Args:
        content: of the scenario, with something recorded.
        now: the projection of the same levers from the data and by the model of now.
        example: it starts from example data.
    """
    then = {(row["what"], row["year"]): row for row in content["recorded"]["rows"]}
    fresh = {}
    if now is not None:
        fresh = {(row["what"], row["year"]): row for row in rows_of(now)}
    columns = [
        Column("what", "Ukuran"),
        Column("year", "Tahun"),
        Column("then", words.noted(content), number=True),
    ]
    if now is not None:
        columns.append(Column("now", words.now(now.facts["draws"]), number=True))
    rows = [
        {
            "what": words.WHATS.get(what, what),
            "year": words.year(year),
            "then": words.ranged(then[what, year]),
            "now": words.ranged(fresh.get((what, year))),
        }
        for what, year in sorted(then, key=_order)
    ]
    frame = pd.DataFrame(rows, columns=["what", "year", "then", "now"])
    st.html(markup.table(frame, columns, example=example))


def _order(key: tuple[str, str]) -> tuple[int, str]:
    """As `words.WHATS` has them; years in order, the whole time last."""
    what, year = key
    order = list(words.WHATS)
    return (order.index(what) if what in order else len(order)), year.replace("-", "~")


def compared_scenarios(answer: Result) -> None:
    """Each scenario beside the baseline: what comes out, and draw by draw how far it lies apart."""
    rows = answer.rows()
    names = {row["place"]: row["scenario"] or BASELINE for row in rows}
    by = {(row["place"], row["what"]): row for row in rows}
    lines = []
    for what in dict.fromkeys(row["what"] for row in rows):
        label = words.COMPARED.get(what, what)
        lines.append({"label": label} | {f"s{at}": words.comes_to(by[at, what]) for at in names})
        lines.append({"label": words.APART} | {f"s{at}": words.apart(by[at, what]) for at in names})
    columns = [Column("label", words.MEAN_AND_RANGE)]
    columns += [Column(f"s{at}", name, number=True) for at, name in names.items()]
    sheet_of(answer, columns, pd.DataFrame(lines), folds=True)
