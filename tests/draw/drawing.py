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
