"""Where sources say different things: the board, the figures of each dispute, and its pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from analytics.answers import areas, atlas, beneficiaries, figures, poverty, summary, trends
from analytics.answers.basis import disputed
from analytics.measures.change import spread
from analytics.store import choices, tables
from analytics.store.versioned import basis, cached, following
from analytics.vocabulary.area import BOJONEGORO, INDONESIA, level_of, parent_of
from analytics.vocabulary.claim import MAIN, Rank
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import moves
from analytics.wording.periods import when
from analytics.wording.quantities import decimals_of
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

_COUNTED = (
    beneficiaries.KPM,
    beneficiaries.GRADUATES,
    "pkh_graduates_natural",
    beneficiaries.FACILITATORS,
)
EVERYWHERE, OURS, EVERY = "-", "bojonegoro", "-"
_AT_ONCE = 5  # disputes that a reader is sent at once


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
    grouped = disputed().groupby(figures.GROUP, sort=False)
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
    every = figures.by_source(None)
    picked = set(_groups(every[every["claim_id"].isin(chosen)]))
    return rows.assign(
        label=[tables.indicator(name).label for name in rows["indicator"]],
        percent=[_percent(low, high) for low, high in rows[["low", "high"]].to_numpy()],
        chosen=[key in picked for key in _groups(rows)],
    ).sort_values(["ours", "period_end", "percent"], ascending=False, ignore_index=True)


def _in(rows: pd.DataFrame, place: str) -> pd.DataFrame:
    if place == EVERYWHERE:
        return rows
    if place == OURS:
        return rows[rows["ours"]]
    return rows[rows["area_code"] == place]


def _groups(rows: pd.DataFrame) -> Iterator[tuple[str, ...]]:
    return rows[figures.GROUP].itertuples(index=False, name=None)


def _percent(low: float, high: float) -> float:
    return float("nan") if low < 0 or high <= 0 else spread([low, high]).percent


@cached
def listed(indicator: str = EVERY, place: str = EVERYWHERE) -> tuple[Key, ...]:
    """The disputes of an indicator in a place (of `places`), in order of the board."""
    rows = _in(disputes(), place)
    if indicator != EVERY:
        rows = rows[rows["indicator"] == indicator]
    return tuple(Key(*row) for row in _groups(rows))


def places() -> dict[str, str]:
    """Where figures are disputed: code and unique label; the board opens with all of them."""
    rows = disputes().drop_duplicates("area_code").sort_values("area_code")
    named = {
        code: f"{name} ({code})" if code.count(".") > 1 else str(name)
        for code, name in zip(rows["area_code"], rows["name"], strict=True)
    }
    return {EVERYWHERE: "Semua wilayah", OURS: "Hanya Bojonegoro"} | named


def indicators(place: str) -> dict[str, str]:
    """Of what figures are disputed in a place (of `places`): id and label."""
    rows = _in(disputes(), place).drop_duplicates("indicator").sort_values("label")
    named = dict(zip(rows["indicator"], rows["label"], strict=True))
    return {EVERY: "Semua indikator"} | named


def parts(indicator: str, place: str) -> dict[str, str]:
    """The board in parts that are drawn at once: code, and which disputes are in it."""
    total = len(listed(indicator, place))
    return {
        str(number): moves.part(first + 1, min(first + _AT_ONCE, total), total)
        for number, first in enumerate(range(0, max(total, 1), _AT_ONCE), start=1)
    }


def part(indicator: str, place: str, number: str) -> tuple[Result, ...]:
    """The disputes of one part of the board (see `parts`)."""
    first = (int(number) - 1) * _AT_ONCE
    return tuple(dispute(key) for key in listed(indicator, place)[first : first + _AT_ONCE])


def dispute(key: Key) -> Result:
    """Every figure of one dispute, superseded ones too, the largest first.

    One row a claim: its own columns, `name`, `source` (`publisher`, and where it was read), `url`,
    `read_on`, `used` (by this reader). `facts`: `used` (main value), `used_id`, `low`, `high`,
    `spread` (`wording.moves.Spread`), `decimals` (of the finest figure), `choice`
    (`store.choices.Chosen` in force, or None), `pages`; and `followed`, the figure used for a
    reader who follows another basis than the main one.

    Raises:
        KeyError: nobody says anything about it.
    """
    with following(MAIN):
        found = _dispute(key)
    if basis() == MAIN:
        return found
    rows = figures.used(key.indicator, [key.area_code])
    of_key = (rows["series_id"] == key.series_id) & (rows["period"] == key.period)
    rows = rows[of_key]
    frame = found.frame.assign(used=found.frame["claim_id"].isin(rows["claim_id"]))
    return replace(found, frame=frame, facts={**found.facts, "followed": rows})


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
        publisher=rows["origin_id"].map(told["publisher"]),
        url=rows["origin_id"].map(told["url"]),
        read_on=rows["origin_id"].map(told["read_on"]),
        used=rows["rank"] == Rank.PREFERRED,
    ).sort_values(["value", "rank"], ascending=[False, True], ignore_index=True)
    usable = rows[rows["rank"] != Rank.SUPERSEDED]
    used = rows[rows["rank"] == Rank.PREFERRED].iloc[0]
    low, high = float(usable["value"].min()), float(usable["value"].max())
    found = tables.indicator(key.indicator)
    made = {one.claim_id: one for one in choices.active()}
    return Result(
        frame=rows,
        indicator=found,
        provenance=figures.provenance_of(usable),
        facts={
            "key": key,
            "used": float(used["value"]),
            "used_id": used["claim_id"],
            "low": low,
            "high": high,
            "spread": moves.Spread(low, high, _percent(low, high)),
            "decimals": max(decimals_of(step, found.decimals) for step in usable["precision"]),
            "choice": made.get(used["claim_id"]),
            "pages": pages(key),
        },
    )


def board(area: str = BOJONEGORO) -> tuple[Answer, ...]:
    """The figures of every dispute of an area, or that there is none."""
    found = tuple(dispute(key) for key in listed(EVERY, area))
    if found:
        return found
    place = tables.area(area).name
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
        row = ours.sort_values("percent").dropna(subset="percent").iloc[-1]
        widest = dispute(Key(*row[figures.GROUP]))
        what, of = f"{row['label']} {when(widest.frame.iloc[0])}", widest.indicator.unit
        told.append(moves.widest(what, widest.facts["spread"], of, widest.facts["decimals"]))
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
        "Ringkasan": (newest and (ours and key.indicator in summary.HEADLINES))
        or (rate and (ours or (newest and key.area_code in beside))),
        "Peta": key.indicator in atlas.PUBLISHED.get(level, ()) or on_sheet,
        "Tren": key.indicator in trends.indicators(key.area_code),
        "Graduasi": ours and newest and key.indicator in _COUNTED,
        "Profil kecamatan": on_sheet and level.value == "district",
        "Sumber & metode": True,
    }
    return tuple(title for title, holds in used_on.items() if holds)
