"""Which villages come next: nobody is ranked by half of the figures, nor by two indices at once."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.actions import entries
from analytics.answers import assisted, decks, priorities, questions
from analytics.answers.slides import priorities as slides
from analytics.store import versions
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import today
from analytics.vocabulary.picture import Missing
from analytics.vocabulary.plot import SpanChart
from analytics.vocabulary.result import Gap
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import Standing
from analytics.wording.aloud import words as words_of

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
PILOTS = {"35.22.08.2005", "35.22.01.2003"}


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def codes():
    return assisted.villages(BOJONEGORO)["code"].tolist()


def imported(tmp_path, *rows):
    """Put profiles to use, as an accepted import does."""
    path = tmp_path / "villages.parquet"
    blank = dict.fromkeys(("kpm", "families", "village_index", "idm_score"))
    frame = pd.DataFrame([blank | row for row in rows])
    counts = dict.fromkeys(("year", "kpm", "families"), "Int64")
    scores = dict.fromkeys(("village_index", "idm_score"), "float64")
    frame.astype(counts | scores).to_parquet(path, index=False)
    versions.commit({path.name: path}, versions.current(), "ani", "uji")


def profiles(year, **of):
    """One row a village; `of`: each cell from the place of the village in the list."""
    return [
        {"village_code": code, "year": year, **{name: cell(at) for name, cell in of.items()}}
        for at, code in enumerate(codes())
    ]


def test_without_an_indicator_of_nearly_all_villages_nobody_is_ranked(tmp_path):
    answer = priorities.next_villages(BOJONEGORO)
    assert isinstance(answer, Gap)
    assert answer.layout is Layout.VILLAGES
    rows = profiles(2025, kpm=lambda at: at % 50, families=lambda _: 400)
    imported(tmp_path, *rows[: len(rows) // 2])
    assert isinstance(priorities.next_villages(BOJONEGORO), Gap)
    assert priorities.verdict(priorities.next_villages(BOJONEGORO)) == ()


def test_the_worst_come_first_with_their_ties_and_one_indicator_says_so(tmp_path):
    imported(tmp_path, *profiles(2025, kpm=lambda at: 100 + at // 10, families=lambda _: 400))
    answer = priorities.next_villages(BOJONEGORO)
    first = answer.frame[answer.frame["rank"] == 1]
    assert len(set(first["kpm"])) == 1
    assert first["kpm"].iloc[0] == answer.frame["kpm"].max()
    assert set(first["tied"]) == {len(first) - 1}
    assert len(first) > 1
    lead, one, *_ = priorities.verdict(answer)
    assert "Menurut KPM per 100 KK (2025) saja" in lead
    assert "sama-sama di urutan pertama" in lead
    assert "dengan indikator lain" in one
    assert answer.provenance.standing is Standing.OFFICIAL


def test_assisted_villages_and_pilots_are_not_next(tmp_path):
    imported(tmp_path, *profiles(2025, kpm=lambda at: at % 97, families=lambda _: 400))
    before = priorities.next_villages(BOJONEGORO)
    assert not PILOTS & set(before.frame["village_code"])
    worst = before.frame["village_code"].iloc[0]
    entries.write(ANI, EntryKind.ASSISTANCE, worst, "desa itu", {"from": "2026-01-01"}, ())
    after = priorities.next_villages(BOJONEGORO)
    assert worst not in set(after.frame["village_code"])
    assert after.facts["helped"] == before.facts["helped"] + 1
    assert len(after.frame) + after.facts["helped"] == 430
    assert "sudah didampingi atau percontohan" in priorities.verdict(after)[-1]


def test_a_village_without_one_of_the_indicators_is_counted_and_not_ranked(tmp_path):
    rows = profiles(
        2025,
        kpm=lambda at: at % 97,
        families=lambda _: 400,
        village_index=lambda at: (at % 89) / 100,
    )
    gone = rows[40] | {"village_index": None}
    imported(tmp_path, *rows[:40], gone, *rows[41:])
    answer = priorities.next_villages(BOJONEGORO)
    assert answer.facts["unknown"] == 1
    assert gone["village_code"] not in set(answer.frame["village_code"])
    assert "1 desa yang datanya tidak lengkap" in priorities.verdict(answer)[-1]


def test_idm_and_indeks_desa_never_rank_together(tmp_path):
    new = profiles(2025, village_index=lambda at: (at % 89) / 100)
    old = profiles(2024, idm_score=lambda at: (at % 83) / 100)
    imported(tmp_path, *new, *old)
    assert priorities.next_villages(BOJONEGORO).facts["years"] == {"village_index": 2025}
    imported(tmp_path, *new[:60], *old)
    answer = priorities.next_villages(BOJONEGORO)
    assert answer.facts["years"] == {"idm_score": 2024}
    assert "kekurangan IDM (2024)" in priorities.verdict(answer)[0]
    imported(tmp_path, *profiles(2025, idm_score=lambda at: (at % 83) / 100))
    assert isinstance(priorities.next_villages(BOJONEGORO), Gap), "nobody can tell which it is"


def test_a_rate_is_of_one_year_and_the_newest_that_nearly_all_told(tmp_path):
    told = profiles(2024, kpm=lambda at: at % 50, families=lambda _: 400)
    few = profiles(2025, kpm=lambda _: 399, families=lambda _: 400)[:30]
    counts_only = profiles(2026, kpm=lambda _: 1)
    imported(tmp_path, *told, *few, *counts_only)
    answer = priorities.next_villages(BOJONEGORO)
    assert answer.facts["years"] == {"kpm": 2024}
    assert answer.frame["kpm"].max() == pytest.approx(49 / 4)


def test_weights_move_the_score_and_stay_within_what_no_weights_leave(tmp_path):
    imported(
        tmp_path,
        *profiles(
            2025,
            kpm=lambda at: at % 97,
            families=lambda _: 400,
            village_index=lambda at: (at % 89) / 100,
        ),
    )
    by_kpm = priorities.next_villages(BOJONEGORO, (("kpm", 1.0), ("village_index", 0.0)))
    assert by_kpm.facts["weights"] == {"kpm": 1, "village_index": 0}
    assert by_kpm.frame["kpm"].iloc[0] == by_kpm.frame["kpm"].max()
    even = priorities.next_villages(BOJONEGORO, (("kpm", 0.0), ("village_index", 0.0)))
    assert even.facts["weights"] == {"kpm": 0.5, "village_index": 0.5}, "all zero weighs alike"
    odd = priorities.next_villages(BOJONEGORO, (("kpm", 7.0), ("village_index", 3.0))).frame
    for low, high in (("bound_first", "first"), ("first", "rank"), ("rank", "last")):
        assert (odd[low] <= odd[high]).all()
    assert (odd["last"] <= odd["bound_last"]).all()
    assert by_kpm.facts["always"] <= priorities.TOP <= by_kpm.facts["maybe"]


def test_the_example_is_one():
    answer = priorities.next_villages(EXAMPLE_REGENCY)
    assert answer.provenance.standing is Standing.EXAMPLE
    assert answer.facts["helped"] + len(answer.frame) == 48
    assert set(answer.frame["name"].str[:11]) == {"Desa Contoh"}
    lead, firm, *_ = priorities.verdict(answer)
    assert "dari 12 desa yang belum didampingi" in lead
    assert "pada semua bobot yang dicoba" in firm


def test_the_older_list_names_villages_and_ranks_none():
    answer = priorities.named()
    assert len(answer.frame) == 25
    assert answer.frame["area_code"].is_monotonic_increasing


def test_the_slide_tells_what_there_is():
    asked = [decks.asked(BOJONEGORO, practice, today()) for practice in (False, True)]
    real, example = (slides.slide(one) for one in asked)
    assert isinstance(real.parts[0], Missing)
    assert isinstance(example.parts[0], SpanChart)
    assert (real.is_example, example.is_example) == (False, True)
    for slide in (real, example):
        assert len(slide.title) <= 90
        assert 55 <= words_of(slide.script) <= 80


def test_it_can_be_asked():
    (answer,) = questions.QUESTIONS["desa-berikutnya"].answers(questions.Asked(practice=True))
    assert answer.provenance.standing is Standing.EXAMPLE
    (red,) = questions.QUESTIONS["desa-kuadran-merah"].answers(questions.Asked())
    assert len(red.frame) == 6, "the kabupaten and five kecamatan"
