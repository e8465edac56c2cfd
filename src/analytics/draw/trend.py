"""A quantity over the years: one line an area, breaks drawn broken, targets with their document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure as written
from analytics.wording.quantities import interval, unit_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    import pandas as pd
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_NO_ZERO = frozenset({Unit.INDEX, Unit.RATIO, Unit.YEARS})


def trend(result: Result, height: int = 520) -> go.Figure:
    """Lines of `result.frame` (area_code, name, series_id, period, value, low, high, standing).

    `result.facts`: `focus` (area codes drawn strongly), `targets` (frame of year, value,
    document), `note` (text written in the picture), `breaks` (frame of year, label).
    """
    chart = theme.figure(height)
    focus = set(result.facts.get("focus", ()))
    colours: dict[str, str] = {}
    for (code, _series), line in result.frame.groupby(["area_code", "series_id"], sort=False):
        strong = code in focus
        colour = colours.setdefault(str(code), theme.SERIES[len(colours) % len(theme.SERIES)])
        _add_line(chart, result, _by_year(line), colour, strong=strong)
    if len(colours) > 1:  # a line that is alone is named by the heading above it
        _label_ends(chart, result.frame, colours, focus, height)
    _add_targets(chart, result)
    for row in records(result.facts["breaks"]):
        chart.add_vline(
            x=row["year"] - 0.5, line={"dash": "dash", "color": theme.BREAK, "width": 1.5}
        )
        chart.add_annotation(
            x=row["year"] - 0.5,
            y=1,
            yref="paper",
            text=row["label"],
            showarrow=False,
            xanchor="left",
            yanchor="top",
            font={"size": 13, "color": theme.BREAK},
        )
    if note := result.facts.get("note"):
        chart.add_annotation(
            text=note,
            xref="paper",
            yref="paper",
            x=0,
            y=1.0,
            yanchor="bottom",
            xanchor="left",
            showarrow=False,
            font={"size": 14, "color": theme.MUTED},
        )
    chart.update_xaxes(tickformat="d", nticks=10, tickangle=0, showgrid=False)
    chart.update_yaxes(
        title={"text": unit_name(result.indicator.unit), "font": {"size": 14}},
        # An index has no meaningful zero; a share or a count has.
        rangemode="normal" if result.indicator.unit in _NO_ZERO else "tozero",
    )
    chart.update_layout(margin={"t": 44, "r": 150 if len(colours) > 1 else 24})
    return theme.watermarked(chart, result.provenance.standing)


def _add_line(
    chart: go.Figure, result: Result, line: pd.DataFrame, colour: str, *, strong: bool
) -> None:
    standings = [Standing(s) if isinstance(s, str) else Standing.QUOTED for s in line["standing"]]
    chart.add_scatter(
        x=line["year"],
        y=line["value"],
        mode="lines+markers",
        connectgaps=False,
        line={"color": colour, "width": 4 if strong else 1.8},
        marker={
            "symbol": [theme.SYMBOLS[s] for s in standings],
            "size": 10 if strong else 6,
            "line": {"width": 2.5 if strong else 1.5, "color": colour},
        },
        opacity=1 if strong else 0.75,
        customdata=[
            f"{row['name']}: <b>{written(row['value'], result.indicator)}</b><br>"
            f"{period_of(row['period'])} · {Standing(row['standing']).short_label}"
            if isinstance(row["period"], str)
            else ""
            for row in records(line)
        ],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _by_year(line: pd.DataFrame) -> pd.DataFrame:
    """The line with a row for every year, so that a year nobody published is a gap."""
    years = [Period.parse(key).end.year for key in line["period"]]
    line = line.assign(year=years).drop_duplicates("year", keep="last").set_index("year")
    return line.reindex(range(min(years), max(years) + 1)).reset_index()


def _label_ends(
    chart: go.Figure,
    lines: pd.DataFrame,
    colours: Mapping[str, str],
    focus: Container[str],
    height: int,
) -> None:
    """Names in the right margin, each at the height its line ends, moved apart where they touch.

    The margin, because the years of the targets lie between the ends of the lines and the edge.
    """
    ends = lines.drop_duplicates("area_code", keep="last").sort_values("value")
    shifts = _apart(ends["value"] / lines["value"].max() * (height - 90), gap=19)
    for (_, last), shift in zip(ends.iterrows(), shifts, strict=True):
        strong = last["area_code"] in focus
        chart.add_annotation(
            xref="paper",
            x=1,
            y=last["value"],
            text=f"<b>{last['name']}</b>" if strong else last["name"],
            showarrow=False,
            xanchor="left",
            xshift=8,
            yshift=shift,
            font={"size": 15 if strong else 13, "color": colours[last["area_code"]]},
        )


def _apart(heights: Iterable[float], gap: float) -> list[float]:
    """Shifts (pixels, upwards) that leave `gap` between neighbours; `heights` ascend."""
    wanted = list(heights)
    placed: list[float] = []
    for height in wanted:
        placed.append(max(height, placed[-1] + gap) if placed else height)
    # Pushed up only, the whole stack would drift: let it down again by half.
    drift = sum(p - w for p, w in zip(placed, wanted, strict=True)) / len(wanted)
    return [p - w - drift for p, w in zip(placed, wanted, strict=True)]


def _add_targets(chart: go.Figure, result: Result) -> None:
    """A tick a target, and below the lowest of a year all that documents name for it."""
    targets = result.facts["targets"]
    if targets.empty:
        return
    unit, decimals = result.indicator.unit, result.indicator.decimals
    for end in ("low", "high"):
        chart.add_scatter(
            x=targets["year"],
            y=targets[end],
            mode="markers",
            marker={
                "symbol": "line-ew",
                "size": 18,
                "line": {"width": 3.5, "color": theme.TARGET},
            },
            customdata=[
                f"Target {row['year']}: "
                f"<b>{interval(row['low'], row['high'], unit, decimals)}</b>"
                f"<br>{row['document']}"
                for row in records(targets)
            ],
            hovertemplate="%{customdata}<extra></extra>",
        )
    last = Period.parse(result.frame["period"].iloc[-1]).end.year
    ahead = targets[targets["year"] >= last]
    for year, rows in ahead.groupby("year"):
        low, high = rows["low"].min(), rows["high"].max()
        neighbour = bool((ahead["year"] == year + 1).any())
        chart.add_annotation(
            x=year,
            y=low,
            # The next year's words would lie on these: they lean to the left to make room.
            xanchor="right" if neighbour else "center",
            xshift=12 if neighbour else 0,
            yanchor="top",
            yshift=-4,
            showarrow=False,
            text=f"target {year}<br>{interval(low, high, unit, decimals)}",
            bgcolor="rgba(255,255,255,.8)",
            font={"size": 12, "color": theme.TARGET},
        )
