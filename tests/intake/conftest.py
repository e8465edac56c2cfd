"""Readings made from rows, as the reader would have made them from a file."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.intake.contract import Given, Reading, Reference
from analytics.intake.layouts import CONTRACTS
from analytics.intake.layouts.graduates import GRADUATES
from analytics.intake.layouts.monthly import MONTHLY
from analytics.intake.layouts.register import KPM
from analytics.intake.rows import complete
from analytics.store import tables

SECRET = b"a key for tests"
STORED = {"kpm": KPM, "monthly": MONTHLY, "graduates": GRADUATES}


def _rows(contract, cells):
    lines = [{"row": number, "sheet": "", **row} for number, row in enumerate(cells, 2)]
    return complete(pd.DataFrame(lines), contract.columns)


def _stored(name, cells):
    kinds = STORED[name]
    frame = pd.DataFrame(list(cells)).reindex(columns=list(kinds))
    texts = [column for column, kind in kinds.items() if kind == "str"]
    return frame.astype("object").fillna(dict.fromkeys(texts, "")).astype(kinds)


@pytest.fixture
def made():
    """`made(layout, rows, totals=…, stored=…, published=…, given=…)` -> (Reading, Given)."""

    def make(layout, rows, totals=(), *, stored=None, published=None, given=None):  # noqa: PLR0913
        contract = CONTRACTS[layout]
        reference = Reference(
            areas=tables.areas(),
            indicators=tables.indicators(),
            aliases={},
            secret=SECRET,
            stored={name: _stored(name, cells) for name, cells in (stored or {}).items()},
            published=tables.claims() if published is None else claims(published),
        )
        context = Given(file="berkas.xlsx", reference=reference, **(given or {}))
        typed = _rows(contract, rows)
        reading = Reading(
            layout=layout,
            rows=typed,
            totals=_rows(contract, totals),
            tables=contract.tables(typed, context),
            problems=(),
        )
        return reading, context

    return make


def claims(rows):
    return pd.DataFrame(list(rows), columns=tables.claims().columns)
