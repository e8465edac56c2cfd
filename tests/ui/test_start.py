"""What the first run says when it cannot go on, whatever the reason."""

from __future__ import annotations

import threading
import time

import pytest
from streamlit.testing.v1 import AppTest

from analytics.ui import start
from analytics.vocabulary.errors import BrokenData, Problem


def page():
    import streamlit as st

    from analytics.ui import start

    st.text("siap" if start.ready() else "berhenti")


@pytest.fixture
def opened(prepared, state, monkeypatch):
    """The page after a preparation that ends with an error."""

    def opened(error):
        def fail():
            raise error

        monkeypatch.setattr(start, "prepare", fail)
        return AppTest.from_function(page).run()

    return opened


@pytest.mark.parametrize(
    "error",
    [
        KeyError("35.22.99"),
        ValueError("a secret of the machine"),
        OSError(28, "No space left on device", "/a/secret/place"),
        RuntimeError("a secret of the machine"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_any_error_is_one_sentence_and_in_full_in_the_log(opened, error, caplog):
    app = opened(error)
    assert not app.exception
    (told,) = app.error
    assert told.value.startswith("Aplikasi ini gagal disiapkan")
    assert "tidak ada angka yang ditampilkan" in told.value
    assert "secret" not in told.value
    assert "35.22.99" not in told.value
    assert str(error) in caplog.text
    assert app.text[0].value == "berhenti"


def test_broken_data_name_the_place(opened):
    app = opened(BrokenData([Problem("claims.csv", "type-error", "isi salah.", 12, "value")]))
    (told,) = app.error
    assert "claims.csv, baris 12, kolom value [type-error]: isi salah." in told.value
    assert app.text[0].value == "berhenti"


def test_a_package_that_is_gone_is_named(opened, monkeypatch, tmp_path):
    monkeypatch.setenv("ANALYTICS_DATA", str(tmp_path))
    (told,) = opened(AssertionError("never asked")).error
    assert "datapackage.json [missing-file]" in told.value


def test_it_is_prepared_once_a_version(prepared, monkeypatch):
    times = []
    monkeypatch.setattr(start, "prepare", lambda: times.append("prepared"))
    start._prepared.clear()
    for version in ("a", "a", "b", "b"):
        monkeypatch.setattr(start, "data_version", lambda version=version: version)
        assert AppTest.from_function(page).run().text[0].value == "siap"
    assert times == ["prepared", "prepared"]
    start._prepared.clear()


def shown(log, name, wait=None):
    """Show a page in a thread of its own, as the runtime does; `wait` is what it waits for."""

    def show():
        with start.safely(name):
            log.append(f"{name} begins")
            with start.safely(f"part of {name}"):  # a fragment, within its page
                if wait:
                    wait.wait(10)
            log.append(f"{name} ends")

    thread = threading.Thread(target=show, daemon=True)
    thread.start()
    return thread


def begun(log, name):
    until = time.monotonic() + 10
    while f"{name} begins" not in log:
        assert time.monotonic() < until, log
        time.sleep(0.005)


def test_pages_are_shown_one_after_another(monkeypatch):
    monkeypatch.setattr(start.address, "write", lambda: None)
    log, go = [], threading.Event()
    first = shown(log, "Peta", go)
    begun(log, "Peta")
    second = shown(log, "Tren")
    time.sleep(0.1)
    assert log == ["Peta begins"]
    go.set()
    first.join(10)
    second.join(10)
    assert log == ["Peta begins", "Peta ends", "Tren begins", "Tren ends"]


def test_nobody_waits_for_ever_for_a_page_that_is_stuck(monkeypatch):
    monkeypatch.setattr(start.address, "write", lambda: None)
    monkeypatch.setattr(start, "_PATIENCE", 0.1)
    log, never = [], threading.Event()
    stuck = shown(log, "Peta", never)
    begun(log, "Peta")
    shown(log, "Tren").join(10)
    assert log == ["Peta begins", "Tren begins", "Tren ends"]
    never.set()
    stuck.join(10)
    shown(log, "Graduasi").join(10)  # and the turn is given back
    assert log[-1] == "Graduasi ends"
