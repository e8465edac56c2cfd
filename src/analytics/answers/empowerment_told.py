"""Rows of answers on empowerment as text, by the column that tells each answer from all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.wording import (
    empowerment,
    empowerment_incomes,
    empowerment_known,
    empowerment_partners,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from analytics.vocabulary.result import Result

_WRITTEN: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "pathway_step": empowerment.told_step,
    "leak_from": empowerment.told_leak,
    "same_time": empowerment.told_cohort,
    "buyer": empowerment_partners.told,
    "income_change": empowerment_incomes.told,
    "accompanied": empowerment_incomes.told,
    "pathway_known": empowerment_known.told,
}


def _line(write: Callable[[Mapping[str, Any]], str]) -> Callable[[dict[str, Any], Result], str]:
    return lambda row, _: f"  {write(row)}"


EMPOWERMENT: Final = {column: _line(write) for column, write in _WRITTEN.items()}
