from __future__ import annotations

import pandas as pd
import pytest
from tests.answers import lives
from tests.conftest import import_lists, practising

from analytics.answers import duration, duration_groups
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.stage import Exit
from analytics.vocabulary.standing import Standing

QUESTIONS = [duration.how_long, duration.pace, duration.staying]
DISTRICTS = tuple(f"35.22.{number:02}" for number in range(1, 29))
ENOUGH = {"graduated": [30, 31, 32, 40, 41], "natural": range(20, 30)}


@pytest.mark.parametrize("question", QUESTIONS)
def test_without_a_register_a_list_with_dates_and_reasons_is_asked_for(question):
    answer = question("35.22", practice=False)
    assert isinstance(answer, Gap)
    assert "tanggal" in answer.ask_for
    assert "Dinas Sosial" in answer.ask_whom
    if question is not duration.staying:
        assert "tanggal masuk, tanggal keluar, dan alasan keluar" in answer.ask_for


@pytest.mark.parametrize("question", QUESTIONS)
def test_of_the_example_every_figure_is_marked_and_lies_in_its_interval(question):
    answer = question("35.22", practice=True)
    assert isinstance(answer, Result)
    assert answer.provenance.standing is Standing.EXAMPLE
    assert Caveat.INVENTED in answer.provenance.caveats
    assert answer.facts["depth"] is Depth.FAMILIES
    for frame in (answer.frame, answer.facts["curves"]):
        assert (frame["low"] <= frame["value"]).all()
        assert (frame["value"] <= frame["high"]).all()
        assert frame["value"].between(0, 100).all()
        assert frame["at_risk"].min() >= duration.FEWEST_FAMILIES


def test_elsewhere_and_in_a_desa_there_is_no_curve():
    assert isinstance(duration.how_long("35.23", practice=True), Gap)
    assert isinstance(duration.how_long("35.22.08.2005", practice=True), Gap)


def test_kecamatan_add_up_to_the_kabupaten():
    whole = duration.how_long("35.22", practice=True)
    parts = [duration.how_long(code, practice=True) for code in DISTRICTS]
    assert sum(part.facts["episodes"] for part in parts) == whole.facts["episodes"]
    assert sum(part.facts["watched"] for part in parts) == whole.facts["watched"]


def test_ways_out_compete(monkeypatch):
    """Of a hundred, ten leave for lack of components before five graduate: 5 % by then."""
    lives.kept(monkeypatch, duration, life=lives.life(100, **ENOUGH))
    answer = duration.how_long("35.22", practice=True)
    ends = answer.frame[answer.frame["time"] == 48].set_index("line")
    assert ends["value"].to_dict() == pytest.approx({"graduated": 5, "natural": 10})
    assert ends["events"].to_dict() == {"graduated": 5, "natural": 10}
    assert set(ends["at_risk"]) == {85}
    assert answer.facts["headline"] == 60
    assert answer.facts["refused"] == [
        (exit_.label, 0) for exit_ in Exit if exit_.value not in ENOUGH
    ]
    lead, half = duration.in_words(answer)
    assert "dalam 5 tahun sejak masuk PKH, 5,0% (" in lead
    assert "10,0% (" in lead
    assert "lebih dari separuh keluarga masih menerima" in half
    assert any("Pindah: tidak digambar, baru 0 kejadian" in line for line in duration.notes(answer))


def test_of_fewer_than_thirty_families_there_is_no_curve(monkeypatch):
    lives.kept(monkeypatch, duration, life=lives.life(29, **ENOUGH))
    for question in (duration.how_long, duration.pace):
        answer = question("35.22", practice=True)
        assert isinstance(answer, Gap)
        assert "baru 29 keluarga diamati" in answer.never


def test_of_fewer_than_five_events_there_is_no_curve(monkeypatch):
    few = lives.life(100, graduated=[30, 31, 32, 33], natural=range(20, 30))
    lives.kept(monkeypatch, duration, life=few)
    answer = duration.how_long("35.22", practice=True)
    assert set(answer.frame["line"]) == {"natural"}
    assert ("Graduasi mandiri", 4) in answer.facts["refused"]
    assert "terlalu sedikit keluarga lulus mandiri" in duration.in_words(answer)[0]
    assert isinstance(duration.pace("35.22", practice=True), Gap)


def test_a_curve_ends_where_fewer_than_thirty_are_watched(monkeypatch):
    rows = lives.life(60, graduated=range(2, 12), natural=range(13, 34))
    lives.kept(monkeypatch, duration, life=rows)
    answer = duration.how_long("35.22", practice=True)
    # 10 graduate and 21 run out by month 33: 30 are at risk in month 33, 29 from month 34 on.
    assert answer.facts["curves"]["time"].max() == 33
    assert answer.facts["headline"] == 24


