"""What can be brought in: templates of the layouts, the catalogue, the places."""

from __future__ import annotations

from functools import lru_cache

from analytics.store import tables
from analytics.vocabulary.layout import Layout


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
    """An area and all below it, code and name; all there are where no parent is known."""
    rows = tables.areas()
    inside = (rows["code"] == parent) | rows["code"].str.startswith(f"{parent}.")
    below = inside if parent else rows["code"] != ""
    return dict(zip(rows.loc[below, "code"], rows.loc[below, "name"], strict=True))


def name_of(code: str) -> str:
    """The name of an area; of one we do not know what was given."""
    rows = tables.areas()
    found = rows.loc[rows["code"] == code, "name"]
    return str(found.iloc[0]) if len(found) else code
