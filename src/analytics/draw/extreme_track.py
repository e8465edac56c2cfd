"""Extreme poverty as it was stated: a line a line of poverty, lists and the rest as own marks."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from analytics.draw import breaks, theme
from analytics.draw.apart import apart
from analytics.vocabulary.extreme import NEWEST, Scale, Told
from analytics.vocabulary.standing import Standing
from analytics.wording import extreme_track as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

Row = dict[str, Any]

_HEIGHT, _ROOM, _SIDE = 450, 1.16, 128
_OLD, _NEW, _LIST = theme.SERIES[0], theme.SERIES[2], theme.SERIES[1]
_PEERS = ((theme.PEER, "dash"), (theme.MUTED, "dot"))
_NEAR, _FEW = 0.05, 6  # of the height, between two numbers; years that are all written
_GAP = 37  # pixels between two names at the right, of two lines each
_BEFORE, _AFTER = 1.0, 0.35  # years of room for the first number and after the last mark


def track(result: Result) -> go.Figure:
    """A result of `answers.extreme_track.track`: no mark is joined to one of another series."""
    rows, facts = result.rows(), result.facts
    mine = [row for row in rows if row["area_code"] == facts["area"]]
    beside = [row for row in rows if row["area_code"] != facts["area"]]
    peers = list(dict.fromkeys(row["area_code"] for row in beside))
    looks = dict(zip(peers, _PEERS, strict=False))
    tops = [row["value"] for row in rows]
    tops += [one["people"] for one in facts["twins"] if one["people"] is not None]
    top = _ROOM * (max(tops) or 1)
    first = min(row["at"] for row in rows) - _BEFORE
    last = max(row["at"] for row in rows) + _AFTER
    pixels = (_HEIGHT - 80) / top
    changed = facts["changed"] if _crossed(facts["changed"], first, last) else None
    return theme.figure(
        _HEIGHT,
        [*_lines(beside, looks), *_marks(mine), *_twins(facts)],
        result.provenance.standing,
        [
            *_names(beside, looks, pixels),
            *_numbers(mine, top),
            *_twin_words(facts),
            *_changed(changed),
        ],
        shapes=[breaks.line({"year": changed})] if changed else [],
        hovermode="closest",
        margin={"t": 34, "r": _SIDE, "b": 30},
        xaxis={
            "range": [first, last],
            "showgrid": False,
            "tickformat": "d",
            **_ticks(rows),
        },
        yaxis={
            "range": [0, top],
            "tickformat": ",.0f" if facts["scale"] is Scale.PEOPLE else ",.1f",
            "ticksuffix": "" if facts["scale"] is Scale.PEOPLE else "%",
        },
    )


def _crossed(year: int | None, first: float, last: float) -> bool:
    return year is not None and first < year - 0.5 < last


def _lines(rows: Sequence[Row], looks: Mapping[str, tuple[str, str]]) -> Iterator[theme.Piece]:
    """Of the province and the country, behind what the page is about."""
    for (code, _), group in groupby(rows, key=itemgetter("area_code", "series_id")):
        colour, dash = looks[code]
        yield _trace(list(group), colour, 2, 8, {"dash": dash})


def _marks(rows: Sequence[Row]) -> Iterator[theme.Piece]:
    """What is in use in one trace a series, joined within a line alone; the rest beside it."""
    for series, group in groupby(rows, key=itemgetter("series_id")):
        some = list(group)
        for used in (True, False):
            chosen = [row for row in some if row["used"] is used]
            if not chosen:
                continue
            joined = used and chosen[0]["kind"] == Told.LINE
            piece = _trace(chosen, _colour(series, chosen[0]["kind"]), 3.5, 13 if used else 9, {})
            yield piece if joined else piece | {"mode": "markers"}


def _trace(
    rows: list[Row], colour: str, width: float, size: int, look: Mapping[str, str]
) -> theme.Piece:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [row["at"] for row in rows],
        "y": [row["value"] for row in rows],
        "line": {"color": colour, "width": width, **look},
        "marker": {
            "symbol": [_symbol(row) for row in rows],
            "size": size,
            "color": colour,
            "line": {"width": 2.5, "color": colour},
        },
        "cliponaxis": False,
        "customdata": [words.point(row) for row in rows],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _symbol(row: Row) -> str:
    """The shape of its standing on a line; lists and the rest have shapes of their own."""
    own = {Told.LIST: "hexagon-open", Told.UNSTATED: "star-diamond-open"}
    return own.get(row["kind"]) or theme.SYMBOLS[Standing(row["standing"])]


def _colour(series: str, kind: str) -> str:
    if kind != Told.LINE:
        return _LIST if kind == Told.LIST else theme.TARGET
    return _NEW if series == NEWEST else _OLD


def _twins(facts: Mapping[str, Any]) -> Iterator[theme.Piece]:
    """From the number as persons to as many persons as it would be of families."""
    for one in facts["twins"]:
        if one["people"] is None:
            continue
        yield {
            "type": "scatter",
            "mode": "lines+markers",
            "x": [one["year"], one["year"]],
            "y": [one["value"], one["people"]],
            "line": {"color": theme.TARGET, "width": 2, "dash": "dot"},
            "marker": {
                "symbol": "line-ew",
                "size": [0, 16],
                "line": {"width": 2.5, "color": theme.TARGET},
            },
            "hoverinfo": "skip",
        }


def _twin_words(facts: Mapping[str, Any]) -> Iterator[theme.Piece]:
    for one in facts["twins"]:
        if one["people"] is not None:
            yield _beside(
                {"at": one["year"], "value": one["people"]}, words.if_families(one), theme.TARGET
            )


def _numbers(rows: Sequence[Row], top: float) -> Iterator[theme.Piece]:
    """The number of every figure in use; its last one with what it is of."""
    newest = [row["at"] for row in rows if row["series_id"] == NEWEST]
    for series, group in groupby(rows, key=itemgetter("series_id")):
        # Of one line the figure beside the one in use would lie on it; of the rest each is alone.
        some = _apart([row for row in group if row["used"] or row["kind"] == Told.UNSTATED], top)
        for place, row in enumerate(some):
            line = row["kind"] == Told.LINE
            last = place == len(some) - 1
            text = f"<b>{words.short(row)}</b>"
            if last or not line:
                text += f" {words.mark(row)}"
            # Where the new line runs beside it, above it.
            below = last and line and series != NEWEST and row["at"] in newest
            side = -1 if line and (below or (place == 0 and not last)) else 1
            lift = -14 if below else 12 if line and side > 0 else 0
            yield _beside(row, text, _colour(series, row["kind"]), side=side, lift=lift)


def _apart(rows: Sequence[Row], top: float) -> list[Row]:
    """Those whose numbers would not lie on one that is named already; the one in use first."""
    named: list[Row] = []
    for row in sorted(rows, key=lambda row: not row["used"]):
        near = (
            abs(row["value"] - one["value"]) < _NEAR * top
            for one in named
            if one["at"] == row["at"]
        )
        if not any(near):
            named.append(row)
    return sorted(named, key=itemgetter("at"))


def _ticks(rows: Sequence[Row]) -> dict[str, Any]:
    """The year of every mark; of many, as many as a telephone has room for."""
    years = range(min(row["year"] for row in rows), max(row["year"] for row in rows) + 1)
    every = {} if len(years) > _FEW else {"tickvals": list(years)}
    return {"tick0": 2020, "dtick": 2, "tickangle": 0, **every}


def _beside(
    row: Mapping[str, Any], text: str, colour: str, *, side: int = 1, lift: int = 0
) -> theme.Piece:
    return theme.words(
        text,
        14,
        color=colour,
        x=row["at"],
        xref="x",
        y=row["value"],
        yref="y",
        xanchor="left" if side > 0 else "right",
        align="left" if side > 0 else "right",
        xshift=11 * side,
        yshift=lift,
        **theme.PAPER,
    )


def _names(
    rows: Sequence[Row], looks: Mapping[str, tuple[str, str]], pixels: float
) -> Iterator[theme.Piece]:
    """Of the lines behind, at the right edge where they leave one another room."""
    ends = [list(group)[-1] for _, group in groupby(rows, key=itemgetter("area_code", "series_id"))]
    ends.sort(key=itemgetter("value"))
    shifts = apart([row["value"] * pixels for row in ends], gap=_GAP)
    for row, shift in zip(ends, shifts, strict=True):
        yield theme.words(
            words.peer(row),
            13,
            color=theme.MUTED if looks[row["area_code"]][0] == theme.MUTED else theme.ACCENT,
            x=1,
            y=row["value"],
            yref="y",
            xanchor="left",
            align="left",
            xshift=6,
            yshift=shift,
        )


def _changed(year: int | None) -> Iterator[theme.Piece]:
    if year is not None:
        yield theme.words(
            words.changed(year),
            13,
            color=theme.BREAK,
            x=year - 0.5,
            xref="x",
            y=1,
            xanchor="right",
            yanchor="top",
            xshift=-4,
        )
