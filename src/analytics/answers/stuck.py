"""Where families are stuck: the stage that most of them leave without having graduated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.answers import register
from analytics.measures.stuck import rates, worst
from analytics.vocabulary.stage import Stage

if TYPE_CHECKING:
    from analytics.vocabulary.provenance import Provenance

CUBE = "passages"


@dataclass(frozen=True, slots=True)
class Stuck:
    """The stage with the largest loss for the time families wait there.

    Attributes:
        stage: which.
        surely: no interval of another stage reaches as high.
        loss: losses per 100 family-years, with low and high (95 percent).
        low: see `loss`.
        high: see `loss`.
    """

    stage: Stage
    surely: bool
    loss: float
    low: float
    high: float


def told(code: str, practice: bool) -> bool:  # noqa: FBT001 - the reader's switch
    """True if a register tells of the stages of an area at all."""
    if not register.there(practice):
        return False
    rows = register.cube(CUBE, practice)
    rows = rows[rows["area_code"] == code]
    return bool(rows["family_days"].notna().any())


def where(code: str, practice: bool) -> Stuck | None:  # noqa: FBT001
    """The stage families of an area are stuck at; None where too few came to two of them."""
    if not told(code, practice):
        return None
    cube = register.cube(CUBE, practice)
    found = rates(cube[cube["area_code"] == code])
    first = worst(found, "loss")
    if first is None:
        return None
    stage, surely = first
    row = found.loc[found["stage"] == stage].iloc[0]
    ends = (float(row[name]) for name in ("loss", "loss_low", "loss_high"))
    return Stuck(Stage(stage), surely, *ends)


def provenance(practice: bool) -> Provenance:  # noqa: FBT001
    """Where the counts come from."""
    return register.provenance(CUBE, practice).then(
        "keluar sebelum lulus per 100 keluarga-tahun menunggu di tiap tahap"
    )
