"""What is taken along from a page."""

import pytest
import streamlit as st

from analytics.publish import districts
from analytics.ui.show import download


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
