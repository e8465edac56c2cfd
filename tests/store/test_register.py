"""A register comes back from disk as it was, or not at all."""

import json
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analytics.store import register as store
from analytics.vocabulary.errors import BrokenData
from analytics.vocabulary.register import COLUMNS, Register, row_hash
from analytics.vocabulary.standing import Standing


def dates(*texts):
    return pd.to_datetime(pd.Series(texts, dtype="str")).astype("datetime64[us]")


@pytest.fixture
def register() -> Register:
    ids = pd.Series(["CTH-000001", "CTH-000002"], dtype="str")
    columns = {
        "families": {
            "family_id": ids,
            "village_code": ["35.22.01.2001", "35.22.01.2002"],
            "district_code": ["35.22.01", "35.22.01"],
            "entry_date": dates("2020-01-05", "2021-03-01"),
            "protected": [False, True],
            "size": [4, 1],
            "income_per_person": [512_000.0, 310_000.0],
            "desil": [3, 1],
            "facilitator_id": ["CTH-P001", "CTH-P001"],
        },
        "members": {
            "family_id": ids,
            "member_no": [1, 1],
            "birth_date": dates("1985-02-03", "1950-01-01"),
            "sex": ["P", "L"],
            "able_adult": [True, False],
        },
        "components": {"family_id": ids, "year": [2021, 2021], "component": ["primary", "elderly"]},
        "programmes": {
            "family_id": ids[:1],
            "programme": ["kip"],
            "date": dates("2022-01-01"),
            "value": [3_000_000],
        },
        "p2k2": {"family_id": ids[:1], "date": dates("2022-01-01"), "module": ["economy"]},
        "stage_events": {
            "family_id": ids[:1],
            "episode": [1],
            "stage": [1],
            "date": dates("2020-02-01"),
        },
        "episodes": {
            "family_id": ids,
            "episode": [1, 1],
            "start": dates("2020-01-05", "2021-03-01"),
            "end": dates("2024-05-06", None),
            "exit": pd.Series(["natural", None], dtype="str"),
        },
    }
    return Register(
        **{name: pd.DataFrame(columns[name]) for name in COLUMNS},
        cutoff=date(2025, 11, 30),
        standing=Standing.EXAMPLE,
        seed=5,
    )


def test_round_trip_keeps_every_value_and_type(register, tmp_path):
    manifest = store.write(register, tmp_path / "deep" / "register")
    back = store.read(tmp_path / "deep" / "register")
    for name in COLUMNS:
        pd.testing.assert_frame_equal(back.frame(name), register.frame(name))
    assert (back.cutoff, back.standing, back.seed) == (date(2025, 11, 30), Standing.EXAMPLE, 5)
    assert row_hash(back) == row_hash(register) == manifest["row_hash"]
    assert manifest["standing"] == "example"
    assert manifest["cutoff"] == "2025-11-30"
    assert manifest["frames"]["families"]["rows"] == 2


def test_hash_is_the_same_on_every_machine_and_sees_every_value(register):
    assert row_hash(register) == (
        "c63eeb2e1df0bdca05d009b2cb241ef092957cfd3f6bb4ec641ededb7b36b5eb"
    )
    later = register.episodes.assign(end=dates("2024-05-07", None))
    assert row_hash(replace(register, episodes=later)) != row_hash(register)
    assert row_hash(replace(register, cutoff=date(2025, 12, 31))) != row_hash(register)
    coarse = register.episodes.assign(start=register.episodes["start"].astype("datetime64[ms]"))
    assert row_hash(replace(register, episodes=coarse)) == row_hash(register)


def test_a_register_is_never_written_over_another(register, tmp_path):
    store.write(register, tmp_path / "register")
    with pytest.raises(FileExistsError):
        store.write(replace(register, seed=6), tmp_path / "register")
    assert store.read(tmp_path / "register").seed == 5


@pytest.mark.parametrize("text", ["", "{", "[]", '{"standing": "sure"}'])
def test_a_broken_manifest_is_named(tmp_path, text):
    (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(BrokenData, match=r"manifest\.json \[invalid-manifest\]"):
        store.read_manifest(tmp_path)


def test_a_changed_file_is_refused(register, tmp_path):
    store.write(register, tmp_path / "register")
    file = tmp_path / "register" / "episodes.parquet"
    file.write_bytes(file.read_bytes() + b"x")
    with pytest.raises(ValueError, match=r"episodes\.parquet: checksum differs"):
        store.read_frame(tmp_path / "register", "episodes")
    assert len(store.read_frame(tmp_path / "register", "families")) == 2


def test_what_is_not_there_is_said(register, tmp_path):
    with pytest.raises(FileNotFoundError):
        store.read_frame(tmp_path / "nowhere", "families")
    with pytest.raises(KeyError, match="no frame 'people'"):
        store.read_frame(tmp_path, "people")
    assert json.loads(json.dumps(store.write(register, tmp_path / "r")))["seed"] == 5
