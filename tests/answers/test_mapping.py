"""What is noted of villages: the newest of form and import holds; not noted is no zero."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.actions import mapping as actions
from analytics.answers import assisted, decks, mapping, mapping_map, questions, village_profile
from analytics.answers.slides import mapping as slides
from analytics.store import entries, versions
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, ConditionKind, EntryKind
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import WATERMARK, Standing

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
TONDOMULO, KOLONG = "35.22.08.2005", "35.22.01.2003"
DAY = "2026-10-01"


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def noted(village, *codes, on=DAY, severity="high", **profile):
    conditions = [{"code": code, "severity": severity, "note": ""} for code in codes]
    content = {"on": on, "source": "musdes", "conditions": conditions, "profile": profile}
    return actions.write(
        ANI, village, content, [one.id for one in entries.of(EntryKind.MAPPING, village)]
    )


def imported(tmp_path, **tables):
    """Put tables of a version to use, as an accepted import does."""
    files = {}
    for name, rows in tables.items():
        path = tmp_path / f"{name}.parquet"
        pd.DataFrame(rows).to_parquet(path, index=False)
        files[f"{name}.parquet"] = path
    versions.commit(files, versions.current(), "ani", "uji")


def listed(village, on, code, severity="low"):
    return {
        "village_code": village,
        "on": pd.Timestamp(on),
        "code": code,
        "severity": severity,
        "note": "",
        "source": "DPMD",
    }


def held(regency=BOJONEGORO):
    rows = mapping.mapped(regency)
    return [(row["village_code"], row["code"], row["standing"]) for _, row in rows.iterrows()]


def test_where_nobody_noted_anything_that_is_said_and_asked_for():
    answer = mapping.counts(BOJONEGORO)
    assert isinstance(answer, Gap)
    assert "430 desa dan kelurahan" in answer.what
    assert answer.layout is Layout.CONDITIONS
    assert mapping.mapped(BOJONEGORO).empty
    assert mapping.needs(BOJONEGORO).empty
    over = mapping_map.over_villages(BOJONEGORO)
    assert set(over.facts["classes"]) == {-1}
    assert over.frame["value"].isna().all()
    assert over.facts["sizes"][-1] == len(over.frame) == 430


def test_what_a_form_noted_is_told_and_weighs_on_its_sector():
    noted(TONDOMULO, "M22", "M23", "P02", severity="middle")
    assert held() == [(TONDOMULO, code, "quoted") for code in ("M22", "M23", "P02")]
    (need,) = mapping.needs(BOJONEGORO).to_dict("records")
    assert need == {"village_code": TONDOMULO, "sector": "water", "need": 4}
    answer = mapping.counts(BOJONEGORO)
    assert [answer.facts[name] for name in ("mapped", "problems", "potentials")] == [1, 2, 1]
    assert answer.frame.set_index("code")["villages"].to_dict()["M22"] == 1
    told = mapping.verdict(answer)[0]
    assert "1 dari 430 desa sudah dipetakan" in told
    assert "429 desa belum dipetakan; itu bukan berarti tanpa masalah" in told
    assert answer.provenance.standing is Standing.QUOTED


def test_of_form_and_import_the_newer_day_holds_for_the_whole_village(tmp_path):
    noted(TONDOMULO, "M22", on="2026-10-01")
    noted(KOLONG, "M01", on="2026-10-01")
    rows = [
        listed(TONDOMULO, "2026-10-02", "M30"),
        listed(TONDOMULO, "2026-09-01", "M05"),
        listed(KOLONG, "2026-10-01", "M06"),
    ]
    imported(tmp_path, village_conditions=rows)
    assert held() == [(KOLONG, "M01", "quoted"), (TONDOMULO, "M30", "official")]
    assert mapping.counts(BOJONEGORO).provenance.standing is Standing.QUOTED
    assert len(mapping.counts(BOJONEGORO).provenance.origins) == 2
    before = mapping.imported_before(TONDOMULO)
    assert before["on"].tolist() == ["2026-10-02", "2026-09-01"]
    noted(TONDOMULO, "M02", on="2026-10-03")
    assert held()[1:] == [(TONDOMULO, "M02", "quoted")]


def test_what_an_operator_took_back_is_not_noted():
    first = noted(TONDOMULO, "M22")
    actions.write(ANI, TONDOMULO, {}, [first])
    assert mapping.mapped(BOJONEGORO).empty


def test_the_map_tells_apart_not_mapped_not_noted_and_how_heavy():
    noted(TONDOMULO, "M22", "M01", "M02")
    noted(KOLONG, "P01")
    over = mapping_map.over_villages(BOJONEGORO)
    rows = over.frame.assign(kind=over.facts["classes"]).set_index("area_code")
    assert rows["kind"].to_dict()[TONDOMULO] == 2  # three problems
    assert rows["kind"].to_dict()[KOLONG] == 0  # potentials only
    assert rows["text"].to_dict()[KOLONG] == "hanya potensi"
    assert sum(over.facts["sizes"]) == 430
    one = mapping_map.over_villages(BOJONEGORO, "M22")
    kinds = dict(zip(one.frame["area_code"], one.facts["classes"], strict=True))
    assert (kinds[TONDOMULO], kinds[KOLONG], kinds["35.22.15.1001"]) == (3, 0, -1)
    assert one.facts["legend"] == ("tidak dicatat", "ringan", "sedang", "berat")
    assert list(over.frame["area_code"]) == sorted(over.frame["area_code"])


@pytest.mark.parametrize("regency", ["33.16", "35.17"])
def test_villages_of_other_kabupaten_have_their_own_map(regency):
    over = mapping_map.over_villages(regency)
    assert over.facts["regency"] == regency
    assert set(over.frame["area_code"]) == set(assisted.villages(regency)["code"])
    assert over.frame["name"].notna().all()


def test_the_example_is_an_example_and_on_villages_that_are_none():
    rows = mapping.mapped(EXAMPLE_REGENCY)
    assert set(rows["standing"]) == {"example"}
    assert rows["village_code"].nunique() == 48
    needs = mapping.needs(EXAMPLE_REGENCY)
    problems = rows[rows["kind"] == ConditionKind.PROBLEM]
    assert needs["need"].sum() == problems["weight"].sum()
    answer = mapping.counts(EXAMPLE_REGENCY)
    assert answer.provenance.standing is Standing.EXAMPLE
    over = mapping_map.over_villages(EXAMPLE_REGENCY)
    assert over.frame[["lat", "lon"]].notna().all(axis=None)
    assert over.facts["sizes"][-1] == 0


def profiles(**cells):
    blank = dict.fromkeys(
        ("idm_score", "idm_status", "village_index", "village_status", "sdgs_score", "population")
    )
    return {"village_code": TONDOMULO, **blank, **cells}


def test_idm_and_indeks_desa_are_told_apart_and_one_by_the_name_of_the_other_is_left_out(tmp_path):
    rows = [
        profiles(year=2023, idm_score=0.61, idm_status="developing", population=2400),
        profiles(year=2024, idm_score=0.63, idm_status="developing", sdgs_score=44.5),
        profiles(year=2025, village_index=0.58, village_status="underdeveloped"),
        profiles(year=2026, idm_score=0.66),
    ]
    imported(tmp_path, villages=rows)
    noted(TONDOMULO, "M22", population=2410, families=802, poor_families=3)
    found = village_profile.profile(TONDOMULO)
    scores = {
        measure: list(zip(one["year"], one["value"], strict=True))
        for measure, one in found.scores.groupby("measure")
    }
    assert scores == {
        "idm_score": [(2024, 0.63), (2023, 0.61)],
        "village_index": [(2025, 0.58)],
        "sdgs_score": [(2024, 44.5)],
    }
    assert found.misnamed == (2026,)
    sizes = found.sizes.set_index("what")
    assert sizes["value"].to_dict() == {"population": 2410, "families": 802, "poor_families": 3}
    assert sizes["standing"].to_dict()["population"] == Standing.QUOTED
    assert found.noted["code"].tolist() == ["M22"]


def test_a_count_of_a_later_year_takes_the_place_of_an_old_one_of_the_form(tmp_path):
    imported(tmp_path, villages=[profiles(year=2030, population=2500)])
    noted(TONDOMULO, "M22", population=2410, families=802)
    sizes = village_profile.profile(TONDOMULO).sizes
    assert sizes[["what", "value", "when"]].to_numpy().tolist()[0] == ["population", 2500, "2030"]
    assert sizes["value"].tolist() == [2500, 802]


def test_problems_that_are_tied_at_the_top_are_told_as_tied():
    noted(TONDOMULO, *(f"M0{n}" for n in range(1, 6)))
    (told,) = mapping.verdict(mapping.counts("35.22"))
    assert "yang paling sering dicatat: 5 sama banyak, masing-masing di 1 desa" in told


def test_of_a_village_nobody_wrote_of_nothing_is_known():
    found = village_profile.profile(KOLONG)
    assert found.noted.empty
    assert found.sizes.empty
    assert found.scores.empty
    with pytest.raises(KeyError):
        village_profile.profile("35.22.99.2001")


def test_the_slide_asks_for_what_is_missing_and_takes_an_example_only_with_leave():
    real = slides.slide(decks.asked(BOJONEGORO, False, today()))  # noqa: FBT003
    assert not real.is_example
    assert real.provenance is None
    trained = slides.slide(decks.asked(BOJONEGORO, True, today()))  # noqa: FBT003
    assert trained.is_example
    noted(TONDOMULO, "M22")
    beside = slides.slide(decks.asked(BOJONEGORO, True, today()))  # noqa: FBT003
    assert beside.is_example, "what is real is not mixed with the example place"
    own = slides.slide(decks.asked(BOJONEGORO, False, today()))  # noqa: FBT003
    assert not own.is_example
    assert own.title.startswith("Air bersih kurang pada kemarau")
    picture = own.parts[0]
    told = {place.code: (place.kind, place.text) for place in picture.places}
    assert len(told) == 430
    assert (told[TONDOMULO], told[KOLONG]) == ((1, "1 masalah"), (None, "belum dipetakan"))
    deck = decks.of_slide(own, decks.asked(BOJONEGORO, False, today()))  # noqa: FBT003
    assert WATERMARK not in repr(deck)
    assert decks.asked(EXAMPLE_REGENCY, True, today()).area.name == "Kabupaten Contoh"  # noqa: FBT003


def test_it_can_be_asked():
    asked = questions.Asked(areas=(BOJONEGORO,), practice=False)
    (answer,) = questions.QUESTIONS["masalah-desa"].answers(asked)
    assert isinstance(answer, Gap)
    example = questions.Asked(areas=(BOJONEGORO,), practice=True)
    (answer,) = questions.QUESTIONS["masalah-desa"].answers(example)
    assert isinstance(answer, Result)
    assert answer.provenance.standing is Standing.EXAMPLE
    (needs,) = questions.QUESTIONS["kebutuhan-desa"].answers(example)
    assert needs.frame["need"].min() >= 1
    assert set(needs.frame["name"].str[:11]) == {"Desa Contoh"}
