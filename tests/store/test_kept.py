"""What took long is worked out once for all processes, and never read for something else."""

import numpy as np
import pytest

from analytics.store import kept

worked = []


def doubled(values):
    worked.append(list(values))
    return tuple(2 * float(value) for value in values)


def negated(values):
    worked.append(list(values))
    return tuple(-float(value) for value in values)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYTICS_STATE", str(tmp_path))
    worked.clear()
    return tmp_path / kept.FOLDER


def test_the_same_values_are_worked_out_once():
    assert (
        kept.once("limits", doubled, [1, 0.1, 3])
        == kept.once("limits", doubled, [1, 0.1, 3])
        == (2, 0.2, 6)
    )
    assert worked == [[1, 0.1, 3]]


def test_missing_values_tell_apart_too():
    gap = [1.0, np.nan]
    assert len(kept.once("limits", doubled, gap)) == len(kept.once("limits", doubled, gap)) == 2
    kept.once("limits", doubled, [1.0])
    assert len(worked) == 2


def test_other_values_and_other_work_are_worked_out_anew():
    assert kept.once("limits", doubled, [1, 2]) == (2, 4)
    assert kept.once("limits", doubled, [2, 1]) == (4, 2)
    assert kept.once("limits", negated, [1, 2]) == (-1, -2)
    assert len(worked) == 3


def test_what_is_out_of_date_is_not_left_behind(folder):
    kept.once("limits", doubled, [1, 2])
    kept.once("others", doubled, [1, 2])
    kept.once("limits", doubled, [3, 4])
    assert sorted(path.name.split(".")[0] for path in folder.iterdir()) == ["limits", "others"]


@pytest.mark.parametrize("left", ["", "[1, ", '["a"]', "null", "7", "\xff"])
def test_a_broken_file_is_worked_out_anew(folder, left):
    kept.once("limits", doubled, [1, 2])
    (path,) = folder.iterdir()
    path.write_text(left, encoding="latin-1")
    assert kept.once("limits", doubled, [1, 2]) == (2, 4)


def test_where_nothing_can_be_written_it_is_worked_out(folder):
    folder.write_text("in the way")
    assert kept.once("limits", doubled, [1, 2]) == kept.once("limits", doubled, [1, 2]) == (2, 4)
    assert len(worked) == 2
