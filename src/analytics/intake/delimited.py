"""Delimited text to cells: which code page, which delimiter, and every row of it.

Whole files with as many cells in each row go through Arrow; titles, notes and blank lines make
rows of different length, and these go through `csv`.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from itertools import islice

import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow_csv

_DELIMITERS = ";,\t|"
_SAMPLE = 60
_AT_ONCE = 50_000
_LONGEST_CELL = 10_000_000


def cells_of(content: bytes, file_name: str) -> pd.DataFrame:
    """All cells as text (`str`, "" where empty), indexed by the row numbers of a spreadsheet."""
    del file_name
    content, encoding = _plain(content)
    delimiter = _delimiter(content, encoding)
    found = _even(content, encoding, delimiter)
    if found is None:
        found = _uneven(content, encoding, delimiter)
    found.index = pd.RangeIndex(1, len(found) + 1)
    return found


def _plain(content: bytes) -> tuple[bytes, str]:
    """Bytes without a byte order mark, and their code page: UTF-8, else that of Windows."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace").encode(), "utf-8"
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return content, "utf-8"
    return content.decode("cp1252", "replace").encode(), "utf-8"


def _delimiter(content: bytes, encoding: str) -> str:
    """The mark that cuts most of the first rows into the same number of cells, above one."""
    head = content[:200_000].decode(encoding, "ignore").replace("\r\n", "\n").replace("\r", "\n")
    if head.lower().startswith("sep=") and len(head) > 5 and head[5] == "\n":
        return head[4]
    best, most = ",", 0
    for mark in _DELIMITERS:
        reader = csv.reader(io.StringIO(head), delimiter=mark)
        widths = Counter(len(row) for row in islice(reader, _SAMPLE) if len(row) > 1)
        if widths:
            width, times = max(widths.items(), key=lambda found: found[0] * found[1])
            if times * width > most:
                best, most = mark, times * width
    return best


def _even(content: bytes, encoding: str, delimiter: str) -> pd.DataFrame | None:
    """The cells by Arrow; None where rows differ in length."""
    first = next(
        csv.reader(io.StringIO(content[:200_000].decode(encoding, "ignore")), delimiter=delimiter),
        [],
    )
    names = [str(position) for position in range(len(first))]
    table = None
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(content),
            read_options=arrow_csv.ReadOptions(column_names=names, block_size=1 << 22),
            parse_options=arrow_csv.ParseOptions(
                delimiter=delimiter, newlines_in_values=b'"' in content, ignore_empty_lines=False
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.large_string()), strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid:
        table = None
    if table is None:
        return None
    found: pd.DataFrame = table.to_pandas()
    found.columns = pd.RangeIndex(len(names))
    return found


def _uneven(content: bytes, encoding: str, delimiter: str) -> pd.DataFrame:
    csv.field_size_limit(_LONGEST_CELL)
    text = io.TextIOWrapper(io.BytesIO(content), encoding=encoding, errors="replace", newline="")
    reader = csv.reader(text, delimiter=delimiter)
    stretches: list[pd.DataFrame] = []
    while rows := list(islice(reader, _AT_ONCE)):
        width = max(map(len, rows))
        for row in rows:
            row.extend([""] * (width - len(row)))
        stretches.append(
            pd.DataFrame(
                {
                    position: pd.array(list(cells), dtype="str")
                    for position, cells in enumerate(zip(*rows, strict=True))
                },
                index=range(len(rows)),
            )
        )
    whole = pd.concat(stretches, ignore_index=True) if stretches else pd.DataFrame()
    return whole.fillna("")
