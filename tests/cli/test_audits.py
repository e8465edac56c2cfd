"""`ask audit` and `naskah`, by their own entry."""

from __future__ import annotations

import io
import json

import pytest

from analytics.cli import main


@pytest.fixture
def run(prepared, capsys, monkeypatch):
    """Exit status and output of a command, given what is piped into it."""

    def run(*arguments: str, piped: str = ""):
        monkeypatch.setattr("sys.stdin", io.StringIO(piped))
        status = main(arguments)
        return status, capsys.readouterr().out

    return run


def test_findings_are_told_with_their_figures(run):
    status, out = run("ask", "audit")
    assert status == 0
    assert "[tidak mungkin]" in out
    assert "event_participants.35.22.2025-11-10_2025-11-11.1: 150 jiwa" in out


def test_findings_of_one_place_only(run):
    _, everywhere = run("ask", "audit", "--json")
    _, jombang = run("ask", "audit", "--json", "--area", "35.17")
    found = json.loads(jombang)
    assert 0 < len(found) < len(json.loads(everywhere))
    assert all(any(".35.17." in figure for figure in row["figures"]) for row in found)


def test_a_text_is_read_from_what_is_piped_in(run):
    status, out = run("naskah", piped="400 menjadi 130, turun 50 %")
    assert status == 0
    assert "−67,5%" in out


def test_a_text_for_programs(run):
    _, out = run("naskah", "--json", piped="Kemiskinan Bojonegoro 2025 sebesar 11,94 persen.")
    body = json.loads(out)
    assert [number["verdict"] for number in body["numbers"]] == ["near"]
    assert body["worked"] == []


def test_a_text_without_numbers_says_so(run):
    assert "Tidak ada bilangan" in run("naskah", piped="Terima kasih.")[1]
