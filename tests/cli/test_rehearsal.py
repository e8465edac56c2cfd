"""`periksa`: a table, a last line, and an exit status that a script can use."""

from __future__ import annotations

import pytest
from tests.draw.decks import SAMPLE

from analytics.actions import rehearsal as of_machine
from analytics.cli import main, rehearsal
from analytics.publish import rehearsal as of_slides
from analytics.ui import rehearsal as of_app
from analytics.vocabulary.rehearsal import failed, fine, look


@pytest.fixture
def told(monkeypatch, capsys):
    """Exit status and output of a check that finds these lines."""

    def told(*lines):
        monkeypatch.setattr(rehearsal, "_lines", lambda **_: iter(lines))
        status = main(["periksa"])
        return status, capsys.readouterr().out

    return told


def test_every_line_has_its_verdict_and_the_way_out(told):
    status, out = told(
        fine("Program", "versi 0.1.0"), look("Peramban", "belum diperiksa", "buka sekali")
    )
    assert status == 0
    first, second, way, last = out.splitlines()
    assert first == "OK         Program        versi 0.1.0."
    assert second.startswith("PERHATIAN  Peramban       belum diperiksa.")
    assert way.strip() == "-> buka sekali."
    assert last.startswith("Siap, dengan 1 PERHATIAN (")


def test_what_fails_sets_the_exit_status(told):
    status, out = told(failed("Slide", "slide 2 keluar", "laporkan"), fine("Huruf", "ada"))
    assert status == 1
    assert out.splitlines()[-1].startswith("Belum siap: 1 GAGAL, 0 PERHATIAN (")
    assert told(fine("Huruf", "ada"))[1].splitlines()[-1].startswith("Siap untuk rapat (")


def test_on_broken_figures_it_stops_after_the_disk(monkeypatch, capsys):
    lines = (failed("Paket data", "claims.csv rusak", "salin ulang"), fine("Jam laptop", "kini"))
    monkeypatch.setattr(of_machine, "machine", lambda: iter(lines))
    assert main(["periksa"]) == 1
    out = capsys.readouterr().out
    assert "GAGAL      Paket data" in out
    assert "Jam laptop" in out
    assert "Slide" not in out


def test_the_slides_are_checked_without_the_app(monkeypatch, capsys):
    monkeypatch.setattr(of_machine, "machine", lambda: iter((fine("Paket data", "utuh"),)))
    monkeypatch.setattr(of_slides, "deck", lambda *_: SAMPLE)
    monkeypatch.setattr(of_app, "served", lambda: pytest.fail("started for nothing"))
    assert main(["periksa", "--tanpa-aplikasi"]) == 0
    out = capsys.readouterr().out
    assert [line.split()[1] for line in out.splitlines()[:-1]] == [
        "Paket",
        "Huruf",
        "Slide",
        "Paparan",
    ]
