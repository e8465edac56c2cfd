"""Which kabupaten the page Desa dampingan is about."""

from __future__ import annotations

from analytics.store import tables
from analytics.ui import pick
from analytics.vocabulary.area import BOJONEGORO, WITH_VILLAGES
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.wording import assistance_known as words


def regency(practice: bool) -> str:  # noqa: FBT001 - as each section takes it
    """Code of the regency a reader picked; in mode latihan the example place and nothing else."""
    if practice:
        return EXAMPLE_REGENCY
    offered = {code: tables.area(code).name for code in WITH_VILLAGES}
    offered[BOJONEGORO] = words.modelled(offered[BOJONEGORO])
    return pick.switch("Kabupaten", "kab", offered, BOJONEGORO)
