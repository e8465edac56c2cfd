"""Commands for operators: `python -m analytics --help`."""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
from typing import TYPE_CHECKING

from analytics.cli import (
    accounts,
    audits,
    backup,
    brief,
    decks,
    geo,
    imports,
    notes,
    rehearsal,
    scenario,
)
from analytics.store import places
from analytics.store.geometry import DRAWN_LEVELS
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.claim import MAIN, Basis
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.role import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Sequence

_PORTS = range(1, 65536)
_SPARE = 20  # ports tried one after the other
# What the system says of a file, in the words of whoever has to act.
_TROUBLES = {
    errno.EACCES: "tidak boleh dibuka atau ditulis; periksa izin foldernya",
    errno.EPERM: "tidak boleh dibuka atau ditulis; periksa izin foldernya",
    errno.EROFS: "terletak di disk yang hanya dapat dibaca; pindahkan dengan ANALYTICS_STATE",
    errno.ENOSPC: "disk penuh; kosongkan tempat, lalu ulangi",
    errno.EDQUOT: "jatah disk habis; kosongkan tempat, lalu ulangi",
    errno.ENOENT: "tidak ada; kembalikan dari salinan proyek",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, or 1 after one line that says what is wrong."""
    parsed = _parser().parse_args(arguments)
    try:
        status: int = parsed.run(parsed)
        sys.stdout.flush()
    except (BrokenData, NotAllowed, Refused) as problem:
        print(problem, file=sys.stderr)
        return 1
    except BrokenPipeError:  # `ask ... | head` reads no further: nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as problem:
        print(told(problem), file=sys.stderr)
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analytics", description="Dasbor kemiskinan Kabupaten Bojonegoro"
    )
    commands = parser.add_subparsers(required=True, metavar="PERINTAH")

    run = commands.add_parser("run", help="siapkan lalu jalankan aplikasi")
    run.add_argument("--port", default=os.environ.get("PORT") or "8501")
    run.add_argument("--host", default=os.environ.get("HOST") or "localhost")
    run.add_argument(
        "--buka", action="store_true", help="buka di peramban; port yang dipakai dilewati"
    )
    run.set_defaults(run=_run)

    prepare = commands.add_parser("prepare", help="siapkan berkas peta dan data contoh saja")
    prepare.set_defaults(run=_prepare)

    ask = commands.add_parser("ask", help="jawab satu pertanyaan dengan sumbernya")
    ask.add_argument("question", nargs="?", metavar="PERTANYAAN")
    ask.add_argument("--area", nargs="+", default=[], metavar="KODE", help="kode Kemendagri")
    ask.add_argument("--indikator", default="poverty_rate", metavar="ID", help="lihat data/")
    drawn = [level.value for level in DRAWN_LEVELS]
    ask.add_argument("--tingkat", choices=drawn, default=drawn[0], help="tingkat wilayah peta")
    ask.add_argument("--periode", metavar="PERIODE", help="misalnya 2025 atau 2025-03")
    ask.add_argument("--json", action="store_true", help="keluaran JSON")
    ask.add_argument("--list", action="store_true", help="daftar pertanyaan")
    ask.add_argument("--latihan", action="store_true", help="boleh memakai data contoh (ditandai)")
    ask.add_argument(
        "--pakai",
        default=MAIN.code,
        metavar="DASAR",
        help="utama, terendah, tertinggi, atau sumber.<nama>",
    )
    ask.set_defaults(run=_ask)

    data = commands.add_parser("data", help="paket data resmi").add_subparsers(
        required=True, metavar="PERINTAH"
    )
    check = data.add_parser("check", help="periksa apakah paket utuh")
    check.set_defaults(run=_check)
    seal = data.add_parser("seal", help="catat checksum sesudah berkas data diubah dengan sengaja")
    seal.set_defaults(run=_seal)

    geo.declare(commands)
    accounts.declare(commands)
    audits.declare(commands)
    brief.declare(commands)
    decks.declare(commands)
    imports.declare(commands)
    backup.declare(commands)
    notes.declare(commands)
    rehearsal.declare(commands)
    scenario.declare(commands)
    return parser


def _run(parsed: argparse.Namespace) -> int:
    text = parsed.port
    port = int(text) if text.isdecimal() else 0
    if port not in _PORTS:
        print(f"PORT harus angka 1 sampai {_PORTS[-1]}, bukan “{text}”.", file=sys.stderr)
        return 1
    if parsed.buka:  # whoever clicks on an icon cannot name another port
        ports = range(port, min(port + _SPARE, _PORTS.stop))
        port = next((one for one in ports if not _refusal(parsed.host, one)), port)
    if taken := _refusal(parsed.host, port):
        print(taken, file=sys.stderr)
        return 1
    _prepare(parsed)
    # Streamlit reads .streamlit/config.toml of the working directory.
    os.chdir(places.project_root())
    from analytics.ui.serve import serve  # noqa: PLC0415 - no other command needs the server

    return serve(parsed.host, port, show=parsed.buka)


def _refusal(host: str, port: int) -> str:
    """Why nobody can listen there, if so; asked before the work of a start."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror:
        return f"Alamat “{host}” tidak dikenal; pakai misalnya HOST=localhost."
    for family, _, _, _, address in found:
        try:
            with socket.socket(family, socket.SOCK_STREAM) as probe:
                if os.name == "posix":  # as the server does; Windows would share the port
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(address)
        except OSError as problem:
            if problem.errno == errno.EADDRINUSE:
                other = port + 1 if port + 1 in _PORTS else port - 1
                return (
                    f"Port {port} sudah dipakai program lain; hentikan program itu, atau pilih "
                    f"port lain, misalnya PORT={other}."
                )
            if problem.errno == errno.EACCES:
                return f"Port {port} tidak boleh dipakai oleh pengguna ini; coba PORT=8501."
            if len(found) == 1:  # of two, the server passes over one that this machine lacks
                return f"Alamat “{host}” bukan milik mesin ini; pakai misalnya HOST=localhost."
    return ""


def told(problem: OSError) -> str:
    """What the system says of a file or a disk, in one Indonesian sentence with the way out."""
    what = problem.filename or "Berkas"
    return f"{what}: {_TROUBLES.get(problem.errno or 0, problem.strerror or problem)}."


def _prepare(_parsed: argparse.Namespace) -> int:
    from analytics.actions.prepare import prepare  # noqa: PLC0415 - pandas; `--help` needs none

    prepare()
    return 0


def _ask(parsed: argparse.Namespace) -> int:  # noqa: PLR0911 - one for every refusal
    from analytics.answers.basis import bases  # noqa: PLC0415
    from analytics.answers.coded import as_json  # noqa: PLC0415
    from analytics.answers.questions import QUESTIONS, Asked  # noqa: PLC0415
    from analytics.answers.told import as_text  # noqa: PLC0415
    from analytics.store import tables  # noqa: PLC0415
    from analytics.store.versioned import following  # noqa: PLC0415

    if parsed.list or parsed.question is None:
        for question in QUESTIONS.values():
            print(f"{question.name:22} {question.words}")
        print(f"{audits.AUDIT:22} {audits.WORDS}")
        return 0
    if parsed.question not in {*QUESTIONS, audits.AUDIT}:
        print(f"Pertanyaan “{parsed.question}” tidak dikenal; lihat `ask --list`.", file=sys.stderr)
        return 1
    _prepare(parsed)  # which checks the tables before any is read
    if parsed.indikator not in set(tables.indicators()["id"]):
        print(f"Indikator “{parsed.indikator}” tidak dikenal; lihat data/.", file=sys.stderr)
        return 1
    unknown = sorted(set(parsed.area) - set(tables.areas()["code"]))
    if unknown:
        print(f"Kode wilayah tidak dikenal: {', '.join(unknown)}.", file=sys.stderr)
        return 1
    asked = Asked(
        areas=tuple(parsed.area) or (BOJONEGORO,),
        practice=parsed.latihan,
        indicator=parsed.indikator,
        level=Level(parsed.tingkat),
        period=parsed.periode,
    )
    known = bases()
    if parsed.pakai not in known:
        print(f"Dasar “{parsed.pakai}” tidak dikenal; pilih: {', '.join(known)}.", file=sys.stderr)
        return 1
    with following(Basis.parse(parsed.pakai)):
        if parsed.question == audits.AUDIT:
            return audits.audit(parsed.area, as_json=parsed.json)
        answers = QUESTIONS[parsed.question].answers(asked)
        print(as_json(*answers) if parsed.json else "\n\n".join(map(as_text, answers)))
    return 0


def _check(_parsed: argparse.Namespace) -> int:
    from analytics.store.package import verify  # noqa: PLC0415

    verify(places.data_folder())
    print("Paket data utuh.")
    return 0


def _seal(_parsed: argparse.Namespace) -> int:
    from analytics.store.package import seal  # noqa: PLC0415

    changed = seal(places.data_folder())
    print(f"Disegel: {', '.join(changed)}." if changed else "Tidak ada yang berubah.")
    return 0
