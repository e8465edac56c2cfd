"""What is said once a scenario was opened, or a link to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.wording.quantities import number
from analytics.wording.scenarios_kept import both

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.scenario import Scenario

OTHER_LINK: Final = (
    "Tautan ini dibuat dengan data lain; yang tampak dihitung dengan data sekarang, jadi angkanya "
    "dapat berbeda dari yang dilihat pembuatnya."
)


def opened(slot: str, scenario: Scenario, before: str) -> str:
    """Said once a scenario stands in a slot of a page whose draws had the seed `before`."""
    count = number(len(scenario.settings))
    said = f"“{scenario.name}” terbuka di {slot}: {count} penggeser dipindahkan."
    if str(scenario.seed) == before:
        return said
    return (
        f"{said} Semua skenario di halaman ini kini memakai benih undian {scenario.seed} seperti "
        f"pada skenario itu, bukan {before}, agar angkanya sama dan semua dapat dibandingkan."
    )


def opened_other(other: Sequence[str], slot: str, *, noted: bool) -> str:
    """Said with it where it was made with other data or another model; empty where not."""
    if not other:
        return ""
    made = f"Skenario itu dibuat dengan {both(other)}, jadi angkanya dapat berbeda"
    beside = f"; hasil yang dicatat dan hitungan sekarang ada di “Simpan atau bawa”, {slot}"
    return f"{made}{beside * noted}."
