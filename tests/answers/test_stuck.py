"""Where families are stuck: named only where it is more than chance."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import register, stuck
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.result import Gap
from analytics.wording import stuck as words

WHOLE = ("35.22",)


@pytest.fixture
def passages(monkeypatch):
    """Passages and positions of one kecamatan, as they are told."""
    real = register.cube

    def told(losses, *, entered=1000, days=365_250, died=0):
        rows = pd.DataFrame(
            {
                "level": "district",
                "area_code": "35.22.08",
                "period": "2025-11-30",
                "stage": range(1, 9),
                "entered": entered,
                "went_on": entered // 2,
                "natural": [*losses, 0],
                "excluded": 0,
                "moved": 0,
                "died": died,
                "double": 0,
                "waiting": entered // 2 - 0,
                "family_days": days,
            }
        )
        cubes = {"passages": rows}
        monkeypatch.setattr(
            register, "cube", lambda name, practice: cubes.get(name, real(name, practice))
        )
        return stuck.losses(("35.22.08",), practice=True)

    return told


def test_without_a_register_it_says_what_to_ask_for(state):
    for answer in (stuck.losses(), stuck.waits()):
        assert isinstance(answer, Gap)
        assert "Dinas Sosial" in answer.ask_whom
    assert stuck.verdict(stuck.losses()) == ()


def test_what_came_to_a_stage_went_on_left_or_waits():
    answer = stuck.losses(("35.22", "35.22.01", "35.22.05"), practice=True)
    frame = answer.frame
    ways = ["went_on", "natural", "excluded", "moved", "died", "double", "waiting"]
    assert (frame[ways].sum(axis=1) == frame["entered"]).all()
    assert frame["stage"].max() == 7
    assert answer.facts["depth"] is Depth.FAMILIES
    told = frame[frame["value"].notna()]
    assert (told["low"] <= told["value"]).all()
    assert (told["value"] <= told["high"]).all()


def test_a_stage_is_named_where_its_interval_lies_above_all_others(passages):
    answer = passages([20, 20, 200, 20, 20, 20, 20])
    (told,) = stuck.verdict(answer)
    assert "paling banyak hilang di tahap “P2K2 ekonomi tuntas” (20,0 per 100" in told
    assert "belum dapat disebut" not in told


def test_intervals_that_overlap_name_none(passages):
    answer = passages([20, 22, 25, 20, 20, 20, 20])
    (told,) = stuck.verdict(answer)
    assert "belum dapat disebut" in told
    assert "bertumpang tindih" in told


def test_of_few_families_nothing_is_named(passages):
    answer = passages([20] * 7, entered=29)
    assert answer.frame["value"].isna().all()
    (told,) = stuck.verdict(answer)
    assert "7 tahap (dicapai kurang dari 30 keluarga)" in told
    assert set(map(words.rate, answer.rows())) == {words.FEW}


def test_losses_that_no_list_tells_are_not_called_few_families(passages):
    answer = passages([20] * 7, died=pd.NA)
    (told,) = stuck.verdict(answer)
    assert "7 tahap (tidak semua alasan keluar ada di daftar)" in told
    assert "kurang dari 30" not in told
    assert set(map(words.rate, answer.rows())) == {"alasan keluar tidak lengkap"}


def test_a_stage_without_known_waits_is_named_with_its_losses(passages):
    days = pd.array([pd.NA] + [365_250] * 7, dtype="Int64")
    (told,) = stuck.verdict(passages([500, 20, 200, 20, 20, 20, 20], days=days))
    assert "“potensial graduasi” (lama menunggunya belum dapat dihitung; 500 keluarga" in told


def test_where_nobody_left_no_stage_is_accused(passages):
    (told,) = stuck.verdict(passages([0] * 7))
    assert "tidak ada yang tercatat keluar tanpa lulus di tahap yang dibandingkan" in told
    assert "hilang" not in told


def test_the_longest_wait_stands_beside_it():
    answer = stuck.losses(WHOLE, practice=True)
    stage, months = answer.facts["longest"]["35.22"]
    assert stage == 1
    assert f"rata-rata {round(months)} bulan" in stuck.verdict(answer)[0]


def test_the_median_counts_those_that_left_as_not_there():
    answer = stuck.waits("35.22", practice=True)
    frame = answer.frame.set_index("stage")
    assert frame.index.tolist() == list(range(2, 9))
    assert frame["reached"].is_monotonic_decreasing, "a later stage is reached by fewer"
    cube = register.cube("waits", practice=True)
    cube = cube[(cube["area_code"] == "35.22") & (cube["stage"] == 2)]
    assert frame.loc[2, "families"] == cube[["reached", "left", "censored"]].to_numpy().sum()
    gone = frame[frame["value"].isna()]
    assert (gone["reached"] < 0.5).all()
    assert not gone.empty
    told = [words.median(row) for row in answer.rows() if pd.isna(row["value"])]
    assert all(sentence.startswith(words.HALF) for sentence in told)


def test_a_median_is_the_first_month_at_which_half_are_there(monkeypatch):
    rows = pd.DataFrame(
        {
            "level": "regency",
            "area_code": "35.22",
            "period": "2025-11-30",
            "stage": 2,
            "month": [1, 3, 5],
            "reached": [30, 20, 10],
            "left": [10, 0, 0],
            "censored": [0, 0, 30],
        }
    )
    monkeypatch.setattr(register, "cube", lambda *_: rows)
    row = stuck.waits("35.22", practice=True).only()
    assert row["value"] == 3, "30, then 50 of 100 got there"
    assert words.median(row).startswith("3 bulan (3")
    assert row["families"] == 100
    assert row["low"] == 3
    assert row["high"] >= 5 or pd.isna(row["high"])
    few = rows.assign(reached=3, left=1, censored=2)
    monkeypatch.setattr(register, "cube", lambda *_: few)
    row = stuck.waits("35.22", practice=True).only()
    assert pd.isna(row["value"])
    assert words.median(row) == words.FEW
