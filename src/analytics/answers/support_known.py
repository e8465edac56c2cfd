"""What is published of philanthropy and CSR beside APBD, APBDes and APBN. Nothing is an example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.answers import assisted, figures, sources
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BLORA, BOJONEGORO, JOMBANG, Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.support import Fund
from analytics.wording import support as words
from analytics.wording import support_known as known_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

_EMCL, _GAYATRI = "Gayatri (CSR EMCL)", "Gayatri (ayam petelur)"
_BAZNAS, _BANK = "Baznas Jombang", "CSR Bank Jateng dan Baznas"
_STICKER: Final = "Nilai bantuan pada stiker"
# Whose money a published row is about: by its programme, or by programme and what is told.
_FUNDS: Mapping[str | tuple[str, str], Fund] = {
    _EMCL: Fund.CSR,
    _BAZNAS: Fund.PHILANTHROPY,
    "Kampung Zakat (Kemenag dan Baznas)": Fund.PHILANTHROPY,
    _BANK: Fund.CSR,
    (_GAYATRI, "KPM dari CSR"): Fund.CSR,
    (_GAYATRI, "KPM sasaran P-APBD"): Fund.APBD,
    (_GAYATRI, "anggaran APBD induk"): Fund.APBD,
    (_GAYATRI, "anggaran P-APBD"): Fund.APBD,
    (_GAYATRI, "KPM dari APBDes"): Fund.APBDES,
    (_GAYATRI, "anggaran APBDes (10 persen ADD)"): Fund.APBDES,
    (_GAYATRI, "realisasi APBDes"): Fund.APBDES,
}
_ORDER: Final = (Fund.PHILANTHROPY, Fund.CSR, Fund.APBDES, Fund.APBD, Fund.PROVINCE, Fund.APBN)
AIDS = Indicator(
    id="aid_published",
    label=known_words.PUBLISHED,
    unit=Unit.COUNT,
    direction=Direction.NEUTRAL,
    decimals=0,
    definition=known_words.DEFINITION,
    owner=words.OWNER,
    smallest_level=Level.REGENCY,
)


@cached
def published(regency: str) -> Answer:
    """Rows of `sources.programmes` on aid in a regency, with `fund` (in words) and `aid_told`.

    The money that is given first, then that of governments; of one fund in order of the table.
    A Gap where no source says anything.
    """
    rows = sources.programmes()
    rows = rows[rows["area_code"] == regency]
    whose = [
        _FUNDS.get(programme) or _FUNDS.get((programme, told))
        for programme, told in zip(rows["programme"], rows["told"], strict=True)
    ]
    return _answer(regency, rows, whose)


@cached
def stickers() -> Answer:
    """What one family or unit gets by the stickers of 2026, the dearest first."""
    rows = sources.programmes()
    rows = rows[rows["programme"] == _STICKER].sort_values("value", ascending=False, kind="stable")
    return _answer(BOJONEGORO, rows, [Fund.APBD] * len(rows))


def lead(regency: str) -> tuple[str, ...]:
    """What is known, in the sentences that stand first; nothing where no source says anything."""
    if regency == BOJONEGORO:
        return known_words.bojonegoro(
            {
                "csr": _value(_GAYATRI, "KPM dari CSR"),
                "apbd": _value(_GAYATRI, "KPM sasaran P-APBD"),
                "apbdes": _value(_GAYATRI, "KPM dari APBDes"),
                "families": _value(_EMCL, "keluarga sasaran"),
                "villages": _value(_EMCL, "desa sasaran"),
                "hens": _value(_EMCL, "ayam dibagikan (ekor)"),
                "budget": _value(_EMCL, "anggaran"),
            }
        )
    if regency == JOMBANG:
        return known_words.jombang(
            _value(_BAZNAS, "target penyaluran"),
            _value(_BAZNAS, "beasiswa S1 (mahasiswa)"),
            _value(_BAZNAS, "UMKM dibantu"),
        )
    return known_words.blora(_value(_BANK, "desa prioritas")) if regency == BLORA else ()


def _answer(regency: str, rows: pd.DataFrame, whose: list[Fund | None]) -> Answer:
    order = [-1 if fund is None else _ORDER.index(fund) for fund in whose]
    marked = rows.assign(of=order)
    marked = marked[marked["of"] >= 0].sort_values("of", kind="stable")
    if marked.empty:
        place = assisted.name_of(regency)
        return Gap(
            words.GAPS[0][0].format(place=place),
            words.GAPS[0][1].format(place=place),
            words.GAPS[0][2],
            area=regency,
            layout=Layout.SUPPORT,
        )
    told = [known_words.line(row) for row in records(marked)]
    funds = [_ORDER[int(place)].label for place in marked["of"]]
    return Result(
        frame=marked.assign(fund=funds, aid_told=told).drop(columns="of").reset_index(drop=True),
        indicator=AIDS,
        provenance=figures.provenance_of(marked, Caveat.INCOMPLETE_COVERAGE),
        facts={"regency": regency, "name": assisted.name_of(regency)},
    )


def _value(programme: str, told: str) -> float:
    rows = tables.programmes()
    found = rows[(rows["programme"] == programme) & (rows["indicator"] == told)]
    return float(found["value"].iloc[0])
