"""The layouts that are read row by row, each by its contract. Boundaries are vector files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake.layouts import aggregate, claims, register

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Contract
    from analytics.vocabulary.layout import Layout

CONTRACTS: Mapping[Layout, Contract] = {
    contract.layout: contract
    for contract in (aggregate.CONTRACT, register.CONTRACT, claims.CONTRACT)
}
