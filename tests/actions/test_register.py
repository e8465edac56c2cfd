"""From the lists an office hands over to the register, its cubes and its counts."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import areas, beneficiaries, flow, graduation, indicators, register, summary
from analytics.store import register as register_files
from analytics.store import tables, versions
from analytics.vocabulary.errors import BrokenData
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.stage import Exit, Stage
from analytics.vocabulary.standing import Standing

DISTRICT = "35.22.08"
WHOLE = ("35.22",)


def rules(problems):
    return {problem.rule for problem in problems}


def test_the_register_is_whole_official_and_says_where_it_comes_from(import_register, lists):
    assert import_register(**lists) == ()
    folder = versions.path("register/manifest.json").parent
    found = register_files.read(folder)
    assert found.standing is Standing.OFFICIAL
    assert found.seed is None
    assert len(found.families) == len(lists["kpm"]) + len(lists["graduates"])
    (origin, *_) = register.provenance("stock", practice=False).origins
    assert origin.publisher == "Dinas Sosial Kab. Bojonegoro"
    assert origin.title == "Daftar KPM PKH tahap 4"
    assert not register.practice_by_default()


def test_members_are_those_on_the_list(import_register, lists):
    import_register(**lists)
    kpm = lists["kpm"]
    row = graduation.stock(WHOLE).only()
    assert row["active"] == len(kpm)
    assert row["protected"] == kpm["protected"].eq(other=True).sum()
    assert row["unknown"] == kpm["protected"].isna().sum() > 0
    parts = graduation.stock(tuple(areas.districts())).frame
    by_hand = kpm.groupby("district_code").size()
    assert parts.set_index("area_code")["active"].to_dict() == by_hand.to_dict()


def test_flows_close_where_every_list_is_there(import_register, lists):
    import_register(**lists)
    row = graduation.flows(WHOLE).only()
    out = {exit_: (lists["graduates"]["exit"] == exit_).sum() for exit_ in Exit}
    assert {exit_: row[exit_.value] for exit_ in Exit} == out
    assert row["closing"] == len(lists["kpm"])
    assert row["opening"] + row["entries"] + row["re_entries"] - sum(out.values()) == row["closing"]
    assert row["entries"] == (lists["kpm"]["entry_date"] >= "2025-01-01").sum()


def test_the_funnel_counts_evidence_alone(import_register, lists):
    import_register(**lists)
    rows = graduation.funnel(WHOLE).frame.set_index("stage")
    assert list(rows.index) == list(range(1, 9)), "nobody told who held out for twelve months"
    able = lists["kpm"].loc[
        lists["kpm"]["protected"].eq(other=False).fillna(value=False), "family_id"
    ]
    graduated = (lists["graduates"]["exit"] == Exit.GRADUATED).sum()
    assert rows.loc[Stage.POTENTIAL, "reached"] == len(able) + graduated
    assert rows.loc[Stage.GRADUATED, "reached"] == graduated
    assessed = lists["events"].query("stage >= 2")["family_id"]
    assert (
        rows.loc[Stage.ASSESSED, "reached"] == assessed[assessed.isin(able)].nunique() + graduated
    )


def test_without_events_only_what_the_lists_show_is_told(import_register, lists):
    import_register(kpm=lists["kpm"], graduates=lists["graduates"])
    answer = graduation.funnel(WHOLE)
    assert answer.frame["stage"].tolist() == [Stage.POTENTIAL, Stage.GRADUATED]
    last = answer.frame.iloc[-1]
    assert last["reached_previous"] == answer.frame["reached"].iloc[0]
    assert last["share_of_previous"] == last["share_of_start"] < 1
    (told,) = graduation.untold(answer)
    assert Stage.ASSESSED.label in told


def test_without_ways_out_nothing_is_invented(import_register, lists):
    import_register(kpm=lists["kpm"].assign(entry_date=pd.NaT), events=lists["events"])
    gap = graduation.flows(WHOLE)
    assert isinstance(gap, Gap)
    assert "daftar keluar" in gap.ask_for
    assert graduation.stock(WHOLE).only()["active"] == len(lists["kpm"])
    assert Stage.GRADUATED not in set(graduation.funnel(WHOLE).frame["stage"])


def test_entries_alone_leave_the_rest_unknown(import_register, lists):
    import_register(kpm=lists["kpm"])
    row = graduation.flows(WHOLE).only()
    assert row["entries"] == (lists["kpm"]["entry_date"] >= "2025-01-01").sum()
    assert row[["opening", "re_entries", *(exit_.value for exit_ in Exit)]].isna().all()


def test_whether_nobody_is_protected_is_not_guessed(import_register, lists):
    import_register(
        kpm=lists["kpm"].assign(protected=pd.array([pd.NA] * len(lists["kpm"]), "boolean"))
    )
    assert isinstance(graduation.funnel(WHOLE), Gap)
    assert graduation.stock(WHOLE).only()["unknown"] == len(lists["kpm"])


def test_a_kecamatan_that_reports_nothing_is_not_zero(import_register, lists):
    silent = lists["graduates"]["district_code"] != DISTRICT
    import_register(kpm=lists["kpm"], graduates=lists["graduates"][silent], events=lists["events"])
    there = graduation.funnel((DISTRICT,)).frame["stage"].tolist()
    assert Stage.GRADUATED not in there
    assert Stage.GRADUATED not in graduation.funnel(WHOLE).frame["stage"].tolist()
    assert Stage.GRADUATED in graduation.funnel(("35.22.01",)).frame["stage"].tolist()
    assert pd.isna(graduation.flows((DISTRICT,)).only()["graduated"])
    assert pd.isna(graduation.flows(WHOLE).only()["graduated"])


def test_a_list_without_some_kecamatan_makes_no_total(import_register, lists):
    some = lists["kpm"][lists["kpm"]["district_code"] <= DISTRICT]
    assert rules(import_register(kpm=some)) == {"register-incomplete"}
    assert isinstance(graduation.stock(WHOLE), Gap)
    assert isinstance(graduation.stock((DISTRICT,)), Result)


def test_who_is_on_both_lists_came_back_and_counts_once(import_register, lists):
    kpm, graduates = lists["kpm"], lists["graduates"]
    on_both = kpm.iloc[:3][["family_id", "village_code", "district_code"]].assign(
        date=pd.Timestamp("2025-06-01"), exit="graduated", initiator="", decree=""
    )
    kpm = kpm.copy()
    kpm.loc[:2, "entry_date"] = pd.to_datetime(["2020-01-01", "2025-08-01", None])
    both = pd.concat([graduates, on_both.astype({"date": "datetime64[s]"})], ignore_index=True)
    problems = import_register(kpm=kpm, graduates=both)
    assert rules(problems) == {"register-came-back"}
    assert problems[0].sentence.startswith("2 keluarga")
    assert graduation.stock(WHOLE).only()["active"] == len(kpm)
    home = kpm["district_code"].iloc[0]
    assert pd.isna(graduation.flows((home,)).only()["re_entries"])


def test_rows_that_cannot_be_counted_are_told(import_register, lists):
    late = (
        lists["graduates"].assign(date=pd.Timestamp("2026-01-01")).astype({"date": "datetime64[s]"})
    )
    stranger = lists["events"].head(2).assign(family_id=["x", "y"])
    told = lists["events"].head(1).assign(stage=8)
    problems = import_register(
        kpm=lists["kpm"],
        graduates=pd.concat([lists["graduates"], late.head(4)]),
        events=pd.concat([lists["events"], stranger, told]),
    )
    assert rules(problems) == {
        "register-late-exits",
        "register-strangers",
        "register-unlisted-graduates",
    }
    assert all(problem.warning for problem in problems)


def test_a_later_list_takes_the_place_and_keeps_the_other_lists(import_register, lists):
    import_register(**lists)
    before = graduation.flows(WHOLE).only()["graduated"]
    import_register(told="2025-12-31", kpm=lists["kpm"].iloc[5:])
    row = graduation.stock(WHOLE).only()
    assert (row["active"], row["period"]) == (len(lists["kpm"]) - 5, "2025-12-31")
    assert graduation.flows(WHOLE).only()["graduated"] == before
    claims = tables.claims().query("indicator == 'kpm_pkh' and claim_id.str.startswith('imported')")
    days = claims.groupby(claims["area_code"].str.len())["period_end"].nunique()
    assert days.to_dict() == {5: 2, 8: 2, 13: 1}, "two counts of a village would tell of families"


def test_stages_that_come_later_join_the_list_and_keep_its_day(import_register, lists):
    import_register(kpm=lists["kpm"])
    assert Stage.ASSESSED not in set(graduation.funnel(WHOLE).frame["stage"])
    import_register(told="", events=lists["events"])
    assert Stage.ASSESSED in set(graduation.funnel(WHOLE).frame["stage"])
    assert register.cutoff(practice=False).isoformat() == "2025-11-30"
    assert graduation.stock(WHOLE).only()["active"] == len(lists["kpm"])


def test_stages_alone_make_no_register(import_register, lists):
    assert import_register(events=lists["events"]) == ()
    assert register.practice_by_default()


def test_a_list_says_of_which_day_it_is(import_register, lists):
    with pytest.raises(BrokenData, match="keadaan tanggal berapa"):
        import_register(told="", kpm=lists["kpm"])


def test_a_family_twice_is_refused_in_one_sentence(import_register, lists):
    with pytest.raises(BrokenData, match="keluarga ganda") as told:
        import_register(kpm=pd.concat([lists["kpm"], lists["kpm"].head(1)]))
    assert "family" not in str(told.value)


def test_the_counts_stand_among_all_other_figures(import_register, lists):
    import_register(**lists)
    assert len(lists["kpm"]) in beneficiaries.families_now("35.22").facts["stated"]
    (ours,) = (
        indicators.figures_by_source("kpm_pkh").frame.query("value == 2500").to_dict("records")
    )
    assert ours["standing"] == Standing.OFFICIAL
    assert tables.origin(ours["origin_id"]).title == "Daftar KPM PKH tahap 4"
    sheet = {
        answer.indicator.id: answer
        for answer in areas.known_of(DISTRICT)
        if isinstance(answer, Result)
    }
    here = (lists["kpm"]["district_code"] == DISTRICT).sum()
    assert sheet["kpm_pkh"].only()["value"] == here
    assert sheet["pkh_graduates_able"].only()["standing"] == Standing.OFFICIAL
    assert not any("per kecamatan" in decision.what for decision in summary.decisions())


def test_no_small_count_of_a_village_is_anywhere(import_register, lists):
    import_register(**lists)
    small = lists["kpm"].groupby("village_code").size().loc[lambda counts: counts < 5].index
    assert len(small)
    assert set(small) <= register.hidden(small)
    claims = tables.claims()
    assert not (
        claims["claim_id"].str.startswith("imported") & claims["area_code"].isin(small)
    ).any()
    told = [gap for gap in areas.known_of(small[0]) if isinstance(gap, Gap) and "KPM" in gap.what]
    assert "disembunyikan" in told[0].never


def test_a_list_of_half_a_year_is_not_read_as_the_whole(import_register, lists):
    out = lists["graduates"]
    problems = import_register(
        kpm=lists["kpm"], graduates=out[out["date"] >= "2025-07-01"], events=lists["events"]
    )
    assert "Juli – November 2025" in problems[0].sentence
    answer = graduation.flows(WHOLE)
    assert answer.facts["period"] == "2025-07-01..2025-11-30"
    assert (
        answer.only()["graduated"]
        == ((out["exit"] == "graduated") & (out["date"] >= "2025-07")).sum()
    )
    assert answer.only()["entries"] == (lists["kpm"]["entry_date"] >= "2025-07-01").sum()
    assert register.cube("caseload", practice=False)["watched"].max() <= 153


def test_exits_that_end_before_the_list_leave_both_ends_unknown(import_register, lists):
    out = lists["graduates"]
    import_register(
        kpm=lists["kpm"], graduates=out[out["date"] < "2025-07-01"], events=lists["events"]
    )
    answer = graduation.flows(WHOLE)
    assert answer.facts["period"] == "2025-01-01..2025-06-30"
    assert answer.only()[["opening", "closing"]].isna().all()
    assert answer.only()["graduated"] > 0
    assert register.cube("life", practice=False).empty


def test_a_kecamatan_with_a_hole_has_not_reported(import_register, lists):
    more = [
        frame.assign(family_id=[f"{copy:x}{one[1:]}" for one in frame["family_id"]])
        for copy in range(4)
        for frame in (lists["graduates"],)
    ]
    out = pd.concat(more, ignore_index=True)
    late = (out["district_code"] == DISTRICT) & (out["date"] < "2025-08-01")
    problems = import_register(kpm=lists["kpm"], graduates=out[~late])
    assert rules(problems) == {"register-exits-late"}
    assert pd.isna(graduation.flows((DISTRICT,)).only()["graduated"])
    assert graduation.flows(("35.22.01",)).only()["graduated"] > 0


def test_families_that_vanish_are_told_and_kept_in_the_balance(import_register, lists):
    kpm, out = lists["kpm"], lists["graduates"]
    kpm = kpm.assign(entry_date=kpm["entry_date"].where(kpm["entry_date"] < "2024-12-01"))
    kpm["entry_date"] = kpm["entry_date"].fillna(pd.Timestamp("2019-05-01"))
    left = out[["family_id", "village_code", "district_code"]].assign(
        **{name: kpm[name].iloc[0] for name in kpm.columns[4:]}, head_id=""
    )
    first = pd.concat([kpm, left], ignore_index=True).astype(kpm.dtypes.to_dict())
    import_register(told="2024-12-31", kpm=first)
    gone = kpm.sample(400, random_state=1)
    problems = import_register(
        kpm=kpm.drop(gone.index), graduates=out, events=lists["events"].iloc[:0]
    )
    assert rules(problems) == {"register-vanished"}
    assert "400 keluarga" in problems[0].sentence
    assert "31 Desember 2024" in problems[0].sentence
    answer = flow.flows(WHOLE)
    assert answer.only()["opening"] == len(first), "the count of the list before, not ours"
    assert answer.only()["difference"] == -400
    assert "alasan tidak diketahui" in flow.verdict(answer)[1]
    parts = flow.flows(tuple(areas.districts())).frame.set_index("area_code")
    assert (-parts["difference"]).sum() == 400
    assert flow.notes(answer)[0].startswith("400 keluarga")
    # The list of exits that accounts for them comes later: nobody is missing any more.
    told = gone[["family_id", "village_code", "district_code"]].assign(
        date=pd.Timestamp("2025-03-03"), exit="moved", initiator="", decree=""
    )
    assert import_register(graduates=pd.concat([out, told]).astype(out.dtypes.to_dict())) == ()
    answer = flow.flows(WHOLE)
    assert answer.only()["difference"] == 0
    assert flow.verdict(answer)[1].startswith("Seimbang")


def test_an_opening_worked_back_is_no_check(import_register, lists):
    import_register(**lists)
    answer = flow.flows(WHOLE)
    assert answer.only()["difference"] == 0
    assert "eimbang" not in flow.verdict(answer)[1].replace("keseimbangan", "")
    assert "dihitung mundur" in flow.verdict(answer)[1]


def test_a_list_long_before_counts_who_vanished_but_is_no_opening(import_register, lists):
    kpm = lists["kpm"].assign(entry_date=pd.Timestamp("2019-05-01"))
    import_register(told="2024-06-30", kpm=kpm)
    import_register(kpm=kpm.iloc[7:], graduates=lists["graduates"])
    answer = flow.flows(WHOLE)
    assert answer.only()["opening"] == len(kpm) - 7 + len(lists["graduates"])
    assert "dihitung mundur" in flow.verdict(answer)[1]
    assert flow.notes(answer)[0].startswith("7 keluarga")
    # A later list remembers them: they are on no list of today either.
    (told, *_) = import_register(told="2025-12-31", kpm=kpm.iloc[7:])
    assert told.sentence.startswith("7 keluarga ada di daftar KPM sampai 30 Juni 2024")
