"""What takes its time: the page turns meanwhile, a newer move ends it, and it can be cancelled."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from analytics.store import progress
from analytics.ui.laboratory import patience
from analytics.wording import patience as words

SLOW = 9
seen = SimpleNamespace()


def question(number: int) -> int:
    """Quick, but for `SLOW`: that one goes on until the page turned often enough or stopped it."""
    while number == SLOW and seen.turns < seen.enough:
        try:
            progress.tell(0.4)
        except progress.Stopped:
            seen.stopped.set()
            raise
        seen.wait.wait(0.001)
    seen.worked.append(number)
    return number


def page():
    import streamlit as st
    from tests.ui import test_patience as case

    from analytics.ui import address, pick
    from analytics.ui.laboratory import patience

    case.seen.turns += 1
    case.seen.act()
    box = patience.place()
    number = pick.slide("Angka", "angka", range(1, 10), 1, write=str, note="")
    st.text(f"{patience.ask(box, case.question, number)}")
    patience.settled(box)
    address.write()


@pytest.fixture
def app(monkeypatch):
    monkeypatch.setattr(patience, "_QUIET", 0.0)
    monkeypatch.setattr(patience, "_TURN", 0.01)
    monkeypatch.setattr(patience, "_STEP", 0.005)
    monkeypatch.setattr(patience, "_DONE", type(patience._DONE)())
    monkeypatch.setattr("analytics.ui.ask._answer", lambda asked, arguments, _: asked(*arguments))
    seen.__dict__.update(turns=0, enough=10**9, act=lambda: None, worked=[], wait=threading.Event())
    seen.stopped = threading.Event()
    return lambda **at: _opened(at)


def _opened(at):
    opened = AppTest.from_function(page, default_timeout=30)
    for name, value in at.items():
        opened.query_params[name] = value
    return opened


def shown(app):
    assert not app.exception
    return [text.value for text in app.text]


def once(turn, act):
    """Do something at the beginning of one turn of the page, as a callback does."""
    seen.act = lambda: act() if seen.turns == turn else None


def test_a_slow_answer_comes_and_its_bar_goes(app):
    seen.enough = 4
    opened = app(angka=str(SLOW)).run()
    assert shown(opened) == ["9"]
    assert seen.turns >= 4, "the page waited in one piece"
    assert not opened.get("progress")
    assert not patience._JOBS


def test_meanwhile_there_is_a_bar_and_a_way_out(app, monkeypatch):
    told = []
    monkeypatch.setattr(patience.Place, "tell", lambda _, share: told.append(share))
    seen.enough = 4
    app(angka=str(SLOW)).run()
    assert 0.4 in told


def test_a_newer_move_ends_what_nobody_waits_for(app):
    import streamlit as st

    once(3, lambda: st.session_state.update({"angka.slide": 2}))
    opened = app(angka=str(SLOW)).run()
    assert shown(opened) == ["2"]
    assert seen.stopped.wait(10), "the older calculation goes on"
    assert SLOW not in seen.worked


def test_cancelled_the_controls_stand_where_they_were_last_worked_out(app):
    opened = app(angka="3").run()
    assert shown(opened) == ["3"]
    once(seen.turns + 3, patience.cancel)
    opened.select_slider(key="angka.slide").set_value(SLOW).run()
    assert shown(opened) == ["3"]
    assert opened.select_slider(key="angka.slide").value == 3
    assert opened.query_params["angka"] in ("3", ["3"])
    assert seen.stopped.wait(10)


def test_cancelled_with_nothing_to_go_back_to_it_is_begun_by_hand(app):
    once(3, patience.cancel)
    opened = app(angka=str(SLOW)).run()
    assert shown(opened) == []
    assert [one.value for one in opened.info] == [words.STOPPED]
    seen.enough = 0
    opened.button(key="sabar.lagi").click().run()
    assert shown(opened) == ["9"]


def test_a_job_goes_on_as_long_as_one_reader_waits():
    job = patience.Job((question, (1,), ""), waiting=2)
    patience._leave(job)
    job.told(0.5)
    assert job.share == 0.5
    patience._leave(job)
    with pytest.raises(progress.Stopped):
        job.told(0.6)


def test_what_goes_wrong_is_raised_where_it_was_asked(app, monkeypatch):
    def broken(number: int) -> int:
        raise ValueError("no such number")

    monkeypatch.setattr("tests.ui.test_patience.question", broken)
    opened = app(angka="4").run()
    assert len(opened.exception) == 1
    assert not patience._JOBS
