"""KPM until 2030: on published totals, in mode latihan, and beside other scenarios."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from analytics.answers import levers, scenarios
from analytics.answers import scenario_runs as runs
from analytics.answers.briefing.scenario import scenario as briefed
from analytics.answers.coded import as_json
from analytics.answers.questions import QUESTIONS, Asked
from analytics.answers.scenario_start import start
from analytics.answers.slides import scenario as slides
from analytics.answers.slides.asked import Asked as OfSlide
from analytics.answers.told import as_text
from analytics.measures import priors
from analytics.measures.projection import expected
from analytics.store import tables
from analytics.store.versioned import following
from analytics.vocabulary.claim import Basis, Measure
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.scenario import LeverGroup, Scenario, read, written
from analytics.vocabulary.standing import Standing
from analytics.wording import scenarios as words
from analytics.wording.aloud import words as words_of

READY = Scenario("Skenario A").moved("ready_rate", 0.05)


def until(found, what):
    return found.facts["until"].set_index("what").loc[what]


def projected(scenario=None, *, practice=False):
    found = scenarios.projected(scenario or Scenario(practice=practice), practice)
    assert isinstance(found, Result)
    return found


def test_on_published_totals_the_kabupaten_alone_is_told():
    found = projected()
    assert set(found.frame["area_code"]) == {"35.22"}
    assert found.provenance.standing is Standing.ESTIMATE
    assert Caveat.SCENARIO in found.provenance.caveats
    stock = found.frame[found.frame["what"] == "stock"]
    assert list(stock["quarter"])[::20] == ["2025-Q4", "2030-Q4"]
    assert stock["p50"].iloc[0] == 55_028
    assert (found.frame["p05"] <= found.frame["p50"]).all()
    # 214 graduates of 55,028 KPM: the pace goes on, within what nobody knows of it.
    first = found.facts["totals"].query("what == 'graduated' and year == 2026").iloc[0]
    assert first["p25"] < 214 < first["p75"]
    assert found.facts["asked"] == 2_090, "ten a facilitator, of 209"


def test_the_answer_says_how_far_it_moves_under_the_other_official_count():
    found = projected()
    (other,) = found.facts["spread"]
    assert other["count"] == 59_303
    assert "59.303" in " ".join(words.notes(found.facts))
    with following(Basis(Measure.HIGHEST)):
        under = projected()
    assert under.facts["start"] == 59_303
    assert until(under, "stock")["p50"] == pytest.approx(other["stock"])
    assert [one["count"] for one in under.facts["spread"]] == [55_028]


@pytest.mark.parametrize("measure", [Measure.MAIN, Measure.LOWEST, Measure.HIGHEST])
def test_what_is_drawn_is_what_the_sliders_say_under_every_official_count(measure):
    """Half of the draws of every lever lie below where its slider stands, and so it comes out."""
    with following(Basis(measure)):
        found, begun = projected(), start(practice=False)
        held = {one.id: one for one in levers.levers(LeverGroup.FLOW, practice=False)}
    for name, one in held.items():
        median = float(priors.quantiles(priors.of(one), 0.5))
        assert median == pytest.approx(one.middle, rel=0.001), name
    values = {name: one.middle for name, one in held.items()}
    path = expected(runs.begin(begun, held), values, 20)
    for what, told in (("stock", path.stock[0, -1].sum()), ("entered", path.entered.sum())):
        assert until(found, what)["p50"] == pytest.approx(told, rel=0.035), what


@pytest.mark.parametrize(
    ("lever", "what"),
    [
        ("entries", "entered"),
        ("graduates_per_facilitator", "graduated"),
        ("ready_rate", "graduated"),
        ("natural_rate", "natural"),
    ],
)
def test_a_slider_at_nothing_switches_it_off(lever, what):
    found = projected(Scenario("Nol").moved(lever, 0))
    row = until(found, what)
    assert (row["p05"], row["p95"]) == (0, 0)


def test_chance_and_not_knowing_are_told_apart():
    found = projected()
    noise = found.facts["noise"]
    for what in ("stock", "graduated"):
        (low, high), (least, most) = noise["process"][what], noise["parameters"][what]
        row = until(found, what)
        assert least < low < row["p50"] < high < most
        assert (high - low) * 5 < most - least, "what nobody knows is far wider than chance"
        assert (least, most) == pytest.approx((row["p05"], row["p95"]), rel=0.1)
    told = " ".join(words.notes(found.facts))
    assert "oleh kebetulan saja" in told
    assert "karena lajunya tidak diketahui" in told


def test_of_a_moved_scenario_no_further_runs_are_made_for_what_nobody_is_told():
    found = projected(Scenario("Lain").moved("ready_rate", 0.03))
    assert found.facts["noise"] == {}
    assert found.facts["spread"] == ()
    assert not any("kebetulan" in line for line in words.notes(found.facts))


def test_the_baseline_shares_the_chance_of_what_it_is_compared_with():
    """Of one seed: with another the same levers would seem to change something."""
    same = Scenario("Sama", seed=7)
    rows = scenarios.compared((same,), practice=False).frame
    assert set(rows["difference"]) == {0.0}
    assert set(rows.loc[rows["place"] == 1, "difference_low"]) == {0.0}


def test_an_empty_scenario_is_drawn_anew_and_is_the_baseline():
    """Not the draws that are kept: read back from its file's address, and drawn a second time."""
    first = runs.run(Scenario(), start(practice=False), 300)
    runs._runs.clear()
    empty = Scenario("Kosong", read(written(Scenario()), frozenset(first.levers)))
    again = runs.run(empty, start(practice=False), 300)
    assert again is not first
    for what, numbers in first.whole.items():
        assert np.array_equal(numbers, again.whole[what])
    middles = empty
    for name, one in first.levers.items():
        middles = middles.moved(name, one.middle)
    same = runs.run(middles, start(practice=False), 300)
    assert same is not again
    assert np.array_equal(same.whole["stock"], first.whole["stock"])


