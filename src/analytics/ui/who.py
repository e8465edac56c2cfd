"""Who is asking: the reader of the running session, and the small place where they sign in.

Buttons that somebody may not use are hidden by `may`; what really holds is `demand` within the
action, on the `actor()` of that moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import streamlit as st

from analytics.actions import sign_in as entry
from analytics.answers import accounts
from analytics.ui import serve
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, Role, Way

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEPT = "signed in"
_NAME, _PASSWORD, _PROBLEM, _TRY = "masuk_nama", "masuk_sandi", "masuk_masalah", "masuk_ke"
_GUEST = Actor("tamu", Role.READER, Way.NOBODY)
_LOCAL = Actor("lokal", Role.APPROVER, Way.LOCALHOST)
_FORWARDED = ("forwarded", "x-forwarded", "x-real-ip", "via", "cf-connecting-ip", "true-client-ip")


@dataclass(frozen=True, slots=True)
class _SignedIn:
    """What a session remembers: a name, never a role.

    A browser can send numbers and texts as the state of a widget of any name, but none of these.
    """

    name: str
    mark: str


def actor() -> Actor:
    """Whoever uses this session, with the role they have now; ask anew for every action."""
    if _has_provider():
        return _vouched_for()
    kept = st.session_state.get(_KEPT)
    if isinstance(kept, _SignedIn):
        found = accounts.signed_in(kept.name, kept.mark)
        return found or _GUEST
    if not accounts.any_account() and _on_this_machine():
        return _LOCAL
    return _GUEST


def may(role: Role) -> bool:
    """True if whoever uses this session has the role, or a higher one."""
    return actor().role.covers(role)


def sign_in() -> Actor:
    """Show who is signed in, or the way in, or why there is none; then whoever it is."""
    found = actor()
    if found.way is Way.LOCALHOST:
        st.caption(
            "Belum ada akun, jadi perubahan hanya bisa dibuat dari komputer ini dan tercatat "
            "“tidak terautentikasi”. Akun pertama dibuat dengan `python -m analytics akun buat`."
        )
    elif found.authenticated:
        _signed_in(found)
    elif _has_provider():
        st.caption("Anda membaca sebagai tamu.")
        st.button("Masuk", icon=":material/login:", key="masuk", on_click=st.login)
    elif accounts.any_account():
        _form()
    else:
        st.caption(
            "Belum ada akun, jadi dari jaringan halaman ini hanya bisa dibaca; minta pengelola "
            "aplikasi membuat akun dengan `python -m analytics akun buat`."
        )
    return found


def _signed_in(found: Actor) -> None:
    left, right = st.columns([4, 1], vertical_alignment="center")
    left.caption(f"Masuk sebagai **{found.name}** ({found.role.label}).")
    right.button("Keluar", icon=":material/logout:", key="keluar", on_click=_leave)


def _form() -> None:
    if isinstance(st.session_state.get(_KEPT), _SignedIn):
        st.caption("Sesi Anda berakhir karena akunnya diubah; masuk lagi.")
    problem = st.session_state.pop(_PROBLEM, "")
    with (
        st.expander("Masuk untuk mengubah data", icon=":material/login:", expanded=problem != ""),
        st.form("masuk", border=False),
    ):
        st.text_input("Nama", key=_NAME, autocomplete="username")
        st.text_input(
            "Kata sandi", key=_password_key(), type="password", autocomplete="current-password"
        )
        st.form_submit_button("Masuk", on_click=_enter)
        if problem:
            st.error(problem, icon=":material/error:")


def _password_key() -> str:
    """Another line for each try: what was typed leaves the session with the line it stood in."""
    return f"{_PASSWORD}{st.session_state.setdefault(_TRY, 0)}"


def _enter() -> None:
    name, password = (str(st.session_state.get(key, "")) for key in (_NAME, _password_key()))
    st.session_state[_TRY] += 1
    try:
        found, mark = entry.sign_in(name, password)
    except Refused as refused:
        st.session_state[_PROBLEM] = str(refused)
        return
    st.session_state[_KEPT] = _SignedIn(found.name, mark)


def _leave() -> None:
    leaving = actor()
    if leaving.authenticated:
        entry.sign_out(leaving)
    st.session_state.pop(_KEPT, None)
    if leaving.way is Way.OIDC:
        st.logout()


def _has_provider() -> bool:
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets


def _vouched_for() -> Actor:
    """An address that its owner never confirmed proves nothing."""
    email = st.user.get("email")
    if not st.user.is_logged_in or not email or st.user.get("email_verified") is not True:
        return _GUEST
    return accounts.of_email(str(email))


def _on_this_machine() -> bool:
    bound = serve.bound() or st.get_option("server.address") or ""
    return is_local(st.context.ip_address, st.context.headers, str(bound))


def is_local(peer: str | None, headers: Mapping[str, str], bound: str) -> bool:
    """True if a browser on this very machine asks, and nobody in between.

    Args:
        peer: address of whoever opened the socket; None stands for loopback (`st.context`).
        headers: of the request that opened it. Without a Host nothing is known, so it is False.
        bound: address the server listens at; "" for any. Only of loopback can this be told.

    A proxy on this machine comes from loopback too, and one that rewrites Host and names nobody
    cannot be told from a browser here: make an account before the app stands behind a proxy.
    """
    if bound != "localhost" and not _is_loopback(bound):
        return False
    named = {name.lower(): value for name, value in headers.items()}
    if any(name.startswith(_FORWARDED) for name in named):
        return False
    if peer is not None and not _is_loopback(peer):
        return False
    origin = named.get("origin")
    return _is_here(f"//{named.get('host', '')}") and (origin is None or _is_here(origin))


def _is_here(url: str) -> bool:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return False
    return host == "localhost" or (host is not None and _is_loopback(host))


def _is_loopback(address: str) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_loopback
