"""Tables of estimates of kecamatan, and of the model behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.wording import small_area as words
from analytics.wording import small_area_cells as cells
from analytics.wording import small_area_model as model_words
from analytics.wording.quantities import is_missing, number

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

_RIGHT = frozenset({"rse", "direct_rse", "weight", "sample"})


def small_area_table(answer: Result) -> None:
    """Every kecamatan: estimate with its error, the survey's own, its weight and sample."""
    of = answer.indicator
    rows = [
        {
            "name": row["name"],
            "estimate": cells.estimate(row, of),
            "rse": cells.error(row["rse"]),
            "reliable": cells.reliable(row),
            "direct": cells.direct(row, of),
            "direct_rse": cells.direct_error(row),
            "weight": cells.weight(row["gamma"]),
            "sample": cells.size(row),
        }
        for row in answer.rows()
    ]
    columns = [Column(name, head, number=name in _RIGHT) for name, head in words.HEADS.items()]
    sheet_of(answer, columns, pd.DataFrame(rows), folds=True)


def small_area_model(answer: Result) -> None:
    """Variance between kecamatan, coefficients, criteria."""
    heads = model_words.NUMBER_HEADS
    names = ["what", "value", "range"]
    columns = [
        Column(name, head, number=name != "what") for name, head in zip(names, heads, strict=True)
    ]
    sheet_of(answer, columns, pd.DataFrame(model_words.numbers(answer.facts), columns=names))


def small_area_residuals(answer: Result) -> None:
    """How far each kecamatan with a sample lies from the model."""
    told = [
        (row["name"], number(row["residual"], 2), cells.apart(row))
        for row in answer.rows()
        if not is_missing(row["residual"])
    ]
    names = ["name", "residual", "apart"]
    columns = [
        Column("name", words.HEADS["name"]),
        Column("residual", model_words.RESIDUAL_HEAD, number=True),
        Column("apart", model_words.APART_HEAD),
    ]
    sheet_of(answer, columns, pd.DataFrame(told, columns=names))
