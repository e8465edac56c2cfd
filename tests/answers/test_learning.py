"""Meetings, modules, and the aim the Bupati set."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analytics.answers import areas, learning, register
from analytics.answers.slides import learning as slides
from analytics.answers.slides.asked import Asked
from analytics.measures.intervals import wilson
from analytics.store import tables, warehouse
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.meeting import Status
from analytics.vocabulary.register import Module
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing

TODAY = date(2026, 11, 22)


@pytest.fixture
def counted(monkeypatch):
    """Families by stage and modules, as the cube of learning has them."""

    def counted(*rows):
        cube = pd.DataFrame(rows, columns=["stage", "modules", "families"]).astype("Int64")
        cube = cube.assign(level="regency", area_code="35.22", period="2025-11-30")
        monkeypatch.setattr(register, "there", lambda _practice: True)
        monkeypatch.setattr(register, "cube", lambda _name, _practice: cube)

    return counted


def test_a_share_is_of_families_with_as_many_modules(counted):
    counted((1, 0, 80), (4, 0, 20), (3, 5, 25), (4, 5, 50), (8, 5, 25))
    answer = learning.by_modules(practice=True)
    none, five = answer.rows()
    assert (none["families"], none["reached"], none["value"]) == (100, 20, 20)
    assert (five["families"], five["reached"], five["value"]) == (100, 75, 75)
    low, high = wilson(20, 100)
    assert (none["lower"], none["upper"]) == pytest.approx((100 * low, 100 * high))
    assert answer.facts["ends"][0][0] == 0
    assert answer.facts["ends"][1][0] == 5
    assert answer.facts["rising"]


def test_of_fewer_than_thirty_families_no_share_is_told(counted):
    counted((1, 0, 20), (4, 0, 9), (4, 5, 40))
    answer = learning.by_modules(practice=True)
    few = answer.rows()[0]
    assert pd.isna(few["value"])
    assert few["families"] == 29
    assert answer.facts["ends"] is None
    (part,) = slides.of(answer, "Kab. Bojonegoro").parts
    assert part.rows[0].value is None
    assert part.rows[0].text == "kurang dari 30 keluarga"


def test_an_example_register_tells_every_module():
    answer = learning.by_module(practice=True)
    assert answer.frame["name"].tolist() == [module.label for module in Module]
    assert answer.provenance.standing is Standing.EXAMPLE
    assert answer.facts["depth"] is Depth.FAMILIES
    assert answer.frame["value"].between(0, 100).all()


def test_without_a_list_it_says_what_to_ask_for():
    for answer in (learning.by_modules(), learning.by_module(), learning.sessions()):
        assert isinstance(answer, Gap)
        assert "P2K2" in answer.what


@pytest.fixture
def reported(monkeypatch):
    """The monthly form, as kecamatan brought it in."""

    def reported(*rows):
        names = ["district_code", "month", "active", "p2k2_sessions", "p2k2_attended"]
        counts = dict.fromkeys(names[2:], "Int64")
        frame = pd.DataFrame(rows, columns=names).astype(counts)
        read = warehouse.frame

        def instead(name, *version):
            return frame if name == "monthly" else read(name, *version)

        monkeypatch.setattr(warehouse, "frame", instead)
        origin = learning.aim().provenance
        monkeypatch.setattr(learning.monthly, "provenance", lambda: origin)

    return reported


def test_meetings_are_told_kecamatan_by_kecamatan_in_order_of_code(reported):
    reported(
        ("35.22.02", "2025-10", 2000, 60, 900),
        ("35.22.01", "2025-10", 1000, None, 400),
        ("35.22.02", "2025-09", 2000, 50, 100),
        ("35.22.03", "2025-10", 20, 2, 10),
    )
    answer = learning.sessions()
    frame = answer.frame.set_index("area_code")
    assert frame.index.tolist() == sorted(areas.districts())
    assert answer.facts["month"] == "2025-10"
    assert answer.facts["meetings"] == 62
    assert answer.facts["reported"] == 2
    assert frame.loc["35.22.02", "value"] == 45
    assert frame.loc["35.22.01", "value"] == 40
    assert pd.isna(frame.loc["35.22.01", "meetings"])
    assert pd.isna(frame.loc["35.22.03", "value"])  # of twenty families
    assert pd.isna(frame.loc["35.22.04", "attended"])  # nobody reported
    assert answer.facts["depth"] is Depth.DISTRICTS
    assert learning.sessions("2025-09").frame["attended"].sum() == 100


def test_reports_without_any_meeting_are_no_zero(reported):
    reported(("35.22.01", "2025-10", 1000, None, None))
    assert isinstance(learning.sessions(), Gap)


def test_the_aim_is_ten_of_each_pendamping():
    """214 able graduates until November 2025 against 209 pendamping times ten: 10.2 percent."""
    answer = learning.aim()
    row = answer.only()
    assert (row["graduates"], row["staff"], row["target"]) == (214, 209, 2090)
    assert row["value"] == pytest.approx(10.2, abs=0.05)
    assert row["per_staff"] == pytest.approx(1.02, abs=0.005)
    assert answer.provenance.standing is Standing.ESTIMATE
    assert isinstance(learning.aim("35.22.01"), Gap)


def test_what_the_bupati_asked_is_in_the_register_and_nobody_told_of_it():
    asked = learning.asked()
    assert asked.what == "Penerima PKH diubah menjadi mandiri, termasuk pola pikirnya."
    assert asked.actor == "pendamping PKH"
    assert asked.status is Status.UNKNOWN
    assert asked.status.label == "belum ada kabar"
    assert asked.taken.value == learning.aim().only()["graduates"]


def test_without_a_list_the_slide_tells_the_aim():
    def asked(code):
        return Asked(tables.area(code), practice=False, on=TODAY, version="v", basis="utama")

    slide = slides.slide(asked("35.22"))
    assert slide.title.startswith("Lulus mandiri 214 (awal tidak disebut) dari 2.090 setahun")
    assert [card.value for card in slide.parts[0].cards] == ["214", "2.090"]
    other = slides.slide(asked("35.22.01"))
    assert "214" not in other.title
    assert all(card.label.endswith("se-kabupaten") for card in other.parts[0].cards)


def test_a_register_of_modules_is_a_result():
    assert isinstance(learning.by_modules("35.22.01", practice=True), Result)
