"""Where sources say different things: the board, the figures of each dispute, and its pages."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from analytics.answers import areas, atlas, beneficiaries, figures, poverty, summary, trends
from analytics.measures.change import spread
from analytics.store import choices, tables
from analytics.store.versioned import basis, cached, following
from analytics.vocabulary.area import BOJONEGORO, INDONESIA, level_of, parent_of
from analytics.vocabulary.claim import MAIN, Basis, Measure, Rank, slug
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.wording import moves
from analytics.wording.periods import period_of
from analytics.wording.sources import carried

_COUNTED = (
    beneficiaries.KPM,
    beneficiaries.GRADUATES,
    "pkh_graduates_natural",
    beneficiaries.FACILITATORS,
)


class Key(NamedTuple):
    """What sources disagree about; it stays the same whichever of them is used."""

    indicator: str
    area_code: str
    series_id: str
    period: str

    @property
    def code(self) -> str:
        """The dispute in an address."""
        return "~".join(self)


def bases() -> dict[str, str]:
    """What a reader may have used where sources disagree: the code of a basis, and its words.

    Sources are those that state a figure where sources disagree, those that speak of Bojonegoro
    first; each publisher, and each carrier.
    """
    with following(MAIN):
        return _bases()


@cached
def _bases() -> dict[str, str]:
    found = {Basis(m).code: moves.label(m) for m in Measure if m is not Measure.SOURCE}
    rows = _disputed().sort_values("ours", ascending=False, kind="stable")
    for ours in (True, False):
        ids = rows.loc[rows["ours"] == ours, "origin_id"].unique()
        origins = [tables.origin(origin) for origin in ids]
        for name in sorted({n for o in origins for n in (o.publisher, o.carrier) if n}):
            code = Basis(Measure.SOURCE, slug(name)).code
            found.setdefault(code, moves.label(Measure.SOURCE, name))
    return found


def label_of(wanted: Basis) -> str:
    """The words of a basis: `angka tertinggi`, `angka menurut Damarinfo`."""
    return bases().get(wanted.code) or moves.label(wanted.measure, "sumber yang dipilih")


def basis_in_use() -> str:
    """The words of the basis that is followed; empty for the main one."""
    return "" if basis() == MAIN else label_of(basis())


@cached
def _disputed() -> pd.DataFrame:
    """Every claim that is not superseded, of those things that sources disagree about."""
    told = figures.told()
    several = told.groupby(figures.GROUP)["says"].transform("nunique") > 1
    return told[several].assign(ours=told["area_code"] == BOJONEGORO)


def disputes() -> pd.DataFrame:
    """One row a dispute: what matters first, which is Bojonegoro, then newest, then widest.

    Columns: those of `Key`, `name` of the area, `label` of the indicator, `value` (the figure
    used), `low`, `high`, `percent` (how far they lie apart, NaN where that says nothing),
    `figures` (how many differ), `sources`, `chosen` (a pengesah has chosen).
    """
    with following(MAIN):
        return _disputes()


@cached
def _disputes() -> pd.DataFrame:
    grouped = _disputed().groupby(figures.GROUP, sort=False)
    rows = grouped.agg(
        name=("name", "first"),
        period_end=("period_end", "first"),
        value=("main", "first"),
        low=("says", "min"),
        high=("says", "max"),
        figures=("says", "nunique"),
        sources=("origin_id", "nunique"),
        ours=("ours", "first"),
    ).reset_index()
    chosen = {one.claim_id for one in choices.active()}
    picked = set(
        figures.by_source(None)
        .query("claim_id in @chosen")[figures.GROUP]
        .itertuples(index=False, name=None)
    )
    keys = rows[figures.GROUP].itertuples(index=False, name=None)
    return rows.assign(
        label=[tables.indicator(name).label for name in rows["indicator"]],
        percent=[_percent(low, high) for low, high in rows[["low", "high"]].to_numpy()],
        chosen=[key in picked for key in keys],
    ).sort_values(["ours", "period_end", "percent"], ascending=False, ignore_index=True)


def _percent(low: float, high: float) -> float:
    return float("nan") if low < 0 or high <= 0 else spread([low, high]).percent


def keys(indicator: str = "", area: str = "") -> tuple[Key, ...]:
    """The disputes, of one indicator and of one area if they are named, in order of the board."""
    rows = disputes()
    if indicator:
        rows = rows[rows["indicator"] == indicator]
    if area:
        rows = rows[rows["area_code"] == area]
    return tuple(Key(*row) for row in rows[figures.GROUP].itertuples(index=False, name=None))


def dispute(key: Key) -> Result:
    """Every figure of one dispute, superseded ones too, the largest first.

    One row a claim: its own columns, `name`, `source` (who says it, and where it was read),
    `url`, `read_on`. `facts`: `used` (value), `used_id`, `low`, `high`, `percent`, `figures`,
    `choice` (`store.choices.Chosen` in force, or None), `pages`.

    Raises:
        KeyError: nobody says anything about it.
    """
    with following(MAIN):
        return _dispute(key)


@cached
def _dispute(key: Key) -> Result:
    rows = figures.by_source(key.indicator, [key.area_code])
    rows = rows[(rows["series_id"] == key.series_id) & (rows["period"] == key.period)]
    if rows.empty:
        raise KeyError(key)
    told = tables.origins().set_index("origin_id")
    sources = {name: carried(tables.origin(name)) for name in rows["origin_id"].unique()}
    rows = rows.assign(
        source=rows["origin_id"].map(sources),
        url=rows["origin_id"].map(told["url"]),
        read_on=rows["origin_id"].map(told["read_on"]),
    ).sort_values(["value", "rank"], ascending=[False, True], ignore_index=True)
    usable = rows[rows["rank"] != Rank.SUPERSEDED]
    used = rows[rows["rank"] == Rank.PREFERRED].iloc[0]
    low, high = float(usable["value"].min()), float(usable["value"].max())
    made = {one.claim_id: one for one in choices.active()}
    return Result(
        frame=rows,
        indicator=tables.indicator(key.indicator),
        provenance=figures.provenance_of(usable),
        facts={
            "key": key,
            "used": float(used["value"]),
            "used_id": used["claim_id"],
            "low": low,
            "high": high,
            "percent": _percent(low, high),
            "choice": made.get(used["claim_id"]),
            "pages": pages(key),
        },
    )


def board(indicator: str = "", area: str = "") -> tuple[Answer, ...]:
    """The figures of every dispute, of one indicator and area if they are named."""
    found = tuple(dispute(key) for key in keys(indicator, area))
    if found:
        return found
    place = tables.area(area or BOJONEGORO).name
    return (
        Gap(
            what=f"angka yang berbeda, {place}",
            ask_whom="siapa pun yang memegang angka lain",
            ask_for="angkanya beserta dokumen sumbernya",
            never="semua sumber menyebut angka yang sama",
        ),
    )


def in_words() -> tuple[str, ...]:
    """How much is disputed, and what lies widest apart in Bojonegoro's newest figures."""
    rows = disputes()
    if rows.empty:
        return (moves.no_dispute(),)
    ours = rows[rows["area_code"] == BOJONEGORO]
    told = [moves.how_many(len(rows), len(ours), int(rows["chosen"].sum()))]
    if not ours["percent"].dropna().empty:
        widest = ours.loc[ours["percent"].idxmax()]
        told.append(
            moves.widest(
                f"{widest['label']} {period_of(widest['period'])}",
                (widest["low"], widest["high"], widest["percent"]),
                tables.indicator(widest["indicator"]),
            )
        )
    return tuple(told)


