"""The waterfall of a verified list: bars run from count to count, what nobody told is no zero."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.draw.registry_checks import waterfall
from analytics.vocabulary.checks import CORRECTIONS, EXITS
from analytics.vocabulary.standing import Standing
from analytics.wording.registry_checks import NOT_TOLD, PARTS
from tests.draw.drawing import contrast, is_hatched, is_watermarked, result

COUNTS = {
    "opening": 100,
    "added": 6,
    "improved": 4,
    "moved": 3,
    "died": pd.NA,
    "never_eligible": 15,
    "double": 5,
    "rule": 2,
    "unexplained": 7,
    "closing": 70,
}


def drawn(standing=Standing.QUOTED, **changes):
    found = waterfall(result(pd.DataFrame(), standing, parts=COUNTS | changes))
    (bars,) = found.data
    return found, {name: at for at, name in enumerate(COUNTS)}, bars


def test_bars_run_from_the_first_count_to_the_last():
    _, at, bars = drawn()
    ends = {
        name: (bars.base[place], bars.base[place] + bars.x[place]) for name, place in at.items()
    }
    assert ends["opening"] == (0, 100)
    assert ends["added"] == (100, 106)
    assert ends["improved"] == (102, 106)
    assert ends["unexplained"] == (70, 77)
    assert ends["closing"] == (0, 70)
    assert [bars.text[at[name]] for name in ("added", "improved", "closing")] == ["+6", "−4", "70"]


def test_what_nobody_told_says_so_and_moves_nothing():
    _, at, bars = drawn()
    assert bars.text[at["died"]] == NOT_TOLD
    assert bars.base[at["never_eligible"]] + bars.x[at["never_eligible"]] == bars.base[at["moved"]]
    assert bars.x[at["died"]] < min(bars.x[at[name]] for name in ("rule", "moved"))


def test_families_that_came_unreported_run_to_the_right():
    _, at, bars = drawn(unexplained=-7, closing=84)
    assert bars.text[at["unexplained"]] == "+7"
    assert bars.base[at["unexplained"]] + bars.x[at["unexplained"]] == 84


def test_the_four_kinds_are_told_apart_by_colour_and_by_words():
    _, at, bars = drawn(died=1)
    colours = [bars.marker.color[at[name]] for name in COUNTS]
    kinds = {
        "exits": {colours[at[name]] for name in EXITS},
        "correction": {colours[at[name]] for name in CORRECTIONS},
        "rule": {colours[at["rule"]]},
        "unexplained": {colours[at["unexplained"]]},
        "count": {colours[at["opening"]], colours[at["closing"]]},
    }
    assert [len(one) for one in kinds.values()] == [1] * 5
    assert len(set.union(*kinds.values())) == 5
    assert all(contrast(colour, "#ffffff") >= 3 for colour in colours), "WCAG 1.4.11"
    assert all(PARTS[name].startswith("Keluar sungguhan") for name in EXITS)
    assert all(PARTS[name].startswith("Koreksi") for name in CORRECTIONS)
    told = [label.replace("<br>", " ") for label in bars.y]
    assert told == list(PARTS.values())


@pytest.mark.parametrize("standing", [Standing.EXAMPLE, Standing.QUOTED])
def test_an_example_is_hatched_and_says_so(standing):
    figure, *_ = drawn(standing)
    assert is_watermarked(figure) == (standing is Standing.EXAMPLE)
    assert is_hatched(figure) == (standing is Standing.EXAMPLE)
