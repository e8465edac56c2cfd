"""Scenarios that are kept, as tables: which there are, and what was recorded beside what is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from analytics.answers.scenarios_kept import differs
from analytics.answers.scenarios_kept import rows as rows_of
from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.vocabulary.standing import Standing
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


def recorded(content: Mapping[str, Any], now: Result | None, *, example: bool, key: str) -> None:
    """What was recorded of a scenario, beside what comes of it now where that is given.

    Args:
        content: of the scenario, with something recorded.
        now: the projection of the same levers from the data and by the model of now.
        example: it starts from example data.
        key: of the years below, which are sent once somebody opens them.
    """
    then = {(row["what"], row["year"]): row for row in content["recorded"]["rows"]}
    fresh = {(row["what"], row["year"]): row for row in ([] if now is None else rows_of(now))}
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
            "end": year == _end(what, then),
        }
        for what, year in sorted(then, key=_order)
    ]
    frame = pd.DataFrame(rows)
    st.html(markup.table(frame[frame["end"]], columns, example=example, folds=True))
    years = st.expander(words.YEARS, icon=":material/table:", on_change="rerun", key=f"{key}.tahun")
    if years.open:
        years.html(markup.table(frame[~frame["end"]], columns, example=example, folds=True))


def _end(what: str, then: Mapping[tuple[str, str], Any]) -> str:
    """The time by which it is told in short: the whole of them, of a stock the last."""
    return max((year for of, year in then if of == what), key=lambda year: (len(year), year))


def _order(key: tuple[str, str]) -> tuple[int, int, str]:
    """As `words.WHATS` has them; years in order, the whole time last."""
    what, year = key
    order = list(words.WHATS)
    return (order.index(what) if what in order else len(order)), len(year), year


def headlines(told: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """What other sections come to, by scenario, the baseline first."""
    rows = {row["what"]: row for found in told.values() for row in found if row["what"]}
    if not rows:
        return
    columns = [Column("label", "Ukuran")]
    columns += [Column(f"s{at}", name, number=True) for at, name in enumerate(told)]
    lines = []
    for what, row in rows.items():
        cells: dict[str, str] = {"label": words.headline(row)}
        for at, found in enumerate(told.values()):
            mine = [each for each in found if each["what"] == what]
            cells[f"s{at}"] = words.ranged(mine[0] if mine else None)
        lines.append(cells)
    example = any(row["example"] for row in rows.values())
    st.html(markup.table(pd.DataFrame(lines), columns, example=example, folds=True))
    st.caption(words.HEADLINES_READ)


def compared_scenarios(answer: Result, key: str) -> None:
    """Each scenario beside the baseline: what comes out, and draw by draw how far it lies apart.

    Graduates and KPM first; the other flows, below `key`, once somebody opens them.
    """
    rows = answer.rows()
    by = {(row["place"], row["what"]): row for row in rows}
    names = {row["place"]: row["scenario"].partition(":")[0] or BASELINE for row in rows}
    columns = [Column("label", "Ukuran")]
    columns += [Column(f"s{at}", name, number=True) for at, name in names.items()]

    def table(whats: Mapping[str, str]) -> str:
        lines = []
        for what, label in whats.items():
            for head, write in ((label, words.comes_to), (words.APART, words.apart)):
                cells = {f"s{at}": write(by[at, what]) for at in names}
                lines.append({"label": head} | cells)
        example = answer.provenance.standing is Standing.EXAMPLE
        return markup.table(pd.DataFrame(lines), columns, example=example, folds=True)

    st.html(table(words.COMPARED))
    st.caption(words.MEAN_AND_RANGE)
    more = st.expander(words.MORE, icon=":material/table:", on_change="rerun", key=f"{key}.arus")
    if more.open:
        more.html(table(words.COMPARED_MORE))
