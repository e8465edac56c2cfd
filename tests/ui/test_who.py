"""Who is asking: local account, provider of identities, this machine, nobody. And the forged."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.testing.v1 import AppTest

from analytics.actions import accounts, passwords, sign_in
from analytics.ui import who
from analytics.vocabulary.role import Role, Way

PASSWORD = "kuda-lumping-9"  # noqa: S105
HERE = {"Host": "localhost:8501", "Origin": "http://localhost:8501"}


def page():
    import streamlit as st

    from analytics.ui import who
    from analytics.vocabulary.role import NotAllowed, Role, demand

    found = who.sign_in()
    st.text(f"{found.name}, {found.role}, {found.way}")
    if who.may(Role.OPERATOR):
        st.text("boleh mengimpor")
    if st.button("Sahkan", key="sahkan"):  # as an action does, whatever the page shows
        try:
            demand(who.actor(), Role.APPROVER, "Pengesahan impor")
            st.text("disahkan")
        except NotAllowed as refused:
            st.error(str(refused))


def asking():
    import streamlit as st

    from analytics.ui import who

    found = who.actor()
    st.text(f"{found.name}, {found.role}, {found.way}")


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    hasher = PasswordHasher(1, 8, 1)
    monkeypatch.setattr(passwords, "hasher", lambda: hasher)
    passwords.of_nobody.cache_clear()
    monkeypatch.setattr(sign_in, "throttle", sign_in.Throttle())
    yield
    passwords.of_nobody.cache_clear()


@pytest.fixture
def opened(state, monkeypatch):
    """The page as a browser in the network gets it."""
    monkeypatch.setattr(who, "_on_this_machine", lambda: False)
    return AppTest.from_function(page, default_timeout=60)


@pytest.fixture
def budi(state):
    return accounts.make(accounts.terminal(), "budi", Role.OPERATOR, PASSWORD)


def texts(app) -> list[str]:
    assert not app.exception
    return [text.value for text in app.text]


def password_line(app):
    (line,) = (each for each in app.text_input if each.label == "Kata sandi")
    return line


def enter(app, name="budi", password=PASSWORD):
    app.text_input(key="masuk_nama").input(name)
    password_line(app).input(password)
    (button,) = (each for each in app.button if each.label == "Masuk")
    return button.click().run()


def errors(app) -> list[str]:
    return [error.value for error in app.error]


# Without any account


def test_the_network_may_only_read(opened):
    app = opened.run()
    assert texts(app) == ["tamu, reader, nobody"]
    assert "akun buat" in app.caption[0].value
    app.button(key="sahkan").click().run()
    assert "hanya boleh dilakukan pengesah" in errors(app)[0]


def test_this_machine_may_write_and_is_told_how_it_is_logged(opened, monkeypatch):
    monkeypatch.setattr(who, "_on_this_machine", lambda: True)
    app = opened.run()
    assert texts(app) == ["lokal, approver, localhost", "boleh mengimpor"]
    assert "tidak terautentikasi" in app.caption[0].value
    app.button(key="sahkan").click().run()
    assert "disahkan" in texts(app)


def test_a_session_of_which_nothing_is_known_is_not_this_machine(state):
    app = AppTest.from_function(page, default_timeout=60).run()
    assert texts(app) == ["tamu, reader, nobody"]


@pytest.mark.parametrize("disabled", [False, True])
def test_this_machine_is_nobody_once_there_is_an_account(opened, budi, monkeypatch, disabled):
    monkeypatch.setattr(who, "_on_this_machine", lambda: True)
    accounts.disable(accounts.terminal(), "budi", disabled=disabled)
    assert texts(opened.run()) == ["tamu, reader, nobody"]


@pytest.mark.parametrize(
    ("peer", "headers", "local"),
    [
        (None, HERE, True),
        ("127.0.0.1", HERE, True),
        ("127.8.8.8", HERE, True),
        ("::1", HERE, True),
        ("::ffff:127.0.0.1", HERE, True),
        (None, {"Host": "127.0.0.1:8501"}, True),
        (None, {"Host": "[::1]:8501", "Origin": "http://[::1]:8501"}, True),
        (None, {"Host": "LOCALHOST"}, True),
        ("192.168.1.7", HERE, False),
        ("172.17.0.1", HERE, False),  # the host of a container
        ("::ffff:192.168.1.7", HERE, False),
        ("not an address", HERE, False),
        (None, {}, False),
        (None, {"Host": ""}, False),
        (None, {"Host": "dasbor.bojonegorokab.go.id"}, False),
        (None, {"Host": "localhost.evil.example"}, False),
        (None, {"Host": "127.0.0.1.evil.example"}, False),
        (None, {"Host": "evil.example#localhost"}, False),
        (None, {"Host": "localhost@evil.example"}, False),
        (None, {"Host": "[::1"}, False),
        # A proxy that sends its own name as Host: the page is another's.
        (None, HERE | {"Origin": "https://dasbor.bojonegorokab.go.id"}, False),
        (None, HERE | {"Origin": "null"}, False),
        (None, HERE | {"X-Forwarded-For": "127.0.0.1"}, False),
        (None, HERE | {"x-forwarded-for": ""}, False),
        (None, HERE | {"X-Forwarded-Host": "localhost"}, False),
        (None, HERE | {"Forwarded": "for=127.0.0.1"}, False),
        (None, HERE | {"X-Real-Ip": "::1"}, False),
        (None, HERE | {"Via": "1.1 proxy"}, False),
    ],
)
def test_what_counts_as_this_machine(peer, headers, local):
    assert who.is_local(peer, headers, "localhost") is local


@pytest.mark.parametrize(
    ("bound", "local"),
    [("localhost", True), ("127.0.0.1", True), ("::1", True), ("", False), ("0.0.0.0", False)],  # noqa: S104
)
def test_only_a_server_bound_to_loopback_knows_this_machine(bound, local):
    assert who.is_local("127.0.0.1", HERE, bound) is local


# Local accounts


def test_sign_in_role_and_sign_out(opened, budi):
    app = enter(opened.run())
    assert texts(app) == ["budi, operator, account", "boleh mengimpor"]
    assert "Masuk sebagai **budi** (operator)." in [caption.value for caption in app.caption]
    app.button(key="sahkan").click().run()
    assert "Anda operator" in errors(app)[0]
    app.button(key="keluar").click().run()
    assert texts(app) == ["tamu, reader, nobody"]


def test_a_wrong_password_is_told_and_the_name_is_not_lost(opened, budi):
    app = enter(opened.run(), password="salah-salah")  # noqa: S106
    assert errors(app) == ["Nama atau kata sandi salah; periksa keduanya, lalu coba lagi."]
    assert app.text_input(key="masuk_nama").value == "budi"
    assert password_line(app).value == ""
    assert texts(app) == ["tamu, reader, nobody"]
    assert texts(enter(app))[0] == "budi, operator, account"


def test_a_throttled_name_is_told_so(opened, budi):
    app = opened.run()
    for _ in range(5):
        enter(app, password="salah-salah")  # noqa: S106
    assert "Terlalu banyak percobaan" in errors(enter(app))[0]


def test_no_password_stays_in_the_session(opened, budi):
    for password in (PASSWORD + "x", PASSWORD):
        app = enter(opened.run(), password=password)
        state = app.session_state._state._state
        kept = f"{state._old_state} {state._new_session_state} {state._new_widget_state.states}"
        assert "budi" in kept
        assert PASSWORD not in kept


def test_a_role_that_changes_holds_at_the_next_action(opened, budi):
    app = enter(opened.run())
    accounts.change_role(accounts.terminal(), "budi", Role.APPROVER)
    app.button(key="sahkan").click().run()
    assert "disahkan" in texts(app)
    accounts.change_role(accounts.terminal(), "budi", Role.READER)
    app.button(key="sahkan").click().run()
    assert "Anda pembaca" in errors(app)[0]


@pytest.mark.parametrize("end", ["disabled", "password"])
def test_a_session_ends_with_its_account(opened, budi, end):
    app = enter(opened.run())
    if end == "disabled":
        accounts.disable(accounts.terminal(), "budi")
    else:
        accounts.change_password(accounts.terminal(), "budi", PASSWORD + "x")
    app.button(key="sahkan").click().run()
    assert texts(app) == ["tamu, reader, nobody"]
    assert "Anda pembaca" in errors(app)[0]
    assert "Sesi Anda berakhir" in app.caption[0].value


# What a browser can send


@pytest.mark.parametrize(
    "value",
    [
        {"string_value": "siti"},
        {"json_value": '{"name": "siti", "mark": "", "role": "approver"}'},
        {"trigger_value": True},
        {"bytes_value": b"siti"},
        {"int_value": 1},
    ],
    ids=lambda value: next(iter(value)),
)
def test_forged_widget_state_under_the_name_of_the_session_gains_nothing(opened, budi, value):
    accounts.make(accounts.terminal(), "siti", Role.APPROVER, PASSWORD)
    for name in (who._KEPT, f"$$ID-0-{who._KEPT}", "actor", "role"):
        # The page itself fails for whoever sends the state of a widget that nobody drew.
        app = AppTest.from_function(asking, default_timeout=60)
        app.run()
        app._run(WidgetStates(widgets=[WidgetState(id=name, **value)]))
        assert texts(app) == ["tamu, reader, nobody"]


@pytest.mark.parametrize("value", ["siti", {"name": "siti", "mark": ""}, ("siti", ""), 1, True])
def test_a_forged_session_gains_nothing(opened, budi, value):
    accounts.make(accounts.terminal(), "siti", Role.APPROVER, PASSWORD)
    opened.session_state[who._KEPT] = value
    for key in ("actor", "role", "akun", "masuk"):
        opened.session_state[f"x-{key}"] = "approver"
    app = opened.run()
    assert texts(app) == ["tamu, reader, nobody"]


def test_an_old_session_with_another_mark_gains_nothing(opened, budi):
    opened.session_state[who._KEPT] = who._SignedIn("budi", "0" * 64)
    assert texts(opened.run()) == ["tamu, reader, nobody"]


def test_a_link_signs_nobody_in(opened, budi):
    for name in (who._KEPT, "masuk_nama", "actor", "role"):
        opened.query_params[name] = "budi"
    assert texts(opened.run()) == ["tamu, reader, nobody"]


# The provider of identities


@pytest.fixture
def provided(opened, monkeypatch):
    """The page of somebody for whom the provider says `user`."""
    opened.secrets["auth"] = {"client_id": "dasbor", "cookie_secret": "x" * 32}

    def provided(**user):
        monkeypatch.setattr(who.st, "user", _User(user))
        return opened.run()

    return provided


class _User(dict):
    @property
    def is_logged_in(self) -> bool:
        return bool(self.get("is_logged_in"))


EMAIL = "budi@bojonegoro.go.id"


def test_the_provider_vouches_and_the_accounts_give_the_role(provided, state):
    accounts.make(accounts.terminal(), EMAIL, Role.APPROVER)
    app = provided(is_logged_in=True, email=EMAIL.upper(), email_verified=True)
    assert texts(app)[0] == f"{EMAIL}, approver, oidc"
    app.button(key="sahkan").click().run()
    assert "disahkan" in texts(app)


@pytest.mark.parametrize(
    ("user", "shown"),
    [
        (
            {"is_logged_in": True, "email": "orang@lain.id", "email_verified": True},
            "orang@lain.id, reader, oidc",
        ),
        ({"is_logged_in": True, "email": EMAIL}, "tamu, reader, nobody"),
        ({"is_logged_in": False, "email": EMAIL}, "tamu, reader, nobody"),
        ({"email": EMAIL}, "tamu, reader, nobody"),
        ({"is_logged_in": True}, "tamu, reader, nobody"),
        ({"is_logged_in": True, "email": EMAIL, "email_verified": False}, "tamu, reader, nobody"),
    ],
)
def test_whoever_has_no_account_or_no_proof_reads(provided, state, user, shown):
    accounts.make(accounts.terminal(), EMAIL, Role.APPROVER)
    assert texts(provided(**user)) == [shown]


def test_with_a_provider_neither_a_local_account_nor_this_machine_writes(
    provided, budi, monkeypatch
):
    monkeypatch.setattr(who, "_on_this_machine", lambda: True)
    app = provided()
    assert texts(app) == ["tamu, reader, nobody"]
    assert not app.text_input
    app.session_state[who._KEPT] = who._SignedIn("budi", "")
    assert texts(app.run()) == ["tamu, reader, nobody"]


def test_signing_in_and_out_goes_to_the_provider(provided, state, monkeypatch):
    accounts.make(accounts.terminal(), EMAIL, Role.OPERATOR)
    asked = []
    monkeypatch.setattr(who.st, "login", lambda: asked.append("login"))
    monkeypatch.setattr(who.st, "logout", lambda: asked.append("logout"))
    provided().button(key="masuk").click().run()
    provided(is_logged_in=True, email=EMAIL, email_verified=True).button(key="keluar").click().run()
    assert asked == ["login", "logout"]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("needed", Role)
def test_a_role_may_do_what_those_before_it_may(state, monkeypatch, role, needed):
    order = [Role.READER, Role.OPERATOR, Role.APPROVER]
    monkeypatch.setattr(who, "actor", lambda: who.Actor("x", role, Way.ACCOUNT))
    assert who.may(needed) is (order.index(role) >= order.index(needed))
