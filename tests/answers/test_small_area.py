"""Estimates of kecamatan, from a file as an office brings it in to what is said of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.answers.bringing import bring

from analytics.answers import decks, small_area, small_area_map
from analytics.answers.areas import districts
from analytics.answers.questions import QUESTIONS, Asked
from analytics.answers.slides import small_area as slides
from analytics.answers.told import as_text
from analytics.measures.small_area_totals import together
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import today
from analytics.vocabulary.picture import MapPicture, Missing
from analytics.vocabulary.plot import SpanChart
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.small_area import Aligned, Method, Model, Reliability, Scale
from analytics.vocabulary.standing import Standing
from analytics.wording import small_area as words
from analytics.wording import small_area_cells as cells
from analytics.wording import small_area_model as model_words

HEAD = (
    "Kecamatan;Indikator;Tahun;Estimasi langsung;Galat baku;Sampel;Peubah: Desil 1;Peubah: Lantai"
)
REAL, EXAMPLE = False, True
UNSURE, WITHOUT, BLANK = "Balen", ("Kapas", "Sekar"), "Malo"


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def lines(year=2025, *, blank=False):
    """A survey of all kecamatan whose rates follow a covariate; one is known to be rare there."""
    rng = np.random.default_rng(4)
    for place, name in enumerate(districts().values()):
        first, second = 6 + place % 14, 3 + (5 * place) % 11
        rate = 1 + 0.8 * first + rng.normal(0, 1.5)
        if name == UNSURE:
            first, second, rate = 0, 3, 0.6
        own = "" if name in WITHOUT else f"{rate:.2f}".replace(".", ",")
        error = "" if name in WITHOUT else "3,5"
        covariate = "" if blank and name == BLANK else first
        yield f"{name};P0;{year};{own};{error};{60 if own else ''};{covariate};{second}"


def imported(year=2025, *, blank=False):
    bring(Layout.DIRECT_ESTIMATES, "\n".join([HEAD, *lines(year, blank=blank)]))
    return small_area.usual(REAL, "poverty_rate", year)


def rows(answer):
    return {row["name"]: row for row in answer.rows()}


def test_without_an_import_nobody_has_a_rate():
    assert small_area.offered(REAL) == ()
    answer = small_area.estimated(REAL, Model("poverty_rate", 2025))
    assert isinstance(answer, Gap)
    assert answer.layout is Layout.DIRECT_ESTIMATES
    assert answer.ask_whom == "BPS Kabupaten Bojonegoro"
    assert small_area.verdict(answer) == ()
    assert "11,49%" in words.nobody(small_area.known())
    (part,) = slides.slide(decks.asked("35.22", REAL, today())).parts
    assert isinstance(part, Missing)


def test_what_was_imported_gives_every_kecamatan_an_estimate_or_a_reason():
    model = imported()
    assert small_area.offered(REAL) == (("poverty_rate", 2025),)
    assert model.covariates == ("p1", "p2")
    assert small_area.covariates(REAL)["p1"] == "Desil 1"
    answer = small_area.estimated(REAL, model)
    assert isinstance(answer, Result)
    assert answer.provenance.standing is Standing.ESTIMATE
    assert Caveat.SMALL_AREA in answer.provenance.caveats
    told = {origin.publisher for origin in answer.provenance.origins}
    assert {"DPMD Bojonegoro", "BPS"} <= told, "the file, and whose figure all agree with"
    found = rows(answer)
    assert len(found) == 28
    # The unsure one is refused everywhere, and says why.
    assert found[UNSURE]["reliability"] == Reliability.REFUSED
    assert np.isnan([found[UNSURE][name] for name in ("value", "low", "high", "direct")]).all()
    assert found[UNSURE]["rse"] > 50
    for view in (words.ESTIMATE, words.ERROR):
        mapped = small_area_map.over_areas(answer, view)
        place = answer.frame["name"].tolist().index(UNSURE)
        assert mapped.facts["texts"][place] == cells.REFUSED
        assert not mapped.facts["plan"], "the plan is of the example place alone"
    assert mapped.facts["classes"][place] == list(Reliability).index(Reliability.REFUSED)
    assert small_area_map.over_areas(answer, words.ESTIMATE).facts["classes"][place] == -1
    # Those without a sample follow the covariates.
    for name in WITHOUT:
        assert found[name]["gamma"] == 0
        assert found[name]["value"] > 0
        assert cells.direct(found[name], answer.indicator) == "tanpa sampel"
    assert answer.facts["outside"] == 2
    others = answer.frame[answer.frame["value"].notna()]
    assert (others["low"] < others["value"]).all()
    assert (others["rse"] <= 50).all()


def test_all_together_give_the_published_figure():
    model = imported()
    free, ratio, apart = (
        small_area.estimated(REAL, replace(model, aligned=how, scale=Scale.PLAIN))
        for how in (Aligned.NONE, Aligned.RATIO, Aligned.DIFFERENCE)
    )
    assert ratio.facts["whole"] == 11.49
    weights = ratio.frame["population"]
    known = ratio.frame["value"].notna()
    factor = 11.49 / ratio.facts["before"]
    assert ratio.frame["value"][known].to_numpy() == pytest.approx(
        factor * free.frame["value"][known].to_numpy()
    )
    moved = apart.frame["value"] - free.frame["value"]
    assert moved.dropna().std() < 1e-9
    # Sums need every kecamatan, the refused one too: it is worked with, never shown.
    assert together(ratio.frame["value"].fillna(0), weights) < 11.49
    assert (ratio.frame["rse"] >= free.frame["rse"] - 1e-9)[known].all()
    assert "angka kabupaten (Maret 2025)" in small_area.verdict(ratio)[-1]
    assert small_area.verdict(free)[-1] == words.NOT_ASKED


def test_a_year_nobody_published_is_left_as_it_is_and_said():
    answer = small_area.estimated(REAL, imported(2019 + 7))
    assert not answer.facts["agreed"]
    assert "2026 belum terbit" in small_area.verdict(answer)[-1]


def test_a_kecamatan_without_covariate_says_so_and_stops_the_benchmark():
    answer = small_area.estimated(REAL, imported(blank=True))
    found = rows(answer)[BLANK]
    assert found["reliability"] == ""
    assert cells.estimate(found, answer.indicator) == cells.NO_COVARIATE
    assert small_area.verdict(answer)[-1] == words.NOT_ALL
    assert answer.facts["unknown"] == 1


def test_a_published_covariate_may_be_used_with_its_source():
    model = imported()
    assert "population_density" in small_area.covariates(REAL)
    answer = small_area.estimated(REAL, replace(model, covariates=("population_density",)))
    assert answer.facts["used"] == ("Kepadatan penduduk",)
    assert any("Disdukcapil" in one.publisher for one in answer.provenance.origins)


def test_more_covariates_than_kecamatan_are_a_gap():
    few = [line for line in lines() if line.startswith(("Ngraho", "Tambakrejo", "Ngambon"))]
    bring(Layout.DIRECT_ESTIMATES, "\n".join([HEAD, *few]))
    assert small_area.usual(REAL, "poverty_rate", 2025).covariates == ()
    answer = small_area.estimated(REAL, Model("poverty_rate", 2025, ("p1", "p2")))
    assert isinstance(answer, Gap)
    assert "3 kecamatan bersampel dengan 2 peubah penyerta tidak cukup" in answer.what


def test_where_nothing_sets_kecamatan_apart_nothing_is_more_than_careful():
    """Equal rates with large errors: A is 0, and every estimate is the model's alone."""
    flat = [f"{name};P0;2025;12,00;2,5;40;;" for name in districts().values()]
    bring(Layout.DIRECT_ESTIMATES, "\n".join([HEAD, *flat]))
    model = small_area.usual(REAL, "poverty_rate", 2025)
    answer = small_area.estimated(REAL, replace(model, method=Method.ML))
    assert answer.facts["variance"] == 0
    assert set(answer.frame["reliability"]) == {Reliability.CAREFUL}
    assert (answer.frame["rse"] < 25).all()
    told = small_area.verdict(answer)
    assert "semuanya hanya dengan hati-hati" in told[0]
    assert "ditaksir nol" in told[1]
    assert "ditaksir nol" in small_area.doubts(answer)[0]
    assert "surveinya sendiri tidak ikut menentukan" in small_area.believed(answer)[0]


