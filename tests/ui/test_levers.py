"""Sliders of a scenario: what they hold, what the address says, and the way back."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest


def drawn():
    """A section with three levers, and a sentence above its sliders."""
    import streamlit as st

    from analytics.ui import address
    from analytics.ui.laboratory import levers as sliders
    from analytics.vocabulary.scenario import (
        Lever,
        LeverGroup,
        LeverUnit,
        Shape,
    )

    def lever(name, label, unit, *ends):
        group, low, middle, high, least, most = LeverGroup.FLOW, *ends
        shape = Shape.TRIANGULAR
        return Lever(name, label, group, unit, shape, low, middle, high, least, most, "BPS 2025")

    mine = (
        lever("entries", "KPM baru", LeverUnit.KPM_A_YEAR, 1_000, 3_500, 6_900, 0, 12_000),
        lever("ready_rate", "Diusulkan", LeverUnit.SHARE_A_YEAR, 0.002, 0.0086, 0.02, 0, 0.3),
        lever("facilitators", "Pendamping", LeverUnit.STAFF, 209, 209, 209, 100, 450),
    )
    other = lever("line_growth", "Garis", LeverUnit.GROWTH_A_YEAR, 0.02, 0.04, 0.06, 0, 0.12)
    known = {one.id: one for one in (*mine, other)}
    before = sliders.scenarios(known, practice=False)
    st.text(repr({slot: one.values for slot, one in before.items()}))
    after = sliders.moved(mine, known, practice=False)
    st.text(repr({slot: one.values for slot, one in after.items()}))
    st.text(repr([one.name for one in after.values()]))
    address.write()


@pytest.fixture
def app():
    def app(**address: str) -> AppTest:
        opened = AppTest.from_function(drawn)
        for name, value in address.items():
            opened.query_params[name] = value
        return opened.run()

    return app


def told(app):
    """What the sentence above the sliders was told, and what came out below them."""
    assert not app.exception
    above, below, _ = (text.value for text in app.text)
    return above, below


def slider(app, name, slot="a"):
    return app.select_slider(key=f"lab.{slot}.{name}")


def test_nothing_is_moved_at_first_and_the_address_is_bare(app):
    page = app()
    assert told(page) == ("{}", "{}")
    assert dict(page.query_params) == {}
    assert slider(page, "entries").value == 3_500
    assert not page.button


def test_a_slider_is_in_its_scenario_before_anything_is_drawn(app):
    page = app()
    slider(page, "entries").set_value(2_000.0).run()
    assert told(page) == ("{'a': {'entries': 2000.0}}",) * 2
    assert page.query_params["a"] == "entries~2000"


def test_a_link_moves_the_sliders_of_all_three(app):
    page = app(a="entries~3017,line_growth~0.05", c="facilitators~250", ini="c")
    found = "{'a': {'entries': 3017.0, 'line_growth': 0.05}, 'c': {'facilitators': 250.0}}"
    assert told(page) == (found, found)
    assert page.text[2].value == "['Skenario A', 'Skenario C']"
    assert slider(page, "facilitators", "c").value == 250
    assert slider(page, "entries", "c").value == 3_500


def test_a_number_between_two_steps_stays_one_when_another_is_picked(app):
    page = app(a="entries~3017")
    assert slider(page, "entries").value == 3_017
    slider(page, "entries").set_value(2_000.0).run()
    assert slider(page, "entries").value == 2_000
    assert "3.017 KPM setahun" in slider(page, "entries").options


def test_no_two_steps_are_written_alike(app):
    options = slider(app(a="ready_rate~0.00861"), "ready_rate").options
    assert len(set(options)) == len(options)


@pytest.mark.parametrize("beyond", ["facilitators~9000", "facilitators~0", "facilitators~-5"])
def test_what_lies_beyond_its_slider_is_refused_as_a_file_is(app, beyond):
    page = app(a=f"entries~2000,{beyond}")
    assert told(page) == ("{'a': {'entries': 2000.0}}",) * 2, "the other lever stays"
    assert slider(page, "facilitators").value == 209
    assert page.query_params["a"] == "entries~2000"
    (line,) = page.info
    assert "“Pendamping” tidak dapat digeser ke" in line.value
    assert "antara 100 orang dan 450 orang" in line.value
    assert not page.run().info, "said once"


def test_back_in_the_middle_is_not_moved(app):
    page = app(a="entries~2000")
    slider(page, "entries").set_value(3_500.0).run()
    assert told(page) == ("{}", "{}")
    assert "a" not in page.query_params


def test_one_lever_is_put_back_and_the_others_stay(app):
    page = app(a="entries~2000,facilitators~250")
    page.button(key="lab.a.entries.back").click().run()
    assert told(page)[1] == "{'a': {'facilitators': 250.0}}"
    assert slider(page, "entries").value == 3_500


def test_all_are_put_back_but_what_another_section_moved(app):
    page = app(a="entries~2000,facilitators~250,line_growth~0.05")
    assert any("juga menggeser 1 andaian di bagian lain" in html.value for html in page.get("html"))
    page.button(key="lab.a.reset").click().run()
    assert told(page)[1] == "{'a': {'line_growth': 0.05}}"
    assert slider(page, "facilitators").value == 209


def test_each_slider_says_its_range_and_who_says_so(app):
    told_below = " ".join(html.value for html in app(a="entries~2000").get("html"))
    assert "wajar 1.000 sampai 6.900 KPM setahun · asumsi: BPS 2025" in told_below
    assert "digeser dari 3.500 KPM setahun" in told_below
    assert "tetap · asumsi: BPS 2025" in told_below


def test_a_lever_nobody_knows_takes_no_other_with_it(app):
    page = app(a="facilitators~250,growth~0.08")
    assert told(page)[1] == "{'a': {'facilitators': 250.0}}"
    (line,) = page.info
    assert "`growth`, yang tidak dikenal" in line.value


@pytest.mark.parametrize("link", ["entries~banyak", "entries~" + "9" * 400])
def test_a_link_nobody_understands_leaves_the_baseline(app, link):
    page = app(b=link)
    assert told(page) == ("{}", "{}")
    assert any("tidak dikenal" in info.value for info in page.info)


def test_a_lever_beyond_what_is_plausible_says_so(app):
    told_of = " ".join(one.value for one in app(a="ready_rate~0.1").get("html"))
    assert "digeser dari 0,86% setahun; di luar kisaran wajar" in told_of
    assert "di luar" not in " ".join(one.value for one in app(a="ready_rate~0.01").get("html"))
