"""The snapshot of the choices in force: whole, named by its content, cheap to ask."""

from __future__ import annotations

import pytest

from analytics.store import choices, versioned
from analytics.store.choices import Chosen
from analytics.vocabulary.errors import BrokenData

ONE = Chosen(1, "kpm_pkh.35.22.2025.4", "sesuai surat", "ani", "2026-11-22T01:00:00+00:00")
TWO = Chosen(2, "hdi.35.22.2019.2", "deret terbaru", "budi", "2026-11-23T01:00:00+00:00")


def test_without_a_choice_there_is_no_name(state):
    assert choices.active() == ()
    assert choices.stamp() == ""
    choices.put([])
    assert choices.stamp() == ""


def test_choices_change_the_version_and_taken_back_restore_it(state):
    before = versioned.version()
    choices.put([TWO, ONE])
    assert choices.active() == (ONE, TWO)
    named = versioned.version()
    assert named != before
    choices.put([ONE])
    assert versioned.version() not in {before, named}
    choices.put([])
    assert versioned.version() == before


def test_nothing_half_written_is_left(state):
    choices.put([ONE])
    assert [path.name for path in state.iterdir()] == [choices.FILE]


def test_a_broken_snapshot_is_told(state):
    choices.put([ONE])
    (state / choices.FILE).write_text("{", encoding="utf-8")
    with pytest.raises(BrokenData, match="invalid-choices"):
        choices.active()
