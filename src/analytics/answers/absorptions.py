"""What was absorbed of published budgets; the whole kabupaten beside its poverty rate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import audits, breaks, figures
from analytics.answers.statements import by_id
from analytics.measures import absorption
from analytics.measures.printed import Range
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.outcome import Agreement, Stage
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing, weakest
from analytics.wording import absorptions as words
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from analytics.answers.audits import Finding

_OUTCOME = "poverty_rate"
_WHOLE = "apbd."
_NAN = float("nan")
ABSORBED = Indicator(
    id="absorption",
    label=words.LABEL,
    unit=Unit.PERCENT,
    direction=Direction.NEUTRAL,
    decimals=2,
    definition=words.DEFINITION,
    owner="Pemerintah Kabupaten Bojonegoro",
    smallest_level=Level.REGENCY,
)


@cached
def published() -> Result:
    """Every published budget with what was realised and what percentage its source states.

    One row an absorption: `absorption_id`, `label`, `owner`, `area_code`, `name`, `year`, `as_of`
    (ISO day), `stage`, `budget`, `realised` (rupiah, NaN where not stated), `stated` (percent),
    `low`, `middle`, `high` (worked out, percent), `agreement`, `implied_low`, `implied_high` (the
    budget of which the realised is the stated percentage), `source`, `note`. Those with a
    realisation come first.
    """
    known, names = by_id(), tables.names()
    rows, ids = [], []
    for line in records(tables.absorptions()):
        of = {name: known.get(line[f"{name}_id"]) for name in ("budget", "realised", "stated")}
        ids += [row["figure_id"] for row in of.values() if row]
        own = of["stated"] or of["realised"] or of["budget"]
        rows.append(
            {
                **{name: line[name] for name in ("absorption_id", "label", "owner", "area_code")},
                "name": names[line["area_code"]],
                "year": int(line["year"]),
                "as_of": f"{line['as_of']:%Y-%m-%d}",
                "stage": line["stage"],
                **{name: row["value"] if row else _NAN for name, row in of.items()},
                **_worked(of),
                "source": carried(tables.origin(own["origin_id"])) if own else "",
                "note": line["note"],
            }
        )
    frame = pd.DataFrame(rows)
    frame = frame.assign(without=frame["realised"].isna() & frame["stated"].isna())
    frame = frame.sort_values("without", kind="stable", ignore_index=True).drop(columns="without")
    used = [known[each] for each in dict.fromkeys(ids)]
    return Result(frame, ABSORBED, _provenance(used).then(words.STEP))


def whole(lag: int) -> Answer:
    """Absorption of the APBD at the end of each year beside the change of P0, `lag` years on.

    One row a budget year: `year`, `stated`, `low`, `high` (percent absorbed), `before`, `after`
    (years of P0), `from_value`, `to_value`, `change` (points; NaN where not published or where a
    change of definition lies between). `facts`: `n` (of changes), `lag`, `guards` (sentences).
    A Gap where no absorption of a whole year is published.
    """
    rows = published().frame
    rows = rows[rows["absorption_id"].str.startswith(_WHOLE) & rows["stage"].eq(Stage.FINAL)]
    rows = rows[rows["area_code"].eq(BOJONEGORO) & rows["stated"].notna()]
    rates = figures.main_series(figures.used(_OUTCOME, [BOJONEGORO]), _OUTCOME)
    rates = rates.assign(year=rates["period_end"].dt.year).drop_duplicates("year", keep="last")
    if rows.empty or rates.empty:
        of = ABSORBED
        return Gap(of.label, of.owner, of.definition, area=BOJONEGORO)
    shares = {int(row["year"]): Range(*_spread(row)) for row in records(rows)}
    found = absorption.beside(
        shares, dict(zip(rates["year"].astype(int), rates["value"], strict=True)), lag
    )
    found = found.assign(stated=rows.sort_values("year")["stated"].to_numpy())
    guards = []
    of_year = rates.set_index("year")
    for index, row in zip(found.index, records(found), strict=True):
        if pd.isna(row["change"]):
            continue
        ends = [of_year.loc[row[name]] for name in ("before", "after")]
        held = breaks.guard(_OUTCOME, ends[0]["series_id"], ends[0]["period"], ends[1]["period"])
        if held.refuses:
            found.loc[index, "change"] = _NAN
        if held.sentence:
            guards.append(held.sentence)
    mine = [by_id()[each] for each in _figures(rows)]
    used = rates[rates["year"].isin([*found["before"], *found["after"]])]
    provenance = _provenance(mine) | figures.provenance_of(used, Caveat.NO_SAMPLING_ERROR)
    facts = {
        "n": int(found["change"].notna().sum()),
        "lag": lag,
        "guards": tuple(dict.fromkeys(guards)),
    }
    return Result(found, ABSORBED, provenance.then(words.BESIDE_STEP), facts)


def in_words() -> tuple[str, ...]:
    """How many stated percentages can be right, and each that is not what its figures give."""
    rows = published().rows()
    off = (Agreement.CONTRADICTS, Agreement.ROUNDING)
    unrealised = [row for row in rows if row["agreement"] == Agreement.UNKNOWN]
    leaps = absorption.leaps(published().frame)
    silent = [row for row in unrealised if pd.isna(row["stated"])]
    return (
        words.counted(rows),
        *(words.leapt(row) for row in records(leaps)),
        *(words.checked(row) for kind in off for row in rows if row["agreement"] == kind),
        words.unrealised(len(silent), len(rows)),
    )


def conflicts() -> tuple[Finding, ...]:
    """What the general audit finds among the figures of these budgets and their programmes."""
    known = by_id()
    scopes = {known[each]["scope"] for each in _figures(tables.absorptions())}
    money = {Unit.RUPIAH, Unit.PERCENT}
    found = []
    for finding in audits.findings():
        first = known[finding.figures["figure_id"].iloc[0]]
        if first["scope"] in scopes and first["unit"] in money:
            found.append(finding)
    return tuple(found)


def _worked(of: dict[str, dict[str, Any] | None]) -> dict[str, Any]:
    budget, realised, stated = (of[name] for name in ("budget", "realised", "stated"))
    empty = dict.fromkeys(("low", "middle", "high", "implied_low", "implied_high"), _NAN)
    if budget is None or realised is None:
        return empty | {"agreement": Agreement.UNKNOWN.value}
    spread = absorption.absorbed(_range(budget), _range(realised))
    middle = 100 * realised["value"] / budget["value"]
    worked = empty | {"low": spread.low, "middle": middle, "high": spread.high}
    if stated is None:
        return worked | {"agreement": Agreement.UNSTATED.value}
    implied = absorption.implied_budget(_range(realised), _range(stated))
    return worked | {
        "implied_low": implied.low,
        "implied_high": implied.high,
        "agreement": absorption.agreement(middle, spread, _range(stated)).value,
    }


def _spread(row: dict[str, Any]) -> tuple[float, float]:
    """What rounding leaves open; the stated percentage alone where no amounts stand beside it."""
    return (row["stated"],) * 2 if pd.isna(row["low"]) else (row["low"], row["high"])


def _range(row: dict[str, Any]) -> Range:
    return Range(row["low"], row["high"])


def _figures(rows: pd.DataFrame) -> list[str]:
    """Ids of the figures that absorptions name."""
    mine = tables.absorptions()
    mine = mine[mine["absorption_id"].isin(rows["absorption_id"])]
    cells = mine[["budget_id", "realised_id", "stated_id"]].to_numpy().ravel()
    return list(dict.fromkeys(str(each) for each in cells if each))


def _provenance(used: list[dict[str, Any]]) -> Provenance:
    origins = tuple(tables.origin(each) for each in dict.fromkeys(row["origin_id"] for row in used))
    standing = weakest(*(Standing(row["standing"]) for row in used))
    return Provenance(origins, standing)
