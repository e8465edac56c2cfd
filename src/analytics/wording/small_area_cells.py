"""A kecamatan's estimate in a cell, a line or a corner of the map: never without its error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.small_area import Reliability
from analytics.wording.quantities import figure, interval, is_missing, number, quantity, unit_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.indicator import Indicator

_SHORT: Final = {
    Reliability.USABLE: "dapat dipakai",
    Reliability.CAREFUL: "hati\N{NON-BREAKING HYPHEN}hati",
    Reliability.REFUSED: "ditolak",
}
REFUSED: Final = "ditolak: RSE >\N{NO-BREAK SPACE}50%"
_ENDLESS: Final = "tak tentu"
NO_COVARIATE: Final = "peubah penyertanya belum ada"
NO_SAMPLE: Final = "tanpa sampel"


def ends(row: Mapping[str, Any], of: Indicator) -> str:
    """The 95 % interval."""
    return interval(row["low"], row["high"], of.unit, of.decimals)


def error(value: float) -> str:
    """An RSE in percent, whole."""
    return "" if is_missing(value) else quantity(value, Unit.PERCENT, 0)


def direct_error(row: Mapping[str, Any]) -> str:
    """The survey's own RSE; without bounds where its estimate is zero."""
    if not row["sampled"]:
        return ""
    return _ENDLESS if is_missing(row["direct_rse"]) else error(row["direct_rse"])


def estimate(row: Mapping[str, Any], of: Indicator) -> str:
    """A kecamatan's estimate with its interval, or why there is none."""
    if not row["reliability"]:
        return NO_COVARIATE
    if is_missing(row["value"]):
        return REFUSED
    return f"{figure(row['value'], of)} ({ends(row, of)})"


def on_plan(row: Mapping[str, Any]) -> str:
    """A letter on the plan: ticked where it may be used, ringed where nobody was asked."""
    tick = " ✓" if row["reliability"] == Reliability.USABLE else ""
    return f"{row['name'][-1]}{'' if row['sampled'] else '°'}{tick}"


def on_map(row: Mapping[str, Any], of: Indicator) -> str:
    """What a kecamatan says on the map: its estimate never without its error."""
    if not row["reliability"] or is_missing(row["value"]):
        return estimate(row, of)
    return f"{estimate(row, of)}, RSE {error(row['rse'])}"


def direct(row: Mapping[str, Any], of: Indicator) -> str:
    """The survey's own figure, or why it is not shown."""
    if not row["sampled"] and is_missing(row["sample"]):
        return NO_SAMPLE
    return figure(row["direct"], of) if row["direct_shown"] else REFUSED


def own(row: Mapping[str, Any], of: Indicator) -> str:
    """The survey's own figure with its error and sample."""
    return f"Survei saja {direct(row, of)}, RSE {error(row['direct_rse'])}, n = {size(row)}"


def size(row: Mapping[str, Any]) -> str:
    """Households in the sample, or that there were none."""
    return NO_SAMPLE if is_missing(row["sample"]) else number(row["sample"])


def apart(row: Mapping[str, Any]) -> str:
    """Whether a kecamatan lies further from the model than chance brings about."""
    return "lebih jauh daripada kebetulan" if row["outlier"] else "dalam batas kebetulan"


def axis(of: Indicator) -> str:
    """What the axis of the estimates is called."""
    return f"{of.label} ({unit_name(of.unit)})"


def reliable(row: Mapping[str, Any]) -> str:
    """The class of a kecamatan's RSE in a word or two."""
    return _SHORT[Reliability(row["reliability"])] if row["reliability"] else NO_COVARIATE


def told(row: Mapping[str, Any], of: Indicator) -> str:
    """A kecamatan in a line, for the command line."""
    sample = NO_SAMPLE if is_missing(row["sample"]) else f"n = {number(row['sample'])} rumah tangga"
    rse = f", RSE {error(row['rse'])} ({reliable(row)})" if row["reliability"] else ""
    return (
        f"{row['name']} ({row['area_code']}): {estimate(row, of)}{rse}, "
        f"survei saja {direct(row, of)}, bobot survei {weight(row['gamma'])}, {sample}"
    )


def weight(gamma: float) -> str:
    """How much of an estimate is the survey's own: `0,43`."""
    return number(gamma, 2) if not is_missing(gamma) else ""
