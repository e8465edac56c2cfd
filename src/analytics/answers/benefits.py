"""What PKH and Sembako pay, year by year, and which year's figure stands for a year without one."""

from __future__ import annotations

import numpy as np

from analytics.measures import cliff
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.result import Result
from analytics.vocabulary.standing import Standing, weakest
from analytics.wording import benefits as words
from analytics.wording.sources import carried

AMOUNT = Indicator(
    id="aid_amount",
    label="Besaran PKH dan Sembako",
    unit=Unit.RUPIAH,
    direction=Direction.NEUTRAL,
    decimals=0,
    definition=words.AMOUNT,
    owner="Kementerian Sosial",
    smallest_level=Level.COUNTRY,
    main_series="",
)


def every() -> Result:
    """Every amount and cap, a row each: name, measured, year, value, unit, source, note."""
    rows = tables.benefits().rename(columns={"kind": "measured"})
    sources = {one: carried(tables.origin(one)) for one in rows["origin_id"].unique()}
    frame = rows.assign(
        name=[
            words.item(*named)
            for named in zip(rows["programme"], rows["item"], rows["measured"], strict=True)
        ],
        area_code="00",
        period=rows["year"].astype(str),
        source=rows["origin_id"].map(sources),
    ).sort_values(["programme", "measured", "item", "year"], ignore_index=True)
    return Result(frame=frame, indicator=AMOUNT, provenance=_provenance(list(rows["origin_id"])))


@cached
def rates(year: int) -> cliff.Rates:
    """The figures in force in a year."""
    return cliff.rates(tables.benefits(), year)


def provenance(paid: cliff.Rates) -> Provenance:
    """Sources of the figures in force, and a step for each that is of another year."""
    rows = tables.benefits()
    keys = list(zip(rows["programme"], rows["item"], rows["kind"], rows["year"], strict=True))
    used = [paid.of.get(key[:3]) == key[3] for key in keys]
    found = _provenance(list(rows.loc[np.array(used), "origin_id"]))
    for sentence in words.carried(paid.year, paid.carried, paid.of):
        found = found.then(sentence)
    return found


def _provenance(ids: list[str]) -> Provenance:
    rows = tables.benefits()
    standings = rows.loc[rows["origin_id"].isin(ids), "standing"].unique()
    return Provenance(
        origins=tuple(tables.origin(one) for one in dict.fromkeys(ids)),
        standing=weakest(*map(Standing, standings)),
        caveats=(Caveat.CARRIER_UNOFFICIAL,),
    )
