"""Lists that villages verified: what was told is told, what was not stays unknown."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.actions import registry_checks as actions
from analytics.answers import decks, questions, registry_checks
from analytics.answers.slides import registry_checks as slides
from analytics.store import entries, versions
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind
from analytics.vocabulary.checks import TYPED, CheckedList
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import today
from analytics.vocabulary.picture import Missing, Table
from analytics.vocabulary.plot import MovementChart
from analytics.vocabulary.result import Gap
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import Standing
from analytics.wording.aloud import words as words_of

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
TONDOMULO, KOLONG = "35.22.08.2005", "35.22.01.2003"
DTSEN = CheckedList.DTSEN
WHOLE = {
    "listed": 100,
    "visited": 90,
    "confirmed": 50,
    "improved": 4,
    "moved": 3,
    "died": 3,
    "never_eligible": 15,
    "double": 5,
    "rule": 2,
    "added": 6,
    "closing": 70,
}


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def told(village, on="2026-10-01", of=DTSEN, **counts):
    seen = [one.id for one in entries.of(EntryKind.CHECK, actions.subject(village, of))]
    actions.write(ANI, village, of, {"on": on, "source": "musdes", **counts}, seen)


def imported(tmp_path, *rows):
    """Put a table of verifications to use, as an accepted import does."""
    path = tmp_path / "registry_checks.parquet"
    blank = dict.fromkeys(TYPED) | {"list": "dtsen", "source": "Dinsos"}
    frame = pd.DataFrame([blank | row for row in rows])
    counts = dict.fromkeys(TYPED, "Int64")
    frame.assign(on=pd.to_datetime(frame["on"])).astype(counts).to_parquet(path, index=False)
    versions.commit({path.name: path}, versions.current(), "ani", "uji")


def held():
    rows = registry_checks.told(BOJONEGORO, "dtsen").to_dict("records")
    return [(row["village_code"], row["listed"], row["on"], row["standing"]) for row in rows]


def test_where_nobody_verified_a_list_that_is_asked_for():
    answer = registry_checks.checks(BOJONEGORO, "dtks")
    assert isinstance(answer, Gap)
    assert answer.layout is Layout.REGISTRY_CHECKS
    assert "hasil verifikasi DTKS di 430 desa" in answer.what
    assert answer.ask_whom == "Dinas Sosial Kabupaten Bojonegoro"
    assert registry_checks.verdict(answer) == ()


def test_of_form_and_import_the_newer_day_holds_and_of_one_day_the_form(tmp_path):
    told(TONDOMULO, "2026-10-01", listed=100)
    told(KOLONG, "2026-10-01", listed=40)
    told(KOLONG, "2026-10-01", of=CheckedList.DTKS, listed=41)
    imported(
        tmp_path,
        {"village_code": TONDOMULO, "on": "2026-10-02", "listed": 101},
        {"village_code": TONDOMULO, "on": "2026-09-02", "listed": 102},
        {"village_code": KOLONG, "on": "2026-10-01", "listed": 42},
        {"village_code": "35.22.02.2001", "on": "2026-10-01", "listed": None},
    )
    assert held() == [
        (KOLONG, 40, "2026-10-01", "quoted"),
        (TONDOMULO, 101, "2026-10-02", "official"),
    ]
    answer = registry_checks.checks(BOJONEGORO, "dtsen")
    assert answer.provenance.standing is Standing.QUOTED, "the weaker of both"
    assert len(answer.provenance.origins) == 2
    assert answer.facts["parts"] is None, "nobody told the list afterwards"
    (sentence,) = registry_checks.verdict(answer)
    assert sentence == (
        "2 dari 430 desa melaporkan verifikasi DTSEN: 141 keluarga terdaftar; selebihnya belum "
        "dilaporkan."
    )


def test_a_fall_is_split_into_its_four_kinds_and_balances():
    told(TONDOMULO, **WHOLE)
    facts = registry_checks.checks(BOJONEGORO, "dtsen").facts
    assert facts["kinds"] == {"exits": 10, "correction": 20, "rule": 2, "unexplained": 4}
    assert facts["steps"]["removed"] == 32
    assert facts["steps"]["undecided"] == 18
    assert facts["untold"] == []
    parts = facts["parts"]
    assert parts["opening"] + parts["added"] - sum(facts["kinds"].values()) == parts["closing"]
    funnel, fall, last = registry_checks.verdict(registry_checks.checks(BOJONEGORO, "dtsen"))
    assert "100 keluarga terdaftar, 90 dikunjungi, 50 tetap layak, 32 dikeluarkan" in funnel
    assert fall == (
        "Di 1 desa itu DTSEN berkurang 30 keluarga (36 keluar dan 6 masuk baru): 10 keluar "
        "sungguhan (mampu, pindah, meninggal), 20 koreksi daftar, 2 aturan berubah, dan 4 tidak "
        "dijelaskan."
    )
    assert "bukan berkurangnya kemiskinan" in last


def test_only_villages_that_told_the_list_afterwards_are_balanced():
    told(TONDOMULO, **WHOLE)
    told(KOLONG, **(WHOLE | {"closing": None, "visited": None}))
    answer = registry_checks.checks(BOJONEGORO, "dtsen")
    assert answer.facts["balanced"] == 1
    assert answer.facts["parts"]["opening"] == 100
    assert answer.facts["steps"]["listed"] == 200
    assert pd.isna(answer.facts["steps"]["visited"]), "never a sum of half of the villages"
    funnel, fall, _ = registry_checks.verdict(answer)
    assert "dikunjungi" not in funnel
    assert fall.startswith("Di 1 desa yang juga melaporkan daftar sesudahnya, DTSEN berkurang 30")


def test_a_reason_that_not_every_village_told_is_said_and_stays_within_the_unexplained():
    told(TONDOMULO, **WHOLE)
    told(KOLONG, **(WHOLE | {"died": None, "rule": None}))
    answer = registry_checks.checks(BOJONEGORO, "dtsen")
    assert answer.facts["untold"] == ["died", "rule"]
    assert answer.facts["kinds"] == {"exits": 17, "correction": 40, "rule": 2, "unexplained": 13}
    assert registry_checks.verdict(answer)[2] == (
        "Tidak setiap desa melaporkan keluar sungguhan: meninggal dan aturan berubah; bagian itu "
        "ikut di dalam yang tidak dijelaskan."
    )


def test_families_that_came_unreported_are_no_negative_exits():
    told(TONDOMULO, **(WHOLE | {"closing": 80}))
    answer = registry_checks.checks(BOJONEGORO, "dtsen")
    assert answer.facts["kinds"]["unexplained"] == -6
    fall = registry_checks.verdict(answer)[1]
    assert "berkurang 20 keluarga (32 keluar, 6 masuk baru, dan 6 masuk tanpa dilaporkan)" in fall
    assert "−" not in fall


def test_the_example_is_one_and_on_villages_that_are_none():
    for of in CheckedList:
        answer = registry_checks.checks(EXAMPLE_REGENCY, of.value)
        assert answer.provenance.standing is Standing.EXAMPLE
        assert set(answer.frame["name"].str[:11]) == {"Desa Contoh"}
        parts, kinds = answer.facts["parts"], answer.facts["kinds"]
        assert parts["opening"] + parts["added"] - sum(kinds.values()) == parts["closing"]
        assert min(kinds.values()) > 0, "all four kinds are to be seen"


def test_of_published_lists_the_whole_fall_is_unexplained():
    answer = registry_checks.published()
    rows = answer.frame[["from", "to", "opening", "closing", "unexplained"]].to_numpy().tolist()
    assert rows == [["2022", "2023", 58979, 54008, 4971], ["2023", "2025", 54008, 50987, 3021]]
    (sentence,) = registry_checks.published_verdict(answer)
    assert "dari 58.979 (2022) menjadi 50.987 (2025)" in sentence
    assert "berapa dari 7.992 KK itu" in sentence


def test_lists_of_two_definitions_are_not_subtracted(data):
    data.change("claims", {"claim_id": "damisda_families.35.22.2025.1"}, series_id="register_dtsen")
    data.change("claims", {"claim_id": "damisda_families.35.22.2025.2"}, series_id="register_dtsen")
    data.change("claims", {"claim_id": "damisda_families.35.22.2025.3"}, series_id="register_dtsen")
    answer = registry_checks.published()
    assert answer.frame["to"].tolist() == ["2023"]
    assert "4.971 KK" in registry_checks.published_verdict(answer)[0]


def test_of_an_area_without_published_lists_they_are_asked_for():
    answer = registry_checks.published("35.23")
    assert isinstance(answer, Gap)
    assert registry_checks.published_verdict(answer) == ()


def test_the_slide_tells_what_there_is():
    asked = [decks.asked(BOJONEGORO, practice, today()) for practice in (False, True)]
    real, example = (slides.slide(one) for one in asked)
    assert isinstance(real.parts[0], Table)
    assert not real.is_example
    assert isinstance(example.parts[0], MovementChart)
    assert example.is_example
    told(TONDOMULO, **WHOLE)
    assert slides.slide(asked[1]).is_example, "no real list beside the example place"
    own = slides.slide(asked[0])
    assert [(bar.name, bar.text) for bar in own.parts[0].movements] == [
        ("Sebelum", "100"),
        ("Masuk baru", "+6"),
        ("Keluar sungguhan", "−10"),
        ("Koreksi daftar", "−20"),
        ("Aturan berubah", "−2"),
        ("Tidak dijelaskan", "−4"),
        ("Sesudah", "70"),
    ]
    assert own.title == "DTSEN berkurang 30 keluarga di 1 desa; koreksi 20"
    lacking = slides.of(registry_checks.missing(BOJONEGORO, "dtsen"))
    assert isinstance(lacking.parts[0], Missing)
    for slide in (real, example, own, lacking):
        assert len(slide.title) <= 90
        assert 55 <= words_of(slide.script) <= 80


def test_it_can_be_asked():
    both = questions.QUESTIONS["koreksi-daftar"].answers(questions.Asked(practice=True))
    assert [answer.facts["list"] for answer in both] == ["DTKS", "DTSEN"]
    (fall,) = questions.QUESTIONS["turunnya-daftar"].answers(questions.Asked())
    assert fall.frame["opening"].tolist() == [58979, 54008]
