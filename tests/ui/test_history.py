"""The audit trail on the screen."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from analytics.actions.audit import record
from analytics.store import records
from analytics.ui import who
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.role import Actor, Role, Way


def page():
    from analytics.ui import show

    show.history()


@pytest.fixture
def opened(prepared, state, monkeypatch):
    with records.session() as session:
        local = Actor("lokal", Role.APPROVER, Way.LOCALHOST)
        record(session, local, Deed.IMPORT_ACCEPTED, "<b>p1</b>", None, {"version": "abc"})
        siti = Actor("siti", Role.APPROVER, Way.ACCOUNT)
        record(session, siti, Deed.ROLE_CHANGED, "budi", {"role": "reader"}, {"role": "operator"})

    def opened(role):
        monkeypatch.setattr(who, "actor", lambda: Actor("x", role, Way.ACCOUNT))
        return AppTest.from_function(page, default_timeout=60).run()

    return opened


def table(app) -> str:
    (found,) = (html.proto.body for html in app.get("html"))
    return found


def test_the_newest_stands_first_in_words(opened):
    app = opened(Role.OPERATOR)
    assert not app.exception
    told = table(app)
    assert told.index("Peran akun diubah") < told.index("Impor disahkan")
    assert "peran: pembaca" in told
    assert "peran: operator" in told
    assert "tidak terautentikasi" in told
    assert "WIB" in told
    assert "&lt;b&gt;p1&lt;/b&gt;" in told


def test_it_can_be_filtered(opened):
    app = opened(Role.APPROVER)
    app.selectbox(key="perbuatan").select("role-changed").run()
    assert "Impor disahkan" not in table(app)
    app.selectbox(key="perbuatan").select("-").run()
    app.selectbox(key="pelaku").select("lokal").run()
    assert "Peran akun diubah" not in table(app)


def test_a_reader_is_told_for_whom_it_is(opened):
    app = opened(Role.READER)
    assert not app.get("html")
    assert "operator dan pengesah" in app.caption[0].value
