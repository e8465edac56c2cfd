"""`python -m analytics geo …`: boundaries, derived from points or brought by an office."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from analytics.store import places

if TYPE_CHECKING:
    import argparse


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the program's."""
    geo = commands.add_parser("geo", help="batas wilayah").add_subparsers(
        required=True, metavar="PERINTAH"
    )
    build = geo.add_parser("build", help="turunkan batas pendekatan dari titik acuan")
    build.set_defaults(run=_build)
    brought = geo.add_parser("import", help="pakai batas resmi dari berkas peta")
    brought.add_argument("source", metavar="BERKAS_ATAU_ALAMAT")
    brought.add_argument("--penerbit", required=True, metavar="NAMA", help="pemilik batasnya")
    brought.add_argument("--judul", default="", metavar="JUDUL")
    brought.add_argument("--terbit", default="", metavar="TANGGAL", help="misalnya 2025-06-30")
    brought.set_defaults(run=_import)


def _build(_parsed: argparse.Namespace) -> int:
    from analytics.actions.boundaries import build_boundaries  # noqa: PLC0415

    for built in build_boundaries(places.geo_folder()):
        print(f"{built.path.name}: {built.areas} wilayah, {built.size:,} byte")
    return 0


def _import(parsed: argparse.Namespace) -> int:
    from analytics.actions import accounts, imports, prepare  # noqa: PLC0415
    from analytics.actions import imported_boundaries as boundaries  # noqa: PLC0415
    from analytics.vocabulary.layout import Layout  # noqa: PLC0415

    prepare.prepare()
    who = accounts.terminal()
    name, content = boundaries.fetched(parsed.source)
    examined = boundaries.examine(who, content, name)
    for line in (*boundaries.found_in(examined), *map(str, examined.problems)):
        print(line)
    if examined.refused:
        print("Ditolak; batas yang dipakai tidak berubah.", file=sys.stderr)
        return 1
    details = {
        "publisher": parsed.penerbit,
        "title": parsed.judul,
        "published": parsed.terbit,
        "url": parsed.source if "://" in parsed.source else "",
    }
    proposal = boundaries.propose(who, imports.Source(Layout.BOUNDARIES, name, details), examined)
    version = imports.accept(who, proposal.id)
    print(f"Dipakai: {version.note} (versi {version.name})")
    return 0
