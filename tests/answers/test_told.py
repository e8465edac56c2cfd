from __future__ import annotations

import json

import pandas as pd
import pytest

from analytics.answers import beneficiaries, cliff, graduation, poverty
from analytics.answers.coded import as_json
from analytics.answers.told import as_text
from analytics.vocabulary.area import Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import WATERMARK, Standing

RATE = Indicator("r", "Laju", Unit.PERCENT, Direction.LOWER_IS_BETTER, 2, "…", "BPS", Level.REGENCY)
ORIGIN = Origin("o", "BPS", "Damarinfo", "Berita", "https://example.org/a", "2025-07-25")


def one(value, standing=Standing.QUOTED, **columns):
    row = {"area_code": "35.22", "name": "Kab. Bojonegoro", "period": "2025-03", "value": value}
    provenance = Provenance((ORIGIN,), standing, ("dihitung",), (Caveat.MARCH_ONLY,))
    return Result(pd.DataFrame([row | columns]), RATE, provenance)


def test_text_has_unit_standing_origin_and_caveat():
    told = as_text(one(11.49))
    assert "Kab. Bojonegoro (35.22), Maret 2025: 11,49%" in told
    assert Standing.QUOTED.label in told
    assert Caveat.MARCH_ONLY.sentence in told
    assert "dihitung" in told
    for part in ("BPS", "Damarinfo", "Berita", "https://example.org/a"):
        assert part in told


def test_a_spread_is_told_with_both_ends():
    told = as_text(one(11.49, low=11.3, high=11.69))
    assert "11,30%" in told
    assert "11,69%" in told
    assert "11,49%" in told


def test_missing_is_words_in_text_and_null_in_json():
    answer = one(float("nan"))
    assert "tidak ada data" in as_text(answer)
    assert json.loads(as_json(answer))["rows"][0]["value"] is None


def test_json_keeps_figures_as_numbers_and_days_as_text():
    told = json.loads(as_json(one(11.49, period_end=pd.Timestamp("2025-03-31"), end=pd.NaT)))
    (row,) = told["rows"]
    assert row["value"] == 11.49
    assert row["period_end"] == "2025-03-31"
    assert row["end"] is None
    assert told["standing"] == "quoted"
    assert told["indicator"] == {"id": "r", "label": "Laju", "unit": "percent"}
    assert told["origins"][0]["url"] == "https://example.org/a"
    assert told["caveats"] == [Caveat.MARCH_ONLY.sentence]


def test_several_answers_are_a_list():
    assert [body["rows"][0]["value"] for body in json.loads(as_json(one(1.0), one(2.0)))] == [1, 2]


def test_a_gap_says_whom_to_ask_for_what():
    gap = Gap("corong", "Dinas Sosial", "daftar KPM")
    told = as_text(gap)
    for part in ("Belum ada data", "corong", "Dinas Sosial", "daftar KPM"):
        assert part in told
    assert json.loads(as_json(gap))["gap"]["ask_whom"] == "Dinas Sosial"


@pytest.mark.parametrize("question", [graduation.funnel, graduation.flows, graduation.stock])
def test_example_figures_are_marked_in_both(question):
    answer = question(("35.22",), practice=True)
    assert as_text(answer).startswith(WATERMARK)
    assert json.loads(as_json(answer))["standing"] == "example"


def test_a_funnel_is_told_in_shares_a_reader_can_check():
    answer = graduation.funnel(("35.22.08",), practice=True)
    row = answer.frame.query("stage == 2").iloc[0]
    share = f"{100 * row['reached'] / row['start']:.1f}".replace(".", ",")
    (line,) = [line for line in as_text(answer).splitlines() if " 2. " in line]
    assert f"{share}% dari awal" in line
    assert "share" not in as_text(answer), "column names are no words for a reader"


def test_flows_are_told_by_reason():
    told = as_text(graduation.flows(("35.22",), practice=True))
    assert "graduasi mandiri 214" in told
    assert "akhir 55.028" in told


def test_what_is_hidden_is_said_to_be_hidden():
    answer = graduation.funnel(("35.22.01.2001",), practice=True)
    assert answer.frame["hidden"].any()
    assert "disembunyikan" in as_text(answer)


def test_targets_are_told_with_their_document():
    told = as_text(poverty.poverty_targets())
    assert "RPJMD" in told
    assert "2029" in told


def test_nothing_of_an_answer_breaks_json():
    for answer in (poverty.poverty_over_time(), beneficiaries.families_now()):
        json.loads(as_json(answer), parse_constant=pytest.fail)


def test_a_family_that_cannot_be_is_not_told_as_lacking_data():
    answer = cliff.typical(cliff.usual())
    assert not answer.rows()[0]["possible"]
    one_person, *_others = [line for line in as_text(answer).splitlines() if " orang (" in line]
    assert one_person.endswith("tidak mungkin")
    assert "tidak ada data" not in as_text(answer)
