"""What is taken along from a page."""

from io import BytesIO

import pytest
import streamlit as st
from openpyxl import load_workbook
from tests.draw.decks import SAMPLE

from analytics.publish import districts
from analytics.store import versioned
from analytics.ui import address
from analytics.ui.show import download
from analytics.vocabulary.claim import Basis
from analytics.vocabulary.slide import Subject


def test_sheets_of_kecamatan_hold_no_example_whatever_the_mode(monkeypatch):
    taken, asked = {}, []
    monkeypatch.setattr(st, "download_button", lambda *_, **said: taken.update(said))
    monkeypatch.setattr(districts, "pdf", lambda *given: asked.append(given) or b"%PDF")
    monkeypatch.setitem(st.session_state, "latihan", "ya")
    download.district_sheets(("35.22.01",), key="lembar")
    assert asked == [], "it is made when somebody asks for it"
    assert taken["data"]() == b"%PDF"
    ((codes, *rest),) = asked
    assert codes == ("35.22.01",)
    assert True not in rest


@pytest.mark.parametrize("codes", [("35.22.01",), ("35.22.01", "35.22.02")])
def test_the_file_says_which(monkeypatch, codes):
    taken = {}
    monkeypatch.setattr(st, "download_button", lambda *_, **said: taken.update(said))
    download.district_sheets(codes, key="lembar")
    assert taken["file_name"].endswith(".pdf")


def test_a_picture_is_made_when_it_is_wanted_as_its_reader_saw_it(monkeypatch, prepared):
    taken, made = [], []
    monkeypatch.setattr(st, "download_button", lambda label, **said: taken.append((label, said)))
    monkeypatch.setitem(st.session_state, "latihan", "tidak")
    monkeypatch.setattr(address, "page", lambda: "dampingan")

    def make():
        made.append(versioned.basis())
        return next(one for one in SAMPLE.slides if one.subject is Subject.POSITION)

    with versioned.following(Basis.parse("tertinggi")):
        download.take_away(make, "waktu", "35.22.08")
    assert made == []
    labels = [label for label, _ in taken]
    assert labels == ["Tabel (XLSX)", "Gambar (PNG)", "Gambar (SVG)"]
    for _, said in taken:
        assert said["file_name"].startswith("dampingan-waktu-kedungadem-")
    assert taken[2][1]["data"]().startswith(b"<?xml")
    assert made == [Basis.parse("tertinggi")], "the thread that makes it follows its reader"
    sheet = load_workbook(BytesIO(taken[0][1]["data"]())).worksheets[0]
    assert "angka tertinggi" in sheet["A2"].value
