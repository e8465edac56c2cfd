"""Assisted villages before and after: in groups that began together, and each by itself."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.actions import entries
from analytics.answers import assisted_before_after, before_after_told, village_panel
from analytics.simulate.village_panel import CHOSEN_ON, example
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.design import Choice
from analytics.vocabulary.result import Gap
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.verdict import Verdict

OPERATOR = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
CODES = tuple(example().wide.index[:3])


def assist(village: str, begins: str) -> None:
    entries.write(OPERATOR, EntryKind.ASSISTANCE, village, village, {"from": begins}, ())


def test_villages_that_began_together_are_a_group_and_those_without_a_day_come_last(state):
    for code, begins in (
        ("33.16.01.2001", "2021-09-13"),
        ("33.16.01.2002", ""),
        ("33.16.02.2001", "2021-09-13"),
        ("33.16.02.2002", "2020-01-02"),
        ("35.22.01.2003", "2021-09-13"),
    ):
        assist(code, begins)
    assert assisted_before_after.groups("33.16") == (
        (("33.16.02.2002",), date(2020, 1, 2)),
        (("33.16.01.2001", "33.16.02.2001"), date(2021, 9, 13)),
        (("33.16.01.2002",), None),
    )
    assert assisted_before_after.groups("35.17") == ()


def each(how, effect=0.0):
    return assisted_before_after.each(
        CODES, village_panel.EXAMPLE, CHOSEN_ON, practice=True, how=how, effect=effect
    )


def test_each_village_is_judged_by_itself_by_the_test_it_passes_least():
    none, large = each(Choice.UNKNOWN), each(Choice.UNKNOWN, 9)
    assert none.provenance.standing is Standing.EXAMPLE
    assert none.frame["village_code"].tolist() == list(CODES)
    moved = large.frame["effect"] - none.frame["effect"]
    assert moved.tolist() == pytest.approx([-9] * 3, abs=1.5)
    assert (none.frame["low"] <= none.frame["high"]).all()
    signs = {Verdict.SOME_SIGN, Verdict.CLEAR}
    assert not set(none.frame["verdict"]) & signs
    assert set(large.frame["verdict"]) == {Verdict.SOME_SIGN}, "of one village never clear"


def test_neither_the_others_nor_whoever_is_around_them_is_compared_with(monkeypatch):
    """Nor a village where something was done since another day, nor whoever is around that."""
    other = str(example().wide.index[60])
    around = village_panel.around(practice=True)
    left_out = {}
    weighed = before_after_told.weighed

    def looked_at(found, *args, excluded):
        left_out[found.treated[0]] = set(excluded)
        return weighed(found, *args, excluded=excluded)

    monkeypatch.setattr(before_after_told, "weighed", looked_at)
    assisted_before_after.each.__wrapped__(
        CODES, village_panel.EXAMPLE, CHOSEN_ON, practice=True, elsewhere=(other,)
    )
    done = {*CODES, other}
    apart = done | {near for code in done for near in around[code]}
    assert left_out == {code: apart - {code} for code in CODES}


def test_without_a_card_no_village_gets_a_verdict():
    assert set(each(None).frame["verdict"]) == {Verdict.UNKNOWN}


def test_where_no_outcome_is_known_it_says_what_is_missing():
    gap = assisted_before_after.each(
        ("33.16.01.2001",), "profil-kpm", date(2021, 9, 13), practice=False
    )
    assert isinstance(gap, Gap)
    assert "13 September 2021" in gap.ask_for
    assert "Blora" in gap.ask_whom
