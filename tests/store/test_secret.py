"""The key of NIK and No KK: made once, for one user, never beside the data."""

from __future__ import annotations

import stat
import subprocess
import sys

import pytest

from analytics.store import places, secret
from analytics.vocabulary.errors import BrokenData


@pytest.fixture
def file(tmp_path, monkeypatch, state):
    monkeypatch.setenv("ANALYTICS_KEY", str(tmp_path / "settings" / "nik.key"))
    return tmp_path / "settings" / "nik.key"


def rule(refused) -> str:
    (problem,) = refused.value.problems
    return problem.rule


def test_it_is_made_once_and_for_one_user(file):
    first = secret.key()
    assert len(first) == 32
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert secret.key() == first
    assert [path.name for path in file.parent.iterdir()] == ["nik.key"]


def test_it_lies_below_the_settings_of_the_user_unless_told(monkeypatch, tmp_path):
    monkeypatch.delenv("ANALYTICS_KEY", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert secret.path() == tmp_path / "analytics-bojonegoro" / "nik.key"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert secret.path() == tmp_path / ".config" / "analytics-bojonegoro" / "nik.key"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o622])
def test_others_may_not_read_it(file, mode):
    secret.key()
    file.chmod(mode)
    with pytest.raises(BrokenData, match="chmod 600") as refused:
        secret.key()
    assert rule(refused) == "key-readable"


def test_a_damaged_one_is_never_replaced(file):
    secret.key()
    for content in ("", "abc", "zz" * 32, "ab" * 16):
        file.write_text(content, encoding="ascii")
        with pytest.raises(BrokenData, match="rusak") as refused:
            secret.key()
        assert rule(refused) == "key-damaged"
        assert file.read_text(encoding="ascii") == content


def test_never_in_the_project_or_in_the_state(monkeypatch, state, tmp_path):
    (tmp_path / "way").symlink_to(places.project_root())
    for place in (
        places.project_root() / "nik.key",
        places.project_root() / "var" / "deep" / "nik.key",
        tmp_path / "way" / "nik.key",
        state / "nik.key",
    ):
        monkeypatch.setenv("ANALYTICS_KEY", str(place))
        with pytest.raises(BrokenData) as refused:
            secret.key()
        assert rule(refused) == "key-misplaced"
        assert not place.exists()


def test_the_fingerprint_names_the_key_and_tells_nothing_of_it(file):
    first = secret.fingerprint()
    assert first == secret.fingerprint()
    assert first not in secret.key().hex()
    secret.demand(first)
    file.unlink()
    assert secret.fingerprint() != first
    with pytest.raises(BrokenData, match="kunci yang lama") as refused:
        secret.demand(first)
    assert rule(refused) == "another-key"


def test_no_error_tells_the_key(file):
    shown = secret.key().hex()
    file.chmod(0o644)
    with pytest.raises(BrokenData) as refused:
        secret.key()
    assert shown not in str(refused.value)


def test_several_processes_make_one(file):
    told = "from analytics.store import secret; print(secret.key().hex())"
    makers = [
        subprocess.Popen([sys.executable, "-c", told], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    keys = {maker.communicate(timeout=60)[0].strip() for maker in makers}
    assert len(keys) == 1
    assert keys == {secret.key().hex()}
