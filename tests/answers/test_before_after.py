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
from analytics.actions import designs, entries
from analytics.answers import before_after, before_after_cut, done_elsewhere, village_panel
from analytics.answers import designs as cards
from analytics.answers.before_after_synthetic import Synthetic
from analytics.measures.village_evidence import Evidence
from analytics.simulate.village_panel import CHOSEN_ON, example
from analytics.vocabulary.area import PILOT_VILLAGES
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.design import Choice
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.verdict import Reason, Unfit, Verdict
from analytics.wording import before_after as words
from analytics.wording import before_after_design as design

OPERATOR = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
APPROVER = Actor("budi", Role.APPROVER, Way.ACCOUNT)
PILOTS, DRAWN = example().pilots, example().drawn
INDICATOR = village_panel.panel(village_panel.EXAMPLE, "", practice=True).indicator


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
    assert answer.facts["minimum"] == pytest.approx(none.facts["minimum"]), "before any result"


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
        patch.setattr(before_after.told, "minimum", lambda *_: before_after.told.Minimum(0.0))
        patch.setattr(before_after.told, "weighed", lambda *_, **__: Evidence(Choice.WORST, 9))
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


def counts(periods: int = 12) -> pd.DataFrame:
    """Counts of 150 villages that fall by 7 percent a period, where nothing is done; none hidden.

    Some would fall below five after the ninth period.
    """
    chance = np.random.default_rng(3)
    level = np.exp(chance.normal(2.4, 0.5, 150))[:, None] * 0.93 ** np.arange(periods)
    codes = [f"99.99.01.{2001 + at}" for at in range(len(level))]
    rows = chance.poisson(level).astype(float)
    return pd.DataFrame(rows, index=codes, columns=list(example().wide.columns)[:periods])


