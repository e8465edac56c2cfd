"""`python -m analytics periksa`: the check before a meeting, as a table and an exit status."""

from __future__ import annotations

import time
from contextlib import nullcontext
from typing import TYPE_CHECKING

from analytics.vocabulary.rehearsal import Line, Verdict

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Iterator

_WIDE = 15  # letters of the longest name, and one


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    check = commands.add_parser("periksa", help="periksa semuanya sebelum rapat")
    check.add_argument(
        "--tanpa-aplikasi", action="store_true", help="tanpa menjalankan aplikasi dan peramban"
    )
    check.set_defaults(run=_check)


def _check(parsed: argparse.Namespace) -> int:
    began = time.monotonic()
    found = []
    for line in _lines(with_app=not parsed.tanpa_aplikasi):
        print(written(line), flush=True)
        found.append(line)
    failed = sum(line.verdict is Verdict.FAILED for line in found)
    looked = sum(line.verdict is Verdict.LOOK for line in found)
    seconds = f"{time.monotonic() - began:.0f} detik"
    if failed:
        print(f"Belum siap: {failed} GAGAL, {looked} PERHATIAN ({seconds}).")
        return 1
    ready = f"Siap, dengan {looked} PERHATIAN" if looked else "Siap untuk rapat"
    print(f"{ready} ({seconds}).")
    return 0


def written(line: Line) -> str:
    """One row of the table, and below it the way out where something has to be done."""
    row = f"{line.verdict.value:<9}  {line.what:<{_WIDE}}{line.told}."
    return f"{row}\n{'':11}{'':{_WIDE}}-> {line.way_out}." if line.way_out else row


def _lines(*, with_app: bool) -> Iterator[Line]:
    """Every line as it is found; the app starts up while the rest is checked."""
    from analytics.actions import rehearsal as of_machine  # noqa: PLC0415 - pandas
    from analytics.ui import rehearsal as of_app  # noqa: PLC0415

    needed = True
    for line in of_machine.machine():
        needed &= line.what not in of_machine.NEEDED or line.verdict is not Verdict.FAILED
        yield line
    if not needed:
        return  # without data neither slides nor pages could be any better
    with of_app.served() if with_app else nullcontext() as started:
        html = yield from _slides()
        if started is not None:
            yield from of_app.app(started, html)


def _slides() -> Generator[Line, None, str]:
    """The lines of the slides; in the end the deck as HTML, empty if there is none."""
    from analytics.publish import rehearsal as of_slides  # noqa: PLC0415
    from analytics.vocabulary.period import today  # noqa: PLC0415

    yield of_slides.fonts()
    made = of_slides.made(today())
    if isinstance(made, Line):
        yield made
        return ""
    yield of_slides.drawn(made)
    html = of_slides.document(made)
    if html:
        yield of_slides.loaded(html)
    return html
