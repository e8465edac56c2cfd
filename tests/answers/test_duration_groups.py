from __future__ import annotations

import pandas as pd
import pytest
from tests.answers import lives

from analytics.answers import duration, duration_groups
from analytics.vocabulary.result import Gap, Result

SLOW, FAST = list(range(30, 40)), list(range(25, 55))


def kept(monkeypatch, *parts):
    lives.kept(monkeypatch, duration, life=pd.concat(parts, ignore_index=True))


def test_without_a_register_nothing_is_compared():
    assert isinstance(duration_groups.by_cohort("35.22"), Gap)
    assert isinstance(duration_groups.by_district(), Gap)


def test_equal_cohorts_show_no_difference(monkeypatch):
    years = (2021, 2022, 2023)
    kept(monkeypatch, *(lives.life(200, cohort=year, graduated=SLOW) for year in years))
    answer = duration_groups.by_cohort("35.22", practice=True)
    assert answer.frame["verdict"].tolist() == ["alike"] * 3
    assert answer.facts["p"] == pytest.approx(1)
    assert answer.frame["ratio"].tolist() == pytest.approx([1, 1, 1])
    first, second = duration_groups.in_words(answer)
    assert "tidak ada beda yang terdeteksi" in first
    assert "3 perbandingan sekaligus, tidak satu pun" in second


def test_another_pace_is_found_and_named(monkeypatch):
    kept(
        monkeypatch,
        lives.life(200, cohort=2021, graduated=SLOW),
        lives.life(200, cohort=2022, graduated=SLOW),
        lives.life(200, cohort=2023, graduated=FAST),
    )
    answer = duration_groups.by_cohort("35.22", practice=True)
    rows = answer.frame.set_index("line")
    assert rows.loc["2023", "verdict"] == "faster"
    assert rows.loc["2023", "ratio_low"] > 1
    assert rows["expected"].sum() == pytest.approx(rows["events"].sum())
    assert rows.loc["2021", ["value", "events"]].tolist() == pytest.approx([5, 10])
    told = duration_groups.in_words(answer)
    assert "berbeda" in told[0]
    assert "Masuk 2023 lebih cepat" in told[1]


def test_of_two_groups_one_sentence_is_enough(monkeypatch):
    kept(monkeypatch, *(lives.life(200, cohort=year, graduated=SLOW) for year in (2021, 2022)))
    assert len(duration_groups.in_words(duration_groups.by_cohort("35.22", practice=True))) == 1


def test_small_groups_have_no_curve_and_are_told(monkeypatch):
    kept(
        monkeypatch,
        lives.life(200, cohort=2021, graduated=SLOW),
        lives.life(200, cohort=2022, graduated=SLOW),
        lives.life(29, cohort=2023, graduated=SLOW),
        lives.life(200, cohort=2024, graduated=SLOW[:4]),
    )
    answer = duration_groups.by_cohort("35.22", practice=True)
    assert answer.frame["line"].tolist() == ["2021", "2022"]
    assert answer.facts["refused"] == [("Masuk 2023", 29, 10), ("Masuk 2024", 200, 4)]
    assert "Masuk 2023 (29 keluarga sejak awal, 10 lulus)" in duration_groups.notes(answer)[0]


def test_one_group_alone_is_not_compared(monkeypatch):
    kept(monkeypatch, lives.life(200, graduated=SLOW))
    answer = duration_groups.by_cohort("35.22", practice=True)
    assert isinstance(answer, Gap)
    assert "kurang dari dua tahun masuk" in answer.never


def test_who_was_not_watched_so_long_has_no_value(monkeypatch):
    kept(
        monkeypatch,
        lives.life(200, cohort=2020, graduated=SLOW),
        lives.life(200, cohort=2021, graduated=SLOW),
        lives.life(200, cohort=2022, graduated=SLOW[:6], last=47),
    )
    answer = duration_groups.by_cohort("35.22", practice=True)
    assert answer.facts["headline"] == 60
    assert answer.frame["value"].isna().tolist() == [False, False, True]


def test_kecamatan_of_the_example_stand_in_order_of_code():
    answer = duration_groups.by_district(practice=True)
    assert isinstance(answer, Result)
    assert answer.frame["line"].tolist() == sorted(answer.frame["line"])
    assert answer.frame["expected"].sum() == pytest.approx(answer.frame["events"].sum())
    sides = answer.frame.groupby("verdict")
    assert (sides.get_group("alike")["adjusted"] >= 0.05).all()
    for side in set(sides.groups) - {"alike"}:
        assert (sides.get_group(side)["adjusted"] < 0.05).all()
