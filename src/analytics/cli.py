"""Commands for operators: `python -m analytics --help`."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from analytics.store import places
from analytics.store.geometry import DRAWN_LEVELS, GeometryError
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.errors import BrokenData

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, or 1 after one line that says what is wrong."""
    parsed = _parser().parse_args(arguments)
    try:
        status: int = parsed.run(parsed)
        sys.stdout.flush()
    except (BrokenData, GeometryError) as problem:
        print(problem, file=sys.stderr)
        return 1
    except BrokenPipeError:  # `ask ... | head` reads no further: nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analytics", description="Dasbor kemiskinan Kabupaten Bojonegoro"
    )
    commands = parser.add_subparsers(required=True, metavar="PERINTAH")

    run = commands.add_parser("run", help="siapkan lalu jalankan aplikasi")
    run.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8501")))
    run.add_argument("--host", default=os.environ.get("HOST", "localhost"))
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
    ask.set_defaults(run=_ask)

    data = commands.add_parser("data", help="paket data resmi").add_subparsers(
        required=True, metavar="PERINTAH"
    )
    check = data.add_parser("check", help="periksa apakah paket utuh")
    check.set_defaults(run=_check)
    seal = data.add_parser("seal", help="catat checksum sesudah berkas data diubah dengan sengaja")
    seal.set_defaults(run=_seal)

    geo = commands.add_parser("geo", help="batas wilayah").add_subparsers(
        required=True, metavar="PERINTAH"
    )
    build = geo.add_parser("build", help="turunkan batas pendekatan dari titik acuan")
    build.set_defaults(run=_build)
    return parser


def _run(parsed: argparse.Namespace) -> int:
    _prepare(parsed)
    # Streamlit reads .streamlit/config.toml of the working directory.
    os.chdir(places.project_root())
    import uvicorn  # noqa: PLC0415 - no other command needs the server

    print(f"Dasbor terbuka di http://{parsed.host}:{parsed.port} (Ctrl+C untuk berhenti)")
    uvicorn.run(
        "analytics.ui.server:app",
        host=parsed.host,
        port=parsed.port,
        log_level="warning",
        access_log=False,
    )
    return 0


def _prepare(_parsed: argparse.Namespace) -> int:
    from analytics.actions.prepare import prepare  # noqa: PLC0415 - pandas; `--help` needs none

    prepare()
    return 0


def _ask(parsed: argparse.Namespace) -> int:
    from analytics.answers.questions import QUESTIONS, Asked  # noqa: PLC0415
    from analytics.answers.told import as_json, as_text  # noqa: PLC0415
    from analytics.store import tables  # noqa: PLC0415

    if parsed.list or parsed.question is None:
        for question in QUESTIONS.values():
            print(f"{question.name:22} {question.words}")
        return 0
    if parsed.question not in QUESTIONS:
        print(f"Pertanyaan “{parsed.question}” tidak dikenal; lihat `ask --list`.", file=sys.stderr)
        return 1
    if parsed.indikator not in set(tables.indicators()["id"]):
        print(f"Indikator “{parsed.indikator}” tidak dikenal; lihat data/.", file=sys.stderr)
        return 1
    unknown = sorted(set(parsed.area) - set(tables.areas()["code"]))
    if unknown:
        print(f"Kode wilayah tidak dikenal: {', '.join(unknown)}.", file=sys.stderr)
        return 1
    _prepare(parsed)
    asked = Asked(
        areas=tuple(parsed.area) or (BOJONEGORO,),
        practice=parsed.latihan,
        indicator=parsed.indikator,
        level=Level(parsed.tingkat),
        period=parsed.periode,
    )
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


def _build(_parsed: argparse.Namespace) -> int:
    from analytics.actions.boundaries import build_boundaries  # noqa: PLC0415

    for built in build_boundaries(places.geo_folder()):
        print(f"{built.path.name}: {built.areas} wilayah, {built.size:,} byte")
    return 0
