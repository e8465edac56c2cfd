"""`python -m analytics akun`: the first account is made here, and no password is a word of it."""

from __future__ import annotations

import io

import pytest
from argon2 import PasswordHasher

from analytics import cli
from analytics.actions import passwords
from analytics.cli import accounts as commands

PASSWORD = "kuda-lumping-9"  # noqa: S105


@pytest.fixture
def run(state, capsys, monkeypatch):
    monkeypatch.setattr(passwords, "hasher", lambda: PasswordHasher(1, 8, 1))

    def run(*arguments, stdin="", typed=()):
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        answers = iter(typed)
        monkeypatch.setattr(commands.getpass, "getpass", lambda _prompt: next(answers))
        status = cli.main(["akun", *arguments])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


def test_the_first_account_and_the_list(run):
    status, out, err = run("buat", "Siti", "--peran", "pengesah", typed=[PASSWORD, PASSWORD])
    assert (status, out, err) == (0, "Akun siti dibuat, peran pengesah.\n", "")
    status, out, _ = run("buat", "budi", "--peran", "operator", "--sandi-stdin", stdin=PASSWORD)
    assert status == 0
    assert run("buat", "a@b.id", "--peran", "pembaca", "--oidc")[0] == 0
    assert run("nonaktif", "budi")[0] == 0
    _, out, _ = run("daftar")
    assert [line.split() for line in out.splitlines()] == [
        ["a@b.id", "pembaca", "aktif", "penyedia", "identitas"],
        ["budi", "operator", "nonaktif", "kata", "sandi"],
        ["siti", "pengesah", "aktif", "kata", "sandi"],
    ]


@pytest.mark.parametrize(
    ("arguments", "typed", "told"),
    [
        (("buat", "siti", "--peran", "operator"), [PASSWORD, "lain"], "tidak sama"),
        (("buat", "siti", "--peran", "operator"), ["", ""], "kosong"),
        (("buat", "siti", "--peran", "operator"), ["pendek", "pendek"], "10 sampai"),
        (("buat", "dua kata", "--peran", "operator"), [PASSWORD, PASSWORD], "tidak dapat dipakai"),
        (("ubah", "siti", "--peran", "operator"), [], "tidak ada"),
        (("ubah", "siti"), [], "Sebutkan"),
        (("nonaktif", "siti"), [], "tidak ada"),
    ],
)
def test_what_goes_wrong_is_one_line(run, arguments, typed, told):
    status, out, err = run(*arguments, typed=typed)
    assert (status, out) == (1, "")
    assert told in err
    assert len(err.splitlines()) == 1
    assert run("daftar")[1] == ""


def test_role_password_and_state_are_changed(run):
    run("buat", "siti", "--peran", "operator", typed=[PASSWORD, PASSWORD])
    run("nonaktif", "siti")
    status, _, err = run(
        *("ubah", "siti", "--peran", "pengesah", "--aktif", "--sandi-stdin"), stdin=PASSWORD + "x\n"
    )
    assert (status, err) == (0, "")
    assert run("daftar")[1].split() == ["siti", "pengesah", "aktif", "kata", "sandi"]


def test_a_password_on_the_command_line_is_not_understood(run, capsys):
    with pytest.raises(SystemExit) as ended:
        run("buat", "siti", "--peran", "operator", "--sandi", PASSWORD)
    assert ended.value.code == 2
