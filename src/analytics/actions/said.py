"""What a person says of a file: looked at before the file is, so that no upload is in vain."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from analytics.vocabulary.errors import Refused
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import Period

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.actions.imports import Source

_WEB = re.compile(r"https?://\S+")


def understood(source: Source) -> None:
    """Stop unless dates, period and address can be read, and boundaries have an owner.

    Raises:
        Refused: one of them cannot; the sentence says which, and how it is written.
    """
    said = {name: str(text).strip() for name, text in source.details.items()}
    if said.get("published") and not _reads(Period.parse, said["published"]):
        raise Refused(
            f"Tanggal terbit “{said['published']}” tidak dikenal; tulis misalnya 2026-02-14."
        )
    if said.get("cutoff") and not _reads(date.fromisoformat, said["cutoff"]):
        raise Refused(f"Tanggal keadaan “{said['cutoff']}” tidak dikenal; tulis 2026-03-31.")
    if said.get("period") and not _reads(Period.parse, said["period"]):
        raise Refused(
            f"Periode “{said['period']}” tidak dikenal; tulis misalnya 2026 atau 2026-03."
        )
    if said.get("url") and not _WEB.fullmatch(said["url"]):
        raise Refused("Alamat web harus dimulai dengan https://; betulkan, atau kosongkan.")
    if source.layout is Layout.BOUNDARIES and not said.get("publisher"):
        raise Refused("Sebutkan pemilik batasnya; namanya ditulis di bawah setiap peta.")


def _reads(reader: Callable[[str], object], text: str) -> bool:
    try:
        reader(text)
    except ValueError:
        return False
    return True
