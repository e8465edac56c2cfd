"""What an address may put on the screen: the words of a stranger, and only as code."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from analytics.ui import address

HOSTILE = [
    "www.evil.example",
    "`www.evil.example`",
    "``` www.evil.example",
    "http://evil.example",
    "a@evil.example",
    "[klik](//evil.example)",
    "![](//evil.example/a.png)",
    "<img src=//evil.example>",
]


def page():
    import streamlit as st

    from analytics.ui import address

    address.enter("peta")
    address.restore("wilayah", "35.22", {"35.22", "35.23"}.__contains__)
    st.text(st.session_state["wilayah"])


def opened(**query):
    app = AppTest.from_function(page)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def outside_code(line):
    return re.sub(r"`[^`]*`", "", line)


@pytest.mark.parametrize("asked", HOSTILE)
@pytest.mark.parametrize("name", ["wilayah", address.LOST])
def test_what_a_link_says_is_shown_as_code(name, asked):
    app = opened(**{name: asked})
    (line,) = app.info
    assert line.value.count("`") == 2
    assert not re.search("evil|klik|www|http", outside_code(line.value))
    assert app.text[0].value == "35.22"


@given(st.text())
def test_nothing_leaves_the_code(text):
    shown = address._plain(text, "/")
    assert re.fullmatch(r"`[\w.,/-]{1,40}`|nilai kosong", shown)


def test_an_empty_value_is_said_in_words():
    (line,) = opened(wilayah="").info
    assert "nilai kosong" in line.value
    assert "`" not in line.value


def test_whoever_asked_for_a_page_that_is_not_there_is_told_once():
    app = opened(tersesat="kebahagiaan/desa", wilayah="35.23")
    (line,) = app.info
    assert "halaman `kebahagiaan/desa`" in line.value
    assert app.text[0].value == "35.23"
    assert address.LOST not in app.query_params
    assert not app.run().info


def narrowing():
    import streamlit as st

    from analytics.ui import address, pick

    address.enter("peta")
    level = pick.one("Tingkat", "tingkat", {"a": "A", "b": "B"}, "a")
    offered = {"a": {"x": "X", "y": "Y"}, "b": {"p": "P", "q": "Q"}}[level]
    st.text(pick.one("Indikator", "indikator", offered, list(offered)[-1]))


def test_a_choice_no_longer_offered_gives_way_to_the_default():
    app = AppTest.from_function(narrowing).run()
    app.selectbox(key="indikator").set_value("x").run()
    assert app.text[0].value == "x"
    app.selectbox(key="tingkat").set_value("b").run()
    assert not app.exception
    assert app.text[0].value == "q"
    assert not app.info  # nobody followed a link