def test_the_other_count_is_told_of_the_baseline_alone():
    moved = scenarios.projected(READY, practice=False)
    assert isinstance(moved, Result)
    assert moved.facts["spread"] == ()


def test_an_empty_scenario_is_the_baseline():
    found = scenarios.compared((Scenario("Kosong"),), practice=False)
    rows = found.frame[found.frame["place"] == 1]
    assert (rows[["difference", "difference_low", "difference_high"]] == 0).all(axis=None)
    assert "tidak berbeda nyata" in words.differences(found.rows(), found.facts)[0]


def test_scenarios_share_their_chance_so_that_a_difference_is_none_of_it():
    found = scenarios.compared((READY,), practice=False)
    rows = found.frame.set_index(["place", "what"])
    apart = rows.loc[(1, "graduated")]
    assert apart["difference_low"] > 0
    wide = rows.loc[(0, "graduated")]
    assert rows.loc[(1, "entered"), "difference"] == 0, "as many come in, draw by draw"
    assert apart["difference"] > wide["mean"]
    points = rows.loc[(1, "graduated_share")]
    assert points["unit"] == "points"
    years = apart["difference"] / 5 / 50_000 * 100
    assert points["difference"] == pytest.approx(years, rel=0.2)
    (told,) = words.differences(found.rows(), found.facts)
    assert told.startswith("Skenario A: sekitar")
    assert "poin KPM setahun" in told


def test_families_are_conserved_in_every_draw():
    begun = start(practice=False)
    of = runs.run(READY, begun, 500).whole
    came = of["entered"] + of["returned"]
    gone = of["graduated"] + of["natural"] + of["excluded"]
    assert np.array_equal(np.diff(of["stock"], axis=1), came - gone)
    assert np.array_equal(np.diff(of["pool"], axis=1), of["graduated"] - of["returned"])


def test_more_facilitators_never_lower_graduates():
    means = []  # what more capacity never lowers
    for people in (100, 209, 450):
        scenario = READY.moved("facilitators", people)
        means.append(until(projected(scenario), "graduated")["mean"])
    assert means == sorted(means)
    assert projected(READY.moved("facilitators", 100)).facts["binds"] > projected().facts["binds"]


def test_the_example_starts_every_kecamatan_and_says_so(practised):
    found = projected(practice=True)
    assert found.provenance.standing is Standing.EXAMPLE
    areas = found.frame[found.frame["area_code"] != "35.22"]
    assert areas["area_code"].nunique() == 28
    for what in ("stock", "graduated"):
        mine = areas[areas["what"] == what].groupby("quarter")["mean"].sum()
        whole = found.frame[(found.frame["what"] == what) & (found.frame["area_code"] == "35.22")]
        assert np.allclose(mine, whole.set_index("quarter")["mean"].reindex(mine.index))


