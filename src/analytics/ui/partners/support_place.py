"""Which kabupaten aid and TKSK are looked at in."""

from __future__ import annotations

from analytics.answers import assisted
from analytics.ui import pick
from analytics.vocabulary.area import BOJONEGORO, WITH_VILLAGES
from analytics.vocabulary.assistance import EXAMPLE_REGENCY


def regency(practice: bool) -> str:  # noqa: FBT001 - as each section takes it
    """Code of the regency a reader picked; in mode latihan the example place and nothing else."""
    if practice:
        return EXAMPLE_REGENCY
    offered = {code: assisted.name_of(code) for code in WITH_VILLAGES}
    return pick.switch("Kabupaten", "kab", offered, BOJONEGORO)
