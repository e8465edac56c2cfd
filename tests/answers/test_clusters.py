"""Whether graduation clusters: at each depth, with the rates of the comparison."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import areas, clusters, comparison
from analytics.answers.slides import clusters as slides
from analytics.store import contiguity, places, versions
from analytics.vocabulary.area import Level
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing

CODES = list(areas.districts())
HIGH = "35.22.16"


@pytest.fixture
def reported(state, tmp_path):
    """The monthly form of one month: graduates of each kecamatan, of 2,000 families each."""

    def reported(graduated, small=()):
        frame = pd.DataFrame({"district_code": list(graduated), "month": "2025-01"})
        opening = [29 if code in small else 2000 for code in graduated]
        frame = frame.assign(
            opening=opening, active=opening, graduated_able=list(graduated.values())
        ).astype({"opening": "Int64", "active": "Int64", "graduated_able": "Int64"})
        frame.to_parquet(tmp_path / "monthly.parquet")
        files = {"monthly.parquet": tmp_path / "monthly.parquet"}
        versions.commit(files, versions.current(), "uji", "diimpor untuk uji")
        return clusters.clusters()

    return reported


def test_totals_alone_show_no_cluster_and_name_no_kecamatan(state):
    answer = clusters.clusters()
    assert isinstance(answer, Gap)
    assert "laporan bulanan" in answer.ask_for
    assert clusters.verdict(answer) == ()
    assert "belum diterima" in slides.of(answer).title


def test_the_example_has_no_cluster_and_says_so(prepared):
    answer = clusters.clusters(practice=True)
    assert answer.provenance.standing is Standing.EXAMPLE
    assert answer.facts["depth"] is Depth.FAMILIES
    compared = comparison.compared(practice=True).frame.set_index("area_code")
    frame = answer.frame.set_index("area_code")
    pd.testing.assert_series_equal(
        frame["value"], compared["shrunk"].loc[frame.index], check_names=False
    )
    assert not frame["found"].any()
    assert set(answer.facts["classes"]) == {0}
    first, whole = clusters.verdict(answer)
    assert first.startswith("Tidak ada pengelompokan yang terdeteksi")
    assert "kebetulan" in whole


def test_a_cluster_that_is_there_is_found_and_named(reported):
    near = contiguity.contiguity(Level.DISTRICT, places.geo_folder())
    ring = {HIGH, *near[HIGH]}
    answer = reported({code: 60 if code in ring else 4 for code in CODES})
    assert answer.facts["depth"] is Depth.DISTRICTS
    frame = answer.frame.set_index("area_code")
    assert frame.loc[HIGH, "found"]
    assert frame.loc[HIGH, "quadrant"] == "HH"
    assert frame["pseudo_p"].min() >= 1 / 1000
    name = areas.districts()[HIGH]
    first, whole = clusters.verdict(answer)
    assert name in first
    assert "tinggi di antara yang tinggi" in first
    assert "cenderung mirip" in whole
    slide = slides.of(answer)
    drawn = {place.code: place for place in slide.parts[0].places}
    assert drawn[HIGH].text == "tinggi di antara yang tinggi"
    assert name in slide.parts[0].alt


def test_equal_rates_cannot_cluster(reported):
    answer = reported(dict.fromkeys(CODES, 8))
    assert answer.facts["same"]
    assert not answer.frame["found"].any()
    (only,) = clusters.verdict(answer)
    assert "beda laju graduasi antarkecamatan tidak lebih besar daripada kebetulan" in only


def test_who_did_not_report_is_told_and_too_few_are_refused(reported):
    answer = reported({code: 3 + 5 * (place % 5) for place, code in enumerate(CODES[:24])})
    assert answer.facts["known"] == 24
    assert set(answer.facts["classes"]) >= {-1}
    assert "4 kecamatan tidak punya angka" in clusters.verdict(answer)[-1]


def test_a_map_with_many_holes_is_refused(reported):
    assert isinstance(reported(dict.fromkeys(CODES[:19], 8)), Gap)


def test_a_kecamatan_too_small_to_be_compared_has_no_rate_on_this_map_either(reported):
    small = CODES[3]
    answer = reported({code: 3 + 5 * (n % 5) for n, code in enumerate(CODES)}, small=(small,))
    compared = comparison.compared()
    assert compared.facts["few"] == answer.facts["few"] == (areas.districts()[small],)
    value = answer.frame.set_index("area_code")["value"]
    assert pd.isna(value[small])
    shrunk = compared.frame.set_index("area_code")["shrunk"]
    pd.testing.assert_series_equal(value, shrunk.loc[value.index], check_names=False)
    assert clusters.verdict(answer)[-1] == (
        f"Kurang dari 30 KPM, tidak dibandingkan: {areas.districts()[small]}."
    )


def test_rates_that_were_shrunken_are_estimates_with_their_caveat(reported):
    answer = reported({code: 3 + 5 * (n % 5) for n, code in enumerate(CODES)})
    assert answer.provenance.standing is Standing.ESTIMATE
    assert Caveat.SHRUNKEN in answer.provenance.caveats
    assert any(answer.facts["base"].label in step for step in answer.provenance.steps)
    assert answer.indicator.label.endswith(answer.facts["base"].label)