def test_what_no_list_told_is_no_curve(monkeypatch):
    rows = lives.life(100, **ENOUGH).assign(moved=pd.NA)
    lives.kept(monkeypatch, duration, life=rows)
    assert isinstance(duration.how_long("35.22", practice=True), Gap)


def test_a_register_counted_before_there_were_such_counts_has_none(monkeypatch):
    lives.kept(monkeypatch, duration, life=lives.life(100, **ENOUGH).iloc[:0])
    assert isinstance(duration.how_long("35.22", practice=True), Gap)


def test_episodes_without_a_start_are_told(monkeypatch):
    rows = lives.life(100, **ENOUGH)
    lives.kept(monkeypatch, duration, life=rows, untimed=lives.untimed(episodes=7))
    told = duration.notes(duration.how_long("35.22", practice=True))
    assert any("7 kepesertaan tanpa tanggal masuk" in line for line in told)


def test_the_pace_is_of_those_still_there(monkeypatch):
    lives.kept(monkeypatch, duration, life=lives.life(100, **ENOUGH))
    answer = duration.pace("35.22", practice=True)
    rows = answer.frame.set_index("time")
    assert rows.loc[30, ["events", "at_risk"]].tolist() == [1, 92]  # eight had left before month 28
    assert rows.loc[33, "events"] == 2
    assert answer.facts["first"] == 28
    months = sum(answer.frame["at_risk"])
    value, low, high = answer.facts["rate"]
    assert low < value < high
    assert value == pytest.approx(100 * 5 / months, rel=0.05)
    lead, before = duration.in_words(answer)
    assert "dari 1.000 keluarga yang masih menerima" in lead
    assert "bulan ke-28" in before


def test_staying_out_is_one_less_than_coming_back(monkeypatch):
    back = lives.returns(100, returned=[3, 5, 7, 9, 11, 15])
    lives.kept(monkeypatch, duration, returns=back)
    answer = duration.staying("35.22", practice=True)
    year = answer.frame.set_index("time").loc[12]
    assert year["value"] == pytest.approx(5)
    assert answer.facts["sustained"][0] == pytest.approx(95)
    assert answer.facts["sustained"][1] == pytest.approx(100 - year["high"])
    assert answer.facts["year"] == 95
    lead, of = duration.in_words(answer)
    assert "95,0% (" in lead
    assert "5,0% (" in lead
    assert "100 graduat; 95 di antaranya" in of


def test_graduates_nobody_watched_a_year_are_not_said_to_have_held_out(monkeypatch):
    fresh = lives.returns(100, returned=[3, 4, 5, 6, 7], last=9)
    lives.kept(monkeypatch, duration, returns=fresh)
    answer = duration.staying("35.22", practice=True)
    assert answer.facts["sustained"] is None
    assert "belum cukup yang diamati 12 bulan" in duration.in_words(answer)[0]


def test_few_returns_are_no_curve(monkeypatch):
    lives.kept(monkeypatch, duration, returns=lives.returns(100, returned=[3, 5, 7, 9]))
    answer = duration.staying("35.22", practice=True)
    assert isinstance(answer, Gap)
    assert "4 kejadian" in answer.never


def test_two_lists_of_an_office_give_curves_with_its_own_standing(example, lists, tmp_path):
    """Whoever left since the first list is known from it; nothing of the example enters."""
    graduates, kpm = lists["graduates"].reset_index(drop=True), lists["kpm"].copy()
    first = "2024-12-31"
    kpm["entry_date"] = kpm["entry_date"].where(kpm["entry_date"] < first, pd.Timestamp(first))
    kpm["protected"] = kpm["protected"].fillna(value=False)
    where = {name: graduates[name] for name in ("family_id", "village_code", "district_code")}
    gone = kpm.iloc[: len(graduates)].reset_index(drop=True).assign(protected=False, **where)
    with practising(example, tmp_path / "state"):
        before = pd.concat([kpm, gone], ignore_index=True)
        import_lists(tmp_path, told=first, kpm=before)
        import_lists(tmp_path, kpm=kpm, graduates=graduates)
        pace = duration.pace("35.22", practice=False)
        groups = duration_groups.by_cohort("35.22", practice=False)
        answer = duration.how_long("35.22", practice=False)
    for found in (pace, answer):
        assert isinstance(found, Result), found
        assert found.provenance.standing is Standing.ESTIMATE, "worked out, not counted"
        assert Caveat.INVENTED not in found.provenance.caveats
    assert isinstance(groups, Gap), "of a year's exits no two cohorts have enough graduates"
    assert "kurang dari dua tahun masuk" in groups.never
    assert answer.facts["episodes"] > 2000
    assert set(answer.frame["line"]) <= set(duration.CAUSES)
