"""`python -m analytics akun …`: who may sign in. A password is never a word of the command."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Role

if TYPE_CHECKING:
    import argparse

_ROLES = {role.label: role for role in Role}


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the program's."""
    account = commands.add_parser("akun", help="akun untuk masuk ke aplikasi").add_subparsers(
        required=True, metavar="PERINTAH"
    )
    made = account.add_parser("buat", help="buat akun; kata sandinya ditanyakan")
    made.add_argument("name", metavar="NAMA", help="nama atau alamat surel")
    made.add_argument("--peran", choices=_ROLES, required=True)
    how = made.add_mutually_exclusive_group()
    how.add_argument("--sandi-stdin", action="store_true", help="baca kata sandi dari stdin")
    how.add_argument(
        "--oidc", action="store_true", help="tanpa kata sandi, untuk penyedia identitas"
    )
    made.set_defaults(run=_make)

    changed = account.add_parser("ubah", help="ubah peran, kata sandi, atau aktifkan lagi")
    changed.add_argument("name", metavar="NAMA")
    changed.add_argument("--peran", choices=_ROLES)
    changed.add_argument("--sandi", action="store_true", help="tanyakan kata sandi baru")
    changed.add_argument("--sandi-stdin", action="store_true", help="baca kata sandi dari stdin")
    changed.add_argument("--aktif", action="store_true", help="boleh masuk lagi")
    changed.set_defaults(run=_change)

    disabled = account.add_parser("nonaktif", help="cegah akun masuk; riwayatnya tetap ada")
    disabled.add_argument("name", metavar="NAMA")
    disabled.set_defaults(run=_disable)

    listed = account.add_parser("daftar", help="daftar akun")
    listed.set_defaults(run=_list)


def _make(parsed: argparse.Namespace) -> int:
    from analytics.actions import accounts  # noqa: PLC0415 - `--help` needs no database

    password = "" if parsed.oidc else _password(from_stdin=parsed.sandi_stdin)
    if not parsed.oidc and not password:
        print("Kata sandi kosong; ulangi, atau pakai --oidc.", file=sys.stderr)
        return 1
    name = accounts.make(accounts.terminal(), parsed.name, _ROLES[parsed.peran], password)
    print(f"Akun {name} dibuat, peran {parsed.peran}.")
    return 0


def _change(parsed: argparse.Namespace) -> int:
    from analytics.actions import accounts  # noqa: PLC0415

    if not (parsed.peran or parsed.sandi or parsed.sandi_stdin or parsed.aktif):
        print("Sebutkan yang diubah: --peran, --sandi, atau --aktif.", file=sys.stderr)
        return 1
    actor = accounts.terminal()
    if parsed.sandi or parsed.sandi_stdin:
        accounts.change_password(actor, parsed.name, _password(from_stdin=parsed.sandi_stdin))
    if parsed.peran:
        accounts.change_role(actor, parsed.name, _ROLES[parsed.peran])
    if parsed.aktif:
        accounts.disable(actor, parsed.name, disabled=False)
    print(f"Akun {parsed.name} diubah.")
    return 0


def _disable(parsed: argparse.Namespace) -> int:
    from analytics.actions import accounts  # noqa: PLC0415

    accounts.disable(accounts.terminal(), parsed.name)
    print(f"Akun {parsed.name} dinonaktifkan; berlaku juga bagi yang sedang masuk.")
    return 0


def _list(_parsed: argparse.Namespace) -> int:
    from analytics.answers.accounts import accounts  # noqa: PLC0415
    from analytics.vocabulary.result import records  # noqa: PLC0415

    for row in records(accounts()):
        state = "nonaktif" if row["disabled"] else "aktif"
        how = "kata sandi" if row["local"] else "penyedia identitas"
        print(f"{row['name']:30} {Role(row['role']).label:10} {state:9} {how}")
    return 0


def _password(*, from_stdin: bool) -> str:
    """Asked without showing it, twice; or one line of the standard input.

    Raises:
        Refused: the two are not the same.
    """
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass.getpass("Kata sandi: ")
    if getpass.getpass("Sekali lagi: ") != password:
        raise Refused("Kedua kata sandi tidak sama; ulangi.")
    return password
