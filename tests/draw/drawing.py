from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.area import Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Result

if TYPE_CHECKING:
    import pandas as pd

    from analytics.vocabulary.standing import Standing

RATE = Indicator("r", "Laju", Unit.PERCENT, Direction.LOWER_IS_BETTER, 2, "…", "BPS", Level.REGENCY)
FAMILIES = Indicator("k", "KPM", Unit.KPM, Direction.NEUTRAL, 0, "…", "Dinsos", Level.VILLAGE)
ORIGIN = Origin("o", "BPS", "Damarinfo", "Berita", "", "")


def result(frame: pd.DataFrame, standing: Standing, indicator: Indicator = FAMILIES, **facts):
    return Result(frame, indicator, Provenance((ORIGIN,), standing), facts)


def words(figure) -> list[str]:
    return [annotation.text for annotation in figure.layout.annotations]


def is_watermarked(figure) -> bool:
    return any("DATA CONTOH" in text and "BUKAN DATA RESMI" in text for text in words(figure))


def is_hatched(figure) -> bool:
    return all(bar.marker.pattern.shape for bar in figure.data)


def rgb(colour: str) -> list[float]:
    """Red, green and blue of `#rrggbb`, from 0 to 1."""
    return [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]


def contrast(one: str, other: str) -> float:
    """Contrast of two colours (WCAG 2.2), from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in rgb(colour))
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
