"""The layouts that are read row by row, each by its contract. Boundaries are vector files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake.layouts import (
    aggregate,
    claims,
    conditions,
    direct_estimates,
    empowerment,
    events,
    facilitators,
    graduates,
    monthly,
    organisations,
    programmes,
    register,
    registry_checks,
    villages,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Contract
    from analytics.vocabulary.layout import Layout

_DECLARED = (
    aggregate,
    register,
    events,
    graduates,
    facilitators,
    villages,
    programmes,
    claims,
    monthly,
    organisations,
    conditions,
    registry_checks,
    empowerment,
    direct_estimates,
)
CONTRACTS: Mapping[Layout, Contract] = {
    module.CONTRACT.layout: module.CONTRACT for module in _DECLARED
}
