"""Layout 5: pendamping and the places they look after, one place a row. Names are dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, schema
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analytics.intake.contract import Given

FACILITATORS: Mapping[str, Any] = {
    "facilitator_id": "str",
    "district_code": "str",
    "village_code": "str",
    "families": "Int64",
}

COLUMNS = (
    Column(
        "facilitator",
        Kind.ID,
        ("Kode pendamping", "ID pendamping", "Id Pendamping", "No pendamping", "Kode"),
        required=True,
        filled=True,
        note="Kode pendamping, bukan namanya; sama dengan kode pada daftar KPM.",
        example=("P-015-01", "P-015-02"),
    ),
    families.DISTRICT,
    families.VILLAGE,
    Column(
        "families",
        Kind.COUNT,
        ("Jumlah KPM", "KPM", "KPM dampingan", "Jumlah dampingan"),
        unit="kpm",
        note="Banyaknya KPM yang didampingi di wilayah itu.",
        example=("251", "263"),
    ),
    families.PERSONAL,
)


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`facilitators`: one row a pendamping and place; without a village, the whole kecamatan."""
    rows = complete(rows, COLUMNS)
    village, district = families.located(rows, given)
    cells = {
        "facilitator_id": rows["facilitator"],
        "district_code": district,
        "village_code": village,
        "families": rows["families"],
    }
    return {"facilitators": families.table(cells, FACILITATORS)}


CONTRACT = Contract(
    layout=Layout.FACILITATORS,
    columns=COLUMNS,
    schema=schema(COLUMNS, {"facilitator": [families.CODED]}, across=[families.PLACED]),
    tables=tables,
)
