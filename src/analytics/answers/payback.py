"""A business package: is what was given paid back before the hens stop laying?"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analytics.measures import cliff
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing, weakest
from analytics.wording import payback as words
from analytics.wording.quantities import is_missing

PROGRAMME = "Gayatri (ayam petelur)"
# What `data/programmes.csv` calls each figure of the package.
_BUDGET, _FAMILIES = "anggaran P-APBD", "KPM sasaran P-APBD"
_PROFIT, _STUDIED = "tambahan pendapatan per bulan", "keuntungan per bulan menurut kajian teknis"
_LIFE, _HENS, _NEXT = "masa bertelur (bulan)", "ayam per keluarga (ekor)", "ayam pengganti"
_NEEDED = (_BUDGET, _FAMILIES, _PROFIT, _LIFE, _HENS, _NEXT)

MONTHS = Indicator(
    id="payback_months",
    label="Bulan sampai modal kembali",
    unit=Unit.COUNT,
    direction=Direction.LOWER_IS_BETTER,
    decimals=1,
    definition=words.PAYBACK,
    owner="hitungan aplikasi ini",
    smallest_level=Level.REGENCY,
    main_series="",
)


@dataclass(frozen=True, slots=True)
class Package:
    """What sources tell of one package: Rp, Rp a month, months, hens, and on the next hens."""

    value: float
    profit_low: float
    profit_high: float
    life: float
    hens: float
    next_hens: str


@cached
def package() -> Package | None:
    """The package as sources tell it; None where one of its figures is not in the data."""
    found = {str(name): row for name, row in zip(_rows().index, records(_rows()), strict=True)}
    if not set(_NEEDED) <= set(found):
        return None
    low, high = found[_PROFIT]["value"], found[_PROFIT]["value_high"]
    return Package(
        value=found[_BUDGET]["value"] / found[_FAMILIES]["value"],
        profit_low=low,
        profit_high=low if is_missing(high) else high,
        life=found[_LIFE]["value"],
        hens=found[_HENS]["value"],
        next_hens=found[_NEXT]["text"],
    )


def payback(profit: int | None = None, haircut: int = 0) -> Answer:
    """How many months until the package is paid back, against how long its hens lay?

    Args:
        profit: Rp a month; None for the middle of what is said.
        haircut: percent of the profit that is not believed.

    Returns:
        One row each for the low end, `profit`, and the high end of what is said: area_code, name,
        period, profit, believed (Rp a month), value (months; infinite without profit), life,
        pays (within the life of the hens), left (Rp over that life less the package).
        `facts`: package, profit, haircut, depth. A Gap where a figure of the package is missing.
    """
    found = package()
    if found is None:
        return Gap(
            what="nilai paket, keuntungan, dan masa bertelur Gayatri",
            ask_whom="Dinas Peternakan dan Perikanan Kab. Bojonegoro",
            ask_for="nilai paket per KPM, catatan untung-rugi KPM, dan masa bertelur ayamnya",
        )
    middle = (found.profit_low + found.profit_high) / 2
    chosen = middle if profit is None else float(profit)
    cases = (
        (words.LOW, found.profit_low),
        (words.CHOSEN, chosen),
        (words.HIGH, found.profit_high),
    )
    kept = 1 - haircut / 100
    frame = pd.DataFrame(
        {
            "area_code": BOJONEGORO,
            "name": [name for name, _ in cases],
            "period": str(_rows().loc[_PROFIT, "period"]),
            "profit": [each for _, each in cases],
            "believed": [kept * each for _, each in cases],
            "value": [cliff.payback(found.value, each, haircut / 100) for _, each in cases],
            "life": found.life,
        }
    )
    frame["pays"] = frame["value"] <= frame["life"]
    frame["left"] = frame["believed"] * frame["life"] - found.value
    return Result(
        frame=frame,
        indicator=MONTHS,
        provenance=_provenance().then(words.PAID_BACK, standing=Standing.ESTIMATE),
        facts={"package": found, "profit": chosen, "haircut": haircut, "depth": Depth.TOTALS},
    )


def _rows() -> pd.DataFrame:
    """The figures of the package by what they count; of two of one thing the newest."""
    rows = tables.programmes()
    rows = rows[(rows["programme"] == PROGRAMME) & (rows["area_code"] == BOJONEGORO)]
    wanted = rows[rows["indicator"].isin((*_NEEDED, _STUDIED))]
    return (
        wanted.sort_values("period")
        .drop_duplicates("indicator", keep="last")
        .set_index("indicator")
    )


def _provenance() -> Provenance:
    rows = _rows()
    origins: tuple[Origin, ...] = tuple(
        tables.origin(one) for one in dict.fromkeys(rows["origin_id"])
    )
    return Provenance(
        origins=origins,
        standing=weakest(*(Standing(one) for one in rows["standing"].unique())),
        caveats=(Caveat.CARRIER_UNOFFICIAL,),
    )
