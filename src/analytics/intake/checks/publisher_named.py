"""Every figure traces to whoever owns it: without a publisher nobody could be asked about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake.checking import Example
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Pemilik angka disebut."
LAYOUTS = frozenset({Layout.AGGREGATE, Layout.CLAIMS})
_SENTENCE = "Pemilik angka tidak disebut; isi saat mengunggah, atau pada kolom Pemilik angka."


def check(seen: Seen) -> Iterator[Problem]:
    """One error, at the first row without a publisher."""
    unowned = seen.about.index[seen.about["publisher"] == ""]
    if len(unowned):
        yield seen.problem(unowned[0], "publisher-unknown", _SENTENCE, "publisher")


_ROW = {"area": "35.22", "period": "2025", "indicator": "hdi", "value": 72.0}
GOOD = (
    Example(Layout.AGGREGATE, (_ROW,), given={"publisher": "BPS"}),
    Example(Layout.CLAIMS, ({**_ROW, "publisher": "BPS"},)),
)
BAD = (Example(Layout.AGGREGATE, (_ROW,)), Example(Layout.CLAIMS, (_ROW,)))
