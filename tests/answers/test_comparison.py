from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analytics.answers import areas, atlas, comparison, comparison_map, counted, paces, register
from analytics.answers.slides import comparison as slides
from analytics.store import versions
from analytics.vocabulary.area import Level
from analytics.vocabulary.comparison import Base, Finding, Place
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.plot import ControlChart, SpanChart
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing

CODES = list(areas.districts())
FLOOR = paces.FEWEST_FAMILIES


@pytest.fixture
def reported(state, tmp_path):
    """Monthly forms of the kecamatan: rows of (code, month, opening, graduated)."""

    def reported(rows):
        frame = pd.DataFrame(rows, columns=["district_code", "month", "opening", "graduated_able"])
        frame = frame.astype({"opening": "Int64", "graduated_able": "Int64"})
        frame = frame.assign(active=frame["opening"])
        frame.to_parquet(tmp_path / "monthly.parquet")
        files = {"monthly.parquet": tmp_path / "monthly.parquet"}
        versions.commit(files, versions.current(), "uji", "diimpor untuk uji")
        return comparison.compared()

    return reported


def forms(graduated, months=("2025-01", "2025-02"), families=2000):
    return [
        (code, month, families, one)
        for code, one in zip(CODES, graduated, strict=True)
        for month in months
    ]


def test_totals_alone_allow_no_comparison_and_name_no_kecamatan(state):
    answer = comparison.compared()
    assert isinstance(answer, Gap)
    assert "camat" in answer.ask_whom
    (told,) = comparison.told_by_chance()
    assert "214" in told
    assert "3 sampai 13" in told
    assert not any(name in told for name in areas.districts().values())
    row = comparison.by_chance().only()
    assert row["people_low"] < row["equal_low"] < row["equal_high"] < row["people_high"]
    assert comparison.by_chance().facts["depth"] is Depth.TOTALS


def test_of_families_the_example_is_compared_with_its_mark(prepared):
    answer = comparison.compared(practice=True)
    frame, facts = answer.frame, answer.facts
    assert list(frame["area_code"]) == CODES, "in order of code"
    assert facts["depth"] is Depth.FAMILIES
    assert facts["base"] is Base.POTENTIAL
    assert any(Base.POTENTIAL.label in step for step in answer.provenance.steps)
    assert answer.provenance.standing is Standing.EXAMPLE
    assert Caveat.SHRUNKEN in answer.provenance.caveats
    flows = register.cube("flows", practice=True)
    newest = flows[(flows["period"] == facts["period"]) & (flows["level"] == "district")]
    assert frame["graduated"].sum() == newest["graduated"].sum() == facts["graduated"]
    assert (frame["families"] < newest.sort_values("area_code")["opening"].to_numpy()).all()
    for kind in ("raw", "shrunk"):
        assert frame[kind].between(frame[f"{kind}_low"], frame[f"{kind}_high"]).all()
    low, high = np.sort([frame["raw"], np.full(28, facts["common"])], axis=0)
    assert frame["shrunk"].between(low - 0.02, high + 0.02).all(), "between raw and common"
    for told in facts["luck"].values():
        assert told["expected"] < 3
    beyond = frame["place"].isin([Place.FAR_BELOW, Place.FAR_ABOVE])
    assert beyond.sum() == facts["luck"][0.998]["outside"]
    assert not (frame["flagged"] & ~beyond).any()
    if facts["finding"] in {Finding.NONE, Finding.EMPTY}:
        assert frame["rank_low"].isna().all()


def test_equal_kecamatan_say_that_no_difference_is_detected(reported):
    answer = reported(forms([4] * 28))
    assert answer.facts["finding"] is Finding.NONE
    assert answer.facts["weight"] is None, "pooled completely"
    assert answer.facts["depth"] is Depth.DISTRICTS
    assert answer.facts["base"] is Base.REPORTED
    assert answer.frame["graduated"].tolist() == [8.0] * 28
    assert answer.frame["rank_low"].isna().all()
    assert set(answer.frame["place"]) == {Place.WITHIN}
    assert len(set(answer.frame["shrunk"])) == 1
    (told,) = comparison.in_words(answer)
    assert "kebetulan saja" in told
    assert "224 dari 56.000 KPM" in told
    assert "(0,40%; variasi wajar 0,35–0,46%)" in told
    assert comparison.heading(answer).startswith("Tidak ada beda yang terdeteksi")
    assert answer.provenance.standing is Standing.ESTIMATE


def test_one_that_truly_differs_is_flagged_named_and_ranked(reported):
    answer = reported(forms([4] * 20 + [40] + [4] * 7))
    frame = answer.frame
    assert frame.loc[frame["flagged"], "area_code"].tolist() == [CODES[20]]
    assert answer.facts["finding"] is Finding.SOME
    assert frame["rank_low"].iloc[20] == frame["rank_high"].iloc[20] == 1
    assert (frame["rank_high"] - frame["rank_low"]).drop(20).min() > 10
    assert frame["name"].iloc[20] in comparison.in_words(answer)[0]
    chart = slides.of(answer).parts[0]
    assert isinstance(chart, ControlChart)
    assert [mark.name for mark in chart.marks if mark.named] == [frame["name"].iloc[20]]


