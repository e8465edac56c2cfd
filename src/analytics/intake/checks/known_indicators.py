"""A figure is about an indicator of the catalogue; another one cannot be shown anywhere.

Names are those of the catalogue, their ids, or usual spellings (`intake.naming`). A name that is
none of them is refused with the likest ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake import naming
from analytics.intake.checking import Example
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Setiap angka menyebut indikator yang ada dalam katalog."
LAYOUTS = frozenset({Layout.AGGREGATE, Layout.CLAIMS})


def check(seen: Seen) -> Iterator[Problem]:
    """One error for each name that is not known, at the first row that has it."""
    unknown = seen.rows[seen.about["indicator"] == ""]
    for (written, part), rows in unknown.groupby(
        [unknown["indicator"], unknown.get("part", unknown["indicator"])], sort=False
    ):
        near = naming.nearest(str(written), seen.given.reference.indicators) if written else ()
        if not written:
            sentence = "Indikator tidak disebut; isi kolomnya, atau pilih saat mengunggah."
        elif seen.layout is Layout.AGGREGATE and part:
            sentence = f"Tidak ada rincian perkotaan/perdesaan untuk “{written}”; hapus barisnya."
        elif near:
            sentence = f"Indikator “{written}” tidak dikenal; mungkin maksudnya {' / '.join(near)}."
        else:
            sentence = f"Indikator “{written}” tidak dikenal; pakai nama dari katalog indikator."
        yield seen.problem(rows.index[0], "unknown-indicator", sentence, "indicator", value=written)


_ROW = {"area": "35.22", "period": "2025", "value": 1.0, "unit": "jiwa"}
GOOD = (
    Example(Layout.AGGREGATE, ({**_ROW, "indicator": "Jumlah Penduduk Miskin"},)),
    Example(Layout.AGGREGATE, ({**_ROW, "indicator": ""},), given={"indicator": "poor_people"}),
    Example(Layout.AGGREGATE, ({**_ROW, "indicator": "poverty_rate", "part": "urban"},)),
)
BAD = (
    Example(Layout.AGGREGATE, ({**_ROW, "indicator": "Jumlah penduduk mskin"},)),
    Example(Layout.AGGREGATE, ({**_ROW, "indicator": ""},)),
    Example(Layout.AGGREGATE, ({**_ROW, "indicator": "gini", "part": "urban"},)),
    Example(Layout.CLAIMS, ({**_ROW, "indicator": "xyzzy"},)),
)
