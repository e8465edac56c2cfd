"""The check before a meeting, of the slides: what is missing, cut off, or asks others is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analytics.draw.slides import svg, typeface
from analytics.publish import rehearsal
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.period import today
from analytics.vocabulary.rehearsal import Line, Verdict
from tests.draw.decks import SAMPLE


def line(words="Bojonegoro", x=100, y=200, size=38, more=""):
    return (
        '<svg xmlns="http://www.w3.org/2000/svg">'
        f'<text x="{x}" y="{y}" font-size="{size}" {more}>{words}</text></svg>'
    )


def test_every_slide_of_a_sound_deck_is_drawn_whole():
    for number, slide in enumerate(SAMPLE.slides, start=1):
        assert rehearsal.outside(svg(slide, SAMPLE, number)) == []
    assert rehearsal.fonts().verdict is Verdict.FINE
    assert rehearsal.loaded(rehearsal.document(SAMPLE)).verdict is Verdict.FINE


@pytest.mark.parametrize(
    "drawing",
    [
        line("kata " * 60),
        line(x=1900),
        line(y=1090),
        line(x=-5),
        line(x=1000, more='text-anchor="end"', words="kata " * 40),
        line(size=20),
    ],
    ids=["long", "right", "low", "left", "end", "small"],
)
def test_what_leaves_the_slide_or_cannot_be_read_is_found(drawing):
    assert len(rehearsal.outside(drawing)) == 1
    assert rehearsal.outside(line()) == []


def test_a_slide_that_is_missing_or_fails_is_named(monkeypatch):
    short = replace(SAMPLE, slides=SAMPLE.slides[:1])
    told = rehearsal.drawn(short)
    assert told.verdict is Verdict.FAILED
    assert "tidak ada" in told.told

    def broken(*_given, **_named):
        raise KeyError("colour")

    monkeypatch.setattr(rehearsal, "svg", broken)
    assert "gagal digambar (KeyError)" in rehearsal.drawn(SAMPLE).told
    monkeypatch.setattr(rehearsal, "page", broken)
    assert not rehearsal.document(SAMPLE)


def test_a_deck_that_cannot_be_made_is_a_line(monkeypatch):
    def refuse(*_given):
        raise Refused("Data terus berubah.")

    monkeypatch.setattr(rehearsal, "deck", refuse)
    told = rehearsal.made(today())
    assert isinstance(told, Line)
    assert told.verdict is Verdict.FAILED
    assert told.told == "Data terus berubah."


def test_what_an_office_settled_wrongly_is_told_before_the_meeting(state):
    state.mkdir()
    (state / "kantor.toml").write_text('[warna]\nutama = "biru"\n')
    told = rehearsal.made(today())
    assert isinstance(told, Line)
    assert told.told.startswith("kantor.toml")


def test_missing_letters_are_told(monkeypatch, tmp_path):
    monkeypatch.setattr(typeface, "FOLDER", tmp_path)
    typeface._font.cache_clear()
    typeface._advance.cache_clear()
    try:
        assert rehearsal.fonts().verdict is Verdict.FAILED
    finally:
        typeface._font.cache_clear()


@pytest.mark.parametrize(
    "text",
    [
        '<img src="https://cdn.example/x.png">',
        "<img src=//cdn.example/x.png>",
        '<link rel="stylesheet" href="https://fonts.example/css">',
        "@import 'https://fonts.example/css';",
        "a { background: url(https://cdn.example/x.png) }",
        'fetch("https://api.example/v1")',
        "new WebSocket('wss://api.example/')",
        'import("https://cdn.example/m.js")',
        '<image xlink:href="https://cdn.example/m.png"/>',
        "navigator.sendBeacon(`https://count.example/`)",
    ],
)
def test_whoever_would_be_asked_is_found(text):
    (address,) = rehearsal.foreign(text)
    assert "example" in address
    assert rehearsal.loaded(text).verdict is Verdict.FAILED


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://damarinfo.com/artikel">sumber</a>',
        '<svg xmlns="http://www.w3.org/2000/svg">',
        '<img src="data:image/png;base64,AA">',
        '<script src="./app.js"></script>',
        'fetch("http://localhost:8501/_stcore/health")',
        "url(#arsir)",
    ],
)
def test_what_asks_nobody_is_let_pass(text):
    assert rehearsal.foreign(text) == []
