"""Office files that do not tell when they were made: equal documents give equal bytes."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP can say
_WITHIN = ".xlsx"  # the workbook of a chart is such a file again
_PROPERTIES = "docProps/core.xml"
_HOUR = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")


def undated(content: bytes, day: str | None = None) -> bytes:
    """The file anew with a fixed date on each of its entries, and in the workbooks within it.

    Args:
        content: a DOCX, PPTX or XLSX file.
        day: `2026-11-22`, to stand in its properties for the hour it was made; None leaves what
            stands there.
    """
    written = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            inner = source.read(name)
            if name.endswith(_WITHIN):
                inner = undated(inner, day)
            elif name == _PROPERTIES and day:
                inner = _HOUR.sub(f"{day}T00:00:00Z".encode(), inner)
            target.writestr(entry, inner)
    return written.getvalue()
