"""The start compares seals only, and what it says about a broken file can be acted on."""

import subprocess
import sys
from pathlib import Path

import pytest

from analytics.store import package, places
from analytics.vocabulary.errors import BrokenData, Problem


def test_a_sound_start_does_not_import_frictionless():
    script = (
        "import sys\n"
        "from analytics.store import package, places\n"
        "package.verify(places.data_folder())\n"
        "sys.exit('frictionless' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_a_folder_without_a_package_is_named(tmp_path):
    with pytest.raises(BrokenData, match=r"datapackage\.json \[missing-file\]"):
        package.verify(tmp_path)


def test_a_problem_names_file_row_column_and_rule():
    problem = Problem("claims.csv", "type-error", "isi salah.", row=12, column="value")
    assert str(problem) == "claims.csv, baris 12, kolom value [type-error]: isi salah."


def test_many_problems_are_cut_to_what_can_be_read():
    broken = BrokenData([Problem("a.csv", "rule", "x.", row=row) for row in range(25)])
    lines = str(broken).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "… dan 15 masalah lain."
    assert len(broken.problems) == 25


@pytest.mark.parametrize(
    ("variable", "place", "default"),
    [
        ("ANALYTICS_DATA", places.data_folder, "data"),
        ("ANALYTICS_GEO", places.geo_folder, "geo"),
        ("ANALYTICS_STATE", places.state_folder, "var"),
    ],
)
def test_a_variable_moves_a_folder(monkeypatch, tmp_path, variable, place, default):
    monkeypatch.delenv(variable, raising=False)
    assert place() == places.project_root() / default
    monkeypatch.setenv(variable, str(tmp_path))
    assert place() == tmp_path


def test_the_project_root_is_where_the_project_is():
    assert places.project_root() == Path(__file__).parents[2]
    assert places.static_folder() == places.project_root() / "static"