def pages(key: Key) -> tuple[str, ...]:
    """Titles of the pages that use the figure of a dispute, in order of the navigation."""
    rows = figures.used(key.indicator, [key.area_code])
    recent = set(figures.main_series(rows, key.indicator).tail(2)["period"])
    level = level_of(key.area_code)
    ours, newest = key.area_code == BOJONEGORO, key.period in recent
    beside = {*poverty.PEERS, parent_of(BOJONEGORO), INDONESIA, BOJONEGORO}
    rate = key.indicator == poverty.POVERTY_RATE
    on_sheet = newest and key.indicator in areas.SHEETS[level]
    used_on = {
        "Ringkasan": newest and (ours and key.indicator in summary.HEADLINES)
        or rate and (ours or (newest and key.area_code in beside)),
        "Peta": key.indicator in atlas.PUBLISHED.get(level, ()) or on_sheet,
        "Tren": key.indicator in trends.indicators(key.area_code),
        "Graduasi": ours and newest and key.indicator in _COUNTED,
        "Profil kecamatan": on_sheet and level.value == "district",
        "Sumber & metode": True,
    }
    return tuple(title for title, holds in used_on.items() if holds)


def moved(answers: tuple[Result, ...]) -> tuple[list[dict[str, Any]], int]:
    """Rows of the answers whose figure is not the main one, each once; and how many lack theirs.

    The indicator goes along with each row as `of`.
    """
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    lacking = set()
    for answer in answers:
        if "main" not in answer.frame:
            continue
        rows = answer.frame[["area_code", "name", "period", "value", "main", "lacking"]]
        for row in records(rows[rows["main"].notna()]):
            key = (answer.indicator.id, row["area_code"], row["period"])
            if row["lacking"] is True:
                lacking.add(key)
            elif row["value"] != row["main"]:
                found.setdefault((*key, row["value"]), row | {"of": answer.indicator})
    return list(found.values()), len(lacking)
