"""How sure an allocation of packages is while nobody knows what packages bring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.depth import Depth
from analytics.wording.allocation import gained, plain, share
from analytics.wording.allocation_rules import RULES
from analytics.wording.quantities import number
from analytics.wording.sentences import joined
from analytics.wording.slides import first_upper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIRM = 0.9
"""A package that stays in so many of the draws is called firm."""
LOOSE = 0.5


def beats(facts: Mapping[str, Any]) -> str:
    """In how many draws of effects the best allocation stays above the two rules."""
    aim = facts["aim"]
    return (
        f"Bila andaian paket ditarik {number(facts['draws'])} kali dari rentangnya, pembagian ini "
        f"mengungguli dibagi merata di {share(facts['over_even'])} tarikan"
        + (
            ""
            if facts["depth"] is Depth.TOTALS
            else f" dan menurut kebutuhan di {share(facts['over_need'])}"
        )
        + f"; hasil terburuknya {gained(facts['worst'], aim)}."
    )


def firm(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Which packages stay when effects are otherwise, and what knowing the effects would add."""
    aim, draws = facts["aim"], number(facts["draws"])
    steady = [row["label"] for row in rows if row["best"] and row["kept"] >= FIRM]
    loose = [row["label"] for row in rows if row["best"] and row["kept"] < LOOSE]
    told = []
    if steady:
        told.append(f"{joined(steady)} tetap terpilih di sedikitnya 90% dari {draws} tarikan")
    if loose:
        told.append(f"{joined(loose)} terpilih di kurang dari separuhnya")
    if not steady:
        most = max(rows, key=lambda row: row["kept"])
        told.insert(
            0,
            f"tidak satu paket pun tetap terpilih di 90% dari {draws} tarikan; yang paling sering "
            f"{most['label']} ({share(most['kept'])})",
        )
    first = first_upper("; ".join(told))
    safest = facts["safest"]
    safer = (
        ""
        if safest is Rule.BEST
        else f" Yang penyesalan terbesarnya paling kecil justru pembagian {RULES[safest].lower()}."
    )
    return (
        f"{first}.",
        (
            "Andai hasil paket sudah diketahui lebih dahulu, pembagian lain dapat membawa "
            f"rata-rata {plain(facts['mean_regret'], aim)} lagi, paling banyak "
            f"{plain(facts['regret'], aim)} lagi: itulah harga dari tidak tahu.{safer}"
        ),
    )
