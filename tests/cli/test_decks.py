"""`paparan`, by its own entry."""

from __future__ import annotations

import pytest

from analytics.actions import decks as keeping
from analytics.cli import main
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.slide import DeckSpec, Subject


@pytest.fixture(autouse=True)
def _own_state(practised):
    keeping.save(
        Actor("siti", Role.OPERATOR, Way.TERMINAL),
        DeckSpec("Rakor", (Subject.FIGURES, Subject.TITLE)),
    )


def test_a_saved_deck_becomes_a_file_with_its_slides_in_order(tmp_path, capsys):
    target = tmp_path / "rakor.html"
    assert main(["paparan", "--dek", "Rakor", "--keluar", str(target)]) == 0
    html = target.read_text(encoding="utf-8")
    assert html.startswith("<!DOCTYPE html>")
    assert html.count('<section class="slide"') == 2
    assert "“Rakor”, 2 slide, versi data" in capsys.readouterr().out
    assert [path.name for path in tmp_path.glob("*.html")] == ["rakor.html"]


def test_an_unknown_deck_is_one_line(tmp_path, capsys):
    target = tmp_path / "rapat.html"
    assert main(["paparan", "--dek", "Rapat", "--keluar", str(target)]) == 1
    assert "Tidak ada paparan bernama “Rapat”" in capsys.readouterr().err
    assert not target.exists()


def test_a_folder_that_is_not_there_is_one_line(tmp_path, capsys):
    assert main(["paparan", "--keluar", str(tmp_path / "tidak" / "a.html")]) == 1
    assert "Traceback" not in capsys.readouterr().err
