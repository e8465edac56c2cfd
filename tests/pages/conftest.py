"""Opening a page as a reader with a link does, and reading everything that is on it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest, app_test

import analytics.ui  # noqa: F401 - decides that pages/ is no folder of bare pages
from analytics.store import places
from analytics.ui import who
from analytics.vocabulary.role import Actor, Way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from google.protobuf.message import Message

SECONDS = 60


class _Navigated(PagesManager):
    """AppTest forgets before each run what `analytics.ui` decided, as no server ever does."""


@pytest.fixture(scope="session")
def visit(prepared):
    """Open a page by a link: `visit("peta", tingkat="village")`."""

    def visit(page: str, **parameters: str) -> AppTest:
        app = AppTest.from_file(places.project_root() / "app.py", default_timeout=SECONDS)
        for name, value in parameters.items():
            app.query_params[name] = value
        return app.switch_page(f"pages/{page}.py").run()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app_test, "PagesManager", _Navigated)
        # What is installed stays so; to read it of every package at each visit takes half a second.
        found = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", found)
        yield visit


@pytest.fixture(scope="session")
def seen(visit):
    """As `visit`, opened once: for tests that only look."""
    return cache(visit)


@pytest.fixture(scope="session")
def words():
    """Every text of every element on the page, charts and maps too."""

    def words(app: AppTest) -> list[str]:
        return list(_texts(app._tree))

    return words


@pytest.fixture
def acting(monkeypatch):
    """Let the session be of somebody."""

    def acting(role, name="ani"):
        monkeypatch.setattr(who, "actor", lambda: Actor(name, role, Way.ACCOUNT))

    return acting


def _texts(node: Any) -> Iterator[str]:
    if (proto := getattr(node, "proto", None)) is not None:
        yield from _strings(proto)
    for child in getattr(node, "children", {}).values():
        yield from _texts(child)


def _strings(message: Message) -> Iterator[str]:
    for _field, value in message.ListFields():
        yield from _flat(value)


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif hasattr(value, "ListFields"):
        yield from _strings(value)
    elif hasattr(value, "values"):  # a map
        yield from _flat(list(value.values()))
    elif hasattr(value, "__getitem__") and not isinstance(value, bytes):
        for item in value:
            yield from _flat(item)
