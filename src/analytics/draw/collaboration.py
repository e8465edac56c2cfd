"""Who works where: a matrix of villages by kind of actor; and what was done after trainings."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.draw import theme
from analytics.vocabulary.collaboration import UNLISTED, ActorGroup
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording import collaboration as words
from analytics.wording import trainings as of_trainings

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

MOST = 15
"""Rows of the matrix a hall can read; the table has the rest."""
_ROW, _AROUND = 70, 76  # pixels
_SHADES = ("#f3f6f8", "#d5e3e6", "#a9c8ce", "#6f9fa9")  # dark ink is read on all of them
_OPEN = ("#f3f6f8", "#f6dfcd", "#eab98f", "#dc935a")
_HEADS = {
    ActorGroup.AGENCY.value: "perangkat<br>daerah",
    ActorGroup.VILLAGE_GOVERNMENT.value: "pem.<br>desa",
    ActorGroup.BUSINESS.value: "dunia<br>usaha",
    ActorGroup.ACADEMIA.value: "akade-<br>misi",
    ActorGroup.CIVIL_SOCIETY.value: "organisasi<br>masy.",
    UNLISTED: "belum<br>terdaftar",
    "open": "<b>tanpa<br>pelaku</b>",
}
_GAP = 0.04  # of a cell, between two


def matrix(result: Result) -> go.Figure:
    """Rows of `answers.collaboration.matrix`, the most villages without an actor on top.

    A cell is darker the more villages it counts; the last column is of another colour, as what it
    counts is missing there.
    """
    standing = result.provenance.standing
    rows = result.frame.head(MOST)
    columns = columns_of(rows)
    most = max(1, int(rows[[c for c in columns if c != "open"]].to_numpy().max(initial=0)))
    worst = max([1, *rows["open"].dropna().astype(int)])
    cells: list[tuple[float, int, str, bool]] = []  # left edge, height, colour, counts anything
    texts = []
    heights = range(len(rows), 0, -1)
    for height, row in zip(heights, records(rows), strict=True):
        for place, column in enumerate(columns):
            value = row[column]
            told = None if pd.isna(value) else int(value)
            shades, top = (_OPEN, worst) if column == "open" else (_SHADES, most)
            cells.append((place + _GAP / 2, height, shades[_shade(told, top)], bool(told)))
            texts.append(
                theme.words(
                    words.cell(told) if told else "–",
                    19,
                    x=place + 0.5,
                    xref="x",
                    y=height,
                    yref="y",
                    color=theme.INK if told else theme.MUTED,
                    **(theme.PAPER if told and standing is Standing.EXAMPLE else {}),
                )
            )
    traces = [
        theme.bars(
            # Nothing is counted in an empty cell, so that nothing is hatched in it.
            standing if counts else Standing.OFFICIAL,
            [colour for _, _, colour, _ in of],
            base=[left for left, _, _, _ in of],
            x=[1 - _GAP] * len(of),
            y=[height for _, height, _, _ in of],
            width=0.5,
            hoverinfo="skip",
        )
        for counts in (True, False)
        if (of := [cell for cell in cells if cell[-1] is counts])
    ]
    heads = [
        theme.words(
            _HEADS[column], 13, x=place + 0.5, xref="x", y=1, yanchor="bottom", align="center"
        )
        for place, column in enumerate(columns)
    ]
    labels = [
        theme.words(
            label, 15, x=0, xref="x", y=height, yref="y", yshift=29, xanchor="left", **theme.PAPER
        )
        for height, label in zip(heights, rows["label"], strict=True)
    ]
    return theme.figure(
        _AROUND + _ROW * len(rows),
        traces,
        standing,
        [*heads, *texts, *labels],
        barmode="overlay",
        xaxis={"visible": False, "range": [0, len(columns)]},
        yaxis={"visible": False, "range": [0.6, len(rows) + 0.62]},
        margin={"t": 48, "b": 4},
    )


def columns_of(rows: pd.DataFrame) -> list[str]:
    """The columns that are shown: the five kinds, the unlisted where there are any, the open."""
    shown = [group.value for group in ActorGroup]
    if UNLISTED in rows and (rows[UNLISTED] > 0).any():
        shown.append(UNLISTED)
    return [*shown, "open"]


def _shade(value: int | None, most: int) -> int:
    """Which of four shades: the palest for none, the others by thirds of the largest."""
    return 0 if not value else min(3, 1 + (3 * value - 1) // most)


_DONE, _NOT, _UNASKED = theme.ACCENT, "#c98f5f", "#dfe5ea"
_BAR = 82
_LETTERS = 42  # of a line above a bar, on a telephone


def acts(result: Result) -> go.Figure:
    """Rows of `answers.trainings.outcomes`: done, not done and not asked, as parts of all.

    A bar is as long as all that took part, in percent, so that acts of villages and of people stand
    side by side; of hidden or uncounted ones only the frame is drawn.
    """
    standing = result.provenance.standing
    rows: list[dict[str, Any]] = records(result.frame)
    heights = list(range(len(rows), 0, -1))
    traces = []
    start = [0.0] * len(rows)
    for part, colour in (("done", _DONE), ("not_done", _NOT), ("unasked", _UNASKED)):
        long = [_part(row, part) for row in rows]
        traces.append(
            theme.bars(
                standing,
                [colour] * len(rows),
                base=list(start),
                x=long,
                y=heights,
                width=0.26,
                hoverinfo="skip",
                name=of_trainings.PARTS[part],
            )
        )
        start = [one + other for one, other in zip(start, long, strict=True)]
    return theme.figure(
        44 + _BAR * len(rows),
        traces,
        standing,
        theme.above({y: _lines(row) for y, row in zip(heights, rows, strict=True)}),
        barmode="overlay",
        showlegend=True,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "font": {"size": 15}},
        xaxis={"range": [0, 100], "ticksuffix": "%", "dtick": 25, "tickfont": {"size": 14}},
        yaxis={"visible": False, "range": [0.5, len(rows) + 0.75]},
        margin={"t": 40, "b": 30},
    )


def _lines(row: dict[str, Any]) -> str:
    return "<br>".join(wrap(of_trainings.bar(row), _LETTERS))


def _part(row: dict[str, Any], part: str) -> float:
    if row["hidden"] or not row["of"]:
        return 0.0
    return 100 * float(row[part]) / float(row["of"])