def test_the_page_says_in_a_sentence_without_statistics_whether_to_believe_the_model():
    facts = {"normality": 0.4, "gap_p": 0.6, "variance": 0.02, "areas": 13}
    sound = model_words.verdict(facts, ())
    assert sound.startswith("Tidak ada tanda bahwa modelnya keliru (n = 13 kecamatan bersampel)")
    assert "belum bukti" in sound
    doubtful = model_words.verdict(facts | {"gap_p": 0.01}, ("Contoh A",))
    assert doubtful.startswith("Belum dapat dipercaya begitu saja")
    assert "Contoh A menyimpang" in doubtful
    assert "tidak cocok dengan angka survei" in doubtful
    assert not any("W =" in said or "p =" in said for said in (sound, doubtful))
    assert model_words.residual({"residual": -0.001, "outlier": False}) == "0,00"


def test_the_plan_crosses_what_is_refused_and_marks_who_was_never_asked():
    from analytics.answers.small_area_map import over_areas
    from analytics.draw.small_area import plan

    (survey,) = small_area.offered(EXAMPLE)
    answer = small_area.estimated(EXAMPLE, small_area.usual(EXAMPLE, *survey))
    figure = plan(over_areas(answer, words.ESTIMATE))
    keys = {one.name: one.marker.symbol for one in figure.data if one.mode == "markers"}
    assert keys[cells.REFUSED] == "square-x"
    assert list(keys.values()).count("square-x") == 1
    drawn = [one for one in figure.data if one.mode == "lines"]
    assert not any(one.showlegend for one in drawn)
    assert [one.fillpattern.shape for one in drawn].count("x") == 1
    letters = {note.text for note in figure.layout.annotations}
    assert {"<b>H°</b>", "<b>I°</b>", "<b>J ✓</b>"} <= letters


