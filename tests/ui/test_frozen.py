"""Decks that were made, as a browser gets them."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from tests.ui.test_server import BROWSER, get

from analytics.store import decks
from analytics.ui.frozen import ADDRESS, Decks
from analytics.ui.server import Pages
from analytics.ui.server import app as whole

HTML = "<!DOCTYPE html><html lang=id>Paparan é</html>"


async def beyond(_request):
    return PlainTextResponse("beyond")


INSIDE = Starlette(routes=[Route("/{path:path}", beyond, methods=["GET", "POST"])])
SERVED = Decks(Pages(INSIDE, pages={"paparan"}))


@pytest.mark.parametrize("end", ["", "/"])
def test_a_deck_is_served_as_it_was_made_and_asks_nobody(state, end):
    answer = get(SERVED, f"/{ADDRESS}{decks.put(HTML)}{end}", BROWSER)
    assert (answer.status, answer.body.decode()) == (200, HTML)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "private, max-age=31536000, immutable"
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "http" not in policy
    assert "*" not in policy


def test_looking_first_costs_no_body_and_opens_nothing(state):
    address = f"/{ADDRESS}{decks.put(HTML)}"
    answer = get(SERVED, address, BROWSER, method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert int(answer.headers["content-length"]) == len(HTML.encode())
    assert not list((state / "decks").glob("*.opened"))
    get(SERVED, address, BROWSER)
    assert len(list((state / "decks").glob("*.opened"))) == 1


@pytest.mark.parametrize(
    "name",
    ["", "0" * 12, "ABCDEF012345", "../../records.db", "../records", "0" * 12 + ".html", "0" * 13],
)
def test_whatever_is_no_deck_gets_one_sentence(state, name):
    decks.put(HTML)
    (state / "records.db").write_text("secret", encoding="utf-8")
    (state / "decks" / "ABCDEF012345.html").write_text("secret", encoding="utf-8")
    answer = get(SERVED, f"/{ADDRESS}{name}", BROWSER)
    assert answer.status == 404
    assert "Paparan ini tidak ada di sini" in answer.body.decode()
    assert "secret" not in answer.body.decode()
    assert answer.headers["cache-control"] == "no-store"
    assert "content-security-policy" in answer.headers


def test_everything_else_passes(state):
    assert get(SERVED, "/paparan", BROWSER).body == b"beyond"
    assert get(SERVED, f"/{ADDRESS}{'0' * 12}", {}, method="POST").body == b"beyond"


def test_the_app_asks_for_decks_before_it_asks_for_pages():
    """`Pages` would lead the reader of an address that is no page away."""
    order = [layer.cls.__name__ for layer in whole._user_middleware]
    assert order.index("Decks") < order.index("Pages")
