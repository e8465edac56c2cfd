"""Before and after: who is compared is fixed before the end is seen, and nothing more is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.answers.bringing import bring

from analytics.actions import breaks as taking_on
from analytics.actions import designs
from analytics.answers import before_after, before_after_cut, village_panel
from analytics.answers import designs as cards
from analytics.answers.before_after_synthetic import Synthetic
from analytics.measures.village_evidence import Evidence
from analytics.simulate.village_panel import CHOSEN_ON, example
from analytics.vocabulary.area import PILOT_VILLAGES
from analytics.vocabulary.design import Choice
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.verdict import Reason, Unfit, Verdict
from analytics.wording import before_after as words

OPERATOR = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
APPROVER = Actor("budi", Role.APPROVER, Way.ACCOUNT)
PILOTS, DRAWN = example().pilots, example().drawn


def shown(codes=PILOTS, how=Choice.WORST, effect=0.0):
    answer = before_after.compared(
        codes, village_panel.EXAMPLE, CHOSEN_ON, practice=True, how=how, effect=effect
    )
    assert isinstance(answer, Result)
    return answer


def panel_of(wide: pd.DataFrame, **facts) -> Result:
    """A panel made by hand in place of the example."""
    like = village_panel.panel(village_panel.EXAMPLE, "", practice=True)
    named = {code: code for code in wide.index}
    return replace(like, facts={**like.facts, "wide": wide, "names": named, **facts})


def of_panel(panel: Result, patch: pytest.MonkeyPatch, codes=PILOTS, how=Choice.WORST) -> Result:
    """What is compared of a panel made by hand; nothing of it is kept."""
    patch.setattr(village_panel, "panel", lambda *_: panel)
    asked = {"practice": True, "how": how}
    return before_after.compared.__wrapped__(codes, village_panel.EXAMPLE, CHOSEN_ON, **asked)


def test_without_an_effect_nothing_is_found_and_no_sentence_says_why_it_is_so():
    answer = shown()
    judged = answer.facts["judged"]
    assert judged.verdict is Verdict.INDISTINGUISHABLE
    assert answer.provenance.standing is Standing.EXAMPLE
    sentence = words.effect(answer.facts, answer.indicator)
    row = words.main_test(answer.facts["tests"])
    ends = words.spread(row["low"], row["high"], answer.indicator, in_percent=False)
    assert f"(rentang {ends} poin persen); {words.ranked(row)}" in sentence, "all of one row"
    assert "peringkat" in sentence
    assert "p = 0," in sentence
    assert not {"karena", "berkat", "akibat", "menyebabkan", "berhasil"} & set(sentence.split())


@pytest.mark.parametrize(("codes", "how"), [(PILOTS, Choice.WORST), (DRAWN, Choice.RANDOM)])
def test_a_large_effect_is_found_with_its_size(codes, how):
    answer = shown(codes, how, 6)
    none = shown(codes, how)
    assert answer.facts["judged"].verdict is Verdict.CLEAR
    first, before = answer.facts["tests"]["effect"].iloc[0], none.facts["tests"]["effect"].iloc[0]
    assert first - before == pytest.approx(-6)
    assert "pembanding, arah yang baik" in words.effect(answer.facts, answer.indicator)
    assert answer.facts["minimum"] < 6
    assert answer.facts["minimum"] == none.facts["minimum"], "said before any result"


def test_without_a_design_card_there_is_no_verdict():
    judged = shown(DRAWN, None, 6).facts["judged"]
    assert judged.verdict is Verdict.UNKNOWN
    assert judged.reasons == (Reason.NO_CARD,)


def test_villages_next_door_are_not_compared_with():
    answer = shown()
    chosen = set(answer.facts["chosen"]["village_code"])
    around = village_panel.around(practice=True)
    near = {other for code in PILOTS for other in around[code]}
    assert not chosen & (near | set(PILOTS))
    assert answer.facts["ring"] == len(near - set(PILOTS))


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000), scale=st.floats(0.1, 50))
def test_what_comes_after_never_changes_whom_they_are_compared_with(monkeypatch, seed, scale):
    wide = example().wide.copy()
    before = shown().facts
    wide.iloc[:, 9:] += np.random.default_rng(seed).normal(0, scale, (len(wide), 3))
    with monkeypatch.context() as patch:
        patch.setattr(before_after.told, "minimum", lambda *_: 0.0)
        patch.setattr(before_after.told, "weighed", lambda *_: Evidence(Choice.WORST, 9))
        patch.setattr(before_after, "synthetic", lambda *_: None)
        other = of_panel(panel_of(wide), patch).facts
    for name in ("village_code", "of", "distance"):
        assert before["chosen"][name].tolist() == other["chosen"][name].tolist()
    pd.testing.assert_frame_equal(before["balance"], other["balance"])


def test_a_period_that_holds_the_day_is_of_neither_side():
    panel = village_panel.panel(village_panel.EXAMPLE, "", practice=True)
    found = before_after_cut.cut(panel, PILOTS, date(2024, 8, 14))
    assert found.astride == ("2024-07-01..2024-12-31",)
    assert len(found.before) == 9
    assert len(found.after) == 2


def test_before_anything_came_after_the_comparison_stands_and_no_result_is_told():
    wide = example().wide.iloc[:, :9]
    found = before_after_cut.cut(panel_of(wide), PILOTS, CHOSEN_ON)
    assert found.after == ()
    with pytest.MonkeyPatch.context() as patch:
        answer = of_panel(panel_of(wide), patch)
    facts = answer.facts
    assert facts["judged"].reasons == (Reason.NOTHING_AFTER,)
    assert facts["tests"].empty
    assert 0 < facts["minimum"] < 20
    assert facts["synthetic"] is None
    assert (answer.frame["lead"] < 0).all()
    assert facts["chosen"]["village_code"].tolist() == (
        shown().facts["chosen"]["village_code"].tolist()
    )


def test_a_count_moves_in_percent():
    """All villages fall by a tenth, the treated ones by half: 44,4 percent below the others."""
    chance = np.random.default_rng(5)
    base = chance.uniform(40, 400, (60, 1)) * np.exp(chance.normal(0, 0.01, (60, 8)))
    codes = [f"99.99.01.{2001 + at}" for at in range(60)]
    wide = pd.DataFrame(base, index=codes, columns=[str(year) for year in range(2016, 2024)])
    wide.iloc[:, 6:] *= 0.9
    wide.iloc[:3, 6:] *= 0.5 / 0.9
    panel = panel_of(wide, in_percent=True, names=dict.fromkeys(codes, ""))
    found = before_after_cut.cut(panel, codes[:3], date(2021, 12, 31))
    assert found.difference(
        float((found.outcomes.iloc[:3, 6:].mean() - found.outcomes.iloc[3:, 6:].mean()).mean())
        - float((found.outcomes.iloc[:3, :6].mean() - found.outcomes.iloc[3:, :6].mean()).mean())
    ) == pytest.approx(100 * (0.5 / 0.9 - 1), abs=1.5)


def test_a_village_without_a_figure_is_left_out_and_one_of_the_treated_is_asked_for():
    wide = example().wide.copy()
    other = next(code for code in wide.index if code not in PILOTS)
    wide.loc[other, wide.columns[3]] = np.nan
    assert before_after_cut.cut(panel_of(wide), PILOTS, CHOSEN_ON).incomplete == 1
    wide.loc[PILOTS[0], wide.columns[3]] = np.nan
    gap = before_after_cut.cut(panel_of(wide), PILOTS, CHOSEN_ON)
    assert isinstance(gap, Gap)
    assert PILOTS[0] in gap.what


def test_four_periods_before_are_asked_for():
    wide = example().wide.iloc[:, 6:]
    gap = before_after_cut.cut(panel_of(wide, regency="35.22"), PILOTS, CHOSEN_ON)
    assert isinstance(gap, Gap)
    assert "4 periode sebelum" in gap.ask_for


def test_a_changed_rule_refuses_the_comparison_until_somebody_takes_it_on(state):
    wide = example().wide.iloc[:, :10].copy()
    wide.columns = [f"{year}-12-31" for year in range(2016, 2026)]
    panel = panel_of(wide, guarded="kpm_pkh", series="pkh_register")
    gap = before_after_cut.cut(panel, PILOTS, date(2025, 10, 14))
    assert isinstance(gap, Gap)
    assert "DTKS → DTSEN" in gap.ask_for
    for one in ("dtks-dtsen", "desil-1-4"):
        taking_on.accept(APPROVER, one, "kpm_pkh", "mengenai semua desa")
    short = before_after_cut.cut(panel, PILOTS, date(2025, 10, 14))
    assert short.before == tuple(f"{year}-12-31" for year in range(2021, 2025))
    taking_on.accept(APPROVER, "dtks-43-19", "kpm_pkh", "mengenai semua desa")
    found = before_after_cut.cut(panel, PILOTS, date(2025, 10, 14))
    assert len(found.before) == 9
    assert Caveat.RULE_CHANGED in found.provenance.caveats
    assert any("mengenai semua desa" in step for step in found.provenance.steps)


def test_a_synthetic_village_is_weighed_or_says_why_not():
    found = shown(DRAWN, Choice.RANDOM).facts["synthetic"]
    assert isinstance(found, Synthetic)
    assert found.weights["weight"].sum() == pytest.approx(1, abs=0.01)
    assert (found.weights["weight"] > 0).all()
    assert 1 <= found.rank <= found.of
    assert len(found.gaps) == 12
    worst = shown()
    assert worst.facts["synthetic"] is Unfit.OUTSIDE_HULL
    assert "luar jangkauan" in before_after.synthetic_in_words(worst)
    with pytest.MonkeyPatch.context() as patch:
        answer = of_panel(panel_of(example().wide.iloc[:, 3:]), patch, DRAWN, Choice.RANDOM)
    assert answer.facts["synthetic"] is Unfit.TOO_FEW_BEFORE
    assert "kurang dari 8" in before_after.synthetic_in_words(answer)


def test_on_the_data_of_today_it_says_what_is_missing_and_for_whom():
    gap = before_after.judged(PILOT_VILLAGES, practice=False)
    assert isinstance(gap, Gap)
    assert gap.layout is Layout.VILLAGES
    assert "14 Oktober 2025" in gap.ask_for
    found = before_after.judged(PILOT_VILLAGES, practice=True)
    assert found.provenance.standing is Standing.EXAMPLE
    assert set(found.facts["treated"]) == set(PILOTS)


def test_profiles_that_were_imported_are_judged_by_the_card(state):
    """Indeks Desa Membangun of all villages, 2016 to 2024; three gain 0,08 after 2022."""
    chance = np.random.default_rng(11)
    codes = list(village_panel.villages("35.22"))
    rows = 0.62 + chance.normal(0, 0.03, (len(codes), 1)) + chance.normal(0, 0.008, (len(codes), 9))
    at = [codes.index(code) for code in PILOT_VILLAGES]
    rows[at, 7:] += 0.08
    lines = ["Kode desa;Tahun;Skor IDM"]
    for place, code in enumerate(codes):
        lines += [
            f"{code};{year};0,{round(10_000 * value):04}"
            for year, value in zip(range(2016, 2025), rows[place], strict=True)
        ]
    bring(Layout.VILLAGES, "\n".join(lines))
    answer = before_after.judged(PILOT_VILLAGES, practice=False)
    assert not answer.facts["after"], "the day sources named them lies after the last IDM"
    assert answer.facts["judged"].verdict is Verdict.UNKNOWN
    content = {
        "name": "Tiga desa",
        "villages": list(PILOT_VILLAGES),
        "chosen_on": "2022-12-31",
        "how": "random",
        "outcomes": ["profil-idm"],
    }
    designs.write(OPERATOR, cards.subject_of(PILOT_VILLAGES), content)
    answer = before_after.judged(PILOT_VILLAGES, practice=False)
    assert isinstance(answer, Result)
    assert answer.provenance.standing is Standing.ESTIMATE
    assert answer.facts["since"] == date(2022, 12, 31)
    assert answer.facts["judged"].verdict is Verdict.CLEAR
    assert answer.facts["tests"]["effect"].iloc[0] == pytest.approx(0.08, abs=0.02)
    assert "lebih tinggi daripada pembanding, arah yang baik" in (
        words.effect(answer.facts, answer.indicator)
    )
    assert answer.facts["ring"] > 0