def test_by_kecamatan_only_where_they_are_told(practised):
    found = scenarios.by_district(Scenario(practice=True), practice=True)
    assert len(found.frame) == 28
    drawn = runs.run(Scenario(practice=True), start(practice=True), 2_000)
    assert np.array_equal(drawn.graduated.sum(axis=1), drawn.whole["graduated"].sum(axis=1))
    assert np.median(drawn.graduated, axis=0) == pytest.approx(found.frame["until"].to_numpy())
    assert any("tidak dapat dijumlahkan" in step for step in found.provenance.steps)
    assert Caveat.SHRUNKEN in found.provenance.caveats
    gap = scenarios.by_district(Scenario(), practice=False)
    assert isinstance(gap, Gap)
    assert "28 camat" in gap.ask_whom


def test_the_widest_swing_is_told_first():
    found = scenarios.swings(Scenario(), practice=False)
    width = (found.frame["at_high"] - found.frame["at_low"]).abs()
    assert (width.diff().dropna() <= 1e-9).all()
    assert found.frame["lever"].iloc[0] == "ready_rate"
    assert found.facts["middle"] == pytest.approx(until(projected(), "graduated")["p50"], rel=0.01)
    assert "KPM berpotensi" in words.swing(found.rows(), found.facts["levers"])


def test_data_beyond_the_last_year_leave_nothing_to_tell(monkeypatch):
    monkeypatch.setattr(runs, "LAST_YEAR", 2025)
    found = scenarios.projected(Scenario(), practice=False)
    assert isinstance(found, Gap)


def test_no_sentence_forecasts_or_subtracts_from_the_poverty_rate():
    found = projected()
    told = " ".join(
        [words.baseline(found.facts), words.asked_for(found.facts), *words.notes(found.facts)]
    )
    for word in ("prediksi", "ramalan", "proyeksi"):
        assert word not in told.lower()
    assert "tidak dengan sendirinya menurunkan persentase penduduk miskin" in told
    assert "aturan berubah" in told, "entries were worked out across a change of a rule"


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, "Yang menahan bukan"), (0.4, "40%"), (1.0, "hampir selalu menahan")]
)
def test_what_holds_graduation_back_is_named(share, said):
    assert said in words.binding({"binds": share})


@pytest.mark.parametrize(
    "name", ["skenario-kpm", "skenario-andaian", "skenario-banding", "skenario-kecamatan"]
)
def test_the_questions_are_told_in_lines_a_reader_understands(name, practised):
    (answer,) = QUESTIONS[name].answers(Asked(practice=True))
    assert isinstance(answer, Result)
    text = as_text(answer)
    assert "Skenario: hitungan dari andaian" in text
    assert len(text.splitlines()) < 70
    assert as_json(answer)


def test_the_slide_has_its_message_on_totals_and_says_that_the_example_is_one(practised):
    for practice in (False, True):
        asked = OfSlide(
            tables.area("35.22"), practice, date(2026, 11, 22), "0a1b2c3d", "angka utama"
        )
        slide = slides.slide(asked)
        assert len(slide.title) <= 90
        assert 55 <= words_of(slide.script) <= 80
        assert slide.title.startswith("Contoh: ") is practice
        chart, told = slide.parts
        assert [row.name for row in chart.rows] == ["2026", "2027", "2028", "2029", "2030"]
        assert chart.reference == 2_090
        assert ("59.303" in " ".join(told.lines)) is not practice


def test_the_slide_names_what_is_missing():
    gap = Gap("jumlah KPM", "Dinas Sosial", "jumlah KPM")
    slide = slides.of(gap, gap)
    assert slide.provenance is None
    assert 55 <= words_of(slide.script) <= 80


def test_the_answer_on_ringkasan_leads_on_to_the_laboratory():
    found = briefed()
    assert found.evidence.page == "skenario"
    assert "Menurut skenario, bila KPM bergerak seperti sekarang" in found.why
    assert "lulus mandiri sampai 2030" in found.why
    assert found.provenance.standing is Standing.ESTIMATE


def test_the_slide_of_a_scenario_is_of_that_scenario():
    from analytics.answers.slides import scenario as slide

    moved = Scenario("Skenario A").moved("ready_rate", 0.03)
    base = Scenario()
    made = [
        slide.of(scenarios.projected(one, practice=False), scenarios.swings(one, practice=False))
        for one in (base, moved)
    ]
    assert made[1].title.startswith("Skenario A: sekitar")
    assert made[0].parts[0] != made[1].parts[0], "its own years are drawn"
