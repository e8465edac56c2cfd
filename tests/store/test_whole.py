"""A small file, whole or not at all."""

import pytest

from analytics.store import whole


def test_it_takes_the_place_of_an_earlier_one(tmp_path):
    target = tmp_path / "paparan.html"
    target.write_bytes(b"earlier and longer")
    whole.write(target, b"new")
    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["paparan.html"]


def test_a_full_disk_leaves_nothing_and_the_earlier_one(tmp_path, monkeypatch):
    target = tmp_path / "paparan.html"
    target.write_bytes(b"earlier")

    class Full:
        def __init__(self, **_):
            self.name = str(tmp_path / ".new-x")

        def __enter__(self):
            (tmp_path / ".new-x").touch()
            return self

        def __exit__(self, *_):
            return False

        def write(self, _content):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole, "NamedTemporaryFile", Full)
    with pytest.raises(OSError, match="space"):
        whole.write(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["paparan.html"]
    assert target.read_bytes() == b"earlier"
