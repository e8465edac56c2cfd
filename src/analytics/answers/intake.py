"""What can be brought in: templates of the layouts, the catalogue, the places."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    import pandas as pd


@lru_cache(maxsize=len(Layout))
def template_of(layout: Layout) -> bytes:
    """The Excel template of a layout."""
    from analytics.intake import templates  # noqa: PLC0415 - openpyxl, for whoever asks for one
    from analytics.intake.contract import Reference  # noqa: PLC0415

    known = Reference(
        tables.areas(),
        tables.indicators(),
        aliases={},
        secret=b"",
        conditions=tables.conditions(),
    )
    return templates.template(layout, known)


def indicator_names() -> dict[str, str]:
    """Indicators of the catalogue: id and label, in order of label."""
    rows = tables.indicators().sort_values("label")
    return dict(zip(rows["id"], rows["label"], strict=True))


def places_in(parent: str) -> dict[str, str]:
    """An area and all below it, code and name; where no parent is known, all we are about.

    Those are Bojonegoro, what lies in it, and whole regencies, provinces and the country: of the
    villages of another kabupaten nothing is imported that does not say which kabupaten it is.
    """
    rows = tables.areas_within(parent) if parent else _ours()
    return dict(zip(rows["code"], rows["name"], strict=True))


def _ours() -> pd.DataFrame:
    rows = tables.areas()
    wide = ~rows["level"].isin([Level.DISTRICT, Level.VILLAGE])
    return rows[wide | rows["code"].isin(tables.areas_within(BOJONEGORO)["code"])]


def name_of(code: str) -> str:
    """The name of an area; of one we do not know what was given."""
    rows = tables.areas()
    found = rows.loc[rows["code"] == code, "name"]
    return str(found.iloc[0]) if len(found) else code
