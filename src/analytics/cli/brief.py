"""`brief` and `lembar-camat`: what a meeting takes along, written to files."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from analytics.store import whole

if TYPE_CHECKING:
    import argparse


_EXAMPLE = ", boleh memuat data contoh (bertanda air)"  # a saved deck may, without `--latihan`


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The commands `brief` and `lembar-camat`."""
    brief = commands.add_parser("brief", help="tulis semua berkas sebuah paparan ke satu folder")
    brief.add_argument("--deck", default="", metavar="NAMA", help="paparan yang tersimpan")
    brief.add_argument("--out", required=True, metavar="FOLDER", help="folder tujuan")
    brief.add_argument("--kecamatan", metavar="KODE", help="kode Kemendagri, misalnya 35.22.08")
    brief.add_argument("--latihan", action="store_true", help="boleh memakai data contoh")
    brief.set_defaults(run=_brief)

    sheets = commands.add_parser("lembar-camat", help="tulis satu halaman A4 tiap kecamatan")
    sheets.add_argument("--out", required=True, metavar="BERKAS", help="camat.pdf, atau folder")
    sheets.add_argument(
        "--kecamatan", nargs="+", default=[], metavar="KODE", help="kode; kosong: semuanya"
    )
    sheets.add_argument("--latihan", action="store_true", help="boleh memakai data contoh")
    sheets.set_defaults(run=_sheets)


def _brief(parsed: argparse.Namespace) -> int:
    # Imported here: pandas and the records; `--help` needs none.
    from analytics.actions.prepare import prepare  # noqa: PLC0415
    from analytics.answers import areas, decks  # noqa: PLC0415
    from analytics.publish import package  # noqa: PLC0415
    from analytics.store.decks import named  # noqa: PLC0415
    from analytics.vocabulary.errors import Refused  # noqa: PLC0415
    from analytics.vocabulary.period import today  # noqa: PLC0415

    prepare()
    spec = named(parsed.deck)
    if parsed.kecamatan:
        if parsed.kecamatan not in areas.districts():
            raise Refused(
                f"Kode kecamatan “{parsed.kecamatan}” tidak dikenal; "
                f"pakai kode Kemendagri, misalnya {next(iter(areas.districts()))}."
            )
        spec = replace(spec, area_code=parsed.kecamatan)
    deck = decks.deck(replace(spec, practice=spec.practice or parsed.latihan), today())
    folder = Path(parsed.out)
    folder.mkdir(parents=True, exist_ok=True)
    example = _EXAMPLE if deck.practice else ""
    print(f"“{deck.name}”, {deck.area_name}, versi data {deck.version}{example}:")
    for offer in package.offers(deck):
        begun = time.perf_counter()
        content = offer.make()
        whole.write(folder / offer.name, content, whole.FOR_ANYBODY)
        print(_told(folder / offer.name, len(content), time.perf_counter() - begun))
    return 0


def _sheets(parsed: argparse.Namespace) -> int:
    from analytics.actions.prepare import prepare  # noqa: PLC0415 - as above
    from analytics.answers import areas  # noqa: PLC0415
    from analytics.publish import districts  # noqa: PLC0415
    from analytics.vocabulary.period import today  # noqa: PLC0415

    prepare()
    begun = time.perf_counter()
    codes = parsed.kecamatan or list(areas.districts())
    target = Path(parsed.out)
    if target.is_dir():
        target /= districts.file_name(codes, today(), parsed.latihan)
    content = districts.pdf(codes, today(), parsed.latihan)
    target.parent.mkdir(parents=True, exist_ok=True)
    whole.write(target, content, whole.FOR_ANYBODY)
    example = _EXAMPLE if parsed.latihan else ""
    print(_told(target, len(content), time.perf_counter() - begun) + example)
    return 0


def _told(path: Path, size: int, seconds: float) -> str:
    from analytics.wording.quantities import number  # noqa: PLC0415 - Babel

    return f"  {path}: {number(size / 1000)} kB, {number(seconds, 1)} detik"
