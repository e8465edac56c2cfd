"""Files named by their content: whole, and the versions before them gone in time."""

from __future__ import annotations

import os
import time

from analytics.store import hashed

OLD, NEW = "layer.0123456789ab.js", "layer.abcdef012345.js"


def names(folder):
    return {path.name for path in folder.iterdir()}


def test_another_content_has_another_name():
    assert hashed.digest("a") != hashed.digest("b")
    assert hashed.digest("a") == hashed.digest("a")


def test_the_version_before_goes_and_strangers_stay(tmp_path):
    for name in (OLD, "layer.js", "other.0123456789ab.js", "layer.0123456789ab.css"):
        (tmp_path / name).touch()
    hashed.put(tmp_path, NEW, "text")
    assert names(tmp_path) == {NEW, "layer.js", "other.0123456789ab.js", "layer.0123456789ab.css"}
    assert (tmp_path / NEW).read_text(encoding="utf-8") == "text"


def test_within_the_grace_the_version_before_stays(tmp_path):
    (tmp_path / OLD).touch()
    hashed.put(tmp_path, NEW, "text", grace=60)
    assert names(tmp_path) == {OLD, NEW}
    os.utime(tmp_path / OLD, (time.time() - 61, time.time() - 61))
    hashed.put(tmp_path, NEW, "text", grace=60)
    assert names(tmp_path) == {NEW}
