"""Why an allocation gives nobody anything, and what to loosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.allocation import Obstacle
from analytics.vocabulary.indicator import Unit
from analytics.wording.quantities import is_missing, number, quantity
from analytics.wording.rupiah import money
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHOWN = 4
LIMITS = {
    "budget": "anggaran",
    "hours": "jam pendamping",
    "supply": "pasokan",
    "least": "minimum kecamatan",
    "families": "keluarga yang layak",
}
"""What can limit, by its name in a problem."""


def nobody(facts: Mapping[str, Any]) -> str:
    """That nothing can be given, and what stands in the way."""
    binding = [LIMITS[row["kind"]] for row in facts["limits"] if row["binds"]]
    raised = joined(list(dict.fromkeys(binding[:2])), "atau")
    way_out = f"naikkan {raised}" if raised else "izinkan paket lain"
    return f"Dengan batas ini tidak satu paket pun dapat diberikan; {way_out}."


def impossible(facts: Mapping[str, Any]) -> str:
    """That no allocation keeps all limits, and what to loosen."""
    found = facts["obstacle"]
    head = "Tidak ada pembagian yang memenuhi semua batas sekaligus"
    if found.obstacle is Obstacle.LEAST_ABOVE_LIMIT:
        lower = "turunkan minimum per kecamatan"
        if not is_missing(found.asked):
            return (
                f"{head}: minimum per kecamatan saja memerlukan {money(found.asked)}, sedangkan "
                f"anggarannya {money(found.there)}; naikkan anggaran sampai sebanyak itu atau "
                f"{lower}{highest(facts)}."
            )
        names = [LIMITS[name] for name in found.where]
        if "budget" in found.where:  # without what is missing: none is enough by itself
            loosen = f"{joined(names)} bersama-sama"
        else:
            loosen = joined(names, "atau")
        lower += highest(facts)
        return f"{head}: minimum per kecamatan tidak terpenuhi; longgarkan {loosen}, atau {lower}."
    where = joined([facts["names"].get(code, code) for code in found.where[:_SHOWN]])
    return (
        f"{head}: di {where} diminta {number(found.asked)} keluarga, yang layak "
        f"{number(found.there)}; turunkan minimumnya atau izinkan paket lain."
    )


def highest(facts: Mapping[str, Any]) -> str:
    """The highest minimum that could be kept, where it is known."""
    share = facts.get("highest")
    return "" if share is None else f" sampai {quantity(100 * share, Unit.PERCENT, 0)}"
