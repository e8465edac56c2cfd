"""What is published of assisted villages, and what is not; sources are named at each figure."""

from datetime import date

import pytest

from analytics.answers import assistance_known, assistance_unknown, requests
from analytics.answers.questions import QUESTIONS, Asked
from analytics.answers.slides import assistance_known as slide
from analytics.answers.told import as_text
from analytics.draw.assistance_known import PALETTE, map_spec
from analytics.publish.letter import letter
from analytics.store import geometry, places
from analytics.vocabulary.area import BLORA, BOJONEGORO, JOMBANG, Level
from analytics.vocabulary.pairs import PairKind
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing


def test_blora_is_told_by_its_sources():
    """Suarabaru.id, 13 September 2021; Radar Bojonegoro, 14 September 2021; IAI Khozinatul Ulum."""
    first, second = assistance_known.lead(BLORA)
    assert "13 September 2021" in first
    assert "48 desa di 15 kecamatan" in first
    assert "hanya 1 pasangan" in second
    assert "Desa Botoreco dengan Sekretariat Daerah Kab. Blora (Bagian Kesra)" in second
    assert "STAI" not in second, "a university is no office of the regency"


def test_both_counts_of_the_province_stand_and_neither_is_chosen():
    """ganjarpranowo.com, 19 September 2022: 64; Murianews, 10 August 2019: 475."""
    province, meeting = assistance_known.notes(BLORA)
    assert "64 desa menurut ganjarpranowo.com" in province
    assert "475 desa menurut Murianews" in province
    assert "27 Oktober 2021" in meeting
    assert assistance_known.notes(BOJONEGORO) == ()


def test_bojonegoro_has_counts_of_five_kecamatan_and_no_names():
    """RPKD 2025–2029 by iNews Bojonegoro: 122 villages in 25 kecamatan, 62 of them counted."""
    _, told = assistance_known.lead(BOJONEGORO)
    assert "122 desa kuadran merah di 25 dari 28 kecamatan" in told
    assert "5 kecamatan (62 dari 122 desa)" in told
    answer = assistance_known.red_villages()
    values = dict(zip(answer.frame["name"], answer.frame["value"], strict=True))
    assert values == {
        "Kab. Bojonegoro": 122, "Ngraho": 13, "Tambakrejo": 13, "Malo": 13, "Kedungadem": 12,
        "Ngasem": 11,
    }  # fmt: skip
    assert answer.frame["area_code"].is_monotonic_increasing, "nothing is ranked"
    assert answer.facts["total"] == 122
    assert Caveat.INCOMPLETE_COVERAGE in answer.provenance.caveats


def test_jombang_has_a_place_and_requests_only():
    told = " ".join(assistance_known.lead(JOMBANG))
    assert "Desa Kromong" in told
    assert assistance_known.promised(JOMBANG) == 2
    assert "2 janji atau permintaan" in told


def test_what_is_told_as_a_pair_is_not_told_twice():
    rows = assistance_known.told(BLORA)
    assert not rows["text"].fillna("").str.contains("Botoreco|Gedebeg").any()
    assert {"peluncuran", "desa dampingan provinsi"} <= set(rows["told"])
    assert assistance_known.told("35.23").empty


def test_pairs_are_quoted_and_the_regency_s_own_comes_first():
    answer = assistance_known.pairs()
    assert answer.provenance.standing is Standing.QUOTED
    assert answer.frame["name"].tolist() == [
        "Botoreco", "Botoreco", "Sidomulyo", "Gedebeg", "Sambongrejo",
    ]  # fmt: skip
    assert answer.frame["district"].tolist()[2:] == ["Banjarejo", "Ngawen", "Tunjungan"]


def test_the_map_marks_four_of_295_villages():
    answer = assistance_known.pairs_map()
    layer = geometry.layer(Level.VILLAGE, places.geo_folder(), BLORA)
    assert tuple(answer.frame["area_code"]) == layer.codes
    marked = {
        row["name"]: kind
        for row, kind in zip(answer.rows(), answer.facts["classes"], strict=True)
        if kind >= 0
    }
    kinds = list(PairKind)
    assert marked == {
        "Botoreco": kinds.index(PairKind.ASSISTED),
        "Sidomulyo": kinds.index(PairKind.PILOT),
        "Gedebeg": kinds.index(PairKind.PREDECESSOR),
        "Sambongrejo": kinds.index(PairKind.PREDECESSOR),
    }
    assert len(answer.frame) == 295
    assert Caveat.DERIVED_BOUNDARY in answer.provenance.caveats
    spec = map_spec(answer, layer.bounds, None)
    assert (spec.layer, spec.labels) == ("village-33.16", "district-33.16")
    assert spec.classes.count(".") == 291
    assert len(spec.legend) == len(PALETTE) == len(PairKind)
    assert not spec.example


def test_its_slide_names_every_pair():
    made = slide.of(assistance_known.pairs_map())
    drawn, said = made.parts
    assert len(drawn.places) == 295
    assert sum(place.kind is not None for place in drawn.places) == 4
    assert len(said.lines) == 4
    assert said.lines[0].startswith("Botoreco (2021): Sekretariat Daerah Kab. Blora")
    assert "1 pasangan" in made.title


@pytest.mark.parametrize(
    ("regency", "whom"), [(BLORA, "Blora"), (BOJONEGORO, "Bojonegoro"), (JOMBANG, "Jombang")]
)
def test_each_gap_has_somebody_to_ask_and_a_letter(regency, whom):
    found = assistance_unknown.gaps(regency)
    assert len(found) >= 2
    assert any(whom in gap.ask_whom for gap in found)
    for gap in found:
        asked = requests.of_gap(gap)
        assert asked.to
        assert asked.forms[0].rows
        assert letter(asked, date(2026, 11, 22))
    names = [requests.of_gap(gap).name for gap in found]
    assert len(set(names)) == len(names), "two letters would overwrite one another"


def test_the_list_of_48_is_asked_for_village_by_village():
    form = requests.of_gap(assistance_unknown.gaps(BLORA)[0]).forms[0]
    assert "Desa/kelurahan" in form.heads
    assert all(row[1] == "" for row in form.rows), "no village is named in a letter by us"


def test_it_can_be_asked_at_a_terminal():
    question = QUESTIONS["dampingan"]
    found = question.answers(Asked(areas=(BLORA, "35.23")))
    assert isinstance(found[0], Result)
    assert isinstance(found[-1], Gap)
    assert "Kab. Tuban" in found[-1].what
    text = "\n".join(map(as_text, found))
    assert "48 desa" in text
    assert "Botoreco (33.16.13.2001): Sekretariat Daerah Kab. Blora" in text
