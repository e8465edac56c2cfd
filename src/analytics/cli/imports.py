"""`import`, `usulan`, `versi`: bring files in at a terminal, while the app runs or not."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from analytics.actions.imports import Source
    from analytics.intake.contract import Guess, Reading
    from analytics.vocabulary.errors import Problem

_DETAILS = {
    "penerbit": ("publisher", "pemilik angka"),
    "judul": ("title", "judul dokumen"),
    "alamat": ("url", "alamat web dokumen"),
    "terbit": ("published", "tanggal terbit, misalnya 2025-11-14"),
    "indikator": ("indicator", "ID indikator, bila berkasnya tidak menyebut"),
    "periode": ("period", "periode, bila berkasnya tidak menyebut"),
    "sampai": ("cutoff", "tanggal terakhir yang diketahui daftar KPM"),
}


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the program's."""
    bring = commands.add_parser("import", help="periksa berkas dan ajukan isinya untuk disahkan")
    bring.add_argument("file", metavar="BERKAS", nargs="?", help="nama berkas, atau - dari pipa")
    layouts = [layout.value for layout in Layout if layout is not Layout.BOUNDARIES]
    bring.add_argument("--tata-letak", choices=layouts, help="jenis berkas")
    bring.add_argument("--nama", default="", help="nama berkas yang datang dari pipa")
    for option, (_, told) in _DETAILS.items():
        bring.add_argument(f"--{option}", default="", help=told)
    bring.add_argument("--dokumen", type=Path, help="dokumen asli (PDF, gambar) untuk dilampirkan")
    bring.add_argument(
        "--pastikan",
        action="append",
        default=[],
        metavar="TULISAN=KODE",
        help="wilayah yang dimaksud sebuah tulisan; boleh diulang, dan diingat",
    )
    bring.add_argument("--laporan", type=Path, help="tulis laporan XLSX ke berkas ini")
    bring.add_argument("--sahkan", action="store_true", help="langsung pakai bila tidak ada salah")
    bring.add_argument("--pekerja", action="store_true", help="untuk aplikasi: perintah lewat pipa")
    bring.set_defaults(run=_import)

    proposed = _group(commands, "usulan", "impor yang menunggu keputusan")
    proposed.add_parser("daftar", help="semua usulan").set_defaults(run=_proposals)
    accept = proposed.add_parser("sahkan", help="pakai sebuah usulan")
    accept.add_argument("id", metavar="ID")
    accept.set_defaults(run=_accept)
    reject = proposed.add_parser("tolak", help="tolak sebuah usulan")
    reject.add_argument("id", metavar="ID")
    reject.add_argument("--alasan", required=True)
    reject.set_defaults(run=_reject)

    kept = _group(commands, "versi", "versi data yang pernah dipakai")
    kept.add_parser("daftar", help="semua versi").set_defaults(run=_versions)
    compare = kept.add_parser("banding", help="beda dua versi, dengan kata-kata")
    compare.add_argument("before", metavar="VERSI")
    compare.add_argument("after", metavar="VERSI", nargs="?", default="", help="kosong: sekarang")
    compare.set_defaults(run=_compare)
    back = kept.add_parser("kembali", help="pakai lagi isi sebuah versi, sebagai versi baru")
    back.add_argument("version", metavar="VERSI")
    back.add_argument("--alasan", required=True)
    back.set_defaults(run=_back)


def _group(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, told: str
) -> argparse._SubParsersAction[argparse.ArgumentParser]:
    return commands.add_parser(name, help=told).add_subparsers(required=True, metavar="PERINTAH")


def _import(parsed: argparse.Namespace) -> int:
    if parsed.pekerja:
        from analytics.actions.worker import (  # noqa: PLC0415 - commands load what they need
            Worker,
            limit_memory,
        )

        limit_memory()
        return Worker(sys.stdin.buffer, sys.stdout.buffer).run()
    if not parsed.file or not parsed.tata_letak:
        print("Sebutkan BERKAS dan --tata-letak; lihat `import --help`.", file=sys.stderr)
        return 1
    from analytics.actions import imports, reading  # noqa: PLC0415
    from analytics.actions.accounts import terminal  # noqa: PLC0415
    from analytics.answers.imports import preview  # noqa: PLC0415

    who, source = terminal(), _source(parsed)
    piped = parsed.file == "-"
    content = sys.stdin.buffer.read() if piped else Path(parsed.file).read_bytes()
    found = reading.examine(who, source, content, _progress)
    if found.guesses and parsed.pastikan:
        reading.remember(who, _confirmed(found.guesses, parsed.pastikan))
        found = reading.examine(who, source, content, _progress)
    if parsed.laporan:
        from analytics.intake import report  # noqa: PLC0415

        parsed.laporan.write_bytes(
            report.workbook(content, source.file, source.layout, found.problems)
        )
    del content
    if not _told(found):
        return 1
    proposal = imports.propose(who, source, found, _progress)
    seen = preview(proposal.id)
    print(f"Usulan {proposal.id}: {seen.rows}.", *seen.changes, *seen.figures, sep="\n")
    if parsed.sahkan:
        return _put_to_use(proposal.id)
    print(f"Untuk memakainya: python -m analytics usulan sahkan {proposal.id}")
    return 0