def test_a_kecamatan_that_did_not_report_every_month_is_missing_not_zero(reported):
    rows = [row for row in forms([4] * 28) if (row[0], row[1]) != (CODES[5], "2025-02")]
    answer = reported(rows)
    frame = answer.frame.set_index("area_code")
    assert frame.loc[CODES[5], ["graduated", "families", "raw", "shrunk"]].isna().all()
    assert frame.loc[CODES[5], "place"] == -1
    assert answer.facts["missing"] == (frame.loc[CODES[5], "name"],)
    assert frame.loc[CODES[5], "name"] in comparison.notes(answer)[2]
    assert "bukan nol" in comparison.notes(answer)[2]
    spans = slides.of(answer, spans=True).parts[0]
    assert isinstance(spans, SpanChart)
    assert spans.rows[5].value is None
    shown = comparison_map.mapped(comparison_map.PLACES)
    assert shown.facts["classes"][5] == -1, "hatched"
    assert shown.facts["known"] == 27


def test_who_reports_the_next_month_first_makes_nobody_missing(reported):
    answer = reported([*forms([4] * 28), (CODES[0], "2025-03", 2000, 9)])
    assert answer.facts["period"] == "2025-01-01..2025-02-28"
    assert answer.facts["missing"] == ()
    assert answer.frame["graduated"].tolist() == [8.0] * 28


def test_kecamatan_below_the_floor_are_told_and_not_compared(reported):
    rows = [(c, m, FLOOR - 1 if c == CODES[2] else n, x) for c, m, n, x in forms([4] * 28)]
    answer = reported(rows)
    assert answer.facts["few"] == (answer.frame["name"].iloc[2],)
    assert answer.frame["place"].iloc[2] == -1
    assert pd.isna(answer.frame["raw"].iloc[2])


def test_four_kecamatan_are_too_few_to_compare(reported):
    assert isinstance(reported(forms([4] * 28)[:8]), Gap)


def test_no_graduate_anywhere_is_said_and_not_drawn_as_equal(reported):
    answer = reported(forms([0] * 28))
    assert answer.facts["finding"] is Finding.EMPTY
    assert comparison.in_words(answer)[0].startswith("Belum ada graduasi mandiri")
    assert slides.of(answer).title.startswith("Belum ada")


def test_the_map_follows_the_place_or_the_shrunken_rate_never_the_raw_one(prepared):
    answer = comparison.compared(practice=True)
    by_place = comparison_map.mapped(comparison_map.PLACES, practice=True)
    assert by_place.facts["kinds"] == tuple(Place)
    assert by_place.frame["value"].tolist() == answer.frame["place"].tolist()
    by_rate = comparison_map.mapped(comparison_map.SHRUNK, practice=True)
    assert by_rate.frame["value"].tolist() == answer.frame["shrunk"].tolist()
    assert "raw" not in by_rate.frame
    text = slides.of(answer, over=by_place).parts[0].places[0].text
    assert "mentah" not in text


@pytest.mark.parametrize(
    "indicator", ["graduation_rate", "sustained_rate", "link_rate", "assessment_rate"]
)
def test_peta_colours_no_raw_rate_of_the_funnel(prepared, indicator):
    found = atlas.asked_map(indicator, Level.DISTRICT, None, practice=True)
    stage, total = counted._FUNNEL_RATES[indicator]
    cube = register.cube("funnel", practice=True)
    rows = cube[
        (cube["level"] == "district")
        & (cube["stage"] == stage)
        & (cube["period"] == found.facts["period"])
    ].set_index("area_code")
    raw = 100 * rows["reached"].astype(float) / rows[total].astype(float)
    drawn = found.frame.set_index("area_code")["value"]
    spread = raw.max() - raw.min()
    assert drawn.max() - drawn.min() < spread, "drawn together"
    assert Caveat.SHRUNKEN in found.provenance.caveats
    assert found.facts["basis"]


def test_an_imported_register_is_compared_on_the_families_it_tells_of(import_register, lists):
    import_register(**lists)
    answer = comparison.compared()
    assert answer.facts["depth"] is Depth.FAMILIES
    base = answer.facts["base"]
    assert base in {Base.OPENING, Base.LISTED}
    assert answer.indicator.label == f"Graduasi mandiri terhadap {base.label}"
    assert any(f"dibagi {base.label}" in step for step in answer.provenance.steps)
    assert slides.of(answer).parts[0].across == base.label
    graduated = lists["graduates"][lists["graduates"]["exit"] == "graduated"]
    by_code = graduated.groupby("district_code").size()
    told = answer.frame.set_index("area_code")["graduated"].dropna()
    assert told.sum() == by_code.reindex(told.index).fillna(0).sum()
    assert answer.provenance.standing is Standing.ESTIMATE


def test_an_imported_list_without_graduates_leads_to_a_gap(import_register, lists):
    import_register(kpm=lists["kpm"])
    assert isinstance(comparison.compared(), Gap)


def test_a_listed_base_is_not_called_that_of_the_start():
    of = paces.Paces(
        pd.DataFrame({"families": [40, 20]}), Base.LISTED, "2025", Depth.FAMILIES, origin()
    )
    assert "awal" not in of.indicator.label
    assert of.divided.steps[-1] == f"graduasi mandiri dibagi {Base.LISTED.label}, per kecamatan"
    assert of.enough.tolist() == [True, False]


def origin():
    return Provenance((Origin("uji", "uji", "", "", "", ""),), Standing.OFFICIAL)


def test_a_small_kecamatan_does_not_get_the_interval_of_all(reported):
    rows = [(c, m, 144 if c == CODES[2] else n, x) for c, m, n, x in forms([4] * 28)]
    answer = reported([(c, m, n, 1 if c == CODES[2] else x) for c, m, n, x in rows])
    assert answer.facts["weight"] is None, "pooled completely"
    wide = answer.frame["shrunk_high"] - answer.frame["shrunk_low"]
    assert wide.iloc[2] > wide.drop(2).max()
    assert wide.min() > 1.5 * (answer.facts["common_high"] - answer.facts["common_low"])