def test_counts_that_are_hidden_after_choose_no_comparison_village_and_forbid_a_verdict():
    """Those that fell most are the ones that are missing."""
    wide = counts()
    hidden = wide.where(wide >= 5)
    ahead = hidden.iloc[:, :9].join(wide.iloc[:, 9:].clip(lower=5))
    own = tuple(hidden.index[hidden.notna().all(axis=1)][[2, 7, 11]])
    panels = [
        panel_of(rows, in_percent=True, hidden=int(rows.isna().sum().sum()))
        for rows in (hidden, ahead)
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(village_panel, "around", lambda *_: {})
        lacking, whole = (of_panel(panel, patch, own).facts for panel in panels)
    for name in ("village_code", "of", "distance"):
        assert lacking["chosen"][name].tolist() == whole["chosen"][name].tolist()
    assert lacking["lost"] > lacking["lost_compared"] > 0 == whole["lost"]
    assert lacking["judged"].verdict is Verdict.UNKNOWN
    assert Reason.LOST_BY_VALUE in lacking["judged"].reasons
    assert Reason.LOST_BY_VALUE not in whole["judged"].reasons
    assert "tidak punya angka sesudahnya" in " ".join(design.left_out(lacking))
    assert "sebesar apa pun belum dapat dikenali: ada desa" in design.minimum(lacking, INDICATOR)


def test_a_village_that_only_lacks_a_figure_after_stays_and_takes_no_verdict_away():
    wide = example().wide.copy()
    first = shown(effect=6).facts["chosen"]["village_code"].iloc[0]
    moved = example(6).wide.copy()
    moved.loc[first, moved.columns[10]] = np.nan
    wide.loc[first, wide.columns[10]] = np.nan
    with pytest.MonkeyPatch.context() as patch:
        answer = of_panel(panel_of(moved), patch)
    assert (answer.facts["lost"], answer.facts["lost_compared"]) == (1, 1)
    assert first in set(answer.facts["chosen"]["village_code"])
    assert answer.facts["judged"].verdict is Verdict.CLEAR
    others = [code for code in answer.facts["chosen"]["village_code"] if code != first]
    assert answer.frame["others"].tolist() == pytest.approx(moved.loc[others].mean().tolist()), (
        "each period is the mean of the same villages"
    )


def test_villages_where_something_is_done_too_stand_beside_nobody(state):
    """Nor do those around them: an effect there would hide one here."""
    other = shown().facts["chosen"]["village_code"].iloc[0]
    answer = before_after.compared(
        PILOTS,
        village_panel.EXAMPLE,
        CHOSEN_ON,
        practice=True,
        how=Choice.WORST,
        elsewhere=(other,),
    )
    around = set(village_panel.around(practice=True)[other])
    assert not set(answer.facts["chosen"]["village_code"]) & {other, *around}
    assert answer.facts["elsewhere"] == 1
    assert answer.facts["ring"] > shown().facts["ring"]
    assert "1 desa lain yang didampingi" in " ".join(design.left_out(answer.facts))


def test_who_is_elsewhere_is_everybody_assisted_carded_or_named(state):
    assisted, carded, far = "35.22.01.2001", "35.22.02.2001", "33.16.01.2001"
    for code in (assisted, far):
        entries.write(OPERATOR, EntryKind.ASSISTANCE, code, code, {"from": "2021-01-01"}, ())
    set_ = (carded, assisted)
    content = {"name": "Dua", "villages": list(set_), "chosen_on": "2024-01-01", "how": "random"}
    designs.write(OPERATOR, cards.subject_of(set_), content)
    mine = ("35.22.03.2001",)
    found = done_elsewhere.elsewhere(mine, practice=False)
    assert found == tuple(sorted({assisted, carded, *PILOT_VILLAGES}))
    assert done_elsewhere.elsewhere(set_, practice=False) == tuple(sorted(PILOT_VILLAGES))
    assert done_elsewhere.elsewhere(("33.16.02.2001",), practice=False) == (far,)
    assert done_elsewhere.elsewhere(PILOTS, practice=True) == ()


def test_where_nothing_can_be_judged_no_difference_is_promised():
    """Four periods before are enough for a lot only."""
    four, drawn = (panel_of(example(8, codes).wide.iloc[:, 5:]) for codes in (PILOTS, DRAWN))
    with pytest.MonkeyPatch.context() as patch:
        short = of_panel(four, patch)
        lot = of_panel(drawn, patch, DRAWN, Choice.RANDOM)
    assert short.facts["judged"].reasons == (Reason.NO_EARLIER_DATE,)
    assert short.facts["minimum"] == float("inf")
    told = design.minimum(short.facts, short.indicator)
    assert "beda sebesar apa pun belum dapat dikenali: tidak ada tanggal lebih awal" in told
    assert np.isfinite(lot.facts["minimum"])
    assert lot.facts["judged"].verdict is Verdict.CLEAR


def test_before_any_result_it_is_the_formula_where_nothing_can_be_tried_out():
    five, four = (panel_of(example().wide.iloc[:, first:9]) for first in (4, 5))
    with pytest.MonkeyPatch.context() as patch:
        rough, never = (of_panel(panel, patch).facts for panel in (five, four))
    assert rough["rough"]
    assert 0 < rough["minimum"] < 20
    assert "belum tentu dapat dikenali" in design.minimum(rough, INDICATOR)
    assert never["impossible"] == (Reason.NO_EARLIER_DATE,)


def test_what_can_be_told_of_a_count_is_a_fall_and_never_more_than_all_of_it():
    """Log 50 is a fall of 39,3 percent; a rise of the same distance would be 64,9."""
    panel = panel_of(example().wide, in_percent=True)
    found = before_after_cut.cut(panel, PILOTS, CHOSEN_ON)
    for log, told in ((50.0, 39.347), (80.0, 55.067), (float("inf"), float("inf"))):
        known = Evidence(Choice.WORST, 9, detectable=log, any_sets=None)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(before_after.told.verdicts, "unjudged", lambda _: ())
            least = before_after.told.minimum(found, None, known, Choice.WORST, {})
        assert least.size == pytest.approx(told, abs=0.001)
    facts = {**shown().facts, "in_percent": True, "minimum": 39.347}
    assert "baru penurunan sekitar 39,3" in design.minimum(facts, INDICATOR)


def test_the_worst_are_followed_as_far_as_an_earlier_date_allows_and_it_is_said():
    wide = example(8).wide.iloc[:, 4:]
    with pytest.MonkeyPatch.context() as patch:
        answer = of_panel(panel_of(wide), patch)
    assert (answer.facts["horizon"], answer.facts["after"]) == (1, 3)
    assert answer.facts["judged"].verdict in {Verdict.SOME_SIGN, Verdict.CLEAR}
    assert "memakai 1 periode pertama" in " ".join(design.left_out(answer.facts))
    assert np.isnan(answer.facts["paths"][:, -2:]).all()
    assert answer.facts["paths"].shape[1] == len(answer.frame)


def test_a_verdict_is_of_the_day_and_the_outcome_that_were_written_down():
    """Else a reader could look for those that show most."""
    card = before_after.Design(CHOSEN_ON, Choice.RANDOM, ("profil-idm",))
    written = before_after.written_down
    assert written(card, "profil-idm", CHOSEN_ON) is Choice.RANDOM
    assert written(card, "profil-kpm", CHOSEN_ON) is None
    assert written(card, "profil-idm", None) is None


def test_five_periods_before_are_asked_for():
    wide = example().wide.iloc[:, 6:]
    gap = before_after_cut.cut(panel_of(wide, regency="35.22"), PILOTS, CHOSEN_ON)
    assert isinstance(gap, Gap)
    assert "5 periode sebelum (4 bila desa diundi)" in gap.ask_for


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
