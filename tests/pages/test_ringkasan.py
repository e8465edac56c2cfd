"""The front page: six questions first, each with its evidence; what changed since a day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from analytics.answers import meetings
from analytics.answers.briefing import six
from analytics.vocabulary.meeting import Meeting
from analytics.vocabulary.period import today
from analytics.wording.periods import day


@pytest.fixture
def ringkasan(seen):
    return seen("ringkasan")


def told(app, css):
    return [html.value for html in app.html if f'class="{css}' in html.value]


def test_six_questions_stand_before_everything_else(ringkasan, words):
    cards = told(ringkasan, "brief")
    asked = six(today())
    assert len(cards) == len(asked) == 6
    for card, one in zip(cards, asked, strict=True):
        for text in (one.question, one.answer, one.certainty.label, one.action):
            assert text in card
        assert f'class="badge {one.provenance.standing}"' in card
        assert "Sumber: " in card
    texts = words(ringkasan)
    assert texts.index(cards[5]) < next(
        n for n, text in enumerate(texts) if 'class="cards"' in text
    )


def test_each_card_has_one_link_to_its_evidence(ringkasan):
    links = [one.proto for one in ringkasan.get("page_link")]
    *links, rules = links  # below the figures: KPM crosses a change of a rule
    assert rules.query_string == "tampilan=aturan"
    expected = [one.evidence for one in six(today())]
    assert [link.label for link in links] == [evidence.label for evidence in expected]
    assert [link.page for link in links] == [evidence.page for evidence in expected]
    assert len({link.label for link in links}) == 6, "read out of their cards they differ"
    assert "indikator=poverty_rate" in links[0].query_string


def test_evidence_opens_what_it_promises(visit):
    """A link that is not understood would be told with a friendly line."""
    for one in six(today()):
        app = visit(one.evidence.page, **one.evidence.view)
        assert not app.info
        assert not app.error


def test_certainty_is_told_by_shape_and_word(ringkasan):
    marks = [
        re.search(r'class="certainty.*?</span></span>|class="certainty.*', card).group()
        for card in told(ringkasan, "brief")
    ]
    assert [mark.count('class="on"') for mark in marks] == [1, 1, 1, 0, 1, 0]
    assert "◇" in marks[5]


def test_nothing_changed_is_one_sentence(visit):
    app = visit("ringkasan")
    (line,) = told(app, "changed")
    assert f"Sejak {day(today() - timedelta(days=7))} tidak ada" in line
    app.segmented_control(key="sejak").set_value("bulan").run()
    assert app.query_params == {"sejak": "bulan"}
    assert day(today() - timedelta(days=30)) in told(app, "changed")[0]


def test_a_day_of_the_readers_own_stands_in_the_address(visit):
    app = visit("ringkasan", sejak="tanggal", tanggal="2025-10-01")
    assert not app.info
    assert app.date_input[0].value == date(2025, 10, 1)
    assert "Pendampingan menyeluruh" in told(app, "changed")[0]
    app.date_input[0].set_value(date(2025, 12, 1)).run()
    assert app.query_params == {"sejak": "tanggal", "tanggal": "2025-12-01"}
    assert "Sejak 1 Desember 2025 tidak ada" in told(app, "changed")[0]


@pytest.mark.parametrize("value", ["kemarin", "2019-01-01", "2999-01-01"])
def test_a_day_that_cannot_be_gets_a_friendly_line(visit, value):
    app = visit("ringkasan", sejak="tanggal", tanggal=value)
    assert value in app.info[0].value
    assert not app.error


def test_after_a_meeting_changes_are_told_since_then(visit, monkeypatch):
    held = Meeting("m", "Rapat TKPK", date(2025, 11, 1), "Bojonegoro", (), (), "Siti")
    monkeypatch.setattr(meetings, "meetings", lambda: (later, held))
    later = replace(held, id="n", on=today())  # is being held: nothing changed since it
    app = visit("ringkasan")
    assert app.segmented_control(key="sejak").value == "rapat"
    assert app.query_params == {}
    assert "Sejak 1 November 2025:" in told(app, "changed")[0]
    assert "Siti" not in told(app, "changed")[0]


def test_a_long_list_of_changes_is_cut_and_says_so(visit):
    (text,) = told(visit("ringkasan", sejak="tanggal", tanggal="2020-01-01"), "changed")
    (listed,) = re.findall(r"<h3>Tindak lanjut</h3><ul>(.*?)</ul>", text)
    assert listed.count("<li>") == 8 + 1
    assert "DTKS → DTSEN" not in text, "told in a sentence, with its day and source"
    assert "dipilih dari DTKS, melainkan dari DTSEN" in text
    assert re.search(r"Dan \d+ lainnya\.", text)
