from __future__ import annotations

import pytest

from analytics.actions import practice
from analytics.store import cubes as cube_files
from analytics.store import places, register, tables
from analytics.vocabulary.standing import Standing


def test_the_example_is_made_once(tmp_path, made, contents):
    practice.make_example(tmp_path)
    before = contents(tmp_path)
    practice.make_example(tmp_path)
    assert made == ["made"]
    assert contents(tmp_path) == before


def test_the_example_says_so_wherever_it_lies(tmp_path, made):
    practice.make_example(tmp_path)
    folder = places.example_folder(tmp_path)
    assert register.read_manifest(folder)["standing"] == Standing.EXAMPLE
    assert register.read(folder).standing is Standing.EXAMPLE


@pytest.mark.parametrize("changed", ["population", "code"])
def test_what_it_is_made_of_makes_it_anew(tmp_path, made, changed, monkeypatch, request):
    practice.make_example(tmp_path)
    if changed == "population":
        data = request.getfixturevalue("data")
        data.change("claims", {"indicator": "population", "area_code": "35.22.08"}, value="1")
    else:
        room = tmp_path / "room"
        room.mkdir()
        (room / "journeys.py").write_text("# another way through the stages\n", encoding="utf-8")
        monkeypatch.setattr(practice, "files", lambda _package: room)
    practice.make_example(tmp_path)
    assert made == ["made", "made"]


@pytest.mark.parametrize("room", [register, cube_files])
def test_an_interrupted_start_is_made_good_by_the_next(tmp_path, made, room, monkeypatch):
    def cut_off(*_arguments):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(room, "write", cut_off)
        with pytest.raises(KeyboardInterrupt):
            practice.make_example(tmp_path)
    practice.make_example(tmp_path)
    assert made == ["made", "made"]
    folder = places.example_folder(tmp_path)
    version = register.read_manifest(folder)["row_hash"]
    assert not cube_files.read(folder, "funnel", version).empty


def test_a_cube_is_whole_or_not_there(tmp_path, made, monkeypatch):
    """Parquet is written in steps: what was begun must not lie under the name that is read."""
    import pandas as pd

    def half(self, path, **_options):
        path.write_bytes(b"PAR1")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pd.DataFrame, "to_parquet", half)
    with pytest.raises(OSError, match="No space"):
        cube_files.write({"funnel": pd.DataFrame({"area_code": ["35.22"]})}, tmp_path)
    assert not list(tmp_path.rglob("*.parquet"))


def test_weights_are_the_published_population_spread_over_the_villages():
    weights = practice.village_weights()
    villages = tables.areas().query("level == 'village'")
    assert set(weights["code"]) == {c for c in villages["code"] if c.startswith("35.22.")}
    assert (weights["weight"] > 0).all()
    # Disdukcapil, 2025: the 28 kecamatan add up to the regency.
    assert weights["weight"].sum() == pytest.approx(1_367_980, rel=0.01)
    assert weights.groupby(weights["code"].str[:8])["weight"].nunique().eq(1).all()
