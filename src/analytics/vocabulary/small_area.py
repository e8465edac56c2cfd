"""What an estimate of a small area is of, how it is made, and whether it may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

USABLE_TO: Final = 25.0
CAREFUL_TO: Final = 50.0
"""Ends of the classes of RSE, percent, as BPS uses them."""


class Reliability(StrEnum):
    """What a relative standard error (RSE) lets an estimate be used for, by the rule of BPS."""

    USABLE = "usable"
    CAREFUL = "careful"
    REFUSED = "refused"


class Method(StrEnum):
    """How the variance between areas is estimated."""

    REML = "reml"
    ML = "ml"


class Scale(StrEnum):
    """On which scale shares are modelled."""

    ARCSINE = "arkussinus"
    PLAIN = "asli"


class Aligned(StrEnum):
    """How estimates are made to add up to the figure of the whole."""

    RATIO = "rasio"
    DIFFERENCE = "selisih"
    NONE = "tidak"


# Indicators a file of direct estimates may tell, by their id; shares may take the arcsine.
SHARES: Final = frozenset({"poverty_rate", "extreme_poverty_rate"})
TOLD: Final = ("poverty_rate", "poverty_gap", "poverty_severity", "extreme_poverty_rate")


@dataclass(frozen=True, slots=True)
class Model:
    """How estimates are asked to be made.

    Attributes:
        indicator: its id, one of `TOLD`.
        year: of the survey.
        covariates: codes of those used, beside the constant.
        method: of the variance between areas.
        scale: on which it is modelled; a figure that is no share stays on its own.
        aligned: with the published figure of the kabupaten.
        smooth: sampling variances by the size of the sample.
    """

    indicator: str
    year: int
    covariates: tuple[str, ...] = ()
    method: Method = Method.REML
    scale: Scale = Scale.ARCSINE
    aligned: Aligned = Aligned.RATIO
    smooth: bool = False

    @property
    def arcsine(self) -> bool:
        """True where it is modelled on the arcsine scale."""
        return self.scale is Scale.ARCSINE and self.indicator in SHARES
