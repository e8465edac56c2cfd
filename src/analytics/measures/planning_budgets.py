"""Lines of a budget: which strategy a line serves, by the words of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAMES = ("subactivity", "activity", "programme")
"""From the finest name of a line to the widest."""


def classed(line: Mapping[str, str], rules: Sequence[tuple[str, str]]) -> str:
    """The word by which a line is classed; "" where none fits, or where words disagree.

    The finest name of the line that holds a word decides; within a name the longest word. Two
    longest words of different strategies decide nothing.

    Args:
        line: programme, activity, subactivity.
        rules: word in small letters, and its strategy.
    """
    for name in _NAMES:
        text = " ".join(str(line[name]).casefold().split())
        fitting = [rule for rule in rules if rule[0] in text] if text else []
        if fitting:
            longest = max(len(word) for word, _ in fitting)
            best = [rule for rule in fitting if len(rule[0]) == longest]
            return best[0][0] if len({strategy for _, strategy in best}) == 1 else ""
    return ""
