"""The places a text names."""

from __future__ import annotations

import re

from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, INDONESIA, Level
from analytics.vocabulary.result import records


@cached
def _place_names() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The country, provinces and regencies, and our districts that are called so, by their names.

    Not the districts of other kabupaten: a text that is read here says `Kecamatan Kunduran` of
    another kabupaten, if ever, beside its name.
    """
    found = []
    rows = tables.areas()
    ours = rows["code"].str.startswith(f"{BOJONEGORO}.") | rows["level"].ne(Level.DISTRICT)
    for row in records(rows[ours]):
        bare = re.escape(re.sub(r"^(?:Kab\.|Prov\.) ", "", row["name"]))
        match Level(row["level"]):
            case Level.VILLAGE:
                continue
            case Level.DISTRICT:
                words = rf"(?:kecamatan|kec\.)\s+{bare}"
            case Level.COUNTRY:
                words = rf"{bare}|nasional"
            case _:
                words = rf"(?<!kecamatan ){bare}"
        found.append((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), row["code"]))
    return tuple(found)


def places(text: str) -> tuple[str, ...]:
    """Places a text names, in its order; `Kab. Mojokerto` is not also the Kota."""
    hits = [
        (match.start(), -match.end(), code)
        for words, code in _place_names()
        for match in [words.search(text)]
        if match
    ]
    found = tuple(code for _, _, code in sorted(hits))
    return tuple(code for code in found if code != INDONESIA) or found
