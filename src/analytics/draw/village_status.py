"""Villages by status: one bar an area, all of its villages from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.region import VillageStatus
from analytics.wording import region_villages as words
from analytics.wording.quantities import is_missing

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

# Light brown to dark blue-green: low and high apart in hue for every eye, and in grey.
COLOURS = {
    VillageStatus.VERY_UNDERDEVELOPED: "#8a4a00",
    VillageStatus.UNDERDEVELOPED: "#e0b47e",
    VillageStatus.DEVELOPING: "#e4e8eb",
    VillageStatus.ADVANCED: "#8fbfc8",
    VillageStatus.INDEPENDENT: "#125e70",
}
_DARK = frozenset({VillageStatus.VERY_UNDERDEVELOPED, VillageStatus.INDEPENDENT})
_ROW, _AROUND = 58, 60
_ROOM = 9.0  # percent of a bar that a number in it takes


def village_status(result: Result) -> go.Figure:
    """The rows of `answers.region_villages.statuses`; counts stand in the bars."""
    rows, standing = result.rows(), result.provenance.standing
    known = [place for place, row in enumerate(rows) if not is_missing(row["villages"])]
    traces = []
    for status in VillageStatus:
        shares = [100 * rows[place][status.value] / rows[place]["villages"] for place in known]
        if not any(shares):
            continue
        traces.append(
            theme.bars(
                standing,
                [COLOURS[status]] * len(known),
                y=known,
                x=shares,
                width=0.46,
                name=status.label,
                hoverinfo="skip",
                text=[
                    words.count(rows[place][status.value]) if share >= _ROOM else ""
                    for place, share in zip(known, shares, strict=True)
                ],
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                constraintext="none",
                textfont={
                    "size": 14,
                    "color": "#ffffff" if status in _DARK else theme.INK,
                },
            )
        )
    names = [
        theme.words(
            _words(row),
            15,
            x=0,
            y=place,
            yref="y",
            yshift=24,
            xanchor="left",
        )
        for place, row in enumerate(rows)
    ]
    return theme.figure(
        _AROUND + _ROW * len(rows),
        traces,
        standing,
        names,
        barmode="stack",
        showlegend=True,
        legend={
            "orientation": "h",
            "x": 0,
            "y": 1,
            "yanchor": "bottom",
            "traceorder": "normal",
            "font": {"size": 14},
            "itemclick": False,
            "itemdoubleclick": False,
        },
        margin={"t": 40, "b": 0},
        xaxis={"visible": False, "range": [0, 100]},
        yaxis={"visible": False, "range": [len(rows) - 0.6, -0.85]},
    )


def _words(row: dict[str, Any]) -> str:
    if is_missing(row["villages"]):
        return f"{row['name']}  belum ada data"
    total, share = words.count(row["villages"]), words.share(row["independent_share"])
    return f"{row['name']}  mandiri <b>{share}</b> dari {total} desa"
