"""The three ways of giving packages out, by name; of one place two of them are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.depth import Depth

if TYPE_CHECKING:
    from collections.abc import Mapping

RULES = {
    Rule.BEST: "Terbaik",
    Rule.EVEN: "Merata",
    Rule.NEED: "Menurut kebutuhan",
}
BOTH = "Merata = menurut kebutuhan"
_KEY = "▬ terbaik · ◆ merata · ○ kebutuhan"
_KEY_OF_ONE = "▬ terbaik · ◆ merata = kebutuhan"


def shown(facts: Mapping[str, Any]) -> tuple[Rule, ...]:
    """The ways that differ: of the kabupaten as one place "menurut kebutuhan" is "merata"."""
    return (Rule.BEST, Rule.EVEN) if _one(facts) else tuple(Rule)


def name(rule: Rule, facts: Mapping[str, Any]) -> str:
    """What a way is called in an answer."""
    return BOTH if _one(facts) and rule is Rule.EVEN else RULES[rule]


def key(facts: Mapping[str, Any]) -> str:
    """Of the marks in a picture."""
    return _KEY_OF_ONE if _one(facts) else _KEY


def _one(facts: Mapping[str, Any]) -> bool:
    return facts["depth"] is Depth.TOTALS
