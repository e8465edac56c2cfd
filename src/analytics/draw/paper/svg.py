"""The few elements our pictures on paper are made of. Lengths are points; text is escaped here."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from analytics.draw.slides import typeface

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SMALL, NORMAL = 8.0, 9.0


def picture(width: float, height: float, pieces: Iterable[str]) -> str:
    """A standalone picture."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{at(width)}" height="{at(height)}" '
        f'viewBox="0 0 {at(width)} {at(height)}" font-family="{typeface.FAMILY}">'
        f"{''.join(pieces)}</svg>"
    )


def at(value: float) -> str:
    """A length or a place as SVG writes it, to a hundredth of a point."""
    return f"{round(value, 2):g}"


def words(  # noqa: PLR0913 - a text has a place, a size, a colour, a weight and an end it hangs on
    text: str,
    x: float,
    y: float,
    colour: str,
    size: float = NORMAL,
    *,
    anchor: str = "start",
    bold: bool = False,
) -> str:
    """One line of text; `y` is its base line."""
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{at(x)}" y="{at(y)}" font-size="{at(size)}" fill="{colour}" '
        f'text-anchor="{anchor}"{weight}>{escape(text)}</text>'
    )


def stroke(points: Sequence[tuple[float, float]], colour: str, width: float, dash: str = "") -> str:
    """A line through all points."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    corners = " ".join(f"{at(x)},{at(y)}" for x, y in points)
    return (
        f'<polyline points="{corners}" fill="none" stroke="{colour}" stroke-width="{at(width)}" '
        f'stroke-linejoin="round"{dashed}/>'
    )


def room(text: str, size: float, *, bold: bool = False) -> float:
    """Points a text takes."""
    return typeface.width(text, size, bold=bold)
