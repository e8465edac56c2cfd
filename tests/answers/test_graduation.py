from __future__ import annotations

import pytest

from analytics.answers import areas, graduation
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.stage import Exit, Stage
from analytics.vocabulary.standing import Standing

QUESTIONS = [graduation.funnel, graduation.flows, graduation.stock]
DISTRICTS = tuple(f"35.22.{number:02}" for number in range(1, 29))


@pytest.mark.parametrize("question", QUESTIONS)
def test_without_mode_latihan_there_is_no_figure(question):
    answer = question(("35.22",))
    assert isinstance(answer, Gap)
    assert "Dinas Sosial" in answer.ask_whom


@pytest.mark.parametrize("question", QUESTIONS)
def test_in_mode_latihan_every_figure_is_marked(question):
    answer = question(DISTRICTS, practice=True)
    assert isinstance(answer, Result)
    assert answer.provenance.standing is Standing.EXAMPLE
    assert Caveat.INVENTED in answer.provenance.caveats
    assert set(answer.frame["area_code"]) == set(DISTRICTS)


@pytest.mark.parametrize("question", QUESTIONS)
def test_elsewhere_there_is_no_register(question):
    assert isinstance(question(("35.23",), practice=True), Gap)
    assert isinstance(question((), practice=True), Gap)


def test_the_funnel_starts_at_stage_1_and_only_narrows():
    frame = graduation.funnel(DISTRICTS, practice=True).frame
    for _code, rows in frame.groupby("area_code"):
        assert list(rows["stage"]) == [stage for stage in Stage if stage is not Stage.ACTIVE]
        upto_graduation = rows[rows["stage"] <= Stage.GRADUATED]["reached"]
        assert upto_graduation.is_monotonic_decreasing
        assert rows["reached"].iloc[0] == rows["start"].iloc[0]


def test_shares_are_of_the_same_families():
    frame = graduation.funnel(DISTRICTS, practice=True).frame
    later = frame[frame["stage"] > Stage.POTENTIAL]
    assert (later["share_of_start"] - later["reached"] / later["start"]).abs().max() < 1e-9
    of_previous = later["reached"] / later["reached_previous"]
    assert (later["share_of_previous"] - of_previous).abs().max() < 1e-9
    assert later["share_of_previous"].between(0, 1).all()


def test_the_last_stage_is_counted_on_families_observed_a_year():
    frame = graduation.funnel(("35.22",), practice=True).frame.set_index("stage")
    assert frame.loc[Stage.SUSTAINED, "base"] < frame.loc[Stage.GRADUATED, "reached"]
    assert frame.loc[Stage.SUSTAINED, "reached"] <= frame.loc[Stage.SUSTAINED, "base"]


def test_kecamatan_add_up_to_the_regency():
    parts = graduation.funnel(DISTRICTS, practice=True).frame.groupby("stage")["reached"].sum()
    whole = graduation.funnel(("35.22",), practice=True).frame.set_index("stage")["reached"]
    assert (parts == whole).all()


def test_lindung_are_split_off_and_never_in_the_funnel():
    stock = graduation.stock(("35.22",), practice=True).only()
    assert stock["active"] == stock["potential"] + stock["protected"]
    assert stock["protected"] > 0
    assert stock["active"] == 55_028


def test_flows_close():
    frame = graduation.flows((*DISTRICTS, "35.22"), practice=True).frame
    out = frame[[exit_.value for exit_ in Exit]].sum(axis=1)
    moved = frame["opening"] + frame["entries"] + frame["re_entries"] - out
    assert (moved == frame["closing"]).all()
    whole = frame.set_index("area_code").loc["35.22"]
    assert (whole["opening"], whole["closing"]) == (56_515, 55_028)
    assert whole["graduated"] == 214


def test_kecamatan_are_never_suppressed():
    frame = graduation.funnel(DISTRICTS, practice=True).frame
    assert not frame["hidden"].any()
    assert frame["reached"].notna().all()


def test_small_counts_of_desa_are_hidden_and_cannot_be_worked_out():
    """The invented register runs the path a real one will."""
    district = "35.22.08"
    villages = tuple(areas.villages_of(district).frame["area_code"])
    frame = graduation.funnel(villages, practice=True).frame
    told = frame["reached"].dropna()
    assert frame["hidden"].any()
    assert not told.between(1, 4).any()
    # A single hidden desa of a stage would follow from the kecamatan's total.
    hidden = frame[frame["reached"].isna()].groupby("stage").size()
    assert (hidden != 1).all()
    assert frame.loc[frame["hidden"], ["share_of_start", "share_of_previous"]].isna().all().all()


def test_the_page_offers_one_some_or_all():
    choices = graduation.choices()
    assert len(set(choices.values())) == len(choices) == 30
    assert graduation.areas_of(["35.22"]) == ("35.22",)
    assert graduation.areas_of(["35.22.08", "35.22.01"]) == ("35.22.08", "35.22.01")
    assert graduation.areas_of([graduation.EVERY]) == DISTRICTS


def test_fair_variation_is_told_under_each_count():
    told = graduation.fair_variation()
    assert len(told) == 2
    assert any("55.028" in line for line in told)
    assert any("59.303" in line for line in told)
    assert all("variasi wajar" in line.lower() for line in told)