def _source(parsed: argparse.Namespace) -> Source:
    from analytics.actions.imports import Source  # noqa: PLC0415

    details = {name: getattr(parsed, option) for option, (name, _) in _DETAILS.items()}
    paper = (parsed.dokumen.name, parsed.dokumen.read_bytes()) if parsed.dokumen else None
    name = parsed.nama or (Path(parsed.file).name if parsed.file != "-" else "pipa")
    return Source(Layout(parsed.tata_letak), name, details, paper)


def _confirmed(guesses: Sequence[Guess], said: Sequence[str]) -> list[Guess]:
    """The guesses somebody decided, with the code they gave."""
    codes = dict(pair.rpartition("=")[::2] for pair in said)
    places = {written.strip().lower(): code.strip() for written, code in codes.items()}
    return [
        replace(one, proposed=places[one.written.strip().lower()])
        for one in guesses
        if one.written.strip().lower() in places
    ]


def _told(found: Reading) -> bool:
    """Say what is wrong; True if nothing keeps the file out."""
    from analytics.wording import imports as words  # noqa: PLC0415

    errors: list[Problem] = [one for one in found.problems if not one.warning]
    for problem in found.problems:
        print("peringatan:" if problem.warning else "salah:", problem, file=sys.stderr)
    for one in found.guesses:
        print(
            words.guess(one.written, one.parent, one.proposed, one.likeness),
            f'Bila benar: --pastikan "{one.written}={one.proposed}"',
            file=sys.stderr,
        )
    print(words.verdict(len(errors), len(found.problems) - len(errors)), file=sys.stderr)
    return not found.refused


def _progress(share: float, step: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{step} … {round(100 * share)}%", end="\r", file=sys.stderr, flush=True)


def _put_to_use(proposal_id: str) -> int:
    from analytics.actions import imports, renewal  # noqa: PLC0415
    from analytics.actions.accounts import terminal  # noqa: PLC0415
    from analytics.answers.imports import preview  # noqa: PLC0415

    try:
        made = imports.accept(terminal(), proposal_id)
    except imports.Superseded as told:
        renewal.renew(proposal_id, _progress)
        seen = preview(proposal_id)
        print(told, *seen.changes, *seen.figures, sep="\n", file=sys.stderr)
        return 1
    print(f"Versi {made.name} dipakai: {made.note}.")
    return 0


def _proposals(_parsed: argparse.Namespace) -> int:
    from analytics.answers.imports import every_proposal  # noqa: PLC0415

    for row in every_proposal().itertuples():
        print(f"{row.id}  {row.fate:9}  {row.created}  {row.actor}  {row.file}: {row.rows}")
    return 0


def _accept(parsed: argparse.Namespace) -> int:
    return _put_to_use(parsed.id)


def _reject(parsed: argparse.Namespace) -> int:
    from analytics.actions import imports  # noqa: PLC0415
    from analytics.actions.accounts import terminal  # noqa: PLC0415

    imports.reject(terminal(), parsed.id, parsed.alasan)
    print(f"Usulan {parsed.id} ditolak.")
    return 0


def _versions(_parsed: argparse.Namespace) -> int:
    from analytics.answers.imports import history  # noqa: PLC0415

    for row in history().itertuples():
        mark = "dipakai" if row.in_use else ""
        print(f"{row.name}  {mark:7}  {row.created}  {row.actor}  {row.note}")
    return 0


def _compare(parsed: argparse.Namespace) -> int:
    from analytics.answers.imports import compare  # noqa: PLC0415
    from analytics.store import versions  # noqa: PLC0415

    print(*compare(parsed.before, parsed.after or versions.current()), sep="\n")
    return 0


def _back(parsed: argparse.Namespace) -> int:
    from analytics.actions import imports  # noqa: PLC0415
    from analytics.actions.accounts import terminal  # noqa: PLC0415

    made = imports.roll_back(terminal(), parsed.version, parsed.alasan)
    print(f"Versi {made.name} dipakai: {made.note}.")
    return 0