def test_the_example_stands_on_the_example_place_alone():
    (survey,) = small_area.offered(EXAMPLE)
    answer = small_area.estimated(EXAMPLE, small_area.usual(EXAMPLE, *survey))
    assert answer.provenance.standing is Standing.EXAMPLE
    assert answer.frame["area_code"].str.startswith("99.99.").all()
    assert answer.facts["counts"][Reliability.REFUSED] > 0
    assert answer.facts["direct_count"] < answer.facts["shown"]
    assert set(small_area_map.over_areas(answer, words.ERROR).facts["plan"]) == set(
        answer.frame["area_code"]
    )
    zero = answer.frame[answer.frame["sampled"] & answer.frame["direct_rse"].isna()]
    assert len(zero) == 1, "nobody poor in one sample: its variance comes from its size"
    assert answer.facts["filled"] == 1


def test_the_slide_and_the_line_hold_what_the_page_shows():
    answer = small_area.estimated(REAL, imported())
    slide = slides.of(answer)
    (chart,) = slide.parts
    assert isinstance(chart, SpanChart)
    spans = {span.name: span for span in chart.rows}
    assert spans[UNSURE].value is None
    assert spans[UNSURE].text == "ditolak: RSE > 50%"
    assert chart.reference == 11.49
    assert slide.title.startswith(f"{answer.facts['shown']} dari 28 kecamatan")
    (drawn,) = slides.of(answer, over=small_area_map.over_areas(answer, words.ESTIMATE)).parts
    assert isinstance(drawn, MapPicture)
    (place,) = [one for one in drawn.places if one.name == UNSURE]
    assert (place.kind, place.text) == (None, cells.REFUSED)
    (lines,) = slides.of(answer, apart=True).parts
    assert {span.name for span in lines.rows} == set(districts().values()) - set(WITHOUT)
    (told,) = QUESTIONS["estimasi-kecamatan"].answers(Asked())
    text = as_text(told)
    assert f"{UNSURE} (35.22.13): {cells.REFUSED}" in text
    assert "n = 60 rumah tangga" in text


def test_an_error_is_never_smaller_than_it_is_without_agreement():
    model = replace(imported(), scale=Scale.PLAIN)
    free = small_area.estimated(REAL, replace(model, aligned=Aligned.NONE)).frame
    apart = small_area.estimated(REAL, replace(model, aligned=Aligned.DIFFERENCE)).frame
    width = (apart["high"] - apart["low"]) - (free["high"] - free["low"])
    inside = free["low"].gt(0) & apart["low"].gt(0)
    assert inside.any()
    assert (width[inside] >= -1e-9).all()
