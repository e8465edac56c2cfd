"""Units as files write them, and what each may stand for.

Persons, families (KK), households and KPM are four different things: a file that says `KK` is
never read as KPM.
"""

from __future__ import annotations

import re

from analytics.vocabulary.indicator import Unit

_SCALES = {"ribu": 1e3, "ribuan": 1e3, "juta": 1e6, "miliar": 1e9, "milyar": 1e9, "triliun": 1e12}
_RUPIAH = frozenset({Unit.RUPIAH, Unit.RUPIAH_PER_PERSON_MONTH, Unit.RUPIAH_PER_HOUSEHOLD_MONTH})
_WORDS: dict[str, frozenset[Unit]] = {
    **dict.fromkeys(("persen", "%", "persentase", "percent"), frozenset({Unit.PERCENT})),
    **dict.fromkeys(("jiwa", "penduduk", "persons"), frozenset({Unit.PERSONS})),
    "orang": frozenset({Unit.PERSONS, Unit.STAFF}),
    **dict.fromkeys(("kpm", "keluarga penerima manfaat"), frozenset({Unit.KPM})),
    **dict.fromkeys(("kk", "keluarga", "kepala keluarga", "families"), frozenset({Unit.FAMILIES})),
    **dict.fromkeys(("rumah tangga", "ruta", "rt", "households"), frozenset({Unit.HOUSEHOLDS})),
    "desa": frozenset({Unit.VILLAGES}),
    "villages": frozenset({Unit.VILLAGES}),
    "kelurahan": frozenset({Unit.WARDS}),
    **dict.fromkeys(("pendamping", "petugas", "staff"), frozenset({Unit.STAFF})),
    **dict.fromkeys(("opd", "perangkat daerah"), frozenset({Unit.OFFICES})),
    **dict.fromkeys(("rupiah", "rp", "idr"), _RUPIAH),
    **dict.fromkeys(
        ("rupiah per kapita per bulan", "rupiah kapita bulan", "rp kapita bulan", "rupiah bulan"),
        frozenset({Unit.RUPIAH_PER_PERSON_MONTH}),
    ),
    **dict.fromkeys(
        ("rupiah rumah tangga bulan", "rupiah per rumah tangga per bulan"),
        frozenset({Unit.RUPIAH_PER_HOUSEHOLD_MONTH}),
    ),
    **dict.fromkeys(("indeks", "index", "poin"), frozenset({Unit.INDEX, Unit.RATIO})),
    **dict.fromkeys(("rasio", "ratio"), frozenset({Unit.RATIO, Unit.INDEX})),
    **dict.fromkeys(("tahun", "years"), frozenset({Unit.YEARS})),
    **dict.fromkeys(("km2", "km²", "km persegi", "kilometer persegi"), frozenset({Unit.SQUARE_KM})),
    **dict.fromkeys(
        ("jiwa km2", "jiwa km²", "jiwa per km2", "orang km2", "orang per km2"),
        frozenset({Unit.PERSONS_PER_SQUARE_KM}),
    ),
    **dict.fromkeys(
        ("orang rumah tangga", "jiwa rumah tangga", "orang per rumah tangga"),
        frozenset({Unit.PERSONS_PER_HOUSEHOLD}),
    ),
    "kpm per 1000 jiwa": frozenset({Unit.KPM_PER_1000_PERSONS}),
    **dict.fromkeys(("kpm pendamping", "kpm per pendamping"), frozenset({Unit.KPM_PER_STAFF})),
    **dict.fromkeys(("buah", "unit", "cacah", "kegiatan", "count"), frozenset({Unit.COUNT})),
    **dict.fromkeys(("penanda", "flag"), frozenset({Unit.FLAG})),
}
DECLARED = frozenset({Unit.PERSONS, Unit.KPM, Unit.FAMILIES, Unit.HOUSEHOLDS})
WHOLE = DECLARED | {Unit.VILLAGES, Unit.WARDS, Unit.STAFF, Unit.OFFICES, Unit.COUNT}


def plain(text: str) -> str:
    """Lower case, without marks: `Rupiah/Kapita/Bulan` and `rupiah kapita bulan` are one."""
    return " ".join(re.sub(r"[^a-z0-9%²]+", " ", text.casefold()).split())


def scale(text: str, unit: Unit) -> float | None:
    """What a figure written in `text` is multiplied by to stand in `unit`; None if it cannot.

    `ribu jiwa` in persons is 1000; `KK` in KPM is None. A unit may be named by its own value.
    """
    written = plain(text)
    if written == plain(unit.value):
        return 1.0
    if unit is Unit.THOUSAND_RUPIAH_PER_PERSON_YEAR:
        return 1.0 if written.startswith("ribu rupiah") else 1e-3 if "rupiah" in written else None
    factor = 1.0
    first, _, rest = written.partition(" ")
    if first in _SCALES:
        factor, written = _SCALES[first], rest
    else:
        last = written.rpartition(" ")
        if last[2] in _SCALES:
            factor, written = _SCALES[last[2]], last[0]
    return factor if unit in _WORDS.get(written, frozenset()) else None


def known(text: str) -> bool:
    """True if the text is a unit that files use."""
    return any(scale(text, unit) is not None for unit in Unit)
