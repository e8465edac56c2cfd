"""Where it is worst, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.indicator import Indicator

NO_DISTRICT = "Belum ada angka per kecamatan yang sebanding dengan jumlah penduduknya."
_NAMED = 3  # kecamatan that share the first place


def worst_of_all(indicator: Indicator, names: Sequence[str]) -> str:
    """The kecamatan with the highest figure, where every one has a figure."""
    return f"{indicator.label} paling tinggi di {_shared(names)}."


def worst_of_some(names: Sequence[str], known: int, total: int) -> str:
    """The same where most have none, so that there is no order."""
    return (
        f"Belum dapat diurutkan: baru {number(known)} dari {number(total)} kecamatan punya angka, "
        f"di antaranya {_shared(names)} paling tinggi."
    )


def worst_why(indicator: Indicator, value: str, period: str) -> str:
    """What the figure is, and that it is not what was asked for."""
    return (
        f"{indicator.label} {value} ({period}): cacahan daftar, bukan persentase penduduk miskin, "
        "yang tidak terbit per kecamatan."
    )


def _shared(names: Sequence[str]) -> str:
    if len(names) > _NAMED:
        return f"{number(len(names))} kecamatan sekaligus"
    return joined(names)


def not_published(never: str) -> str:
    """Why nobody can say where poverty is highest."""
    return f"{never}."
