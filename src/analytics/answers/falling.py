"""The cliff test on a register: which families would fall below the line without their aid."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analytics.answers import benefits, cliff, register
from analytics.measures import cliff as test
from analytics.measures.disclosure import suppress
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import falling as words

GROUPS = tuple(words.GROUPS)
COUNTS = ("families", "value", "below", "above")
_SMALLEST = 5
_CLASS = 10_000  # Rp, of the cube of incomes

FALLING = Indicator(
    id="kpm_falling",
    label="Keluarga yang jatuh bila bantuan berhenti",
    unit=Unit.KPM,
    direction=Direction.LOWER_IS_BETTER,
    decimals=0,
    definition=words.FALLING,
    owner="hitungan aplikasi ini",
    smallest_level=Level.REGENCY,
    main_series="",
)


def all_depths(practice: bool) -> tuple[Answer, ...]:  # noqa: FBT001 - the reader's switch
    """Typical families first, from published figures; then those of the register."""
    usual = cliff.usual()
    if isinstance(usual, Gap):
        return (usual,)
    return (cliff.typical(usual), falling(usual, practice))


def falling(case: cliff.Case, practice: bool) -> Answer:  # noqa: FBT001 - the reader's switch
    """How many families of the register would fall, by group and size?

    Of the case enter Sembako, other aid and year; earnings and PKH are those of the families. PKH
    is the mean of a class of income and size; where the components of one of its families are not
    known, that of the case.

    Rows by group and size: area_code, name, period, group, size (10 = 10 and more), families,
    value (that fall), below (the line with their aid already) and above (without it still), all
    `hidden` and missing where one is under five or would tell such a one.
    `facts["groups"]`: of each group its families and those that fall (None where hidden).
    """
    what = "keluarga yang jatuh bila bantuan berhenti, menurut besar keluarga"
    if not register.there(practice):
        return register.missing(what)
    rows = register.cube("incomes", practice)
    rows = rows[rows["group"].isin(GROUPS)].dropna(subset=["size", "income", "families"])
    found = cliff.line_of(case.year)
    if rows.empty or found is None:
        return register.missing(what, "incomes")
    line, year = float(found.iloc[0]["value"]), int(found.iloc[0]["period_end"].year)
    paid = benefits.rates(year)
    told = _sides(rows, case, paid, line)
    hidden = _suppressed(told)
    frame = told.assign(
        area_code=BOJONEGORO,
        name=[
            words.of_group(group, int(size))
            for group, size in zip(told["group"], told["size"], strict=True)
        ],
        period=str(rows["period"].iloc[0]),
        hidden=hidden,
    )
    frame[list(COUNTS)] = frame[list(COUNTS)].astype("float64").mask(hidden)
    provenance = cliff.sources(found, paid) | register.provenance("incomes", practice)
    steps = [words.OF_REGISTER]
    if rows["benefit"].isna().any():
        steps.append(words.WITHOUT_PKH)
    for step in steps:
        provenance = provenance.then(step)
    return Result(
        frame=frame,
        indicator=FALLING,
        provenance=provenance,
        facts={
            "year": year,
            "cutoff": Period.parse(frame["period"].iloc[0]).end,
            "groups": _by_group(told),
            "depth": Depth.FAMILIES,
        },
    )


def _sides(rows: pd.DataFrame, case: cliff.Case, paid: test.Rates, line: float) -> pd.DataFrame:
    """Families by group and size, and how many of them are on which side: SIDES."""
    families = rows["families"].to_numpy(dtype=float)
    size = rows["size"].to_numpy(dtype=float)
    assumed = cliff.pkh_of(case, paid)
    known = rows["benefit"].astype("Float64").to_numpy(dtype=float, na_value=np.nan) / families
    pkh = np.where(np.isnan(known), assumed, known)
    aid = pkh / test.MONTHS + (paid.food if case.food else 0) + case.other
    own = (rows["income"].to_numpy(dtype=float) + _CLASS / 2) * size
    before, after = test.per_person(own, aid, size)
    falls = test.falls(before / line, after / line)
    counted = rows[["group", "size"]].assign(
        families=families,
        value=np.where(falls, families, 0),
        below=np.where(before < line, families, 0),
        above=np.where(after >= line, families, 0),
    )
    order = pd.CategoricalDtype(list(GROUPS), ordered=True)
    summed = counted.astype({"group": order}).groupby(["group", "size"], observed=True).sum()
    return summed.reset_index().astype({"group": "str"} | dict.fromkeys(COUNTS, "Int64"))


def _suppressed(told: pd.DataFrame) -> pd.Series[bool]:
    """Sizes of which a count under five could be told; the totals of the groups are known."""
    hidden = pd.Series(data=False, index=told.index)
    for _, rows in told.groupby("group"):
        for column in COUNTS:
            small = rows[column].between(1, _SMALLEST - 1)
            if 0 < rows[column].sum() < _SMALLEST or len(rows) == 1:  # no size could be told
                hidden[rows.index] |= bool(small.any())
            else:
                shown = suppress(rows, _SMALLEST, value=column, within="group")
                hidden[rows.index] |= shown["hidden"]
    return hidden


def _by_group(told: pd.DataFrame) -> tuple[tuple[str, int, int | None], ...]:
    """Of each group of five or more its families and those that fall; None where that is small."""
    found = []
    for group in GROUPS:
        rows = told[told["group"] == group]
        families, falls = int(rows["families"].sum()), int(rows["value"].sum())
        if families >= _SMALLEST:
            small = any(0 < count < _SMALLEST for count in (falls, families - falls))
            found.append((group, families, None if small else falls))
    return tuple(found)
